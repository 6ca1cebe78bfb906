"""How fast is it, beside the others, over several processes, and to import?

Systems take turns, since times drift on a shared machine: read the ratios first.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks.line_filters import FILTERS, Filter
from benchmarks.peers import OURS, load, open_peers
from benchmarks.progress import track
from benchmarks.report import Section, Table, number
from benchmarks.rows import DataSet, Scrape, scrape_rows
from benchmarks.text_quality import group_by_source

ABOUT = (
    "Processor time, the systems in turn, the median of five rounds. Times differ from machine to machine and from hour to hour; "
    "the ratios are what to compare."
)
_ROUNDS = 5
_DOCUMENTS = 2000  # at least, for several processes: fewer are over before the last has started
_IMPORTS = {
    OURS: "import cleantext",
    "what it stands on": "import lxml.html, regex, attrs",
    "lxml.html": "import lxml.html",
    "trafilatura": "import trafilatura",
}


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on speed over the text of *data*, or None where it has none."""
    rows = scrape_rows(data.rows)
    if not rows:
        return None
    filters = open_peers([peer for peer in FILTERS if peer.name != "none"], names)
    tables = [_tabulate(source, group, filters) for source, group in group_by_source(rows).items()]
    tables += [tabulate_processes([row.text for row in rows]), tabulate_imports()]
    return Section(f"speed/{data.name}", f"Speed: {data.name}", f"{ABOUT} {data.note}".strip(), tables)


def time_all(texts: Sequence[str], systems: Mapping[str, Filter], label: str) -> dict[str, list[float]]:
    """Each system's processor seconds over *texts*, round by round."""
    seconds: dict[str, list[float]] = {name: [] for name in systems}
    for system in systems.values():
        system(texts[0])  # tables that are built on the first call are not charged to a text
    turns = [(name, number_) for number_ in range(_ROUNDS) for name in systems]
    for name, _ in track(turns, label):
        start = time.process_time()
        for text in texts:
            systems[name](text)
        seconds[name].append(time.process_time() - start)
    return seconds


def time_call(system: Callable[[str], object], text: str) -> float:
    """Processor seconds of one call."""
    start = time.process_time()
    system(text)
    return time.process_time() - start


def _tabulate(source: str, rows: Sequence[Scrape], filters: Mapping[str, Filter]) -> Table:
    size = sum(len(row.text.encode("utf-8", "replace")) for row in rows) / 1e6
    seconds = time_all([row.text for row in rows], filters, source)
    lines = []
    for name, rounds in seconds.items():
        ratios = [base / max(1e-9, own) for base, own in zip(seconds.get("c4", rounds), rounds, strict=True)]
        lines.append([name, number(statistics.median(ratios), 2), number(size / max(1e-9, statistics.median(rounds)), 1)])
    return Table(f"**{source}**, {len(rows)} texts, {size:.1f} MB", ("filter", "speed over that of C4's rules", "MB/s"), lines)


def tabulate_processes(texts: Sequence[str]) -> Table:
    """Documents a second with one process, and with as many as there are processors."""
    counts = sorted({1, 2, os.cpu_count() or 1})
    texts = list(texts) * (_DOCUMENTS // len(texts) + 1)
    rates: dict[int, float] = {}
    for count in counts:
        with ProcessPoolExecutor(count) as pool:
            list(pool.map(_clean, texts[:count], chunksize=1))  # the workers have imported it
            start = time.perf_counter()
            list(pool.map(_clean, texts, chunksize=16))
            rates[count] = len(texts) / (time.perf_counter() - start)
    rows = [[str(count), number(rate / rates[1], 2), number(rate, 0)] for count, rate in rates.items()]
    return Table(f"**Several processes** on {os.cpu_count()} processors", ("processes", "speed over one", "documents/s"), rows)


def _clean(text: str) -> int:
    return len(load(OURS).clean(text))


def tabulate_imports() -> Table:
    """Processor time of importing, each in new processes, in turn."""
    seconds: dict[str, list[float]] = {name: [] for name in _IMPORTS}
    for _ in range(7):
        for name, statement in _IMPORTS.items():
            spent = _time_import(statement)
            if spent is not None:
                seconds[name].append(spent)
    base = statistics.median(seconds["what it stands on"] or [1.0])
    rows = [[_IMPORTS[name], number(statistics.median(all_), 3), number(statistics.median(all_) / base, 2)] for name, all_ in seconds.items() if all_]
    return Table("**Import**, median of seven new processes", ("statement", "seconds", "ratio"), rows)


def _time_import(statement: str) -> float | None:
    code = f"import time; start = time.process_time(); {statement}; print(time.process_time() - start)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    return float(found.stdout) if found.returncode == 0 else None
