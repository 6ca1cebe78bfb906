"""Readers of the corpora's layouts. Each takes the folder of a checkout and yields its pages, sorted by id."""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.rows import Page
from benchmarks.scores import count_shingles
from benchmarks.scrape import parse, read_blocks

_BLOCK_RE = re.compile(r"<[hpl]>", re.IGNORECASE)
_TAG_RE = re.compile(r"</?[a-z]+>", re.IGNORECASE)
_SAME_PAGE = 0.5  # share of a version's shingles that its page must have


def read_article_benchmark(checkout: Path) -> Iterator[Page]:
    """``ground-truth.json`` with ``articleBody`` and ``url`` by id; ``html/{id}.html.gz``."""
    for name, row in sorted(_read_json(checkout / "ground-truth.json").items()):
        yield Page(name, "article-extraction-benchmark", row.get("url"), _read_page(checkout / "html" / f"{name}.html.gz"), row["articleBody"])


def read_fundus_evaluation(checkout: Path) -> Iterator[Page]:
    """``dataset/ground_truth.json`` with paragraphs by file name; those in square brackets are optional."""
    for name, row in sorted(_read_json(checkout / "dataset" / "ground_truth.json").items()):
        body = [_unbracket(paragraph) for paragraph in row["body"]]
        full = "\n".join(text for text, _ in body)
        least = "\n".join(text for text, optional in body if not optional)
        page = _read_page(checkout / "dataset" / "html" / name)
        yield Page(name.removesuffix(".html.gz"), "fundus-evaluation", row.get("url"), page, full, least if least != full else None)


def read_fundus_tests(checkout: Path) -> Iterator[Page]:
    """Versions in ``{cc}/{Publisher}.json``, pages in ``{cc}/{Publisher}_{date}.html.gz``.

    A version and its page share no key: the version goes with the page that has most of its text.
    """
    for path in sorted((checkout / "tests" / "resources" / "parser" / "test_data").glob("*/*.json")):
        bodies = [_join_body(version["body"]) for version in _read_json(path).values() if version.get("body")]
        urls = _read_urls(path.parent)
        for page_path in sorted(path.parent.glob(f"{path.stem}_[0-9]*.html.gz")):
            page = _read_page(page_path)
            body = _match_body(page, bodies)
            if body:
                name = page_path.name.removesuffix(".html.gz")
                yield Page(f"{path.parent.name}-{name}", "fundus-tests", urls.get(page_path.name), page, body)


def read_wcxb(checkout: Path, split: str) -> Iterator[Page]:
    """``{split}/ground-truth/{id}.json`` beside ``{split}/html/{id}.html.gz``. Some rows lack keys."""
    for path in sorted((checkout / split / "ground-truth").glob("*.json")):
        row = _read_json(path)
        gold = row.get("ground_truth") or {}
        page_path = checkout / split / "html" / f"{path.stem}.html.gz"
        if page_path.exists():
            must, must_not = tuple(gold.get("with") or ()), tuple(gold.get("without") or ())
            yield Page(path.stem, f"wcxb-{split}", row.get("url"), _read_page(page_path), gold.get("main_content") or "", None, must, must_not)


def read_cleanportal(checkout: Path) -> Iterator[Page]:
    """``GoldStandard/{site}_{nn}.txt``: a URL line, then CleanEval's markup; ``input/{site}_{nn}.html``."""
    for path in sorted((checkout / "GoldStandard").glob("*.txt")):
        head, _, marked = _decode(path.read_bytes()).partition("\n")
        page = _decode((checkout / "input" / f"{path.stem}.html").read_bytes())
        yield Page(path.stem, "cleanportal", head.removeprefix("URL:").strip() or None, page, _read_cleaneval(marked))


def read_mozilla(checkout: Path) -> Iterator[Page]:
    """``test/test-pages/{name}/`` with ``source.html`` and ``expected.html``."""
    for folder in sorted((checkout / "test" / "test-pages").iterdir()):
        source, expected = folder / "source.html", folder / "expected.html"
        if source.exists() and expected.exists():
            tree = parse(_decode(expected.read_bytes()))
            yield Page(folder.name, "mozilla-readability", None, _decode(source.read_bytes()), "" if tree is None else read_blocks(tree))


def read_trafilatura(checkout: Path) -> Iterator[Page]:
    """``tests/evaldata.json`` with snippets by URL; pages in ``tests/eval/`` and ``tests/cache/``."""
    tests = checkout / "tests"
    for url, row in sorted(_read_json(tests / "evaldata.json").items()):
        found = [path for folder in ("eval", "cache") if (path := tests / folder / row["file"]).exists()]
        if found:
            page = _decode(found[0].read_bytes())
            yield Page(row["file"], "trafilatura-evaluation", url, page, must=tuple(row.get("with") or ()), must_not=tuple(row.get("without") or ()))


def _read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _read_page(path: Path) -> str:
    with gzip.open(path) as file:
        return _decode(file.read())


def _decode(data: bytes) -> str:
    """UTF-8 where it is that, else Latin-1, which answers for any bytes."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _unbracket(paragraph: str) -> tuple[str, bool]:
    """The paragraph's text, and whether it is optional."""
    inside = paragraph.startswith("[") and paragraph.endswith("]")
    return (paragraph[1:-1], True) if inside else (paragraph, False)


def _join_body(body: Mapping[str, Any]) -> str:
    parts = list(body.get("summary") or ())
    for section in body.get("sections") or ():
        parts += [*(section.get("headline") or ()), *(section.get("paragraphs") or ())]
    return "\n".join(part for part in parts if part.strip())


def _read_urls(folder: Path) -> dict[str, str]:
    """The URL of each page, from ``meta.info``."""
    path = folder / "meta.info"
    if not path.exists():
        return {}
    found = {}
    for name, row in _read_json(path).items():
        url = row.get("url") if isinstance(row, dict) else row
        if isinstance(url, str):
            found[name] = url
    return found


def _match_body(page: str, bodies: list[str]) -> str | None:
    """The body that the page has most of, if it has at least half of it."""
    tree = parse(page)
    if tree is None or not bodies:
        return None
    shingles = set(count_shingles(str(tree.text_content())))
    shares = [(len(set(own) & shingles) / max(1, len(own)), body) for body in bodies for own in [count_shingles(body)]]
    share, body = max(shares)
    return body if share >= _SAME_PAGE else None


def _read_cleaneval(marked: str) -> str:
    """A line for each marked block; lines were wrapped by hand, and entities stand for characters."""
    blocks = (" ".join(html.unescape(_TAG_RE.sub(" ", block)).split()) for block in _BLOCK_RE.split(marked))
    return "\n".join(block for block in blocks if block)
