"""Every rule there is: those of text, those of markup, and those that only the surroundings give."""

from __future__ import annotations

from cleantext.detectors import RULES
from cleantext.html.markup import RULES as MARKUP_RULES
from cleantext.naming import RULES as CONTEXT_RULES
from cleantext.rules import Rule


def list_rules() -> list[Rule]:
    """All rules, by name."""
    return sorted((*RULES, *CONTEXT_RULES, *MARKUP_RULES), key=lambda rule: rule.name)
