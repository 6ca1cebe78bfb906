"""Which element holds the article, and where its blocks begin and end.

The container is the lowest element that holds nearly all of the page's prose, where prose is text in long units
without many links, outside what the markup calls comments, related stories, dialogs and the like.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.names import FLAGS, element_flags
from cleantext.html.page import Page
from cleantext.rules import CJK_RE

_PROSE = 80  # characters from which a unit counts as prose
_DENSE_PROSE = 32  # the same in scripts without spaces, where a character says more
_LINKED = 0.3  # share of a unit that may be links
_SHARE = 0.9  # share of the prose that the container holds
_LISTED = 3  # prose in list items counts this much less: teasers come in lists
_MUCH = 0.3  # share of the prose from which an element's weaker marks are not believed
_LEAST = 400  # characters of prose that marks must leave to be believed
_NEVER_PROSE = sum(FLAGS[name] for name in ("<nav", "<footer", "<form", "<dialog", "comments"))
_SELDOM_PROSE = sum(FLAGS[name] for name in ("<aside", "@hidden", "related", "promo", "popup", "legal", "sidebar"))


class Container(NamedTuple):
    """The article's element and what was worked out on the way to it."""

    node: int
    flags: list[int]  # what each element says of itself
    prose: list[int]  # characters of prose in each unit


class Region(NamedTuple):
    """The units to judge: from the headline to the end of the container."""

    start: int
    container: int  # the first unit of the container
    end: int


def find_container(page: Page) -> Container:
    """The element that holds the article; the first element where there is no prose."""
    # Elements without text (icons, places for advertisements) are a third of a page and need no look.
    flags = [element_flags(node.tag, node.attributes) if node.end > node.start else 0 for node in page.nodes]
    everything = [_prose_length(unit.text, unit.linked) for unit in page.units]
    for number, unit in enumerate(page.units):
        if everything[number] and unit.node >= 0 and _is_in_list(page, unit.node):
            everything[number] //= _LISTED
    holding = _holding_headline(page)
    believed = [0 if number in holding else flag for number, flag in enumerate(flags)]
    prose = _without(page, believed, everything, _NEVER_PROSE, 1.0)
    prose = _without(page, believed, prose, _SELDOM_PROSE, _MUCH)
    return Container(_lowest(page, prose), flags, prose)


def _holding_headline(page: Page) -> set[int]:
    """The elements with an <h1> in them."""
    holding: set[int] = set()
    for number, node in enumerate(page.nodes):
        if node.tag == "h1" and node.end > node.start:
            while number >= 0 and number not in holding:
                holding.add(number)
                number = page.nodes[number].parent
    return holding


def _without(page: Page, flags: Sequence[int], prose: list[int], marks: int, most: float) -> list[int]:
    """The prose outside elements with these marks, if enough is left.

    A mark is not believed on an element with more than *most* of the prose.
    """
    sums = [0, *accumulate(prose)]
    limit = most * sums[-1]
    kept = prose.copy()
    done = 0
    for number, flag in enumerate(flags):
        if flag & marks:
            node = page.nodes[number]
            if node.end > done and 0 < sums[node.end] - sums[node.start] <= limit:
                kept[node.start : node.end] = [0] * (node.end - node.start)
                done = node.end
    return kept if sum(kept) >= _LEAST else prose


def _is_in_list(page: Page, node: int) -> bool:
    element = page.nodes[node]
    return element.tag == "li" or (element.parent >= 0 and page.nodes[element.parent].tag == "li")


def _prose_length(text: str, linked: int) -> int:
    size = len(text)
    if size < _DENSE_PROSE or linked >= _LINKED * size:
        return 0
    if size < _PROSE or not text.isascii():
        dense = not text.isascii() and CJK_RE.search(text) is not None
        return size * 2 if dense else size if size >= _PROSE else 0
    return size


def _lowest(page: Page, prose: Sequence[int]) -> int:
    """The lowest element with nearly all of the prose. All such elements hold each other: the last is the lowest."""
    sums = [0, *accumulate(prose)]
    wanted = sums[-1] * _SHARE
    lowest = 0
    for number, node in enumerate(page.nodes):
        if sums[node.end] - sums[node.start] >= wanted:
            lowest = number
    return lowest
