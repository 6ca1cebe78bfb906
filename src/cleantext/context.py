"""What only the whole document tells: repetition, runs of claims, the core of the article, its headline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.chain import BODY, HEAD, TAIL
from cleantext.model import Kind
from cleantext.read_text import Block, Facts
from cleantext.rules import Strength

_PROSE = 25  # words from which a block is prose whatever it ends in
_SENTENCE = 12  # words from which a block that ends like a sentence is prose
STOP = 1  # how `shape_of` writes an ending with a stop

# Kinds that show that the article is over, or interrupted for good.
_ENDING = frozenset({Kind.COMMENTS, Kind.LEGAL, Kind.AUTHOR_BIO, Kind.RELATED})
ENDING, INTERRUPTION, _LIKELY_WEIGHT, _OTHER_WEIGHT = -80, -12, -8, -4
_MOST_WORDS = 60  # that one block of prose counts for the core

_RUN = 3  # claims of one kind, one after another, that confirm each other
_RUN_KINDS = frozenset({Kind.MASTHEAD, Kind.SHARE})

_WINDOW = 4  # blocks on either side in which bare figures are counted
_FIGURES = 4  # that make a table

_LIST_HEADINGS = frozenset({"related/heading", "related/label"})
_LISTED = 8  # blocks under such a heading that belong to it

# Kinds that are written in sentences.
_WRITTEN = frozenset({Kind.AUTHOR_BIO, Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.PROMO})

_PARAGRAPH = 30  # words of a paragraph with which an article begins
_STRETCH = 16  # blocks on end that no mark speaks for
_BELIEF = 2  # how much more long prose must be in the article than before and after it
_DENSITY = 6  # blocks of a break that one mark in it answers for


def find_repeated(blocks: Sequence[Block]) -> set[str]:
    """The words of blocks that stand in the document more than once."""
    return {key for key, times in Counter([block.facts.key for block in blocks]).items() if times > 1 and (" " in key or (len(key) > 3 and not key.isascii()))}


def find_confirmed(blocks: Sequence[Block]) -> set[int]:
    """Numbers of the likely blocks that a run of their kind makes sure: a staff list, a share bar."""
    confirmed: set[int] = set()
    kind: Kind | None = None
    start = 0
    for number, block in enumerate(blocks):
        rule = block.facts.whole
        if rule is None or rule.kind not in _RUN_KINDS:
            kind = None
        elif rule.kind is not kind:
            kind, start = rule.kind, number
        elif number - start + 1 == _RUN:
            confirmed.update(range(start, number + 1))
        elif number - start + 1 > _RUN:
            confirmed.add(number)
    return confirmed


def find_tables(blocks: Sequence[Block]) -> list[int]:
    """Numbers of the blocks among bare figures: the cells of a table, which belong to the article."""
    figures = [block.facts.words == 1 and block.facts.key.isdecimal() for block in blocks]
    inside = sum(figures[:_WINDOW])
    found = []
    for number in range(len(blocks)):
        if number + _WINDOW < len(figures):
            inside += figures[number + _WINDOW]
        if number > _WINDOW:
            inside -= figures[number - _WINDOW - 1]
        if inside >= _FIGURES:
            found.append(number)
    return found


def find_listed(blocks: Sequence[Block]) -> list[int]:
    """Numbers of the short blocks under a heading for other stories: most likely their headlines."""
    found = []
    left = 0
    for number, block in enumerate(blocks):
        rule = block.facts.whole
        if rule is not None:
            left = _LISTED if rule.name in _LIST_HEADINGS else left
        elif is_prose(block.facts):
            left = 0
        elif left:
            left -= 1
            found.append(number)
    return found


def find_core(blocks: Sequence[Block], ending: int = ENDING) -> list[int]:
    """Numbers of the prose of the densest stretch: certainly article, whatever stands around it.

    It is the stretch with the greatest sum of weights (Kadane's algorithm): prose counts its words, all else
    counts against, most of all, by *ending*, what shows that an article is over.
    """
    best = total = start = 0
    best_span = (0, 0)
    prose = []
    for number, block in enumerate(blocks):
        facts = block.facts
        if facts.whole is not None:
            sure = facts.whole.strength is Strength.SURE
            weight = (ending if facts.whole.kind in _ENDING else INTERRUPTION) if sure else _LIKELY_WEIGHT
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


def is_believable(blocks: Sequence[Block], states: Sequence[int]) -> bool:
    """Is most of the document's long prose in what has been found to be the article?"""
    inside = outside = 0
    for block, state in zip(blocks, states, strict=True):
        facts = block.facts
        if facts.whole is None and facts.words >= _PROSE:
            if state in (HEAD, TAIL):
                outside += facts.words
            else:
                inside += facts.words
    return outside * _BELIEF <= inside


def is_sentence(facts: Facts) -> bool:
    """Has a likely claim come upon what reads like a sentence of the article?"""
    rule = facts.whole
    return facts.words >= 6 and facts.shape % 12 // 3 == STOP and rule is not None and rule.strength < Strength.SURE and rule.kind not in _WRITTEN


def spare_unmarked(blocks: Sequence[Block], states: list[int], repeated: set[str]) -> None:
    """Give back to the article, in *states*, what nothing marks as boilerplate.

    A break inside the article has to show itself by claims or repeated lines; what follows the article
    begins, and what precedes it ends, with one.
    """
    start = 0
    while start < len(states):
        state = states[start]
        end = start + 1
        while end < len(states) and states[end] == state:
            end += 1
        if state != BODY:
            marks = [number for number in range(start, end) if _is_marked(blocks[number], repeated)]
            first, last = _span_of(blocks, state, start, end, marks)
            for number in (*range(start, first), *range(last, end)):
                states[number] = BODY
            if state == TAIL:
                _spare_stretches(states, [*marks, end])
        start = end


def _spare_stretches(states: list[int], marks: Sequence[int]) -> None:
    """Give back what stands between two marks that are far apart."""
    for mark, following in pairwise(marks):
        if following - mark > _STRETCH:
            states[mark + 1 : following] = [BODY] * (following - mark - 1)


def _is_marked(block: Block, repeated: set[str]) -> bool:
    return block.facts.whole is not None or block.facts.key in repeated


def _span_of(blocks: Sequence[Block], state: int, start: int, end: int, marks: Sequence[int]) -> tuple[int, int]:
    """The part of a run that its marks answer for."""
    if not marks:
        return end, end
    if state == HEAD:
        return start, _end_of_head(blocks, start, marks[-1] + 1)
    if state == TAIL:
        return marks[0], end
    claims = sum(blocks[number].facts.whole is not None for number in marks)
    return (start, end) if claims * _DENSITY >= end - start else (end, end)


def _end_of_head(blocks: Sequence[Block], start: int, end: int) -> int:
    """Where what precedes the article ends at the latest: at the first paragraph that no rule claims."""
    for number in range(start, end):
        facts = blocks[number].facts
        if facts.whole is None and facts.words >= _PARAGRAPH and facts.shape % 12 // 3 == STOP:
            return number
    return end


def find_headline(blocks: Sequence[Block], states: Sequence[int]) -> int:
    """Number of the last block before the article that reads like a headline, or -1."""
    found = -1
    for number, state in enumerate(states):
        if state != HEAD:
            break
        facts = blocks[number].facts
        if facts.whole is None and 4 <= facts.words <= 30:
            found = number
    return found
