"""What a page says about itself in JSON-LD, as one flat answer. Broken, truncated or hostile data gives less, never an error."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

_LONGEST = 3_000_000  # characters of one script; a page's text is far shorter
_MOST = 5_000  # objects looked at
_ARTICLE_TYPE_RE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|Story|NewsItem|AnalysisNewsArticle)$")
_NEWS_TYPE_RE = re.compile(r"NewsArticle$|^LiveBlogPosting$")
_TELLING = frozenset(("headline", "articleBody", "datePublished"))  # an article's object has one of these
_find_tags = re.compile(r"<[^<>]{1,500}>")
_PARTS = frozenset(("liveBlogUpdate", "comment"))  # what an article holds that looks like one
_LONG_BODY = 200  # characters from which an articleBody is a witness; shorter ones are teasers


@attrs.frozen
class LinkedData:
    """The article's own object in a page's JSON-LD."""

    headline: str = ""
    description: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    modified: str = ""
    language: str = ""
    publisher: str = ""
    url: str = ""
    is_article: bool = False
    is_news: bool = False


def read_linked_data(scripts: Sequence[str]) -> LinkedData:
    """The article object of the *scripts*.

    >>> read_linked_data(['{"@type": "NewsArticle", "headline": "Ferry sails", "author": {"name": "Ida Berg"}}']).authors
    ('Ida Berg',)
    >>> read_linked_data(['{"broken'])
    LinkedData(headline='', description='', body='', authors=(), published='', modified='', language='', publisher='', url='', is_article=False, is_news=False)
    """
    objects = list(_objects(scripts))
    by_id = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and "name" in item}
    articles = [item for item in objects if _is_article(item)]
    if not articles:
        return LinkedData()
    article = max(articles, key=lambda item: sum(key in item for key in ("headline", "datePublished", "author", "articleBody")))
    body = _text(article.get("articleBody"))
    return LinkedData(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        description=_text(article.get("description")),
        body=body if len(body) >= _LONG_BODY else "",
        authors=tuple(dict.fromkeys(_people(article.get("author") or article.get("creator"), by_id))),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
        modified=_text(article.get("dateModified")),
        language=_text(article.get("inLanguage")),
        publisher=next(_people(article.get("publisher"), by_id), ""),
        url=_text(article.get("url")) or _text(article.get("mainEntityOfPage")),
        is_article=True,
        is_news=any(_has_type(item, _NEWS_TYPE_RE) for item in articles),
    )


def _objects(scripts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Every object, outermost first."""
    count = 0
    for script in scripts:
        queue = [_load(script)]
        for value in queue:  # grows while it is read
            if isinstance(value, dict):
                yield value
                queue += [inner for key, inner in value.items() if isinstance(inner, (dict, list)) and key not in _PARTS]
            elif isinstance(value, list):
                queue += value
            count += 1
            if count > _MOST:
                return


def _load(script: str) -> Any:
    script = script.strip().removeprefix("<!--").removeprefix("//<![CDATA[").removesuffix("-->").removesuffix("//]]>").strip().rstrip(";")
    if len(script) > _LONGEST:
        return None
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _is_article(item: dict[str, Any]) -> bool:
    return _has_type(item, _ARTICLE_TYPE_RE) and not _TELLING.isdisjoint(item)


def _has_type(item: dict[str, Any], pattern: re.Pattern[str]) -> bool:
    types = item.get("@type")
    return any(isinstance(name, str) and pattern.search(name) for name in (types if isinstance(types, list) else [types]))


def _people(value: Any, by_id: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Names in an author or publisher entry: a string, an object, a reference, or a list of these."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            if "name" not in item and isinstance(item.get("@id"), str):
                item = by_id.get(item["@id"], item)
            name = item.get("name")
            yield from (text for part in (name if isinstance(name, list) else [name]) if (text := _text(part)))
        elif text := _text(item):
            yield text


def _text(value: Any) -> str:
    """A value as plain text; what is no string is nothing."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if not isinstance(value, str):
        return ""
    text: str = value
    if "&" in text:
        text = html.unescape(text)
    if "<" in text:
        text = _find_tags.sub(" ", text)
    return text.strip()
