"""What is needed to go on with an interrupted run, in a small file beside its output: how far it came, and what run it was."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from cleantext.batch.files import walk
from cleantext.batch.model import Output, Source, Tally, Task, UsageError


@attrs.frozen
class Mark:
    """How far a run came.

    Attributes:
        inputs: digest of the inputs' names, sizes and times of change.
        options: digest of the task, the output and this library's version.
        chunks: how many chunks are done.
        output: the writer's state.
        errors: bytes of the errors file.
        tally: the counts up to here.
        finished: everything is written and only has to be moved into place.
    """

    inputs: str
    options: str
    chunks: int = 0
    output: dict[str, Any] = attrs.Factory(dict)
    errors: int = 0
    tally: Tally = attrs.Factory(Tally)
    finished: bool = False


def find_version() -> str:
    """The version of the installed distribution."""
    try:
        return importlib.metadata.version("cleantext-news")
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


def begin(sources: Iterable[Source], task: Task, output: Output, errors: Path | None) -> Mark:
    """The mark of a run that has not begun."""
    inputs = hashlib.sha256()
    for source in sources:
        for path in walk(source.path) if source.path and source.path.is_dir() else [source.path]:
            state = path.stat() if path and path.exists() else None
            inputs.update(repr((source.format, str(path), state and (state.st_size, state.st_mtime_ns))).encode("utf-8", "surrogateescape"))
    values = {**attrs.asdict(task), "keep": sorted(task.keep), "disable": sorted(task.disable), "languages": sorted(task.languages)}
    options = repr((find_version(), sorted(values.items()), output.format, output.compression, errors is not None))
    return Mark(inputs.hexdigest(), hashlib.sha256(options.encode("utf-8", "surrogateescape")).hexdigest())


def save(mark: Mark, path: Path) -> None:
    """Replace the journal at *path*, at once or not at all."""
    beside = path.with_name(path.name + ".new")
    with beside.open("w", encoding="utf-8") as file:
        json.dump(attrs.asdict(mark), file)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def load(path: Path, begun: Mark) -> Mark:
    """The mark at *path*, which must be of the run that *begun* begins.

    Raises:
        UsageError: it is of another run, or no journal.
    """
    try:
        values = json.loads(path.read_text("utf-8"))
        mark = Mark(**{**values, "tally": Tally(**values["tally"])})
    except (ValueError, TypeError, KeyError):
        raise UsageError(f"{path} is not a journal of this version; start again with --force") from None
    if mark.options != begun.options:
        raise UsageError("the interrupted run had other options or another version; resume with the same ones, or start again with --force")
    if mark.inputs != begun.inputs:
        raise UsageError("the input has changed since the run was interrupted; start again with --force")
    return mark
