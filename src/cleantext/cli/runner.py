"""Runs ``clean`` and ``extract``: chooses the output, shows progress, tells failures and sums up."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from cleantext.batch import Batch, Failure, Source, Tally, Task, UsageError, find_sources, run_batch
from cleantext.batch.formats import FORMATS, find_format
from cleantext.batch.model import Output
from cleantext.batch.pool import count_cores
from cleantext.batch.sources import measure
from cleantext.cli.options import warn

_SMALL = 2_000_000  # bytes of input that are done before further processes have started
_TOLD = 20  # failures that are told one by one


def run(task: Task, options: argparse.Namespace) -> int:
    """Carry out *task* on the files that *options* name; the exit code."""
    sources = find_sources(options.files or ["-"], options.input_format or "")
    output = choose_output(task, sources, options)
    is_batch = output.format != "text" or any(source.format != "text" for source in sources)
    shown = is_batch and not options.quiet
    with Progress(measure(sources), shown=shown and sys.stderr.isatty()) as progress:
        failures = Failures(progress.say, silent=options.errors is not None)
        tally = run_batch(
            Batch(
                sources=sources,
                task=task,
                output=output,
                errors=Path(options.errors) if options.errors else None,
                jobs=options.jobs or (1 if 0 < measure(sources) < _SMALL else count_cores()),
                resume=options.resume,
                force=options.force,
                on_failure=failures.tell,
                on_progress=progress.tell,
            )
        )
    if is_batch and not tally.records and not tally.bad:
        warn("there are no records in the input")
    if shown:
        print(sum_up(tally), file=sys.stderr)
    return 1 if tally.bad else 0


def choose_output(task: Task, sources: Sequence[Source], options: argparse.Namespace) -> Output:
    """Where to write, in which format: as asked, or as the name tells, or as the input is.

    Raises:
        UsageError: that cannot be written.
    """
    path = Path(options.output) if options.output and options.output != "-" else None
    told, compression = find_format(path) if path else ("", "")
    chosen: str = options.output_format or told
    if not chosen and path and (path.is_dir() or options.output.endswith("/") or not path.suffix) and sources[0].format == "folder":
        chosen = "folder"
    first = sources[0].format
    chosen = chosen or (first if FORMATS[first].is_written and first not in ("folder", "parquet") else "jsonl")
    if chosen == "text" and task.form == "json":
        chosen = "jsonl"
    if not FORMATS[chosen].is_written:
        raise UsageError(f"{chosen} is read and not written; name the output .jsonl, .csv or .parquet")
    if compression and chosen not in ("jsonl", "csv"):
        raise UsageError(f"{path}: only JSON Lines and CSV are written compressed")
    return Output(path, chosen, compression)


class Failures:
    """Tells the first bad records on standard error, where they do not go to a file."""

    def __init__(self, say: Callable[[object], None], *, silent: bool) -> None:
        self._say = say
        self._left = 0 if silent else _TOLD
        self._silent = silent

    def tell(self, failure: Failure) -> None:
        """Tell *failure*, if it is among the first."""
        if self._left:
            self._say(failure)
            self._left -= 1
        elif not self._silent:
            self._say("further bad records are only counted; --errors FILE lists all")
            self._silent = True


class Progress:
    """A bar on a terminal, with rate and time left, where tqdm is installed."""

    def __init__(self, total: int, *, shown: bool) -> None:
        bar = _find_bar() if shown else None
        self._bar = bar(total=total or None, unit="B", unit_scale=True, dynamic_ncols=True) if bar else None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.close()

    def say(self, message: object) -> None:
        """One line on standard error, above the bar."""
        if self._bar is None:
            warn(message)
        else:
            self._bar.write(f"cleantext: {message}", file=sys.stderr)

    def tell(self, state: tuple[int, Tally]) -> None:
        """Show how many bytes of the input are done, and how many records."""
        if self._bar is not None:
            done, tally = state
            self._bar.set_postfix_str(f"{tally.records:,} records" + (f", {tally.bad:,} bad" if tally.bad else ""), refresh=False)
            self._bar.update(done - self._bar.n)


def _find_bar() -> Callable[..., Any] | None:
    try:
        from tqdm import tqdm
    except ImportError:
        warn("no progress bar, since tqdm is not installed: pip install 'cleantext-news[progress]'")
        return None
    bar: Callable[..., Any] = tqdm
    return bar


def sum_up(tally: Tally) -> str:
    """The counts in words and a table.

    >>> print(sum_up(Tally(2, 1, 1000, 900, {"promo": [3, 100]})))
    2 records, 1 bad; 900 of 1,000 characters left (90.0 %)
    kind   spans  characters
    promo      3         100
    """
    share = f" ({100 * tally.left / tally.characters:.1f} %)" if tally.characters else ""
    bad = f", {tally.bad:,} bad" if tally.bad else ""
    lines = [f"{tally.records:,} records{bad}; {tally.left:,} of {tally.characters:,} characters left{share}"]
    if tally.kinds:
        width = max(4, *map(len, tally.kinds))
        lines.append(f"{'kind':{width}}  spans  characters")
        for kind, (spans, length) in sorted(tally.kinds.items(), key=lambda entry: -entry[1][1]):
            lines.append(f"{kind:{width}}  {spans:5,}  {length:10,}")
    return "\n".join(lines)
