"""How much speaks for each block's being boilerplate: the signs of a block, each of its values with its weight.

The weights are those of two logistic regressions over labelled documents, one upon the other, fitted by
``benchmarks/fit_weights.py``. The first weighs the signs of each block. The second weighs them again together with what
the first said of the blocks before and behind: stacked sequential learning (Cohen and Carvalho, 2005). So a short line
between two paragraphs stays, the same line among others of its sort goes, and what follows the article's end
needs little evidence of its own. A weight is in nats: 0 is even odds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import getitem

from cleantext.read_text import Block
from cleantext.signs import SIGNS, find_signs, look_over
from cleantext.weights import FIRST, FIRST_BIAS, SECOND, SECOND_BIAS

MOST = 6.0  # nats; what one block can say to its neighbours. Prose of the core says as much for its being article
_MEMORIES = (0.0, 0.5, 0.8, 0.93)  # how much of what was said is kept from block to block
_OWN = tuple(-8 + number * 2 / 3 for number in range(25))
_EDGES = (-6, -4, -3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4, 6)
_CROSS = (-3, -1, 0, 1, 3)  # what is said before and behind, together
_NOBODY = 14, 6  # where there is no block

# Name of each sign of the second regression that the first does not have: number of values.
NEIGHBOURS = {
    "own": len(_OWN) + 1,
    **{f"{side} {memory}": _NOBODY[0] + 1 for memory in _MEMORIES for side in ("before", "behind")},
    "both": (_NOBODY[1] + 1) ** 2,
}
_FIRST = tuple(FIRST[name] for name in SIGNS)
_SECOND = tuple(SECOND[name] for name in (*SIGNS, *NEIGHBOURS))


def weigh(blocks: Sequence[Block]) -> list[float | None]:
    """How much speaks for each block's being boilerplate, in nats; None for prose of the core, which is not weighed."""
    weights: list[float | None] = [None] * len(blocks)
    doubtful, rows = find_signs(look_over(blocks))
    if doubtful:
        said = [FIRST_BIAS + sum(map(getitem, _FIRST, row)) for row in rows]
        for number, row, near in zip(doubtful, rows, find_neighbours(said, doubtful, len(blocks)), strict=True):
            weights[number] = SECOND_BIAS + sum(map(getitem, _SECOND, row + near))
    return weights


def find_neighbours(said: Sequence[float], doubtful: Sequence[int], size: int) -> list[tuple[int, ...]]:
    """The signs in `NEIGHBOURS` of the *doubtful* of *size* blocks, from what the first regression *said* of them."""
    voices = [-MOST] * size
    for number, weight in zip(doubtful, said, strict=True):
        voices[number] = max(-MOST, min(MOST, weight))
    before = [_listen(voices, range(size), memory) for memory in _MEMORIES]
    behind = [_listen(voices, range(size - 1, -1, -1), memory) for memory in _MEMORIES]
    columns: list[list[int]] = [[bisect_right(_OWN, weight) for weight in said]]
    columns += [[_bin(heard[n], _EDGES, _NOBODY[0]) for n in doubtful] for pair in zip(before, behind, strict=True) for heard in pair]
    last, following = before[1], behind[1]
    columns.append([_bin(last[n], _CROSS, _NOBODY[1]) * (_NOBODY[1] + 1) + _bin(following[n], _CROSS, _NOBODY[1]) for n in doubtful])
    return list(zip(*columns, strict=True))


def _listen(voices: Sequence[float], numbers: Iterable[int], memory: float) -> list[float | None]:
    """What has been said on the way to each block, the latest loudest."""
    heard: list[float | None] = [None] * len(voices)
    so_far: float | None = None
    for number in numbers:
        heard[number] = so_far
        so_far = voices[number] if so_far is None else memory * so_far + (1 - memory) * voices[number]
    return heard


def _bin(weight: float | None, edges: Sequence[float], nobody: int) -> int:
    return nobody if weight is None else bisect_right(edges, weight)
