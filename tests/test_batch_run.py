"""A run as a whole: nothing overwritten, nothing half-written, and interrupted runs that end as if they had not been."""

from __future__ import annotations

import json
import os
from pathlib import Path

import attrs
import pytest

from cleantext import clean
from cleantext.batch import Batch, Tally, Task, UsageError, files, find_sources, jsonl, model, run_batch
from cleantext.batch.formats import find_format
from cleantext.batch.model import Output
from cleantext.cli.main import main

Capture = pytest.CaptureFixture[str]


def make_line(number: int) -> str:
    """A record; every fiftieth is bad."""
    if number % 50 == 49:
        return f'{{"id": {number}}}\n'
    text = f"On day {number} the ferry carried {number * 7} people to the mill, who were glad of it.\nSign up for our newsletter!\n"
    return json.dumps({"id": number, "text": text, "n": number / 3}) + "\n"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(map(make_line, range(400))))
    return path


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some twenty chunks where there would be one."""
    for module in (jsonl, model):
        monkeypatch.setattr(module, "CHUNK_BYTES", 4000)
    monkeypatch.setattr(files, "_CHUNK_FILES", 3)


def make_batch(source: Path, target: Path, **options: object) -> Batch:
    name, compression = find_format(target)
    batch = Batch(sources=find_sources([str(source)]), task=Task(), output=Output(target, name or "folder", compression), errors=target.with_name("errors"))
    return attrs.evolve(batch, **options)  # type: ignore[arg-type]


def read_all(path: Path) -> dict[str, bytes]:
    """The content of *path*, or of the files in it."""
    return {str(file.relative_to(path)): file.read_bytes() for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file()}


class Interruption:
    """Stops a run after some chunks, as a key would."""

    def __init__(self, after: int) -> None:
        self._left = after

    def __call__(self, state: tuple[int, Tally]) -> None:
        self._left -= 1
        if not self._left:
            raise KeyboardInterrupt


TARGETS = ["b.jsonl", "b.jsonl.gz", "b.jsonl.zst", "b.csv", "b.csv.gz", "b.txt"]


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("after", [1, 7])
def test_an_interrupted_run_ends_with_the_same_bytes(name: str, after: int, lines: Path) -> None:
    """Also where more was written than the journal knows; bad records and counts are the same too."""
    whole, part = lines.with_name("whole") / name, lines.with_name("part") / name
    whole.parent.mkdir()
    part.parent.mkdir()
    expected = run_batch(make_batch(lines, whole))
    with pytest.raises(KeyboardInterrupt, match="go on with --resume"):
        run_batch(make_batch(lines, part, on_progress=Interruption(after)))
    assert sorted(os.listdir(part.parent)) == sorted([f"{name}.part", f"{name}.journal", "errors.part"])
    for file in (f"{name}.part", "errors.part"):
        with (part.parent / file).open("ab") as behind:
            behind.write(b"half a rec" * 100_000)
    assert run_batch(make_batch(lines, part, resume=True)) == expected
    assert read_all(part.parent) == read_all(whole.parent)


@pytest.mark.usefixtures("small_chunks")
def test_an_interrupted_folder_is_finished(tmp_path: Path) -> None:
    source, target = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    for number in range(10):
        (source / f"{number}.txt").write_text(f"{number}\nSign up for our newsletter!")
    with pytest.raises(KeyboardInterrupt):
        run_batch(make_batch(source, target, on_progress=Interruption(2)))
    assert not target.exists()
    run_batch(make_batch(source, target, resume=True))
    assert read_all(target) == {f"{number}.txt": clean(f"{number}\nSign up for our newsletter!").encode() for number in range(10)}


@pytest.mark.usefixtures("small_chunks")
def test_a_run_stopped_while_it_moved_its_files_is_finished(lines: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = lines.with_name("b.jsonl")
    with monkeypatch.context() as patch:
        patch.setattr("cleantext.batch.run._move_into_place", lambda *_: None)
        expected = run_batch(make_batch(lines, target))
    lines.with_name("errors.part").replace(lines.with_name("errors"))
    assert run_batch(make_batch(lines, target, resume=True)) == expected
    assert sorted(os.listdir(lines.parent)) == ["a.jsonl", "b.jsonl", "errors"]


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"task": Task(keep=frozenset({"promo"}))}, "other options"),
        ({"task": Task(removed_field="why")}, "other options"),
        ({"errors": None}, "other options"),
        ({"resume": False}, "go on with it with --resume"),
    ],
    ids=str,
)
def test_another_run_is_not_mixed_in(change: dict[str, object], said: str, lines: Path) -> None:
    target = lines.with_name("b.jsonl")
    with pytest.raises(KeyboardInterrupt):
        run_batch(make_batch(lines, target, on_progress=Interruption(3)))
    before = read_all(lines.parent)
    with pytest.raises(UsageError, match=said):
        run_batch(make_batch(lines, target, **{"resume": True, **change}))
    assert read_all(lines.parent) == before
    run_batch(make_batch(lines, target, **change, force=True))
    assert target.exists()


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize(
    ("harm", "said"), [("input", "input has changed"), ("output", "gone or shorter"), ("journal", "not a journal")], ids=["input", "output", "journal"]
)
def test_what_changed_in_between_is_noticed(harm: str, said: str, lines: Path) -> None:
    target = lines.with_name("b.jsonl")
    with pytest.raises(KeyboardInterrupt):
        run_batch(make_batch(lines, target, on_progress=Interruption(3)))
    path = {"input": lines, "output": lines.with_name("b.jsonl.part"), "journal": lines.with_name("b.jsonl.journal")}[harm]
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(UsageError, match=said):
        run_batch(make_batch(lines, target, resume=True))
    assert path.exists()


def test_resuming_what_was_never_begun_begins_it(lines: Path) -> None:
    run_batch(make_batch(lines, lines.with_name("b.jsonl"), resume=True))
    assert lines.with_name("b.jsonl").exists()


@pytest.mark.parametrize("arguments", [["-o", "b.parquet"], []], ids=["parquet", "standard output"])
def test_what_cannot_be_resumed_says_so(arguments: list[str], lines: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(lines.parent)
    assert main(["clean", "a.jsonl", "--resume", *arguments]) == 2
    assert "cannot be resumed" in capsys.readouterr().err


@pytest.mark.usefixtures("small_chunks")
def test_an_interrupted_parquet_file_leaves_nothing(lines: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        run_batch(make_batch(lines, lines.with_name("b.parquet"), on_progress=Interruption(3)))
    assert os.listdir(lines.parent) == ["a.jsonl"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.jsonl", "-o", "a.jsonl"], "is the input too"),
        (["a.jsonl", "-o", "link.jsonl"], "is the input too"),
        (["a.jsonl", "-o", "a.jsonl", "--force"], "is the input too"),
        (["a.jsonl", "-o", "old.jsonl"], "old.jsonl exists; --force overwrites it"),
        (["a.jsonl", "-o", "new.jsonl", "--errors", "old.jsonl"], "old.jsonl exists; --force overwrites it"),
        (["a.jsonl", "-o", "new.jsonl", "--errors", "new.jsonl"], "both the output and the errors"),
        (["a.jsonl", "-o", "new.jsonl", "--errors", "a.jsonl", "--force"], "is the input too"),
        (["a.jsonl", "-o", "folder", "--output-format", "jsonl"], "is a folder, and a file is to be written"),
        (["a.jsonl", "-o", "new.jsonl", "--errors", "folder"], "is a folder, and a file is to be written"),
        (["a.jsonl", "-o", "nowhere/new.jsonl"], "there is no folder nowhere"),
        (["folder", "-o", "old.jsonl", "--output-format", "folder"], "is a file, and a folder is to be written"),
        (["folder", "-o", "folder/out"], "lies in the folder that is read"),
        (["folder", "-o", "folder"], "is the input too"),
        (["a.jsonl", "-o", "new", "--output-format", "folder"], "only where a folder is read"),
    ],
    ids=str,
)
def test_nothing_is_overwritten_unasked(arguments: list[str], said: str, lines: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.chdir(lines.parent)
    Path("old.jsonl").write_text("old")
    Path("link.jsonl").symlink_to("a.jsonl")
    Path("folder").mkdir()
    before = read_all(Path())
    assert main(["clean", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert read_all(Path()) == before


@pytest.mark.usefixtures("small_chunks")
def test_progress_counts_bytes_of_all_inputs(lines: Path) -> None:
    """Also in a run that goes on in the second file."""
    second = lines.with_name("second.jsonl")
    second.write_bytes(lines.read_bytes())
    told: list[int] = []
    batch = make_batch(lines, lines.with_name("b.jsonl"), sources=find_sources([str(lines), str(second)]))
    with pytest.raises(KeyboardInterrupt):
        run_batch(attrs.evolve(batch, on_progress=Interruption(17)))
    run_batch(attrs.evolve(batch, resume=True, on_progress=lambda state: told.append(state[0])))
    assert told == sorted(told)
    assert told[0] > lines.stat().st_size
    assert told[-1] == lines.stat().st_size * 2


def test_force_overwrites(lines: Path) -> None:
    lines.with_name("b.jsonl").write_text("old")
    lines.with_name("e.jsonl").write_text("old")
    arguments = ["clean", str(lines), "-o", str(lines.with_name("b.jsonl")), "--errors", str(lines.with_name("e.jsonl")), "--quiet"]
    assert main([*arguments, "--force"]) == 1
    assert lines.with_name("b.jsonl").read_text().count("\n") == 392
    assert lines.with_name("e.jsonl").read_text().count("\n") == 8


def test_many_bad_records_are_not_all_told(lines: Path, capsys: Capture) -> None:
    """Twenty of them are, on a line each, and where to find the others."""
    lines.write_text("{}\n" * 50)
    assert main(["clean", str(lines), "--quiet"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 21
    assert "--errors FILE lists all" in said[-1]
