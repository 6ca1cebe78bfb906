"""Writers of packed chunks, in order. Each writes to the temporary path it is given; `run` moves it into place.

A writer that is resumable can begin where its journaled state says: what stands behind it is cut off.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from cleantext.batch.compression import compress
from cleantext.batch.csv_rows import Columns
from cleantext.batch.model import Failure, Output, Record, UsageError
from cleantext.batch.parquet import ParquetWriter


class Writer(Protocol):
    """What `run` needs of a writer."""

    resumable: bool

    def write(self, payload: Any) -> Sequence[Failure]:
        """Write one chunk; what could not be written."""

    def sync(self) -> dict[str, Any]:
        """Bring what is written to the disk; the state to begin from again."""

    def close(self) -> None:
        """Finish the output."""


def write_all(file: BinaryIO, data: bytes) -> None:
    """Write all of *data*: with PYTHONUNBUFFERED, standard output takes only what fits the pipe at once."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


class ByteFile:
    """A file that grows, or standard output."""

    def __init__(self, path: Path | None, offset: int = 0) -> None:
        self.path = path
        if path is None:
            self._file = cast("BinaryIO", sys.stdout.buffer)
        elif offset:
            if not path.exists() or path.stat().st_size < offset:
                raise UsageError(f"{path} is gone or shorter than its journal says; start again with --force")
            self._file = path.open("r+b")
            self._file.truncate(offset)
            self._file.seek(offset)
        else:
            self._file = path.open("wb")
        self.offset = offset

    def write(self, data: bytes) -> None:
        write_all(self._file, data)
        self.offset += len(data)
        if self.path is None:
            self._file.flush()

    def sync(self) -> int:
        self._file.flush()
        if self.path is not None and self.path.is_file():
            os.fsync(self._file.fileno())
        return self.offset

    def close(self) -> None:
        self.sync()
        if self.path is not None:
            self._file.close()


class LineWriter:
    """JSON Lines, which workers pack as bytes."""

    resumable = True

    def __init__(self, path: Path | None, compression: str, state: Mapping[str, Any]) -> None:
        self._file = ByteFile(path, state.get("offset", 0))
        self._compression = compression

    def write(self, payload: bytes) -> Sequence[Failure]:
        self._file.write(payload)
        return ()

    def sync(self) -> dict[str, Any]:
        return {"offset": self._file.sync()}

    def close(self) -> None:
        if not self._file.offset:
            self._file.write(compress(b"", self._compression))
        self._file.close()


class CsvWriter:
    """CSV, whose columns are those of the first record of all."""

    resumable = True

    def __init__(self, path: Path | None, compression: str, state: Mapping[str, Any]) -> None:
        self._file = ByteFile(path, state.get("offset", 0))
        self._compression = compression
        self._columns = Columns(state.get("header", ()))

    def write(self, payload: Sequence[Record]) -> Sequence[Failure]:
        lines, failures = self._columns.encode(payload)
        if lines:
            self._file.write(compress(lines, self._compression))
        return failures

    def sync(self) -> dict[str, Any]:
        return {"offset": self._file.sync(), "header": self._columns.header}

    def close(self) -> None:
        if not self._file.offset:
            self._file.write(compress(b"", self._compression))
        self._file.close()


class TextWriter:
    """Texts one after another; one that does not end with a line break gets one if another follows."""

    resumable = True

    def __init__(self, path: Path | None, state: Mapping[str, Any]) -> None:
        self._file = ByteFile(path, state.get("offset", 0))
        self._is_open = bool(state.get("is_open"))

    def write(self, payload: Sequence[bytes]) -> Sequence[Failure]:
        for text in payload:
            self._file.write(b"\n" + text if self._is_open else text)
            self._is_open = bool(text) and not text.endswith(b"\n")
        return ()

    def sync(self) -> dict[str, Any]:
        return {"offset": self._file.sync(), "is_open": self._is_open}

    def close(self) -> None:
        if self._is_open and self._file.path is None and sys.stdout.isatty():
            self._file.write(b"\n")
        self._file.close()


class FolderWriter:
    """A file for each document. A run that goes on writes the documents of the chunk it was stopped in once more."""

    resumable = True

    def __init__(self, path: Path) -> None:
        path.mkdir(exist_ok=True)
        self._folder = path

    def write(self, payload: Sequence[tuple[str, bytes]]) -> Sequence[Failure]:
        for name, content in payload:
            path = self._folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return ()

    def sync(self) -> dict[str, Any]:
        return {}

    def close(self) -> None:
        """Nothing is open."""


def open_writer(output: Output, path: Path | None, state: Mapping[str, Any]) -> Writer:
    """The writer for *output*, at its temporary *path*, from *state* on."""
    if output.format == "jsonl":
        return LineWriter(path, output.compression, state)
    if output.format == "csv":
        return CsvWriter(path, output.compression, state)
    if output.format == "text":
        return TextWriter(path, state)
    if path is None:
        raise UsageError(f"{output.format} cannot go to standard output; name the output with -o")
    return ParquetWriter(path) if output.format == "parquet" else FolderWriter(path)
