"""The signs of blocks, their weights, and what stands under a heading for other stories."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import Kind
from cleantext.context import find_listed, find_sure
from cleantext.detectors import RULES
from cleantext.document import look_over
from cleantext.hints import find_hint
from cleantext.languages import LANGUAGES
from cleantext.read_text import Block, Facts, read_text
from cleantext.rules import build_lexicon
from cleantext.signs import SIGNS, find_signs
from cleantext.weigh import NEIGHBOURS, find_neighbours, weigh
from cleantext.weights import FIRST, SECOND

LEXICON = build_lexicon((), ())
PARAGRAPH = "The harbour board voted on Thursday to close the old terminal for the winter, and the people of the islands will travel by bus around the bay."


def read(text: str) -> list[Block]:
    return read_text(text, LEXICON, {})


def test_a_weight_for_each_value() -> None:
    assert {name: len(table) for name, table in FIRST.items()} == {name: values for name, (_, values) in SIGNS.items()}
    assert {name: len(table) for name, table in SECOND.items()} == {name: values for name, (_, values) in SIGNS.items()} | NEIGHBOURS


@given(st.lists(st.sampled_from(["", "7", "Home", "Read the letters", PARAGRAPH, PARAGRAPH.upper(), "A short line of six words", "Why now?"]), max_size=60))
@settings(max_examples=60, deadline=None)
def test_signs_stay_in_their_tables(lines: list[str]) -> None:
    blocks = read("\n".join(lines))
    doubtful, rows = find_signs(look_over(blocks))
    near = find_neighbours([0.0] * len(rows), doubtful, len(blocks))
    assert len(doubtful) == len(rows) == len(near)
    for row in rows:
        assert all(0 <= value < values for value, (_, values) in zip(row, SIGNS.values(), strict=True))
    for row in near:
        assert all(0 <= value < values for value, values in zip(row, NEIGHBOURS.values(), strict=True))


def test_prose_inside_the_core_is_not_weighed() -> None:
    paragraphs = [PARAGRAPH.replace("Thursday", day) for day in ("Monday", "Tuesday", "Friday", "Saturday", "Sunday")]
    weights = weigh(look_over(read("\n".join(paragraphs))))
    assert weights[1:-1] == [None] * 3
    assert None not in (weights[0], weights[-1])


def test_neighbours_are_heard() -> None:
    """Among lines that are called boilerplate, one is more boilerplate than among lines that are called article."""
    last = [list(NEIGHBOURS).index(name) for name in ("before 1", "behind 1")]
    loud, quiet = (find_neighbours([*[said] * 9, 0.0, *[said] * 9], range(19), 19)[9] for said in (5.0, -5.0))
    assert all(loud[n] > quiet[n] for n in last)
    assert sum(SECOND[name][loud[n]] - SECOND[name][quiet[n]] for n, name in enumerate(NEIGHBOURS)) > 0.5


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (["Related stories", "Ferry strike enters its third week", "The bridge that nobody wanted"], {1, 2}),
        (["Related stories", "A sentence ends the list of stories.", "The bridge that nobody wanted"], set()),
        (["Ferry strike enters its third week", "Related stories"], set()),
    ],
)
def test_headlines_under_a_heading(lines: list[str], listed: set[int]) -> None:
    blocks = read_text("\n".join(lines), build_lexicon(RULES, [LANGUAGES["en"]]), {})
    assert find_listed(blocks) == listed


def test_a_run_makes_likely_claims_sure() -> None:
    rule = next(rule for rule in RULES if rule.name == "masthead/role")
    facts, other = Facts("editor", 1, 12, rule, ()), Facts("a line", 2, 24, None, ())
    blocks = [Block(n, n + 1, one) for n, one in enumerate([facts, facts, other, facts, facts, facts, facts])]
    assert find_sure(blocks) == [3, 4, 5, 6]


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("our newsletter", Kind.PROMO),
        ("© the courier", Kind.LEGAL),
        ("the old ferry", None),
        ("newsletter cookies", Kind.PROMO),
        ("newsletter cookies privacy", Kind.LEGAL),
    ],
)
def test_hints(key: str, kind: Kind | None) -> None:
    assert find_hint(key) is kind
