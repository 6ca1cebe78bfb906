"""Claims and context in, removals out. Nothing else in this library removes anything.

A sure claim goes wherever it stands. Everything else is weighed: a block goes when enough speaks for its being
boilerplate (see `weigh`), with two guards. A text without enough prose to show where its article is loses only what is
sure. And the headline stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.context import find_confirmed, find_headline, is_prose
from cleantext.model import Kind
from cleantext.naming import name_blocks
from cleantext.read_text import Block
from cleantext.rules import Strength
from cleantext.weigh import weigh

# How much must speak for a block's being boilerplate before it goes, in nats, by whether it is prose. A paragraph lost is
# worse than ten menus left. Found on documents of sites that the weights did not know.
_ENOUGH = 1.7
_ENOUGH_PROSE = 2.2
_SETTLED = 2.5  # nats of markup for a block from which a claim on it is in no doubt
_PROSE_BLOCKS = 2  # that show where an article is
_PROSE_WORDS = 40  # that they must have together


class Verdict(NamedTuple):
    """A span of the text that goes: offsets, kind, rule, and whether it is only a part of its line."""

    start: int
    end: int
    kind: Kind
    rule: str
    inner: bool = False


def decide(blocks: Sequence[Block], leanings: Sequence[float] | None = None) -> list[Verdict]:
    """The spans that go, in order and without overlap.

    *leanings* says for each block how much else speaks for its being article, in nats: what markup knows.
    """
    confirmed = find_confirmed(blocks)
    gone = _find_gone(blocks, leanings)
    headline = find_headline(blocks, gone)
    names = name_blocks(blocks, gone)
    verdicts: list[Verdict] = []
    for number, block in enumerate(blocks):
        rule = block.facts.whole
        if gone[number] and number != headline:
            verdicts.append(Verdict(block.start, block.end, *names[number], block.inner))
        elif rule is not None and (rule.strength is Strength.SURE or number in confirmed):
            verdicts.append(Verdict(block.start, block.end, rule.kind, rule.name, block.inner))
        elif block.facts.claims:
            verdicts += _inner_verdicts(block, Strength.SURE)
    return verdicts


def _find_gone(blocks: Sequence[Block], leanings: Sequence[float] | None) -> list[bool]:
    """Which blocks go for what speaks against them all told. Where markup has settled all claims, it is not asked further."""
    if leanings is None:
        prose = [block.facts.words for block in blocks if block.facts.whole is None and is_prose(block.facts)]
        if len(prose) < _PROSE_BLOCKS or sum(prose) < _PROSE_WORDS:
            return [False] * len(blocks)
        leanings = [0.0] * len(blocks)
    elif all(leaning < 0 or leaning > _SETTLED for block, leaning in zip(blocks, leanings, strict=True) if block.facts.whole is not None):
        return [leaning < 0 for leaning in leanings]
    return [
        weight is not None and weight - leaning > (_ENOUGH_PROSE if is_prose(block.facts) else _ENOUGH)
        for block, weight, leaning in zip(blocks, weigh(blocks), leanings, strict=True)
    ]


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
