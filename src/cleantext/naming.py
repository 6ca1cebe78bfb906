"""What a block is that goes because of where it stands: its kind and rule, from its looks and its neighbours.

This names; it removes nothing. A claim names its block, but in a list of other stories the dates, names,
sections and credits belong to those stories, and a line without a claim is what the section around it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.chain import BODY, HEAD
from cleantext.model import Kind
from cleantext.read_text import Block, Facts

Name = tuple[Kind, str]

_LISTING: Name = (Kind.RELATED, "related/listing")
_TEASER: Name = (Kind.RELATED, "related/teaser")
_MENU: Name = (Kind.NAVIGATION, "navigation/menu")
_SYMBOL: Name = (Kind.WIDGET, "widget/symbol")
_NAME: Name = (Kind.BYLINE, "byline/name")

# In a list of stories these are parts of its entries.
_PARTS = frozenset({Kind.TIMESTAMP, Kind.BYLINE, Kind.PHOTO_CREDIT})
_PART_RULES = frozenset({"navigation/section", "widget/control", "widget/toggle", "share/count", "related/label"})
# A block of one of these opens a section that the blocks behind it belong to.
_SECTIONS = frozenset({Kind.RELATED, Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT, Kind.PROMO})


def name_blocks(blocks: Sequence[Block], states: Sequence[int]) -> list[Name]:
    """Kind and rule for every block, as if it went."""
    teasers = [state not in (BODY, HEAD) and is_teaser(block.facts) for block, state in zip(blocks, states, strict=True)]
    names: list[Name] = []
    section: Kind | None = None
    for number, (block, state) in enumerate(zip(blocks, states, strict=True)):
        rule = block.facts.whole
        if state == BODY:
            section = None
            names.append(_TEASER if rule is None else (rule.kind, rule.name))
        elif rule is not None:
            part = rule.kind in _PARTS or rule.name in _PART_RULES
            if part and state != HEAD and any(teasers[max(0, number - 2) : number + 3]):
                names.append(_LISTING)
                continue
            if section is Kind.MASTHEAD and rule.kind is Kind.BYLINE:
                names.append((section, "masthead/section"))
                continue
            names.append((rule.kind, rule.name))
            if rule.kind in _SECTIONS or rule.kind is Kind.NAVIGATION or rule.kind is Kind.SHARE:
                section = rule.kind
        else:
            names.append(_name(block.facts, state, section, names[-2:], blocks[number + 1 : number + 3], teasers[number - 1 : number + 2]))
    return names


def is_teaser(facts: Facts) -> bool:
    """Does a line without a claim read like another story's headline or first sentence?"""
    return facts.whole is None and facts.words >= 4


def _name(facts: Facts, state: int, section: Kind | None, before: Sequence[Name], after: Sequence[Block], near: Sequence[bool]) -> Name:
    if not facts.words:
        return _SYMBOL
    if state == HEAD:
        kinds = {kind for kind, _ in before} | {block.facts.whole.kind for block in after if block.facts.whole}
        if facts.words <= 4 and kinds & {Kind.TIMESTAMP, Kind.BYLINE}:
            return _NAME
        return _LISTING if section is Kind.RELATED else _MENU
    if facts.words >= 4:
        if section in (Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT):
            return section, f"{section}/section"
        if section is Kind.PROMO and facts.words <= 30 and before and before[-1][0] is Kind.PROMO:
            return section, f"{section}/section"
        return _TEASER
    if section in (Kind.COMMENTS, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT, Kind.SHARE):
        return section, f"{section}/section"
    return _LISTING if section is Kind.RELATED or any(near) else _MENU
