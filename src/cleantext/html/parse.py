"""Bytes or text in, a page read: settles the encoding, builds the tree and reads it, whatever the markup.

The encoding is settled in this order: byte order mark, bytes that can only be UTF-8, the caller's
``encoding``, the page's own declaration, detection (by charset-normalizer where it is installed, else
Windows-1252). A declaration that the bytes contradict is not followed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, cast

from lxml import etree
from lxml.etree import _Element as Element

from cleantext.html.blocks import prune, read_units
from cleantext.html.page import Page, note

# What a page may hold before its declared encoding; browsers look at 1,024 bytes, pages in the wild put more before it.
_DECLARED_WITHIN = 8192
_find_declared = re.compile(
    rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
).search
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Latin-1 on the web means Windows-1252, and the like: what browsers do.
_ALIASES = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
_DEEPEST = 250  # elements in each other; browsers draw the line at 512
_DETECT_WITHIN = 60_000  # bytes that detection looks at; more costs time and changes no answer
_FEW = 16  # bytes beyond ASCII that tell detection nothing; what the West writes is the likeliest
_WESTERN = "cp1252"
_TOO_MANY_ERRORS = 0.02  # share of characters that a declared encoding may fail on before detection is asked


def parse(html: str | bytes, encoding: str | None, max_bytes: int) -> Page:
    """Read a page, at most *max_bytes* of it. A page with nothing in it gives an empty `Page`."""
    html = html[:max_bytes]
    data = html.encode("utf-8", "replace")[:max_bytes] if isinstance(html, str) else to_utf8(html, encoding)
    if b"\0" in data:
        data = data.replace(b"\0", b"")
    page = Page()
    root = page.root = _build_tree(data)
    if root is not None:
        note(page, root)
        prune(root)
        read_units(page, root)
    return page


def _build_tree(data: bytes) -> Element | None:
    """The page as a tree; None where there is nothing in it."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    with suppress(etree.ParserError, etree.XMLSyntaxError):  # there was nothing to parse
        root = etree.fromstring(data or b" ", parser)
        last = parser.error_log.last_error
        if last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:  # the parser gave up at elements too deep in others
            root = etree.fromstring(data, etree.HTMLParser(target=cast(Any, _Flattener()), encoding="utf-8", huge_tree=True, no_network=True))
        if root is not None:
            root.extend(list(root.itersiblings()))  # what comes behind a first </html>
        return root
    return None


class _Flattener:
    """A parser's target that builds a tree in which what is too deep stands side by side."""

    def __init__(self) -> None:
        self._builder = etree.TreeBuilder()
        self._builder.start("html", {})  # around everything: a page may go on behind its </html>
        self._depth = 0
        self._deepest = ""  # the open element at the greatest depth
        self.data = self._builder.data

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth >= _DEEPEST:
            if self._deepest:
                self._builder.end(self._deepest)
            self._deepest = tag
        self._builder.start(tag, cast(Any, attributes))

    def end(self, tag: str) -> None:
        self._depth -= 1
        if self._deepest and self._depth < _DEEPEST:
            self._builder.end(self._deepest)
            self._deepest = ""
        elif self._depth < _DEEPEST:
            self._builder.end(tag)
        else:
            self._builder.data(" ")  # parts what stood in two elements

    def close(self) -> Element:
        self._builder.end("html")
        return self._builder.close()


def to_utf8(data: bytes, encoding: str | None = None) -> bytes:
    """The page as UTF-8, whatever it was in.

    >>> to_utf8("<p>Übung".encode("utf-16")).decode()
    '<p>Übung'
    >>> to_utf8('<meta charset="utf-8"><p>Übung'.encode("latin-1"), None).decode()[-5:]
    'Übung'
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return data[3:] if name == "utf-8" else data.decode(name, "replace").encode("utf-8", "replace")
    if is_utf8(data):
        return data
    declared = [name for name in (encoding, _declared(data)) if name]
    for name in declared:
        text = _decode(data, name)
        if text is not None and text.count("\ufffd") <= len(text) * _TOO_MANY_ERRORS:
            # A page in UTF-8 with a few broken bytes and a false declaration is rare; a true one with them is not.
            return text.encode("utf-8", "replace")
    return _detect(data).encode("utf-8", "replace")


def is_utf8(data: bytes) -> bool:
    """Whether the bytes are valid UTF-8 (a character cut off at the end is forgiven)."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(data) - 3 and error.reason == "unexpected end of data"
    return b"\x1b$" not in data  # ISO-2022 hides in seven bits


def _declared(data: bytes) -> str | None:
    found = _find_declared(data, 0, _DECLARED_WITHIN)
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _decode(data: bytes, name: str) -> str | None:
    """The text in the encoding *name*, as browsers read it; None where there is no such encoding."""
    try:
        info = codecs.lookup(name)
        text = data.decode(_ALIASES.get(info.name, info.name), "replace")
    except (LookupError, ValueError, TypeError):
        return None
    return text if isinstance(text, str) else None


def _detect(data: bytes) -> str:
    """The text in the encoding that fits best: as the West writes, unless a detector is installed and says otherwise."""
    return data.decode(_guess(data[:_DETECT_WITHIN]), "replace")


def _guess(sample: bytes) -> str:
    """The likeliest encoding of bytes that are not valid UTF-8 and declare nothing that fits."""
    if sum(byte > 127 for byte in sample) < _FEW:
        return _WESTERN
    try:
        from charset_normalizer import from_bytes  # the extra "encodings"
    except ImportError:
        return _WESTERN
    best = from_bytes(sample).best()
    return best.encoding if best else _WESTERN
