"""CSV with a header line, in UTF-8, with commas. Rows are cut here, since a quoted field may hold line breaks."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from cleantext.batch.compression import open_input
from cleantext.batch.jsonl import to_plain
from cleantext.batch.model import MAX_RECORD, Chunk, Failure, ReadError, Record, Source, Task, gather

# Bytes that are not UTF-8 come out of the decoder as these, so that one bad row is one bad record.
_find_undecoded = re.compile("[\udc80-\udcff]").search


def read(source: Source, task: Task) -> Iterator[Chunk]:
    """The header and some rows at a time.

    Raises:
        ReadError: the header has no such column as the task reads.
    """
    limit = csv.field_size_limit(MAX_RECORD)  # the default is shorter than a long article
    try:
        with open_input(source.path) as (stream, raw), io.TextIOWrapper(stream, "utf-8-sig", errors="surrogateescape", newline="") as lines:
            rows = csv.reader(lines)
            header = next(rows, None)
            if header is None:
                return
            if task.field not in header:
                raise ReadError(f"there is no column {task.field!r}; the header has: {', '.join(header)}")
            for first, some in gather(_rows(rows), lambda row: sum(map(len, row)) + 1):
                failures = tuple(Failure(source.name, number, row) for number, row in enumerate(some, first) if isinstance(row, str))
                position = int(raw.tell()) if source.path else 0
                yield Chunk(source.name, "csv", first, len(some), (header, some), position, failures)
    finally:
        csv.field_size_limit(limit)


def _rows(rows: Iterator[list[str]]) -> Iterator[list[str] | str]:
    """The rows; where one cannot be read, the reason."""
    while (row := _next_row(rows)) is not None:
        yield row


def _next_row(rows: Iterator[list[str]]) -> list[str] | str | None:
    try:
        return next(rows, None)
    except csv.Error as problem:
        return f"not valid CSV: {problem}"


def parse(chunk: Chunk, task: Task) -> Iterator[Record | Failure]:
    """The rows as records; blank lines are passed over."""
    header, rows = chunk.data
    for number, row in enumerate(rows, chunk.first):
        if not row or isinstance(row, str):
            continue
        if len(row) != len(header):
            yield Failure(chunk.file, number, f"the row has {len(row)} fields and the header {len(header)}")
        elif undecoded := _find_undecoded("\0".join(row)):
            yield Failure(chunk.file, number, f"not UTF-8: byte {ord(undecoded[0]) - 0xDC00:#04x}")
        else:
            yield Record(chunk.file, number, dict(zip(header, row, strict=True)))


class Columns:
    """Turns records into rows. The first record says which columns there are."""

    def __init__(self, header: Sequence[str] = ()) -> None:
        self.header = list(header)

    def encode(self, records: Sequence[Record]) -> tuple[bytes, list[Failure]]:
        """The records as bytes, behind the header where it is not written yet, and those that do not fit."""
        lines = io.StringIO()
        writer = csv.writer(lines, lineterminator="\n")
        failures = []
        for record in records:
            if not self.header:
                self.header = list(record.values)
                writer.writerow(self.header)
            reason = self._misfit(record)
            if reason:
                failures.append(Failure(record.file, record.number, reason))
            else:
                writer.writerow([_write_cell(record.values.get(name)) for name in self.header])
        return lines.getvalue().encode("utf-8"), failures

    def _misfit(self, record: Record) -> str:
        extra = [name for name in record.values if name not in self.header]
        if extra:
            return f"the field {extra[0]!r} is no column of the first record; JSON Lines can hold such records"
        try:
            "".join([_write_cell(value) for value in record.values.values()]).encode("utf-8")
        except UnicodeEncodeError:
            return "the text holds half a surrogate pair, which CSV cannot hold"
        except TypeError as problem:
            return f"cannot be written as CSV: {problem}"
        return ""


def _write_cell(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=to_plain)
