"""Claims and context in, removals out. Nothing else in this library removes anything.

A sure claim goes wherever it stands. Everything else is weighed: the chain says which blocks are before the
article, in it, in a break inside it or after it, and what is not in it goes, with three guards. A text
without enough prose to show where its article is loses only what is sure. What nothing marks stays. And the
headline stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.chain import BODY, Scores, find_states
from cleantext.chain_weights import CLAIMS, MOVES, REPEATED, SHAPES
from cleantext.context import (
    ENDING,
    INTERRUPTION,
    STOP,
    find_confirmed,
    find_core,
    find_headline,
    find_listed,
    find_repeated,
    find_tables,
    is_believable,
    is_prose,
    is_sentence,
    spare_unmarked,
)
from cleantext.model import Kind
from cleantext.naming import name_blocks
from cleantext.read_text import Block, Facts
from cleantext.rules import Strength

# How much more likely than article, in nats, a block without a claim must be to be taken for something else,
# by its length (see `shape_of`). A paragraph lost is worse than ten menus left. Found on half of the labelled
# documents.
_CAUTION = (-0.6, -0.3, -0.3, -0.2, -0.1, 0.1, 0.4, 1.9, 2.4)
_CAUTION_STOP = (0.0, 0.0, 0.0, 0.7, 0.7, 1.0, 1.7, 0.7, 0.7)  # more where it ends like a sentence
_CAUTION_HEAD = 2.5  # more for a paragraph before the article: it is most likely the first of the article
_PARAGRAPH = 7  # how `shape_of` writes the length of one
_CAUTION_LIKELY = 0.5
_CAUTION_SURE = -6.0
_SENTENCE = 2.0  # more for a likely claim on a whole sentence
_CORE = 30.0  # puts the prose of the core beyond doubt
_TABLE = 3.0  # keeps the cells of a table together
_LISTED = 1.5  # against a short block under a heading for other stories
_ENOUGH_PROSE = 2  # blocks of prose that show where an article is
_ENOUGH_WORDS = 40  # that they must have together


class Verdict(NamedTuple):
    """A span of the text that goes: offsets, kind, rule, and whether it is only a part of its line."""

    start: int
    end: int
    kind: Kind
    rule: str
    inner: bool = False


def _with_caution(table: Sequence[Scores]) -> tuple[Scores, ...]:
    return tuple(_caution(number // 12, number % 12 // 3, scores) for number, scores in enumerate(table))


def _caution(length: int, ending: int, scores: Scores) -> Scores:
    h, b, k, t = scores
    stop = _CAUTION_STOP[length] if ending == STOP else 0.0
    head = _CAUTION_HEAD if length >= _PARAGRAPH else 0.0
    return h - head, b + _CAUTION[length] + stop, k, t


_SHAPES = _with_caution(SHAPES)
_REPEATED = _with_caution(REPEATED)
_CLAIMS = {
    (kind, strength): (h, b + (_CAUTION_SURE if strength is Strength.SURE else _CAUTION_LIKELY), k, t)
    for kind in Kind
    for strength in Strength
    for h, b, k, t in [CLAIMS[f"{kind.value}:{strength:d}"]]
}


def decide(blocks: Sequence[Block], leanings: Sequence[float] | None = None) -> list[Verdict]:
    """The spans that go, in order and without overlap.

    *leanings* says for each block how much else speaks for its being article, in nats: what markup knows.
    """
    repeated = find_repeated(blocks)
    confirmed = find_confirmed(blocks)
    states = _find_states(blocks, repeated, confirmed, leanings)
    spare_unmarked(blocks, states, repeated)
    headline = find_headline(blocks, states)
    names = name_blocks(blocks, states)
    verdicts: list[Verdict] = []
    for number, (block, state) in enumerate(zip(blocks, states, strict=True)):
        rule = block.facts.whole
        if state != BODY:
            if number != headline:
                verdicts.append(Verdict(block.start, block.end, *names[number], block.inner))
        elif rule is not None and (rule.strength is Strength.SURE or number in confirmed):
            verdicts.append(Verdict(block.start, block.end, rule.kind, rule.name, block.inner))
        elif block.facts.claims:
            verdicts += _inner_verdicts(block, Strength.SURE)
    return verdicts


def find_suspects(blocks: Sequence[Block]) -> list[Verdict]:
    """The claims on blocks that stayed."""
    suspects = []
    for block in blocks:
        rule = block.facts.whole
        if rule is not None:
            suspects.append(Verdict(block.start, block.end, rule.kind, rule.name))
        elif block.facts.claims:
            suspects += _inner_verdicts(block, Strength.LIKELY)
    return suspects


def _inner_verdicts(block: Block, least: Strength) -> list[Verdict]:
    return [
        Verdict(block.start + claim.start, block.start + claim.end, claim.rule.kind, claim.rule.name, True)
        for claim in block.facts.claims
        if claim.rule.strength >= least
    ]


def _find_states(blocks: Sequence[Block], repeated: set[str], confirmed: set[int], leanings: Sequence[float] | None) -> list[int]:
    """Where each block stands to the article."""
    prose = [block.facts.words for block in blocks if block.facts.whole is None and is_prose(block.facts)]
    if leanings is None and (len(prose) < _ENOUGH_PROSE or sum(prose) < _ENOUGH_WORDS):
        return [BODY] * len(blocks)
    emissions = [_score(block.facts, block.facts.key in repeated, number in confirmed) for number, block in enumerate(blocks)]
    states: list[int] = []
    for ending in (ENDING, INTERRUPTION):  # where the first reading leaves out too much, interruptions are taken lightly
        leaning = list(leanings) if leanings is not None else [0.0] * len(blocks)
        for nats, numbers in ((_CORE, find_core(blocks, ending)), (_TABLE, find_tables(blocks)), (-_LISTED, find_listed(blocks))):
            for number in numbers:
                leaning[number] += nats
        states = find_states([(h, b + nats, k, t) if nats else (h, b, k, t) for (h, b, k, t), nats in zip(emissions, leaning, strict=True)], MOVES)
        if leanings is not None or is_believable(blocks, states):
            break
    return states


def _score(facts: Facts, repeated: bool, confirmed: bool) -> Scores:
    """How well each state explains a block, looked at alone."""
    rule = facts.whole
    if rule is None:
        return (_REPEATED if repeated else _SHAPES)[facts.shape]
    h, b, k, t = _CLAIMS[rule.kind, Strength.SURE if confirmed else rule.strength]
    return (h, b + _SENTENCE, k, t) if is_sentence(facts) else (h, b, k, t)
