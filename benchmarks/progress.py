"""Progress on long runs: a tqdm bar where tqdm is there, otherwise a line every few seconds."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from typing import TypeVar, cast

from benchmarks.peers import load, tell

Item = TypeVar("Item")

_SECONDS = 10.0


def track(items: Sequence[Item], label: str) -> Iterator[Item]:
    """*items* one by one, with the progress told on standard error."""
    try:
        yield from cast("Iterator[Item]", load("tqdm").tqdm(items, desc=label, mininterval=1.0, leave=False))
    except ImportError:
        yield from _track_by_line(items, label)


def _track_by_line(items: Sequence[Item], label: str) -> Iterator[Item]:
    last = time.monotonic()
    for number, item in enumerate(items):
        if time.monotonic() - last > _SECONDS:
            last = time.monotonic()
            tell(f"{label}: {number} of {len(items)}")
        yield item
