"""Write ``docs/report.png``: the report over this project's own examples, as Debian's chromium shows it.

Needs ``pip install -e '.[browser]'`` and ``apt-get install chromium``.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from cleantext import Result, analyze
from cleantext.report import write_report

FOLDER = Path(__file__).parent
SCRAPES = FOLDER.parent / "benchmarks" / "data" / "own.jsonl"
CHROMIUM = "/usr/bin/chromium"


def read_scrapes() -> list[tuple[str, Result]]:
    """The invented scrapes of the benchmarks, cleaned."""
    rows = [json.loads(line) for line in SCRAPES.read_text("utf-8").splitlines()]
    return [(row["id"], analyze("\n".join(row["lines"]))) for row in rows]


def take(page: Path, target: Path) -> None:
    """A picture of the page: its second document, side by side, the third removal chosen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        tab = browser.new_page(viewport={"width": 1280, "height": 760}, color_scheme="light")
        tab.goto(f"{page.as_uri()}#2")
        for key in "vnnn":
            tab.keyboard.press(key)
        tab.hover("#before del >> nth=5")
        tab.wait_for_timeout(300)
        tab.screenshot(path=target)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        write_report(read_scrapes(), page, "Sixty invented scrapes")
        take(page, FOLDER / "report.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
