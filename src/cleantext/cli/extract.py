"""``cleantext extract``: the articles of pages, or of the pages in records and crawls."""

from __future__ import annotations

import argparse
from typing import Any

from cleantext.cli import runner
from cleantext.cli.options import add_fields, add_output, add_selection, make_task

_EPILOG = """\
examples:
  cleantext extract page.html
  curl -sSL 'https://news.example/story' | cleantext extract --format markdown
  cleantext extract --format json page.html
  cleantext extract crawl.warc.gz -o pages.jsonl.gz
  cleantext extract --html-field body pages.jsonl -o articles.jsonl
  cleantext extract --format markdown pages/ -o articles/
"""


def add_parser(commands: Any) -> None:
    """Add the command to *commands*."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "extract",
        help="print the articles of HTML pages, or of the pages in records and crawls",
        description="Find the article in FILEs (default: standard input): HTML pages, WARC, JSON Lines, CSV, Parquet, folders of pages. Nothing is fetched.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="page, file of records, crawl or folder; - is standard input")
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="how an article is written (default: text)")
    add_selection(parser)
    add_fields(parser, html=True)
    add_output(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; the exit code."""
    return runner.run(make_task("extract", options, options.format), options)
