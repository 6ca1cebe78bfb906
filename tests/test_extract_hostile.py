"""Bad input: `extract` answers every page, in time and memory that grow with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import extract

TAGS = "p div span a b table tr td li ul h1 pre br script style svg title noscript template article aside blockquote time".split()
NAMES = ["related", "share", "comments", "article-body", "sr-only", "newsletter", ""]

pieces = st.one_of(
    st.sampled_from(TAGS).map(lambda tag: f"<{tag}>"),
    st.sampled_from(TAGS).map(lambda tag: f"</{tag}>"),
    st.tuples(st.sampled_from(TAGS), st.sampled_from(NAMES)).map(lambda pair: f'<{pair[0]} class="{pair[1]}" href=x id={pair[1]}>'),
    st.sampled_from(
        ["<", "<!--", "-->", "<![CDATA[", "<?xml", "&#0;", "&#x110000;", "&", "\0", "\ud800", "<p class='", "<meta charset=utf-16>", "<base href='http://['>"]
    ),
    st.text(max_size=40),
    st.just("The harbour board of Lyndon voted on Thursday to close the old ferry terminal for the winter, which many had feared."),
    st.just('<script type="application/ld+json">{"@type":"Article","headline":["x"],"url":"http://[","author":{"name":{}}}</script>'),
)


@given(st.lists(pieces, max_size=40).map("".join))
def test_any_markup_is_answered(page: str) -> None:
    """No markup raises, removals are spans of the source in order, and the answer is always the same."""
    article = extract(page, url="http://[nonsense")
    position = 0
    for removal in article.removed:
        assert position <= removal.start < removal.end
        assert article.source[removal.start : removal.end] == removal.text
        position = removal.end
    assert extract(page, url="http://[nonsense") == article
    article.to_markdown(links=True)
    article.to_dict()


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "utf-16", "base64", "x", "big5"]))
def test_any_bytes_are_answered(data: bytes, encoding: str | None) -> None:
    """Binary data and false encodings give an article, if an empty one."""
    assert isinstance(extract(data, encoding=encoding).text, str)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 5_000 + "deep" + "</div>" * 5_000,
        "<b><p>" * 5_000,
        "<table><tr><td>" * 2_000 + "deep",
        "<p>" + "<span>" * 5_000 + "deep",
        "<p>sibling</p>" * 20_000,
        "<a href=x>link</a>" * 20_000,
        "<div class=related><p>" * 3_000,
        "<p class='unclosed " * 5_000,
        "<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;'>]><p>&b;&b;&b;",
        "<meta name=a content=b>" * 20_000,
        "<h1>one</h1>" * 5_000,
    ],
    ids=lambda page: page[:24],
)
def test_large_and_deep_pages_are_answered_in_time(page: str) -> None:
    """Deep nesting, many siblings, unclosed quotes and entities: no recursion, no explosion."""
    start = time.process_time()
    article = extract(page)
    assert time.process_time() - start < 5
    assert len(article.source) <= 2 * len(page)


def test_time_grows_with_length() -> None:
    """Ten times the page takes about ten times as long, with room for slow machines."""
    block = "<div class=teaser><h3><a href=x>The board met again</a></h3><p>The harbour board voted on Thursday to close the terminal for the winter.</p></div>"

    def seconds(count: int) -> float:
        start = time.process_time()
        extract(f"<body>{block * count}</body>")
        return time.process_time() - start

    seconds(100)
    assert seconds(5_000) < 40 * max(seconds(500), 0.01)


def test_reading_stops_at_the_limit() -> None:
    """No more than the caller allows is read."""
    page = "<p>" + "word " * 1000
    assert len(extract(page, max_bytes=103).source) <= 100
    assert len(extract(page.encode(), max_bytes=103).source) <= 100
