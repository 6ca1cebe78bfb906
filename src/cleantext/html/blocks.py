"""Parser events in, units out: the page's text as a reader sees it, cut where a reader sees a new line.

The parser reports elements as it meets them and no tree is ever built. One pass gathers everything the later
steps look at: the units in reading order, the elements that hold them, and what the page says about itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from cleantext.html.page import Node, Page, Unit


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What is no part of the visible text.
_SKIPPED = _words("style noscript template svg canvas iframe video audio select textarea datalist map rt rp embed applet frameset noembed noframes")
_BLOCKS = _words(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p search section summary table tbody thead tfoot tr"
    " caption ul button label"
)
_EMPHASIS = frozenset(("b", "strong", "em", "i"))
_PREFORMATTED = frozenset(("pre", "listing", "plaintext", "xmp"))
_META = frozenset(("meta", "link", "base"))
# Every tag's treatment, in one look-up; tags that are not here are inline.
_INLINE, _BLOCK, _SKIP, _CELL, _PRE, _STRONG, _LINK, _BREAK, _SPAN, _TIME, _ABOUT, _KEPT = range(12)
_TREATMENT = {
    **dict.fromkeys(_SKIPPED, _SKIP),
    **dict.fromkeys(_BLOCKS, _BLOCK),
    **dict.fromkeys(_PREFORMATTED, _PRE),
    **dict.fromkeys(_EMPHASIS, _STRONG),
    **dict.fromkeys(_META, _ABOUT),
    "td": _CELL,
    "th": _CELL,
    "a": _LINK,
    "br": _BREAK,
    "span": _SPAN,
    "time": _TIME,
    "script": _KEPT,
    "title": _KEPT,
}
_treat = _TREATMENT.get
# Classes of text that only a screen reader hears.
_UNSEEN = ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader", "screenreader")
_CELL_MARK = "\x1f"
_LONG_CELL = 150  # characters; a longer cell is a layout column, not a value in a row


class Reader:
    """The parser's target: the open elements and the line being put together."""

    def __init__(self) -> None:
        self.page = Page([], [], {}, {}, [], [], [])
        self._units = self.page.units
        self._nodes = self.page.nodes
        self._pieces: list[str] = []
        self._node = -1
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

        self._starts = {
            _SKIP: self._start_skipped,
            _CELL: self._start_cell,
            _PRE: self._start_preformatted,
            _STRONG: self._start_strong,
            _LINK: self._start_link,
            _BREAK: self._start_break,
            _SPAN: self._start_span,
            _TIME: self._start_time,
            _ABOUT: self._start_about,
            _KEPT: self._start_kept,
        }
        self._ends = {_CELL: self._end_cell, _PRE: self._end_preformatted, _STRONG: self._end_strong, _LINK: self._end_link, _TIME: self._end_time}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipping:
            self._skipping += 1
            return
        treatment = _treat(tag, _INLINE)
        if treatment == _BLOCK:  # most elements are blocks, so no calls are made for them that can be spared
            if self._pieces:
                self._flush()
            self._breaks = 0
            nodes = self._nodes
            nodes.append(Node(tag, self._node, len(self._units), attributes))
            self._node = len(nodes) - 1
        elif treatment:
            self._starts[treatment](tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipping:
            self._skipping -= 1
            if self._skipping == 0 and self._keeping is not None:
                self._note_text(tag)
            return
        treatment = _treat(tag, _INLINE)
        if treatment == _BLOCK:
            if self._pieces:
                self._flush()
            self._breaks = 0
            node = self._nodes[self._node]
            node.end = len(self._units)
            self._node = node.parent
        elif treatment:
            end = self._ends.get(treatment)
            if end is not None:
                end()

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
        for node in self._nodes:
            if node.end < 0:
                node.end = len(self._units)
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
        _note(self.page, tag, attributes)

    def _open(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._nodes.append(Node(tag, self._node, len(self._units), attributes))
        self._node = len(self._nodes) - 1

    def _close(self) -> None:
        if self._node >= 0:
            node = self._nodes[self._node]
            node.end = len(self._units)
            self._node = node.parent

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
            self._units.append(Unit(text, self._node, self._linked, self._bold, self._links, broken=self._breaks == 1))
            self._breaks = 0
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


def _is_unseen(attributes: Mapping[str, str]) -> bool:
    """Whether an inline element is kept from the reader's eyes."""
    names = attributes.get("class")
    if names and any(name in names for name in _UNSEEN):
        return True
    style = attributes.get("style")
    return bool(style) and "none" in str(style) and "display:none" in str(style).replace(" ", "")


def _note(page: Page, tag: str, attributes: Mapping[str, str]) -> None:
    """Note what a <meta>, <link> or <base> says."""
    if tag == "meta":
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content:
            name = name.strip().lower()
            page.meta.setdefault(name, content.strip())
            page.many.setdefault(name, []).append(content.strip())
    elif tag == "link" and attributes.get("rel", "").lower() == "canonical":
        page.meta.setdefault("<canonical>", attributes.get("href", "").strip())
    elif tag == "base":
        page.meta.setdefault("<base>", attributes.get("href", "").strip())
