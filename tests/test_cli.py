"""The command line: what each command prints, what it refuses, and with which exit code."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from cleantext import Cleaner, Kind, Result, analyze, clean, extract
from cleantext.cli.explain import mark
from cleantext.cli.main import COMMANDS, main

ROOT = Path(__file__).parent.parent
SAMPLE = (ROOT / "examples" / "scrape.txt").read_text("utf-8")
PAGE = "<title>Ferry</title><h1>Ferry sails</h1><p>The ferry sailed at noon on Friday with ninety people on board.</p>"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def sample(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(SAMPLE, "utf-8")
    return str(path)


def give_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(content), "utf-8"))


def test_clean_prints_what_is_left_and_nothing_else(sample: str, capsys: Capture) -> None:
    assert main(["clean", sample]) == 0
    assert capsys.readouterr() == (clean(SAMPLE), "")


@pytest.mark.parametrize("arguments", [["clean"], ["clean", "-"]], ids=str)
def test_clean_reads_standard_input(arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give_input(monkeypatch, SAMPLE.encode())
    assert main(arguments) == 0
    assert capsys.readouterr().out == clean(SAMPLE)


def test_several_texts_are_parted_by_a_line_break(tmp_path: Path, capsys: Capture) -> None:
    """Only where there is none; the last text ends as it did."""
    for name, text in (("a", "One."), ("b", "Two.\n"), ("c", ""), ("d", "Three.")):
        (tmp_path / name).write_text(text)
    assert main(["clean", *(str(tmp_path / name) for name in "abcd")]) == 0
    assert capsys.readouterr().out == "One.\nTwo.\nThree."


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        (["--keep", "promo", "--keep", "masthead"], {"keep": {"promo", "masthead"}}),
        (["--only", "promo"], {"keep": set(Kind) - {Kind.PROMO}}),
        (["--disable", "credit/caption"], {"disable": {"credit/caption"}}),
    ],
    ids=str,
)
def test_what_is_removed_can_be_chosen(arguments: list[str], options: dict[str, set[str]], sample: str, capsys: Capture) -> None:
    assert main(["clean", *arguments, sample]) == 0
    left = capsys.readouterr().out
    assert left == Cleaner(**options).clean(SAMPLE)
    assert left != clean(SAMPLE)


@pytest.mark.parametrize(("language", "left"), [("en", "Abonnieren Sie unseren Newsletter!\n"), ("de", "")])
def test_phrases_can_be_of_one_language(language: str, left: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give_input(monkeypatch, b"Subscribe to our newsletter!\nAbonnieren Sie unseren Newsletter!\n")
    assert main(["clean", "--lang", language]) == 0
    assert capsys.readouterr().out == left


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "usage"),
        (["clean", "--keep", "promos", "PAGE"], "did you mean 'promo'"),
        (["clean", "--only", "promos", "PAGE"], "there are: promo, photo_credit"),
        (["clean", "--disable", "newsletter/signup", "PAGE"], "newsletter/sign-up"),
        (["clean", "--lang", "eng", "PAGE"], "did you mean 'en'"),
        (["clean", "--keep", "promo", "--only", "legal", "PAGE"], "not allowed with"),
        (["clean", "--jobs", "0", "PAGE"], "no number of processes"),
        (["clean", "nowhere.txt"], "nowhere.txt: No such file"),
        (["explain", "FOLDER"], "is a folder"),
        (["FOLDER"], "is a folder"),
        (["clean", "FOLDER", "--input-format", "jsonl"], "a folder where a jsonl file is meant"),
        (["clean", "PAGE", "--input-format", "folder"], "a file where a folder is meant"),
        (["clean", "https://news.example/story"], "curl -sSL"),
        (["extract", "HTTP://news.example/story"], "curl -sSL"),
        (["https://news.example/story"], "curl -sSL"),
        (["claen", "PAGE"], "did you mean clean?"),
        (["PAGE", "PAGE"], "cleantext clean FILE"),
        (["clean", "-o", "x.parquet.gz", "PAGE"], "written compressed"),
        (["clean", "-o", "x.warc", "PAGE"], "read and not written"),
        (["clean", "--output-format", "parquet", "PAGE"], "-o"),
        (["clean", "-", "--input-format", "parquet"], "standard input"),
    ],
    ids=str,
)
def test_a_wrong_call_is_one_line_and_two(
    arguments: list[str], said: str, sample: str, tmp_path: Path, *, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert main([{"PAGE": sample, "FOLDER": str(tmp_path)}.get(argument, argument) for argument in arguments]) == 2
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.txt"]


@pytest.mark.parametrize("command", [["clean"], ["explain"], []], ids=str)
def test_text_that_is_not_utf8_is_told(command: list[str], tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes(b"caf\xe9")
    assert main([*command, str(path)]) == 1
    assert "not UTF-8: byte 0xe9 at 3" in capsys.readouterr().err


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_extract_writes_an_article(form: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    give_input(monkeypatch, PAGE.encode())
    assert main(["extract", "--format", form, "--quiet"]) == 0
    written, article = capsys.readouterr().out, extract(PAGE)
    if form == "json":
        record = json.loads(written)
        assert (record["title"], record["text"], record["authors"]) == (article.title, article.text, [])
    else:
        assert written == (article.text + "\n" if form == "text" else article.to_markdown())


def test_explain_marks_what_goes(sample: str, capsys: Capture) -> None:
    """Without a terminal in plain signs, from which the source and the text that is left can be had again."""
    assert main(["explain", sample]) == 0
    shown = capsys.readouterr().out
    assert "[-Sign up for the Harbour Notes newsletter-]{promo newsletter/sign-up}" in shown
    assert "\x1b" not in shown
    assert re.sub(r"\[-(.*?)-\]\{[^}]*\}", r"\1", shown, flags=re.DOTALL).strip() == SAMPLE.strip()
    assert re.sub(r"\s+", " ", re.sub(r"\[-.*?-\]\{[^}]*\}", "", shown, flags=re.DOTALL)).strip() == re.sub(r"\s+", " ", clean(SAMPLE)).strip()


def test_explain_shows_pages(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    assert main(["explain", str(tmp_path / "page.html")]) == 0
    assert "The ferry sailed at noon" in capsys.readouterr().out


def test_clean_says_that_a_page_is_no_text(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    assert main(["clean", str(tmp_path / "page.html")]) == 0
    assert "cleantext extract finds the article" in capsys.readouterr().err


def test_explain_lets_no_control_character_through() -> None:
    """Text from the wild cannot command the terminal, whether it goes or stays."""
    result = analyze("The ferry \x1b]0;own\x07 sails again in May.\r\nSign up for our \x1b[2Jnewsletter!\x9b")
    shown = mark(result.source, result.removed, colour=False)
    assert not set("\x1b\x07\x9b\r") & set(shown)
    assert "␛]0;own␇" in shown


def run_on_terminal(arguments: list[str], **environment: str) -> str:
    """What `cleantext` prints where its standard output is a terminal."""
    ours, theirs = pty.openpty()
    values = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"} | environment
    subprocess.run([sys.executable, "-m", "cleantext", *arguments], stdout=theirs, env=values, check=True, cwd=ROOT)
    os.close(theirs)
    printed = b""
    try:
        while block := os.read(ours, 65536):
            printed += block
    except OSError:  # how Linux says that nobody writes any more
        pass
    os.close(ours)
    return printed.decode()


def test_colour_is_for_terminals(tmp_path: Path) -> None:
    """Red, struck through, with kind and rule dim beside it; never with NO_COLOR."""
    (tmp_path / "short.txt").write_text("The old ferry sails again in May.\nSign up for our newsletter!")
    shown = run_on_terminal(["explain", str(tmp_path / "short.txt")])
    assert "\x1b[31;9mSign up for our newsletter!\x1b[0m \x1b[2mpromo newsletter/sign-up\x1b[0m" in shown
    assert "\x1b" not in run_on_terminal(["explain", str(tmp_path / "short.txt")], NO_COLOR="1")


@pytest.mark.parametrize("arguments", [["--help"], *([command, "--help"] for command in COMMANDS)], ids=str)
def test_help_has_examples(arguments: list[str], capsys: Capture) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert "examples:\n  cleantext " in shown


def test_help_tells_the_exit_codes(capsys: Capture) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {code:<4} " in shown for code in (0, 1, 2, 130, 141))


@pytest.mark.parametrize("arguments", [["--list-rules"], ["clean", "--list-rules"]], ids=str)
def test_rules_are_listed(arguments: list[str], capsys: Capture) -> None:
    assert main(arguments) == 0
    shown = capsys.readouterr().out
    assert re.search(r"^newsletter/sign-up +promo +\S", shown, re.MULTILINE)
    assert "markup/share" in shown


def test_version(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert re.fullmatch(r"cleantext \S+\n", capsys.readouterr().out)


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_a_reader_that_stops_is_no_error_message(unbuffered: str, tmp_path: Path) -> None:
    """Exit code 141, as the shell's own tools have, and silence."""
    path = tmp_path / "long.txt"
    path.write_text("".join([f"On day {day} the old ferry sailed with {day * 7} people on board, who were on their way to the mill.\n" for day in range(4000)]))
    values = os.environ | {"PYTHONUNBUFFERED": unbuffered}
    process = subprocess.Popen([sys.executable, "-m", "cleantext", "clean", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=values)
    assert process.stdout
    process.stdout.read(10)
    process.stdout.close()
    assert process.wait() == 141
    assert process.stderr
    assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs the device that is always full")
def test_full_output_is_told(sample: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "-m", "cleantext", "clean", sample], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"cleantext: cannot write standard output: No space left on device\n"


def test_interrupting_is_one_line(sample: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt("more to say")

    monkeypatch.setattr("cleantext.cli.runner.run_batch", interrupt)
    assert main(["clean", sample]) == 130
    assert capsys.readouterr().err == "cleantext: interrupted; more to say\n"


class Page:
    """Stands in for `cleantext.report`."""

    documents: list[tuple[str, Result]]

    def write_report(self, documents: object, target: Path, title: str) -> None:
        self.documents = list(documents)  # type: ignore[call-overload]
        target.write_text(title)


def test_report_hands_documents_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """Pairs of name and result; a bad record is told and passed over; nothing is overwritten unasked."""
    page = Page()
    monkeypatch.setattr("cleantext.report.write_report", page.write_report)
    source = tmp_path / "news.jsonl"
    source.write_text('{"id": "a", "text": "Read more"}\n{"id": "b"}\n{"text": "The ferry sails."}\n{"id": 4, "text": ""}\n')
    arguments = ["report", str(source), "-o", str(tmp_path / "out.html"), "--limit", "2"]
    assert main(arguments) == 1
    assert [name for name, _ in page.documents] == ["a", f"{source}:3"]
    assert page.documents[1][1] == analyze("The ferry sails.")
    assert "record 2: there is no field 'text'" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.jsonl", "out.html"]
    assert main(arguments) == 2
    assert main([*arguments, "--force"]) == 1


def test_progress_is_for_terminals(tmp_path: Path) -> None:
    """A bar with rate and records on a terminal, and messages above it; nothing of it where standard error is a file."""
    pytest.importorskip("tqdm")
    (tmp_path / "a.jsonl").write_text('{"text": "The ferry sails."}\n{}\n')
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    command = [sys.executable, "-m", "cleantext", "clean", str(tmp_path / "a.jsonl"), "--force", "-o"]
    assert subprocess.run([*command, str(tmp_path / "b.jsonl")], stderr=theirs, check=False).returncode == 1
    os.close(theirs)
    shown = os.read(ours, 65536).decode()
    os.close(ours)
    assert "100%" in shown
    assert "1 records, 1 bad" in shown
    assert "\ncleantext: " in shown.replace("\r", "\n")
    quiet = subprocess.run([*command, str(tmp_path / "c.jsonl")], stderr=subprocess.PIPE, check=False).stderr
    assert b"%|" not in quiet
