"""Fit the weights by which lines that go are named and write ``src/cleantext/kind_weights.py``.

usage: python -m benchmarks.fit_kinds LABELLED.jsonl[.gz] [CORPORA] [--half A|B] [--judge]

LABELLED has documents with a code for each line; with CORPORA, a folder, those in ``benchmarks/data/codes.jsonl`` are
added, whose texts lie there. ``--half`` leaves the other half of the sites out, to be judged on. ``--judge`` writes nothing and
prints how many lines are named right, each fifth of the sites by weights from the others.
"""

from __future__ import annotations

import argparse
import textwrap
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from benchmarks.codes import load, read_codes
from benchmarks.fit_weights import FOLDS, half_of, site_number
from benchmarks.labels import KIND_OF
from cleantext.decide import find_gone
from cleantext.detectors import RULES
from cleantext.languages import LANGUAGES
from cleantext.model import Kind
from cleantext.naming import SIGNS, Value, find_unnamed, find_values, look_at, read_claims
from cleantext.read_text import read_text
from cleantext.rules import Lexicon, build_lexicon

TARGET = Path(__file__).parent.parent / "src" / "cleantext" / "kind_weights.py"
_PENALTY = 6.0  # on squared weights
_STEPS = 120
_LEAST = 4  # examples of a value that gets a weight
_DOUBT = 0.6  # a claim that is right less often than this does not settle what a block is
_CLAIMS = 8  # examples of a claim before it is doubted


class Line(NamedTuple):
    """A line that goes: where it is from, its kind, the claim on it and the values of its signs."""

    fold: int
    half: str
    kind: str
    claim: tuple[str, str]  # kind and rule
    is_open: bool  # may it have another name than its claim says?
    row: tuple[Value, ...]


def read_lines(documents: Iterable[dict[str, Any]], lexicon: Lexicon) -> Iterable[Line]:
    """The lines of each document that the decision takes, in its first round."""
    for document in documents:
        starts = [0]
        for line in document["lines"]:
            starts.append(starts[-1] + len(line) + 1)
        blocks = read_text("\n".join(document["lines"]), lexicon, {})
        is_gone = find_gone(blocks)
        numbers = [number for number, it_is in enumerate(is_gone) if it_is]
        names = read_claims(blocks, is_gone)
        is_open = {*find_unnamed(names, is_gone, {rule.name for rule in RULES})}
        values = zip(*find_values(look_at(blocks, is_gone), numbers), strict=True) if numbers else ()
        for number, row in zip(numbers, values, strict=True):
            code = document["labels"][bisect_right(starts, blocks[number].start) - 1]
            if code in KIND_OF:
                kind, rule = names[number] or ("", "")
                yield Line(site_number(document) % FOLDS, half_of(document), KIND_OF[code], (str(kind), rule), number in is_open, row)


def find_doubtful(lines: Iterable[Line]) -> set[str]:
    """The rules whose claim does not settle what a line is."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for line in lines:
        if not line.is_open:
            continue
        seen[line.claim[1]] += 1
        right[line.claim[1]] += line.claim[0] == line.kind
    return {rule for rule, times in seen.items() if rule and times >= _CLAIMS and right[rule] < _DOUBT * times}


class Fitted(NamedTuple):
    """A bias for each kind, and for each sign a table of its values: a weight for each kind."""

    bias: dict[str, float]
    tables: dict[str, dict[Value, list[float]]]
    doubtful: set[str]

    def name(self, line: Line) -> str:
        """The kind of a line."""
        if line.claim[1] and (not line.is_open or line.claim[1] not in self.doubtful):
            return line.claim[0]
        known = [table[value] for table, value in zip(self.tables.values(), line.row, strict=True) if value in table]
        sums = np.sum([list(self.bias.values()), *known], axis=0)
        return list(self.bias)[int(np.argmax(sums))]


def fit(lines: Sequence[Line]) -> Fitted:
    """A multinomial logistic regression over the values that lines have, with or without a claim that settles what they are."""
    doubtful = find_doubtful(lines)
    kinds = sorted({line.kind for line in lines})
    times = Counter((sign, value) for line in lines for sign, value in zip(SIGNS, line.row, strict=True))
    columns = {found: column for column, found in enumerate(sorted((found for found, often in times.items() if often >= _LEAST), key=str))}
    rows = [[columns[found] for found in zip(SIGNS, line.row, strict=True) if found in columns] for line in lines]
    ends = np.cumsum([0, *map(len, rows)])
    matrix = csr_matrix((np.ones(ends[-1], np.float32), np.concatenate(rows), ends), shape=(len(rows), len(columns)))
    turned = matrix.T.tocsr()
    targets = np.eye(len(kinds))[[kinds.index(line.kind) for line in lines]]
    size = (len(columns) + 1, len(kinds))

    def loss(flat: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        weights = flat.reshape(size)
        said = matrix @ weights[:-1] + weights[-1]
        said -= said.max(axis=1, keepdims=True)
        logs = said - np.log(np.exp(said).sum(axis=1, keepdims=True))
        missed = np.exp(logs) - targets
        slope = np.vstack([turned @ missed + _PENALTY * weights[:-1], missed.sum(axis=0)])
        return -(targets * logs).sum() + _PENALTY / 2 * (weights[:-1] ** 2).sum(), slope.ravel()

    best = minimize(loss, np.zeros(size).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x.reshape(size)
    tables: dict[str, dict[Value, list[float]]] = {sign: {} for sign in SIGNS}
    for (sign, value), column in columns.items():
        tables[sign][value] = [round(float(weight), 1) + 0.0 for weight in best[column]]
    return Fitted({kind: round(float(weight), 1) for kind, weight in zip(kinds, best[-1], strict=True)}, tables, doubtful)


def judge(lines: Sequence[Line]) -> None:
    """Print how many lines of each kind are named right, each fifth of the sites by weights from the others."""
    named = []
    for fold in range(FOLDS):
        fitted = fit([line for line in lines if line.fold != fold])
        named += [(line.kind, fitted.name(line)) for line in lines if line.fold == fold]
    print(f"{sum(kind == name for kind, name in named) / len(named):.3f} of {len(named)}")
    for kind in Kind:
        own = [name for right, name in named if right == kind.value]
        if own:
            print(f"  {kind.value:14s} {own.count(kind.value) / len(own):.3f} of {len(own):5d}   {dict(Counter(own).most_common(4))}")


def write(fitted: Fitted) -> str:
    """The module with the weights."""
    lines = ['"""Weights of the signs of a name, for each kind. Written by ``benchmarks/fit_kinds.py``."""', "", "# fmt: off"]
    lines += ["# Rules whose claim does not settle what a line is.", "DOUBTFUL = frozenset("]
    lines += ['    """', *textwrap.wrap(" ".join(sorted(fitted.doubtful)), 140, initial_indent="    ", subsequent_indent="    "), '    """.split()']
    lines += [")", "BIAS = {", *[f'    "{kind}": {weight},' for kind, weight in fitted.bias.items()], "}"]
    lines += ["WEIGHTS: dict[str, dict[int | str, tuple[float, ...]]] = {"]
    for sign, table in fitted.tables.items():
        lines += [f'    "{sign}": {{', *[f"        {value!r}: ({', '.join(f'{w:g}' for w in weights)})," for value, weights in table.items()], "    },"]
    return "\n".join([*lines, "}"]) + "\n"


def main() -> None:
    arguments = argparse.ArgumentParser(description="Fit the weights by which lines are named.")
    arguments.add_argument("labelled")
    arguments.add_argument("corpora", nargs="?")
    arguments.add_argument("--half", choices=("A", "B"))
    arguments.add_argument("--judge", action="store_true")
    options = arguments.parse_args()
    documents = load(options.labelled)
    if options.corpora:
        documents += read_codes(Path(options.corpora))
    lines = list(read_lines(documents, build_lexicon(RULES, LANGUAGES.values())))
    if options.judge:
        judge(lines)
    else:
        TARGET.write_text(write(fit([line for line in lines if options.half in (None, line.half)])), "utf-8")


if __name__ == "__main__":
    main()
