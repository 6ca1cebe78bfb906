"""The benchmark of batches measures what it says."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from benchmarks import batch

from cleantext import analyze


def test_articles_are_invented_alike_every_time(tmp_path: Path) -> None:
    """They have the size asked for, text of which some goes and most stays, and no two are the same."""
    for name in ("a.jsonl", "b.jsonl"):
        batch.write_articles(tmp_path / name, 100_000)
    lines = (tmp_path / "a.jsonl").read_text().splitlines()
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
    assert 100_000 <= (tmp_path / "a.jsonl").stat().st_size < 120_000
    assert len({json.loads(line)["text"] for line in lines}) == len(lines)
    result = analyze(json.loads(lines[0])["text"])
    assert len(result.source) / 2 < len(result.text) < len(result.source)


@pytest.mark.skipif(not os.path.exists("/proc/self/statm"), reason="reads /proc")
def test_memory_and_processor_are_those_of_the_run(tmp_path: Path) -> None:
    batch.write_articles(tmp_path / "a.jsonl", 50_000)
    run = batch.run_command(["clean", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "b.jsonl"), "--quiet"])
    assert run.memory > 10_000_000
    assert run.processor > 0
    assert os.getpid() in batch.find_tree(os.getppid())
    with pytest.raises(RuntimeError, match="ended with 2"):
        batch.run_command(["clean", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "b.jsonl"), "--quiet"])
