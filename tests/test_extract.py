"""What `extract` makes of whole pages: the text, its blocks, its metadata, and what was taken out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cleantext import Article, Cleaner, extract
from cleantext.html.article import ArticleBlock

PAGES = sorted(Path(__file__).parent.joinpath("html").glob("*.html"))
DAILY = Path(__file__).parent / "html" / "daily.html"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_give_their_article(page: Path) -> None:
    """Each page has the text that a reader would call the article beside it."""
    article = extract(page.read_bytes())
    assert article.text == page.with_suffix(".txt").read_text(encoding="utf-8").strip()
    assert article.is_article


def test_text_and_bytes_are_read_alike() -> None:
    """A page whose declared encoding is not what it came in gives the same article."""
    text = DAILY.read_text(encoding="utf-8")
    assert extract(text) == extract(text.encode()) == extract(text.replace("utf-8", "iso-8859-1", 1).encode())


def test_metadata_is_found() -> None:
    """Title, authors, date, language, site and address come from what the page says of itself."""
    article = extract(DAILY.read_bytes(), url="https://courier.example/x")
    assert article.title == "Lyndon closes its ferry terminal for the winter"
    assert article.authors == ("Ida Berg", "Tom Ash")
    assert article.published == "2024-10-03T07:05:00+01:00"
    assert (article.language, article.site_name) == ("en-GB", "The Strait Courier")
    assert article.url == "https://courier.example/news/ferry-terminal"


def test_blocks_keep_their_type() -> None:
    """Paragraphs, headings, quotes and list items stay what they were."""
    types = [block.type for block in extract(DAILY.read_bytes()).blocks]
    assert types == [*["paragraph"] * 3, "heading", "paragraph", "quote", "paragraph", "list_item", "list_item", "paragraph"]


def test_removals_are_named_and_in_place() -> None:
    """Removals are spans of the source, in order, and with the blocks they cover it."""
    article = extract(DAILY.read_bytes())
    position = 0
    for removal in article.removed:
        assert position <= removal.start < removal.end
        assert article.source[removal.start : removal.end] == removal.text
        position = removal.end
    for start, end in [(block.start, block.end) for block in article.blocks]:
        assert not any(removal.start < end and start < removal.end for removal in article.removed)
    covered = sum(len("".join(removal.text.split())) for removal in article.removed) + len("".join(article.text.split()))
    assert covered == len("".join(article.source.split()))


@pytest.mark.parametrize(("kind", "words"), [("caption", "eastern pier at low tide"), ("share", "Facebook"), ("promo", "weekly newsletter")])
def test_kinds_are_named(kind: str, words: str) -> None:
    """What a removed block is called is what a reader would call it."""
    kinds = {str(removal.kind) for removal in extract(DAILY.read_bytes()).removed if words in removal.text}
    assert kinds <= {kind, "photo_credit"}
    assert kinds


def test_kept_kinds_stay() -> None:
    """A kind that the caller keeps is left in."""
    page = DAILY.read_bytes()
    assert "weekly newsletter" not in extract(page).text
    assert "weekly newsletter" in Cleaner(keep={"promo"}).extract(page).text


@pytest.mark.parametrize(
    ("rule", "words"),
    [("markup/share", "Facebook"), ("markup/headline", "closes its ferry terminal"), ("markup/outside", ""), ("newsletter/sign-up", "")],
)
def test_rules_can_be_switched_off(rule: str, words: str) -> None:
    """A rule that is not used takes nothing and is never named, be it one on markup or on text."""
    page = DAILY.read_bytes()
    assert rule in {removal.rule for removal in extract(page).removed}
    article = Cleaner(disable={rule}).extract(page)
    assert words in article.text
    assert rule not in {removal.rule for removal in article.removed}


def test_markup_rules_load_without_the_parser() -> None:
    """A cleaner that knows the rules on markup does not import lxml."""
    code = "import sys, cleantext; cleantext.Cleaner(disable={'markup/share'}).clean('A line.'); sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_markdown() -> None:
    """Blocks are written as CommonMark, with links where they are asked for."""
    article = extract(DAILY.read_bytes())
    written = article.to_markdown(links=True)
    assert written.startswith("# Lyndon closes its ferry terminal for the winter\n\n")
    assert "\n\n## What the engineers found\n\n" in written
    assert "a [replacement service](</boats>) with" in written
    assert "\n\n> “We heard a crack" in written
    assert "\n\n- The last boat leaves on Sunday at a quarter past six.\n- Buses run" in written
    assert "](" not in article.to_markdown()


def test_dict_is_ready_for_json() -> None:
    """Everything in the article can be written as JSON."""
    values = json.loads(json.dumps(extract(DAILY.read_bytes()).to_dict()))
    assert values["authors"] == ["Ida Berg", "Tom Ash"]
    assert values["removed"][0]["kind"] == "other"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html><body><div id=root></div><script>start()</script></body></html>",
        "<body><ul>" + "".join(f"<li><a href={n}>Section {n}</a></li>" for n in range(40)) + "</ul></body>",
        "<body><h1>The Strait Courier</h1>"
        + "".join(f"<div class=card><h3><a href={n}>The board met again on day {n} of the ferry strike</a></h3><p>Talks go on.</p></div>" for n in range(30))
        + "</body>",
    ],
    ids=["nothing", "shell", "menu", "home"],
)
def test_pages_without_an_article_say_so(page: str) -> None:
    """A shell, a menu or a home page is no article, and no menu is dressed up as its text."""
    article = extract(page, url="https://courier.example/")
    assert not article.is_article
    assert len(article.text) < 1000


@pytest.mark.parametrize("given", [None, 3, ["<p>"], bytearray(b"<p>")])
def test_wrong_types_are_refused(given: object) -> None:
    """Only text and bytes are pages."""
    with pytest.raises(TypeError, match="html must be"):
        extract(given)  # type: ignore[arg-type]


def test_text_side_does_not_need_the_parser() -> None:
    """Importing the package and cleaning text do not import lxml."""
    code = "import sys, cleantext; cleantext.clean('A line.'); sys.exit('lxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("kind", "text", "written"),
    [
        ("paragraph", "1. one\n# two\n---\n===", "1\\. one\\\n\\# two\\\n\\---\\\n\\==="),
        ("paragraph", "*a* [b](c) <d> &amp; e & f", "\\*a\\* \\[b\\](c) \\<d> \\&amp; e & f"),
        ("paragraph", "-5 degrees, #tag, 1.5", "-5 degrees, #tag, 1.5"),
        ("list_item", "- a\nb", "- \\- a\\\n  b"),
        ("quote", "> a\nb", "> \\> a\\\n> b"),
        ("heading", "C #", "## C \\#"),
        ("preformatted", "```\n*a*", "````\n```\n*a*\n````"),
        ("table_row", "a\tb", "a | b"),
    ],
)
def test_markdown_says_what_the_text_says(kind: str, text: str, written: str) -> None:
    """What CommonMark would read as markup is escaped, on every line, and nothing else is."""
    assert Article("", blocks=(ArticleBlock(kind, text, 0, 1),)).to_markdown() == written + "\n"


@pytest.mark.parametrize(
    ("kind", "between"), [("list_item", "\n- "), ("quote", "\n>\n> "), ("table_row", "\\\n"), ("paragraph", "\n\n"), ("preformatted", "\n\n```\n")]
)
def test_markdown_keeps_lists_quotes_and_tables_together(kind: str, between: str) -> None:
    """Blocks of one type that follow each other are one list, quote or table; others are parted by a blank line."""
    written = Article("", blocks=(ArticleBlock(kind, "one", 0, 3), ArticleBlock(kind, "two", 4, 7))).to_markdown()
    assert f"{between}two" in written


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        ("<meta name=author content='By Ida Berg and Tom Ash'>", "", ("Ida Berg", "Tom Ash")),
        ("<meta name=author content='The Strait Courier'>", "<a rel=author href=/a>Ida Berg</a>", ("Ida Berg",)),
        ("<meta name=author content=TSC>", "<p>von <a href=/autoren/ida-berg>Dr. Ida Berg</a>", ("Dr. Ida Berg",)),
        ("<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Ida Berg'>", "", ("Ida Berg",)),
        ("<meta name=twitter:label1 content=Lesedauer><meta name=twitter:data1 content='4 Minuten'>", "", ()),
        ("", "<div class=byline>By Ida Berg, Staff Writer</div>", ("Ida Berg",)),
        ("", "<p><a href=/authors/>All authors</a>", ()),
        ("<meta name=author content='https://courier.example/ida'>", "", ()),
    ],
)
def test_authors_are_people(head: str, body: str, authors: tuple[str, ...]) -> None:
    """Names come from the best source that has people in it; labels, addresses and the publication are none."""
    page = f"<head><meta property=og:site_name content='The Strait Courier'>{head}</head><body><h1>Ferry sails</h1>{body}"
    assert extract(page).authors == authors


def test_entities_do_not_reach_files(tmp_path: Path) -> None:
    """Declared entities are not expanded, and no file is read for them."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the combination", encoding="utf-8")
    page = f"<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM '{secret.as_uri()}'>]><html><p>The safe holds &x; and nothing else.</p></html>"
    assert "combination" not in extract(page).source
    assert "The safe holds" in extract(page).source
