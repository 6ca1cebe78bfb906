"""Claims and context in, removals out. Nothing else in this library removes anything.

A sure claim goes wherever it stands. Everything else is weighed: a block goes when enough speaks for its being
boilerplate (see `weigh`), with two guards. A text without enough prose to show where its article is loses only what is
sure. And the headline stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.context import STOP, find_headline, find_listed, find_sure, is_prose
from cleantext.document import CORE, INSIDE, look_over
from cleantext.model import Kind
from cleantext.naming import name_blocks
from cleantext.read_text import Block
from cleantext.rules import Strength
from cleantext.weigh import weigh

# How much must speak for a block's being boilerplate before it goes, in nats: inside the core of the article, outside a
# long one, and outside a short one, which need not be most of the article. A paragraph lost is worse than ten menus
# left. Chosen by what is kept and removed of labelled documents by weights from other sites, and of the project's own set.
_ENOUGH = (1.5, 1.2, 1.5)
_ENOUGH_CLAIMED = 0.8  # the same wherever it stands
_ENOUGH_SENTENCE = (2.0, 1.4, 3.2)  # of prose, and of a line without a claim that ends like a sentence
_LONG_CORE = 200  # words
_ENOUGH_LISTED = -2.0  # of what reads like a headline right under a heading for other stories
_ENOUGH_INNER = 0.0  # of a part of a flattened line: such a part is seldom a whole paragraph
_SENTENCE_WORDS = 4  # from which a line with a stop is one
_UNMARKED = 2.0  # more in a document without a single claim
_ENOUGH_MARKED = 1.0  # of any block, where markup leans too
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


Spared = tuple[frozenset[Kind], frozenset[str]]  # the kinds that stay, and the rules that are not used


def decide(blocks: Sequence[Block], leanings: Sequence[float] | None = None) -> list[Verdict]:
    """The spans that go, in order and without overlap.

    *leanings* says for each block how much else speaks for its being article, in nats: what markup knows.
    """
    gone = find_gone(blocks, leanings)
    names = name_blocks(blocks, gone)
    verdicts: list[Verdict] = []
    for number, block in enumerate(blocks):
        name = names[number]
        if gone[number] and name is not None:
            verdicts.append(Verdict(block.start, block.end, *name, block.inner))
        elif block.facts.claims:
            verdicts += _inner_verdicts(block, Strength.SURE)
    return verdicts


def without(spared: Spared, verdicts: list[Verdict]) -> list[Verdict]:
    """The *verdicts* of no spared kind and no spared rule."""
    kinds, rules = spared
    if not kinds and not rules:
        return verdicts
    return [verdict for verdict in verdicts if verdict.kind not in kinds and verdict.rule not in rules]


def find_gone(blocks: Sequence[Block], leanings: Sequence[float] | None = None) -> list[bool]:
    """Which blocks go as a whole: what speaks against them, the sure claims, and not the headline."""
    gone = _weigh(blocks, leanings)
    for number in find_sure(blocks):
        gone[number] = True
    headline = find_headline(blocks, gone)
    if headline >= 0:
        gone[headline] = False
    return gone


def _weigh(blocks: Sequence[Block], leanings: Sequence[float] | None) -> list[bool]:
    """Which blocks go for what speaks against them all told."""
    if leanings is not None:
        return _weigh_with_markup(blocks, leanings)
    prose = [block.facts.words for block in blocks if block.facts.whole is None and is_prose(block.facts)]
    if len(prose) < _PROSE_BLOCKS or sum(prose) < _PROSE_WORDS:
        return [False] * len(blocks)
    document = look_over(blocks)
    listed = find_listed(blocks)
    is_long = sum([words for words, place in zip(document.prose, document.places, strict=True) if place == CORE]) >= _LONG_CORE
    where = [0 if place in INSIDE else 1 if is_long else 2 for place in document.places]
    enough = [_ENOUGH_LISTED if number in listed else _enough_for(block, where[number]) for number, block in enumerate(blocks)]
    more = 0.0 if any(block.facts.whole is not None for block in blocks) else _UNMARKED
    return [weight is not None and weight > least + more for weight, least in zip(weigh(document), enough, strict=True)]


def _weigh_with_markup(blocks: Sequence[Block], leanings: Sequence[float]) -> list[bool]:
    """The same where markup leans: the text is asked only where a claim is left that the markup does not settle."""
    if all(leaning < 0 or leaning > _SETTLED for block, leaning in zip(blocks, leanings, strict=True) if block.facts.whole is not None):
        return [leaning < 0 for leaning in leanings]
    return [weight is not None and weight - leaning > _ENOUGH_MARKED for weight, leaning in zip(weigh(look_over(blocks)), leanings, strict=True)]


def _enough_for(block: Block, where: int) -> float:
    """How much must speak against a block of text before it goes."""
    facts = block.facts
    if is_prose(facts) or (facts.whole is None and facts.words >= _SENTENCE_WORDS and facts.shape % 12 // 3 == STOP):
        return _ENOUGH_SENTENCE[where]
    if block.inner:
        return _ENOUGH_INNER
    return _ENOUGH[where] if facts.whole is None else _ENOUGH_CLAIMED


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
