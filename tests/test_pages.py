"""README and docs say what is so: their Python runs, their commands exist, their catalogue is fresh."""

from __future__ import annotations

import doctest
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("page", ["README.md", "docs/command-line.md", "docs/how-it-decides.md", "docs/report.md"])
def test_examples_run(page: str) -> None:
    failed, tried = doctest.testfile(str(ROOT / page), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert tried
    assert not failed


def test_the_catalogue_is_fresh() -> None:
    assert subprocess.run([sys.executable, ROOT / "docs" / "write_rules.py", "--check"], check=False).returncode == 0


def test_the_sample_is_cleaned_as_the_readme_shows() -> None:
    """The first command prints the block that follows it."""
    said = subprocess.run([sys.executable, "-m", "cleantext", ROOT / "examples" / "scrape.txt"], capture_output=True, check=True, text=True, encoding="utf-8")
    shown = (ROOT / "README.md").read_text("utf-8").split("```\n")[3]
    assert said.stdout.strip() == shown.strip()
