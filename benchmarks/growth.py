"""How do time and memory grow: with the length of a text, ordinary or hostile, and over many documents?"""

from __future__ import annotations

import math
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.peers import OURS, load
from benchmarks.plots import Lines
from benchmarks.progress import track
from benchmarks.report import Section, Table, number
from benchmarks.rows import DataSet, scrape_rows

ABOUT = (
    "*Slope* is how processor time grows with length on logarithmic axes, fitted over the longest four lengths: 1 is linear, 2 quadratic. "
    "Memory is that of a new process that does nothing else."
)
SIZES = tuple(2**power for power in range(12, 21))
_PATIENCE = 4.0  # seconds; longer texts of a kind that took this long are not tried
_DOCUMENTS = 20_000

Points = list[tuple[float, float]]


def _repeat(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


HOSTILE: Mapping[str, Callable[[int], str]] = {
    "one word": _repeat("a"),
    "one line of prose": _repeat("The council said on Monday that the bridge would stay open. "),
    "promo sentences on one line": _repeat("Sign up for our newsletter. "),
    "credits on one line": _repeat("(Photo by A. Writer/Agency) "),
    "open brackets": _repeat("(Photo by "),
    "capitals": _repeat("Anna Berg "),
    "short lines": _repeat("Share\n"),
    "different short lines": lambda size: "\n".join(f"Topic {number}" for number in range(size // 10))[:size],
    "blank lines": _repeat("\n"),
    "spaces": _repeat(" "),
    "digits and colons": _repeat("12:30 "),
    "nulls": _repeat("\0"),
    "lone surrogates": _repeat("\ud800 "),
    "no spaces, Chinese": _repeat("云岭茶农把会议搬进茶园。"),
}


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on growth over the text of *data*, or None where it has none. *names* is not used."""
    texts = [row.text for row in scrape_rows(data.rows)]
    if not texts:
        return None
    kinds: dict[str, Callable[[int], str]] = {"ordinary: documents end to end": lambda size: chain_documents(texts, size), **HOSTILE}
    series = {name: time_lengths(make) for name, make in track(list(kinds.items()), "lengths")}
    rows = [
        [name, f"{points[-1][0] / 1e6:.2f}", number(points[-1][1], 2), number(points[-1][1] / points[-1][0] * 1e6, 2), number(fit_slope(points[-4:]), 2)]
        for name, points in series.items()
    ]
    lengths = Table("**Time against length**", ("text", "longest, million characters", "seconds", "s per million", "slope"), rows)
    plot = Lines(f"growth-{data.name}", "Time against length", ("characters", "processor seconds"), series)
    return Section(f"growth/{data.name}", f"Growth of time and memory: {data.name}", f"{ABOUT} {data.note}".strip(), [lengths, _tabulate_memory(texts)], [plot])


def chain_documents(texts: Sequence[str], size: int) -> str:
    """*size* characters of documents end to end; each round numbers its long lines, so that no two rounds have the same ones."""
    chained: list[str] = []
    length = turn = 0
    while length < size:
        for text in texts:
            lines = [f"{line} {turn}" if len(line) > 60 else line for line in text.split("\n")]
            chained.append("\n".join(lines))
            length += len(chained[-1]) + 2
        turn += 1
    return "\n\n".join(chained)[:size]


def time_lengths(make: Callable[[int], str], sizes: Sequence[int] = SIZES) -> Points:
    """Length and processor seconds for texts of *sizes*."""
    clean = load(OURS).clean
    points: Points = []
    for size in sizes:
        text = make(size)
        start = time.process_time()
        clean(text)
        points.append((float(len(text)), max(1e-6, time.process_time() - start)))
        if points[-1][1] > _PATIENCE:
            break
    return points


def fit_slope(points: Points) -> float:
    """The slope of a straight line through the logarithms of *points*, by least squares.

    >>> round(fit_slope([(1, 3), (10, 300), (100, 30000)]), 3)
    2.0
    """
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    middle_x, middle_y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((x - middle_x) ** 2 for x in xs)
    return sum((x - middle_x) * (y - middle_y) for x, y in zip(xs, ys, strict=True)) / spread if spread else 0.0


def _tabulate_memory(texts: Sequence[str]) -> Table:
    context = multiprocessing.get_context("spawn")
    with context.Pool(1) as pool:
        start, early, late = pool.apply(measure_many, (list(texts), _DOCUMENTS))
    rows = [
        ["imported", number(start, 1), ""],
        [f"after {_DOCUMENTS // 10:,} documents", number(early, 1), ""],
        [f"after {_DOCUMENTS:,} documents", number(late, 1), f"{late - early:+.1f} since {_DOCUMENTS // 10:,}"],
    ]
    long_texts = {"documents end to end": chain_documents(texts, 1_000_000), "one line": " ".join(" ".join(texts).split())}
    for name, text in long_texts.items():
        with context.Pool(1) as pool:
            size, above = pool.apply(measure_peak, (text, 10_000_000))
        rows.append([f"peak, {size:.0f} MB, {name}", number(above, 1), f"{above / size:.1f} times the text"])
    return Table("**Memory**, MB", ("state", "resident", "growth"), rows)


def measure_many(texts: Sequence[str], count: int) -> tuple[float, float, float]:
    """Resident megabytes at the start, after a tenth of *count* documents, and after all. No two documents are the same."""
    clean = load(OURS).clean
    start = early = read_resident()
    for number_ in range(count):
        clean(f"{texts[number_ % len(texts)]}\nDocument {number_} ends here, as the clerk wrote.")
        if number_ == count // 10:
            early = read_resident()
    return start, early, read_resident()


def measure_peak(text: str, size: int) -> tuple[float, float]:
    """Megabytes of a text of *size* characters, and by how much the peak rises above it when it is cleaned."""
    whole = _repeat(text)(size)
    clean = load(OURS).clean
    clean(text[:1000])
    before = read_peak()
    clean(whole)
    return len(whole.encode("utf-8", "replace")) / 1e6, read_peak() - before


def read_resident() -> float:
    """Resident megabytes now; where the system does not say, the peak."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if statm.exists() else read_peak()


def read_peak() -> float:
    """The most resident megabytes so far; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if status.exists():  # Linux counts a parent's peak in ru_maxrss
        return next(int(line.split()[1]) for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM")) * 1024 / 1e6
    try:
        resource = load("resource")
    except ImportError:
        return 0.0
    return float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * (1 if sys.platform == "darwin" else 1024) / 1e6
