"""Scrape a page the way simple scrapers do: all paragraphs, the article container, all visible text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

_HIDDEN = frozenset({"head", "script", "style", "noscript", "template", "svg", "iframe", "select", "textarea"})
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)


def scrape_page(html: str) -> Iterator[tuple[str, str]]:
    """Source name and text of *html* for each way to scrape it; nothing for a page without elements."""
    tree = parse(html)
    if tree is None:
        return
    yield "p-join", "\n".join(" ".join(str(element.text_content()).split()) for element in tree.iter("p"))
    yield "article", read_blocks(_find_container(tree))
    yield "dump", read_blocks(tree)


def parse(html: str) -> lxml_html.HtmlElement | None:
    """The tree of *html*, or None where there is none."""
    try:
        return lxml_html.document_fromstring(html.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:
        return None


def read_blocks(root: lxml_html.HtmlElement) -> str:
    """The visible text below *root*, a line for every block."""
    lines: list[str] = []
    pieces: list[str] = []
    skip = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else None
        if event == "start":
            skip += tag in _HIDDEN
            if tag not in _INLINE:
                _close(lines, pieces)
            if not skip:
                pieces.append(element.text or "")
            continue
        if event == "end":
            skip -= tag in _HIDDEN
            if tag not in _INLINE:
                _close(lines, pieces)
        if not skip and element is not root:
            pieces.append(element.tail or "")
    _close(lines, pieces)
    return "\n".join(lines)


def _close(lines: list[str], pieces: list[str]) -> None:
    text = " ".join("".join(pieces).split())
    if text:
        lines.append(text)
    pieces.clear()


def _find_container(tree: lxml_html.HtmlElement) -> lxml_html.HtmlElement:
    """The ``article`` with the most text, else ``main``, else all of it."""
    for tag in ("article", "main"):
        found = list(tree.iter(tag))
        if found:
            return max(found, key=lambda element: len(element.text_content()))
    return tree
