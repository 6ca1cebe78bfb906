"""The report's page, put together from its parts and written beside its final place, then moved there."""

from __future__ import annotations

import base64
import hashlib
import html
import os
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

from cleantext.model import Result
from cleantext.report.data import Labels, write_document

_SCRIPTS = ("data.js", "document.js", "page.js", "keys.js")  # one module in the page: data, one document, what is around it, what the reader does


def write_report(documents: Iterable[tuple[str, Result]], target: Path, title: str = "What cleantext removed") -> None:
    """Write one HTML page that shows *documents*: what was removed from each, as what and by which rule.

    The page needs no network and no other file. Documents are read one at a time and are not kept; the page opens
    with a few thousand of them.

    Args:
        documents: pairs of a name, shown as it is, and what `cleantext.analyze` found.
        target: the page's file. It is written under another name in the same folder and moved into place,
            so that it is either whole or as it was.
        title: the page's heading.

    Raises:
        OSError: the file cannot be written.

    >>> import cleantext, tempfile
    >>> texts = {"first": "The ferry sails in May.\\nSign up for our newsletter!"}
    >>> page = Path(tempfile.mkdtemp()) / "report.html"
    >>> write_report(((name, cleantext.analyze(text)) for name, text in texts.items()), page)
    >>> "newsletter/sign-up" in page.read_text("utf-8")
    True
    """
    target = Path(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_write_page(documents, title))
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _write_page(documents: Iterable[tuple[str, Result]], title: str) -> Iterator[str]:
    """The page, piece by piece; the table of labels is known only behind the documents."""
    style = _read("page.css")
    script = "\n".join(_read(name) for name in _SCRIPTS)
    fields = {"style": style, "style-hash": _digest(style), "script-hash": _digest(script), "title": _escape(title)}
    head, rest = _read("page.html").split("{documents}")
    middle, tail = rest.split("{labels}")
    for name, value in fields.items():
        head = head.replace(f"{{{name}}}", value)
    labels = Labels()
    yield head
    separator = "\n"
    for name, result in documents:
        yield separator + write_document(name, result, labels)
        separator = ",\n"
    yield middle
    yield labels.to_json()
    yield tail.replace("{script}", script)


def _escape(text: str) -> str:
    """*text* for the body of an element; what has no place in a page's markup becomes U+FFFD."""
    readable = text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return html.escape(readable)


def _digest(text: str) -> str:
    """What a Content-Security-Policy calls the hash of an inline element's content."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _read(name: str) -> str:
    return files("cleantext.report").joinpath(name).read_text("utf-8")
