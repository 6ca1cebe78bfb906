"""``cleantext explain``: a text with its removed spans struck through, and kind and rule beside each."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Sequence
from typing import Any, TextIO

from cleantext import Removal
from cleantext.batch.work import make_cleaner
from cleantext.cli.inputs import print_text, read_document
from cleantext.cli.options import add_selection, make_task

_EPILOG = """\
On a terminal removed spans are red and struck through; elsewhere, or with NO_COLOR set, they stand as [-removed-]{kind rule}.

examples:
  cleantext explain page.txt
  cleantext explain page.html
  cleantext explain --only promo page.txt
"""
_STRUCK = "\x1b[31;9m"
_DIM = "\x1b[2m"
_PLAIN = "\x1b[0m"
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def add_parser(commands: Any) -> None:
    """Add the command to *commands*."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "explain",
        help="print a text with what goes struck through, and why",
        description="Show what goes from FILE (default: standard input), a text or an HTML page, with kind and rule beside each span.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="text or page; - is standard input")
    add_selection(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; the exit code."""
    cleaner = make_cleaner(make_task("clean", options))
    document = read_document(options.file)
    if document is None:
        return 1
    if isinstance(document, bytes):
        article = cleaner.extract(document)
        source, removed = article.source, article.removed
    else:
        result = cleaner.analyze(document)
        source, removed = result.source, result.removed
    marked = mark(source, removed, colour=wants_colour(sys.stdout))
    print_text(marked if marked.endswith("\n") else marked + "\n")
    return 0


def wants_colour(stream: TextIO) -> bool:
    """Whether *stream* is a terminal that shows colour, and nobody said no."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def mark(source: str, removed: Sequence[Removal], *, colour: bool) -> str:
    """*source* with its removed spans marked. Control characters, which a terminal might obey, are shown as pictures.

    >>> from cleantext import analyze
    >>> result = analyze("The old ferry sails again in May.\\nSign up for our newsletter!")
    >>> print(mark(result.source, result.removed, colour=False))
    The old ferry sails again in May.
    [-Sign up for our newsletter!-]{promo newsletter/sign-up}
    """
    parts = []
    position = 0
    for removal in removed:
        parts += [_show(source[position : removal.start]), _mark_span(removal, colour)]
        position = removal.end
    return "".join([*parts, _show(source[position:])])


def _mark_span(removal: Removal, colour: bool) -> str:
    """The span between the blank space around it, each of its lines struck through, so that pagers show them too."""
    found = _EDGES.fullmatch(removal.text)
    before, text, after = found.groups() if found else ("", removal.text, "")
    text = _show(text)
    if colour:
        struck = "\n".join(f"{_STRUCK}{line}{_PLAIN}" if line else "" for line in text.split("\n"))
        return f"{_show(before)}{struck} {_DIM}{removal.kind} {removal.rule}{_PLAIN}{_show(after)}"
    return f"{_show(before)}[-{text}-]{{{removal.kind} {removal.rule}}}{_show(after)}"


def _show(text: str) -> str:
    text = text.replace("\r\n", "\n")
    return _CONTROLS.sub(lambda found: chr(0x2400 + ord(found[0])) if ord(found[0]) < 0x20 else "\ufffd", text)
