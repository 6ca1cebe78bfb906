"""What speaks for and against a block once the whole document has been read, as small numbers.

A sign looks at a block's claim and shape, at where it stands to the core of the article, and at what stands around
it. `weigh` says what each value of each sign counts. Prose well inside the core of the article has no signs: nothing
but a claim takes it, and a document that is all prose costs next to nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

from cleantext.common_words import CALLING_WORDS, COMMON_WORDS
from cleantext.context import find_core, find_repeated, is_prose
from cleantext.model import Kind
from cleantext.read_text import SHAPES, Block, Facts
from cleantext.rules import Strength

_NUMBERS = {kind: 2 * number - 1 for number, kind in enumerate(Kind)}
_CLAIMS = 2 * len(Kind) + 1  # values of a claim: none, or a kind at one of two strengths
SYMBOLS = _CLAIMS + SHAPES  # a claim, or the shape of a block without one
_LENGTHS = (0, 0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6)  # by number of words
_SIZES = 10  # values of a length
_STEPS = (1, 2, 3, 5, 9, 20, 50)  # numbers of blocks that are told apart
_FAR = len(_STEPS) + 1
_WORDS = (1, 30, 60, 120, 250, 500, 1000, 2000)  # numbers of words of prose that are told apart
_DOCUMENT = (10, 20, 40, 80, 160, 320)  # and of blocks in a document
_DENSITY = (1, 5, 10, 20, 40)  # and of words of prose a block
_SHARES = 6  # values of a share of the blocks around
_NEAR, _WIDE = 4, 8  # blocks on either side that are around
_TIMES = (2, 3, 4)  # how often the same words stand in a document
_SAME = (1, 2, 3, 6)  # how many blocks begin or end alike
_SHORT = 12  # words below which a block is short
_LONG = 40  # words of prose that end what a claim before it may tell
_BEHIND = (1, 2, 4, 8)  # blocks since the last claim
_LETTERS = 4  # of a word that tells what a text is about
_OVERLAPS = 5  # values of the share of such words that the core has too

_BEFORE, _CORE, _AMONG, _AFTER = 1, 2, 3, 4  # where a block stands to the core; 0: there is none
_PLACES = 5
_INSIDE = [_CORE] * 3


class Document(NamedTuple):
    """Columns over the blocks of a document, and running sums that begin with 0."""

    facts: list[Facts]
    symbols: list[int]
    lengths: list[int]
    prose: list[int]  # words of a block that is prose without a claim, else 0
    places: list[int]
    core: tuple[int, int] | None  # its first and last block
    words: list[int]  # sums: words of prose
    claims: list[int]  # sums: blocks with a claim
    sure: list[int]  # sums: with a sure one
    again: list[int]  # sums: with words that stand in the document more than once
    short: list[int]  # sums: short ones that are not prose


def look_over(blocks: Sequence[Block]) -> Document:
    """The columns of a document."""
    facts = [block.facts for block in blocks]
    prose = [f.words if f.whole is None and is_prose(f) else 0 for f in facts]
    repeated = find_repeated(blocks)
    numbers = find_core(blocks)
    places = [0] * len(blocks)
    if numbers:
        first, last = numbers[0], numbers[-1]
        places = [_BEFORE] * first + [_AMONG] * (last + 1 - first) + [_AFTER] * (len(blocks) - last - 1)
        for number in numbers:
            if facts[number].key not in repeated:
                places[number] = _CORE
    return Document(
        facts,
        [_symbol_of(f) for f in facts],
        [_length_of(f.words) for f in facts],
        prose,
        places,
        (numbers[0], numbers[-1]) if numbers else None,
        _sum(prose),
        _sum(f.whole is not None for f in facts),
        _sum(f.whole is not None and f.whole.strength is Strength.SURE for f in facts),
        _sum(f.key in repeated for f in facts),
        _sum(not words and f.words < _SHORT for f, words in zip(facts, prose, strict=True)),
    )


def _sum(column: Iterable[int]) -> list[int]:
    return list(accumulate(column, initial=0))


def _symbol_of(facts: Facts) -> int:
    rule = facts.whole
    return _NUMBERS[rule.kind] + rule.strength if rule is not None else _CLAIMS + facts.shape


def _length_of(words: int) -> int:
    return _LENGTHS[words] if words < len(_LENGTHS) else 7 if words <= 40 else 8 if words <= 70 else 9


def find_signs(document: Document) -> tuple[list[int], list[tuple[int, ...]]]:
    """The blocks that have signs, and the values of these in the order of `SIGNS`."""
    doubtful = _find_doubtful(document.places)
    if not doubtful:
        return [], []
    return doubtful, list(zip(*[column for find, _ in SIGNS.values() for column in [find(document, doubtful)]], strict=True))


def _find_doubtful(places: Sequence[int]) -> list[int]:
    """All blocks but the prose of the core that has such prose on both sides."""
    padded = [0, *places, 0]
    return [number for number in range(len(places)) if padded[number : number + 3] != _INSIDE]


Find = Callable[[Document, list[int]], list[int]]


def _symbol(doc: Document, doubtful: list[int]) -> list[int]:
    symbols = doc.symbols
    return [symbols[n] for n in doubtful]


def _symbol_before(doc: Document, doubtful: list[int]) -> list[int]:
    symbols = [*doc.symbols, SYMBOLS]  # also what number -1 finds
    return [symbols[n - 1] for n in doubtful]


def _symbol_behind(doc: Document, doubtful: list[int]) -> list[int]:
    symbols = [*doc.symbols, SYMBOLS]
    return [symbols[n + 1] for n in doubtful]


def _place_and_length(doc: Document, doubtful: list[int]) -> list[int]:
    places, lengths = doc.places, doc.lengths
    return [places[n] * _SIZES + lengths[n] for n in doubtful]


def _place_and_claim(doc: Document, doubtful: list[int]) -> list[int]:
    places, symbols = doc.places, doc.symbols
    return [places[n] * _CLAIMS + (symbols[n] if symbols[n] < _CLAIMS else 0) for n in doubtful]


def _times_and_length(doc: Document, doubtful: list[int]) -> list[int]:
    times = Counter([f.key for f in doc.facts])
    facts, lengths = doc.facts, doc.lengths
    return [bisect_right(_TIMES, times[key]) * _SIZES + lengths[n] if (key := facts[n].key) else lengths[n] for n in doubtful]


def _gap(doc: Document, doubtful: list[int]) -> list[int]:
    """How far the prose before and behind it is."""
    prose = [n for n, words in enumerate(doc.prose) if words]
    if not prose:
        return [_FAR * (_FAR + 2)] * len(doubtful)
    found = []
    for n in doubtful:
        at = bisect_right(prose, n)
        at_before = at - 1 if at and prose[at - 1] == n else at
        before = bisect_right(_STEPS, n - prose[at_before - 1]) if at_before else _FAR
        behind = bisect_right(_STEPS, prose[at] - n) if at < len(prose) else _FAR
        found.append(before * (_FAR + 1) + behind)
    return found


def _prose_before(doc: Document, doubtful: list[int]) -> list[int]:
    words, lengths = doc.words, doc.lengths
    return [bisect_right(_WORDS, words[n]) * 4 + lengths[n] // 3 for n in doubtful]


def _prose_behind(doc: Document, doubtful: list[int]) -> list[int]:
    words, lengths = doc.words, doc.lengths
    total = words[-1]
    return [bisect_right(_WORDS, total - words[n + 1]) * 4 + lengths[n] // 3 for n in doubtful]


def _claims_before(doc: Document, doubtful: list[int]) -> list[int]:
    return [bisect_right(_STEPS, doc.claims[n]) * 8 + bisect_right(_STEPS, doc.sure[n]) for n in doubtful]


def _claims_behind(doc: Document, doubtful: list[int]) -> list[int]:
    claims, sure = doc.claims, doc.sure
    return [bisect_right(_STEPS, claims[-1] - claims[n + 1]) * 8 + bisect_right(_STEPS, sure[-1] - sure[n + 1]) for n in doubtful]


def _from_start(doc: Document, doubtful: list[int]) -> list[int]:
    return [bisect_right(_STEPS, n) for n in doubtful]


def _from_end(doc: Document, doubtful: list[int]) -> list[int]:
    last = len(doc.facts) - 1
    return [bisect_right(_STEPS, last - n) for n in doubtful]


def _part(doc: Document, doubtful: list[int]) -> list[int]:
    """Which tenth of the document it stands in."""
    size = len(doc.facts)
    return [10 * n // size for n in doubtful]


def _document(doc: Document, doubtful: list[int]) -> list[int]:
    """How large the document is, and how much of it prose."""
    size = len(doc.facts)
    return [bisect_right(_DOCUMENT, size) * 4 + min(3, doc.words[-1] // size // 8)] * len(doubtful)


def _claim_before(doc: Document, doubtful: list[int]) -> list[int]:
    found = _nearest_claims(doc, range(len(doc.facts)))
    return [found[n] for n in doubtful]


def _claim_behind(doc: Document, doubtful: list[int]) -> list[int]:
    found = _nearest_claims(doc, range(len(doc.facts) - 1, -1, -1))
    return [found[n] for n in doubtful]


def _nearest_claims(doc: Document, numbers: Sequence[int]) -> list[int]:
    """Kind and distance of the last claim met before each block, unless long prose stands between."""
    found = [0] * len(numbers)
    symbols, prose = doc.symbols, doc.prose
    last = away = 0
    for n in numbers:
        if last:
            found[n] = last + bisect_right(_BEHIND, away)
        away += 1
        if symbols[n] < _CLAIMS:
            last, away = (symbols[n] + 1) // 2 * 5, 0
        elif prose[n] > _LONG:
            last = 0
    return found


def _from_core_start(doc: Document, doubtful: list[int]) -> list[int]:
    return _from_block(doc.core[0], doubtful) if doc.core else [2 * _FAR] * len(doubtful)


def _from_core_end(doc: Document, doubtful: list[int]) -> list[int]:
    return _from_block(doc.core[1], doubtful) if doc.core else [2 * _FAR] * len(doubtful)


def _from_block(block: int, doubtful: list[int]) -> list[int]:
    return [bisect_right(_STEPS, abs(n - block)) * 2 + (n < block) for n in doubtful]


def _share_around(sums: Sequence[int], doubtful: list[int], width: int) -> list[int]:
    """The share of the blocks around that the running *sums* count, the block itself left out."""
    size = len(sums) - 1
    found = []
    for n in doubtful:
        around = sums[min(size, n + width + 1)] - sums[max(0, n - width)] - sums[n + 1] + sums[n]
        found.append(min(_SHARES - 1, around * _SHARES // (2 * width)))
    return found


def _around(column: str, width: int) -> Find:
    def find(doc: Document, doubtful: list[int]) -> list[int]:
        return _share_around(getattr(doc, column), doubtful, width)

    return find


def _prose_around(width: int) -> Find:
    def find(doc: Document, doubtful: list[int]) -> list[int]:
        sums, size = doc.words, len(doc.facts)
        around = [sums[min(size, n + width + 1)] - sums[max(0, n - width)] - doc.prose[n] for n in doubtful]
        return [bisect_right(_DENSITY, words // (2 * width)) for words in around]

    return find


def _overlap(doc: Document, doubtful: list[int]) -> list[int]:
    """How many of the words that tell what it is about stand in the core too."""
    core = {word for f, place in zip(doc.facts, doc.places, strict=True) if place == _CORE for word in f.key.split()}
    found = []
    for n in doubtful:
        words = {word for word in doc.facts[n].key.split() if len(word) >= _LETTERS and word not in COMMON_WORDS}
        shared = len(words & core) * _OVERLAPS // len(words) if words else 0
        found.append(min(4, len(words) // 2) * _OVERLAPS + min(_OVERLAPS - 1, shared) if words else 5 * _OVERLAPS)
    return found


def _first_word(doc: Document, doubtful: list[int]) -> list[int]:
    """Whether it begins by calling on the reader, and how many blocks begin with the same word."""
    words = [f.key.split(" ", 1)[0] for f in doc.facts]
    times = Counter(words)
    found = []
    for n in doubtful:
        word = words[n]
        if word in CALLING_WORDS:
            found.append(5 + bisect_right(_SAME, times[word]))
        else:
            found.append(10 if word in COMMON_WORDS else bisect_right(_SAME, times[word]))
    return found


def _last_words(doc: Document, doubtful: list[int]) -> list[int]:
    """How many blocks end with the same two words."""
    ends = [" ".join(f.key.rsplit(" ", 2)[-2:]) if " " in f.key else "" for f in doc.facts]
    times = Counter(ends)
    return [bisect_right(_SAME, times[ends[n]]) * 2 + (doc.lengths[n] > 5) if ends[n] else 10 for n in doubtful]


def _alike(doc: Document, doubtful: list[int]) -> list[int]:
    """How many of the six blocks around are of its length and casing."""
    looks = [length * 3 + f.shape % 3 for f, length in zip(doc.facts, doc.lengths, strict=True)]
    found = []
    for n in doubtful:
        around = looks[max(0, n - 3) : n + 4]
        own = looks[n]
        found.append((around.count(own) + around.count(own - 3) + around.count(own + 3) - 1) * 4 + doc.lengths[n] // 3)
    return found


# Name of each sign: how it is found, and how many values it has.
SIGNS: dict[str, tuple[Find, int]] = {
    "symbol": (_symbol, SYMBOLS),
    "symbol before": (_symbol_before, SYMBOLS + 1),
    "symbol behind": (_symbol_behind, SYMBOLS + 1),
    "place and length": (_place_and_length, _PLACES * _SIZES),
    "place and claim": (_place_and_claim, _PLACES * _CLAIMS),
    "times and length": (_times_and_length, 4 * _SIZES),
    "gap": (_gap, (_FAR + 1) ** 2),
    "prose before": (_prose_before, 4 * len(_WORDS) + 4),
    "prose behind": (_prose_behind, 4 * len(_WORDS) + 4),
    "claims before": (_claims_before, 64),
    "claims behind": (_claims_behind, 64),
    "from start": (_from_start, _FAR),
    "from end": (_from_end, _FAR),
    "part": (_part, 10),
    "document": (_document, 4 * len(_DOCUMENT) + 4),
    "claim before": (_claim_before, 5 * len(Kind) + 5),
    "claim behind": (_claim_behind, 5 * len(Kind) + 5),
    "from core start": (_from_core_start, 2 * _FAR + 1),
    "from core end": (_from_core_end, 2 * _FAR + 1),
    "claims near": (_around("claims", _NEAR), _SHARES),
    "sure near": (_around("sure", _NEAR), _SHARES),
    "again near": (_around("again", _NEAR), _SHARES),
    "short near": (_around("short", _NEAR), _SHARES),
    "prose near": (_prose_around(_NEAR), len(_DENSITY) + 1),
    "claims around": (_around("claims", _WIDE), _SHARES),
    "sure around": (_around("sure", _WIDE), _SHARES),
    "again around": (_around("again", _WIDE), _SHARES),
    "short around": (_around("short", _WIDE), _SHARES),
    "prose around": (_prose_around(_WIDE), len(_DENSITY) + 1),
    "overlap": (_overlap, 5 * _OVERLAPS + 1),
    "first word": (_first_word, 11),
    "last words": (_last_words, 11),
    "alike": (_alike, 28),
}
