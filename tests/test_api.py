"""The public surface: types, errors, options, imports."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

import cleantext
from cleantext import Cleaner, Kind, Removal, UnknownNameError, analyze, clean
from tests.strategies import PARAGRAPHS

ARTICLE = "\n\n".join(PARAGRAPHS[:5])
DIRTY = ARTICLE.replace("\n\n", "\n\nAdvertisement\n\n", 1) + "\n\nRelated stories\n"
TEASERS = "Harbour town votes on a new bridge toll\nSeven things to know about the spring tide\nWhy the lighthouse went dark on Sunday\n"


@pytest.mark.parametrize("given", [b"bytes", None, 3, ["list"]], ids=repr)
def test_wrong_types_are_named(given: object) -> None:
    with pytest.raises(TypeError, match=type(given).__name__):
        clean(given)  # type: ignore[arg-type]


def test_bytes_are_told_what_to_call() -> None:
    with pytest.raises(TypeError, match=r"decode.*extract"):
        analyze(b"x")  # type: ignore[arg-type]


@pytest.mark.parametrize("blank", ["", " ", "\n\n", "\t\r\n", "\u2028 \x85"], ids=repr)
def test_blank_text_is_answered_as_it_is(blank: str) -> None:
    result = analyze(blank)
    assert result.text == blank
    assert result.removed == ()


def test_kinds_are_strings() -> None:
    promo: str = Kind.PROMO
    assert promo == "promo"
    assert f"{Kind.PROMO}" == "promo"
    assert {kind.value for kind in Kind} == {
        *("promo", "photo_credit", "caption", "widget", "share", "advertisement", "masthead", "navigation"),
        *("related", "legal", "byline", "timestamp", "author_bio", "comments", "embed", "other"),
    }


def test_kinds_can_be_kept_by_name_or_value() -> None:
    for keep in ({"advertisement"}, {Kind.ADVERTISEMENT}):
        result = Cleaner(keep=keep).analyze(DIRTY)
        assert "Advertisement" in result.text
        assert "Related stories" not in result.text


@pytest.mark.parametrize(("rule", "words"), [("advertisement/label", "Advertisement"), ("related/context", TEASERS)])
def test_rules_can_be_switched_off(rule: str, words: str) -> None:
    """A rule that is not used takes nothing, be it one on words or one on what stands around."""
    text = DIRTY + TEASERS
    assert rule in {removal.rule for removal in analyze(text).removed}
    result = Cleaner(disable={rule}).analyze(text)
    assert words in result.text
    assert all(removal.rule != rule for removal in result.removed)


@pytest.mark.parametrize(
    ("options", "near"),
    [
        ({"keep": {"promos"}}, "promo"),
        ({"languages": {"eng"}}, "'en'"),
        ({"disable": {"newsletter/signup"}}, "newsletter/sign-up"),
        ({"keep": {"photo-credit"}}, "photo_credit"),
    ],
)
def test_unknown_names_are_refused_with_near_ones(options: dict[str, set[str]], near: str) -> None:
    with pytest.raises(UnknownNameError, match=near):
        Cleaner(**options)


def test_values_are_frozen() -> None:
    result = analyze(DIRTY)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.text = ""  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        result.removed[0].start = 0  # type: ignore[misc]
    assert isinstance(result.removed[0], Removal)


def test_a_cleaner_is_shared_by_threads() -> None:
    cleaner = Cleaner()
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(cleaner.clean, [DIRTY] * 64)) == {clean(DIRTY)}


def test_suspicions_are_reported() -> None:
    """A line that a rule claims only where its surroundings agree is kept inside an article, and said."""
    result = analyze("\n".join([*PARAGRAPHS[:3], "Politics", *PARAGRAPHS[3:6]]))
    assert "Politics" in result.text
    assert ("navigation/section", "Politics") in {(span.rule, span.text) for span in result.suspected}


def test_importing_does_not_import_lxml() -> None:
    code = "import cleantext, sys; sys.exit('lxml' in sys.modules or 'lxml.html' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_public_names_are_the_contract() -> None:
    assert {"clean", "analyze", "extract", "Cleaner", "Result", "Removal", "Article", "Kind"} <= set(cleantext.__all__)
    assert all(hasattr(cleantext, name) for name in cleantext.__all__)
