"""A document as the signs see it: columns over its blocks, and running sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.context import find_core, find_repeated, is_prose
from cleantext.model import Kind
from cleantext.read_text import SHAPES, Block, Facts
from cleantext.rules import Rule, Strength

_NUMBERS = {kind.value: 2 * number - 1 for number, kind in enumerate(Kind)}
CLAIMS = 2 * len(Kind) + 1  # values of a claim: none, or a kind at one of two strengths
SYMBOLS = CLAIMS + SHAPES  # a claim, or the shape of a block without one
_LENGTHS = (0, 0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6)  # by number of words
SIZES = 10  # values of a length
STEPS = (1, 2, 3, 5, 9, 20, 50)  # numbers of blocks that are told apart
_SHORT = 12  # words below which a block is short

_BEFORE, CORE, _AMONG, _AFTER = 1, 2, 3, 4  # where a block stands to the core; 0: there is none
PLACES = 5
INSIDE = frozenset({CORE, _AMONG})
_THREE = b"\1" * 3


class Document(NamedTuple):
    """Columns over the blocks of a document, and running sums that begin with 0."""

    facts: list[Facts]
    keys: list[str]
    times: Counter[str]  # how often each key stands in the document
    symbols: list[int]
    lengths: list[int]
    prose: list[int]  # words of a block that is prose without a claim, else 0
    places: list[int]
    doubtful: list[int]  # numbers of all blocks but the prose of the core that has such prose on both sides
    core: tuple[int, int] | None  # its first and last block
    words: list[int]  # sums: words of prose
    claims: list[int]  # sums: blocks with a claim
    sure: list[int]  # sums: with a sure one
    again: list[int]  # sums: with words that stand in the document more than once
    short: list[int]  # sums: short ones that are not prose
    steps: list[int]  # for every number of blocks, which of `STEPS` it reaches


def look_over(blocks: Sequence[Block]) -> Document:
    """The columns of a document."""
    facts = [block.facts for block in blocks]
    keys = [f.key for f in facts]
    prose = [f.words if f.whole is None and is_prose(f) else 0 for f in facts]
    repeated = find_repeated(blocks)
    numbers = find_core(blocks)
    places = [0] * len(blocks)
    if numbers:
        first, last = numbers[0], numbers[-1]
        places = [_BEFORE] * first + [_AMONG] * (last + 1 - first) + [_AFTER] * (len(blocks) - last - 1)
        for number in numbers:
            if facts[number].key not in repeated:
                places[number] = CORE
    return Document(
        facts,
        keys,
        Counter(keys),
        [CLAIMS + f.shape if f.whole is None else _claim_of(f.whole) for f in facts],
        [_length_of(f.words) for f in facts],
        prose,
        places,
        _find_doubtful(places),
        (numbers[0], numbers[-1]) if numbers else None,
        _sum(prose),
        _sum(f.whole is not None for f in facts),
        _sum(f.whole is not None and f.whole.strength is Strength.SURE for f in facts),
        _sum(map(repeated.__contains__, keys)),
        _sum(not words and f.words < _SHORT for f, words in zip(facts, prose, strict=True)),
        count_steps(STEPS, len(blocks)),
    )


def _sum(column: Iterable[int]) -> list[int]:
    return list(accumulate(column, initial=0))


def count_steps(edges: Sequence[int], most: int) -> list[int]:
    """How many of the *edges* each number from 0 to *most* reaches."""
    scale: list[int] = []
    for number, edge in enumerate(edges):
        scale += [number] * (edge - len(scale))
    return [*scale[: most + 1], *[len(edges)] * (most + 1 - len(scale))]


def _claim_of(rule: Rule) -> int:
    return _NUMBERS[rule.kind.value] + rule.strength


def _length_of(words: int) -> int:
    return _LENGTHS[words] if words < len(_LENGTHS) else 7 if words <= 40 else 8 if words <= 70 else 9


def _find_doubtful(places: Sequence[int]) -> list[int]:
    inside = bytes(place == CORE for place in places)
    certain = {number + 1 for number in range(len(places) - 2) if inside[number : number + 3] == _THREE} if _THREE in inside else ()
    return [number for number in range(len(places)) if number not in certain]
