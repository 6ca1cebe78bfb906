"""``cleantext clean``: what is left of texts, or of the texts in records."""

from __future__ import annotations

import argparse
from typing import Any

from cleantext.cli import runner
from cleantext.cli.inputs import is_page
from cleantext.cli.options import add_fields, add_output, add_selection, make_task, warn

_EPILOG = """\
examples:
  cleantext clean page.txt > article.txt
  cleantext clean --keep timestamp --keep byline page.txt
  cleantext clean news.jsonl.zst -o clean.jsonl.zst --errors bad.jsonl
  cleantext clean --text-field body articles.parquet -o clean.parquet
  cleantext clean texts/ -o cleaned/
  zcat news.jsonl.gz | cleantext clean --input-format jsonl | head
"""


def add_parser(commands: Any) -> None:
    """Add the command to *commands*."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "clean",
        help="print what is left of texts, or of the texts in records",
        description="Remove the boilerplate from FILEs (default: standard input): texts, JSON Lines, CSV, Parquet, WARC conversions, folders of texts.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="text, file of records or folder; - is standard input")
    add_selection(parser)
    add_fields(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; the exit code."""
    for name in options.files:
        if not options.input_format and is_page(name):
            warn(f"{name} is taken for text; cleantext extract finds the article of a page")
    return runner.run(make_task("clean", options), options)
