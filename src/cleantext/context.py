"""What only the whole document tells: repetition, runs of claims, the core of the article, its headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleantext.model import Kind
from cleantext.read_text import Block, Facts
from cleantext.rules import Strength

_PROSE = 25  # words from which a block is prose whatever it ends in
_SENTENCE = 12  # words from which a block that ends like a sentence is prose
_HEADLINE = (4, 30)  # words of a headline, least and most
STOP = 1  # how `shape_of` writes an ending with a stop

# Kinds that show that the article is over, or interrupted for good.
_ENDING = frozenset({Kind.COMMENTS, Kind.LEGAL, Kind.AUTHOR_BIO, Kind.RELATED})
_ENDING_WEIGHT, _SURE_WEIGHT, _LIKELY_WEIGHT, _OTHER_WEIGHT = -80, -12, -8, -4
_MOST_WORDS = 60  # that one block of prose counts for the core

_LISTED = 6  # headlines under a heading for other stories
_RUN = 3  # claims of one kind, one after another, that confirm each other
_RUN_KINDS = frozenset({Kind.MASTHEAD, Kind.SHARE})


def find_repeated(blocks: Sequence[Block]) -> set[str]:
    """The words of blocks that stand in the document more than once."""
    return {key for key, times in Counter([block.facts.key for block in blocks]).items() if times > 1 and (" " in key or (len(key) > 3 and not key.isascii()))}


def find_sure(blocks: Sequence[Block]) -> list[int]:
    """Numbers of the blocks with a sure claim, or one that a run of its kind makes sure: a staff list, a share bar."""
    found: list[int] = []
    kind: Kind | None = None
    start = 0
    for number, block in enumerate(blocks):
        rule = block.facts.whole
        if rule is None or rule.kind not in _RUN_KINDS:
            kind = None
        elif rule.kind is not kind:
            kind, start = rule.kind, number
        if kind is not None and number - start + 1 == _RUN:
            found += range(start, number)
        if rule is not None and (rule.strength is Strength.SURE or (kind is not None and number - start + 1 >= _RUN)):
            found.append(number)
    return found


def find_listed(blocks: Sequence[Block]) -> set[int]:
    """Numbers of the lines right under a heading for other stories that read like their headlines."""
    found: set[int] = set()
    left = 0
    for number, block in enumerate(blocks):
        facts = block.facts
        if facts.whole is not None:
            left = _LISTED if facts.whole.name == "related/heading" else 0
        elif facts.words < _HEADLINE[0] or is_prose(facts) or facts.shape % 12 // 3 == STOP:
            left = 0
        elif left:
            left -= 1
            found.add(number)
    return found


def find_core(blocks: Sequence[Block]) -> list[int]:
    """Numbers of the prose of the densest stretch: certainly article, whatever stands around it.

    It is the stretch with the greatest sum of weights (Kadane's algorithm): prose counts its words, all else
    counts against, most of all what shows that an article is over.
    """
    best = total = start = 0
    best_span = (0, 0)
    prose = []
    for number, block in enumerate(blocks):
        facts = block.facts
        if facts.whole is not None:
            sure = facts.whole.strength is Strength.SURE
            weight = (_ENDING_WEIGHT if facts.whole.kind in _ENDING else _SURE_WEIGHT) if sure else _LIKELY_WEIGHT
        elif is_prose(facts):
            weight = min(facts.words, _MOST_WORDS)
            prose.append(number)
        else:
            weight = _OTHER_WEIGHT
        if total <= 0:
            total, start = 0, number
        total += weight
        if total > best:
            best, best_span = total, (start, number + 1)
    return [number for number in prose if best_span[0] <= number < best_span[1]]


def is_prose(facts: Facts) -> bool:
    """Is it long enough for a paragraph, or a sentence with its stop?"""
    return facts.words >= _PROSE or (facts.words >= _SENTENCE and facts.shape % 12 // 3 == STOP)


def find_headline(blocks: Sequence[Block], gone: Sequence[bool]) -> int:
    """Number of the last block that reads like a headline before the first prose that stays, or -1."""
    found = -1
    for number, block in enumerate(blocks):
        facts = block.facts
        if facts.whole is None:
            if not gone[number] and is_prose(facts):
                break
            if _HEADLINE[0] <= facts.words <= _HEADLINE[1]:
                found = number
    return found
