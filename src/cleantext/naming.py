"""What a block is that goes because of where it stands: its kind and rule, from its looks and its neighbours.

This names; it removes nothing. A claim names its block, but in a list of other stories the dates, names,
sections and credits belong to those stories, and a line without a claim is what the section around it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.context import is_prose
from cleantext.hints import find_hint
from cleantext.model import Kind
from cleantext.read_text import Block, Facts
from cleantext.rules import Rule

HEAD, BODY, BREAK, TAIL = range(4)

Name = tuple[Kind, str]

_LISTING: Name = (Kind.RELATED, "related/listing")
_TEASER: Name = (Kind.RELATED, "related/teaser")
_MENU: Name = (Kind.NAVIGATION, "navigation/menu")
_SYMBOL: Name = (Kind.OTHER, "other/symbol")
_NAME: Name = (Kind.BYLINE, "byline/name")

# In a list of stories these are parts of its entries.
_PARTS = frozenset({Kind.TIMESTAMP, Kind.BYLINE})
_PART_RULES = frozenset({"navigation/section", "widget/control", "widget/toggle", "share/count", "related/label", "credit/label"})
# Among the entries of a menu these are entries too.
_MENU_TOO = frozenset({"masthead/heading", "widget/control", "advertisement/sponsored", "related/label"})
# A block of one of these opens a section that the blocks behind it belong to.
_WRITTEN_SECTIONS = frozenset({Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT})
_LABELLED_SECTIONS = frozenset({Kind.COMMENTS, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT, Kind.SHARE, Kind.MASTHEAD})
_HINTED = 40  # words of a line in which a word may tell what it is
_DATES = 3  # that a document has once it lists other stories
_SECTIONS = _WRITTEN_SECTIONS | {Kind.RELATED, Kind.PROMO, Kind.NAVIGATION, Kind.SHARE}


def name_blocks(blocks: Sequence[Block], gone: Sequence[bool]) -> list[Name]:
    """Kind and rule for every block that goes; the names of the others mean nothing."""
    states = _find_states(blocks, gone)
    rules = [block.facts.whole for block in blocks]
    teasers = [state not in (BODY, HEAD) and is_teaser(block.facts) for block, state in zip(blocks, states, strict=True)]
    dated = sum(is_gone and rule is not None and rule.kind is Kind.TIMESTAMP for is_gone, rule in zip(gone, rules, strict=True)) >= _DATES
    names: list[Name] = []
    section: Kind | None = None
    for number, (block, state) in enumerate(zip(blocks, states, strict=True)):
        rule = rules[number]
        if state == BODY:
            section = None
            names.append(_TEASER)
            continue
        claimed = [other.kind for other in rules[max(0, number - 3) : number + 4] if other is not None]
        if rule is not None:
            close = any(teasers[max(0, number - 2) : number + 3]) or (dated and _is_beside(rules, gone, number))
            names.append(_name_claimed(rule, state, section, claimed, close))
            if names[-1][0] in _SECTIONS and names[-1] is not _LISTING:
                section = names[-1][0]
        elif state == HEAD:
            beside = [other.kind for other in rules[max(0, number - 1) : number + 2] if other is not None]
            names.append(_name_before(block.facts, section, beside))
        else:
            after_promo = number > 0 and names[-1][0] is Kind.PROMO and not names[-1][1].endswith("/section")
            names.append(_name_after(block.facts, section, claimed, any(teasers[max(0, number - 1) : number + 2]), after_promo))
    return names


def _is_beside(rules: Sequence[Rule | None], gone: Sequence[bool], number: int) -> bool:
    """Does a block that goes without a claim stand right before or behind?"""
    return any(gone[n] and rules[n] is None for n in (number - 1, number + 1) if 0 <= n < len(rules))


def _find_states(blocks: Sequence[Block], gone: Sequence[bool]) -> list[int]:
    """Whether each block stays, or stands before, between or after the prose that stays."""
    stays = [number for number, block in enumerate(blocks) if not gone[number] and block.facts.whole is None and is_prose(block.facts)]
    first, last = (stays[0], stays[-1]) if stays else (len(blocks), -1)
    return [BODY if not is_gone else HEAD if number < first else TAIL if number > last else BREAK for number, is_gone in enumerate(gone)]


def _name_claimed(rule: Rule, state: int, section: Kind | None, claimed: Sequence[Kind], close: bool) -> Name:
    """Kind and rule of a block that goes with a claim on it, which its surroundings may read another way."""
    if _is_part(rule) and (close or (state == TAIL and section is Kind.RELATED)):
        return _LISTING
    if section is Kind.MASTHEAD and rule.kind is Kind.BYLINE:
        return Kind.MASTHEAD, "masthead/section"
    if rule.name in _MENU_TOO and claimed.count(Kind.NAVIGATION) >= 2:
        return _MENU
    return rule.kind, rule.name


def is_teaser(facts: Facts) -> bool:
    """Does a line without a claim read like another story's headline or first sentence?"""
    return facts.whole is None and facts.words >= 5


def _is_part(rule: Rule) -> bool:
    return rule.kind in _PARTS or rule.name in _PART_RULES


def _name_before(facts: Facts, section: Kind | None, claimed: Sequence[Kind]) -> Name:
    """Kind and rule of a block before the article that goes without a claim on it."""
    if not facts.words:
        return _SYMBOL
    hint = find_hint(facts.key)
    if hint is not None:
        return hint, f"{hint}/hint"
    if facts.words <= 4 and (Kind.TIMESTAMP in claimed or Kind.BYLINE in claimed):
        return _NAME
    return _LISTING if section is Kind.RELATED else _MENU


def _name_after(facts: Facts, section: Kind | None, claimed: Sequence[Kind], near_teaser: bool, after_promo: bool) -> Name:
    """Kind and rule of a block in a break or after the article that goes without a claim on it."""
    if not facts.words:
        return _SYMBOL
    if section is not None and (
        (facts.words >= 12 and section in _WRITTEN_SECTIONS)
        or (section in _LABELLED_SECTIONS and section in claimed)
        or (section is Kind.PROMO and after_promo)
    ):
        return section, f"{section}/section"
    hint = find_hint(facts.key) if facts.words < _HINTED else None
    if hint is not None:
        return hint, f"{hint}/hint"
    if facts.words >= 5:
        return _TEASER
    if claimed.count(Kind.NAVIGATION) + claimed.count(Kind.LEGAL) >= 2 and not near_teaser:
        return _MENU
    return _LISTING if near_teaser or (section is Kind.RELATED and facts.words >= 2) else _MENU
