"""Which kinds of boilerplate go, line by line, and is each named as what it is?

A line counts as removed where at least half of its characters went. Own headlines, captions without
a credit and embedded posts are reported and not judged: whether they belong to the text is a matter of use.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

import attrs

from benchmarks.line_filters import FILTERS, Filter
from benchmarks.peers import OURS, load, open_peers
from benchmarks.plots import Bars
from benchmarks.progress import track
from benchmarks.report import Section, Table, number, with_interval
from benchmarks.rows import DataSet, Labelled, labelled_rows
from benchmarks.scores import resample

KIND_OF = {
    "B": "byline",
    "D": "timestamp",
    "P": "photo_credit",
    "N": "promo",
    "M": "widget",
    "S": "share",
    "A": "advertisement",
    "T": "masthead",
    "G": "navigation",
    "R": "related",
    "L": "legal",
    "U": "author_bio",
    "Q": "comments",
    "X": "other",
}
NOT_JUDGED = {"H": "headline", "K": "caption", "E": "embed"}
CONTENT = "C"

Span = tuple[int, int, str]
Finder = Callable[[str], list[Span]]

ABOUT = (
    "Documents labelled line by line. *Content kept* counts characters of content lines, *removed* counts lines of every judged kind; "
    "*kind agrees* is the share of removed lines whose removal has the kind of the label. "
    "*Flat* is the same text with its line breaks replaced by spaces."
)


@attrs.frozen
class Verdict:
    """One document's counts. *lines*, *removed* and *agreed* are by code."""

    chars: int
    lost: int
    lines: Counter[str]
    removed: Counter[str]
    agreed: Counter[str]


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on kinds over *data*, or None where nothing is labelled."""
    documents = labelled_rows(data.rows)
    if not documents:
        return None
    filters = open_peers([peer for peer in FILTERS if peer.name != "none"], names)
    tables = []
    verdicts: dict[str, list[Verdict]] = {}
    for layout, separator in (("As scraped", "\n"), ("Flat", " ")):
        found = {name: judge(documents, _open_finder(name, system), separator, name) for name, system in filters.items()}
        tables.append(_tabulate_totals(f"**{layout}**, {len(documents)} documents", found))
        verdicts = verdicts or found
    tables.append(_tabulate_kinds(verdicts))
    plots: list[Bars] = []
    if OURS in verdicts:
        shares = {f"{KIND_OF[code]} ({OURS})": share for code, share in share_by_code(verdicts[OURS]).items() if code in KIND_OF}
        plots.append(Bars(f"labels-{data.name}", "Lines removed, by kind", "share of the kind's lines", shares))
    return Section(f"labels/{data.name}", f"Kinds, line by line: {data.name}", f"{ABOUT} {data.note}".strip(), tables, plots)


def find_with_cleantext(text: str) -> list[Span]:
    """What cleantext removes from *text*: start, end and kind."""
    removed = load("cleantext").analyze(text).removed
    return [(removal.start, removal.end, str(removal.kind.value)) for removal in removed]


def find_with(system: Filter) -> Finder:
    """What a filter of lines removes: every line that its output lacks. Its removals have no kind."""

    def find(text: str) -> list[Span]:
        kept = [" ".join(line.split()) for line in system(text).split("\n")]
        spans, position, at = [], 0, 0
        for line in text.split("\n"):
            if at < len(kept) and " ".join(line.split()) == kept[at]:
                at += 1
            else:
                spans.append((position, position + len(line), ""))
            position += len(line) + 1
        return spans

    return find


def judge(documents: Sequence[Labelled], find: Finder, separator: str = "\n", label: str = OURS) -> list[Verdict]:
    """The counts of each document, its lines joined by *separator*."""
    return [judge_document(document, find, separator) for document in track(documents, label)]


def judge_document(document: Labelled, find: Finder, separator: str) -> Verdict:
    """The counts of one document."""
    text = separator.join(document.lines)
    kinds: list[str | None] = [None] * len(text)
    for start, end, kind in find(text):
        kinds[start:end] = [kind] * (end - start)
    chars = lost = position = 0
    lines: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for line, code in zip(document.lines, document.labels, strict=True):
        gone = [kind is not None for kind in kinds[position : position + len(line)]]
        if code == CONTENT:
            chars += len(line)
            lost += sum(gone)
        else:
            lines[code] += 1
            if sum(gone) * 2 >= max(1, len(line)):
                removed[code] += 1
                agreed[code] += _kind_at(kinds, position, len(line)) == (KIND_OF | NOT_JUDGED)[code]
        position += len(line) + len(separator)
    return Verdict(chars, lost, lines, removed, agreed)


def _kind_at(kinds: Sequence[str | None], position: int, length: int) -> str | None:
    """The kind of the removal where a line begins, or else at its middle."""
    places = [place for place in (position, position + length // 2) if place < len(kinds)]
    return next((kinds[place] for place in places if kinds[place] is not None), None)


def share_kept(verdicts: Sequence[Verdict]) -> float:
    return 1 - sum(verdict.lost for verdict in verdicts) / max(1, sum(verdict.chars for verdict in verdicts))


def share_removed(verdicts: Sequence[Verdict], codes: str = "".join(KIND_OF)) -> float:
    return _share(verdicts, codes, "removed", "lines")


def share_agreed(verdicts: Sequence[Verdict], codes: str = "".join(KIND_OF)) -> float:
    return _share(verdicts, codes, "agreed", "removed")


def share_by_code(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """The share of lines removed, for each code that is there."""
    codes = sorted({code for verdict in verdicts for code in verdict.lines})
    return {code: share_removed(verdicts, code) for code in codes}


def _share(verdicts: Sequence[Verdict], codes: str, part: str, whole: str) -> float:
    def total(field: str) -> int:
        return sum(getattr(verdict, field)[code] for verdict in verdicts for code in codes)

    return total(part) / max(1, total(whole))


def _open_finder(name: str, system: Filter) -> Finder:
    return find_with_cleantext if name == OURS else find_with(system)


def _tabulate_totals(caption: str, found: dict[str, list[Verdict]]) -> Table:
    rows = []
    for name, verdicts in found.items():
        shares = [
            with_interval(share(verdicts), resample(len(verdicts), partial(_share_at, share, verdicts), samples=300)) for share in (share_kept, share_removed)
        ]
        rows.append([name, *shares, number(share_agreed(verdicts)) if name == OURS else "none given"])
    return Table(caption, ("filter", "content kept", "non-content lines removed", "kind agrees"), rows)


def _share_at(share: Callable[[Sequence[Verdict]], float], verdicts: Sequence[Verdict], numbers: Sequence[int]) -> float:
    return share([verdicts[at] for at in numbers])


def _tabulate_kinds(found: dict[str, list[Verdict]]) -> Table:
    names = list(found)
    some = found[names[0]] if names else []
    counts = sum((verdict.lines for verdict in some), Counter[str]())
    rows = []
    for code in sorted(counts, key=lambda code: -counts[code]):
        kind = KIND_OF.get(code) or f"{NOT_JUDGED[code]} (not judged)"
        agreed = [number(share_agreed(found[OURS], code))] if OURS in found else []
        rows.append([kind, str(counts[code]), *(number(share_removed(found[name], code)) for name in names), *agreed])
    head = ["kind", "lines", *names, *(["kind agrees"] if OURS in found else [])]
    return Table("**Lines removed, by kind**", head, rows)
