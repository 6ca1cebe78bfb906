"""JSON Lines: one object a line, in UTF-8. Lines are cut here and parsed by the workers."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import Any

from cleantext.batch.compression import open_input
from cleantext.batch.model import CHUNK_BYTES, MAX_RECORD, Chunk, Failure, Record, Source, Task, name_type

_BOM = b"\xef\xbb\xbf"


def read(source: Source, task: Task) -> Iterator[Chunk]:
    """Whole lines, about `CHUNK_BYTES` of them at a time."""
    first = 1
    rest = b""
    too_long = False
    with open_input(source.path) as (stream, raw):
        while block := stream.read(CHUNK_BYTES):
            end = block.rfind(b"\n") + 1
            failures: tuple[Failure, ...] = ()
            if not end:
                too_long = too_long or len(rest) + len(block) > MAX_RECORD
                rest = b"" if too_long else rest + block
                continue
            lines = rest + block[:end]
            if too_long:
                failures = (_too_long(source, first),)
                lines = lines[lines.find(b"\n") :]
            count = lines.count(b"\n")
            yield Chunk(source.name, "jsonl", first, count, lines, _tell(source, raw), failures)
            first += count
            rest, too_long = block[end:], False
        if rest or too_long:
            yield Chunk(source.name, "jsonl", first, 1, rest, _tell(source, raw), (_too_long(source, first),) if too_long else ())


def _tell(source: Source, raw: Any) -> int:
    return int(raw.tell()) if source.path else 0


def _too_long(source: Source, number: int) -> Failure:
    return Failure(source.name, number, f"the line is longer than {MAX_RECORD >> 20} MB")


def parse(chunk: Chunk, task: Task) -> Iterator[Record | Failure]:
    """The objects of the lines; blank lines are passed over."""
    for number, line in enumerate(chunk.data.split(b"\n"), chunk.first):
        if number == 1:
            line = line.removeprefix(_BOM)
        if not line.strip():
            continue
        try:
            values = json.loads(line.decode("utf-8"), parse_float=_read_float)
        except UnicodeDecodeError as problem:
            yield Failure(chunk.file, number, f"not UTF-8: byte {line[problem.start]:#04x} at {problem.start}")
        except (ValueError, RecursionError) as problem:
            yield Failure(chunk.file, number, f"not valid JSON: {problem}")
        else:
            if isinstance(values, dict):
                yield Record(chunk.file, number, values)
            else:
                yield Failure(chunk.file, number, f"{name_type(values)} where an object is meant")


def _read_float(digits: str) -> float:
    value = float(digits)
    if math.isinf(value):
        raise ValueError(f"the number {digits[:20]} is out of range")
    return value


def pack(records: Sequence[Record]) -> tuple[bytes, list[Failure]]:
    """The records as lines. Text stays readable; only half a surrogate pair, which UTF-8 cannot hold, is escaped."""
    lines = [_dump_record(record) for record in records]
    return b"".join([line for line in lines if isinstance(line, bytes)]), [line for line in lines if isinstance(line, Failure)]


def _dump_record(record: Record) -> bytes | Failure:
    try:
        return dump(record.values)
    except (TypeError, ValueError, RecursionError) as problem:
        return Failure(record.file, record.number, f"cannot be written as JSON: {problem}")


def dump(values: object) -> bytes:
    """One line, with its line break."""
    try:
        return json.dumps(values, ensure_ascii=False, default=to_plain).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(values, default=to_plain).encode("ascii") + b"\n"


def to_plain(value: Any) -> Any:
    """What a value of a richer format is in JSON: times in ISO 8601, exact numbers as text."""
    if hasattr(value, "as_py"):  # a value of pyarrow, whose times may be finer than Python's
        return value.cast("string").as_py() if str(value.type).startswith("timestamp") else value.as_py()
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, bytes):
        raise TypeError("a field holds bytes")
    return str(value)
