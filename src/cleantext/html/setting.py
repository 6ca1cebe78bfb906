"""The elements around the units of a region: what they are called, which of them the prose is in, what else is in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.container import Container, Region
from cleantext.html.names import FLAGS, element_flags
from cleantext.html.page import Page
from cleantext.read_text import Facts

_LARGE = 0.3  # share of the container's text from which an element's names say nothing about the blocks in it
_SHARED = 0.4  # the same for the prose that it holds together with others of its class
_TAGS = sum(flag for name, flag in FLAGS.items() if not name[0].isalpha())
_BRANCH_SIZE = 150  # characters; branches are told apart by how many times this they hold
_SHARES = (0.1, 0.4)  # of the prose in elements like the unit's own, where "some" and "most" begin
_SIBLINGS = -3  # numbers from here down are groups of siblings

Sort = tuple[str, str | None, str | None]  # tag, class, and the class around
Branch = tuple[bool, int, str, int, int, int]


class Setting(NamedTuple):
    """The page, what was chosen on it, and how the region's units stand in it."""

    page: Page
    container: Container
    region: Region
    around: Mapping[int, int]  # for each element with units of its own: the flags of it and of those around it
    main: int  # the element that holds most prose directly
    shares: list[int]  # for each unit how much of the prose is in elements like its own


def find_setting(page: Page, container: Container, region: Region) -> Setting:
    """How the region's units stand in the page."""
    main, shares = _find_likeness(page, container, region)
    return Setting(page, container, region, _find_flags(page, container, region), main, shares)


def _find_flags(page: Page, container: Container, region: Region) -> dict[int, int]:
    """For each element with units in the region: its flags and those of the elements around it.

    The names of an element say nothing where it, or it and its namesakes together, hold much of the article: a page
    whose whole body is called "promo" is still an article.
    """
    starts, ends, parents, elements = page.starts, page.ends, page.parents, page.elements
    sizes = [0, *accumulate(map(len, page.texts[: region.end]))]
    limit = _LARGE * (sizes[-1] - sizes[region.container])
    commonest = _find_common(page, container, region)
    holding = container.holding
    around = {-1: 0}
    for holder in page.holders[region.start : region.end]:
        path = []
        at = holder
        while at not in around:
            path.append(at)
            at = parents[at]
        flags = around[at]
        for number in reversed(path):
            start, end = starts[number], ends[number]
            if end <= region.end and (sizes[end] - sizes[start] <= limit or (end - start == 1 and page.tags[number] == "p")):
                own = holding[number] if number in holding else element_flags(page.tags[number], elements[number])
                flags |= own & _TAGS if commonest and elements[number].get("class") in commonest else own
            around[number] = flags
    return around


def _find_common(page: Page, container: Container, region: Region) -> set[str]:
    """The classes whose elements together hold much of the prose."""
    starts, ends, prose = page.starts, page.ends, container.prose
    sums = [0, *accumulate(prose[: region.end])]
    held: dict[str, int] = defaultdict(int)
    for number in container.holding:
        if number >= container.element and ends[number] <= region.end:
            name = page.elements[number].get("class")
            if name:
                held[name] += sums[ends[number]] - sums[starts[number]]
    shared = _SHARED * (sums[-1] - sums[region.container])
    return {name for name, size in held.items() if size > shared}


def _find_likeness(page: Page, container: Container, region: Region) -> tuple[int, list[int]]:
    """The element that holds most prose directly, and for each unit how much of the prose has tags and classes like it."""
    tags, above, elements, prose = page.tags, page.parents, page.elements, container.prose
    parents: Counter[int] = Counter()
    alike: dict[Sort, int] = defaultdict(int)
    sorts: list[Sort] = []
    for number, holder in enumerate(page.holders[region.start : region.end], region.start):
        if holder < 0:
            sorts.append(("", None, None))
            continue
        parent = above[holder]
        sort = (tags[holder], elements[holder].get("class"), elements[parent if parent >= 0 else holder].get("class"))
        sorts.append(sort)
        if prose[number] and number >= region.container:
            parents[parent] += prose[number]
            alike[sort] += prose[number]
    total = sum(parents.values()) or 1
    some, most = (total * share for share in _SHARES)
    levels = {sort: 1 if size < some else 2 if size < most else 3 for sort, size in alike.items()}
    main = max(parents, key=lambda number: (parents[number], -number)) if parents else container.element
    return max(main, 0), [levels.get(sort, 0) for sort in sorts]


def find_branches(setting: Setting, facts: Sequence[Facts]) -> Iterator[Branch]:
    """For each unit what is known of the group it stands in: the branch below the main element, and its parent.

    Whether it is a list item, the share of links among its siblings, and of the branch: its tag, share of links,
    share of text with claims, and size; an empty tag where there is no branch.
    """
    page, _, region, _, main, _ = setting
    tags, parents = page.tags, page.parents
    known: dict[int, int] = {-1: -1}
    linked: dict[int, int] = defaultdict(int)
    sizes: dict[int, int] = defaultdict(int)
    claimed: dict[int, int] = defaultdict(int)
    seen: set[int] = set()
    headed: set[int] = set()
    places = []
    for number, fact in enumerate(facts, region.start):
        holder = page.holders[number]
        home = known[holder] if holder in known else _find_home(page, holder, main, known)
        parent = _SIBLINGS - (parents[holder] if holder >= 0 else -1)  # below all branches
        places.append((home, parent, holder >= 0 and tags[holder] == "li"))
        size, links = len(page.texts[number]), page.linked[number]
        sizes[home] += size
        sizes[parent] += size
        if links:
            linked[home] += links
            linked[parent] += links
        if fact.whole is not None:
            if home not in seen:
                headed.add(home)
            claimed[home] += size
        seen.add(home)
    for home, parent, listed in places:
        siblings = min(3, linked[parent] * 4 // sizes[parent])
        if home < 0:
            yield listed, siblings, "", 0, 0, 0
        else:
            size = sizes[home]
            claims = 4 if home in headed and claimed[home] < size else min(3, claimed[home] * 4 // size)
            yield listed, siblings, tags[home], min(3, linked[home] * 4 // size), claims, min(4, size // _BRANCH_SIZE)


def _find_home(page: Page, element: int, main: int, known: dict[int, int]) -> int:
    """The child of the main element, or of one that holds it, that an element is or stands in; -1 for the main element itself."""
    starts, ends, parents = page.starts, page.ends, page.parents
    first, last = starts[main], ends[main]
    path = []
    at = element
    while at not in known:
        path.append(at)
        parent = parents[at]
        if at == main:
            known[at] = -1
        elif parent < 0 or parent == main or (parent < main and starts[parent] <= first and ends[parent] >= last):
            known[at] = at
        else:
            at = parent
    home = known[at]
    for step in path:
        known[step] = home
    return home
