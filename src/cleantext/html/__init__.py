"""The HTML side: a page's bytes in, its article out. Loaded when `extract` is first called, since it needs lxml."""

from cleantext.html.article import Article, ArticleBlock
from cleantext.html.extract import MAX_BYTES, extract_article

__all__ = ["MAX_BYTES", "Article", "ArticleBlock", "extract_article"]
