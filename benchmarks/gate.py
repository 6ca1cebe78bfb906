"""The gate: the project's own set must not score below pinned floors, on the data the floors were set on.

It needs nothing beyond cleantext's own dependencies.
"""

from __future__ import annotations

import hashlib
import json
import math
from pathlib import Path
from typing import Any

from benchmarks.harm import count_loss, share_lost
from benchmarks.labels import KIND_OF, find_with_cleantext, judge, share_agreed, share_by_code, share_kept, share_removed
from benchmarks.peers import load
from benchmarks.report import Table, number
from benchmarks.rows import OWN, labelled_rows, read_jsonl

FLOORS = Path(__file__).parent / "floors.json"
_SCALE = 10_000  # floors have four decimals, rounded down


def run_gate(*, lower: bool = False, higher: bool = False, data: Path = OWN, floors: Path = FLOORS) -> int:
    """Print scores beside floors; 0 where all hold, 1 where one does not or the data has changed.

    Args:
        lower: set every floor to today's score, and take the data as it is.
        higher: raise floors to today's scores where those are higher, and add the ones that are missing.
    """
    scores = measure_scores(data)
    pinned: dict[str, Any] = json.loads(floors.read_text(encoding="utf-8")) if floors.exists() else {"sha256": "", "floors": {}}
    digest = digest_file(data)
    problems = [] if lower else find_problems(scores, digest, pinned)
    print(_tabulate(scores, pinned["floors"]))
    for problem in problems:
        print(problem)
    missing_alone = higher and all(problem.startswith("no floor") for problem in problems)
    if lower or missing_alone:
        old = {} if lower else pinned["floors"]
        kept = {name: max(score, old.get(name, 0.0)) for name, score in scores.items()}
        floors.write_text(json.dumps({"sha256": digest, "floors": kept}, indent=2) + "\n", encoding="utf-8")
        print(f"wrote {floors.name}: {len(kept)} floors")
        return 0
    print("gate failed" if problems else "gate passed")
    return int(bool(problems))


def measure_scores(data: Path) -> dict[str, float]:
    """Every score that has a floor, rounded down. Higher is better for all."""
    documents = labelled_rows(read_jsonl(data).rows)
    hard = [document for document in documents if document.id.startswith("hard-")]
    scraped, flat = judge(documents, find_with_cleantext), judge(documents, find_with_cleantext, separator=" ")
    clean = load("cleantext").clean
    scores = {
        "content kept": share_kept(scraped),
        "content kept, hard negatives": share_kept(judge(hard, find_with_cleantext)),
        "bodies kept": 1 - share_lost([count_loss(document.gold, clean) for document in documents]),
        "removed": share_removed(scraped),
        "kind agrees": share_agreed(scraped),
        "flat: content kept": share_kept(flat),
        "flat: removed": share_removed(flat),
        **{f"removed: {KIND_OF[code]}": share for code, share in share_by_code(scraped).items() if code in KIND_OF},
    }
    return {name: math.floor(score * _SCALE + 1e-6) / _SCALE for name, score in scores.items()}


def find_problems(scores: dict[str, float], digest: str, pinned: dict[str, Any]) -> list[str]:
    """A line for everything that does not hold."""
    floors = pinned["floors"]
    problems = []
    if digest != pinned["sha256"]:
        problems.append("the data is not what the floors were set on; set them again with --lower if that is meant")
    problems += [f"{name}: {scores[name]:.4f} is below its floor of {floors[name]:.4f}" for name in scores if scores[name] < floors.get(name, 0.0)]
    problems += [f"no floor for {name}; add it with --raise" for name in scores if name not in floors]
    problems += [f"nothing is measured for the floor {name}" for name in floors if name not in scores]
    return problems


def digest_file(path: Path) -> str:
    """SHA-256 of *path*, whatever line endings a checkout gave it."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def _tabulate(scores: dict[str, float], floors: dict[str, float]) -> Table:
    rows = [[name, number(score, 4), number(floors[name], 4) if name in floors else "none"] for name, score in scores.items()]
    return Table("Scores on the project's own set, and the floors they must not fall below", ("score", "now", "floor"), rows)
