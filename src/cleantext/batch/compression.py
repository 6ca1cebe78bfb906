"""Compressed files: told by their first bytes when read; written as one gzip member or zstd frame a chunk.

Members and frames that stand on their own can be cut off behind any of them, which is what resuming needs.
"""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from cleantext.batch.model import ReadError, need

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_FEED = 1 << 14
SUFFIXES = {".gz": "gz", ".zst": "zst"}


@contextmanager
def open_raw(path: Path | None) -> Iterator[io.BufferedReader]:
    """The bytes of *path*, or of standard input, as they are."""
    if path is None:
        yield cast("io.BufferedReader", sys.stdin.buffer)
    else:
        with path.open("rb") as raw:
            yield raw


@contextmanager
def open_input(path: Path | None) -> Iterator[tuple[BinaryIO, io.BufferedReader]]:
    """The bytes of *path*, or of standard input, unpacked where they are compressed; and the raw file, whose `tell` is the progress."""
    with open_raw(path) as raw:
        head = raw.peek(4)[:4] if hasattr(raw, "peek") else b""
        if head.startswith(_GZIP):
            yield cast("BinaryIO", gzip.GzipFile(fileobj=raw)), raw
        elif head.startswith(_ZSTD):
            yield cast("BinaryIO", io.BufferedReader(_ZstdFile(raw), _FEED)), raw
        else:
            yield raw, raw


class _ZstdFile(io.RawIOBase):
    """Frames one after another. Unlike zstandard's own reader it notices where the last one ends early."""

    def __init__(self, raw: io.BufferedReader) -> None:
        self._library = need("zstandard", "zst")
        self._raw = raw
        self._frame = self._library.ZstdDecompressor().decompressobj()
        self._fed = False  # the frame has begun
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        while not self._ready:
            data = (self._frame.unused_data if self._frame.eof else b"") or self._raw.read(_FEED)
            if self._frame.eof:
                self._frame = self._library.ZstdDecompressor().decompressobj()
                self._fed = False
            if not data:
                if self._fed:
                    raise EOFError
                return 0
            self._fed = True
            try:
                self._ready = memoryview(self._frame.decompress(data))
            except self._library.ZstdError as problem:
                raise ReadError(f"the compressed data is damaged: {problem}") from None
        count = min(len(buffer), len(self._ready))
        buffer[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count


def compress(data: bytes, compression: str) -> bytes:
    """*data* as one member or frame; the same bytes whenever and wherever it is called.

    >>> gzip.decompress(compress(b"a", "gz") + compress(b"b", "gz"))
    b'ab'
    """
    if compression == "gz":
        return gzip.compress(data, 6, mtime=0)
    if compression == "zst":
        return cast("bytes", need("zstandard", "zst").ZstdCompressor(level=3).compress(data))
    return data
