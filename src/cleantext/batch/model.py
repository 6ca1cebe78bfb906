"""The values that a batch is made of. Those that travel to a worker process are frozen and pickle well."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import attrs

Item = TypeVar("Item")

CHUNK_BYTES = 1 << 18  # of input that a worker gets at once; never depends on the number of workers
MAX_RECORD = 1 << 26  # bytes of one record; what is longer is a bad record, so that memory stays bounded


class UsageError(ValueError):
    """A call that cannot be carried out: nothing was written."""


class StoppedError(RuntimeError):
    """A run that could not go on. What was written lies under its temporary name."""


class ReadError(ValueError):
    """Input that cannot be read any further."""


READ_ERRORS = (OSError, EOFError, zlib.error, ReadError)


@attrs.frozen
class Source:
    """One input.

    Attributes:
        path: the file or folder, or None for standard input.
        format: name of its format.
        size: bytes, or 0 where that is not known.
    """

    path: Path | None
    format: str
    size: int = 0

    @property
    def name(self) -> str:
        return str(self.path) if self.path else "standard input"


@attrs.frozen
class Record:
    """One record: where it stands (numbers begin at 1), its fields by name, and what a server said its encoding was."""

    file: str
    number: int
    values: dict[str, Any]
    encoding: str | None = None


@attrs.frozen
class Failure:
    """A record, or the rest of a file, that could not be used."""

    file: str
    number: int
    reason: str
    id: Any = None

    def __str__(self) -> str:
        return f"{self.file}, record {self.number}: {self.reason}" if self.number else f"{self.file}: {self.reason}"


@attrs.frozen
class Chunk:
    """Some records of a source as they were read, not yet parsed.

    Attributes:
        file: the source's name.
        format: which format parses the data.
        first: number of the first record.
        count: how many records there are.
        data: what the format's `parse` takes.
        position: how many bytes of the source are read with this chunk.
        failures: what reading itself ran into.
    """

    file: str
    format: str
    first: int
    count: int
    data: Any
    position: int = 0
    failures: tuple[Failure, ...] = ()


@attrs.frozen
class Task:
    """What is done to each record.

    Attributes:
        verb: ``clean`` or ``extract``.
        keep: names of kinds that stay.
        disable: names of rules that are not used.
        languages: whose phrases are used; all where there is none.
        text_field: holds the text to clean, and the text that is left.
        html_field: holds the page to extract from.
        id_field: names a record in messages.
        removed_field: gets what was removed, where it is named.
        form: how an article is written: ``text``, ``markdown`` or ``json``.
    """

    verb: str = "clean"
    keep: frozenset[str] = frozenset()
    disable: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    text_field: str = "text"
    html_field: str = "html"
    id_field: str = "id"
    removed_field: str | None = None
    form: str = "text"

    @property
    def field(self) -> str:
        """The field that is read."""
        return self.text_field if self.verb == "clean" else self.html_field


@attrs.frozen
class Output:
    """How records are written.

    Attributes:
        path: the file or folder, or None for standard output.
        format: name of its format.
        compression: ``gz``, ``zst`` or nothing.
    """

    path: Path | None
    format: str
    compression: str = ""


@attrs.define
class Tally:
    """What a run did: records, bad ones, characters read and left, and spans and characters by kind."""

    records: int = 0
    bad: int = 0
    characters: int = 0
    left: int = 0
    kinds: dict[str, list[int]] = attrs.Factory(dict)

    def count(self, kind: str, length: int) -> None:
        """Note one removed span."""
        entry = self.kinds.setdefault(kind, [0, 0])
        entry[0] += 1
        entry[1] += length

    def add(self, other: Tally) -> None:
        """Add the counts of *other*."""
        self.records += other.records
        self.bad += other.bad
        self.characters += other.characters
        self.left += other.left
        for kind, (spans, length) in other.kinds.items():
            entry = self.kinds.setdefault(kind, [0, 0])
            entry[0] += spans
            entry[1] += length


@attrs.frozen
class Outcome:
    """What became of a chunk: what the writer takes, what failed, and the counts."""

    payload: Any
    failures: Sequence[Failure]
    tally: Tally


def gather(items: Iterable[Item], size: Callable[[Item], int], limit: int = CHUNK_BYTES) -> Iterator[tuple[int, list[Item]]]:
    """*items* some at a time, `CHUNK_BYTES` or *limit* of them, each time with the number of the first; an error comes after what was read before it.

    >>> list(gather("abc", len, 2))
    [(1, ['a', 'b']), (3, ['c'])]
    """
    first = 1
    some: list[Item] = []
    total = 0
    problem = None
    try:
        for item in items:
            some.append(item)
            total += size(item)
            if total >= CHUNK_BYTES or len(some) == limit:
                yield first, some
                first, some, total = first + len(some), [], 0
    except READ_ERRORS as error:
        problem = error
    if some:
        yield first, some
    if problem is not None:
        raise problem


def need(module: str, extra: str) -> ModuleType:
    """The optional *module*.

    Raises:
        UsageError: it is not installed; the message names the extra.
    """
    try:
        return import_module(module)
    except ImportError:
        raise UsageError(f"this needs {module.partition('.')[0]}, which is not installed: pip install 'cleantext-news[{extra}]'") from None


def name_type(value: object) -> str:
    """What *value* is called in messages.

    >>> name_type(None), name_type(3), name_type(["a"])
    ('null', 'a number', 'a list')
    """
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    names = {int: "a number", float: "a number", str: "text", list: "a list", dict: "an object", bytes: "bytes"}
    return names.get(type(value), type(value).__name__)
