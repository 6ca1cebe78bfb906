"""Errors a caller can meet. Text never raises; wrong types and unknown names do."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class UnknownNameError(ValueError):
    """A kind or rule name that this library does not have."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        close = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
        hint = f"; did you mean {', '.join(map(repr, close))}?" if close else ""
        super().__init__(f"unknown {what} {name!r}{hint}")
        self.name = name
        self.close = tuple(close)
