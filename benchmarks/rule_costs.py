"""Which rules cost the most time? Each is switched off in turn, and what that saves is its cost."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from benchmarks.line_filters import Filter
from benchmarks.peers import OURS, load
from benchmarks.progress import track
from benchmarks.report import Section, Table
from benchmarks.rows import DataSet, scrape_rows
from benchmarks.speed import time_call

ABOUT = (
    "All rules, against all rules but one, in turn on each text: the saving is the rule's cost, as a share of the whole. "
    "Rules share their look-up tables, so most cost next to nothing; the second table shows how far noise alone goes."
)
_ROUNDS = 2
_SHOWN = 5


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on the cost of rules over *data*, or None where it has no text. *names* is not used."""
    texts = [row.text for row in scrape_rows(data.rows)]
    if not texts:
        return None
    rules = sorted({rule.name for rule in load("cleantext.detectors").RULES})
    cleaner = load(OURS).Cleaner
    every = cleaner().clean
    costs = {rule: measure_cost(every, cleaner(disable={rule}).clean, texts) for rule in track(rules, "rules")}
    rows = [[rule, f"{100 * costs[rule]:+.1f} %"] for rule in sorted(rules, key=lambda rule: -costs[rule])[:_SHOWN]]
    table = Table(f"**The five most expensive of {len(rules)} rules**", ("rule", "time saved without it"), rows)
    spread = Table("**All rules**", ("median saving", "least", "most"), [[f"{100 * pick(costs.values()):+.1f} %" for pick in (statistics.median, min, max)]])
    return Section(f"rules/{data.name}", f"Cost of rules: {data.name}", f"{ABOUT} {data.note}".strip(), [table, spread])


def measure_cost(every: Filter, without: Filter, texts: Sequence[str]) -> float:
    """The share of time that *without* saves over *every*: the best of a few rounds on each text, both in turn."""
    spent = {every: 0.0, without: 0.0}
    for text in texts:
        best = dict.fromkeys(spent, float("inf"))
        for turn in range(_ROUNDS):
            for system in (every, without) if turn % 2 else (without, every):  # who comes second finds the text in the cache
                best[system] = min(best[system], time_call(system, text))
        for system, seconds in best.items():
            spent[system] += seconds
    return 1 - spent[without] / max(1e-9, spent[every])
