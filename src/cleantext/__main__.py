"""``python -m cleantext [FILE]``: the text that is left, and a table of what went and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from cleantext import Result, analyze

_WIDTH = 60  # characters of a removed span that the table shows


def main(arguments: Sequence[str]) -> int:
    """Clean the file named in *arguments*, or standard input; the exit code is 0, or 2 for a wrong call."""
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        print("usage: python -m cleantext [FILE]", file=sys.stderr)
        return 2
    try:
        text = Path(arguments[0]).read_text("utf-8") if arguments else sys.stdin.read()
    except (OSError, UnicodeDecodeError) as problem:
        print(f"cleantext: {arguments[0] if arguments else 'standard input'}: {problem}", file=sys.stderr)
        return 2
    result = analyze(text)
    print(result.text)
    print(format_table(result))
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
