"""The signs around each block: what is cheap to know about its place, its neighbours and the elements that hold it.

A sign is one thing: the tag, what classes call the element or one that holds it, the share of links, the place
before or after the prose, the likeness to the block's neighbours. Signs that are read together are a `Group`, made
once for each combination and weighed when it is made.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from cleantext.html.container import Container, Region
from cleantext.html.markup_weights import SIGN_WEIGHTS
from cleantext.html.names import FLAGS
from cleantext.html.setting import Setting, find_branches
from cleantext.html.witnesses import Witnesses, find_said
from cleantext.read_text import Facts, shape_of
from cleantext.rules import CJK_RE

_LEAD = FLAGS["lead"] | FLAGS["summary"]
_NEAR = 6  # units below the headline in which a standfirst is looked for
_PLAIN = frozenset(("p", "li", "div"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EDGE = "-"  # the neighbour of the first and the last unit
_SECTION = 12  # words below which a claimed block heads a section
# A block below the headline that is the page's description word for word is the standfirst. Gold texts disagree
# on whether that is part of the article (a third of them leave it out); a reader would say that it is.
STANDFIRST = 2.0


class Group(NamedTuple):
    """Signs that are read together, and what they are worth in nats."""

    names: tuple[str, ...]
    worth: float


class Form(NamedTuple):
    """What a unit looks like, whatever it says."""

    tag: str
    words: int
    shape: int  # see `shape_of`
    linked: int  # fifths of the unit that are links
    bold: bool  # all of it
    share: int  # how much of the prose is in elements like its own
    place: str  # see `_find_places`
    parent: str  # whether it stands in the main element: as its "child", "under" one, or "apart"


class Signs(NamedTuple):
    """What is known about one unit: flags of elements, and groups of other signs."""

    flags: int
    groups: tuple[Group, ...]
    is_headline: bool
    linked: int

    @property
    def names(self) -> list[str]:
        """Every sign but the flags."""
        return [name for group in self.groups for name in group.names]


def find_forms(setting: Setting) -> list[Form]:
    """What each unit of the region looks like, and where it stands."""
    page, container, region, _, main, shares = setting
    texts, holders, all_linked, bold, tags, parents = page.texts, page.holders, page.linked, page.bold, page.tags, page.parents
    first, last = (page.starts[main], page.ends[main]) if tags else (0, 0)
    forms = []
    for number, place, share in zip(range(region.start, region.end), _find_places(container, region), shares, strict=True):
        text = texts[number]
        size = len(text)
        holder = holders[number]
        words = text.count(" ") + 1
        if words < size // 12 and CJK_RE.search(text) is not None:
            words = max(words, size // 2)
        linked = all_linked[number]
        child = holder == main or (holder >= 0 and parents[holder] == main)
        forms.append(
            Form(
                tags[holder] if holder >= 0 else "",
                words,
                shape_of(text, words),
                min(4, linked * 5 // size) if linked else 0,
                bold[number] * 10 > size * 9,
                share,
                place,
                "child" if child else "under" if first <= number < last else "apart",
            )
        )
    return forms


def weigh_form(form: Form) -> float:
    """What a unit's looks and place alone are worth."""
    tag, _, shape, linked, bold, share, place, parent = form
    return _own_signs(tag, shape // 3, linked, "", bold, share).worth + _place_signs(place, parent, share).worth


def find_signs(setting: Setting, forms: Sequence[Form], facts: Sequence[Facts], witnesses: Witnesses, *, news: bool) -> list[Signs]:
    """The signs on each unit of the region of a page, which says that it is *news* or does not."""
    page, _, region, around, _, _ = setting
    padded = [_EDGE, *[_shape(form[0], form[2], form[3], fact[3] is not None) for form, fact in zip(forms, facts, strict=True)], _EDGE, _EDGE]
    texts, holders = page.texts, page.holders
    since = 99  # units since the headline
    section = ""  # the sort of the last claimed heading or label, while the main text has not gone on
    found = []
    number = region.start
    for offset, (form, fact, branch) in enumerate(zip(forms, facts, find_branches(setting, facts), strict=True)):
        tag, words, shape, linked, bold, share, place, parent = form
        flags = around[holders[number]]
        said = find_said(texts[number], witnesses)
        whole = fact.whole
        since = 0 if tag == "h1" or "headline" in said else since + 1
        if share == 3 and parent == "child":
            section = ""
        near = since < _NEAR
        groups = (
            _own_signs(tag, shape // 3, linked, _claim(fact), bold, share),
            _place_signs(place, parent, share),
            _context_signs(place, min(since, 4), near and flags & _LEAD != 0, section if whole is None else "", news),
            _neighbour_signs(padded[offset], padded[offset + 2], padded[offset + 3]),
            _branch_signs(*branch),
            _said_signs(said, place, near) if said else _NOTHING,
        )
        if whole is not None and words < _SECTION:
            section = whole.kind.value
        found.append(Signs(flags, groups, "headline" in said, linked))
        number += 1
    return found


def _claim(fact: Facts) -> str:
    whole = fact.whole
    return f"claim {whole.kind.value} {whole.strength:d}" if whole is not None else "claims" if fact.claims else ""


def _find_places(container: Container, region: Region) -> list[str]:
    """Where each unit stands: above the container, in its head, amid its prose, or behind it."""
    prose = [number for number in range(region.container, region.end) if container.prose[number]]
    first, last = (prose[0], prose[-1]) if prose else (region.container, region.end)
    above, head = region.container - region.start, max(0, first - region.container)
    amid = max(0, min(last + 1, region.end) - region.container - head)
    tail = region.end - region.start - above - head - amid
    return ["above"] * above + ["head"] * head + ["amid"] * amid + [f"tail{min(3, number // 3)}" for number in range(1, tail + 1)]


def _group(*names: str) -> Group:
    return Group(names, sum(SIGN_WEIGHTS.get(name, 0.0) for name in names) + (STANDFIRST if "standfirst" in names else 0.0))


_NOTHING = _group()


@lru_cache(maxsize=16384)
def _place_signs(place: str, parent: str, share: int) -> Group:
    return _group(f"place {place}", f"parent {parent}", f"like {share}", f"{parent} {share} {place[:4]}")


@lru_cache(maxsize=16384)
def _context_signs(place: str, since: int, lead: bool, section: str, news: bool) -> Group:
    names = [f"since {since}"]
    if section:
        names.append(f"section {section}")
    if news:
        names.append("news")
    if lead:
        names.append(f"lead {place[:4]}")
    return _group(*names)


@lru_cache(maxsize=16384)
def _neighbour_signs(before: str, after: str, then: str) -> Group:
    return _group(f"prev {before}", f"next {after}", f"next2 {then}")


@lru_cache(maxsize=16384)
def _shape(tag: str, shape: int, linked: int, claimed: bool) -> str:
    """A unit as its neighbours see it."""
    if claimed:
        return "claimed"
    tag = tag if tag in ("p", "li") else "h" if tag in _HEADINGS else "o"
    return f"{tag}{min(shape // 12, 7) // 3}{'linked' if linked > 2 else ''}"


@lru_cache(maxsize=16384)
def _own_signs(tag: str, form: int, linked: int, claim: str, bold: bool, share: int) -> Group:  # noqa: PLR0917 - as above
    length, ending = form // 4, form % 4
    names = [
        f"tag {tag}",
        f"length {length}",
        f"{tag} {min(length, 7) // 2}",
        f"shape {length} {ending}",
        f"linked {linked}",
        f"{tag if tag in _PLAIN else 'h' if tag in _HEADINGS else 'x'} linked {linked} {length // 3}",
        f"alike {share} {min(length, 7) // 2} {linked // 2}",
    ]
    if claim:
        names.append(claim)
    if bold:
        names.append(f"bold {ending}")
    return _group(*names)


@lru_cache(maxsize=1024)
def _said_signs(said: tuple[str, ...], place: str, near: bool) -> Group:
    standfirst = ("standfirst",) if near and "description" in said and "headline" not in said else ()
    return _group(*said, *(f"{name} {place[:4]}" for name in said), *standfirst)


@lru_cache(maxsize=16384)
def _branch_signs(listed: bool, siblings: int, tag: str, linked: int, claimed: int, size: int) -> Group:  # noqa: PLR0917 - as above
    first = f"{'li' if listed else 'x'} siblings linked {siblings}"
    if not tag:
        return _group(first, "no branch")
    return _group(first, f"branch {tag}", f"branch linked {linked}", f"branch claimed {claimed}", f"branch size {size}")
