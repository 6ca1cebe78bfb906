"""Count what each sign in the markup is worth: writes ``src/cleantext/html/markup_weights.py``.

usage: python -m benchmarks.fit_markup CORPORA_DIR [--check] [--out FILE]

A logistic regression over the signs that `cleantext.html.signs.find_signs` gives each unit of a page, where a unit
counts as the article's if most of its four-word shingles are in the gold text. Signs seen on fewer than `SITES` sites
are left out, so that no site can teach a rule of its own.

``--check`` writes nothing: it scores every site's pages with weights that were fitted without that site (in `FOLDS`
parts), and then every corpus with weights that were fitted without that corpus.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from benchmarks.scores import average_shingles, mean, score_shingles, score_words
from cleantext.api import Cleaner
from cleantext.html.container import find_container
from cleantext.html.extract import finish_article
from cleantext.html.judge import Judged, judge
from cleantext.html.linked_data import LinkedData, read_linked_data
from cleantext.html.metadata import Metadata, read_metadata
from cleantext.html.names import flag_names
from cleantext.html.page import Page
from cleantext.html.parse import parse
from cleantext.html.signs import STANDFIRST

# The weight of a page of each corpus. "cleanportal" counts headlines and captions as text, which no reader would: it only checks.
CORPORA = {"fundus_eval": 1.0, "fundus_tests": 1.0, "wcxb_dev": 0.6, "cleanportal": 0.0}
SITES = 6
FOLDS = 5
REGULARISATION = 0.03
WEIGHTS = Path(__file__).parents[1] / "src/cleantext/html/markup_weights.py"
find_words = re.compile(r"\w+").findall

Weights = dict[str, float]


class Sample(NamedTuple):
    """A labelled page with what is known of its units."""

    corpus: str
    row: dict[str, Any]
    page: Page
    data: LinkedData
    about: Metadata
    judged: Judged
    names: list[list[str]]
    labels: list[bool]

    @property
    def site(self) -> str:
        """The site, or the page where none is known."""
        return str(self.row["site"] or self.row["id"])

    @property
    def fold(self) -> int:
        """Which part the site belongs to."""
        return hashlib.md5(self.site.encode()).digest()[-1] % FOLDS


def read_samples(corpora: Path) -> Iterator[Sample]:
    """Every page that has a gold text."""
    lexicon = Cleaner()._lexicon
    for corpus in CORPORA:
        with gzip.open(corpora / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in filter(lambda row: row["text"], map(json.loads, lines)):
                page = parse(row.pop("html"), None, 10**9)
                data = read_linked_data(page.data)
                about = read_metadata(page, data, row["url"])
                judged = judge(page, find_container(page), data, about, lexicon)
                names = [[*signs.names, *("@" + name for name in flag_names(signs.flags))] for signs in judged.signs]
                labels = label(page.texts, row["text"])[judged.region.start : judged.region.end]
                page.root = None  # the tree is not needed again
                page.elements.clear()
                yield Sample(corpus, row, page, data, about, judged, names, labels)


def label(units: list[str], gold: str) -> list[bool]:
    """Which units are in the gold text."""
    words = find_words(gold)
    shingles = set(zip(words, words[1:], words[2:], words[3:], strict=False))
    joined = f" {' '.join(words)} "
    labels = []
    for unit in units:
        mine = find_words(unit)
        own = list(zip(mine, mine[1:], mine[2:], mine[3:], strict=False))
        labels.append(sum(shingle in shingles for shingle in own) * 2 >= len(own) if own else bool(mine) and f" {' '.join(mine)} " in joined)
    _drop_strays(units, labels)
    return labels


def _drop_strays(units: list[str], labels: list[bool]) -> None:
    """Short units far from the article match by chance."""
    sure = [number for number, (unit, good) in enumerate(zip(units, labels, strict=True)) if good and len(unit) > 60]
    for number, unit in enumerate(units):
        if sure and not sure[0] - 3 < number < sure[-1] + 4 and len(find_words(unit)) < 4:
            labels[number] = False


def fit(samples: Sequence[Sample]) -> tuple[float, Weights]:
    """The bias and the weight of each sign."""
    sites: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        for name in {name for names in sample.names for name in names}:
            sites[name].add(sample.site)
    vocabulary = {name: number for number, name in enumerate(sorted(name for name in sites if len(sites[name]) >= SITES))}
    columns: list[int] = []
    starts, labels, weights = [], [], []
    for sample in samples:
        sizes = [0.0 if signs.is_headline else min(facts.words, 60) + 3.0 for signs, facts in zip(sample.judged.signs, sample.judged.facts, strict=True)]
        total = sum(sizes) or 1.0
        for names, good, size in zip(sample.names, sample.labels, sizes, strict=True):
            if size and CORPORA[sample.corpus]:
                starts.append(len(columns))
                columns += [vocabulary[name] for name in names if name in vocabulary]
                columns.append(len(vocabulary))  # the bias
                labels.append(1.0 if good else -1.0)
                weights.append(100.0 * CORPORA[sample.corpus] * size / total)
    found = _regress(np.array(columns), np.array(starts), np.array(labels), np.array(weights))
    return float(found[-1]), {name: float(found[number]) for name, number in vocabulary.items()}


def _regress(columns: Any, starts: Any, labels: Any, weights: Any) -> Any:
    """The weights of a logistic regression over rows of ones in these *columns*; the last, the bias, is not held small."""
    count = int(columns.max()) + 1
    lengths = np.diff(np.append(starts, len(columns)))
    held = np.full(count, 1.0 / REGULARISATION)
    held[-1] = 0.0

    def loss(at: Any) -> tuple[float, Any]:
        margins = labels * np.add.reduceat(at[columns], starts)
        slopes = -weights * labels / (1.0 + np.exp(np.clip(margins, -50, 50)))
        gradient = np.bincount(columns, np.repeat(slopes, lengths), count) + held * at
        return float((weights * np.logaddexp(0.0, -margins)).sum() + (held * at * at).sum() / 2), gradient

    return _minimise(loss, np.zeros(count))


def _minimise(loss: Callable[[Any], tuple[float, Any]], at: Any, steps: int = 300, memory: int = 10) -> Any:
    """The minimum of a smooth convex function, by L-BFGS with a halving line search."""
    value, gradient = loss(at)
    past: list[tuple[Any, Any, float]] = []
    for _ in range(steps):
        direction = gradient.copy()
        along = []
        for moved, turned, curve in reversed(past):
            along.append(moved @ direction / curve)
            direction -= along[-1] * turned
        direction *= past[-1][2] / (past[-1][1] @ past[-1][1]) if past else 1.0 / np.linalg.norm(gradient)
        for (moved, turned, curve), share in zip(past, reversed(along), strict=True):
            direction += (share - turned @ direction / curve) * moved
        step = 1.0
        while (there := loss(at - step * direction))[0] > value - 1e-4 * step * (gradient @ direction) and step > 1e-8:
            step /= 2
        moved, turned = -step * direction, there[1] - gradient
        if value - there[0] < 1e-7 * value:
            break
        at, (value, gradient) = at + moved, there
        past = [*past, (moved, turned, float(moved @ turned))][-memory:]
    return at


def write(bias: float, weights: Weights, out: Path) -> None:
    """The weights as a module."""
    flags = {name[1:]: value for name, value in weights.items() if name.startswith("@")}
    signs = {name: value for name, value in weights.items() if not name.startswith("@")}
    lines = ['"""What each sign is worth, in nats. Written by ``benchmarks/fit_markup.py``."""', "", f"BIAS = {bias:.2f}"]
    for title, table in (("FLAG_WEIGHTS", flags), ("SIGN_WEIGHTS", signs)):
        lines += [f"{title}: dict[str, float] = {{", *(f'    "{name}": {value:.2f},' for name, value in sorted(table.items()) if abs(value) >= 0.02), "}"]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def check(samples: Sequence[Sample]) -> None:
    """Print how well each corpus is read with weights that do not know its sites, and that do not know it at all."""
    found: dict[str, list[tuple[Sample, str]]] = defaultdict(list)
    for fold in range(FOLDS):
        found_here = _read([sample for sample in samples if sample.fold == fold], *fit([sample for sample in samples if sample.fold != fold]))
        for sample, text in found_here:
            found[f"{sample.corpus}, other sites"].append((sample, text))
    for corpus in CORPORA:
        weights = fit([sample for sample in samples if sample.corpus != corpus])
        found[f"{corpus}, other corpora"] = list(_read([sample for sample in samples if sample.corpus == corpus], *weights))
    for name, pairs in sorted(found.items()):
        pairs_of_text = [(_choose_gold(sample, text), text) for sample, text in pairs]
        precision, recall, f1 = average_shingles([score_shingles(*pair) for pair in pairs_of_text])
        words = mean([score_words(*pair) for pair in pairs_of_text])
        print(f"{name:28} {len(pairs):4} pages  P {precision:.4f}  R {recall:.4f}  shingle F1 {f1:.4f}  word F1 {words:.4f}")


def _choose_gold(sample: Sample, text: str) -> str:
    alternative = sample.row.get("text_alt")
    gold: str = sample.row["text"]
    return alternative if alternative and score_words(alternative, text) > score_words(gold, text) else gold


def _read(samples: Sequence[Sample], bias: float, weights: Weights) -> Iterator[tuple[Sample, str]]:
    """Each page's text with these weights."""
    for sample in samples:
        scores = [bias + sum(weights.get(name, 0.0) for name in names) + (STANDFIRST if "standfirst" in names else 0.0) for names in sample.names]
        article = finish_article(sample.page, sample.data, sample.about, sample.judged._replace(scores=scores), sample.row["url"])
        yield sample, article.text


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    samples = list(read_samples(options.corpora))
    print(len(samples), "pages", Counter(good for sample in samples for good in sample.labels))
    if options.check:
        check(samples)
    else:
        write(*fit(samples), options.out)


if __name__ == "__main__":
    main()
