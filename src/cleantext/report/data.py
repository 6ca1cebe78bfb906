"""Results in, the page's data out: JSON that is safe inside a ``<script>`` element, whatever the text."""

from __future__ import annotations

import json
import re
from bisect import bisect_left

from cleantext.model import Removal, Result

# ``<`` could end the script element or open a comment in it; the two line separators end a line in old readers;
# a lone surrogate has no UTF-8. In JSON all of them can only stand inside strings, where an escape means the same.
_UNSAFE_RE = re.compile("[<\u2028\u2029\ud800-\udfff]")


class Labels:
    """The pairs of kind and rule met so far, each with a number, so that documents need not repeat them."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def number(self, removal: Removal) -> int:
        """The number of the removal's kind and rule."""
        return self._numbers.setdefault((removal.kind.value, removal.rule), len(self._numbers))

    def to_json(self) -> str:
        """All pairs, in the order of their numbers."""
        return write_json([list(pair) for pair in self._numbers])


def write_json(value: object) -> str:
    """*value* on one line of JSON that any HTML page can hold.

    >>> write_json("</script>")
    '"\\\\u003c/script>"'
    """
    return _UNSAFE_RE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def write_document(name: str, result: Result, labels: Labels) -> str:
    """One document as a line of JSON: its id and its parts."""
    return write_json({"id": name, "parts": split_into_parts(result, labels)})


def split_into_parts(result: Result, labels: Labels) -> list[object]:
    """The source in pieces: kept text as a string; a removal as label and text; a suspected, kept span as label, text and 1.

    Pieces instead of offsets, because the page's script counts UTF-16 units where Python counts characters.
    """
    parts: list[object] = []
    position = 0
    for span, mark in _merge(result):
        if span.start < position:
            continue  # two rules suspect the same words: the first is shown
        if span.start > position:
            parts.append(result.source[position : span.start])
        parts.append([labels.number(span), result.source[span.start : span.end], *mark])
        position = span.end
    return parts + ([result.source[position:]] if position < len(result.source) else [])


def _merge(result: Result) -> list[tuple[Removal, list[int]]]:
    """Removals and the suspected spans that touch none of them, in order; the latter with a mark."""
    starts = [removal.start for removal in result.removed]
    spans: list[tuple[Removal, list[int]]] = [(removal, []) for removal in result.removed]
    for suspect in result.suspected:
        at = bisect_left(starts, suspect.end)
        if at == 0 or result.removed[at - 1].end <= suspect.start:
            spans.append((suspect, [1]))
    return sorted(spans, key=lambda span: span[0].start)
