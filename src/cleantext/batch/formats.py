"""The formats by name: which suffixes are theirs, how they are read, parsed, packed and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from cleantext.batch import csv_rows, files, jsonl, parquet, warc
from cleantext.batch.compression import SUFFIXES, compress
from cleantext.batch.jsonl import dump
from cleantext.batch.model import Chunk, Failure, Output, Record, Source, Task

Packed = tuple[Any, list[Failure]]


@attrs.frozen
class Format:
    """One format.

    Attributes:
        suffixes: of its files' names.
        read: cuts a source into chunks; None for what is only written.
        parse: takes a chunk apart, in a worker.
        pack: makes of records what the writer takes, in a worker, with what could not be packed.
        is_written: there is a writer for it.
    """

    suffixes: tuple[str, ...]
    read: Callable[[Source, Task], Iterator[Chunk]]
    parse: Callable[[Chunk, Task], Iterator[Record | Failure]]
    pack: Callable[[Sequence[Record], Output, Task], Packed]
    is_written: bool = True


def _pack_jsonl(records: Sequence[Record], output: Output, task: Task) -> Packed:
    lines, failures = jsonl.pack(records)
    return compress(lines, output.compression) if lines else b"", failures


def _pack_parquet(records: Sequence[Record], output: Output, task: Task) -> Packed:
    return parquet.pack(records)


def _pack_records(records: Sequence[Record], output: Output, task: Task) -> Packed:
    return [attrs.evolve(record, values={name: _plain(value) for name, value in record.values.items()}) for record in records], []


def _plain(value: Any) -> Any:
    return jsonl.to_plain(value) if hasattr(value, "as_py") else value


def _pack_texts(records: Sequence[Record], output: Output, task: Task) -> Packed:
    """Bytes of each text. An article ends with a line break, a cleaned text as it was."""
    texts = [record.values[task.text_field] for record in records]
    if task.verb == "extract":
        texts = [text if text.endswith("\n") or not text else text + "\n" for text in texts]
    return [text.encode("utf-8", "replace") for text in texts], []


def _pack_files(records: Sequence[Record], output: Output, task: Task) -> Packed:
    """Name and content of each document: a cleaned text keeps its name, an article gets one more suffix."""
    if task.form == "json":
        return [(f"{record.values[task.id_field]}.json", dump(record.values)) for record in records], []
    suffix = "" if task.verb == "clean" else ".md" if task.form == "markdown" else ".txt"
    contents, failures = _pack_texts(records, output, task)
    return [(f"{record.values[task.id_field]}{suffix}", content) for record, content in zip(records, contents, strict=True)], failures


FORMATS: Mapping[str, Format] = {
    "text": Format((".txt", ".text", ".md", ".html", ".htm", ".xhtml"), files.read, files.parse, _pack_texts),
    "jsonl": Format((".jsonl", ".ndjson"), jsonl.read, jsonl.parse, _pack_jsonl),
    "csv": Format((".csv",), csv_rows.read, csv_rows.parse, _pack_records),
    "parquet": Format((".parquet", ".pq"), parquet.read, parquet.parse, _pack_parquet),
    "warc": Format((".warc", ".wet"), warc.read, warc.parse, _pack_records, is_written=False),
    "folder": Format((), files.read, files.parse, _pack_files),
}
INPUTS = ("text", "jsonl", "csv", "parquet", "warc", "folder")
OUTPUTS = ("text", "jsonl", "csv", "parquet", "folder")


def find_format(path: Path) -> tuple[str, str]:
    """Format and compression that the name of *path* tells; the format is empty where it tells none.

    >>> find_format(Path("news.jsonl.gz")), find_format(Path("notes"))
    (('jsonl', 'gz'), ('', ''))
    """
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    compression = SUFFIXES.get(suffixes[-1], "") if suffixes else ""
    suffix = suffixes[-2] if compression and len(suffixes) > 1 else suffixes[-1] if suffixes else ""
    return next((name for name, format_ in FORMATS.items() if suffix in format_.suffixes), ""), compression
