"""Progress on long runs: a tqdm bar on a terminal where tqdm is there, otherwise a line every few seconds."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar, cast

from benchmarks.peers import load, tell

Item = TypeVar("Item")

_SECONDS = 10.0


def track(items: Sequence[Item], label: str) -> Iterator[Item]:
    """*items* one by one, with the progress told on standard error."""
    bar = _find_bar() if sys.stderr.isatty() else None
    if bar is None:
        yield from _track_by_line(items, label)
    else:
        yield from cast("Iterator[Item]", bar(items, desc=label, mininterval=1.0, leave=False))


def _find_bar() -> Any:
    try:
        return load("tqdm").tqdm
    except ImportError:
        return None


def _track_by_line(items: Sequence[Item], label: str) -> Iterator[Item]:
    last = time.monotonic()
    for number, item in enumerate(items):
        if time.monotonic() - last > _SECONDS:
            last = time.monotonic()
            tell(f"{label}: {number} of {len(items)}")
        yield item
