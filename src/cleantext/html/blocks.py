"""A tree in, units out: the page's text as a reader sees it, cut where a reader sees a new line.

Elements that only style a text are taken out of the tree before it is walked, and so is what no reader sees: what is
left is a third of the page. One pass then gathers the units in reading order and the elements that hold them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element as Element

from cleantext.html.page import Page
from cleantext.html.tags import BLOCK, BREAK, CELL, INLINE, LINK, PRE, SKIPPED, STRONG, STYLING, TIME, find_treatment

# Classes of text that only a screen reader hears.
_find_unseen = re.compile(r"sr-only|visually-?hidden|screen-?reader").search
_UNSEEN = "template"  # the tag that text which is not seen is given
_CELL_MARK = "\x1f"
_LONG_CELL = 150  # characters; a longer cell is a layout column, not a value in a row


def prune(root: Element) -> None:
    """Take out of the tree what a reader does not see, and the elements that say nothing but how a text looks."""
    for element in root.iter("span"):
        if _is_unseen(str(element.get("class") or ""), str(element.get("style") or "")):
            element.tag = _UNSEEN
    etree.strip_elements(root, *SKIPPED, with_tail=False)
    etree.strip_tags(root, *STYLING)


@lru_cache(maxsize=4096)
def _is_unseen(names: str, style: str) -> bool:
    return _find_unseen(names) is not None or "display:none" in style.replace(" ", "")


def read_units(page: Page, root: Element) -> None:
    """Walk the tree and note its units and block elements in *page*."""
    _Reader(page).read(root)


class _Reader:
    """The open elements and the line being put together."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._pieces: list[str] = []
        self._node = -1  # the innermost open block element
        self._link = -1  # where the open link begins in the pieces; -1 for none
        self._after_link = False  # nothing has come since a link ended
        self._links: list[tuple[str, str]] = []
        self._linked = 0
        self._bold = 0
        self._emphasis = 0
        self._cells = False
        self._breaks = 0
        self._preformatted = 0

    def read(self, root: Element) -> None:
        """Everything in the tree."""
        around: list[Element | None] = [None]
        pieces, flush, add, end, page = self._pieces, self._flush, self._add, self._end, self._page
        tags, parents, starts, ends, elements = page.tags, page.parents, page.starts, page.ends, page.elements
        texts, treat = page.texts, find_treatment
        for element in root.iter():
            parent = element.getparent()
            while (last := around[-1]) is not parent and last is not None:
                end(last)
                around.pop()
            around.append(element)
            tag = element.tag
            treatment = treat(tag, INLINE)
            if treatment == BLOCK:  # most elements are blocks, so no calls are made for them that can be spared
                if pieces:
                    flush()
                self._breaks = 0
                parents.append(self._node)
                self._node = len(tags)
                tags.append(tag)
                starts.append(len(texts))
                ends.append(-1)
                elements.append(element)
            elif treatment:
                _STARTS[treatment](self, element)
            text = element.text
            if text and (pieces or not text.isspace()):
                add(text)
        for last in reversed(around):
            if last is not None:
                end(last)
        flush()

    def _open(self, element: Element) -> None:
        page = self._page
        page.parents.append(self._node)
        self._node = len(page.tags)
        page.tags.append(element.tag)
        page.starts.append(len(page.texts))
        page.ends.append(-1)
        page.elements.append(element)

    def _end(self, element: Element) -> None:
        """An element ends, and the text behind it comes."""
        treatment = find_treatment(element.tag, INLINE)
        if treatment == BLOCK:
            if self._pieces:
                self._flush()
            self._breaks = 0
            page, node = self._page, self._node
            page.ends[node] = len(page.texts)
            self._node = page.parents[node]
        elif treatment:
            _ENDS[treatment](self, element)
        text = element.tail
        if text and (self._pieces or not text.isspace()):
            self._add(text)

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._link >= 0:
            self._linked += len(text.strip())
        else:
            self._after_link = False
        if self._emphasis:
            self._bold += len(text.strip())

    def _close(self) -> None:
        page, node = self._page, self._node
        page.ends[node] = len(page.texts)
        self._node = page.parents[node]

    def _start_cell(self, element: Element) -> None:
        if self._pieces:
            self._cells = True
            self._pieces.append(_CELL_MARK)
        self._open(element)

    def _end_cell(self, element: Element) -> None:
        # A row's cells stay one line unless one of them is long.
        if self._pieces and not self._cells and sum(map(len, self._pieces)) > _LONG_CELL:
            self._flush()
        self._close()

    def _start_preformatted(self, element: Element) -> None:
        self._flush()
        self._preformatted += 1
        self._open(element)

    def _end_preformatted(self, element: Element) -> None:
        self._flush()
        self._preformatted -= 1
        self._close()

    def _start_strong(self, element: Element) -> None:
        self._emphasis += 1

    def _end_strong(self, element: Element) -> None:
        self._emphasis -= 1

    def _start_link(self, element: Element) -> None:
        if self._after_link and self._pieces:
            self._pieces.append(" ")  # two links side by side are two things to a reader
        self._link = len(self._pieces)

    def _end_link(self, element: Element) -> None:
        pieces = self._pieces[self._link :] if self._link >= 0 else None
        if pieces:
            target = element.get("href")
            if target:
                self._links.append((pieces[0] if len(pieces) == 1 else "".join(pieces), target))
        self._link = -1
        self._after_link = True

    def _space(self, element: Element) -> None:
        self._pieces.append(" ")

    def _start_break(self, element: Element) -> None:
        if self._preformatted:
            self._pieces.append("\n")
            return
        if self._pieces:
            self._flush()
            self._breaks = 0
        self._breaks += 1

    def _end_break(self, element: Element) -> None:
        """A break holds nothing."""

    def _flush(self) -> None:
        """End the line."""
        pieces = self._pieces
        if not pieces:
            return
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pieces.clear()
        if self._link > 0:
            self._link = 0
        if self._preformatted:
            text = text.strip("\n").rstrip()
        elif self._cells:
            text = "\t".join(filter(None, [" ".join(cell.split()) for cell in text.split(_CELL_MARK)]))
            self._cells = False
        else:
            text = " ".join(text.split())
        if text:
            self._note_unit(text)
        self._linked = self._bold = 0
        if self._links:
            self._links = []

    def _note_unit(self, text: str) -> None:
        page = self._page
        number = len(page.texts)
        if self._breaks == 1:
            page.broken.add(number)
        self._breaks = 0
        if self._links:
            page.links[number] = self._links
        page.texts.append(text)
        page.holders.append(self._node)
        page.linked.append(self._linked)
        page.bold.append(self._bold)


# By treatment; functions rather than methods of one reader, which would be kept alive by what it holds.
_STARTS = {
    CELL: _Reader._start_cell,
    PRE: _Reader._start_preformatted,
    STRONG: _Reader._start_strong,
    LINK: _Reader._start_link,
    BREAK: _Reader._start_break,
    TIME: _Reader._space,
}
_ENDS = {
    CELL: _Reader._end_cell,
    PRE: _Reader._end_preformatted,
    STRONG: _Reader._end_strong,
    LINK: _Reader._end_link,
    BREAK: _Reader._end_break,
    TIME: _Reader._space,
}
