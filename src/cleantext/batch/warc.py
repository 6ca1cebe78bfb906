"""WARC: the pages (HTML responses) of a crawl, or its texts (`conversion` records, as in WET files). Read only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from cleantext.batch.compression import open_raw
from cleantext.batch.model import MAX_RECORD, Chunk, Failure, ReadError, Record, Source, Task, gather, need

_HTML = ("text/html", "application/xhtml+xml", None)


@attrs.frozen
class _Page:
    """What a worker needs of a WARC record; *reason* is why it cannot be used."""

    id: str
    url: str
    date: str
    encoding: str | None
    content: bytes
    reason: str = ""


def read(source: Source, task: Task) -> Iterator[Chunk]:
    """Some pages at a time. Other records, and those longer than `MAX_RECORD`, are passed over."""
    with open_raw(source.path) as raw:
        for first, pages in gather(_read_pages(raw, task), lambda page: len(page.content)):
            yield Chunk(source.name, "warc", first, len(pages), pages, int(raw.tell()) if source.path else 0)


def _read_pages(raw: Any, task: Task) -> Iterator[_Page]:
    """The pages of a crawl, or the texts of one for ``clean``."""
    library = need("fastwarc.warc", "warc")
    wanted = library.WarcRecordType.conversion if task.verb == "clean" else library.WarcRecordType.response
    try:
        for record in library.ArchiveIterator(raw, record_types=wanted, parse_http=False, max_content_length=MAX_RECORD):
            page = _take(record, is_http=task.verb != "clean")
            if page is not None:
                yield page
    except (OSError, ValueError) as problem:
        raise ReadError(f"not valid WARC: {problem}") from None


def _take(record: Any, is_http: bool) -> _Page | None:
    """What is needed of *record*, or None where it is neither a page nor text. The library gives short records as if they were whole."""
    announced = record.content_length
    record.freeze()
    content = record.reader.read()
    reason = "" if announced and len(content) == announced else "the record ends early (truncated?)"
    if is_http and not reason:
        record.reader.seek(0)
        record.parse_http(auto_decode="all")
        if record.http_content_type not in _HTML:
            return None
        content = record.reader.read()
    get = record.headers.get
    encoding = record.http_charset if is_http else None
    return _Page(get("WARC-Record-ID") or "", get("WARC-Target-URI") or "", get("WARC-Date") or "", encoding, content, reason)


def parse(chunk: Chunk, task: Task) -> Iterator[Record | Failure]:
    """Records with `url`, `date`, the identifier, and the page or text."""
    for number, page in enumerate(chunk.data, chunk.first):
        if page.reason:
            yield Failure(chunk.file, number, page.reason, page.id)
            continue
        values: dict[str, Any] = {task.id_field: page.id, "url": page.url, "date": page.date}
        try:
            values[task.field] = page.content.decode("utf-8") if task.verb == "clean" else page.content
        except UnicodeDecodeError as problem:
            yield Failure(chunk.file, number, f"not UTF-8: byte {page.content[problem.start]:#04x} at {problem.start}", page.id)
        else:
            yield Record(chunk.file, number, values, page.encoding)
