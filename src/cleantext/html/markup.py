"""What the markup says about each block: the signs around it, weighed into one number, and that into a hint.

A sign is one thing that is cheap to know: the tag, what classes call the element or one that holds it, the share
of links, the place before or after the prose, the likeness to the block's neighbours. What each sign is worth was
counted on labelled pages by ``benchmarks/fit_markup.py``. An element that holds much of the article says nothing
about the blocks in it: a page whose whole body is called "promo" is still an article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.html.blocks import Page, Unit
from cleantext.html.container import Container
from cleantext.html.markup_weights import BIAS, FLAG_WEIGHTS, SIGN_WEIGHTS
from cleantext.html.names import FLAGS
from cleantext.model import Kind
from cleantext.read_text import Facts
from cleantext.rules import Rule, Strength

_LARGE = 0.3  # share of the container's text from which an element's names say nothing about the blocks in it

_SHARED = 0.4  # the same for the prose that it holds together with others of its class
_TAGS = sum(flag for name, flag in FLAGS.items() if not name[0].isalpha())


class Witnesses(NamedTuple):
    """What the page says about itself, as words to compare blocks with."""

    headlines: frozenset[str]
    descriptions: tuple[str, ...]
    body: str


class Region(NamedTuple):
    """The units to judge: from the headline to the end of the container."""

    start: int
    container: int  # the first unit of the container
    end: int


class Signs(NamedTuple):
    """What is known about one unit."""

    flags: int
    names: tuple[str, ...]


def find_signs(page: Page, container: Container, region: Region, facts: Sequence[Facts], witnesses: Witnesses) -> list[Signs]:
    """The signs on each unit of the region."""
    around = _flags_around(page, container, region)
    main, shares = _likeness(page, container, region)
    prose = [number for number in range(region.container, region.end) if container.prose[number]]
    first, last = (prose[0], prose[-1]) if prose else (region.container, region.end)
    shapes = [_shape(page, page.units[region.start + number], fact) for number, fact in enumerate(facts)]
    padded = ["-", "-", *shapes, "-", "-"]
    subtrees = _subtrees(page, region, main, facts)
    stem = page.nodes[main]
    since = 99  # units since the headline
    section = ""  # the sort of the last claimed heading or label, while the main text has not gone on
    found = []
    for offset, fact in enumerate(facts):
        number = region.start + offset
        unit = page.units[number]
        node = page.nodes[unit.node]
        if number < region.container:
            place = "above"
        elif number < first:
            place = "head"
        elif number <= last:
            place = "amid"
        else:
            place = f"tail{min(3, (number - last) // 3)}"
        parent = "child" if node.parent == main or unit.node == main else "under" if stem.start <= number < stem.end else "apart"
        said = list(_said_signs(fact, witnesses))
        since = 0 if "headline" in said or node.tag == "h1" else since + 1
        if parent == "child" and shares[offset] == 3:
            section = ""
        names = [
            f"place {place}",
            f"parent {parent}",
            f"like {shares[offset]}",
            f"{parent} {shares[offset]} {place[:4]}",
            f"prev {padded[offset + 1]}",
            f"next {padded[offset + 3]}",
            f"next2 {padded[offset + 4]}",
            f"since {min(since, 4)}",
            *subtrees[offset],
            *_own_signs(unit, node.tag, fact),
            *said,
            *(f"{name} {place[:4]}" for name in said),
        ]
        if section and fact.whole is None:
            names.append(f"section {section}")
        if fact.whole is not None and fact.words < 12:
            section = fact.whole.kind.value
        flags = around[unit.node]
        if flags & _LEAD and since < 6:
            names.append(f"lead {place[:4]}")
        found.append(Signs(flags, tuple(names)))
    return found


_LEAD = FLAGS["lead"] | FLAGS["summary"]


def _subtrees(page: Page, region: Region, main: int, facts: Sequence[Facts]) -> list[tuple[str, ...]]:
    """For each unit, signs of the group it stands in: the branch below the main element, and its parent."""
    branches: dict[int, int] = {}
    linked: Counter[int] = Counter()
    sizes: Counter[int] = Counter()
    claimed: Counter[int] = Counter()
    homes = []
    for number in range(region.start, region.end):
        unit = page.units[number]
        home = _branch(page, unit.node, main, branches)
        homes.append(home)
        for group in (home, ~page.nodes[unit.node].parent):  # complements keep the two sorts of groups apart
            linked[group] += unit.linked
            sizes[group] += len(unit.text)
        claimed[home] += len(unit.text) if facts[number - region.start].whole is not None else 0
    found = []
    for number, home in zip(range(region.start, region.end), homes, strict=True):
        node = page.nodes[page.units[number].node]
        tag = "li" if node.tag == "li" else "x"
        share = min(3, linked[~node.parent] * 4 // sizes[~node.parent])
        if home < 0:
            found.append((f"{tag} siblings linked {share}", "no branch"))
            continue
        size = sizes[home]
        found.append(
            (
                f"{tag} siblings linked {share}",
                f"branch {page.nodes[home].tag}",
                f"branch linked {min(3, linked[home] * 4 // size)}",
                f"branch claimed {min(3, claimed[home] * 4 // size)}",
                f"branch size {min(4, size // 150)}",
            )
        )
    return found


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


def _flags_around(page: Page, container: Container, region: Region) -> dict[int, int]:
    """For each element with units in the region: its flags and those of the elements around it.

    The names of an element say nothing where it, or it and its namesakes together, hold much of the article.
    """
    sizes = [0, *accumulate([len(unit.text) for unit in page.units])]
    prose = [0, *accumulate(container.prose)]
    limit = _LARGE * (sizes[region.end] - sizes[region.container])
    namesakes: Counter[str] = Counter()
    inside = [(number, node) for number, node in enumerate(page.nodes) if node.end > region.start and node.start < region.end]
    for _, node in inside:
        namesakes[node.attributes.get("class") or ""] += prose[node.end] - prose[node.start]
    shared = _SHARED * (prose[region.end] - prose[region.container])
    around = {-1: 0}
    for number, node in inside:
        flags = around.get(node.parent, 0)
        if sizes[node.end] - sizes[node.start] <= limit or (node.tag == "p" and node.end - node.start == 1):
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


def _shape(page: Page, unit: Unit, fact: Facts) -> str:
    """A unit as its neighbours see it."""
    if fact.whole is not None:
        return "claimed"
    tag = page.nodes[unit.node].tag
    tag = tag if tag in ("p", "li") else "h" if tag in _HEADINGS else "o"
    linked = "linked" if unit.linked * 2 > len(unit.text) else ""
    return f"{tag}{min(fact.shape // 12, 7) // 3}{linked}"


_PLAIN = frozenset(("p", "li", "div"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def _own_signs(unit: Unit, tag: str, fact: Facts) -> Iterator[str]:
    length, ending = fact.shape // 12, fact.shape // 3 % 4
    yield f"tag {tag}"
    yield f"length {length}"
    yield f"{tag} {min(length, 7) // 2}"
    yield f"shape {length} {ending}"
    linked = min(4, unit.linked * 5 // len(unit.text))
    yield f"linked {linked}"
    yield f"{tag if tag in _PLAIN else 'h' if tag in _HEADINGS else 'x'} linked {linked} {length // 3}"
    if fact.whole is not None:
        yield f"claim {fact.whole.kind.value} {fact.whole.strength:d}"
    elif fact.claims:
        yield "claims"
    if unit.bold * 10 > len(unit.text) * 9:
        yield f"bold {ending}"


def _said_signs(fact: Facts, witnesses: Witnesses) -> Iterator[str]:
    """What the page's own description of itself says about a unit."""
    key = fact.key
    if key in witnesses.headlines:
        yield "headline"
    if len(key) > 25:
        for said in witnesses.descriptions:
            if key == said:
                yield "description"
                break
            if key.startswith(said[:60]) or said.startswith(key[:60]) or (said in key and len(said) * 3 > len(key) * 2):
                yield "description?"
                break
    if witnesses.body:
        yield "told" if key in witnesses.body else "untold"


def flag_names(flags: int) -> list[str]:
    """The names of the flags that are set, in order."""
    return [name for name, flag in FLAGS.items() if flags & flag]


# What a block is called that the signs speak against, by the flag that speaks loudest.
_RULES: Mapping[str, Rule] = {
    group: Rule(f"markup/{name}", kind, Strength.SURE, about)
    for name, kind, about, groups in (
        ("promo", Kind.PROMO, "what the markup calls a newsletter, subscription, offer or donation box", "promo paywall"),
        ("related", Kind.RELATED, "what the markup calls related, recommended or further stories", "related more <article"),
        ("share", Kind.SHARE, "what the markup calls sharing", "share"),
        ("comments", Kind.COMMENTS, "what the markup calls comments", "comments"),
        ("byline", Kind.BYLINE, "what the markup calls author or byline", "author <address"),
        ("date", Kind.TIMESTAMP, "what the markup calls date or details of the article", "date meta"),
        ("caption", Kind.CAPTION, "a caption, or text in a figure", "caption image <figcaption <figure <caption"),
        ("credit", Kind.PHOTO_CREDIT, "what the markup calls a credit or copyright", "credit source"),
        ("advertisement", Kind.ADVERTISEMENT, "what the markup calls an advertisement", "ad"),
        ("navigation", Kind.NAVIGATION, "menus, tags, tables of contents and what the markup calls so", "nav tags toc <nav <menu <header"),
        ("widget", Kind.WIDGET, "players, polls, forms, buttons and dialogs", "player widget form popup icon <form <button <label <dialog <details <summary"),
        ("embed", Kind.EMBED, "embedded posts", "embed"),
        ("legal", Kind.LEGAL, "what the markup calls consent, disclaimer or footer", "legal footer <footer"),
        ("aside", Kind.RELATED, "asides, boxes and sidebars", "sidebar box summary quote <aside"),
        ("hidden", Kind.WIDGET, "what is not shown", "unseen @hidden @aria-hidden"),
    )
    for group in groups.split()
}
_HEADLINE = Rule("markup/headline", Kind.OTHER, Strength.SURE, "the headline, which is the article's title")
_OUTSIDE = Rule("markup/outside", Kind.OTHER, Strength.SURE, "what stands outside the element that holds the article")
_LINKS = Rule("markup/links", Kind.NAVIGATION, Strength.SURE, "a block that is mostly links")
_UNLIKE = Rule("markup/unlike", Kind.OTHER, Strength.SURE, "a block whose place, tag and form are unlike the article's")
RULES = (*dict.fromkeys(_RULES.values()), _HEADLINE, _OUTSIDE, _LINKS, _UNLIKE)
OUTSIDE = _OUTSIDE


def weigh(signs: Sequence[Signs]) -> list[float]:
    """How likely each block is the article's, in nats: above zero it is more likely than not."""
    known: dict[int, float] = {}
    scores = []
    for flags, names in signs:
        score = known.get(flags)
        if score is None:
            score = known[flags] = BIAS + sum(FLAG_WEIGHTS.get(name, 0.0) for name in flag_names(flags))
        for name in names:
            score += SIGN_WEIGHTS.get(name, 0.0)
        scores.append(score)
    return scores


def name_rule(signs: Signs, fact: Facts) -> Rule:
    """The rule that names a block the signs speak against: what its text says, else what its markup says."""
    if fact.whole is not None:
        return fact.whole
    if "headline" in signs.names:
        return _HEADLINE
    against = [name for name in flag_names(signs.flags) if name in _RULES and FLAG_WEIGHTS.get(name, 0.0) < 0]
    if against:
        return _RULES[min(against, key=lambda name: FLAG_WEIGHTS[name])]
    return _LINKS if "linked 4" in signs.names or "linked 3" in signs.names else _UNLIKE
