"""A spider that follows the links of one page, and writes the articles behind them without their boilerplate.

scrapy runspider examples/scrapy_spider.py -a start=https://news.example/ -O articles.jsonl
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import scrapy
from scrapy.http import Response


class ArticleSpider(scrapy.Spider):
    """Gives each linked page as it came; the pipeline finds the article in it."""

    name = "articles"
    custom_settings = {  # noqa: RUF012 - Scrapy wants a plain dict here
        "ITEM_PIPELINES": {"cleantext.scrapy.CleanTextPipeline": 300},
        "CLEANTEXT_HTML_FIELD": "html",
        "CLEANTEXT_ARTICLE_FIELDS": {"text": "text", "headline": "title", "authors": "authors"},
        "CLEANTEXT_REMOVED_FIELD": "removed",
        "FEED_EXPORT_FIELDS": ["url", "headline", "authors", "text", "removed"],  # the page itself is not written
        "ROBOTSTXT_OBEY": True,
    }

    def __init__(self, start: str = "", **options: Any) -> None:
        super().__init__(**options)
        self.start_urls = [start]

    def parse(self, response: Response) -> Iterator[Any]:
        yield from response.follow_all(css="a[href]", callback=self.parse_page)

    def parse_page(self, response: Response) -> Iterator[dict[str, Any]]:
        yield {"url": response.url, "html": response.body}
