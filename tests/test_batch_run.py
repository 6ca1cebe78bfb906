"""A run as a whole: order, nothing overwritten, nothing half-written, and interrupted runs that end as if they had not been."""

from __future__ import annotations

import gzip
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from cleantext import clean
from cleantext.batch import Batch, StoppedError, Tally, Task, UsageError, files, find_sources, jsonl, model, run_batch
from cleantext.batch.compression import compress
from cleantext.batch.formats import find_format
from cleantext.batch.model import Chunk, Outcome, Output
from cleantext.batch.pool import map_ordered
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
            behind.write(b"half a rec")
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


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with records of several chunks as they are, and what they become."""
    folder = tmp_path_factory.mktemp("many")
    text = "".join([f"Sentence {number} of the story says that the ferry sailed again.\n" for number in range(12)])
    lines = [json.dumps({"id": number, "text": f"{number} {text}{number * 31 % 977}"}) + "\n" for number in range(2500)]
    (folder / "in.jsonl").write_text("".join(lines))
    assert main(["clean", str(folder / "in.jsonl"), "-o", str(folder / "out.jsonl"), "--jobs", "1", "--quiet"]) == 0
    return folder


def test_the_number_of_processes_makes_no_difference(many: Path, tmp_path: Path) -> None:
    """Not to the order, nor to how the output is cut into gzip members."""
    assert main(["clean", str(many / "in.jsonl"), "-o", str(tmp_path / "b.jsonl.gz"), "--jobs", "2", "--quiet"]) == 0
    lines = (many / "out.jsonl").read_bytes()
    assert gzip.decompress((tmp_path / "b.jsonl.gz").read_bytes()) == lines
    chunks = jsonl.read(find_sources([str(many / "in.jsonl")])[0], Task())
    records = iter(lines.splitlines(keepends=True))
    members = [compress(b"".join([next(records) for _ in range(chunk.count)]), "gz") for chunk in chunks]
    assert len(members) > 5
    assert (tmp_path / "b.jsonl.gz").read_bytes() == b"".join(members)


KILLED = """
import os, signal, sys
from pathlib import Path
from cleantext.batch import Batch, Task, find_sources, run_batch
from cleantext.batch.model import Output

def kill(state):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)

left = 3
run_batch(Batch(sources=find_sources([sys.argv[1]]), task=Task(), output=Output(Path(sys.argv[2]), "jsonl"), jobs=2, on_progress=kill))
"""


def test_killed_and_resumed(many: Path, tmp_path: Path) -> None:
    """Without warning, in the middle: the workers end too, and the resumed run ends with the same bytes."""
    source, target = str(many / "in.jsonl"), tmp_path / "b.jsonl"
    killed = subprocess.run([sys.executable, "-c", KILLED, source, str(target)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    assert killed.returncode == -signal.SIGKILL  # and no worker holds the pipe any more, which would keep us waiting
    assert sorted(os.listdir(tmp_path)) == ["b.jsonl.journal", "b.jsonl.part"]
    assert json.loads((tmp_path / "b.jsonl.journal").read_text())["chunks"] == 3
    assert main(["clean", source, "-o", str(target), "--jobs", "2", "--quiet"]) == 2
    assert main(["clean", source, "-o", str(target), "--jobs", "2", "--quiet", "--resume"]) == 0
    assert target.read_bytes() == (many / "out.jsonl").read_bytes()
    assert os.listdir(tmp_path) == ["b.jsonl"]


def test_a_full_disk_is_told_and_resumed(many: Path, tmp_path: Path) -> None:
    """Nothing stands under the final name; once there is room the run goes on."""
    arguments = ["clean", str(many / "in.jsonl"), "-o", str(tmp_path / "b.jsonl"), "--jobs", "1", "--quiet"]

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))

    done = subprocess.run([sys.executable, "-m", "cleantext", *arguments], preexec_fn=fill, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"File too large; what is done lies in" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert not (tmp_path / "b.jsonl").exists()
    assert main([*arguments, "--resume"]) == 0
    assert (tmp_path / "b.jsonl").read_bytes() == (many / "out.jsonl").read_bytes()


@attrs.frozen
class Die:
    """Work that ends its process, as when memory runs out."""

    def __call__(self, chunk: Chunk) -> Outcome:
        os._exit(9)


def test_a_worker_that_dies_is_told() -> None:
    chunks = [Chunk("a", "jsonl", number, 1, b"{}\n") for number in range(9)]
    with pytest.raises(StoppedError, match="a worker process died"):
        list(map_ordered(Die(), chunks, 2))


def test_few_chunks_are_under_way() -> None:
    """However long the input, only some chunks per worker are read ahead."""
    read: list[int] = []

    def chunks() -> Iterator[Chunk]:
        for number in range(50):
            read.append(number)
            yield Chunk("a", "jsonl", number, 1, number)

    for done, (chunk, outcome) in enumerate(map_ordered(Echo(), chunks(), 2)):
        assert chunk.data == outcome.payload == done
        assert len(read) <= done + 7
    assert len(read) == 50


@attrs.frozen
class Echo:
    """Work that does nothing."""

    def __call__(self, chunk: Chunk) -> Outcome:
        return Outcome(chunk.data, (), Tally())
