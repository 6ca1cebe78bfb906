"""cleantext: strips boilerplate from scraped news, and names every span it took and the rule that took it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleantext.api import Cleaner, analyze, clean, extract
from cleantext.errors import UnknownNameError
from cleantext.model import Kind, Removal, Result

if TYPE_CHECKING:
    from cleantext.html.article import Article

__all__ = ["Article", "Cleaner", "Kind", "Removal", "Result", "UnknownNameError", "analyze", "clean", "extract"]


def __getattr__(name: str) -> object:
    """`Article` comes from the HTML side, which is loaded when it is first asked for."""
    if name == "Article":
        from cleantext.html.article import Article

        return Article
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
