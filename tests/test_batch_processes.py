"""Several processes: order, few chunks at a time, runs that are killed, full disks, workers that die."""

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

from cleantext.batch import StoppedError, Tally, Task, find_sources, jsonl
from cleantext.batch.compression import compress
from cleantext.batch.model import Chunk, Outcome
from cleantext.batch.pool import map_ordered
from cleantext.cli.main import main


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
    killed = subprocess.run([sys.executable, "-c", KILLED, source, str(target)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=120)
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
