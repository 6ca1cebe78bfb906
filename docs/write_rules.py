"""Write ``docs/rules.md``, the catalogue of rules, from the rules themselves; ``--check`` only compares."""

from __future__ import annotations

import sys
from pathlib import Path

from cleantext import Kind
from cleantext.catalogue import list_rules
from cleantext.detectors import RULES
from cleantext.languages import LANGUAGES
from cleantext.rules import Rule

PAGE = Path(__file__).with_name("rules.md")
_EXAMPLES = 3


def write_page() -> str:
    """The page as Markdown."""
    lines = ["# Rules", "", "Written by `python docs/write_rules.py` from the rules and phrases; do not edit.", ""]
    lines += ["*Sure* rules remove wherever they match; *likely* ones where the surroundings agree.", ""]
    for kind in Kind:
        lines += [f"## {kind.value}", ""]
        for rule in RULES:
            if rule.kind is kind:
                lines += _write_rule(rule)
    lines += ["## Without words", "", "What markup calls a block (`markup/…`), and what only its form and surroundings tell of it (`…/context`).", ""]
    lines += ["| rule | kind | removes |", "|---|---|---|"]
    lines += [f"| `{rule.name}` | {rule.kind} | {rule.about} |" for rule in list_rules() if rule not in RULES]
    return "\n".join(lines).rstrip() + "\n"


def _write_rule(rule: Rule) -> list[str]:
    languages = [code for code, phrases in LANGUAGES.items() if rule.name in phrases]
    examples = [phrases[rule.name] for phrases in LANGUAGES.values() if rule.name in phrases]
    removes = [text for pattern in rule.patterns for text in pattern.removes] + [text for entry in examples for text in entry.removes]
    keeps = [text for pattern in rule.patterns for text in pattern.keeps] + [text for entry in examples for text in entry.keeps]
    lines = [f"### `{rule.name}`", "", f"{rule.about[0].upper()}{rule.about[1:]}. *{rule.strength.name.capitalize()}*."]
    if languages:
        lines.append(f"Phrases in {', '.join(languages)}.")
    lines += ["", *[f"- removes `{text}`" for text in removes[:_EXAMPLES]], *[f"- keeps `{text}`" for text in keeps[:_EXAMPLES]], ""]
    return lines


def main() -> int:
    page = write_page()
    if "--check" in sys.argv:
        if PAGE.read_text("utf-8") != page:
            print(f"{PAGE} is stale: run python docs/write_rules.py", file=sys.stderr)
            return 1
        return 0
    PAGE.write_text(page, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
