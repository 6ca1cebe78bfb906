"""Single documents in and text out, for commands that look at one text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO, cast

from cleantext.batch import UsageError, find_sources
from cleantext.batch.writers import write_all
from cleantext.cli.options import warn

_PAGES = (".html", ".htm", ".xhtml")


def is_page(name: str) -> bool:
    """Whether *name* is that of an HTML page.

    >>> is_page("story.HTML"), is_page("story.txt")
    (True, False)
    """
    return Path(name).suffix.lower() in _PAGES


def read_document(name: str) -> str | bytes | None:
    """The text named *name*, or the bytes of a page; None, and a message, where it is not UTF-8.

    Raises:
        UsageError: there is no such file, or it is a folder or a file of records.
    """
    source = find_sources([name])[0]
    if source.format == "folder":
        raise UsageError(f"{name} is a folder, and one file is meant")
    if source.format != "text":
        raise UsageError(f"{name} is a file of records, and one text is meant; cleantext report shows records")
    content = source.path.read_bytes() if source.path else sys.stdin.buffer.read()
    if is_page(name):
        return content
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        warn(f"{source.name}: not UTF-8: byte {content[problem.start]:#04x} at {problem.start}; convert it first, as in: iconv -f latin1 -t utf-8")
        return None


def print_text(text: str) -> None:
    """*text* on standard output, in UTF-8 whatever the locale."""
    sys.stdout.flush()
    write_all(cast("BinaryIO", sys.stdout.buffer), text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()
