"""The scores that every system is judged by. All take plain strings.

- Shingles: precision and recall over runs of four words, as the article-extraction-benchmark counts
  them; a corpus' F1 is that of its mean precision and mean recall.
- Words: F1 over the multiset of words, as WCXB counts it, averaged over pages.
- Snippets: what must be there and what must not, counted over a corpus, as trafilatura's evaluation does.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence

find_tokens = re.compile(r"\w+").findall

Shingles = Counter[tuple[str, ...]]
PrecisionRecall = tuple[float | None, float | None]

_SAMPLES = 1000


def count_shingles(text: str, size: int = 4) -> Shingles:
    """Every run of *size* words with its count; a shorter text is one run.

    >>> count_shingles("to be or not to be")[("or", "not", "to", "be")]
    1
    """
    tokens = find_tokens(text)
    return Counter(run for start in range(max(1, len(tokens) - size + 1)) if (run := tuple(tokens[start : start + size])))


def score_shingles(true: str, predicted: str) -> PrecisionRecall:
    """Precision and recall of one page; None where there is nothing to divide by.

    >>> score_shingles("a b c d e", "a b c d x")
    (0.5, 0.5)
    """
    gold, found = count_shingles(true), count_shingles(predicted)
    hits = sum((gold & found).values())
    if hits == sum(gold.values()) == sum(found.values()):
        return 1.0, 1.0
    return (
        hits / sum(found.values()) if found else None,
        hits / sum(gold.values()) if gold else None,
    )


def average_shingles(pages: Sequence[PrecisionRecall]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1 over *pages*.

    >>> average_shingles([(1.0, 0.5), (0.5, None)])
    (0.75, 0.5, 0.6)
    """
    precision = mean([p for p, _ in pages if p is not None])
    recall = mean([r for _, r in pages if r is not None])
    return precision, recall, harmonic(precision, recall)


def score_words(true: str, predicted: str) -> float:
    """F1 over the multiset of lower-cased words.

    >>> score_words("The cat sat", "the cat")
    0.8
    """
    gold = Counter(word.lower() for word in find_tokens(true))
    found = Counter(word.lower() for word in find_tokens(predicted))
    if not gold or not found:
        return float(gold == found)
    hits = sum((gold & found).values())
    return harmonic(hits / sum(found.values()), hits / sum(gold.values())) if hits else 0.0


def count_snippets(must: Sequence[str], must_not: Sequence[str], predicted: str) -> tuple[int, int, int]:
    """True positives, false negatives and false positives of one page's snippets."""
    flat = " ".join(predicted.split())
    found = sum(" ".join(snippet.split()) in flat for snippet in must)
    wrong = sum(" ".join(snippet.split()) in flat for snippet in must_not)
    return found, len(must) - found, wrong


def share_lost(gold: str, before: str, after: str) -> float | None:
    """The share of gold shingles in *before* that *after* lacks; None where *before* has none."""
    good = count_shingles(gold) & count_shingles(before)
    return 1 - sum((good & count_shingles(after)).values()) / sum(good.values()) if good else None


def share_left(gold: str, before: str, after: str) -> float | None:
    """The share of other shingles in *before* that *after* still has; None where *before* has none."""
    bad = count_shingles(before) - count_shingles(gold)
    return sum((bad & count_shingles(after)).values()) / sum(bad.values()) if bad else None


def keep_gold_lines(text: str, gold: str) -> str:
    """The best that dropping whole lines can do: lines with at least half their shingles in *gold*.

    >>> keep_gold_lines("Menu\\nThe mayor opened the bridge.", "The mayor opened the bridge.")
    'The mayor opened the bridge.'
    """
    shingles = set(count_shingles(gold))
    words = f" {' '.join(find_tokens(gold.lower()))} "
    return "\n".join(line for line in text.split("\n") if _is_gold(find_tokens(line), shingles, words))


def _is_gold(tokens: list[str], shingles: set[tuple[str, ...]], words: str) -> bool:
    if len(tokens) < 4:
        return bool(tokens) and f" {' '.join(tokens).lower()} " in words
    runs = [tuple(tokens[start : start + 4]) for start in range(len(tokens) - 3)]
    return sum(run in shingles for run in runs) * 2 >= len(runs)


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / max(1, len(values))


def mean_known(values: Sequence[float | None]) -> float:
    """The mean of what is not None."""
    return mean([value for value in values if value is not None])


def harmonic(precision: float, recall: float) -> float:
    """F1 of *precision* and *recall*."""
    return 2 * precision * recall / max(1e-9, precision + recall)


def resample(count: int, statistic: Callable[[Sequence[int]], float], samples: int = _SAMPLES) -> tuple[float, float]:
    """The 95 % bootstrap interval of *statistic*, a function of row numbers, over *count* rows.

    The draws are the same in every run, and the same for every system on the same rows.
    """
    if not count:
        return 0.0, 0.0
    draw = random.Random(0)
    values = sorted(statistic(draw.choices(range(count), k=count)) for _ in range(samples))
    return values[int(0.025 * samples)], values[min(samples - 1, int(0.975 * samples))]
