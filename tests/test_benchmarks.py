"""The benchmarks: scores against numbers worked out by hand, the labelled set, the gate, what a run writes."""

from __future__ import annotations

import doctest
import json
from collections import Counter
from pathlib import Path

import pytest
from benchmarks import harm, line_filters, scores
from benchmarks.__main__ import cut, main, read_sets
from benchmarks.gate import digest_file, run_gate
from benchmarks.growth import chain_documents, fit_slope, time_lengths
from benchmarks.html_quality import run_all, score
from benchmarks.labels import KIND_OF, NOT_JUDGED, Span, find_with, judge_document, share_agreed, share_kept, share_removed
from benchmarks.peers import MissingPeerError, Peer, open_peers
from benchmarks.plots import Bars, Lines, draw_plot
from benchmarks.progress import track
from benchmarks.report import Section, Table, with_lead, write_section
from benchmarks.rows import OWN, DataSet, Labelled, Page, Scrape, gold_bodies, labelled_rows, read_jsonl, read_row, scrape_rows
from benchmarks.scrape import scrape_page
from benchmarks.text_quality import measure, measure_baseline

DOCUMENT = Labelled("d", "c", "dump", "en", ("Share", "The bridge is closed now.", "Photo: A", "By Bo"), "SCPB")
PAGE = Page("p", "c", None, "<p>one two three four five</p><nav>menu</nav>", "one two three four five", must=("two three",), must_not=("menu",))


@pytest.mark.parametrize("module", [scores, harm, line_filters])
def test_examples_in_docstrings(module: object) -> None:
    """What the docstrings of pure functions show is so."""
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried
    assert not failed


@pytest.mark.parametrize(
    ("true", "predicted", "expected"),
    [
        ("a b c d e f", "a b c d e f", (1.0, 1.0)),
        ("a b c d e f", "a b c d", (1.0, 1 / 3)),
        ("a b c d", "x a b c d y", (1 / 3, 1.0)),
        ("a b c d", "", (None, 0.0)),
        ("", "a b c d", (0.0, None)),
        ("", "", (1.0, 1.0)),
        ("a b", "a b", (1.0, 1.0)),
        ("A b c d", "a b c d", (0.0, 0.0)),
    ],
)
def test_shingles_by_hand(true: str, predicted: str, expected: tuple[float | None, float | None]) -> None:
    """Runs of four, case kept; nothing to divide by is None."""
    assert scores.score_shingles(true, predicted) == expected


def test_a_corpus_is_averaged_before_f1() -> None:
    """Mean precision (1 + 1/3) / 2 and mean recall (1/3 + 1) / 2 give an F1 of 2/3."""
    pages = [(1.0, 1 / 3), (1 / 3, 1.0)]
    assert scores.average_shingles(pages) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


@pytest.mark.parametrize(
    ("true", "predicted", "expected"), [("a b c d", "A B x", 4 / 7), ("", "", 1.0), ("", "a", 0.0), ("a", "", 0.0), ("a", "b", 0.0), ("a a", "a", 2 / 3)]
)
def test_words_by_hand(true: str, predicted: str, expected: float) -> None:
    """A multiset, case aside."""
    assert scores.score_words(true, predicted) == pytest.approx(expected)


def test_lost_and_left_by_hand() -> None:
    """Of two gold runs one is gone; of the four runs that touch the extra words all stay."""
    gold, before, after = "a b c d e", "a b c d e x y z w", "b c d e x y z w"
    assert scores.share_lost(gold, before, after) == 0.5
    assert scores.share_left(gold, before, after) == 1.0
    assert scores.share_lost("q", before, after) is None


def test_snippets_by_hand() -> None:
    """Blank space does not matter."""
    assert scores.count_snippets(("a  b", "z"), ("c",), "a\nb c") == (1, 1, 1)


def test_interval_holds_the_mean_and_is_the_same_each_time() -> None:
    """The draws are seeded."""
    values = [0.0, 1.0] * 20
    low, high = scores.resample(40, lambda numbers: scores.mean([values[at] for at in numbers]), samples=200)
    assert 0.3 < low < 0.5 < high < 0.7
    assert scores.resample(40, lambda numbers: scores.mean([values[at] for at in numbers]), samples=200) == (low, high)


def find_first_two(text: str) -> list[Span]:
    """Takes "Share" as what it is, less than half of the bridge and of the byline, and the credit as a caption."""
    return [(0, 5, "share"), (6, 16, "promo"), (text.index("Photo"), text.index("By") - 1, "caption"), (len(text) - 2, len(text), "byline")]


def test_labels_by_hand() -> None:
    """25 content characters of which 10 go; two of three lines go, one under its right name."""
    verdict = judge_document(DOCUMENT, find_first_two, "\n")
    assert share_kept([verdict]) == pytest.approx(15 / 25)
    assert share_removed([verdict]) == pytest.approx(2 / 3)
    assert share_agreed([verdict]) == pytest.approx(1 / 2)
    assert share_removed([verdict], "B") == 0


def test_a_filter_of_lines_removes_what_its_output_lacks() -> None:
    """Also where the same line comes again."""
    find = find_with(lambda text: "\n".join(line for line in text.split("\n") if line != "x"))
    assert find("a\nx\na\nx") == [(2, 3, ""), (6, 7, "")]


def test_text_quality_of_the_oracle_is_one() -> None:
    """A filter that keeps just the gold closes the gap."""
    rows = [Scrape("s", "c", "dump", "Menu\none two three four five six", "one two three four five six")]
    baseline = measure_baseline(rows)
    assert measure(rows, baseline, lambda _: rows[0].gold, "gold").closed == pytest.approx(1)
    assert measure(rows, baseline, lambda text: text, "none").closed == 0


def test_a_failing_peer_does_not_end_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    """It gets empty texts and a line; the other goes on."""

    def fail(_html: str, _url: str | None) -> str:
        raise RecursionError("too deep")

    outputs = run_all([PAGE, PAGE], {"bad": fail, "good": lambda _html, _url: PAGE.text})
    assert outputs["bad"].failures == 2
    assert score([PAGE, PAGE], outputs["bad"].texts).words == (0.0, 0.0)
    assert score([PAGE, PAGE], outputs["good"].texts).words == (1.0, 1.0)
    assert "bad failed on p: RecursionError('too deep')" in capsys.readouterr().err


def test_the_better_of_two_golds_counts() -> None:
    """With the optional paragraph or without it."""
    page = Page("p", "c", None, "", "one two three four five six", "one two three four")
    assert score([page], ["one two three four"]).words == (1.0,)
    assert score([page], ["one two three four five six"]).words == (1.0,)


def test_a_missing_peer_is_skipped_with_the_way_to_install_it(capsys: pytest.CaptureFixture[str]) -> None:
    """Whether its import fails or it finds that it cannot run."""

    def miss() -> str:
        raise MissingPeerError("no engine")

    peers = [Peer("a", lambda: "a"), Peer("b", miss, "pip install b"), Peer("c", lambda: __import__("no_such_module_here").name, "pip install c")]
    assert open_peers(peers) == {"a": "a"}
    told = capsys.readouterr().err
    assert "skipped b: no engine; install it with: pip install b" in told
    assert "pip install c" in told
    with pytest.raises(SystemExit, match="no system d"):
        open_peers(peers, ["d"])


def test_own_set_is_what_it_says() -> None:
    """At least forty documents, ten languages, every kind, hard negatives, and a label for every line."""
    documents = labelled_rows(read_jsonl(OWN).rows)
    labels = Counter("".join(document.labels for document in documents))
    assert len(documents) >= 40
    assert len({document.lang for document in documents}) >= 10
    assert set(labels) == {"C", *KIND_OF, *NOT_JUDGED}
    assert sum(document.id.startswith("hard-") for document in documents) >= 10
    assert {document.source for document in documents} == {"dump", "article", "p-join"}
    assert len({document.id for document in documents}) == len(documents)
    assert all(20 <= len(document.lines) <= 90 and all(line == line.strip() != "" for line in document.lines) for document in documents)


def test_gold_is_the_content_lines() -> None:
    """In order; a body stands once however often its document was scraped."""
    assert DOCUMENT.gold == "The bridge is closed now."
    assert gold_bodies([DOCUMENT, DOCUMENT]) == [("c", DOCUMENT.gold)]
    assert scrape_rows([DOCUMENT])[0].text == "\n".join(DOCUMENT.lines)


def test_rows_by_shape() -> None:
    """Lines, a page or scraped text; anything else is an error that says where."""
    assert isinstance(read_row({"id": "1", "lines": ["a"], "labels": ["C"]}), Labelled)
    assert isinstance(read_row({"id": "1", "html": "<p>", "text": None}), Page)
    assert isinstance(read_row({"id": "1", "source": "dump", "text": "a", "gold": "a"}), Scrape)
    with pytest.raises(ValueError, match="f:3: neither"):
        read_row({"id": "1"}, place="f:3")
    with pytest.raises(ValueError, match="1 lines but 2 labels"):
        read_row({"id": "1", "lines": ["a"], "labels": "CC"})


def test_scrapes_of_a_page() -> None:
    """Hidden elements give nothing, a block gives a line, the container gives its own text."""
    html = "<body><nav>Menu<script>x()</script><template>x<b>y</b>z</template></nav><article>Title<p>One <b>bold</b> line.</p>tail</article><p>Foot</p></body>"
    found = dict(scrape_page(html))
    assert found["p-join"] == "One bold line.\nFoot"
    assert found["article"] == "Title\nOne bold line.\ntail"
    assert found["dump"] == "Menu\nTitle\nOne bold line.\ntail\nFoot"
    assert dict(scrape_page("")) == {}


def write_own(path: Path, labels: str = "SC") -> Path:
    row = {"id": "hard-1", "corpus": "own", "lang": "en", "source": "dump", "lines": ["Share this article", "The bridge was closed on Monday, the town said."]}
    path.write_text(json.dumps({**row, "labels": labels}) + "\n", encoding="utf-8")
    return path


def test_gate_takes_a_flag_to_lower_a_floor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No floors fail; pinned floors pass; a floor above the score fails until it is lowered."""
    data, floors = write_own(tmp_path / "own.jsonl"), tmp_path / "floors.json"
    assert run_gate(data=data, floors=floors) == 1
    assert run_gate(lower=True, data=data, floors=floors) == 0
    assert run_gate(data=data, floors=floors) == 0
    pinned = json.loads(floors.read_text(encoding="utf-8"))
    pinned["floors"]["bodies kept"] = 1.1
    floors.write_text(json.dumps(pinned), encoding="utf-8")
    assert run_gate(data=data, floors=floors) == 1
    assert run_gate(higher=True, data=data, floors=floors) == 1
    assert "bodies kept: 1.0000 is below its floor of 1.1000" in capsys.readouterr().out
    assert run_gate(lower=True, data=data, floors=floors) == 0


def test_gate_raises_floors_and_adds_missing_ones(tmp_path: Path) -> None:
    """Raising never lowers, and leaves nothing without a floor."""
    data, floors = write_own(tmp_path / "own.jsonl"), tmp_path / "floors.json"
    floors.write_text(json.dumps({"sha256": digest_file(data), "floors": {"bodies kept": 0.1}}), encoding="utf-8")
    assert run_gate(data=data, floors=floors) == 1
    assert run_gate(higher=True, data=data, floors=floors) == 0
    assert json.loads(floors.read_text(encoding="utf-8"))["floors"]["bodies kept"] == 1.0


def test_gate_fails_on_other_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Even where every score holds; only line endings do not matter."""
    data, floors = write_own(tmp_path / "own.jsonl"), tmp_path / "floors.json"
    run_gate(lower=True, data=data, floors=floors)
    data.write_bytes(data.read_bytes().replace(b"\n", b"\r\n"))
    assert run_gate(data=data, floors=floors) == 0
    data.write_bytes(data.read_bytes().replace(b"Monday", b"Friday"))
    assert run_gate(data=data, floors=floors) == 1
    assert "the data is not what the floors were set on" in capsys.readouterr().out


def test_a_section_takes_the_place_of_its_earlier_run(tmp_path: Path) -> None:
    """Others stay, in order of key."""
    path = tmp_path / "RESULTS.md"
    for key, cell in (("text/b", "1"), ("text/a", "2"), ("text/b", "3")):
        write_section(Section(key, f"Title {key}", "About.", [Table("Caption", ("head",), [[cell]])]), path)
    written = path.read_text(encoding="utf-8")
    assert written.index("Title text/a") < written.index("Title text/b")
    assert written.count("<!-- begin") == 2
    assert "| 1    |" not in written
    assert "| 3    |" in written


def test_plots_need_matplotlib_and_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it there is a line instead."""

    def miss(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr("benchmarks.plots.load", miss)
    assert draw_plot(Bars("a", "A", "share", {"x": 1.0}), tmp_path) is None
    assert "pip install matplotlib" in capsys.readouterr().err


@pytest.mark.parametrize(
    "plot", [Bars("a", "A", "share", {"x": 1.0, "cleantext": 2.0}, {"x": (0.5, 1.5)}), Lines("b", "B", ("x", "y"), {"s": [(1, 2), (2, 4)]})]
)
def test_plots_are_the_same_each_time(tmp_path: Path, plot: Bars | Lines) -> None:
    """The same figures give the same file."""
    pytest.importorskip("matplotlib")
    name = draw_plot(plot, tmp_path)
    assert name == f"{plot.name}.svg"
    first = (tmp_path / name).read_bytes()
    draw_plot(plot, tmp_path)
    assert (tmp_path / name).read_bytes() == first


def test_a_lead_says_what_it_shows() -> None:
    """A difference whose interval holds 0 is none."""
    assert with_lead(0.02, (0.01, 0.03)) == "+0.020 [+0.010, +0.030] ahead"
    assert with_lead(-0.02, (-0.03, -0.01)).endswith("behind")
    assert with_lead(0.02, (-0.01, 0.05)).endswith("level")


def test_chained_documents_differ_from_round_to_round() -> None:
    """Or what is known of a line would be known of most."""
    chained = chain_documents(["a" * 70], 200)
    assert len(chained) == 200
    assert len(set(chained.split("\n\n"))) == 3


def test_slopes() -> None:
    """A line through the logarithms; times are taken for every length."""
    assert fit_slope([(10, 1), (100, 10), (1000, 100)]) == pytest.approx(1)
    assert [x for x, _ in time_lengths(lambda size: "a" * size, sizes=(8, 16))] == [8, 16]


def test_progress_gives_every_item() -> None:
    """Whatever shows it."""
    assert list(track([1, 2, 3], "numbers")) == [1, 2, 3]


def test_a_cut_is_the_same_each_time() -> None:
    """And says that it is one."""
    rows = tuple(Scrape(str(number), "c", "dump", "", "") for number in range(9))
    data = DataSet("d", rows)
    assert cut(data, 3) == cut(data, 3)
    assert cut(data, 3).note == "3 of 9 rows."
    assert cut(data, 0) is data


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    """It prints its tables, lists corpora, and says what it cannot read."""
    assert main(["harm", "--dry", "--systems", "c4,cleantext", "--limit", "4"]) == 0
    assert "Harm to clean articles: own-4" in capsys.readouterr().out
    assert main(["corpora"]) == 0
    assert "CC BY 4.0" in capsys.readouterr().out
    assert main(["text", "--dry", "--corpus", "nothing"]) == 2
    assert main(["text", "--dry", "--jsonl", "no-such-file"]) == 2
    assert main(["html", "--dry"]) == 2
    assert "no rows for this question" in capsys.readouterr().err


def test_the_command_reads_the_own_set_by_default() -> None:
    """With nothing else asked for."""
    from benchmarks.__main__ import build_parser

    sets = read_sets(build_parser().parse_args(["text"]))
    assert [data.name for data in sets] == ["own"]
    assert len(sets[0].digest) == 64
