"""The signs around each block: what is cheap to know about its place, its neighbours and the elements that hold it.

A sign is one thing: the tag, what classes call the element or one that holds it, the share of links, the place
before or after the prose, the likeness to the block's neighbours. An element that holds much of the article says
nothing about the blocks in it: a page whose whole body is called "promo" is still an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.container import Container, Region
from cleantext.html.names import FLAGS
from cleantext.html.page import Page
from cleantext.read_text import Facts

_LARGE = 0.3  # share of the container's text from which an element's names say nothing about the blocks in it
_SHARED = 0.4  # the same for the prose that it holds together with others of its class
_TAGS = sum(flag for name, flag in FLAGS.items() if not name[0].isalpha())
_LEAD = FLAGS["lead"] | FLAGS["summary"]
_NEAR = 6  # units below the headline in which a standfirst is looked for
_TELLING = 25  # characters from which a likeness to the page's description is none by chance
_PLAIN = frozenset(("p", "li", "div"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EDGE = "-"  # the neighbour of the first and the last unit

Group = tuple[str, ...]


class Witnesses(NamedTuple):
    """What the page says about itself, as words to compare blocks with."""

    headlines: frozenset[str]
    descriptions: tuple[str, ...]
    body: str


class Setting(NamedTuple):
    """The page, what was chosen on it, and for each element the flags around it."""

    page: Page
    container: Container
    region: Region
    around: Mapping[int, int]


class Signs(NamedTuple):
    """What is known about one unit: flags of elements, and groups of other signs. Equal groups are one object."""

    flags: int
    groups: tuple[Group, ...]
    is_headline: bool
    linked: int  # fifths of the unit that are links

    @property
    def names(self) -> list[str]:
        """Every sign but the flags."""
        return [name for group in self.groups for name in group]


def find_signs(setting: Setting, facts: Sequence[Facts], witnesses: Witnesses) -> list[Signs]:
    """The signs on each unit of the region."""
    page, container, region, around = setting
    main, shares = _likeness(page, container, region)
    places = _places(container, region)
    stem = page.nodes[main]
    units = page.units[region.start : region.end]
    shapes = [
        _shape(page.nodes[unit.node].tag, fact.shape, unit.linked * 2 > len(unit.text), fact.whole is not None) for unit, fact in zip(units, facts, strict=True)
    ]
    padded = [_EDGE, *shapes, _EDGE, _EDGE]
    branches = _branches(page, region, main, facts)
    since = 99  # units since the headline
    section = ""  # the sort of the last claimed heading or label, while the main text has not gone on
    found = []
    for offset, (unit, fact) in enumerate(zip(units, facts, strict=True)):
        node = page.nodes[unit.node]
        child = node.parent == main or unit.node == main
        parent = "child" if child else "under" if stem.start <= region.start + offset < stem.end else "apart"
        said = _said_signs(fact.key, witnesses)
        since = 0 if "headline" in said or node.tag == "h1" else since + 1
        if child and shares[offset] == 3:
            section = ""
        flags = around[unit.node]
        whole = fact.whole
        linked = min(4, unit.linked * 5 // len(unit.text))
        bold = unit.bold * 10 > len(unit.text) * 9
        claim = f"claim {whole.kind.value} {whole.strength:d}" if whole is not None else "claims" if fact.claims else ""
        groups = (
            _place_signs(
                places[offset], parent, shares[offset], min(since, 4), lead=bool(flags & _LEAD) and since < _NEAR, section=section if whole is None else ""
            ),
            _neighbour_signs(padded[offset], padded[offset + 2], padded[offset + 3]),
            branches[offset],
            _own_signs(node.tag, fact.shape // 3, linked, claim, bold),
            _alike_signs(shares[offset], min(fact.shape // 12, 7) // 2, linked),
            _placed(said, places[offset], near=since < _NEAR),
        )
        if whole is not None and fact.words < 12:
            section = whole.kind.value
        found.append(Signs(flags, groups, "headline" in said, linked))
    return found


def _places(container: Container, region: Region) -> list[str]:
    """Where each unit stands: above the container, in its head, amid its prose, or behind it."""
    prose = [number for number in range(region.container, region.end) if container.prose[number]]
    first, last = (prose[0], prose[-1]) if prose else (region.container, region.end)
    above, head = region.container - region.start, max(0, first - region.container)
    amid = max(0, min(last + 1, region.end) - region.container - head)
    tail = region.end - region.start - above - head - amid
    return ["above"] * above + ["head"] * head + ["amid"] * amid + [f"tail{min(3, number // 3)}" for number in range(1, tail + 1)]


@lru_cache(maxsize=16384)
def _place_signs(place: str, parent: str, share: int, since: int, *, lead: bool, section: str) -> Group:
    signs = [f"place {place}", f"parent {parent}", f"like {share}", f"{parent} {share} {place[:4]}", f"since {since}"]
    if section:
        signs.append(f"section {section}")
    if lead:
        signs.append(f"lead {place[:4]}")
    return tuple(signs)


@lru_cache(maxsize=16384)
def _neighbour_signs(before: str, after: str, then: str) -> Group:
    return (f"prev {before}", f"next {after}", f"next2 {then}")


@lru_cache(maxsize=16384)
def _shape(tag: str, shape: int, linked: bool, claimed: bool) -> str:
    """A unit as its neighbours see it."""
    if claimed:
        return "claimed"
    tag = tag if tag in ("p", "li") else "h" if tag in _HEADINGS else "o"
    return f"{tag}{min(shape // 12, 7) // 3}{'linked' if linked else ''}"


@lru_cache(maxsize=16384)
def _own_signs(tag: str, form: int, linked: int, claim: str, bold: bool) -> Group:
    length, ending = form // 4, form % 4
    signs = [
        f"tag {tag}",
        f"length {length}",
        f"{tag} {min(length, 7) // 2}",
        f"shape {length} {ending}",
        f"linked {linked}",
        f"{tag if tag in _PLAIN else 'h' if tag in _HEADINGS else 'x'} linked {linked} {length // 3}",
    ]
    if claim:
        signs.append(claim)
    if bold:
        signs.append(f"bold {ending}")
    return tuple(signs)


@lru_cache(maxsize=1024)
def _alike_signs(share: int, length: int, linked: int) -> Group:
    return (f"alike {share} {length} {linked // 2}",)


def _said_signs(key: str, witnesses: Witnesses) -> Group:
    """What the page's own description of itself says about a unit."""
    signs: Group = ()
    if key in witnesses.headlines:
        signs = ("headline",)
    if len(key) > _TELLING:
        start = key[:60]
        for said in witnesses.descriptions:
            if key == said:
                signs = (*signs, "description")
                break
            if said.startswith(start) or key.startswith(said[:60]) or (len(said) < len(key) < len(said) * 1.5 and said in key):
                signs = (*signs, "description?")
                break
    if witnesses.body:
        signs = (*signs, "told" if key in witnesses.body else "untold")
    return signs


@lru_cache(maxsize=1024)
def _placed(said: Group, place: str, *, near: bool) -> Group:
    standfirst = ("standfirst",) if near and "description" in said and "headline" not in said else ()
    return (*said, *(f"{name} {place[:4]}" for name in said), *standfirst)


def find_flags(page: Page, container: Container, region: Region) -> dict[int, int]:
    """For each element with units in the region: its flags and those of the elements around it.

    The names of an element say nothing where it, or it and its namesakes together, hold much of the article.
    """
    sizes = [0, *accumulate([len(unit.text) for unit in page.units[: region.end]])]
    prose = [0, *accumulate(container.prose[: region.end])]
    limit = _LARGE * (sizes[-1] - sizes[region.container])
    namesakes: Counter[str] = Counter()
    nodes = page.nodes
    for node in nodes[container.node :]:
        if node.start >= region.end:
            break
        if node.start < node.end <= region.end:
            namesakes[node.attributes.get("class") or ""] += prose[node.end] - prose[node.start]
    shared = _SHARED * (prose[-1] - prose[region.container])
    around = {-1: 0}
    for unit in page.units[region.start : region.end]:
        path = []
        at = unit.node
        while at not in around:
            path.append(at)
            at = nodes[at].parent
        flags = around[at]
        for number in reversed(path):
            node = nodes[number]
            if node.end <= region.end and (sizes[node.end] - sizes[node.start] <= limit or (node.tag == "p" and node.end - node.start == 1)):
                name = node.attributes.get("class") or ""
                flags |= container.flags[number] & _TAGS if name and namesakes[name] > shared else container.flags[number]
            around[number] = flags
    return around


def _likeness(page: Page, container: Container, region: Region) -> tuple[int, list[int]]:
    """The element that holds most prose directly, and for each unit how much of the prose has tags and classes like it."""
    parents: Counter[int] = Counter()
    alike: Counter[tuple[str, str | None, str | None]] = Counter()
    sorts = []
    for number in range(region.start, region.end):
        node = page.nodes[page.units[number].node]
        parent = page.nodes[node.parent] if node.parent >= 0 else node
        sort = (node.tag, node.attributes.get("class"), parent.attributes.get("class"))
        sorts.append(sort)
        if container.prose[number] and number >= region.container:
            parents[node.parent] += container.prose[number]
            alike[sort] += container.prose[number]
    total = sum(parents.values()) or 1
    shares = [0 if not alike[sort] else 1 if alike[sort] < total * 0.1 else 2 if alike[sort] < total * 0.4 else 3 for sort in sorts]
    main = max(parents, key=lambda number: (parents[number], -number)) if parents else container.node
    return max(main, 0), shares


def _branches(page: Page, region: Region, main: int, facts: Sequence[Facts]) -> list[Group]:
    """For each unit, signs of the group it stands in: the branch below the main element, and its parent."""
    known: dict[int, int] = {}
    linked: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    claimed: Counter[int] = Counter()
    homes = []
    nodes = page.nodes
    units = page.units[region.start : region.end]
    for unit, fact in zip(units, facts, strict=True):
        home = _branch(page, unit.node, main, known)
        homes.append(home)
        size = len(unit.text)
        for group in (home, ~nodes[unit.node].parent):  # complements keep the two sorts of groups apart
            linked[group] += unit.linked
            sizes[group] += size
        if fact.whole is not None:
            claimed[home] += size
    found = []
    for unit, home in zip(units, homes, strict=True):
        node = nodes[unit.node]
        share = min(3, linked[~node.parent] * 4 // sizes[~node.parent])
        size = sizes[home]
        if home < 0:
            found.append(_branch_signs(node.tag == "li", share, "", 0, 0, size=0))
        else:
            links, claims = min(3, linked[home] * 4 // size), min(3, claimed[home] * 4 // size)
            found.append(_branch_signs(node.tag == "li", share, nodes[home].tag, links, claims, size=min(4, size // 150)))
    return found


@lru_cache(maxsize=16384)
def _branch_signs(listed: bool, siblings: int, tag: str, linked: int, claimed: int, *, size: int) -> Group:
    first = f"{'li' if listed else 'x'} siblings linked {siblings}"
    if not tag:
        return (first, "no branch")
    return (first, f"branch {tag}", f"branch linked {linked}", f"branch claimed {claimed}", f"branch size {size}")


def _branch(page: Page, node: int, main: int, known: dict[int, int]) -> int:
    """The child of the main element, or of one that holds it, that a node is or stands in; -1 for the main element itself."""
    path = []
    holder = page.nodes[main]
    at = node
    while at >= 0 and at not in known:
        above = page.nodes[at]
        path.append(at)
        parent = page.nodes[above.parent] if above.parent >= 0 else None
        if at == main:
            known[at] = -1
        elif parent is None or above.parent == main or (parent.start <= holder.start and parent.end >= holder.end and above.parent < main):
            known[at] = at
        else:
            at = above.parent
    home = known.get(at, -1)
    for step in path:
        known.setdefault(step, home)
    return home
