"""cleantext: strip boilerplate from scraped news text, and say why."""

from cleantext.api import Cleaner, analyze, clean, extract
from cleantext.errors import UnknownNameError
from cleantext.model import Kind, Removal, Result

__all__ = ["Cleaner", "Kind", "Removal", "Result", "UnknownNameError", "analyze", "clean", "extract"]
