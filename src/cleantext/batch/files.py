"""Folders of documents, and single ones: text in UTF-8, or pages. A document is a record with its name as `id`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from cleantext.batch.compression import open_raw
from cleantext.batch.model import Chunk, Failure, Record, Source, Task, gather

_CHUNK_FILES = 200
_RECORD_FILES = (".jsonl", ".ndjson", ".csv", ".parquet", ".warc", ".gz", ".zst")


def read(source: Source, task: Task) -> Iterator[Chunk]:
    """Names and paths of documents, some at a time; of standard input the bytes themselves."""
    if source.path is None:
        with open_raw(None) as raw:
            yield Chunk(source.name, "text", 1, 1, [("standard input", raw.read())])
        return
    if not source.path.is_dir():
        yield Chunk(source.name, "text", 1, 1, [(source.name, source.path)], source.size)
        return
    position = 0
    folder = source.path
    for first, some in gather(((path, _measure(path)) for path in walk(folder)), lambda item: item[1], _CHUNK_FILES):
        position += sum([size for _, size in some])
        yield Chunk(source.name, "text", first, len(some), [(path.relative_to(folder).as_posix(), path) for path, _ in some], position)


def _measure(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def walk(folder: Path) -> Iterator[Path]:
    """The files under *folder*, in the order of their names. Links to folders are not followed."""
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path == folder or (path.is_dir() and not path.is_symlink()):
            waiting += sorted((Path(entry.path) for entry in os.scandir(path)), reverse=True)
        elif not path.is_dir():
            yield path


def parse(chunk: Chunk, task: Task) -> Iterator[Record | Failure]:
    """The documents. Text must be UTF-8; pages are given as bytes, and their encoding is found out."""
    for name, given in chunk.data:
        file = name if name == chunk.file else os.path.join(chunk.file, name)
        if isinstance(given, Path) and name != chunk.file and name.lower().endswith(_RECORD_FILES):
            yield Failure(file, 0, "not a document; name a file of records as an argument by itself", name)
            continue
        try:
            content = given.read_bytes() if isinstance(given, Path) else given
            value = content.decode("utf-8") if task.verb == "clean" else content
        except OSError as problem:
            yield Failure(file, 0, problem.strerror or str(problem), name)
        except UnicodeDecodeError as problem:
            place = f"byte {content[problem.start]:#04x} at {problem.start}"
            yield Failure(file, 0, f"not UTF-8: {place}; convert it first, as in: iconv -f latin1 -t utf-8", name)
        else:
            yield Record(file, 0, {task.id_field: name, task.field: value})
