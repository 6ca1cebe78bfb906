"""Loaders of public corpora, on tiny trees of the same layout that are written here."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from benchmarks.corpora import CORPORA, open_corpus
from benchmarks.corpora.checkout import CheckoutError, check, clone
from benchmarks.rows import Page

BODY = "The mill at Ostrey burned for two nights. Nobody was hurt, the fire brigade said on Sunday."
HTML = f"<html><body><nav>Home</nav><p>{BODY}</p></body></html>"


def put(path: Path, content: Any) -> None:
    """Write *content*: text, or a value as JSON; gzipped where the name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = (content if isinstance(content, str) else json.dumps(content)).encode()
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)


def read(name: str, checkout: Path) -> list[Page]:
    return list(CORPORA[name].read(checkout))


def test_article_benchmark(tmp_path: Path) -> None:
    """Bodies and pages by id."""
    put(tmp_path / "ground-truth.json", {"ab12": {"articleBody": BODY, "url": "http://a.example/1"}})
    put(tmp_path / "html/ab12.html.gz", HTML)
    assert read("article-extraction-benchmark", tmp_path) == [Page("ab12", "article-extraction-benchmark", "http://a.example/1", HTML, BODY)]


def test_fundus_evaluation(tmp_path: Path) -> None:
    """A paragraph in square brackets is optional."""
    put(tmp_path / "dataset/ground_truth.json", {"Mill_1.html.gz": {"body": [BODY, "[Read on.]"], "url": "http://a.example/2", "crawl_date": "2024-01-01"}})
    put(tmp_path / "dataset/html/Mill_1.html.gz", HTML)
    (page,) = read("fundus-evaluation", tmp_path)
    assert (page.id, page.text, page.text_alt) == ("Mill_1", f"{BODY}\nRead on.", BODY)


def test_fundus_tests(tmp_path: Path) -> None:
    """Of two versions the one whose text is on the page; a page that fits none is left out."""
    folder = tmp_path / "tests/resources/parser/test_data/xx"
    other = {"body": {"summary": ["A quite different story about a ship in the harbour."], "sections": []}}
    fitting = {"body": {"summary": [], "sections": [{"headline": [], "paragraphs": [BODY]}]}}
    put(folder / "OstreyPost.json", {"V1": other, "V1_1": fitting, "V2": {"title": "no body"}})
    put(folder / "OstreyPost_2024_05_03.html.gz", HTML)
    put(folder / "OstreyPost_2020_01_01.html.gz", "<html><body><p>Nothing that anybody knows about at all.</p></body></html>")
    put(folder / "meta.info", {"OstreyPost_2024_05_03.html.gz": {"url": "http://a.example/3", "crawl_date": "2024-05-03"}})
    assert read("fundus-tests", tmp_path) == [Page("xx-OstreyPost_2024_05_03", "fundus-tests", "http://a.example/3", HTML, BODY)]


def test_wcxb(tmp_path: Path) -> None:
    """Keys may be missing, and so may a page."""
    gold = {"title": "Mill", "main_content": BODY, "with": ["two nights"], "without": ["Home"]}
    put(tmp_path / "dev/ground-truth/0001.json", {"url": "http://a.example/4", "file_id": "0001", "ground_truth": gold})
    put(tmp_path / "dev/ground-truth/0002.json", {"file_id": "0002"})
    put(tmp_path / "dev/ground-truth/0003.json", {"file_id": "0003"})
    put(tmp_path / "dev/html/0001.html.gz", HTML)
    put(tmp_path / "dev/html/0002.html.gz", HTML)
    first, second = read("wcxb-dev", tmp_path)
    assert first == Page("0001", "wcxb-dev", "http://a.example/4", HTML, BODY, None, ("two nights",), ("Home",))
    assert second == Page("0002", "wcxb-dev", None, HTML)
    assert read("wcxb-test", tmp_path) == []


def test_cleanportal(tmp_path: Path) -> None:
    """Wrapped lines are joined, entities read, and a block is a line."""
    put(tmp_path / "GoldStandard/post_01.txt", "URL: http://a.example/5\n<h>The &amp; mill\n<p>It burned\nfor two nights.\n<l>One")
    put(tmp_path / "input/post_01.html", HTML)
    assert read("cleanportal", tmp_path) == [Page("post_01", "cleanportal", "http://a.example/5", HTML, "The & mill\nIt burned for two nights.\nOne")]


def test_mozilla(tmp_path: Path) -> None:
    """The expected HTML gives the gold; a folder without it is left out."""
    put(tmp_path / "test/test-pages/mill/source.html", HTML)
    put(tmp_path / "test/test-pages/mill/expected.html", f"<div><p>{BODY}</p><p>More.</p></div>")
    put(tmp_path / "test/test-pages/empty/source.html", HTML)
    assert read("mozilla-readability", tmp_path) == [Page("mill", "mozilla-readability", None, HTML, f"{BODY}\nMore.")]


def test_trafilatura(tmp_path: Path) -> None:
    """Pages lie in two folders and in any encoding; there is no gold text, only snippets."""
    rows = {"http://b.example/": {"file": "b.html", "with": ["mill"], "without": []}, "http://a.example/": {"file": "a.html", "with": [], "without": ["x"]}}
    put(tmp_path / "tests/evaldata.json", {**rows, "http://c.example/": {"file": "gone.html", "with": [], "without": []}})
    put(tmp_path / "tests/eval/a.html", HTML)
    (tmp_path / "tests/cache").mkdir()
    (tmp_path / "tests/cache/b.html").write_bytes("<p>Müller</p>".encode("latin-1"))
    first, second = read("trafilatura-evaluation", tmp_path)
    assert (first.id, first.must_not, first.text) == ("a.html", ("x",), "")
    assert (second.html, second.must) == ("<p>Müller</p>", ("mill",))


@pytest.fixture
def home(tmp_path: Path) -> tuple[Path, str]:
    """A repository with one commit, and the commit's name."""
    folder = tmp_path / "host" / "owner" / "corpus"
    put(folder / "ground-truth.json", {})

    def git(*arguments: str) -> str:
        named = ["git", "-C", str(folder), "-c", "user.name=Tester", "-c", "user.email=tester@example.org", *arguments]
        return subprocess.run(named, check=True, capture_output=True, text=True).stdout.strip()

    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "Data")
    return tmp_path, git("rev-parse", "HEAD")


def test_a_clone_is_checked_against_its_pin(home: tuple[Path, str]) -> None:
    """It is made once, is at the pinned commit, and a changed file or another commit is an error."""
    folder, commit = home
    checkout = clone("owner/corpus", commit[:12], folder / "cache", host=(folder / "host").as_uri())
    assert clone("owner/corpus", commit[:12], folder / "cache", host="file:///nowhere") == checkout
    assert check(checkout, commit[:12]) == f"commit {commit[:12]}, unchanged"
    with pytest.raises(CheckoutError, match="not at 000000000000"):
        check(checkout, "000000000000")
    (checkout / "ground-truth.json").write_text("[]", encoding="utf-8")
    with pytest.raises(CheckoutError, match=r"changed files: M ground-truth\.json"):
        check(checkout, commit[:12])


def test_an_unpacked_copy_is_named_as_one(tmp_path: Path) -> None:
    """It has no commit to check; reports carry the digest of its rows."""
    put(tmp_path / "ground-truth.json", {"ab12": {"articleBody": BODY, "url": "http://a.example/1"}})
    put(tmp_path / "html/ab12.html.gz", HTML)
    data = open_corpus("article-extraction-benchmark", tmp_path, tmp_path / "cache")
    assert "not checked against 4a3bc979f76c" in data.note
    assert "licence: MIT" in data.note
    with pytest.raises(CheckoutError, match="no folder"):
        open_corpus("article-extraction-benchmark", tmp_path / "gone", tmp_path / "cache")


def test_no_home_is_a_clear_error(tmp_path: Path) -> None:
    """What git says is passed on."""
    with pytest.raises(CheckoutError, match="git clone"):
        clone("owner/none", "000000000000", tmp_path / "cache", host=tmp_path.as_uri())
