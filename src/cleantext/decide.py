"""Claims and context in, removals out. Nothing else in this library removes anything.

A sure claim goes wherever it stands. Everything else is weighed: the chain says which blocks are before the
article, in it, in a break inside it or after it, and what is not in it goes, with three guards. A text
without enough prose to show where its article is loses only what is sure. The headline stays. And what no
rule claims goes only where the chain prefers it to go by a clear margin.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cleantext.chain import BODY, HEAD, TAIL, Scores, find_states
from cleantext.chain_weights import CLAIMS, MOVES, REPEATED, SHAPES
from cleantext.model import Kind
from cleantext.naming import name_blocks
from cleantext.read_text import Block
from cleantext.rules import Strength

# How much more likely, in nats a block, "not the article" must be before a block without a claim goes.
# Found on half of the labelled documents; the other half agreed.
CAUTION = (-0.6, -0.3, -0.3, -0.2, -0.1, 0.1, 0.4, 1.9, 2.4)
_PROSE = 25  # words from which a block counts as prose
_ENOUGH_PROSE = 2  # blocks of prose that show where an article is


class Verdict(NamedTuple):
    """A span of the text that goes: offsets, kind, rule, and whether it is only a part of its block."""

    start: int
    end: int
    kind: Kind
    rule: str
    inner: bool = False


def _with_caution(table: Sequence[Scores]) -> tuple[Scores, ...]:
    return tuple((h, b + CAUTION[number // 12], k, t) for number, (h, b, k, t) in enumerate(table))


_SHAPES = _with_caution(SHAPES)
_REPEATED = _with_caution(REPEATED)
_CLAIMS = {
    (kind, strength): (h, b - 6.0 if strength is Strength.SURE else b + 0.5, k, t)
    for kind in Kind
    for strength in Strength
    for h, b, k, t in [CLAIMS[f"{kind.value}:{strength:d}"]]
}


def decide(blocks: Sequence[Block]) -> list[Verdict]:
    """The spans that go, in order and without overlap."""
    seen = Counter([block.facts.key for block in blocks])
    emissions = []
    prose = 0
    for block in blocks:
        facts = block.facts
        if facts.whole is not None:
            emissions.append(_CLAIMS[facts.whole.kind, facts.whole.strength])
        else:
            prose += facts.words >= _PROSE
            emissions.append((_REPEATED if facts.words > 1 and seen[facts.key] > 1 else _SHAPES)[facts.shape])
    if prose >= _ENOUGH_PROSE:
        for number in _find_core(blocks):
            h, b, k, t = emissions[number]
            emissions[number] = (h, b + 30.0, k, t)
        states = find_states(emissions, MOVES)
    else:
        states = [BODY] * len(blocks)
    _spare(blocks, states, seen)
    headline = _find_headline(blocks, states)
    verdicts: list[Verdict] = []
    names = name_blocks(blocks, states)
    for number, (block, state) in enumerate(zip(blocks, states, strict=True)):
        rule = block.facts.whole
        if state == BODY and rule is not None and rule.strength is Strength.SURE:
            verdicts.append(Verdict(block.start, block.end, rule.kind, rule.name, block.inner))
        elif state == BODY:
            verdicts += [
                Verdict(block.start + claim.start, block.start + claim.end, claim.rule.kind, claim.rule.name, True)
                for claim in block.facts.claims
                if claim.rule.strength is Strength.SURE
            ]
        elif number != headline:
            verdicts.append(Verdict(block.start, block.end, *names[number], block.inner))
    return verdicts


_ENDING = frozenset({Kind.COMMENTS, Kind.LEGAL, Kind.AUTHOR_BIO, Kind.RELATED})
ENDK = 80


def _find_core(blocks: Sequence[Block]) -> list[int]:
    """The prose of the densest stretch: certainly article, whatever stands around it.

    The stretch with the greatest sum of weights (Kadane's algorithm): prose counts its words, all else against.
    """
    best = total = 0
    best_span = (0, 0)
    start = 0
    prose = []
    for number, block in enumerate(blocks):
        facts = block.facts
        if facts.whole is not None:
            weight = (-ENDK if facts.whole.kind in _ENDING else -12) if facts.whole.strength is Strength.SURE else -8
        elif facts.words >= 12 and (facts.words >= _PROSE or facts.shape % 12 // 3 == 1):
            weight = min(facts.words, 60)
            prose.append(number)
        else:
            weight = -4
        if total <= 0:
            total, start = 0, number
        total += weight
        if total > best:
            best, best_span = total, (start, number + 1)
    return [number for number in prose if best_span[0] <= number < best_span[1]]


def _spare(blocks: Sequence[Block], states: list[int], seen: Counter[str]) -> None:
    """Give back to the article what nothing marks as boilerplate.

    A break inside the article has to show itself by a claim or a repeated line; what follows the article
    begins, and what precedes it ends, with one.
    """
    marked = [block.facts.whole is not None or (block.facts.words > 1 and seen[block.facts.key] > 1) for block in blocks]
    start = 0
    while start < len(states):
        state = states[start]
        end = start + 1
        while end < len(states) and states[end] == state:
            end += 1
        if state != BODY:
            marks = [number for number in range(start, end) if marked[number]]
            if not marks:
                first = last = end
            elif state == HEAD:
                first, last = start, marks[-1] + 1
            elif state == TAIL:
                first, last = marks[0], end
            else:
                first, last = (start, end) if len(marks) * DENSITY >= end - start else (end, end)
            for number in (*range(start, first), *range(last, end)):
                states[number] = BODY
        start = end


DENSITY = 6


def _find_headline(blocks: Sequence[Block], states: Sequence[int]) -> int:
    """The last block before the article that reads like a headline; it stays. -1 where there is none."""
    found = -1
    for number, state in enumerate(states):
        if state != HEAD:
            break
        facts = blocks[number].facts
        if facts.whole is None and 4 <= facts.words <= 30:
            found = number
    return found
