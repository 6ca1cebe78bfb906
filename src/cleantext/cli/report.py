"""``cleantext report``: a page that shows documents with what goes from them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from cleantext import Result
from cleantext.batch import Failure, Source, Tally, Task, UsageError, find_sources, read_records
from cleantext.batch.run import beside
from cleantext.batch.work import apply, make_cleaner
from cleantext.cli.options import add_fields, add_selection, make_task, warn

_EPILOG = """\
examples:
  cleantext report page.txt -o report.html
  cleantext report news.jsonl.gz -o report.html --limit 500
"""


def add_parser(commands: Any) -> None:
    """Add the command to *commands*."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "report",
        help="write a page that shows documents with what goes from them",
        description="Write one page that shows the texts of INPUT (a text, a file of records or a folder of texts) with their removed spans.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("input", metavar="INPUT", help="text, file of records or folder; - is standard input")
    parser.add_argument("-o", "--output", required=True, metavar="REPORT", help="the page to write, such as report.html")
    parser.add_argument("--limit", type=int, metavar="N", help="show the first N documents only")
    parser.add_argument("--force", action="store_true", help="overwrite what is there")
    add_selection(parser)
    add_fields(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Carry out the command; the exit code."""
    from cleantext.report import write_report

    task = make_task("clean", options)
    make_cleaner(task)
    source = find_sources([options.input], options.input_format or "")[0]
    target = Path(options.output)
    _check_target(target, source, force=options.force)
    documents = Documents(task, source)
    part = beside(target, ".part")
    try:
        write_report(islice(documents, options.limit), part, source.name)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return 1 if documents.bad else 0


def _check_target(target: Path, source: Source, *, force: bool) -> None:
    if target.is_dir():
        raise UsageError(f"{target} is a folder, and a file is to be written")
    if not target.absolute().parent.is_dir():
        raise UsageError(f"{target}: there is no folder {target.parent}")
    if source.path and target.exists() and target.samefile(source.path):
        raise UsageError(f"{target} is the input too; name another output")
    if target.exists() and not force:
        raise UsageError(f"{target} exists; --force overwrites it")


class Documents:
    """The documents of a source with what goes from them; tells bad records and counts them."""

    def __init__(self, task: Task, source: Source) -> None:
        self.bad = 0
        self._task = task
        self._source = source

    def __iter__(self) -> Iterator[tuple[str, Result]]:
        for item in read_records([self._source], self._task):
            checked = item if isinstance(item, Failure) else apply(self._task, item, Tally())
            if isinstance(item, Failure) or isinstance(checked, Failure):
                warn(checked)
                self.bad += 1
                continue
            name = item.values.get(self._task.id_field)
            yield str(name if name is not None else f"{item.file}:{item.number}"), make_cleaner(self._task).analyze(item.values[self._task.field])
