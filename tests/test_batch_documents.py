"""Crawls, pages in records, and folders of documents."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from cleantext import clean, extract
from cleantext.cli.main import main

pytest.importorskip("fastwarc")

TEXT = "The ferry sails again in May, and the board — which had waited — was glad.\nSign up for our newsletter!\n"
PAGE = "<title>Ferry sails</title><h1>Ferry sails</h1><p>The ferry sailed at noon on Friday with ninety people on board.</p>"


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def make_warc(pages: list[tuple[str, str, bytes]], kind: str = "response") -> bytes:
    """A WARC of (address, content type, body)."""
    records = []
    for number, (url, content_type, body) in enumerate(pages):
        block = body if kind == "conversion" else f"HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\n\r\n".encode() + body
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-01-0{number + 1}T00:00:00Z\r\n"
        head += f"WARC-Record-ID: <urn:uuid:0000000{number}-0000-0000-0000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n"
        records.append(head.encode() + f"Content-Length: {len(block)}\r\n\r\n".encode() + block + b"\r\n\r\n")
    return b"".join(gzip.compress(record) for record in records)


PAGES = [
    ("https://paper.example/1", "text/html; charset=utf-8", PAGE.encode()),
    ("https://paper.example/logo", "image/png", b"\x89PNG"),
    ("https://paper.example/2", "text/html; charset=iso-8859-1", PAGE.replace("noon", "caf\xe9").encode("latin-1")),
]


def test_pages_of_a_crawl_become_json_lines(tmp_path: Path) -> None:
    """With their addresses; what is no page is passed over, and the server's word on the encoding is heard."""
    (tmp_path / "a.warc.gz").write_bytes(make_warc(PAGES))
    assert main(["extract", str(tmp_path / "a.warc.gz"), "-o", str(tmp_path / "b.jsonl"), "--quiet"]) == 0
    first, second = read_lines(tmp_path / "b.jsonl")
    assert (first["url"], first["date"], first["title"]) == ("https://paper.example/1", "2024-01-01T00:00:00Z", "Ferry sails")
    assert first["text"] == extract(PAGE).text
    assert "html" not in first
    assert "caf\xe9" in second["text"]


def test_a_truncated_crawl_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.warc").write_bytes(gzip.decompress(make_warc(PAGES))[:-60])
    assert main(["extract", str(tmp_path / "a.warc"), "--quiet"]) == 1
    captured = capsys.readouterr()
    assert "record 2: the record ends early (truncated?)" in captured.err
    assert len(captured.out.splitlines()) == 1


def test_texts_of_a_crawl_are_cleaned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.warc.gz").write_bytes(make_warc([("https://paper.example/1", "", TEXT.encode())], "conversion"))
    assert main(["clean", str(tmp_path / "a.warc.gz"), "--quiet"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["url"], record["text"]) == ("https://paper.example/1", clean(TEXT))


def test_pages_in_records(tmp_path: Path) -> None:
    """Other fields stay, the page goes, and an address that the record has is not replaced."""
    row = {"key": 1, "body": '<link rel="canonical" href="https://paper.example/b">' + PAGE, "url": "https://paper.example/a", "crawled": "today"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + '\n{"key": 2, "body": null}\n')
    arguments = ["extract", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "b.jsonl"), "--html-field", "body", "--id-field", "key", "--format", "markdown"]
    assert main([*arguments, "--errors", str(tmp_path / "e.jsonl"), "--quiet"]) == 1
    (record,) = read_lines(tmp_path / "b.jsonl")
    assert list(record) == ["key", "url", "crawled", "title", "authors", "published", "language", "site_name", "text"]
    assert (record["url"], record["text"]) == ("https://paper.example/a", extract(PAGE).to_markdown())
    assert read_lines(tmp_path / "e.jsonl")[0]["id"] == 2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in" / "sub").mkdir(parents=True)
    for name in ("b.txt", "sub/a.txt", "sub.txt"):
        (tmp_path / "in" / name).write_text(f"{name} {TEXT}")
    (tmp_path / "in" / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "in" / "rows.jsonl").write_text('{"text": "One."}\n')
    return tmp_path / "in"


def test_a_folder_becomes_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Names stay. What is not text, and records among documents, are told."""
    assert main(["clean", str(folder), "-o", str(folder.with_name("out"))]) == 1
    made = {path.relative_to(folder.with_name("out")).as_posix(): path.read_text() for path in folder.with_name("out").rglob("*.*")}
    assert made == {name: clean(f"{name} {TEXT}") for name in ("b.txt", "sub/a.txt", "sub.txt")}
    said = capsys.readouterr().err
    assert "latin.txt: not UTF-8" in said
    assert "rows.jsonl: not a document" in said
    assert "3 records, 2 bad" in said


@pytest.mark.parametrize(("form", "suffix"), [("text", "txt"), ("markdown", "md"), ("json", "json")])
def test_a_folder_of_pages_becomes_articles(form: str, suffix: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_text(PAGE)
    assert main(["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out"), "--format", form, "--quiet"]) == 0
    (made,) = (tmp_path / "out").iterdir()
    assert made.name == f"a.html.{suffix}"
    assert "The ferry sailed at noon" in made.read_text()


def test_a_folder_becomes_records(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In the order of the names, each with its name as id."""
    assert main(["clean", str(folder), "--quiet"]) == 1
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["id"] for record in records] == ["b.txt", "sub/a.txt", "sub.txt"]
    assert records[1]["text"] == clean(f"sub/a.txt {TEXT}")
