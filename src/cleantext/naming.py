"""What a block is that goes: its kind and rule.

This names; it removes nothing. Most claims name their block. The others may stand on a part of something larger (the
date of another story, an entry of a menu), and what goes without a claim has no name of its own: for these the signs
below are weighed for every kind, and the kind with the most is theirs. The weights are those of a multinomial logistic
regression over labelled lines, fitted by ``benchmarks/fit_kinds.py``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from typing import NamedTuple

from cleantext.common_words import CALLING_WORDS, COMMON_WORDS
from cleantext.context import is_prose
from cleantext.hints import find_hint
from cleantext.kind_weights import BIAS, DOUBTFUL, WEIGHTS
from cleantext.model import Kind
from cleantext.read_text import Block, Facts
from cleantext.rules import Rule, Strength

Name = tuple[Kind, str]
Value = int | str  # of a sign

# What is named by its surroundings alone has one of these rules.
_BY_CONTEXT = {kind: Rule(f"{kind}/context", kind, Strength.LIKELY, f"{kind} by its form and surroundings".replace("_", " ")) for kind in Kind}
RULES = tuple(_BY_CONTEXT.values())

_HEAD, _BODY, _BREAK, _TAIL = range(4)
# A block of one of these tells what the blocks behind and before it may belong to.
_TELLING = frozenset(
    {
        Kind.COMMENTS, Kind.LEGAL, Kind.MASTHEAD, Kind.AUTHOR_BIO, Kind.ADVERTISEMENT, Kind.RELATED, Kind.PROMO, Kind.NAVIGATION, Kind.SHARE,
        Kind.BYLINE,
    }
)  # fmt: skip
_STEPS = (1, 2, 4, 8)  # numbers of blocks that are told apart
_AWAY = (-50, -20, -9, -5, -3, -2, -1, 0, 1, 2, 3, 5, 9, 20, 50)  # and of blocks from the article
_NEAR = 3  # blocks on either side that are around
_WORDS = (1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30, 45)  # and of words
_SAME = (1, 2, 3, 6)  # and of blocks that begin alike
_HINTED = 40  # words of a line in which a word may tell what it is


class Lines(NamedTuple):
    """Columns over the blocks of a document that the signs of a name are read from."""

    facts: list[Facts]
    rules: list[Rule | None]
    gone: Sequence[bool]
    states: list[int]
    start: int  # the first block of prose that stays
    lengths: list[int]
    times: Counter[str]  # how often each first word stands in the document


def name_blocks(blocks: Sequence[Block], gone: Sequence[bool]) -> list[Name | None]:
    """Kind and rule for every block that goes."""
    names = read_claims(blocks, gone)
    numbers = find_unnamed(names, gone)
    if numbers:
        values = find_values(look_at(blocks, gone), numbers)
        for number, row in zip(numbers, zip(*values, strict=True), strict=True):
            kind = weigh_kinds(row)
            name = names[number]
            if name is None or name[0] is not kind:
                names[number] = kind, _BY_CONTEXT[kind].name
    return names


def read_claims(blocks: Sequence[Block], gone: Sequence[bool]) -> list[Name | None]:
    """Kind and rule of the blocks that go with a claim, or between two roles of a staff list."""
    rules = [block.facts.whole if is_gone else None for block, is_gone in zip(blocks, gone, strict=True)]
    names: list[Name | None] = [None if rule is None else (rule.kind, rule.name) for rule in rules]
    for number, (before, rule, behind) in enumerate(zip(rules, rules[1:], rules[2:], strict=False), 1):
        between = before is not None and behind is not None and before.kind is behind.kind is Kind.MASTHEAD
        if between and gone[number] and (rule is None or (rule.kind is not Kind.MASTHEAD and rule.strength is not Strength.SURE)):
            names[number] = Kind.MASTHEAD, _BY_CONTEXT[Kind.MASTHEAD].name
    return names


def find_unnamed(names: Sequence[Name | None], gone: Sequence[bool], doubtful: Container[str] = DOUBTFUL) -> list[int]:
    """Numbers of the blocks that go without a name, or with that of a *doubtful* claim and no other of its kind beside it.

    A block alone between blocks that stay is what its claim says.
    """
    kinds = [None, *[name and name[0] for name in names], None]
    around = [False, *gone, False]
    found = []
    for number, (name, is_gone) in enumerate(zip(names, gone, strict=True)):
        if name is None:
            if is_gone:
                found.append(number)
        elif name[1] in doubtful and (around[number] or around[number + 2]) and name[0] is not kinds[number] and name[0] is not kinds[number + 2]:
            found.append(number)
    return found


def weigh_kinds(row: Iterable[Value]) -> Kind:
    """The kind that most speaks for."""
    sums = list(map(sum, zip(_BIAS, *[find(value, _NOTHING) for find, value in zip(_FIND, row, strict=True)], strict=True)))
    return _KINDS[sums.index(max(sums))]


_KINDS = tuple(map(Kind, BIAS))
_BIAS = tuple(BIAS.values())
_FIND = tuple(table.get for table in WEIGHTS.values())
_NOTHING = (0.0,) * len(BIAS)  # what a value says that no labelled line had


def look_at(blocks: Sequence[Block], gone: Sequence[bool]) -> Lines:
    """The columns of a document."""
    facts = [block.facts for block in blocks]
    rules = [f.whole for f in facts]
    stays = [number for number, f in enumerate(facts) if not gone[number] and f.whole is None and is_prose(f)]
    first, last = (stays[0], stays[-1]) if stays else (len(facts), -1)
    return Lines(
        facts,
        rules,
        gone,
        [_BODY if not is_gone else _HEAD if number < first else _TAIL if number > last else _BREAK for number, is_gone in enumerate(gone)],
        first,
        [bisect_right(_WORDS, f.words) for f in facts],
        Counter([f.key.partition(" ")[0] for f in facts]),
    )


def find_values(lines: Lines, numbers: Sequence[int]) -> list[list[Value]]:
    """The values of each sign, in the order of `SIGNS`, for the blocks of these *numbers*."""
    return [find(lines, numbers) for find in SIGNS.values()]


def _claim(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    return [_look(lines, number) for number in numbers]


def _look(lines: Lines, number: int) -> Value:
    """What claims a block, or its shape."""
    rule = lines.rules[number]
    return lines.facts[number].shape if rule is None else rule.name


def _beside(away: int) -> Callable[[Lines, Sequence[int]], list[Value]]:
    def find(lines: Lines, numbers: Sequence[int]) -> list[Value]:
        values: list[Value] = []
        for number in numbers:
            number += away
            if not 0 <= number < len(lines.facts):
                values.append("nothing")
            elif lines.gone[number]:
                rule = lines.rules[number]
                values.append(lines.facts[number].shape if rule is None else rule.kind.value)
            else:
                values.append("stays")
        return values

    return find


def _section(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    """Kind and distance of the last telling block before, unless prose stays in between."""
    found: list[Value] = []
    wanted = iter(numbers)
    number = next(wanted, -1)
    last = ""
    away = 0
    for at, (rule, is_gone) in enumerate(zip(lines.rules, lines.gone, strict=True)):
        if at == number:
            found.append(f"{last} {bisect_right(_STEPS, away)}" if last else "")
            number = next(wanted, -1)
        away += 1
        if not is_gone:
            if is_prose(lines.facts[at]):
                last = ""
        elif rule is not None and rule.kind in _TELLING:
            last, away = rule.kind.value, 0
    return found


def _hint(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    values: list[Value] = []
    for number in numbers:
        hint = find_hint(lines.facts[number].key) if lines.facts[number].words < _HINTED else None
        values.append(hint.value if hint is not None else "")
    return values


def _place_and_length(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    return [lines.states[number] * 20 + lines.lengths[number] for number in numbers]


def _from_start(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    return [bisect_right(_AWAY, number - lines.start) for number in numbers]


def _first_word(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    """Whether it begins by calling on the reader or with a common word, and how many blocks begin with the same."""
    values: list[Value] = []
    for number in numbers:
        word = lines.facts[number].key.partition(" ")[0]
        sort = 1 if word in CALLING_WORDS else 2 if word in COMMON_WORDS else 0
        values.append(sort * 5 + bisect_right(_SAME, lines.times[word]))
    return values


def _digits(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    """Which share of its words are numbers: none, some or most."""
    values: list[Value] = []
    for number in numbers:
        facts = lines.facts[number]
        if facts.words > _HINTED:
            values.append(3)
            continue
        words = facts.key.split()
        digits = sum(map(str.isdigit, words))
        values.append(2 if digits * 2 > len(words) else 1 if digits else 0)
    return values


def _alike(lines: Lines, numbers: Sequence[int]) -> list[Value]:
    """How many of the blocks around that go are about as long."""
    nobody = [-9] * _NEAR
    lengths = [*nobody, *[length if is_gone else -9 for length, is_gone in zip(lines.lengths, lines.gone, strict=True)], *nobody]
    values: list[Value] = []
    for number in numbers:
        own = lines.lengths[number]
        count = lengths[number : number + 2 * _NEAR + 1].count
        values.append((count(own) + count(own - 1) + count(own + 1)) * 4 + own // 4)
    return values


# Name of each sign, and how it is found.
SIGNS: dict[str, Callable[[Lines, Sequence[int]], list[Value]]] = {
    "claim": _claim,
    "before": _beside(-1),
    "behind": _beside(1),
    "section": _section,
    "hint": _hint,
    "place and length": _place_and_length,
    "from start": _from_start,
    "first word": _first_word,
    "digits": _digits,
    "alike": _alike,
}
