"""Parser events in, units out: the page's text as a reader sees it, cut where a reader sees a new line.

The parser reports elements as it meets them and no tree is ever built. One pass gathers everything the later
steps look at: the units in reading order, the elements that hold them, and what the page says about itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from cleantext.html.page import Page, note
from cleantext.html.tags import ABOUT, BLOCK, BREAK, CELL, INLINE, KEPT, LINK, PRE, SKIP, SPAN, STRONG, TIME, find_treatment

# Classes of text that only a screen reader hears.
_find_unseen = re.compile(r"sr-only|visually-?hidden|screen-?reader").search
_CELL_MARK = "\x1f"
_LONG_CELL = 150  # characters; a longer cell is a layout column, not a value in a row


class Reader:
    """The parser's target: the open elements and the line being put together."""

    def __init__(self) -> None:
        self.page = page = Page()
        self._add_tag = page.tags.append
        self._add_parent = page.parents.append
        self._add_start = page.starts.append
        self._add_end = page.ends.append
        self._add_attributes = page.attributes.append
        self._texts = page.texts
        self._parents = page.parents
        self._ends_at = page.ends
        self._pieces: list[str] = []
        self._node = -1  # the innermost open element
        self._last = -1  # the last element begun
        self._link: list[str] | None = None
        self._href: str | None = None
        self._after_link = False  # nothing has come since a link ended
        self._by = False  # the open link is the author's
        self._links: list[tuple[str, str]] = []
        self._linked = 0
        self._bold = 0
        self._emphasis = 0
        self._cells = False
        self._breaks = 0
        self._preformatted = 0
        self._skipping = 0  # open elements since one that is not seen
        self._keeping: list[str] | None = None  # the text of a <title> or JSON-LD script

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipping:
            self._skipping += 1
            return
        treatment = find_treatment(tag, INLINE)
        if treatment == BLOCK:  # most elements are blocks, so no calls are made for them that can be spared
            if self._pieces:
                self._flush()
            self._breaks = 0
            self._add_tag(tag)
            self._add_parent(self._node)
            self._add_start(len(self._texts))
            self._add_end(-1)
            self._add_attributes(attributes)
            self._node = self._last = self._last + 1
        elif treatment:
            _STARTS[treatment](self, tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            if self._skipping == 0 and self._keeping is not None:
                self._note_text(tag)
            return
        treatment = find_treatment(tag, INLINE)
        if treatment == BLOCK:
            if self._pieces:
                self._flush()
            self._breaks = 0
            node = self._node
            if node >= 0:
                self._ends_at[node] = len(self._texts)
                self._node = self._parents[node]
        elif treatment:
            end = _ENDS.get(treatment)
            if end is not None:
                end(self)

    def data(self, text: str) -> None:
        """Text comes, perhaps only a part of it."""
        if self._skipping:
            if self._keeping is not None:
                self._keeping.append(text)
            return
        pieces = self._pieces
        if not pieces and text.isspace():
            return
        pieces.append(text)
        if self._link is not None:
            self._link.append(text)
            self._linked += len(text.strip())
        else:
            self._after_link = False
        if self._emphasis:
            self._bold += len(text.strip())

    def close(self) -> Page:
        """The page is read; what is still open ends here."""
        self._flush()
        ends = self._ends_at
        for number, end in enumerate(ends):
            if end < 0:
                ends[number] = len(self._texts)
        return self.page

    def _start_cell(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._pieces:
            self._cells = True
            self._pieces.append(_CELL_MARK)
        self._open(tag, attributes)

    def _end_cell(self) -> None:
        # A row's cells stay one line unless one of them is long.
        if self._pieces and not self._cells and sum(map(len, self._pieces)) > _LONG_CELL:
            self._flush()
        self._close()

    def _start_preformatted(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._flush()
        self._preformatted += 1
        self._open(tag, attributes)

    def _end_preformatted(self) -> None:
        self._flush()
        self._preformatted -= 1
        self._close()

    def _start_strong(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._emphasis += 1

    def _end_strong(self) -> None:
        self._emphasis -= 1

    def _start_link(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._after_link and self._pieces:
            self._pieces.append(" ")  # two links side by side are two things to a reader
        self._link = []
        self._href = attributes.get("href")
        self._by = attributes.get("rel") == "author" or attributes.get("itemprop") == "author"

    def _end_link(self) -> None:
        if self._link and self._href and self._pieces:
            text = self._link[0] if len(self._link) == 1 else "".join(self._link)
            self._links.append((text, self._href))
            if self._by:
                self.page.authors.append(" ".join(text.split()))
        self._by = False
        self._link = None
        self._after_link = True

    def _start_skipped(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._skipping = 1

    def _start_span(self, tag: str, attributes: Mapping[str, str]) -> None:
        if attributes and _is_unseen(attributes):
            self._skipping = 1

    def _start_time(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._pieces.append(" ")
        stamp = attributes.get("datetime")
        if stamp:
            self.page.dates.append(stamp)

    def _end_time(self) -> None:
        self._pieces.append(" ")

    def _start_kept(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._skipping = 1
        if tag == "title" or "ld+json" in attributes.get("type", "").lower():
            self._keeping = []

    def _start_about(self, tag: str, attributes: Mapping[str, str]) -> None:
        note(self.page, tag, attributes)

    def _open(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._add_tag(tag)
        self._add_parent(self._node)
        self._add_start(len(self._texts))
        self._add_end(-1)
        self._add_attributes(attributes)
        self._node = self._last = self._last + 1

    def _close(self) -> None:
        node = self._node
        if node >= 0:
            self._ends_at[node] = len(self._texts)
            self._node = self._parents[node]

    def _start_break(self, tag: str, attributes: Mapping[str, str]) -> None:
        if self._preformatted:
            self._pieces.append("\n")
            return
        if self._pieces:
            self._flush()
            self._breaks = 0
        self._breaks += 1

    def _flush(self) -> None:
        """End the line."""
        pieces = self._pieces
        if not pieces:
            return
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pieces.clear()
        if self._preformatted:
            text = text.strip("\n").rstrip()
        elif self._cells:
            text = "\t".join(filter(None, [" ".join(cell.split()) for cell in text.split(_CELL_MARK)]))
            self._cells = False
        else:
            text = " ".join(text.split())
        if text:
            page = self.page
            if self._breaks == 1:
                page.broken.add(len(self._texts))
            self._breaks = 0
            if self._links:
                page.links[len(self._texts)] = self._links
            self._texts.append(text)
            page.holders.append(self._node)
            page.linked.append(self._linked)
            page.bold.append(self._bold)
        self._linked = self._bold = 0
        if self._links:
            self._links = []

    def _note_text(self, tag: str) -> None:
        text = "".join(self._keeping or ())
        self._keeping = None
        if tag == "title":
            self.page.meta.setdefault("<title>", " ".join(text.split()))
        else:
            self.page.data.append(text)


# By treatment; functions rather than methods of one reader, which would be kept alive by what it holds.
_STARTS = {
    SKIP: Reader._start_skipped,
    CELL: Reader._start_cell,
    PRE: Reader._start_preformatted,
    STRONG: Reader._start_strong,
    LINK: Reader._start_link,
    BREAK: Reader._start_break,
    SPAN: Reader._start_span,
    TIME: Reader._start_time,
    ABOUT: Reader._start_about,
    KEPT: Reader._start_kept,
}
_ENDS = {CELL: Reader._end_cell, PRE: Reader._end_preformatted, STRONG: Reader._end_strong, LINK: Reader._end_link, TIME: Reader._end_time}


@lru_cache(maxsize=4096)
def _is_unseen_name(names: str) -> bool:
    return _find_unseen(names) is not None


def _is_unseen(attributes: Mapping[str, str]) -> bool:
    """Whether an inline element is kept from the reader's eyes."""
    names = attributes.get("class")
    if names and _is_unseen_name(names):
        return True
    style = attributes.get("style")
    return bool(style) and "none" in str(style) and "display:none" in str(style).replace(" ", "")
