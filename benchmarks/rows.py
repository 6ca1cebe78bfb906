"""The rows that are measured on, and where they come from: the project's own set, JSON lines, public corpora."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

OWN = Path(__file__).parent / "data" / "own.jsonl"


@attrs.frozen
class Page:
    """A page's HTML with its gold text.

    Attributes:
        text_alt: the gold without its optional paragraphs, where it has some; the better of both counts.
        must, must_not: snippets that belong in the text, and snippets that do not.
    """

    id: str
    corpus: str
    url: str | None
    html: str = attrs.field(repr=False)
    text: str = ""
    text_alt: str | None = None
    must: tuple[str, ...] = ()
    must_not: tuple[str, ...] = ()


@attrs.frozen
class Scrape:
    """Scraped text with its gold text. *source* says how it was scraped."""

    id: str
    corpus: str
    source: str
    text: str
    gold: str


@attrs.frozen
class Labelled:
    """A scraped document with one code for each line."""

    id: str
    corpus: str
    source: str
    lang: str
    lines: tuple[str, ...]
    labels: str

    @property
    def gold(self) -> str:
        """The lines that are content."""
        return "\n".join(line for line, code in zip(self.lines, self.labels, strict=True) if code == "C")


Row = Page | Scrape | Labelled


@attrs.frozen
class DataSet:
    """Rows with the name and the digest that a report gives them."""

    name: str
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def digest(self) -> str:
        """SHA-256 over the rows, whatever file or checkout they came from."""
        seen = hashlib.sha256()
        for row in self.rows:
            seen.update(json.dumps(attrs.astuple(row), ensure_ascii=True).encode())
        return seen.hexdigest()


def read_jsonl(path: Path) -> DataSet:
    """Rows of *path* (plain or gzipped), each by its shape: labelled lines, a page, or scraped text."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        rows = tuple(read_row(json.loads(line), place=f"{path}:{number}") for number, line in enumerate(file, 1) if line.strip())
    name = path.name.removesuffix(".gz").removesuffix(".jsonl")
    return DataSet("-".join(name.split()), rows)


def read_row(row: Mapping[str, Any], place: str = "row") -> Row:
    """The row of a JSON object. *place* names it in errors."""
    corpus = row.get("corpus") or ""
    if "lines" in row:
        labels = "".join(row["labels"])
        if len(labels) != len(row["lines"]):
            raise ValueError(f"{place}: {len(row['lines'])} lines but {len(labels)} labels")
        return Labelled(row["id"], corpus, row.get("source") or "", row.get("lang") or "", tuple(row["lines"]), labels)
    if "html" in row:
        return Page(
            row["id"],
            corpus,
            row.get("url"),
            row["html"],
            row.get("text") or "",
            row.get("text_alt"),
            tuple(row.get("must") or ()),
            tuple(row.get("must_not") or ()),
        )
    if "gold" in row:
        return Scrape(row["id"], corpus, row["source"], row["text"], row["gold"])
    raise ValueError(f"{place}: neither 'lines' and 'labels', nor 'html', nor 'text' and 'gold' is there")


def labelled_rows(rows: Iterable[Row]) -> list[Labelled]:
    return [row for row in rows if isinstance(row, Labelled)]


def page_rows(rows: Iterable[Row]) -> list[Page]:
    return [row for row in rows if isinstance(row, Page)]


def scrape_rows(rows: Sequence[Row]) -> list[Scrape]:
    """Scraped text of every row: as it is, from labelled lines, or taken from a page's HTML."""
    from benchmarks.scrape import scrape_page  # here, since the gate runs without it

    scrapes: list[Scrape] = []
    for row in rows:
        if isinstance(row, Scrape):
            scrapes.append(row)
        elif isinstance(row, Labelled):
            scrapes.append(Scrape(row.id, row.corpus, row.source, "\n".join(row.lines), row.gold))
        elif row.text:
            scrapes += [Scrape(row.id, row.corpus, source, text, row.text) for source, text in scrape_page(row.html)]
    return scrapes


def gold_bodies(rows: Iterable[Row]) -> list[tuple[str, str]]:
    """Corpus and gold text of every document, each once."""
    bodies = {(row.corpus, row.id): row.text if isinstance(row, Page) else row.gold for row in rows}
    return [(corpus, text) for (corpus, _), text in bodies.items() if text.strip()]
