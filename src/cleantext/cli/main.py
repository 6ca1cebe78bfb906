"""``cleantext COMMAND``: finds the command, and turns errors into one line and an exit code."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cleantext.batch import StoppedError, UsageError
from cleantext.batch.journal import find_version
from cleantext.cli import clean, explain, extract, overview, report
from cleantext.cli.options import ListRules
from cleantext.errors import UnknownNameError

COMMANDS = ("clean", "extract", "explain", "report")
_EPILOG = """\
examples:
  cleantext page.txt                            what is left of a text, and why the rest went
  cleantext clean page.txt > article.txt        only what is left
  cleantext clean news.jsonl.gz -o clean.jsonl.gz
  cleantext extract page.html --format markdown
  cleantext extract crawl.warc.gz -o pages.jsonl
  cleantext explain page.txt | less -R
  cleantext report news.jsonl -o report.html

exit codes:
  0    all is well
  1    some input failed: a bad record, an unreadable file, a full disk
  2    wrong usage: nothing was read or written
  130  interrupted from the keyboard
  141  whoever read the output stopped reading
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of every command."""
    parser = argparse.ArgumentParser(
        prog="cleantext",
        description="Strips boilerplate from scraped news, and names every span it took and the rule that took it.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"cleantext {find_version()}")
    parser.add_argument("--list-rules", action=ListRules, help="print every rule with its kind and what it removes")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in (clean, extract, explain, report):
        command.add_parser(commands)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out what *arguments* ask; the exit code. Nothing, or a single file, asks for text and table."""
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except (UsageError, UnknownNameError) as problem:
        print(f"cleantext: {problem}", file=sys.stderr)
        return 2
    except StoppedError as problem:
        print(f"cleantext: {problem}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        _drop_output()
        return 141
    except OSError as problem:
        print(f"cleantext: {problem.filename or 'standard output'}: {problem.strerror or problem}", file=sys.stderr)
        _drop_output()
        return 1
    except KeyboardInterrupt as stop:
        print("; ".join(["cleantext: interrupted", *map(str, stop.args)]), file=sys.stderr)
        return 130
    return code


def _run(arguments: Sequence[str]) -> int:
    if not arguments and sys.stdin.isatty():
        build_parser().print_usage(sys.stderr)
        return 2
    if not arguments or (len(arguments) == 1 and (arguments[0] == "-" or not arguments[0].startswith("-")) and arguments[0] not in COMMANDS):
        return overview.run(arguments[0] if arguments else "-")
    if not arguments[0].startswith("-") and arguments[0] not in COMMANDS:
        _refuse_command(arguments[0])
    try:
        options = build_parser().parse_args(arguments)
    except SystemExit as stop:  # how argparse ends after --help and after a wrong call
        return stop.code if isinstance(stop.code, int) else 2
    run: int = options.run(options)
    return run


def _refuse_command(name: str) -> None:
    close = difflib.get_close_matches(name, COMMANDS, n=1)
    hint = f"; did you mean {close[0]}?" if close else ""
    file = "; for several files: cleantext clean FILE…" if Path(name).exists() else ""
    raise UsageError(f"there is no command {name!r}{hint or file}; cleantext --help lists them")


def _drop_output() -> None:
    """Let the interpreter's own last flush go nowhere, so that it does not complain too."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):  # not a real file, as in tests
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
