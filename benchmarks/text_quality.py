"""How much of the boilerplate in scraped text goes, and how much of the article goes with it?"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from benchmarks.line_filters import FILTERS, Filter
from benchmarks.peers import OURS, open_peers, tell
from benchmarks.plots import Bars
from benchmarks.progress import track
from benchmarks.report import Section, Table, number, with_interval, with_lead
from benchmarks.rows import DataSet, Scrape, scrape_rows
from benchmarks.scores import (
    PrecisionRecall,
    average_shingles,
    harmonic,
    keep_gold_lines,
    mean_known,
    resample,
    score_shingles,
    share_left,
    share_lost,
)

ABOUT = (
    "Scraped text in, cleaned text out, judged against the gold body by runs of four words. *Before* is the input as it is; "
    "*oracle* drops exactly the lines that are not in the gold body; *closed* is the share of the gap between them that a filter closes; "
    "*lost* is the share of the body's runs that the filter took out; *left* is the share of all other runs that it left in."
)


@attrs.frozen
class Baseline:
    """What a source's rows score as they are, and with the best choice of lines."""

    before: tuple[PrecisionRecall, ...]
    oracle: tuple[PrecisionRecall, ...]


@attrs.frozen
class Quality:
    """One filter's scores on one source. *pages* has precision and recall for each row."""

    pages: tuple[PrecisionRecall, ...]
    f1: float
    closed: float
    closed_bounds: tuple[float, float]
    lost: float
    left: float


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on text quality over *data*, or None where it has no text."""
    filters = open_peers(FILTERS, names)
    tables: list[Table] = []
    closed: dict[str, float] = {}
    bounds: dict[str, tuple[float, float]] = {}
    for source, rows in group_by_source(scrape_rows(data.rows)).items():
        baseline = measure_baseline(rows)
        found = {name: measure(rows, baseline, system, name) for name, system in filters.items() if name != "none"}
        tables.append(_tabulate(source, rows, baseline, found))
        closed |= {f"{source}: {name}": quality.closed for name, quality in found.items()}
        bounds |= {f"{source}: {name}": quality.closed_bounds for name, quality in found.items()}
    if not tables:
        return None
    plot = Bars(f"text-{data.name}", "Share of the gap to perfect line removal closed", "share of the gap closed", closed, bounds)
    return Section(f"text/{data.name}", f"Quality on scraped text: {data.name}", f"{ABOUT} {data.note}".strip(), tables, [plot])


def group_by_source(scrapes: Sequence[Scrape]) -> dict[str, list[Scrape]]:
    groups: dict[str, list[Scrape]] = {}
    for row in scrapes:
        groups.setdefault(row.source, []).append(row)
    return groups


def measure_baseline(rows: Sequence[Scrape]) -> Baseline:
    """Scores of the input and of the best choice of its lines."""
    return Baseline(
        tuple(score_shingles(row.gold, row.text) for row in rows),
        tuple(score_shingles(row.gold, keep_gold_lines(row.text, row.gold)) for row in rows),
    )


def measure(rows: Sequence[Scrape], baseline: Baseline, system: Filter, name: str) -> Quality:
    """Run *system* over *rows* and score what comes out. A row it fails on counts as empty."""
    outputs = [_run(system, name, row) for row in track(rows, name)]
    pages = tuple(score_shingles(row.gold, output) for row, output in zip(rows, outputs, strict=True))
    f1 = average_shingles(pages)[2]
    paired = list(zip(rows, outputs, strict=True))

    def closed_by(numbers: Sequence[int]) -> float:
        before, after, best = (_f1_of(scores, numbers) for scores in (baseline.before, pages, baseline.oracle))
        return (after - before) / max(1e-9, best - before)

    return Quality(
        pages,
        f1,
        closed_by(range(len(rows))),
        resample(len(rows), closed_by),
        mean_known([share_lost(row.gold, row.text, output) for row, output in paired]),
        mean_known([share_left(row.gold, row.text, output) for row, output in paired]),
    )


def _run(system: Filter, name: str, row: Scrape) -> str:
    try:
        return system(row.text)
    except Exception as error:  # any peer may fail in any way; the others go on
        tell(f"{name} failed on {row.id}: {error!r}")
        return ""


def _f1_of(pages: Sequence[PrecisionRecall], numbers: Sequence[int]) -> float:
    """F1 over the rows with *numbers*; the inner loop of the bootstrap."""
    precisions = [p for number in numbers if (p := pages[number][0]) is not None]
    recalls = [r for number in numbers if (r := pages[number][1]) is not None]
    return harmonic(sum(precisions) / max(1, len(precisions)), sum(recalls) / max(1, len(recalls)))


def _tabulate(source: str, rows: Sequence[Scrape], baseline: Baseline, found: dict[str, Quality]) -> Table:
    before, oracle = average_shingles(baseline.before), average_shingles(baseline.oracle)
    lines = [["none", *map(number, (before[2], before[0], before[1])), "0.00", "0.0000", "1.000", _compare(baseline.before, found)]]
    for name, quality in found.items():
        precision, recall, f1 = average_shingles(quality.pages)
        closed = with_interval(quality.closed, quality.closed_bounds, 2)
        lines.append([name, *map(number, (f1, precision, recall)), closed, number(quality.lost, 4), number(quality.left), _compare(quality.pages, found)])
    lines.append(["oracle", *map(number, (oracle[2], oracle[0], oracle[1])), "1.00", "", "", ""])
    caption = f"**{source}**, {len(rows)} documents"
    return Table(caption, ("filter", "F1", "P", "R", "gap closed", "lost", "left", f"F1 of {OURS} minus its"), lines)


def _compare(pages: Sequence[PrecisionRecall], found: dict[str, Quality]) -> str:
    """How far ours is ahead in F1 on the same rows, with the interval of the difference."""
    if OURS not in found or found[OURS].pages is pages:
        return ""
    ours = found[OURS].pages

    def ahead(numbers: Sequence[int]) -> float:
        return _f1_of(ours, numbers) - _f1_of(pages, numbers)

    return with_lead(ahead(range(len(pages))), resample(len(pages), ahead))
