"""Phrases by language: one module a language, each a mapping from rule name to `Phrases`."""

from __future__ import annotations

from collections.abc import Mapping

from cleantext.languages import en
from cleantext.rules import Phrases

LANGUAGES: Mapping[str, Mapping[str, Phrases]] = {"en": en.PHRASES}
