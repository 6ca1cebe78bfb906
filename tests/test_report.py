"""The report's page as bytes: its data is what was given, and no text can end the element that holds it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import Kind, Removal, Result, analyze
from cleantext.report import write_report
from cleantext.report.data import Labels, split_into_parts, write_document, write_json

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
SCRAPE = "The old ferry sails again in May, the board said.\nSign up for our newsletter!\n"


def as_units(text: str) -> bytes:
    """Text as browsers hold it: JSON makes one character of two surrogates that stand together."""
    return text.encode("utf-16-le", "surrogatepass")


def read_page(path: Path) -> tuple[list[dict[str, object]], list[list[str]]]:
    """The documents and labels that a page holds."""
    blocks = re.findall(r'<script type="application/json" id="\w+">(.*?)</script>', path.read_text("utf-8"), re.DOTALL)
    documents, labels = (json.loads(block) for block in blocks)
    return documents, labels


@st.composite
def spans(draw: st.DrawFn, source: str) -> list[Removal]:
    """Spans of the source, in order and without overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, len(source)), max_size=8, unique=True)))
    pairs = [pair for pair in pairwise(cuts) if draw(st.booleans())]
    return [Removal(start, end, draw(st.sampled_from(Kind)), draw(st.sampled_from("abc")), source[start:end]) for start, end in pairs]


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any text with any removals, and suspected spans that overlap them and each other."""
    source = draw(ANY_TEXT)
    removed = draw(spans(source))
    kept = "".join(character for at, character in enumerate(source) if not any(span.start <= at < span.end for span in removed))
    return Result(source, kept, tuple(removed), tuple(draw(spans(source)) + draw(spans(source))))


@given(results())
def test_parts_rebuild_the_source_and_what_is_left(result: Result) -> None:
    labels = Labels()
    parts = split_into_parts(result, labels)
    pieces = [(part, False) if isinstance(part, str) else (str(part[1]), len(part) == 2) for part in parts if isinstance(part, str | list)]
    assert "".join(text for text, _ in pieces) == result.source
    assert "".join(text for text, removed in pieces if not removed) == result.text
    named = json.loads(labels.to_json())
    assert [named[part[0]] for part in parts if isinstance(part, list) and len(part) == 2] == [[span.kind.value, span.rule] for span in result.removed]


@pytest.mark.parametrize(("start", "end", "shown"), [(0, 2, True), (0, 3, False), (3, 5, False), (1, 8, False), (5, 8, False), (6, 8, True)])
def test_a_suspected_span_that_touches_a_removal_is_not_shown(start: int, end: int, shown: bool) -> None:
    source = "abcdefgh"
    removal, suspect = Removal(2, 6, Kind.PROMO, "sure", "cdef"), Removal(start, end, Kind.LEGAL, "likely", source[start:end])
    parts = split_into_parts(Result(source, "abgh", (removal,), (suspect,)), Labels())
    assert [part for part in parts if isinstance(part, list) and len(part) == 2] in ([[0, "cdef"]], [[1, "cdef"]])
    assert any(isinstance(part, list) and len(part) == 3 for part in parts) is shown


@given(ANY_TEXT)
def test_any_text_comes_back_from_its_json(text: str) -> None:
    line = write_json({text: [text]})
    assert as_units(json.loads(line).popitem()[1][0]) == as_units(text)
    assert not re.search("[<\u2028\u2029\n\r\0]", line)
    line.encode("utf-8")


@given(st.lists(st.tuples(ANY_TEXT, results()), max_size=4))
def test_a_document_s_line_has_its_name_and_no_markup(documents: list[tuple[str, Result]]) -> None:
    labels = Labels()
    for name, result in documents:
        line = write_document(name, result, labels)
        assert "<" not in line
        assert as_units(json.loads(line)["id"]) == as_units(name)


@pytest.mark.parametrize(
    "hostile", ["</script><script>alert(1)</script>", "<!--<script>", "\u2028\u2029", "\ud800", "\0", "{documents}{labels}{script}", "&lt;"]
)
def test_a_page_holds_hostile_text_and_title(tmp_path: Path, hostile: str) -> None:
    page = tmp_path / "report.html"
    write_report([(hostile, Result(hostile, hostile, ()))], page, title=hostile)
    documents, labels = read_page(page)
    assert documents == [{"id": hostile, "parts": [hostile]}]
    assert labels == []
    assert page.read_text("utf-8").count("<script") == 3


def test_documents_are_taken_one_at_a_time(tmp_path: Path) -> None:
    """A document is written before the next is asked for; the page has a name of its own until it is whole."""
    page = tmp_path / "report.html"

    def give() -> Iterator[tuple[str, Result]]:
        for number in range(50):
            assert not page.exists()
            yield f"document {number}", analyze(SCRAPE)

    write_report(give(), page)
    documents, labels = read_page(page)
    assert len(documents) == 50
    assert labels == [["promo", "newsletter/sign-up"]]
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


def test_a_failure_leaves_the_old_page_and_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text("the old one", "utf-8")

    def fail() -> Iterator[tuple[str, Result]]:
        yield "one", analyze(SCRAPE)
        raise LookupError("the second record is broken")

    with pytest.raises(LookupError):
        write_report(fail(), page)
    assert page.read_text("utf-8") == "the old one"
    assert [file.name for file in tmp_path.iterdir()] == ["report.html"]


def test_no_documents_make_a_page(tmp_path: Path) -> None:
    write_report([], tmp_path / "report.html")
    assert read_page(tmp_path / "report.html") == ([], [])


def test_the_policy_allows_nothing_but_the_page_s_own_script_and_style(tmp_path: Path) -> None:
    write_report([], tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text("utf-8")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    assert re.sub(r"sha256-[\w+/=]+", "HASH", policy[1]) == (
        "default-src 'none'; script-src 'HASH'; style-src 'HASH'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert not re.search(r"https?://|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b| on\w+=", page)
