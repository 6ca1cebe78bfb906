"""The HTML side: a page's bytes in, its article out. Loaded when `extract` is first called, since it needs lxml."""

from cleantext.html.article import Article, ArticleBlock
from cleantext.html.extract import extract_article

__all__ = ["Article", "ArticleBlock", "extract_article"]
