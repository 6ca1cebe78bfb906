"""The benchmarks' scores agree with an independent scorer, where its checkout stands beside this repository."""

from __future__ import annotations

import importlib.util
import sys
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from benchmarks import labels, line_filters, scores
from benchmarks.rows import labelled_rows, read_jsonl, scrape_rows

SHARED = Path(__file__).resolve().parents[2] / "shared"

pytestmark = pytest.mark.skipif(not (SHARED / "bench" / "score.py").exists(), reason="no independent scorer beside this repository")


def load(name: str) -> Any:
    """A script of the independent scorer as a module."""
    spec = importlib.util.spec_from_file_location(name, SHARED / "bench" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    path = list(sys.path)
    spec.loader.exec_module(module)
    sys.path[:] = path
    return module


@pytest.fixture(scope="module")
def rows() -> list[Any]:
    """Every twelfth scraped text."""
    return list(islice(scrape_rows(read_jsonl(SHARED / "corpora" / "scrapes.jsonl.gz").rows), 0, None, 12))


def test_scores_of_text_agree(rows: list[Any]) -> None:
    """Shingles, words, the oracle and both line filters, page by page and over all."""
    theirs, bench = load("score"), load("textbench")
    for row in rows:
        assert scores.score_shingles(row.gold, row.text) == theirs.shingle(row.gold, row.text)
        assert scores.score_words(row.gold, row.text) == pytest.approx(theirs.words(row.gold, row.text)[2])
        assert scores.keep_gold_lines(row.text, row.gold) == bench.oracle(row.text, row.gold)
        assert line_filters.keep_c4_lines(row.text) == bench.c4(row.text)
        assert line_filters.keep_refinedweb_lines(row.text) == bench.refinedweb(row.text)
    ours = scores.average_shingles([scores.score_shingles(row.gold, row.text) for row in rows])
    assert ours == pytest.approx(theirs.corpus_shingle([(row.gold, row.text) for row in rows]))


@pytest.mark.parametrize("flat", [False, True])
def test_scores_of_labels_agree(flat: bool) -> None:
    """Content kept, lines removed, each kind's share, and the names given."""
    path = SHARED / "labels" / "dev.jsonl.gz"
    bench = load("labelbench")
    theirs = bench.judge(bench.load(str(path))[::4], flat)
    ours = labels.judge(labelled_rows(read_jsonl(path).rows)[::4], labels.find_with_cleantext, " " if flat else "\n")
    assert labels.share_kept(ours) == pytest.approx(theirs["kept"], abs=5e-4)
    assert labels.share_removed(ours) == pytest.approx(theirs["removed"], abs=5e-4)
    for code, share in labels.share_by_code(ours).items():
        kind = labels.KIND_OF.get(code) or labels.NOT_JUDGED[code]
        assert share == pytest.approx(theirs["per"][code][0], abs=5e-4)
        named = theirs["kinds"].get(code, {})
        assert labels.share_agreed(ours, code) == pytest.approx(named.get(kind, 0) / max(1, sum(named.values())), abs=5e-4)
