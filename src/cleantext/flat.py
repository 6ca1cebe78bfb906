"""Lines that a scraper flattened: the blocks of a page, or of many paragraphs, glued into one line.

Such a line is cut where its blocks most likely ended: behind sentences, and around runs of labels (menus,
share bars, staff lists), which are known phrases one after another with few other words between them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex

from cleantext.model import Kind
from cleantext.rules import Lexicon, Rule, Strength, find_words, lower

FLAT = 1500  # characters; a line from this long on is looked at as if it were many
_LONGEST = 6  # words of a label
_GAP = 4  # words without a label that a run may hold in one place
_ENOUGH = 3  # labels that make a run
_TITLES = 12  # capitalized words on end that make a run without any known label
_LEFT_OFF = 4  # of these the last few, which may begin the sentence that follows

_find_tokens = regex.compile(r"\S+").finditer
_CONNECTORS = frozenset("a an and the of in on for to at by with from & | - – — / · • › > » und der die das de la le et y e del von van".split())

Run = tuple[int, int, Rule]


def cut_runs(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[int, int, Rule | None]]:
    """Cut one sentence of a flattened line around its runs of labels; spans in order, nothing left out."""
    tokens = [(found.start(), found.end()) for found in _find_tokens(text, start, end)]
    position = start
    for first, last, rule in _find_runs(text, tokens, lexicon):
        run_start = tokens[first][0]
        run_end = tokens[last][0] if last < len(tokens) else end
        if run_start > position:
            yield position, run_start, None
        yield run_start, run_end, rule
        position = run_end
    if position < end:
        yield position, end, None


def _find_runs(text: str, tokens: list[tuple[int, int]], lexicon: Lexicon) -> list[Run]:
    """Spans of token numbers, end exclusive, that are runs of labels or of capitalized words, with the rule that says so."""
    runs = list(_find_labels(text, tokens, lexicon))
    menu = lexicon.rules.get("navigation/run")
    if menu is None or len(tokens) < _TITLES:
        return runs
    taken = bytearray(len(tokens))
    for first, last, _ in runs:
        taken[first:last] = b"\1" * (last - first)
    first = 0
    for number in range(len(tokens) + 1):
        if number == len(tokens) or taken[number] or not _is_title(text, tokens[number]):
            last = number if number == len(tokens) or taken[number] else number - _LEFT_OFF
            if last - first >= _TITLES:
                runs.append((first, last, menu))
            first = number + 1
    return sorted(runs, key=lambda run: run[0])


def _find_labels(text: str, tokens: list[tuple[int, int]], lexicon: Lexicon) -> Iterator[Run]:
    """Runs of known labels: three or more, or one of several words that is sure."""
    keys = [" ".join(find_words(lower(text[start:end]))) for start, end in tokens]
    number = first = last = 0
    labels: list[Rule] = []
    for number, length, rule in _labels(text, tokens, keys, lexicon):
        if labels and number - last > _GAP:
            yield from _close(first, last, labels)
            labels = []
        if not labels:
            first = number
        labels.append(rule)
        last = number + length
        if rule.strength is Strength.SURE and (length > 1 or (number == 0 and rule.kind is Kind.ADVERTISEMENT and not _is_lower(text, tokens, length))):
            labels += [rule, rule]
    yield from _close(first, last, labels)


def _is_lower(text: str, tokens: list[tuple[int, int]], number: int) -> bool:
    return number < len(tokens) and text[tokens[number][0]].islower()


def _close(first: int, last: int, labels: list[Rule]) -> Iterator[Run]:
    if len(labels) >= _ENOUGH:
        kind, _ = Counter(rule.kind for rule in labels).most_common(1)[0]
        yield first, last, max((rule for rule in labels if rule.kind is kind), key=lambda rule: (rule.strength, rule.name))


def _labels(text: str, tokens: list[tuple[int, int]], keys: list[str], lexicon: Lexicon) -> Iterator[tuple[int, int, Rule]]:
    """Number of the first token, number of tokens and rule of every label, the longest first where several fit."""
    number = 0
    while number < len(tokens):
        if keys[number] and not text[tokens[number][0]].islower():
            for length in range(min(_LONGEST, len(tokens) - number), 0, -1):
                rule = lexicon.whole.get(" ".join([key for key in keys[number : number + length] if key]))
                if rule is not None:
                    yield number, length, rule
                    number += length - 1
                    break
        number += 1


def _is_title(text: str, token: tuple[int, int]) -> bool:
    word = text[token[0] : token[1]]
    return (not word[0].islower() or word in _CONNECTORS) and word[-1] not in '.,;!?”"'
