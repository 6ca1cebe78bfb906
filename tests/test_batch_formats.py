"""Formats in and out: every field stays, the text is cleaned, and what is wrong with an input is said."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext import analyze, clean
from cleantext.batch import Failure, Record, Source, Task, find_sources, read_records
from cleantext.batch import jsonl as jsonl_format
from cleantext.batch.model import Chunk
from cleantext.cli.main import main

pyarrow = pytest.importorskip("pyarrow")
pytest.importorskip("pyarrow.parquet")
zstandard = pytest.importorskip("zstandard")

TEXT = "The ferry sails again in May, and the board — which had waited — was glad.\nSign up for our newsletter!\n"
ROWS = [{"id": number, "text": f"{number}. {TEXT}", "from": "Lyndon, “north”"} for number in range(40)]
LINES = b"".join(json.dumps(row).encode() + b"\n" for row in ROWS)


def write_rows(path: Path) -> Path:
    """`ROWS` at *path*, in the format of its name."""
    if path.suffix == ".parquet":
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(ROWS), path)
        return path
    content = LINES
    if ".csv" in path.name:
        lines = io.StringIO()
        writer = csv.DictWriter(lines, ROWS[0])
        writer.writeheader()
        writer.writerows(ROWS)
        content = lines.getvalue().encode()
    pack = {".gz": gzip.compress, ".zst": zstandard.ZstdCompressor().compress}.get(path.suffix, bytes)
    path.write_bytes(pack(content[:1000]) + pack(content[1000:]) if pack is not bytes else content)
    return path


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The records at *path*, read without this library."""
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pyarrow.parquet.read_table(path).to_pylist()
        return rows
    content = path.read_bytes()
    if path.suffix == ".gz":
        content = gzip.decompress(content)
    if path.suffix == ".zst":
        content = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(content), read_across_frames=True).read()
    if ".csv" in path.name:
        return list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    return [json.loads(line) for line in content.decode().split("\n") if line]


NAMES = ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.jsonl.zst", "a.csv", "a.csv.gz", "a.csv.zst", "a.parquet"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("to", ["same", "b.jsonl"])
def test_records_keep_their_fields(name: str, to: str, tmp_path: Path) -> None:
    """From every format to itself and to JSON Lines; gzip members and zstd frames may follow one another."""
    source = write_rows(tmp_path / name)
    target = tmp_path / (f"out-{name}" if to == "same" else to)
    assert main(["clean", str(source), "-o", str(target), "--quiet"]) == 0
    expected = [{**row, "text": clean(str(row["text"]))} for row in ROWS]
    if ".csv" in name:
        expected = [{**row, "id": str(row["id"])} for row in expected]
    assert read_rows(target) == expected


@pytest.mark.parametrize("to", ["b.csv", "b.csv.gz", "b.parquet", "b.jsonl.gz", "b.jsonl.zst"])
def test_json_lines_become_other_formats(to: str, tmp_path: Path) -> None:
    source = write_rows(tmp_path / "a.jsonl")
    assert main(["clean", str(source), "-o", str(tmp_path / to), "--quiet"]) == 0
    assert [row["text"] for row in read_rows(tmp_path / to)] == [clean(str(row["text"])) for row in ROWS]


def test_removals_can_be_written_too(tmp_path: Path) -> None:
    """With offsets into the text as it was, so that it can be had again."""
    source = write_rows(tmp_path / "a.jsonl")
    assert main(["clean", str(source), "-o", str(tmp_path / "b.jsonl"), "--quiet", "--removed-field", "why"]) == 0
    for row, given_row in zip(read_rows(tmp_path / "b.jsonl"), ROWS, strict=True):
        text = row["text"]
        for removal in row["why"]:
            text = text[: removal["start"]] + removal["text"] + text[removal["start"] :]
            assert (removal["kind"], removal["rule"]) == ("promo", "newsletter/sign-up")
        assert text == given_row["text"]


def test_parquet_keeps_exact_types(tmp_path: Path) -> None:
    """Times in nanoseconds, decimals, small integers, categories and nulls come out as they went in."""
    table = pyarrow.table(
        {
            "text": [TEXT, TEXT],
            "time": pyarrow.array([1, None], pyarrow.timestamp("ns")),
            "price": pyarrow.array([Decimal("1.10"), Decimal("2.00")]),
            "small": pyarrow.array([1, 2], pyarrow.int8()),
            "kind": pyarrow.array(["x", "y"]).dictionary_encode(),
            "list": [["a"], []],
        }
    )
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    assert main(["clean", str(tmp_path / "a.parquet"), "-o", str(tmp_path / "b.parquet"), "--quiet"]) == 0
    left = pyarrow.parquet.read_table(tmp_path / "b.parquet")
    assert left.drop_columns("text").equals(table.drop_columns("text"))
    assert main(["clean", str(tmp_path / "a.parquet"), "-o", str(tmp_path / "b.jsonl"), "--quiet"]) == 0
    first = read_rows(tmp_path / "b.jsonl")[0]
    assert (first["time"], first["price"], first["small"]) == ("1970-01-01 00:00:00.000000001", "1.10", 1)


def test_parquet_keys_of_any_type_name_bad_records(tmp_path: Path) -> None:
    """Bytes in hexadecimal digits, times as text."""
    for kind, key, name in ((pyarrow.binary(), b"\xff\x01", "ff01"), (pyarrow.timestamp("ns"), 1, "1970-01-01 00:00:00.000000001")):
        table = pyarrow.table({"id": pyarrow.array([key], kind), "text": pyarrow.array([None], pyarrow.string())})
        pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
        arguments = ["clean", str(tmp_path / "a.parquet"), "-o", str(tmp_path / "b.jsonl"), "--errors", str(tmp_path / "e.jsonl"), "--quiet", "--force"]
        assert main(arguments) == 1
        assert read_rows(tmp_path / "e.jsonl")[0]["id"] == name


def test_a_record_that_does_not_fit_the_columns_is_a_bad_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """CSV and Parquet have the columns, and Parquet the types, of the first record."""
    (tmp_path / "a.jsonl").write_text(
        '{"text":"One.","n":1}\n{"text":"Two.","more":2}\n{"text":"Three."}\n{"text":"Four.","n":{"x":1}}\n{"text":"Five.","n":null}\n'
    )
    for name, left in (("b.csv", ["One.", "Three.", "Four.", "Five."]), ("b.parquet", ["One.", "Three.", "Five."])):
        assert main(["clean", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / name), "--quiet"]) == 1
        assert [row["text"] for row in read_rows(tmp_path / name)] == left
        assert "record 2: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b"{bad", "not valid JSON"),
        (b'{"text": "a"} {"text": "b"}', "not valid JSON"),
        (b"[" * 100_000, "not valid JSON"),
        (b'{"text": "a", "n": 1e999}', "out of range"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "not valid JSON"),
        (b"[1]", "a list where an object is meant"),
        (b'{"id": 7}', "there is no field 'text'; there are: id"),
        (b'{"id": 7, "text": null}', "holds null"),
        (b'{"id": 7, "text": 3.5}', "holds a number"),
        (b'{"id": 7, "text": true}', "holds true or false"),
        (b'{"id": 7, "text": ["a"]}', "holds a list"),
        (b'{"id": 7, "text": "caf\xe9"}', "not UTF-8: byte 0xe9"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_bad_lines_go_to_the_errors_and_the_run_goes_on(line: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'\xef\xbb\xbf{"text": "One."}\r\n\n' + line + b'\n{"text": "Two \\ud800."}')
    arguments = ["clean", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "b.jsonl"), "--errors", str(tmp_path / "e.jsonl"), "--quiet"]
    assert main(arguments) == 1
    assert (tmp_path / "b.jsonl").read_bytes() == b'{"text": "One."}\n{"text": "Two \\ud800."}\n'
    (error,) = read_rows(tmp_path / "e.jsonl")
    assert (error["file"], error["record"], error["id"]) == (str(tmp_path / "a.jsonl"), 3, 7 if b'"id": 7' in line and b"\xe9" not in line else None)
    assert reason in error["reason"]


def test_a_bad_csv_row_is_one_bad_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Rows of another length and rows that are not UTF-8; a mark of the byte order and long fields do no harm."""
    (tmp_path / "a.csv").write_bytes(b'\xef\xbb\xbfid,text\r\n1,"One\r\nmore."\r\n2\r\n3,caf\xe9\r\n4,' + b"x" * 200_000 + b"\r\n")
    limit = csv.field_size_limit()
    assert main(["clean", str(tmp_path / "a.csv"), "-o", str(tmp_path / "b.csv"), "--quiet"]) == 1
    assert csv.field_size_limit() == limit
    assert (tmp_path / "b.csv").read_bytes() == b'id,text\n1,"One\r\nmore."\n4,' + b"x" * 200_000 + b"\n"
    said = capsys.readouterr().err
    assert "record 2: the row has 1 fields and the header 2" in said
    assert "record 3: not UTF-8: byte 0xe9" in said


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("a.jsonl", b"", 0, "there are no records"),
        ("a.csv", b"", 0, "there are no records"),
        ("a.csv", b"id,body\n1,x\n", 1, "there is no column 'text'; the header has: id, body"),
        ("a.parquet", b"", 1, "not valid Parquet"),
        ("a.parquet", b"PAR1 and more", 1, "not valid Parquet"),
        ("a.warc", b"", 0, "there are no records"),
        ("a.warc", b"hello\n" * 90, 1, "not valid WARC"),
        ("a.jsonl.gz", gzip.compress(LINES)[:-20], 1, "ends early"),
        ("a.jsonl.zst", zstandard.compress(LINES)[:-20], 1, "ends early"),
        ("a.jsonl.gz", gzip.compress(LINES)[:200] + b"\0" * 300, 1, "record 1: "),
        ("a.jsonl.zst", zstandard.compress(LINES)[:20] + b"\xff" * 300, 1, "damaged"),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_unreadable_input_is_told(name: str, content: bytes, code: int, said: str, tmp_path: Path, *, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(content)
    good = write_rows(tmp_path / "good.jsonl")
    assert main(["clean", str(tmp_path / name), "-o", str(tmp_path / "alone.jsonl"), "--quiet"]) == code
    assert said in capsys.readouterr().err
    assert main(["clean", str(tmp_path / name), str(good), "-o", str(tmp_path / "both.jsonl"), "--quiet"]) == code
    assert len(read_rows(tmp_path / "both.jsonl")) >= len(ROWS)


def test_what_stands_before_the_damage_is_used(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"text": f"{number} {number * 7919 % 100_003}"}).encode() + b"\n" for number in range(60_000))
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-5000])
    task = Task()
    items = list(read_records(find_sources([str(tmp_path / "a.jsonl.gz")]), task))
    assert isinstance(items[-1], Failure)
    numbers = [item.number for item in items if isinstance(item, Record)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 40_000
    assert items[-1].number == len(numbers) + 1


@given(st.lists(st.dictionaries(st.text(max_size=5), st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text())))
def test_json_lines_come_out_as_they_went_in(rows: list[dict[str, Any]]) -> None:
    """Any text, lone surrogates included, in any number of fields."""
    lines, failures = jsonl_format.pack([Record("x", number, row) for number, row in enumerate(rows, 1)])
    found = list(jsonl_format.parse(Chunk("x", "jsonl", 1, len(rows), lines), Task()))
    assert not failures
    assert [item.values for item in found if isinstance(item, Record)] == rows


def test_lines_longer_than_memory_allows_are_bad_records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl_format, "MAX_RECORD", 600_000)
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "One."}\n{"text": "' + b"x" * 2_000_000 + b'"}\n{"text": "Two."}\n')
    items = list(read_records([Source(tmp_path / "a.jsonl", "jsonl")], Task()))
    assert [item.number for item in items] == [1, 2, 3]
    assert isinstance(items[1], Failure)


def test_counts_are_those_of_the_library(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINES)
    assert main(["clean", str(tmp_path / "a.jsonl"), "-o", str(tmp_path / "b.jsonl")]) == 0
    taken = sum(removal.end - removal.start for row in ROWS for removal in analyze(str(row["text"])).removed)
    said = capsys.readouterr().err
    assert said.startswith("40 records; ")
    assert said.split()[-3:] == ["promo", "40", f"{taken:,}"]


@pytest.mark.parametrize(
    ("module", "extra", "name"), [("zstandard", "zst", "a.jsonl.zst"), ("pyarrow", "parquet", "a.parquet"), ("fastwarc.warc", "warc", "a.warc")]
)
def test_a_missing_library_names_its_extra(
    module: str, extra: str, name: str, tmp_path: Path, *, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(zstandard.compress(LINES))
    monkeypatch.setitem(__import__("sys").modules, module, None)
    assert main(["clean", str(tmp_path / name), "-o", str(tmp_path / "b.jsonl")]) == 2
    assert f"pip install 'cleantext-news[{extra}]'" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_times_are_written_as_text() -> None:
    assert jsonl_format.dump({"at": datetime(2024, 1, 2, 3)}) == b'{"at": "2024-01-02T03:00:00"}\n'
