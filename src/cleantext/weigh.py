"""How much speaks for each block's being boilerplate: the signs of a block, each of its values with its weight.

The weights are those of two logistic regressions over labelled documents, one upon the other, fitted by
``benchmarks/fit_weights.py``. The first weighs the signs of each block. The second weighs them again together with what
the first said of the blocks before and behind: stacked sequential learning (Cohen and Carvalho, 2005). So a short line
between two paragraphs stays, the same line among others of its sort goes, and what follows the article's end
needs little evidence of its own. A weight is in nats: 0 is even odds.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from math import inf
from operator import itemgetter, sub

from cleantext.document import Document
from cleantext.signs import SIGNS, find_columns
from cleantext.weights import FIRST, FIRST_BIAS, SECOND, SECOND_BIAS

_OWN = tuple(-8 + number * 2 / 3 for number in range(25))
_CORE_VOICE = bisect_right(_OWN, -6.0)  # what prose of the core says of itself, and
_NO_VOICE = bisect_right(_OWN, 0.0)  # what is heard from where there is no block
_NEAREST = (1, 2, 5, 14)  # how many blocks on one side are heard together
_EDGES = (-6.0, -4.0, -3.0, -2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0, 3.0, 4.0, 6.0)
_CROSS = (-3.0, -1.0, 0.0, 1.0, 3.0)  # of the two blocks before and the two behind, together; all of them edges
_COARSE = tuple(bisect_right(_CROSS, edge) for edge in (-inf, *_EDGES))  # for each value by `_EDGES` that by `_CROSS`
# For each sum of so many voices its value by `_EDGES`.
_SCALES = tuple([bisect_right(_EDGES, -8 + (total / number - 0.5) * 2 / 3) for total in range(len(_OWN) * number + 1)] for number in _NEAREST)

# Name of each sign of the second regression that the first does not have: number of values.
NEIGHBOURS = {
    "own": len(_OWN) + 1,
    **{f"{side} {number}": len(_EDGES) + 1 for number in _NEAREST for side in ("before", "behind")},
    "both": (len(_CROSS) + 1) ** 2,
}
_FIRST = tuple(FIRST[name] for name in SIGNS)
_SECOND = tuple(SECOND[name] for name in (*SIGNS, *NEIGHBOURS))


def weigh(document: Document) -> list[float | None]:
    """How much speaks for each block's being boilerplate, in nats; None for prose of the core, which is not weighed."""
    size = len(document.facts)
    weights: list[float | None] = [None] * size
    doubtful = document.doubtful
    if doubtful:
        # Each column is looked up in both regressions. One value more in front, so that there is a tuple for one block too.
        look_up = [itemgetter(0, *column) for column in find_columns(document)]
        said = [FIRST_BIAS + weight for weight in _add([find(table) for find, table in zip(look_up, _FIRST, strict=True)])]
        look_up += [itemgetter(0, *column) for column in _find_columns(said, doubtful, size)]
        for number, weight in zip(doubtful, _add([find(table) for find, table in zip(look_up, _SECOND, strict=True)]), strict=True):
            weights[number] = SECOND_BIAS + weight
    return weights


def _add(columns: Sequence[tuple[float, ...]]) -> Sequence[float]:
    """The sum of each row but the first."""
    return list(map(sum, zip(*columns, strict=True)))[1:]


def find_neighbours(said: Sequence[float], doubtful: Sequence[int], size: int) -> list[tuple[int, ...]]:
    """The signs in `NEIGHBOURS` of the *doubtful* of *size* blocks, from what the first regression *said* of them."""
    return list(zip(*_find_columns(said, doubtful, size), strict=True)) if doubtful else []


def _find_columns(said: Sequence[float], doubtful: Sequence[int], size: int) -> list[Sequence[int]]:
    own = [bisect_right(_OWN, weight) for weight in said]
    voices = [_CORE_VOICE] * size
    for number, voice in zip(doubtful, own, strict=True):
        voices[number] = voice
    nobody = [_NO_VOICE] * _NEAREST[-1]
    sums = list(accumulate([*nobody, *voices, *nobody], initial=0))
    first = len(nobody)
    pick = itemgetter(0, *doubtful)
    columns: list[Sequence[int]] = [own]
    for number, scale in zip(_NEAREST, _SCALES, strict=True):
        before = map(sub, sums[first : first + size], sums[first - number :])
        behind = map(sub, sums[first + 1 + number :], sums[first + 1 : first + 1 + size])
        columns += [[scale[total] for total in pick(list(totals))[1:]] for totals in (before, behind)]
    columns.append([_COARSE[before] * (len(_CROSS) + 1) + _COARSE[behind] for before, behind in zip(columns[3], columns[4], strict=True)])
    return columns
