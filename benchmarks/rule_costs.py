"""Which rules cost the most time? Each is switched off in turn, and what that saves is its cost."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from benchmarks.peers import load
from benchmarks.progress import track
from benchmarks.report import Section, Table
from benchmarks.rows import DataSet, scrape_rows
from benchmarks.speed import time_call

ABOUT = (
    "All rules, against all rules but one, in turn on each text: the saving is the rule's cost, as a share of the whole. "
    "Rules share their look-up tables, so most cost next to nothing; a saving below the median of all rules is noise."
)
_ROUNDS = 2
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
    spread = Table("**All rules**", ("median saving", "least", "most"), [[f"{100 * pick(costs.values()):+.1f} %" for pick in (statistics.median, min, max)]])
    return Section(f"rules/{data.name}", f"Cost of rules: {data.name}", f"{ABOUT} {data.note}".strip(), [table, spread])


def measure_cost(rule: str, texts: Sequence[str]) -> float:
    """The share of time that goes when *rule* is off: the mean of two rounds, both in turn on each text."""
    cleaner = load("cleantext").Cleaner
    every, without = cleaner().clean, cleaner(disable={rule}).clean
    savings = []
    for turn in range(_ROUNDS):
        spent = {every: 0.0, without: 0.0}
        for place, text in enumerate(texts):
            order = (every, without) if (place + turn) % 2 else (without, every)  # who comes second finds the text in the cache
            for system in order:
                spent[system] += time_call(system, text)
        savings.append(1 - spent[without] / max(1e-9, spent[every]))
    return statistics.mean(savings)
