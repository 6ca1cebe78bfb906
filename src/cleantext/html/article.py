"""The values that `extract` gives: an article, its blocks, and how to write them down."""

from __future__ import annotations

import re
from typing import Any

import attrs

from cleantext.model import Removal

# What CommonMark would read as markup inside a line, and at the start of one.
_escape_inline = re.compile(r"([\\`*_\[\]<]|&(?=#?\w{1,40};))").sub
_escape_start = re.compile(r"^(\s{0,3})(>|=|[#+-](?=[\s#-]|$)|~(?=~~))", re.MULTILINE).sub
_escape_number = re.compile(r"^(\s{0,3}\d{1,9})([.)])(?=\s|$)", re.MULTILINE).sub
_escape_end = re.compile(r"(?<=\s)(#+)$").sub  # of a heading


@attrs.frozen
class ArticleBlock:
    """One block of the article.

    Attributes:
        type: ``paragraph``, ``heading``, ``list_item``, ``quote``, ``preformatted`` or ``table_row``.
        text: its text; a line break within it is a newline, table cells are parted by tabs.
        start: where it begins in the article's ``source``.
        end: where it ends there.
        level: of a heading, 1 to 6; else 0.
        links: anchor texts and targets, in order.
    """

    type: str
    text: str
    start: int
    end: int
    level: int = 0
    links: tuple[tuple[str, str], ...] = ()


@attrs.frozen
class Article:
    """What `extract` found on a page.

    Attributes:
        text: the article's blocks, joined by blank lines; empty where the page has no article.
        title: the headline.
        authors: names, in order.
        published: ISO 8601, with the zone where the page gives one.
        language: as the page declares it, such as ``en-GB``.
        site_name: the publication.
        url: the canonical address.
        blocks: what the text is made of.
        removed: what was taken out of the page's visible text, in order and without overlap.
        source: the page's visible text, which the offsets of blocks and removals refer to.
        is_article: whether the page looks like an article at all; home and section pages do not.
    """

    text: str
    title: str = ""
    authors: tuple[str, ...] = ()
    published: str | None = None
    language: str | None = None
    site_name: str | None = None
    url: str | None = None
    blocks: tuple[ArticleBlock, ...] = ()
    removed: tuple[Removal, ...] = ()
    source: str = attrs.field(default="", repr=False)
    is_article: bool = False

    def to_markdown(self, links: bool = False) -> str:
        """The article as CommonMark, its title on top; *links* keeps the targets of links.

        >>> Article("Go.", "Home", blocks=(ArticleBlock("list_item", "Go.", 0, 3),)).to_markdown()
        '# Home\\n\\n- Go.\\n'
        """
        pieces = [f"# {_escape_end(_BEFORE, _escape(self.title))}"] if self.title else []
        previous = ""
        for block in self.blocks:
            if pieces:
                pieces.append(_BETWEEN.get(block.type, "\n\n") if block.type == previous else "\n\n")
            pieces.append(_write(block, links))
            previous = block.type
        return "".join(pieces) + "\n" if pieces else ""

    def to_dict(self) -> dict[str, Any]:
        """The article as plain values, ready for JSON.

        >>> Article("Go.", "Home").to_dict()["title"]
        'Home'
        """
        values = attrs.asdict(self)
        for removal in values["removed"]:
            removal["kind"] = str(removal["kind"])
        return values


# How blocks of one type that follow each other are parted.
_BETWEEN = {"list_item": "\n", "quote": "\n>\n", "table_row": "\\\n"}
_BEFORE, _WITHIN = r"\\\1", r"\1\\\2"


def _write(block: ArticleBlock, links: bool) -> str:
    if block.type == "preformatted":
        fence = "```"
        while fence in block.text:
            fence += "`"
        return f"{fence}\n{block.text}\n{fence}"
    text = _link(block) if links and block.links else _escape(block.text)
    if block.type == "heading":
        return f"{'#' * max(2, block.level)} {_escape_end(_BEFORE, ' '.join(text.split()))}"
    if block.type == "list_item":
        return "- " + text.replace("\n", "\\\n  ")
    if block.type == "quote":
        return "> " + text.replace("\n", "\\\n> ")
    if block.type == "table_row":
        return " | ".join(text.split("\t"))
    return text.replace("\n", "\\\n")


def _link(block: ArticleBlock) -> str:
    """The text with its links; an anchor is looked for behind the one before it."""
    parts = []
    position = 0
    for anchor, target in block.links:
        start = block.text.find(anchor, position)
        if start >= 0:
            target = re.sub(r"[\s<>]", "", target)
            parts += [_escape(block.text[position:start]), f"[{_escape(anchor)}](<{target}>)"]
            position = start + len(anchor)
    return "".join([*parts, _escape(block.text[position:])])


def _escape(text: str) -> str:
    return _escape_number(_WITHIN, _escape_start(_WITHIN, _escape_inline(_BEFORE, text)))
