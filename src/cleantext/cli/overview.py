"""``cleantext FILE``: the text that is left, and a table of what went and why."""

from __future__ import annotations

from cleantext import Result, analyze
from cleantext.cli.inputs import print_text, read_document

_WIDTH = 60  # characters of a removed span that the table shows


def run(name: str) -> int:
    """Clean the text or page named *name*, ``-`` being standard input; the exit code."""
    document = read_document(name)
    if document is None:
        return 1
    if isinstance(document, bytes):
        from cleantext import extract

        article = extract(document)
        result = Result(article.source, article.text, article.removed)
    else:
        result = analyze(document)
    print_text(f"{result.text}\n{format_table(result)}\n")
    return 0


def format_table(result: Result) -> str:
    """What was removed, a row each: line in the source, kind, rule, and how it begins."""
    rows = [("line", "kind", "rule", "removed")]
    for removal in result.removed:
        start = removal.start + len(removal.text) - len(removal.text.lstrip())
        text = " ".join(removal.text.split())
        short = text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
        rows.append((str(result.source.count("\n", 0, start) + 1), removal.kind.value, removal.rule, short))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join("  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3]]).rstrip() for row in rows)
