"""The Scrapy pipeline: by itself on items of every sort, and in real crawls of a local site."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

import pytest

from cleantext import UnknownNameError, analyze

pytest.importorskip("scrapy", reason="needs the scrapy extra")

from scrapy.exceptions import NotConfigured
from scrapy.settings import Settings

from cleantext.scrapy import CleanTextPipeline
from tests.scrapy_spiders import AttrsItem, DataclassItem, ScrapyItem

ROOT = Path(__file__).parent.parent
LINES = [
    "The harbour board of Lyndon voted on Thursday to close the old ferry terminal for the winter, after two years of argument.",
    "Sign up for our weekly newsletter!",
    "Engineers had warned since spring that the pillars under the eastern pier were rotten, and in May a lorry broke through the planks.",
    "Advertisement",
    "About nine hundred people use the crossing on a working day, most of them on their way to the cannery or the school.",
]
BODY = "\n".join(LINES)
CLEAN = "\n".join(LINES[::2])
PAGE = "<html><head><title>Ferry terminal closes</title></head><body><nav><a href='/'>Home</a></nav><article>"
PAGE += "<h1>Ferry terminal closes</h1>{}</article></body></html>"
SITE = {
    "/": "<a href='/ferry'>Ferry</a> <a href='/bridge'>Bridge</a>",
    "/ferry": PAGE.format("".join(f"<p>{line}</p>" for line in LINES)),
    "/bridge": PAGE.format("".join(f"<p>{line}</p>" for line in LINES[2:])).replace("Ferry terminal", "Bridge"),
}


class Crawler(SimpleNamespace):
    """What the pipeline sees of a crawler: settings, and stats that count."""

    def __init__(self, **settings: Any) -> None:
        self.counts: Counter[str] = Counter()
        stats = SimpleNamespace(inc_value=lambda name, by=1: self.counts.update({name: by}))
        super().__init__(settings=Settings(settings), stats=stats)


def run_pipeline(item: Any, **settings: Any) -> tuple[Any, Counter[str]]:
    crawler: Any = Crawler(**settings)
    pipeline = CleanTextPipeline.from_crawler(crawler)
    return pipeline.process_item(item), crawler.counts


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a local site with a few invented pages."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = SITE.get(self.path)
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((page or "none").encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def crawl(spider: str, *arguments: str) -> None:
    command = [sys.executable, "-m", "scrapy", "runspider", str(ROOT / spider), "-s", "TELNETCONSOLE_ENABLED=0", "-s", "LOG_LEVEL=WARNING", *arguments]
    said = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert said.returncode == 0, said.stderr


def read_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("make", [dict, DataclassItem, AttrsItem, ScrapyItem])
def test_every_sort_of_item_is_cleaned_in_place(make: Any) -> None:
    item = make(sort="any", body=BODY)
    given, counts = run_pipeline(item, CLEANTEXT_FIELDS=["body"], CLEANTEXT_REMOVED_FIELD="removed")
    assert given is item
    body, removed = (item["body"], item["removed"]) if isinstance(item, dict | ScrapyItem) else (item.body, item.removed)
    assert body == CLEAN
    assert [(span["field"], span["kind"], span["start"], span["end"]) for span in removed] == [
        ("body", span.kind.value, span.start, span.end) for span in analyze(BODY).removed
    ]
    assert counts["cleantext/chars"] == len(BODY)
    assert (
        counts["cleantext/removed_chars"] == len(BODY) - len(CLEAN) == counts["cleantext/removed_chars/promo"] + counts["cleantext/removed_chars/advertisement"]
    )


@pytest.mark.parametrize(
    ("item", "stat"),
    [({}, "missing"), ({"body": None}, "missing"), ({"body": b"Advertisement"}, "wrong_type"), ({"body": 7}, "wrong_type"), ({"body": [BODY]}, "wrong_type")],
)
def test_a_field_without_text_is_left_and_counted(item: dict[str, Any], stat: str) -> None:
    before = dict(item)
    after, counts = run_pipeline(item, CLEANTEXT_FIELDS=["body"])
    assert after == before
    assert counts == {f"cleantext/{stat}/body": 1, "cleantext/items": 1}


@pytest.mark.parametrize("page", [SITE["/ferry"], SITE["/ferry"].encode()])
def test_an_article_is_found_in_a_field_with_html(page: str | bytes) -> None:
    settings = {"CLEANTEXT_HTML_FIELD": "page", "CLEANTEXT_ARTICLE_FIELDS": {"text": "text", "headline": "title"}, "CLEANTEXT_REMOVED_FIELD": "gone"}
    item, counts = run_pipeline({"page": page, "url": "http://news.example/ferry"}, **settings)
    assert item["text"].split("\n\n") == LINES[::2]
    assert item["headline"] == "Ferry terminal closes"
    assert item["page"] == page
    assert {span["text"].strip() for span in item["gone"]} >= {LINES[1], LINES[3]}
    assert counts["cleantext/removed_chars"] == sum(len(span["text"]) for span in item["gone"])


def test_a_page_without_an_article_is_counted() -> None:
    item, counts = run_pipeline({"page": ""}, CLEANTEXT_HTML_FIELD="page")
    assert item == {"page": "", "text": ""}
    assert counts["cleantext/no_article"] == 1


def test_settings_may_be_written_on_the_command_line() -> None:
    """There every value is a string: lists are parted by commas, a dict is JSON."""
    item, _ = run_pipeline({"a": BODY, "b": BODY}, CLEANTEXT_FIELDS="a,b", CLEANTEXT_KEEP="promo", CLEANTEXT_ARTICLE_FIELDS='{"t": "text"}')
    assert item["a"] == item["b"] == "\n".join(LINES[:3] + LINES[4:])


def test_wrong_settings_are_told_at_the_start() -> None:
    with pytest.raises(NotConfigured, match="CLEANTEXT_FIELDS"):
        run_pipeline({})
    with pytest.raises(UnknownNameError, match="promo"):
        run_pipeline({}, CLEANTEXT_FIELDS=["body"], CLEANTEXT_KEEP=["promos"])
    with pytest.raises(ValueError, match="an article has no headline"):
        run_pipeline({}, CLEANTEXT_HTML_FIELD="html", CLEANTEXT_ARTICLE_FIELDS={"title": "headline"})
    with pytest.raises(KeyError, match="gone"):  # the item class has no such field
        run_pipeline(ScrapyItem(body=BODY), CLEANTEXT_FIELDS=["body"], CLEANTEXT_REMOVED_FIELD="gone")


def test_a_crawl_cleans_items_of_all_sorts(site: str, tmp_path: Path) -> None:
    out, stats = tmp_path / "items.jsonl", tmp_path / "stats.json"
    settings = ['ITEM_PIPELINES={"cleantext.scrapy.CleanTextPipeline": 300}', "CLEANTEXT_FIELDS=body", "CLEANTEXT_REMOVED_FIELD=removed"]
    crawl(
        "tests/scrapy_spiders.py",
        "-a",
        f"start={site}/ferry",
        "-a",
        f"stats={stats}",
        "-O",
        str(out),
        *[part for setting in settings for part in ("-s", setting)],
    )
    items = read_lines(out)
    assert {item["sort"]: item["body"] for item in items} == {
        **dict.fromkeys(["dict", "DataclassItem", "AttrsItem", "ScrapyItem"], CLEAN),
        "none": None,
        "number": 7,
    }
    assert all([span["kind"] for span in item["removed"]] == ["promo", "advertisement"] for item in items[:4])
    counts = json.loads(stats.read_text("utf-8"))
    assert counts["cleantext/items"] == counts["item_scraped_count"] == 6
    assert counts["cleantext/removed_chars"] == 4 * (len(BODY) - len(CLEAN))
    assert counts["cleantext/missing/body"] == counts["cleantext/wrong_type/body"] == counts["log_count/WARNING"] == 1


def test_the_example_spider_writes_articles(site: str, tmp_path: Path) -> None:
    out = tmp_path / "articles.jsonl"
    crawl("examples/scrapy_spider.py", "-a", f"start={site}/", "-O", str(out))
    articles = {item["headline"]: item for item in read_lines(out)}
    assert set(articles) == {"Ferry terminal closes", "Bridge closes"}
    assert articles["Ferry terminal closes"]["text"].split("\n\n") == LINES[::2]
    assert articles["Bridge closes"]["url"] == f"{site}/bridge"
    assert set(articles["Bridge closes"]) == {"url", "headline", "authors", "text", "removed"}
