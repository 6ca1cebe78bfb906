"""The laws of the library, each as a property."""

from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from cleantext import Cleaner, Kind, Result, analyze, clean
from cleantext.detectors import RULES
from cleantext.languages import LANGUAGES
from cleantext.rules import build_lexicon
from tests.strategies import PARAGRAPHS, articles, boilerplate, hostile, scrapes

texts = st.one_of(hostile(), scrapes())


def removed_words(result: Result) -> list[str]:
    return [word for removal in result.removed for word in removal.text.split()]


@given(texts)
def test_kept_and_removed_are_the_source(text: str) -> None:
    """Partition: spans are in order, do not overlap, and with what is kept they make the source."""
    result = analyze(text)
    position = 0
    kept = []
    for removal in result.removed:
        assert position <= removal.start < removal.end
        assert text[removal.start : removal.end] == removal.text
        kept.append(text[position : removal.start])
        position = removal.end
    kept.append(text[position:])
    assert "".join(kept) == result.text == clean(text)
    assert result.source == text


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    """Idempotence."""
    once = clean(text)
    assert clean(once) == once


@given(articles(), boilerplate(), st.data())
def test_an_inserted_block_goes_and_only_it(paragraphs: list[str], block: tuple[Kind, str], data: st.DataObject) -> None:
    """Insertion: boilerplate between two paragraphs leaves the clean article."""
    article = "\n\n".join(paragraphs)
    where = data.draw(st.integers(1, len(paragraphs) - 1))
    dirty = "\n\n".join([*paragraphs[:where], block[1], *paragraphs[where:]])
    result = analyze(dirty)
    assert result.text == article
    assert block[0] in {removal.kind for removal in result.removed}


@given(articles(least=1))
def test_clean_articles_come_through(paragraphs: list[str]) -> None:
    """Harmlessness."""
    article = "\n\n".join(paragraphs)
    assert clean(article) == article


@given(scrapes(), st.sampled_from(["\r\n", "\r", "\n\n\n", "\u2028", " \n\t"]), st.sampled_from(["", "\n", "  \n\n", "\t"]))
def test_blank_space_decides_nothing(text: str, ending: str, around: str) -> None:
    """Line endings and blank space around lines and text never change which words go."""
    other = around + ending.join(line.strip() for line in text.splitlines() if line.strip()) + around
    assert removed_words(analyze(other)) == removed_words(analyze(text))


def test_the_order_of_rules_makes_no_difference() -> None:
    """Determinism: rules and languages in any order give the same tables."""
    backwards = build_lexicon(reversed(RULES), list(LANGUAGES.values())[::-1])
    forwards = build_lexicon(RULES, LANGUAGES.values())
    for field in ("whole", "starts", "ends", "by_word", "cjk_starts", "cjk_ends", "cjk_has", "line_words", "line_pairs"):
        assert getattr(backwards, field) == getattr(forwards, field), field


def test_the_hash_seed_makes_no_difference() -> None:
    """Determinism: two processes with other hash seeds say the same."""
    text = "\n".join([*PARAGRAPHS[:3], "Share this", "Facebook", "By Ruth Alder", "12 Comments", *PARAGRAPHS[3:], "Latest News", "© 2024 The Courier"])
    code = f"import cleantext; print([(r.start, r.end, r.rule) for r in cleantext.analyze({text!r}).removed])"
    said = {
        subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True, text=True).stdout
        for seed in "123"
    }
    assert len(said) == 1
    assert "related/heading" in said.pop()


@given(texts, st.sampled_from(list(Kind)))
def test_a_kind_that_is_kept_is_never_removed(text: str, kind: Kind) -> None:
    assert kind not in {removal.kind for removal in Cleaner(keep={kind}).analyze(text).removed}


@given(hostile())
def test_what_is_suspected_and_kept_is_in_the_text(text: str) -> None:
    result = analyze(text)
    gone = [(removal.start, removal.end) for removal in result.removed]
    for span in result.suspected:
        assert text[span.start : span.end] == span.text
        assert all(span.end <= start or span.start >= end for start, end in gone)
