"""Which element holds the article, and where its blocks begin and end.

The container is the lowest element that holds nearly all of the page's prose, where prose is text in long units
without many links, outside what the markup calls comments, related stories, dialogs and the like.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.names import FLAGS, element_flags
from cleantext.html.page import Page
from cleantext.rules import CJK_RE, normalize

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

    element: int
    prose: list[int]  # characters of prose in each unit
    holding: dict[int, int]  # the elements with prose in them, in order, and what each says of itself


class Region(NamedTuple):
    """The units to judge: from the headline to the end of the container."""

    start: int
    container: int  # the first unit of the container
    end: int


def find_container(page: Page) -> Container:
    """The element that holds the article; the first element where there is no prose."""
    everything = list(map(_prose_length, page.texts, page.linked))
    tags, parents = page.tags, page.parents
    around: set[int] = set()
    for number, size in enumerate(everything):
        if size:
            at = page.holders[number]
            if at >= 0 and (tags[at] == "li" or (parents[at] >= 0 and tags[parents[at]] == "li")):
                everything[number] = size // _LISTED
            while at >= 0 and at not in around:
                around.add(at)
                at = parents[at]
    for start, end in _find_other_stories(page):
        everything[start:end] = [0] * (end - start)
    # Only elements around prose are looked at: most of a page's elements hold menus, icons and places for advertisements.
    holding = {number: element_flags(tags[number], page.elements[number]) for number in sorted(around)}
    headed = _find_headed(page)
    believed = {number: flags for number, flags in holding.items() if flags & (_NEVER_PROSE | _SELDOM_PROSE) and number not in headed}
    prose = _without(page, believed, everything, _NEVER_PROSE, 1.0)
    prose = _without(page, believed, prose, _SELDOM_PROSE, _MUCH)
    return Container(_find_lowest(page, holding, prose), prose, holding)


def _find_headed(page: Page) -> set[int]:
    """The elements with an <h1> in them."""
    headed: set[int] = set()
    for heading in _find_headings(page):
        at = heading
        while at >= 0 and at not in headed:
            headed.add(at)
            at = page.parents[at]
    return headed


def _find_headings(page: Page) -> Iterator[int]:
    """The <h1> elements that hold a text."""
    found = -1
    for _ in range(page.tags.count("h1")):
        found = page.tags.index("h1", found + 1)
        if page.ends[found] > page.starts[found]:
            yield found


def _find_other_stories(page: Page) -> list[tuple[int, int]]:
    """The units of each <article> with an <h1> of its own that begins behind the one with the page's: pages that scroll on to the next story."""
    if page.tags.count("h1") < 2:
        return []
    titles = [normalize(page.meta.get(name, "")) for name in ("og:title", "<title>")]
    behind = len(page.texts)  # the end of the page's own article
    others = []
    for heading in _find_headings(page):
        at = page.parents[heading]
        while at >= 0 and page.tags[at] != "article":
            at = page.parents[at]
        if at >= 0 and page.starts[at] >= behind:
            others.append((page.starts[at], page.ends[at]))
        elif at >= 0 and behind == len(page.texts):
            key = normalize(page.texts[page.starts[heading]])
            if key and any(title.startswith(key) for title in titles):
                behind = page.ends[at]
    return others


def _without(page: Page, believed: dict[int, int], prose: list[int], marks: int, most: float) -> list[int]:
    """The prose outside elements with these marks, if enough is left.

    A mark is not believed on an element with more than *most* of the prose.
    """
    sums = [0, *accumulate(prose)]
    limit = most * sums[-1]
    kept = prose.copy()
    done = 0
    for number, flags in believed.items():
        if flags & marks:
            start, end = page.starts[number], page.ends[number]
            if end > done and 0 < sums[end] - sums[start] <= limit:
                kept[start:end] = [0] * (end - start)
                done = end
    return kept if sum(kept) >= _LEAST else prose


def _prose_length(text: str, linked: int) -> int:
    size = len(text)
    if size < _DENSE_PROSE or linked >= _LINKED * size:
        return 0
    if size < _PROSE or not text.isascii():
        dense = not text.isascii() and CJK_RE.search(text) is not None
        return size * 2 if dense else size if size >= _PROSE else 0
    return size


def _find_lowest(page: Page, holding: dict[int, int], prose: Sequence[int]) -> int:
    """The lowest element with nearly all of the prose. All such elements hold each other: the last is the lowest."""
    sums = [0, *accumulate(prose)]
    wanted = sums[-1] * _SHARE
    lowest = 0
    for number in holding:
        if sums[page.ends[number]] - sums[page.starts[number]] >= wanted:
            lowest = number
    return lowest
