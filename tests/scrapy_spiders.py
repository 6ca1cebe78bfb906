"""A spider for the tests: from each page of a local site one item of every sort that Scrapy knows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import attrs
import scrapy


@dataclass
class DataclassItem:
    sort: str
    body: str
    removed: list[Any] = field(default_factory=list)


@attrs.define
class AttrsItem:
    sort: str
    body: str
    removed: list[Any] = attrs.Factory(list)


class ScrapyItem(scrapy.Item):  # type: ignore[misc, unused-ignore]
    sort = scrapy.Field()
    body = scrapy.Field()
    removed = scrapy.Field()


class SortsSpider(scrapy.Spider):  # type: ignore[misc, unused-ignore]
    """`start` is the page to take; `stats` a file that gets the crawl's statistics."""

    name = "sorts"

    def __init__(self, start: str = "", stats: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.start_urls = [start]
        self.stats_file = Path(stats)

    def parse(self, response: Any) -> Iterator[Any]:
        body = "\n".join(response.css("p::text").getall())
        yield {"sort": "dict", "body": body}
        for make in (DataclassItem, AttrsItem, ScrapyItem):
            yield make(sort=make.__name__, body=body)
        yield {"sort": "none", "body": None}
        yield {"sort": "number", "body": 7}

    def closed(self, reason: str) -> None:
        stats = {name: value for name, value in self.crawler.stats.get_stats().items() if name.startswith(("cleantext/", "log_count", "item_"))}
        self.stats_file.write_text(json.dumps(stats), "utf-8")
