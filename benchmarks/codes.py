"""Labels of lines without the lines: ``data/codes.jsonl`` has a code for each line of texts that lie in the corpora."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.scrape import scrape_page

CODES = Path(__file__).parent / "data" / "codes.jsonl"


def load(path: str) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    data = Path(path).read_bytes()
    return [json.loads(line) for line in (gzip.decompress(data) if path.endswith(".gz") else data).splitlines()]


def digest(text: str) -> str:
    """What tells whether a text is still the one that was labelled."""
    return hashlib.md5(text.encode()).hexdigest()[:8]


def read_codes(corpora: Path) -> list[dict[str, Any]]:
    """The documents that were labelled, with their lines and a code for each; ``-`` is a line without one.

    Texts that are not in *corpora* or have changed are left out.
    """
    wanted = {(row["corpus"], row["id"], row["source"]): row for row in map(json.loads, CODES.read_text("utf-8").splitlines())}
    documents = []
    for row in _read_texts(corpora, {key[:2] for key in wanted}):
        codes = wanted.get((row["corpus"], row["id"], row["source"]))
        if codes is not None and digest(row["text"]) == codes["digest"]:
            documents.append({**row, "lines": row["text"].split("\n"), "labels": list(codes["codes"])})
    return documents


def _read_texts(corpora: Path, pages: set[tuple[str, str]]) -> Iterator[dict[str, Any]]:
    """The scraped texts of *pages*: as they lie there, or scraped from a page of the only corpus that has more pages than texts."""
    seen = set()
    for row in load(str(corpora / "scrapes.jsonl.gz")):
        seen.add((row["corpus"], row["id"]))
        yield row
    for row in load(str(corpora / "wcxb_dev.jsonl.gz")):
        if (row["corpus"], row["id"]) in pages - seen:
            for source, text in scrape_page(row["html"]):
                yield {"corpus": row["corpus"], "id": row["id"], "site": row["site"], "lang": row["lang"], "source": source, "text": text}
