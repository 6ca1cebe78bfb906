"""Which rules cost the most time? Each is switched off in turn, and what that saves is its cost."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from benchmarks.peers import load
from benchmarks.progress import track
from benchmarks.report import Section, Table, number
from benchmarks.rows import DataSet, scrape_rows
from benchmarks.speed import time_call

ABOUT = (
    "All rules, against all rules but one, in turn on each text: the saving is the rule's cost, as a share of the whole. "
    "Rules share their look-up tables, so most cost next to nothing; a saving below 1 % is noise."
)
_ROUNDS = 3
_SHOWN = 5


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on the cost of rules over *data*, or None where it has no text. *names* is not used."""
    texts = [row.text for row in scrape_rows(data.rows)]
    if not texts:
        return None
    rules = sorted({rule.name for rule in load("cleantext.detectors").RULES})
    costs = {rule: measure_cost(rule, texts) for rule in track(rules, "rules")}
    rows = [[rule, f"{100 * costs[rule]:+.1f} %"] for rule in sorted(rules, key=lambda rule: -costs[rule])[:_SHOWN]]
    table = Table(f"**The five most expensive of {len(rules)} rules**", ("rule", "time saved without it"), rows)
    spread = Table("**All rules**", ("median saving", "most"), [[number(statistics.median(costs.values()), 4), number(max(costs.values()), 4)]])
    return Section(f"rules/{data.name}", f"Cost of rules: {data.name}", f"{ABOUT} {data.note}".strip(), [table, spread])


def measure_cost(rule: str, texts: Sequence[str]) -> float:
    """The share of time that goes when *rule* is off: the median of a few rounds, both in turn on each text."""
    cleaner = load("cleantext").Cleaner
    every, without = cleaner().clean, cleaner(disable={rule}).clean
    savings = []
    for _ in range(_ROUNDS):
        pairs = [(time_call(every, text), time_call(without, text)) for text in texts]
        savings.append(1 - sum(other for _, other in pairs) / max(1e-9, sum(own for own, _ in pairs)))
    return statistics.median(savings)
