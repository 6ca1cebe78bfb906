"""An item pipeline for Scrapy: cleans text fields of items, or finds the article in a field with a page's HTML.

Only users of Scrapy import this module; it needs ``pip install 'cleantext-news[scrapy]'``.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from cleantext.api import Cleaner
from cleantext.model import Removal

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import NotConfigured
except ImportError as problem:
    raise ImportError("cleantext.scrapy needs Scrapy: pip install 'cleantext-news[scrapy]'") from problem

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

logger = logging.getLogger(__name__)


@attrs.frozen
class PipelineSettings:
    """The pipeline's settings, each read from the project's setting named beside it.

    Attributes:
        fields: ``CLEANTEXT_FIELDS``: names of fields with scraped text, cleaned in place.
        html_field: ``CLEANTEXT_HTML_FIELD``: name of a field with a page's HTML, str or bytes.
        article_fields: ``CLEANTEXT_ARTICLE_FIELDS``: where the article's parts go, by the name of the item's field;
            a part is an attribute of `cleantext.Article`.
        url_field: ``CLEANTEXT_URL_FIELD``: name of the field with the page's address, used where an item has it.
        removed_field: ``CLEANTEXT_REMOVED_FIELD``: name of a field that gets the removals, or none.
        keep: ``CLEANTEXT_KEEP``: kinds that stay in the text.
    """

    fields: Sequence[str] = ()
    html_field: str = ""
    article_fields: Mapping[str, str] = attrs.field(factory=lambda: {"text": "text"})
    url_field: str = "url"
    removed_field: str = ""
    keep: Sequence[str] = ()


class CleanTextPipeline:
    """Cleans items of any sort that Scrapy knows: dicts, dataclass and attrs objects, `scrapy.Item`.

    A field that is missing or None, or holds something other than text, is left as it is and counted;
    no item is dropped. Stats, under ``cleantext/``: ``items``, ``chars`` (read), ``removed_chars`` and
    ``removed_chars/<kind>``, ``missing/<field>``, ``wrong_type/<field>``, ``no_article``.

    Raises:
        NotConfigured: neither ``CLEANTEXT_FIELDS`` nor ``CLEANTEXT_HTML_FIELD`` is set; Scrapy then runs without it.
        UnknownNameError: ``CLEANTEXT_KEEP`` names a kind that there is not.
        ValueError: ``CLEANTEXT_ARTICLE_FIELDS`` names something that an article does not have.

    >>> from types import SimpleNamespace
    >>> from scrapy.settings import Settings
    >>> stats = SimpleNamespace(inc_value=lambda *_: None)
    >>> pipeline = CleanTextPipeline.from_crawler(SimpleNamespace(settings=Settings({"CLEANTEXT_FIELDS": ["body"]}), stats=stats))
    >>> pipeline.process_item({"body": "The ferry sails in May.\\nSign up for our newsletter!"})
    {'body': 'The ferry sails in May.\\n'}
    """

    def __init__(self, settings: PipelineSettings, stats: Any) -> None:
        from cleantext.html.article import Article

        unknown = set(settings.article_fields.values()) - {field.name for field in attrs.fields(Article)}
        if unknown:
            raise ValueError(f"CLEANTEXT_ARTICLE_FIELDS: an article has no {', '.join(sorted(unknown))}")
        self._settings = settings
        self._stats = stats
        self._cleaner = Cleaner(keep=settings.keep)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> CleanTextPipeline:
        """The pipeline as the crawler's settings describe it; Scrapy calls this."""
        given = crawler.settings
        default = PipelineSettings()
        settings = PipelineSettings(
            fields=given.getlist("CLEANTEXT_FIELDS"),
            html_field=given.get("CLEANTEXT_HTML_FIELD") or "",
            article_fields=given.getdict("CLEANTEXT_ARTICLE_FIELDS") or default.article_fields,
            url_field=given.get("CLEANTEXT_URL_FIELD") or default.url_field,
            removed_field=given.get("CLEANTEXT_REMOVED_FIELD") or "",
            keep=given.getlist("CLEANTEXT_KEEP"),
        )
        if not settings.fields and not settings.html_field:
            raise NotConfigured("set CLEANTEXT_FIELDS to the text fields to clean, or CLEANTEXT_HTML_FIELD to the field with HTML")
        return cls(settings, crawler.stats)

    def process_item(self, item: Any, spider: Any = None) -> Any:
        """The same item, its fields changed. Newer versions of Scrapy give no *spider*; none is needed."""
        adapter = ItemAdapter(item)
        removed = self._extract_article(adapter)
        for field in self._settings.fields:
            removed += self._clean_field(adapter, field)
        if self._settings.removed_field:
            adapter[self._settings.removed_field] = removed
        self._count("items")
        return item

    def _clean_field(self, adapter: ItemAdapter, field: str) -> list[dict[str, Any]]:
        """Clean one field in place; what was removed from it."""
        text = self._read(adapter, field, str)
        if text is None:
            return []
        result = self._cleaner.analyze(text)
        adapter[field] = result.text
        return self._record(field, len(text), result.removed)

    def _extract_article(self, adapter: ItemAdapter) -> list[dict[str, Any]]:
        """Write the article of the item's page into the item; what was removed from the page's visible text."""
        field = self._settings.html_field
        page = self._read(adapter, field, (str, bytes)) if field else None
        if page is None:
            return []
        url = adapter.get(self._settings.url_field)
        article = self._cleaner.extract(page, url if isinstance(url, str) else None)
        for target, part in self._settings.article_fields.items():
            adapter[target] = getattr(article, part)
        if not article.text:
            self._count("no_article")
        return self._record(field, len(article.source), article.removed)

    def _read(self, adapter: ItemAdapter, field: str, types: type | tuple[type, ...]) -> Any:
        """The field's value, or None where there is none of these types; that is counted."""
        value = adapter.get(field)
        if value is None:
            self._count(f"missing/{field}")
        elif not isinstance(value, types):
            self._count(f"wrong_type/{field}")
            logger.warning("field %r is %s, not text; it is left as it is", field, type(value).__name__)
            return None
        return value

    def _record(self, field: str, chars: int, removed: Sequence[Removal]) -> list[dict[str, Any]]:
        """Count the removals, and give them as plain values that any exporter can write."""
        self._count("chars", chars)
        for removal in removed:
            self._count("removed_chars", len(removal.text))
            self._count(f"removed_chars/{removal.kind}", len(removal.text))
        return [{"field": field, **attrs.asdict(removal), "kind": removal.kind.value} for removal in removed]

    def _count(self, name: str, by: int = 1) -> None:
        self._stats.inc_value(f"cleantext/{name}", by)
