"""Phrases by language: one module a language, each a mapping from rule name to `Phrases`.

A new module in this folder is a new language; nothing else needs to know of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules

from cleantext.rules import Phrases

LANGUAGES: Mapping[str, Mapping[str, Phrases]] = {
    name: import_module(f"{__name__}.{name}").PHRASES for _, name, _ in sorted(iter_modules(__path__), key=lambda module: module[1])
}
