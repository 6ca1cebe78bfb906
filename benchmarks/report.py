"""What a run writes: tables on the screen, sections in RESULTS.md, plots beside it."""

from __future__ import annotations

import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import attrs

from benchmarks.plots import Plot, draw_plot

FOLDER = Path(__file__).parent
RESULTS = FOLDER / "RESULTS.md"

_HEAD = """# Results

Every section is written by the command it names, on the data it names; nothing here is typed in by hand.
Intervals are 95 % bootstrap intervals over documents; *level* means that a difference's interval holds 0.
[README.md](README.md) says what each score means.
"""
_SECTION_RE = re.compile(r"<!-- begin (\S+) -->\n.*?<!-- end \1 -->\n", re.DOTALL)


@attrs.frozen
class Table:
    """A table: its caption, its column heads and its rows."""

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def __str__(self) -> str:
        lines = [list(self.head), *(list(row) for row in self.rows)]
        widths = [max(len(line[column]) for line in lines) for column in range(len(self.head))]
        printed = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |" for line in lines]
        printed.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
        return f"{self.caption}\n\n" + "\n".join(printed) + "\n"


@attrs.frozen
class Section:
    """The answer to one question on one set of rows.

    Attributes:
        key: names the section; a later run with the same key takes its place.
        plots: what is drawn beside it when it is written down.
    """

    key: str
    title: str
    about: str
    tables: Sequence[Table]
    plots: Sequence[Plot] = ()

    def __str__(self) -> str:
        return "\n".join([f"## {self.title}\n", f"{self.about}\n", *map(str, self.tables)])


def write_section(section: Section, path: Path = RESULTS) -> None:
    """Put *section* into *path* and its plots beside it, in place of an earlier run of the same key; sections are in order of key."""
    old = path.read_text(encoding="utf-8") if path.exists() else ""
    sections = {found[1]: found[0] for found in _SECTION_RE.finditer(old)}
    drawn = [draw_plot(plot, path.parent / "plots") for plot in section.plots]
    images = [f"![{plot.title}](plots/{name})\n" for plot, name in zip(section.plots, drawn, strict=True) if name]
    stamped = "\n".join([str(section), *images, f"_{describe_run()}_\n"])
    sections[section.key] = f"<!-- begin {section.key} -->\n{stamped}<!-- end {section.key} -->\n"
    path.write_text(_HEAD + "\n" + "\n".join(sections[key] for key in sorted(sections)), encoding="utf-8")


def describe_run() -> str:
    """When, of which state of the project, and on what a run was made."""
    python = f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"
    return f"Run on {date.today().isoformat()}, project at {_find_commit()}, {python}: `python -m benchmarks {' '.join(sys.argv[1:])}`"


def _find_commit() -> str:
    try:
        found = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=FOLDER, capture_output=True, text=True, check=False)
    except OSError:
        return "an unknown commit"
    return found.stdout.strip() or "an unknown commit"


def number(value: float, digits: int = 3) -> str:
    return f"{value:.{digits}f}"


def with_lead(value: float, bounds: tuple[float, float]) -> str:
    """A difference, ours minus theirs, with its interval and what it shows."""
    said = "level" if bounds[0] <= 0 <= bounds[1] else "ahead" if value > 0 else "behind"
    return f"{value:+.3f} [{bounds[0]:+.3f}, {bounds[1]:+.3f}] {said}"


def with_interval(value: float, bounds: tuple[float, float], digits: int = 3) -> str:
    return f"{value:.{digits}f} [{bounds[0]:.{digits}f}, {bounds[1]:.{digits}f}]"
