"""Count what each sign in the markup is worth: writes ``src/cleantext/html/markup_weights.py``.

usage: fit_markup.py CORPORA_DIR [--half 0|1] [--out FILE]

A logistic regression over the signs that `cleantext.html.signs.find_signs` gives each unit of a page, where a unit
counts as the article's if most of its four-word shingles are in the gold text. Needs scikit-learn. Signs seen
on fewer than `SITES` sites are left out, so that no site can teach a rule of its own.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cleantext.api import Cleaner
from cleantext.html.container import find_container
from cleantext.html.judge import judge
from cleantext.html.linked_data import read_linked_data
from cleantext.html.metadata import read_metadata
from cleantext.html.names import flag_names
from cleantext.html.parse import parse

# Corpora whose gold text follows the policy "what a reader calls the article", with the weight of a page.
CORPORA = {"fundus_eval": 1.0, "fundus_tests": 1.0, "wcxb_dev": 0.6}
SITES = 6
REGULARISATION = 0.15
WEIGHTS = Path(__file__).parents[1] / "src/cleantext/html/markup_weights.py"
find_words = re.compile(r"\w+").findall


def half_of(row: dict[str, Any]) -> int:
    """Which half a site belongs to."""
    return hashlib.md5((row["site"] or row["id"]).encode()).digest()[-1] % 2


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


def read_pages(corpora: Path, half: int | None) -> Iterator[tuple[str, float, list[tuple[list[str], bool, float]]]]:
    """For each page: site, weight, and for each unit its signs, label and weight."""
    lexicon = Cleaner()._lexicon
    for corpus, weight in CORPORA.items():
        with gzip.open(corpora / f"{corpus}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                if not row["text"] or (half is not None and half_of(row) != half):
                    continue
                page = parse(row["html"], None, 10**9)
                container = find_container(page)
                data = read_linked_data(page.data)
                judged = judge(page, container, data, read_metadata(page, data, row["url"]), lexicon)
                labels = label(page.texts, row["text"])[judged.region.start : judged.region.end]
                units = [
                    ([*signs.names, *("@" + name for name in flag_names(signs.flags))], good, min(facts.words, 60) + 3.0)
                    for signs, good, facts in zip(judged.signs, labels, judged.facts, strict=True)
                    if not signs.is_headline
                ]
                yield row["site"] or row["id"], weight, units


def fit(pages: list[tuple[str, float, list[tuple[list[str], bool, float]]]]) -> tuple[float, dict[str, float]]:
    """The bias and the weight of each sign."""
    from sklearn.feature_extraction import DictVectorizer  # type: ignore[import-not-found]
    from sklearn.linear_model import LogisticRegression  # type: ignore[import-not-found]

    sites: dict[str, set[str]] = defaultdict(set)
    for site, _, units in pages:
        for sign in {name for unit in units for name in unit[0]}:
            sites[sign].add(site)
    rows, labels, weights = [], [], []
    for _, weight, units in pages:
        total = sum(size for _, _, size in units) or 1.0
        for names, good, size in units:
            rows.append({name: 1.0 for name in names if len(sites[name]) >= SITES})
            labels.append(good)
            weights.append(100.0 * weight * size / total)
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=REGULARISATION, max_iter=1000)
    model.fit(vectorizer.fit_transform(rows), labels, sample_weight=weights)
    return float(model.intercept_[0]), dict(zip(vectorizer.get_feature_names_out(), map(float, model.coef_[0]), strict=True))


def write(bias: float, weights: dict[str, float], out: Path) -> None:
    """The weights as a module."""
    flags = {name[1:]: value for name, value in weights.items() if name.startswith("@")}
    signs = {name: value for name, value in weights.items() if not name.startswith("@")}
    lines = ['"""What each sign is worth, in nats. Written by ``benchmarks/fit_markup.py``."""', "", f"BIAS = {bias:.2f}"]
    for title, table in (("FLAG_WEIGHTS", flags), ("SIGN_WEIGHTS", signs)):
        lines += [f"{title}: dict[str, float] = {{", *(f'    "{name}": {value:.2f},' for name, value in sorted(table.items()) if abs(value) >= 0.02), "}"]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Read, fit, write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--half", type=int)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    pages = list(read_pages(options.corpora, options.half))
    print(len(pages), "pages", Counter(good for _, _, units in pages for _, good, _ in units))
    write(*fit(pages), options.out)


if __name__ == "__main__":
    main()
