"""Fit the weights of the signs on labelled documents and write ``src/cleantext/weights.py``.

usage: python -m benchmarks.fit_weights LABELLED.jsonl[.gz] CORPORA [--half A|B] [--judge]

LABELLED has lines with codes (C is content; H, K and E are left out). CORPORA is a folder: some of its texts have codes too
(see `benchmarks.codes`), the others have a gold body, and their lines are told apart by the shingles they share with it; its pages are
scraped in three ways; a page is used once.
Every document is read as it is, without its boilerplate, and, where its lines were labelled, without its line breaks.
``--half`` leaves the other half of the sites out, to be judged on. ``--judge`` writes nothing and prints what is kept and
removed on the labelled documents of each fifth of the sites by weights from the others.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import textwrap
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.codes import load, read_codes
from benchmarks.scrape import scrape_page
from cleantext.detectors import RULES
from cleantext.document import look_over
from cleantext.languages import LANGUAGES
from cleantext.read_text import Block, read_text
from cleantext.rules import Lexicon, build_lexicon
from cleantext.signs import SIGNS, find_signs
from cleantext.weigh import NEIGHBOURS, find_neighbours

TARGET = Path(__file__).parent.parent / "src" / "cleantext" / "weights.py"
FOLDS = 5
LABELLED, WEAK = 3.0, 1.0  # what a block counts whose label was read, and one whose label comes from a gold body
CLEANED, FLAT = 0.6, 0.2  # what a document counts without its boilerplate, and without its line breaks
_PARAGRAPH = 60  # characters of article that count as much as one line of boilerplate
_PENALTY = 5.0  # on squared weights
_STEPS = 90
_ROWS = ("scrapes.jsonl.gz", "wcxb_dev.jsonl.gz")
_TOKEN = re.compile(r"\w+")
_LEFT_OUT = "HKE-"  # headlines, captions and embedded posts, nobody's loss and nobody's gain; and lines without a code
_LOSSES = (0.001, 0.002, 0.003, 0.005, 0.01, 0.03)


class Example(NamedTuple):
    """A document as the regressions see it."""

    fold: int
    labelled: bool
    read: bool  # as it is, not a variant of it
    size: int  # blocks
    doubtful: list[int]
    rows: np.ndarray[Any, Any]  # signs of the doubtful blocks
    codes: list[str]  # and their labels
    lengths: list[int]  # and their characters
    kept: int  # characters of article in the other blocks
    left: int  # boilerplate among the other blocks
    count: float


def site_number(row: dict[str, Any]) -> int:
    """A number by the site, so that documents of one site stay together."""
    return hashlib.md5((row["site"] or row["id"]).encode()).digest()[0]


def half_of(row: dict[str, Any]) -> str:
    """A or B, by the site, so that no site is in both."""
    return "AB"[site_number(row) & 1]


def label_by_gold(row: dict[str, Any]) -> tuple[list[str], list[str]] | None:
    """Lines and codes of a text with a gold body; None where too little of the body is in the text."""
    lines = row["text"].split("\n")
    gold = _TOKEN.findall(row["gold"])
    shingles = set(zip(gold, gold[1:], gold[2:], gold[3:], strict=False))
    words = f" {' '.join(gold).lower()} "
    known, long = [], []
    for number, line in enumerate(lines):
        tokens = _TOKEN.findall(line)
        own = list(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False))
        known.append(sum(shingle in shingles for shingle in own) * 2 >= len(own) if own else bool(tokens) and f" {' '.join(tokens).lower()} " in words)
        if known[-1] and len(tokens) >= 12:
            long.append(number)
    if len(long) < 3:
        return None
    first, last = long[0], long[-1]
    while first and known[first - 1]:
        first -= 1
    while last + 1 < len(known) and known[last + 1]:
        last += 1
    return lines, ["C" if is_known and first <= number <= last else "?" for number, is_known in enumerate(known)]


def read_examples(
    labelled: Iterable[dict[str, Any]], coded: Iterable[dict[str, Any]], scrapes: Iterable[dict[str, Any]], lexicon: Lexicon
) -> Iterator[Example]:
    """Every document as it is, without its boilerplate, and without its line breaks; only the *labelled* are judged on."""
    for row in labelled:
        yield from _variants(row, row["lines"], row["labels"], True, lexicon)
    for row in coded:
        for example in _variants(row, row["lines"], row["labels"], True, lexicon):
            yield example._replace(read=False)
    for row in scrapes:
        if (read := label_by_gold(row)) is not None:
            yield from _variants(row, *read, False, lexicon)


def scrape(rows: Sequence[dict[str, Any]], labelled: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The texts of *rows* and of the pages among them that have no text yet, without those that are labelled."""
    known = {(row["corpus"], row["id"], row["source"]) for row in labelled}
    pages = {(row["corpus"], row["id"]) for row in rows if "source" in row}
    for row in rows:
        if "source" in row:
            if (row["corpus"], row["id"], row["source"]) not in known:
                yield row
        elif row["text"] and (row["corpus"], row["id"]) not in pages:
            for source, text in scrape_page(row["html"]):
                yield {"corpus": row["corpus"], "id": row["id"], "site": row["site"], "source": source, "text": text, "gold": row["text"]}


def _variants(row: dict[str, Any], lines: Sequence[str], codes: Sequence[str], labelled: bool, lexicon: Lexicon) -> Iterator[Example]:
    fold = site_number(row) % FOLDS
    yield _example(fold, labelled, 1.0, _label(lines, codes, "\n", lexicon))
    kept = [number for number, code in enumerate(codes) if code == "C" or code in _LEFT_OUT]
    yield _example(fold, labelled, CLEANED, _label([lines[n] for n in kept], [codes[n] for n in kept], "\n", lexicon))
    if labelled:
        yield _example(fold, labelled, FLAT, _label(lines, codes, " ", lexicon))


def _label(lines: Sequence[str], codes: Sequence[str], between: str, lexicon: Lexicon) -> list[tuple[Block, str]]:
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    return [(block, codes[bisect_right(starts, block.start) - 1]) for block in read_text(between.join(lines), lexicon, {})]


def _example(fold: int, labelled: bool, count: float, read: Sequence[tuple[Block, str]]) -> Example:
    doubtful, rows = find_signs(look_over([block for block, _ in read]))
    codes = [read[number][1] for number in doubtful]
    lengths = [read[number][0].end - read[number][0].start for number in doubtful]
    others = {*range(len(read))} - {*doubtful}
    kept = sum(read[number][0].end - read[number][0].start for number in others if read[number][1] == "C")
    left = sum(read[number][1] not in ("C", *_LEFT_OUT) for number in others)
    matrix = np.array(rows, dtype=np.int32).reshape(len(rows), len(SIGNS))
    return Example(fold, labelled, count == 1.0, len(read), doubtful, matrix, codes, lengths, kept, left, count)


class Fitted(NamedTuple):
    """The weights of a regression: a bias, and a table of values for each of its signs."""

    bias: float
    tables: dict[str, list[float]]

    def weigh(self, rows: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
        """What the rows of signs say, in nats."""
        return self.bias + sum(np.array(table)[rows[:, column]] for column, table in enumerate(self.tables.values()))


def fit(rows: np.ndarray[Any, Any], targets: np.ndarray[Any, Any], counts: np.ndarray[Any, Any], signs: dict[str, int]) -> Fitted:
    """A logistic regression with one weight for each value of each sign."""
    offsets = np.cumsum([0, *signs.values()])
    width = int(offsets[-1])
    columns = (rows + offsets[:-1]).ravel()
    matrix = csr_matrix((np.ones(len(columns), np.float32), columns, np.arange(0, len(columns) + 1, len(signs))), shape=(len(rows), width))
    turned = matrix.T.tocsr()

    def loss(weights: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        said = matrix @ weights[:width] + weights[width]
        missed = counts * (1 / (1 + np.exp(-np.clip(said, -30, 30))) - targets)
        total = (counts * (np.logaddexp(0, said) - targets * said)).sum() + _PENALTY / 2 * (weights[:width] ** 2).sum()
        return total, np.concatenate([turned @ missed + _PENALTY * weights[:width], [missed.sum()]])

    best = minimize(loss, np.zeros(width + 1), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    tables = {name: [round(float(weight), 2) for weight in best[offsets[n] : offsets[n + 1]]] for n, name in enumerate(signs)}
    return Fitted(round(float(best[width]), 2), tables)


def fit_both(examples: Sequence[Example]) -> tuple[Fitted, Fitted]:
    """Both regressions: the second learns from what the first says of documents whose sites it has not seen."""
    first_signs = {name: values for name, (_, values) in SIGNS.items()}
    said: dict[int, np.ndarray[Any, Any]] = {}
    for fold in sorted({example.fold for example in examples}):
        first = _fit_some([example for example in examples if example.fold != fold], [], first_signs)
        said.update((number, first.weigh(example.rows)) for number, example in enumerate(examples) if example.fold == fold)
    near = [_hear(example, said[number]) for number, example in enumerate(examples)]
    return _fit_some(examples, [], first_signs), _fit_some(examples, near, first_signs | NEIGHBOURS)


def _hear(example: Example, said: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    heard = find_neighbours(said.tolist(), example.doubtful, example.size) if example.doubtful else []
    return np.array(heard, dtype=np.int32).reshape(len(heard), len(NEIGHBOURS))


def _fit_some(examples: Sequence[Example], near: Sequence[np.ndarray[Any, Any]], signs: dict[str, int]) -> Fitted:
    rows = np.concatenate([np.concatenate([e.rows, near[n]], axis=1) if near else e.rows for n, e in enumerate(examples)])
    codes = np.array([code for example in examples for code in example.codes])
    lengths = np.array([length for example in examples for length in example.lengths])
    counts = np.array([e.count * (LABELLED if e.labelled else WEAK) for e in examples for _ in e.codes])
    used = ~np.isin(codes, list(_LEFT_OUT))
    targets = codes != "C"
    counts = counts * np.where(targets, 1.0, np.clip(lengths / _PARAGRAPH, 0.3, 8.0))
    return fit(rows[used], targets[used].astype(float), counts[used], signs)


def judge(examples: Sequence[Example]) -> None:
    """Print what is removed of the labelled documents at some losses, each fifth of the sites by weights from the others."""
    lost: list[tuple[float, int]] = []
    gone: list[float] = []
    kept = 0
    for fold in range(FOLDS):
        first, second = fit_both([example for example in examples if example.fold != fold])
        for example in examples:
            if example.fold == fold and example.labelled and example.read:
                kept += example.kept
                gone += [-np.inf] * example.left
                weights = second.weigh(np.concatenate([example.rows, _hear(example, first.weigh(example.rows))], axis=1)) if example.doubtful else []
                for code, length, weight in zip(example.codes, example.lengths, weights, strict=True):
                    if code == "C":
                        lost.append((weight, length))
                    elif code not in _LEFT_OUT:
                        gone.append(weight)
    lost.sort(reverse=True)
    total = kept + sum(length for _, length in lost)
    sums = np.cumsum([length for _, length in lost]) / total
    for loss in _LOSSES:
        limit = lost[int(np.searchsorted(sums, loss))][0]
        print(f"kept {1 - loss:.3f}: removed {np.mean(np.array(gone) > limit):.3f} of the lines, above {limit:.2f} nats")


def write(first: Fitted, second: Fitted) -> str:
    """The module with the weights."""
    lines = ['"""Weights of the signs, in nats. Written by ``benchmarks/fit_weights.py``."""', "", "# fmt: off"]
    for name, fitted in (("FIRST", first), ("SECOND", second)):
        lines += [f"{name}_BIAS = {fitted.bias!r}", f"{name}: dict[str, tuple[float, ...]] = {{"]
        for sign, table in fitted.tables.items():
            numbers = ", ".join(f"{weight + 0.0:g}" if weight else "0.0" for weight in table)
            lines += [f'    "{sign}": (', *textwrap.wrap(numbers, 140, initial_indent=" " * 8, subsequent_indent=" " * 8), "    ),"]
        lines += ["}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    arguments = argparse.ArgumentParser(description="Fit the weights of the signs.")
    arguments.add_argument("labelled")
    arguments.add_argument("corpora", type=Path)
    arguments.add_argument("--half", choices=("A", "B"))
    arguments.add_argument("--judge", action="store_true")
    options = arguments.parse_args()
    labelled, coded, rows = (
        [row for row in found if options.half in (None, half_of(row))]
        for found in (load(options.labelled), read_codes(options.corpora), [row for name in _ROWS for row in load(str(options.corpora / name))])
    )
    examples = list(read_examples(labelled, coded, scrape(rows, [*labelled, *coded]), build_lexicon(RULES, LANGUAGES.values())))
    if options.judge:
        judge(examples)
    else:
        TARGET.write_text(write(*fit_both(examples)), "utf-8")


if __name__ == "__main__":
    main()
