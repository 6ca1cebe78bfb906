"""How do batches of the command line fare: one core against two, memory, and a run that is killed and resumed?"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import attrs

from benchmarks.peers import tell
from benchmarks.report import Section, Table, number

ABOUT = (
    "`cleantext clean` over a JSON Lines file of invented articles, several times with one process and with two in turn. Where other programs "
    "slow the single process down, the ratio to the processor time that it needs is the safer one. Memory is the sum over the process and its workers "
    "of what is resident, shared pages counted in each, at its highest."
)
_ROUNDS = 3
_SECONDS = 0.2  # between looks at the memory
_PLACES = ("harbour", "mill", "school", "bakery", "library", "quarry", "orchard", "station", "market", "chapel", "cannery", "museum")
_NAMES = ("Maria Holt", "Jonas Vale", "Ines Brook", "Tom Arden", "Rosa Lindqvist", "Karl Whitby", "Anna Moor", "Per Falk", "Lena Strand")
_VERBS = ("closed", "reopened", "defended", "questioned", "praised", "measured", "repaired", "sold", "rebuilt", "visited", "postponed")
_REASONS = (
    "after a winter in which the roof had let in more water than anyone cared to measure",
    "because the council could not agree on who should pay for the work on the northern wall",
    "before an audience of residents who had waited since the spring for somebody to explain the delay",
    "although the engineers had warned that the pillars would not carry the weight of the new machines",
    "while the children of the town painted the fence in the colours of the fishing boats",
    "so that the islanders could travel to the mainland without an hour on the coastal road",
)
_BOILERPLATE = (
    "Sign up for our newsletter",
    "Advertisement",
    "Share this article",
    "Related stories",
    "(Photo by Sam Ode/Getty Images)",
    "All rights reserved.",
    "5 min read",
    "Follow us on Twitter",
    "Read more",
)


@attrs.frozen
class Run:
    """One run: its seconds, the processor seconds of all its processes, and the most bytes that these had in memory together."""

    seconds: float
    processor: float
    memory: int


def write_articles(path: Path, size: int, seed: int = 0) -> None:
    """Write a JSON Lines file of about *size* bytes: invented articles of some 4,000 characters, with boilerplate between."""
    chance = random.Random(seed)
    written = count = 0
    with path.open("wb") as file:
        while written < size:
            count += 1
            line = json.dumps({"id": count, "source": f"paper-{count % 97}", "text": make_article(chance)}).encode() + b"\n"
            file.write(line)
            written += len(line)


def make_article(chance: random.Random) -> str:
    """One article."""
    lines = [f"The {chance.choice(_PLACES)} of Lyndon, {chance.randrange(100)} years on", f"By {chance.choice(_NAMES)}"]
    for _ in range(chance.randrange(5, 13)):
        lines.append(" ".join([_make_sentence(chance) for _ in range(chance.randrange(2, 5))]))
        if chance.random() < 0.25:
            lines.append(chance.choice(_BOILERPLATE))
    return "\n\n".join([*lines, *chance.sample(_BOILERPLATE, 3)])


def _make_sentence(chance: random.Random) -> str:
    who, where, what = chance.choice(_NAMES), chance.choice(_PLACES), chance.choice(_VERBS)
    return f"On day {chance.randrange(10_000)} {who} {what} the {where} at number {chance.randrange(10_000)} {chance.choice(_REASONS)}."


def run_command(arguments: list[str]) -> Run:
    """Run ``cleantext`` with *arguments* to its end.

    Raises:
        RuntimeError: it fails.
    """
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "cleantext", *arguments])
    memory = ended = 0
    while not ended:
        memory = max(memory, sum(map(_read_memory, find_tree(process.pid))))
        time.sleep(_SECONDS)
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"cleantext {' '.join(arguments)} ended with {process.returncode}")
    return Run(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, memory)


def find_tree(root: int) -> list[int]:
    """The process *root* and all its descendants. Reads ``/proc``, so it needs Linux."""
    parents = dict(_read_parents())
    tree = [root]
    for process in tree:
        tree += [child for child, parent in parents.items() if parent == process]
    return tree


def _read_parents() -> Iterator[tuple[int, int]]:
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                yield int(entry.name), int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except (OSError, IndexError):  # it has ended
                continue


def _read_memory(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0


def kill_half_way(arguments: list[str], output: Path) -> int:
    """Start ``cleantext``, kill it without warning when half of its input is done; how many bytes its output had then."""
    source = Path(arguments[1])
    process = subprocess.Popen([sys.executable, "-m", "cleantext", *arguments])
    journal = output.with_name(output.name + ".journal")
    while process.poll() is None and _read_offset(journal) < source.stat().st_size * 0.4:
        time.sleep(_SECONDS / 4)
    workers = find_tree(process.pid)[1:]
    process.send_signal(signal.SIGKILL)
    process.wait()
    deadline = time.monotonic() + 30
    while any(Path(f"/proc/{worker}").exists() for worker in workers):
        if time.monotonic() > deadline:
            raise RuntimeError("workers outlive their parent")
        time.sleep(_SECONDS)
    return _read_offset(journal)


def _read_offset(journal: Path) -> int:
    try:
        return int(json.loads(journal.read_text("utf-8"))["output"].get("offset", 0))
    except FileNotFoundError:
        return 0


def answer(folder: Path, size: int, ratio_size: int) -> Section:
    """The section on files of *size* and, for the ratio, *ratio_size* bytes, made in *folder*."""
    small, large = folder / "small.jsonl", folder / "large.jsonl"
    write_articles(small, ratio_size)
    write_articles(large, size)
    return Section("batch", "Batches", ABOUT, [compare_jobs(small), check_resuming(large)])


def compare_jobs(source: Path) -> Table:
    """One process and two, in turn."""
    runs: dict[int, list[Run]] = {1: [], 2: []}
    for _ in range(_ROUNDS):
        for jobs, done in runs.items():
            done.append(_clean(source, source.with_suffix(f".{jobs}.out.jsonl"), jobs))
            tell(f"{jobs} jobs: {done[-1].seconds:.1f} s")
    size = source.stat().st_size / 1e6
    best = {jobs: min(run.seconds for run in done) for jobs, done in runs.items()}
    busy = {jobs: min(run.processor for run in done) for jobs, done in runs.items()}
    lines = [
        [str(jobs), number(size / best[jobs], 1), number(best[1] / best[jobs], 2), number(busy[1] / best[jobs], 2), number(busy[jobs], 1), _megabytes(done)]
        for jobs, done in runs.items()
    ]
    head = ("processes", "MB/s", "speed over one process", "over its processor time", "processor seconds", "memory, MB")
    return Table(f"{size:.0f} MB, the best of {_ROUNDS} rounds", head, lines)


def check_resuming(source: Path) -> Table:
    """An uninterrupted run, and one that is killed half way and resumed."""
    whole, resumed = source.with_suffix(".whole.jsonl"), source.with_suffix(".resumed.jsonl")
    run = _clean(source, whole, 2)
    tell(f"uninterrupted: {run.seconds:.1f} s")
    offset = kill_half_way(["clean", str(source), "-o", str(resumed), "--jobs", "2", "--quiet"], resumed)
    again = _clean(source, resumed, 2, "--resume")
    same = filecmp.cmp(whole, resumed, shallow=False)
    size = source.stat().st_size / 1e6
    lines = [
        ["uninterrupted", number(run.seconds, 0), _megabytes([run]), ""],
        [f"killed after {offset / 1e6:.0f} MB of output, resumed", number(again.seconds, 0), _megabytes([again]), "yes" if same else "NO"],
    ]
    return Table(f"{size:.0f} MB, two processes", ("run", "seconds", "memory, MB", "the same bytes"), lines)


def _clean(source: Path, output: Path, jobs: int, *more: str) -> Run:
    return run_command(["clean", str(source), "-o", str(output), "--jobs", str(jobs), "--quiet", *(more or ["--force"])])


def _megabytes(runs: list[Run]) -> str:
    return number(max(run.memory for run in runs) / 1e6, 0)


def run(options: argparse.Namespace) -> Section:
    """The section that *options* of ``python -m benchmarks batch`` ask for."""
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        return answer(Path(folder), int(options.size * 1e6), int(options.ratio_size * 1e6))
