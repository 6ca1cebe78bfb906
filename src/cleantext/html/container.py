"""Which element holds the article, and where its blocks begin and end.

The container is the lowest element that holds nearly all of the page's prose, where prose is text in long units
without many links, outside what the markup calls comments, related stories, dialogs and the like.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.blocks import Page
from cleantext.html.names import FLAGS, element_flags

_PROSE = 80  # characters from which a unit counts as prose
_LINKED = 0.3  # share of a unit that may be links
_SHARE = 0.9  # share of the prose that the container holds
_ENOUGH = 0.3  # where the markup marks more than the rest of the prose as not the article, its marks are not believed
_NOT_PROSE = sum(
    FLAGS[name]
    for name in ("<nav", "<footer", "<aside", "<form", "<dialog", "@hidden", "comments", "related", "promo", "popup", "legal", "sidebar")
)  # fmt: skip


class Container(NamedTuple):
    """The article's element and what was worked out on the way to it."""

    node: int
    flags: list[int]  # what each element says of itself
    prose: list[int]  # characters of prose in each unit


def find_container(page: Page) -> Container:
    """The element that holds the article; the first element where there is no prose."""
    flags = [element_flags(node.tag, node.attributes) for node in page.nodes]
    apart: list[bool] = []
    for node, flag in zip(page.nodes, flags, strict=True):
        marked = bool(flag & _NOT_PROSE) and node.tag not in ("html", "body", "main")
        apart.append(marked or (node.parent >= 0 and apart[node.parent]))
    everything = [_prose_length(unit.text, unit.linked) for unit in page.units]
    unmarked = [0 if unit.node >= 0 and apart[unit.node] else size for unit, size in zip(page.units, everything, strict=True)]
    prose = unmarked if sum(unmarked) >= _ENOUGH * sum(everything) else everything
    return Container(_lowest(page, prose), flags, prose)


def _prose_length(text: str, linked: int) -> int:
    size = len(text)
    return size if size >= _PROSE and linked < _LINKED * size else 0


def _lowest(page: Page, prose: Sequence[int]) -> int:
    """The lowest element with nearly all of the prose. All such elements hold each other: the last is the lowest."""
    sums = [0, *accumulate(prose)]
    wanted = sums[-1] * _SHARE
    lowest = 0
    for number, node in enumerate(page.nodes):
        if sums[node.end] - sums[node.start] >= wanted:
            lowest = number
    return lowest
