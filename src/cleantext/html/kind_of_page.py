"""Whether a page is an article at all: home pages, section pages and empty shells are not."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from cleantext.html.article import ArticleBlock
from cleantext.html.container import Region
from cleantext.html.linked_data import LinkedData
from cleantext.html.page import Page

_LEAST = 250  # characters of running text in an article
_DECLARED = 60  # the same where the page says that it is one: a news flash
_LINE = 60  # characters from which a block is running text; scripts without spaces say more in fewer
_DENSE = 25
_TEASERS = 8  # linked headlines from which a page may be a list of articles


def is_article(page: Page, region: Region, blocks: Sequence[ArticleBlock], data: LinkedData, url: str | None) -> bool:
    """Whether what was found reads like one article rather than a list of them."""
    prose = [block for block in blocks if block.type != "heading" and len(block.text) >= (_LINE if block.text.isascii() else _DENSE)]
    size = sum(len(block.text) * (1 if block.text.isascii() else 2) for block in prose)
    declared = data.is_article or page.meta.get("og:type", "").lower() == "article"
    if size < (_DECLARED if declared else _LEAST):
        return False
    teasers = _count_teasers(page, region)
    if teasers < _TEASERS or (declared and data.body):
        return True
    return teasers < len(prose) * (0.7 if _is_home(url) else 2.5 if not declared else 4.0)


def _count_teasers(page: Page, region: Region) -> int:
    """Headings that are links, as lists of articles have them."""
    texts, linked, tags = page.texts, page.linked, page.tags
    return sum(
        linked[number] * 5 > len(texts[number]) * 4 and len(texts[number]) > 20 and tags[page.holders[number]] in ("h2", "h3", "h4", "h5")
        for number in range(region.container, region.end)
        if linked[number]
    )


def _is_home(url: str | None) -> bool:
    try:
        return url is not None and urlsplit(url).path.strip("/") == ""
    except ValueError:
        return False
