"""Whole documents: what must be left of each, and what each removal is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleantext import Kind, analyze, clean
from cleantext.cli.main import main
from cleantext.cli.overview import format_table

ROOT = Path(__file__).parent.parent
SAMPLE = (ROOT / "examples" / "scrape.txt").read_text("utf-8")
EXAMPLES = ROOT.parent / "shared" / "examples"
CASES = json.loads((Path(__file__).parent / "cases" / "documents.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, list[tuple[str, str]]]) -> None:
    """Lines marked ``-`` go, the rest stays as it is; where a mark names a kind, that is the kind."""
    lines = case["lines"]
    result = analyze("\n".join(line for _, line in lines))
    assert [line for line in result.text.split("\n") if line] == [line for mark, line in lines if mark == ""]
    kinds = {removal.text.strip(): removal.kind.value for removal in result.removed}
    assert {line: kinds.get(line) for mark, line in lines if mark not in ("", "-")} == {line: mark for mark, line in lines if mark not in ("", "-")}


def test_the_sample() -> None:
    """The project's sample loses its caption, promo and masthead, each under its name."""
    result = analyze(SAMPLE)
    lines = SAMPLE.split("\n")
    article = [lines[0], *(line for line in lines[6:18] if line)]
    assert [line for line in result.text.split("\n") if line] == article
    kinds = {result.source.count("\n", 0, r.start + len(r.text) - len(r.text.lstrip())) + 1: r.kind for r in result.removed}
    assert kinds[3] is Kind.PHOTO_CREDIT
    assert kinds[4] is kinds[5] is Kind.PROMO
    assert kinds[19] is Kind.RELATED
    assert {kinds[line] for line in range(20, 28)} == {Kind.MASTHEAD}


@pytest.mark.skipif(not EXAMPLES.exists(), reason="the example lies outside the repository")
def test_the_article_it_began_with() -> None:
    text = (EXAMPLES / "tpm-pompeo.txt").read_text("utf-8")
    result = analyze(text)
    assert result.text == (EXAMPLES / "tpm-pompeo.expected.txt").read_text("utf-8")
    kinds = {text.count("\n", 0, r.start + len(r.text) - len(r.text.lstrip())) + 1: r.kind for r in result.removed}
    for group in json.loads((EXAMPLES / "tpm-pompeo.removed.json").read_text("utf-8")):
        assert {kinds[line] for line in group["lines"]} == {group["kind"]}


def test_inside_a_line_only_the_boilerplate_goes() -> None:
    """A flattened paragraph loses its credit, its toggle and its promo, and nothing else."""
    line = (
        "The board voted on Thursday to close the terminal. (Photo by Sam Ode/Getty Images) MORE LESS Sign up for our newsletter!"
        " Holt, who chairs the board, called the decision painful but overdue, and promised that a service with smaller boats would run before"
        " the first snow falls on the strait and the road around the bay is closed to lorries for the winter."
    )
    left = clean(line)
    assert "Photo" not in left
    assert "MORE LESS" not in left
    assert "Sign up" not in left
    assert left.startswith("The board voted on Thursday to close the terminal.")
    assert left.endswith("for the winter.")
    assert "Holt, who chairs the board, called the decision painful" in left


def test_the_first_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "page.txt"
    page.write_text(SAMPLE, "utf-8")
    assert main([str(page)]) == 0
    said = capsys.readouterr().out
    assert said == f"{clean(SAMPLE)}\n{format_table(analyze(SAMPLE))}\n"
    assert "newsletter/sign-up" in said


@pytest.mark.parametrize("arguments", [["a", "b"], ["--nothing"], ["/nowhere/to/be/found.txt"]], ids=str)
def test_a_wrong_call_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith(("usage", "cleantext:"))
