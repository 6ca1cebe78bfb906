"""A batch from its inputs to its finished output: written beside its place, journaled chunk by chunk, moved when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import accumulate, islice
from pathlib import Path

import attrs

from cleantext.batch import journal
from cleantext.batch.jsonl import dump
from cleantext.batch.model import Chunk, Failure, Outcome, Output, Source, StoppedError, Tally, Task, UsageError
from cleantext.batch.pool import map_ordered
from cleantext.batch.sources import read_chunks
from cleantext.batch.work import Job, make_cleaner
from cleantext.batch.writers import ByteFile, Writer, open_writer


def _ignore(value: object) -> None:
    """Tell nobody."""


@attrs.frozen(kw_only=True)
class Batch:
    """One run.

    Attributes:
        sources: the inputs, in order.
        task: what is done.
        output: where it goes.
        errors: file for bad records, as JSON Lines.
        jobs: number of worker processes.
        resume: go on with an interrupted run, if there is one.
        force: overwrite what is there.
        on_failure: is told every bad record.
        on_progress: is told how many bytes of all sources are done, and the counts up to there.
    """

    sources: Sequence[Source]
    task: Task
    output: Output
    errors: Path | None = None
    jobs: int = 1
    resume: bool = False
    force: bool = False
    on_failure: Callable[[Failure], None] = _ignore
    on_progress: Callable[[tuple[int, Tally]], None] = _ignore


@attrs.frozen
class Places:
    """Where a run keeps its output, errors and journal until it is done; None for what is not kept, such as standard output."""

    part: Path | None
    errors: Path | None
    journal: Path | None


def run_batch(batch: Batch) -> Tally:
    """Carry out *batch*; what it did.

    Raises:
        UsageError: it cannot be carried out as asked; nothing was written.
        UnknownNameError: a kind, rule or language that there is not.
        StoppedError: it could not go on (a full disk, a dead worker).
    """
    if batch.task.keep or batch.task.disable or batch.task.languages:
        make_cleaner(batch.task)  # refuses unknown names here and now; workers make their own
    _check_paths(batch)
    places = find_places(batch)
    mark = journal.begin(batch.sources, batch.task, batch.output, batch.errors)
    mark = _find_mark(batch, places, mark)
    if not mark.finished:
        mark = _carry_out(batch, places, mark)
    _move_into_place(batch, places)
    return mark.tally


def _carry_out(batch: Batch, places: Places, mark: journal.Mark) -> journal.Mark:
    """Run from *mark* on. What cannot be resumed later leaves nothing behind when it stops."""
    is_done = keeps = False
    try:
        mark = _Run(batch, places, mark).carry_out()
        is_done = True
    except UsageError:  # found out late, such as a missing library
        keeps = mark.chunks > 0
        raise
    except BrokenPipeError:
        raise
    except OSError as problem:
        keeps = places.journal is not None
        raise StoppedError(_tell_stop(places, problem, keeps)) from None
    except KeyboardInterrupt:
        keeps = places.journal is not None
        raise KeyboardInterrupt(*[f"what is done lies in {places.part}: go on with --resume"] * keeps) from None
    except StoppedError:
        keeps = places.journal is not None
        raise
    finally:
        if not is_done and not keeps:
            _clear(places)
    return mark


def find_places(batch: Batch) -> Places:
    """The temporary names for *batch*. What is no regular file, such as ``/dev/null``, is written directly."""
    path = batch.output.path
    part = beside(path, ".part") if path and _is_regular(path) else path
    errors = batch.errors and (beside(batch.errors, ".part") if _is_regular(batch.errors) else batch.errors)
    is_resumable = path is not None and part != path and batch.output.format != "parquet" and all(source.path for source in batch.sources)
    return Places(part, errors, beside(path, ".journal") if path and is_resumable else None)


def beside(path: Path, suffix: str) -> Path:
    """The neighbour of *path* with *suffix* behind its name."""
    return path.with_name(path.name + suffix)


def _is_regular(path: Path) -> bool:
    return not path.exists() or path.is_file() or path.is_dir()


def _check_paths(batch: Batch) -> None:
    """Refuse places where nothing can be written, or where the input lies.

    Raises:
        UsageError: the reason.
    """
    output, errors = batch.output.path, batch.errors
    inputs = [source.path for source in batch.sources if source.path]
    if batch.output.format == "folder" and not all(source.format == "folder" for source in batch.sources):
        raise UsageError("a folder is written only where a folder is read; name a file as the output")
    if errors and output and errors.absolute() == output.absolute():
        raise UsageError(f"{errors} cannot be both the output and the errors")
    if output:
        _check_path(output, inputs, is_folder=batch.output.format == "folder")
    if errors:
        _check_path(errors, inputs, is_folder=False)


def _check_path(path: Path, inputs: Sequence[Path], *, is_folder: bool) -> None:
    if not path.absolute().parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}")
    if path.exists() and any(path.samefile(given) for given in inputs):
        raise UsageError(f"{path} is the input too; name another output")
    if path.is_dir() and not is_folder:
        raise UsageError(f"{path} is a folder, and a file is to be written")
    if path.is_file() and is_folder:
        raise UsageError(f"{path} is a file, and a folder is to be written")
    if any(given.is_dir() and path.resolve().is_relative_to(given.resolve()) for given in inputs):
        raise UsageError(f"{path} lies in the folder that is read; name an output outside it")


def _find_mark(batch: Batch, places: Places, begun: journal.Mark) -> journal.Mark:
    """Where the run begins: after what an interrupted one did, or at the start with nothing in its way."""
    if batch.resume and places.journal is None:
        why = "Parquet files are whole or nothing" if batch.output.format == "parquet" else "that takes input and output in files"
        raise UsageError(f"such a run cannot be resumed: {why}")
    mark = journal.load(places.journal, begun) if batch.resume and places.journal and places.journal.exists() else None
    if mark and mark.finished:
        return mark
    in_the_way = [path for path in (batch.output.path, batch.errors) if path and _is_regular(path) and path.exists()]
    if in_the_way and not batch.force:
        raise UsageError(f"{in_the_way[0]} exists; --force overwrites it")
    if mark:
        return mark
    if places.part and places.part != batch.output.path and places.part.exists() and not batch.force:
        ways = "go on with it with --resume, or start again with --force" if places.journal else "start again with --force"
        raise UsageError(f"an interrupted run left {places.part}; {ways}")
    _clear(places)
    return begun


def _clear(places: Places) -> None:
    for path in (places.part, places.errors, places.journal):
        if path is None or not _is_regular(path):
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _tell_stop(places: Places, problem: OSError, keeps: bool) -> str:
    where = problem.filename or places.part or "standard output"
    hint = f"; what is done lies in {places.part}: make room and go on with --resume" if keeps else ""
    return f"cannot write {where}: {problem.strerror or problem}{hint}"


class _Run:
    """The part of a run in which chunks are read, worked on and written."""

    def __init__(self, batch: Batch, places: Places, mark: journal.Mark) -> None:
        self._batch = batch
        self._places = places
        self._mark = mark
        sizes = [source.size for source in batch.sources]
        self._offsets = dict(zip([source.name for source in batch.sources], accumulate(sizes, initial=0), strict=False))

    def carry_out(self) -> journal.Mark:
        """All chunks from the mark on; the mark at the end."""
        with ExitStack() as stack:
            writer = open_writer(self._batch.output, self._places.part, self._mark.output)
            errors = ByteFile(self._places.errors, self._mark.errors) if self._places.errors else None
            self._save(writer, errors, 0)
            results = map_ordered(Job(self._batch.task, self._batch.output), self._read(), self._batch.jobs)
            stack.callback(results.close)
            for chunk, outcome in results:
                self._take(outcome, writer, errors)
                self._save(writer, errors, 1)
                self._batch.on_progress((self._locate(chunk), self._mark.tally))
            writer.close()
            if errors:
                errors.close()
            self._save(None, None, 0)
        return self._mark

    def _read(self) -> Iterator[Chunk]:
        return islice(read_chunks(self._batch.sources, self._batch.task), self._mark.chunks, None)

    def _take(self, outcome: Outcome, writer: Writer, errors: ByteFile | None) -> None:
        failures = [*outcome.failures, *writer.write(outcome.payload)]
        tally = self._mark.tally
        tally.add(outcome.tally)
        tally.records -= len(failures) - len(outcome.failures)
        tally.bad += len(failures)
        for failure in failures:
            if errors:
                name = failure.id.hex() if isinstance(failure.id, bytes) else failure.id
                errors.write(dump({"file": failure.file, "record": failure.number, "id": name, "reason": failure.reason}))
            self._batch.on_failure(failure)

    def _save(self, writer: Writer | None, errors: ByteFile | None, done: int) -> None:
        """Note what is done. Output and errors reach the disk before the journal does; without a *writer* all is done."""
        mark = attrs.evolve(self._mark, chunks=self._mark.chunks + done, finished=writer is None)
        if self._places.journal:
            if writer:
                mark = attrs.evolve(mark, output=writer.sync(), errors=errors.sync() if errors else 0)
            journal.save(mark, self._places.journal)
        self._mark = mark

    def _locate(self, chunk: Chunk) -> int:
        """How many bytes of all sources are done with *chunk*."""
        return self._offsets[chunk.file] + chunk.position


def _move_into_place(batch: Batch, places: Places) -> None:
    """The errors first and the output last; a run that is stopped between them finishes here when it is resumed."""
    for part, path in ((places.errors, batch.errors), (places.part, batch.output.path)):
        if part and path and part != path and part.exists():
            if path.is_dir():
                shutil.rmtree(path)
            part.replace(path)
    if places.journal:
        places.journal.unlink(missing_ok=True)
