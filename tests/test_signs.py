"""Signs are worked out column by column; each value must be what its block alone would say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.document import look_over
from cleantext.read_text import Block, Facts
from cleantext.signs import SIGNS, find_signs
from cleantext.weigh import NEIGHBOURS, find_neighbours, weigh


def block(key: str, words: int, shape: int = 3) -> Block:
    return Block(0, 1, Facts(key, words, shape, None, ()))


PROSE = block("the ferry sailed again", 40)
LABEL = block("menu", 1, 0)
documents = st.lists(st.sampled_from([PROSE, LABEL, block("see the ferry", 3, 0), block("menu of the day", 4, 1)]), max_size=70)


@given(documents)
def test_every_value_has_a_weight(blocks: list[Block]) -> None:
    doubtful, rows = find_signs(look_over(blocks))
    assert len(rows) == len(doubtful)
    for row in rows:
        assert all(0 <= value < size for value, (_, size) in zip(row, SIGNS.values(), strict=True))


@given(documents)
def test_prose_between_prose_of_the_core_is_not_weighed(blocks: list[Block]) -> None:
    places = [0, *look_over(blocks).places, 0]
    weights = weigh(look_over(blocks))
    assert [weight is None for weight in weights] == [places[n : n + 3] == [2, 2, 2] for n in range(len(blocks))]


@pytest.mark.parametrize(
    ("sign", "values"),
    [
        ("from start", [0, 1, 2, 3, 3, 4]),
        ("from end", [4, 3, 3, 2, 1, 0]),
        ("gap", [8 * 9 + 1, 8 * 9 + 3, 1 * 9 + 2, 2 * 9 + 1, 3 * 9 + 8, 1 * 9 + 8]),
        ("claims around", [0] * 6),
        ("part", [0, 1, 3, 5, 6, 8]),
    ],
)
def test_columns_count_from_each_block(sign: str, values: list[int]) -> None:
    blocks = [LABEL, PROSE, LABEL, LABEL, PROSE, LABEL]
    assert list(SIGNS[sign][0](look_over(blocks))) == values


@given(st.lists(st.floats(-20, 20), min_size=1, max_size=30))
def test_neighbours_hear_each_other(said: list[float]) -> None:
    rows = find_neighbours(said, range(len(said)), len(said))
    names = list(NEIGHBOURS)
    before, behind = names.index("before 1"), names.index("behind 1")
    assert rows[0][before] == rows[-1][behind] == find_neighbours([0.0, 0.0], [0, 1], 2)[0][behind]  # nobody says nothing
    for (one, other), (weight, following) in zip(pairwise(rows), pairwise(said), strict=True):
        assert (one[behind] < other[before]) <= (following < weight)
    assert all(0 <= value < size for row in rows for value, size in zip(row, NEIGHBOURS.values(), strict=True))
