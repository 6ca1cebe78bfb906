"""What a line that goes is called: by its claim, or by its looks and its neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Kind
from cleantext.detectors import RULES
from cleantext.kind_weights import BIAS, DOUBTFUL, WEIGHTS
from cleantext.languages import LANGUAGES
from cleantext.naming import SIGNS, name_blocks
from cleantext.read_text import read_text
from cleantext.rules import build_lexicon

LEXICON = build_lexicon(RULES, [LANGUAGES["en"]])
PARAGRAPH = "The harbour board voted on Thursday to close the old terminal for the winter, and the people of the islands will travel by bus around the bay."
LISTED = ["Related stories", "Ferry strike enters its third week", "March 3, 2024", "The bridge that nobody on the island wanted", "March 4, 2024"]
STAFF = ["Editor-in-Chief:", "Keeper of the Clocks:", "Managing Editor:"]
MENU = ["Home", "News", "Sports", "Obituaries", "Opinion", "Farm and Field", "Contact Us", "Privacy Policy"]


def name(lines: list[str], gone: list[bool]) -> list[tuple[Kind, str] | None]:
    return name_blocks(read_text("\n".join(lines), LEXICON, {}), gone)


def name_after(lines: list[str]) -> dict[str, tuple[Kind, str] | None]:
    """The names of *lines* that go behind an article that stays."""
    names = name([PARAGRAPH, PARAGRAPH.upper(), *lines], [False, False, *[True] * len(lines)])
    return dict(zip(lines, names[2:], strict=True))


def test_weights_are_complete() -> None:
    assert list(WEIGHTS) == list(SIGNS)
    assert {len(weights) for table in WEIGHTS.values() for weights in table.values()} == {len(BIAS)}
    assert set(BIAS) <= {kind.value for kind in Kind}
    assert {rule.name for rule in RULES} >= DOUBTFUL


@pytest.mark.parametrize(
    ("lines", "line", "kind"),
    [
        (LISTED, "Ferry strike enters its third week", Kind.RELATED),
        (LISTED, "March 3, 2024", Kind.RELATED),  # it belongs to the story above it
        (STAFF, "Keeper of the Clocks:", Kind.MASTHEAD),
        (MENU, "Farm and Field", Kind.NAVIGATION),
    ],
)
def test_the_surroundings_tell(lines: list[str], line: str, kind: Kind) -> None:
    named = name_after(lines)[line]
    assert named is not None
    assert named[0] is kind
    assert named[1].partition("/")[0] == kind.value


def test_alone_a_line_is_what_its_claim_says() -> None:
    assert "timestamp/date" in DOUBTFUL
    assert name([PARAGRAPH, "March 3, 2024", PARAGRAPH.upper()], [False, True, False])[1] == (Kind.TIMESTAMP, "timestamp/date")


@given(st.lists(st.tuples(st.sampled_from([PARAGRAPH, *LISTED, *STAFF, *MENU, "7", "", "So it goes"]), st.booleans()), max_size=40))
def test_whatever_goes_has_a_name(lines: list[tuple[str, bool]]) -> None:
    blocks = read_text("\n".join(line for line, _ in lines), LEXICON, {})
    gone = [is_gone for line, is_gone in lines if line]
    assert all(named is not None for named, is_gone in zip(name_blocks(blocks, gone), gone, strict=True) if is_gone)
