"""The steps of the HTML side, one by one: bytes, lines, names, structured data."""

from __future__ import annotations

import re
import sys

import pytest

from cleantext import extract
from cleantext.html.linked_data import read_linked_data
from cleantext.html.metadata import to_iso
from cleantext.html.names import FLAGS, GROUPS, name_flags
from cleantext.html.parse import parse, to_utf8
from cleantext.html.witnesses import build_witnesses, find_said

WORDS = "Das Übermaß an Größe störte die Köche in der Küche nicht, sagte der Bürgermeister von Nördlingen über die Brücke."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (WORDS.encode(), None),
        (WORDS.encode("utf-8-sig"), "latin-1"),
        (WORDS.encode("utf-16"), None),
        (b"<meta charset=utf-8>" + WORDS.encode("cp1252"), None),
        (b'<meta http-equiv=content-type content="text/html; charset=iso-8859-1">' + WORDS.encode("cp1252"), None),
        (WORDS.encode("cp1252"), "iso-8859-1"),
        (WORDS.encode("cp1252"), "no such encoding"),
        (WORDS.encode(), "ascii"),
        (b"<?xml version='1.0' encoding='iso-8859-15'?>" + WORDS.encode("iso-8859-15"), None),
    ],
)
def test_encodings_are_settled(data: bytes, encoding: str | None) -> None:
    """Byte order mark, valid UTF-8, argument, declaration, detection: a false declaration survives."""
    assert to_utf8(data, encoding).decode().endswith(WORDS)


RUSSIAN = "Паром снова выйдет в море в пятницу утром, сообщила администрация порта. Билеты поступят в продажу за неделю."


@pytest.mark.parametrize(
    ("data", "installed", "text"),
    [
        (RUSSIAN.encode("cp1251"), True, RUSSIAN),
        (RUSSIAN.encode("cp1251"), False, RUSSIAN.encode("cp1251").decode("cp1252", "replace")),
        (WORDS.encode("cp1252"), False, WORDS),
        (WORDS.encode(), False, WORDS),
        (b"\x81\x8d" * 40, False, "\ufffd" * 80),
    ],
)
def test_undeclared_encodings_need_no_detector(data: bytes, installed: bool, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where charset-normalizer is missing, what is not UTF-8 is read as Windows-1252."""
    if not installed:
        monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    assert to_utf8(data).decode() == text


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>one <b>two</b><i>three</i></p>", ["one twothree"]),
        ("<p>one<br>two<br><br>three", ["one", "two", "three"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        ("<p>  one\n two\t</p>", ["one two"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", ["a\tb", "c\td"]),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", ["a", "b"]),
        ("<pre>a\n  b</pre>c", ["a\n  b", "c"]),
        ("<p>a<script>x</script><style>y</style><!-- z -->b", ["ab"]),
        ("<p>read<span class='sr-only'> aloud</span> this", ["read this"]),
        ("<p>a<span style='display: none'>b</span>c", ["ac"]),
        ("<a href=1>one</a><a href=2>two</a>", ["one two"]),
        ("<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>が", ["字が"]),
        ("<p>&lt;b&gt; &amp; &nosuch;</p>", ["<b> & &nosuch;"]),
        ("<?php echo ?><p>a", ["a"]),
        ("<p>a</p></body></html><p>b</p>c", ["a", "b", "c"]),
        ("<div>" * 3000 + "a<p>b</p>c</div>" + "</div>" * 2999 + "<p>d</html><p>e", ["a", "b c", "d", "e"]),
        ("<title>x</title><svg><title>y</title></svg><p>a<meta name=x content=y>b<link rel=z>c", ["abc"]),
        ("<p>a <span class=visually-hidden>x</span>b <em>c</em><unknown>d</unknown>", ["a b cd"]),
        ("<a href=1><h3>one</h3><p>two</p></a>three", ["one", "two", "three"]),
    ],
)
def test_lines_are_what_a_reader_sees(page: str, lines: list[str]) -> None:
    """Blocks and breaks part lines; inline elements do not."""
    assert parse(page, None, 10**6).texts == lines


@pytest.mark.parametrize(
    ("names", "groups"),
    [
        ("relatedPosts", {"related"}),
        ("bottomnewsletterbox", {"promo"}),
        ("has-sidebar", set()),
        ("col-md-8 flex css-1x2y3z", set()),
        ("article__author-name", {"body", "author"}),
    ],
)
def test_names_say_what_an_element_is_for(names: str, groups: set[str]) -> None:
    """Words of layout say nothing; words that are negated neither."""
    flags = name_flags(names)
    assert {group for group in GROUPS if flags & FLAGS[group]} == groups


def test_every_name_in_the_table_counts() -> None:
    """A name that could never be found in a class would be a dead entry."""
    for group, words in GROUPS.items():
        for word in words.split():
            assert name_flags(word) & FLAGS[group], word


@pytest.mark.parametrize(
    ("script", "headline", "authors"),
    [
        ('{"@type":"NewsArticle","headline":"A","author":"Ida Berg"}', "A", ("Ida Berg",)),
        ('[{"@type":["Thing","Article"],"headline":"A &amp; B","author":[{"name":"Ida"},{"name":["Tom"]}]}]', "A & B", ("Ida", "Tom")),
        ('{"@graph":[{"@type":"BlogPosting","headline":"A","author":{"@id":"#1"}},{"@id":"#1","name":"Ida"}]}', "A", ("Ida",)),
        ('{"@type":"NewsArticle","headline":5,"author":7}', "", ()),
        ('{"@type":"Organization","name":"The Courier"}', "", ()),
        ('{"@type":"NewsArticle","headline":"cut of', "", ()),
        ("[" * 100_000, "", ()),
        ("null", "", ()),
    ],
)
def test_structured_data_is_read_with_care(script: str, headline: str, authors: tuple[str, ...]) -> None:
    """References are followed, wrong types and broken data are nothing."""
    data = read_linked_data([script])
    assert (data.headline, data.authors) == (headline, authors)


@pytest.mark.parametrize(
    ("given", "stamp"),
    [
        ("2024-05-03T07:05:00.123+0200", "2024-05-03T07:05:00+02:00"),
        ("2024-05-03 07:05", "2024-05-03T07:05:00"),
        ("20240503", "2024-05-03"),
        ("2024-13-03", None),
        ("2024-05-03T99:05", "2024-05-03"),
        ("", None),
        ("May 3", None),
    ],
)
def test_stamps_become_iso(given: str, stamp: str | None) -> None:
    """The zone is kept where there is one, and none is made up."""
    assert to_iso(given) == stamp


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Ida Berg has reported for the Courier from the islands for twenty years.", ("bio",)),
        ("Ida Berg, Lyndon", ("author",)),
        ("The ferry sails again", ("headline",)),
        ("The ferry, said Ida Berg, sails again.", ()),
    ],
)
def test_lines_are_compared_with_what_the_page_says(line: str, said: tuple[str, ...]) -> None:
    """The headline, the author's name at the start of a line, and the author's portrait are known again."""
    assert find_said(line, build_witnesses(["The ferry sails again"], ["Ida Berg"], [], "")) == said


PARAGRAPHS = [
    f"<p>The ferry to island number {number} sailed at noon on Friday with ninety people on board, and came back in the evening.</p>" for number in range(40)
]
STORY = "".join(PARAGRAPHS[:4])
BLOCKED = "<p>This post from another site is not shown here, because you have not agreed that it may be. Change your settings to see it.</p>"


@pytest.mark.parametrize(
    ("body", "stays"),
    [
        (STORY + STORY, 4),  # twice the same
        ("".join(paragraph + BLOCKED for paragraph in PARAGRAPHS[:4]), 4),  # one placeholder for each post
        ("".join(PARAGRAPHS) + "<p>" + re.sub("<.*?>", " ", "".join(PARAGRAPHS)) + "</p>", 40),  # once more in one piece
        ("<p>“Sail on!” they sang.</p>".join(PARAGRAPHS[:4]), 7),  # a refrain
        (BLOCKED + STORY, 5),  # said once
    ],
)
def test_a_paragraph_is_not_given_twice(body: str, stays: int) -> None:
    article = extract(f"<title>Ferries sail again</title><body><article><h1>Ferries sail again</h1>{body}</article>")
    assert len(article.blocks) == stays
    assert len({block.text for block in article.blocks if len(block.text) > 30}) == len([block for block in article.blocks if len(block.text) > 30])


HEADLINES = ["Two boats collide off the western landing", "School roof to be mended before winter", "Council doubles the harbour fee for yachts"]


@pytest.mark.parametrize(
    ("tail", "stays"),
    [
        ("<h2>More from The Courier</h2>" + "".join(f"<h3>{line}</h3>" for line in HEADLINES), 4),  # headings with nothing beneath
        ("<p>Related stories</p>" + "".join(f"<h3>{line}</h3>" for line in HEADLINES), 4),
        ("<h2>You may also like</h2>" + "".join(f"<li>{line}</li>" for line in HEADLINES), 4),  # the text weights take what the markup left
        ("<h2>What comes next</h2>" + PARAGRAPHS[5], 6),
    ],
)
def test_unlinked_stories_behind_an_article_go(tail: str, stays: int) -> None:
    article = extract(f"<title>Ferries sail again</title><body><article><h1>Ferries sail again</h1>{STORY}{tail}</article>")
    assert len(article.blocks) == stays


@pytest.mark.parametrize(
    ("told", "shown", "title"),
    [
        ("Harbour: Cranes come down", "<span>Harbour</span> Cranes come down", "Harbour: Cranes come down"),
        ("Harbour: Cranes come down", "<span>Harbour:</span>Cranes come down", "Harbour: Cranes come down"),
        ("The 'old' ferry sails", "The ‘old’ ferry sails", "The ‘old’ ferry sails"),
    ],
)
def test_the_title_keeps_what_parts_its_kicker(told: str, shown: str, title: str) -> None:
    assert extract(f'<meta property="og:title" content="{told}"><h1>{shown}</h1>{STORY}').title == title


@pytest.mark.parametrize(
    ("told", "shown", "title"),
    [
        ("Cranes come down | The Courier: all of the coast's news, every day", "Cranes come down", "Cranes come down"),
        ("The Courier | Cranes come down", "Cranes come down", "Cranes come down"),
        ("Cranes come down - and what will stand there", "Cranes come down - and what will stand there", "Cranes come down - and what will stand there"),
        ("Harbour - cranes come down", "Somebody else's heading", "Harbour - cranes come down"),
    ],
)
def test_the_title_is_what_of_it_is_shown(told: str, shown: str, title: str) -> None:
    assert extract(f'<meta property="og:title" content="{told}"><h1>{shown}</h1>{STORY}').title == title


def test_the_title_has_the_kicker_that_readers_see() -> None:
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Cranes come down"}</script>'
    page = f'<meta property="og:title" content="Harbour / Cranes come down">{data}<h1><b>Harbour</b>Cranes come down</h1>{STORY}'
    assert extract(page).title == "Harbour / Cranes come down"


def test_a_post_of_a_live_blog_is_not_the_article() -> None:
    post = '{"@type": "BlogPosting", "headline": "Crane one is down", "articleBody": "It is.", "datePublished": "2026-05-02", "author": "Ida Berg"}'
    blog = f'{{"@type": "LiveBlogPosting", "headline": "Cranes come down", "liveBlogUpdate": [{post}]}}'
    assert read_linked_data([blog]).headline == "Cranes come down"


@pytest.mark.parametrize(("kind", "news"), [("NewsArticle", True), ("ReportageNewsArticle", True), ("LiveBlogPosting", True), ("BlogPosting", False)])
def test_news_is_told_from_other_articles(kind: str, news: bool) -> None:
    """What a page calls its article says whether it is news."""
    assert read_linked_data([f'{{"@type": "{kind}", "headline": "A"}}']).is_news is news


_OWN = "".join(
    f"<p>The harbour board met for the {n} time on Thursday and voted to close the old ferry terminal for the winter, people said.</p>" for n in range(5)
)
_OTHER = "".join(
    f"<p>The lighthouse keeper painted the tower for the {n} time this year, and the whole village came out to help with it, he said.</p>" for n in range(7)
)


@pytest.mark.parametrize(
    ("body", "has_other"),
    [
        (f"<article><h1>Ferry closes</h1>{_OWN}</article><div><article><h1>Tower painted</h1>{_OTHER}</article></div>", False),
        (f"<article><h1>Ferry closes</h1>{_OWN}</article><article><h2>12:40</h2>{_OTHER}</article>", True),  # a post of a live blog
        (f"<article><h1>Ferry closes</h1>{_OWN}<article><h1>Part two</h1>{_OTHER}</article></article>", True),
        (f"<article><h1>Another heading</h1>{_OWN}</article><article><h1>Tower painted</h1>{_OTHER}</article>", True),  # which is the page's own?
    ],
)
def test_the_next_story_on_a_page_that_scrolls_on(body: str, *, has_other: bool) -> None:
    text = extract(f"<title>Ferry closes - The Courier</title><main>{body}</main>").text
    assert "harbour board met for the 4 time" in text
    assert ("lighthouse keeper" in text) is has_other
