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
from cleantext.read_text import Block
from cleantext.rules import Strength

# How much more likely, in nats a block, "not the article" must be before a block without a claim goes.
# Found on half of the labelled documents; the other half agreed.
CAUTION = 1.5
_PROSE = 25  # words from which a block counts as prose
_ENOUGH_PROSE = 2  # blocks of prose that show where an article is


class Verdict(NamedTuple):
    """A span of the text that goes: offsets, kind and rule."""

    start: int
    end: int
    kind: Kind
    rule: str


def _with_caution(table: Sequence[Scores]) -> tuple[Scores, ...]:
    return tuple((h, b + CAUTION, k, t) for h, b, k, t in table)


_SHAPES = _with_caution(SHAPES)
_REPEATED = _with_caution(REPEATED)
_CLAIMS = {name: (h, b - 6.0 if name.endswith("3") else b + 0.5, k, t) for name, (h, b, k, t) in CLAIMS.items()}


def decide(blocks: Sequence[Block]) -> list[Verdict]:
    """The spans that go, in order and without overlap."""
    seen = Counter([block.facts.key for block in blocks])
    emissions = []
    prose = 0
    for block in blocks:
        facts = block.facts
        if facts.whole is not None:
            emissions.append(_CLAIMS[f"{facts.whole.kind.value}:{facts.whole.strength:d}"])
        else:
            prose += facts.words >= _PROSE
            emissions.append((_REPEATED if facts.words > 1 and seen[facts.key] > 1 else _SHAPES)[facts.shape])
    if prose >= _ENOUGH_PROSE:
        states = find_states(emissions, MOVES)
    else:
        states = [BODY] * len(blocks)
    headline = _find_headline(blocks, states)
    verdicts: list[Verdict] = []
    section: Kind | None = None
    for number, (block, state) in enumerate(zip(blocks, states, strict=True)):
        rule = block.facts.whole
        if rule is not None and (state != BODY or rule.strength is Strength.SURE):
            verdicts.append(Verdict(block.start, block.end, rule.kind, rule.name))
            section = rule.kind
        elif state == BODY:
            section = None
            verdicts += [
                Verdict(block.start + claim.start, block.start + claim.end, claim.rule.kind, claim.rule.name)
                for claim in block.facts.claims
                if claim.rule.strength is Strength.SURE
            ]
        elif number != headline:
            verdicts.append(Verdict(block.start, block.end, *_name(block, state, section)))
    return verdicts


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


def _name(block: Block, state: int, section: Kind | None) -> tuple[Kind, str]:
    """What a block is that no rule claims: a guess from its length and the section it stands in."""
    words = block.facts.words
    if section in (Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.AUTHOR_BIO) and words > 6 and state == TAIL:
        return section, f"{section}/section"
    if words <= 3 or state == HEAD:
        return Kind.NAVIGATION, "navigation/run"
    return Kind.RELATED, "related/teaser"
