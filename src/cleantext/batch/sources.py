"""Arguments of a command turned into sources, and sources into chunks or records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cleantext.batch.files import walk
from cleantext.batch.formats import FORMATS, find_format
from cleantext.batch.model import READ_ERRORS, Chunk, Failure, Record, Source, Task, UsageError

_is_url = re.compile(r"(?i)(?:https?|ftp)://").match


def find_sources(names: Sequence[str], format_name: str = "") -> list[Source]:
    """The sources that *names* name, ``-`` being standard input; *format_name* overrides what names of files tell.

    Raises:
        UsageError: an address, a missing file, one that may not be read, or a folder where a file is meant.
    """
    return [_find_source(name, format_name) for name in names]


def _find_source(name: str, format_name: str) -> Source:
    if name == "-":
        if format_name in ("parquet", "folder"):
            raise UsageError(f"{format_name} cannot be read from standard input")
        return Source(None, format_name or "text")
    if _is_url(name):
        raise UsageError(f"{name} is an address, and nothing is fetched here; fetch it first: curl -sSL -o page.html '{name}' && cleantext extract page.html")
    path = Path(name)
    try:
        size = path.stat().st_size
        if path.is_dir():
            if format_name not in ("", "text", "folder"):
                raise UsageError(f"{name}: a folder where a {format_name} file is meant")
            return Source(path, "folder", sum(file.stat().st_size for file in walk(path) if file.exists()))
        path.open("rb").close()
    except OSError as problem:
        raise UsageError(f"{name}: {problem.strerror}") from None
    if format_name == "folder":
        raise UsageError(f"{name}: a file where a folder is meant")
    return Source(path, format_name or find_format(path)[0] or "text", size)


def read_chunks(sources: Iterable[Source], task: Task) -> Iterator[Chunk]:
    """The chunks of all sources. What cannot be read further ends with an empty chunk that says why."""
    for source in sources:
        following = 1
        try:
            for chunk in FORMATS[source.format].read(source, task):
                following = chunk.first + chunk.count
                yield chunk
            continue
        except READ_ERRORS as error:
            reason = _tell(error)
        yield _note(source, following, reason)


def _tell(error: Exception) -> str:
    if isinstance(error, EOFError):
        return "the compressed data ends early (truncated?); what stands before this is used"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)


def _note(source: Source, number: int, reason: str) -> Chunk:
    return Chunk(source.name, "text", number, 0, [], source.size, (Failure(source.name, number, reason),))


def read_records(sources: Iterable[Source], task: Task) -> Iterator[Record | Failure]:
    """The records of all sources as they are, in this process."""
    for chunk in read_chunks(sources, task):
        found: list[Record | Failure] = [*chunk.failures, *FORMATS[chunk.format].parse(chunk, task)]
        yield from sorted(found, key=lambda item: item.number)


def measure(sources: Iterable[Source]) -> int:
    """Bytes of all sources, or 0 where one does not tell."""
    sizes = [source.size if source.path else 0 for source in sources]
    return sum(sizes) if all(sizes) else 0
