"""How good is the text taken from a page's HTML, and what does cleantext add to other extractors?"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from functools import partial

import attrs

from benchmarks.extractors import EXTRACTORS, Extractor
from benchmarks.peers import OURS, load, open_peers, tell
from benchmarks.plots import Bars
from benchmarks.progress import track
from benchmarks.report import Section, Table, number, with_interval, with_lead
from benchmarks.rows import DataSet, Page, page_rows
from benchmarks.scores import PrecisionRecall, average_shingles, count_snippets, harmonic, mean, resample, score_shingles, score_words

ABOUT = (
    "A page's HTML in, text out. *Shingle F1* counts runs of four words, *word F1* the multiset of words, "
    "*snippets* the sentences that must and must not be there. *ms/page* is processor time, all systems in turn on each page "
    "(none for a system in another process). A page that a system fails on counts as empty."
)


@attrs.define
class Outputs:
    """One system's text for each page, the processor time it took, and the pages it failed on."""

    texts: list[str] = attrs.Factory(list)
    seconds: float = 0.0
    failures: int = 0


@attrs.frozen
class Scores:
    """One system's scores, page by page."""

    shingles: tuple[PrecisionRecall, ...]
    words: tuple[float, ...]
    snippets: tuple[tuple[int, int, int], ...]


def answer(data: DataSet, names: Sequence[str] = ()) -> Section | None:
    """The section on HTML over *data*, or None where it has no pages."""
    pages = page_rows(data.rows)
    if not pages:
        return None
    outputs = run_all(pages, open_peers(EXTRACTORS, names))
    scores = {name: score(pages, found.texts) for name, found in outputs.items()}
    tables = [_tabulate(pages, outputs, scores), _tabulate_cleaned(pages, outputs, scores)]
    plots: list[Bars] = []
    if any(page.text for page in pages):
        f1 = {name: average_shingles(of.shingles)[2] for name, of in scores.items()}
        bounds = {name: _bound_shingles(of.shingles) for name, of in scores.items()}
        plots.append(Bars(f"html-{data.name}", f"Text from HTML, {len(pages)} pages of {data.name}", "shingle F1", f1, bounds))
    return Section(f"html/{data.name}", f"Quality on HTML: {data.name}", f"{ABOUT} {data.note}".strip(), tables, plots)


def run_all(pages: Sequence[Page], systems: Mapping[str, Extractor]) -> dict[str, Outputs]:
    """Every system's text for every page, page by page, so that a machine's drift falls on all alike."""
    outputs = {name: Outputs() for name in systems}
    for name, system in systems.items():  # tables that a system builds on its first call are not charged to a page
        _extract(system, pages[0], Outputs(), name)
    for page in track(pages, "pages"):
        for name, system in systems.items():
            _extract(system, page, outputs[name], name)
    return outputs


def _extract(system: Extractor, page: Page, into: Outputs, name: str) -> None:
    start = time.process_time()
    try:
        text = system(page.html, page.url)
    except Exception as error:  # any peer may fail in any way; the others go on
        text = ""
        into.failures += 1
        if into.failures == 1:
            tell(f"{name} failed on {page.id}: {error!r}")
    into.seconds += time.process_time() - start
    into.texts.append(text)


def score(pages: Sequence[Page], texts: Sequence[str]) -> Scores:
    """The scores of *texts*, one for each page."""
    judged = [(page, _choose_gold(page, text), text) for page, text in zip(pages, texts, strict=True)]
    return Scores(
        tuple(score_shingles(gold, text) for page, gold, text in judged if page.text),
        tuple(score_words(gold, text) for page, gold, text in judged if page.text),
        tuple(count_snippets(page.must, page.must_not, text) for page, _, text in judged if page.must or page.must_not),
    )


def _choose_gold(page: Page, text: str) -> str:
    """The gold with or without its optional paragraphs: whichever *text* is closer to."""
    if page.text_alt and score_words(page.text_alt, text) > score_words(page.text, text):
        return page.text_alt
    return page.text


def score_snippets(counts: Sequence[tuple[int, int, int]]) -> float:
    """F1 over all snippets."""
    found, missed, wrong = (sum(count[part] for count in counts) for part in range(3))
    return harmonic(found / max(1, found + wrong), found / max(1, found + missed))


def _tabulate(pages: Sequence[Page], outputs: Mapping[str, Outputs], scores: Mapping[str, Scores]) -> Table:
    rows = []
    for name in sorted(scores, key=lambda name: -average_shingles(scores[name].shingles)[2]):
        of, milliseconds = scores[name], 1000 * outputs[name].seconds / len(pages)
        precision, recall, f1 = average_shingles(of.shingles)
        rows.append(
            [
                name,
                with_interval(f1, _bound_shingles(of.shingles)),
                number(precision),
                number(recall),
                with_interval(mean(of.words), _bound_words(of.words)),
                number(score_snippets(of.snippets)) if of.snippets else "",
                _compare(name, scores),
                "" if name == "mozilla-readability" else number(milliseconds, 1),
                str(outputs[name].failures),
            ]
        )
    head = ("system", "shingle F1", "P", "R", "word F1", "snippets", f"F1 of {OURS} minus its", "ms/page", "failed")
    return Table(f"**{len(pages)} pages**", head, rows)


def _tabulate_cleaned(pages: Sequence[Page], outputs: Mapping[str, Outputs], scores: Mapping[str, Scores]) -> Table:
    """Each other extractor, and the same extractor with cleantext after it."""
    clean = load(OURS).clean
    rows = []
    for name, found in outputs.items():
        if name == OURS:
            continue
        alone = scores[name].shingles
        cleaned = score(pages, [clean(text) for text in track(found.texts, f"{name}, then {OURS}")]).shingles
        gain = partial(_difference, cleaned, alone)
        rows.append(
            [
                name,
                number(average_shingles(alone)[2]),
                number(average_shingles(cleaned)[2]),
                with_lead(gain(range(len(alone))), resample(len(alone), gain)),
                number(average_shingles(cleaned)[0] - average_shingles(alone)[0]),
                number(average_shingles(cleaned)[1] - average_shingles(alone)[1]),
            ]
        )
    head = ("extractor", "shingle F1", f"then {OURS}", "F1 gained", "P gained", "R gained")
    return Table(f"**Each extractor, then {OURS}**", head, rows)


def _f1_at(shingles: Sequence[PrecisionRecall], numbers: Sequence[int]) -> float:
    return average_shingles([shingles[at] for at in numbers])[2]


def _difference(one: Sequence[PrecisionRecall], other: Sequence[PrecisionRecall], numbers: Sequence[int]) -> float:
    return _f1_at(one, numbers) - _f1_at(other, numbers)


def _bound_shingles(shingles: Sequence[PrecisionRecall]) -> tuple[float, float]:
    return resample(len(shingles), partial(_f1_at, shingles))


def _bound_words(words: Sequence[float]) -> tuple[float, float]:
    return resample(len(words), lambda numbers: mean([words[at] for at in numbers]))


def _compare(name: str, scores: Mapping[str, Scores]) -> str:
    """How far ours is ahead on the same pages, with the interval of the difference."""
    if name == OURS or OURS not in scores:
        return ""
    ahead = partial(_difference, scores[OURS].shingles, scores[name].shingles)
    count = len(scores[name].shingles)
    return with_lead(ahead(range(count)), resample(count, ahead))
