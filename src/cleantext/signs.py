"""What speaks for and against a block once the whole document has been read, as small numbers.

A sign looks at a block's claim and shape, at where it stands to the core of the article, and at what stands around
it. `weigh` says what each value of each sign counts. Prose well inside the core of the article has no signs: nothing
but a claim takes it, and a document that is all prose costs next to nothing here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter, sub

from cleantext.common_words import CALLING_WORDS, COMMON_WORDS
from cleantext.document import CLAIMS, CORE, PLACES, SIZES, STEPS, SYMBOLS, Document, count_steps
from cleantext.model import Kind

_FAR = len(STEPS) + 1
_WORDS = (1, 30, 60, 120, 250, 500, 1000, 2000)  # numbers of words of prose that are told apart
_DOCUMENT = (10, 20, 40, 80, 160, 320)  # and of blocks in a document
_DENSITY = (1, 5, 10, 20, 40)  # and of words of prose a block
_SHARES = 6  # values of a share of the blocks around
_NEAR, _WIDE = 4, 8  # blocks on either side that are around
_TIMES = (2, 3, 4)  # how often the same words stand in a document
_SAME = (1, 2, 3, 6)  # how many blocks begin or end alike
_ANNOUNCES = 4  # words from which a line with a colon announces something
_COLON = 2  # how `shape_of` writes an ending with a colon, or a comma
_LONG = 40  # words of prose that end what a claim before it may tell
_BEHIND = (1, 2, 4, 8)  # blocks since the last claim
_OVERLAPS = 5  # values of the share of such words that the core has too


def find_signs(document: Document) -> tuple[list[int], list[tuple[int, ...]]]:
    """The blocks that have signs, and the values of these in the order of `SIGNS`."""
    return document.doubtful, list(zip(*find_columns(document), strict=True))


def find_columns(document: Document) -> list[tuple[int, ...]]:
    """The values of each sign, in the order of `SIGNS`, for the blocks that have signs."""
    doubtful = document.doubtful
    if not doubtful:
        return []
    if len(doubtful) == len(document.facts):
        return [tuple(find(document)) for find, _ in SIGNS.values()]
    pick = itemgetter(0, *doubtful)  # with one more, so that it gives a tuple for one block too
    return [pick(find(document))[1:] for find, _ in SIGNS.values()]


Find = Callable[[Document], Sequence[int]]  # the values of a sign for every block


def _symbol(doc: Document) -> list[int]:
    return doc.symbols


def _symbol_before(doc: Document) -> list[int]:
    return [SYMBOLS, *doc.symbols[:-1]]


def _symbol_behind(doc: Document) -> list[int]:
    return [*doc.symbols[1:], SYMBOLS]


def _place_and_length(doc: Document) -> list[int]:
    return [place * SIZES + length for place, length in zip(doc.places, doc.lengths, strict=True)]


def _place_and_claim(doc: Document) -> list[int]:
    return [place * CLAIMS + (symbol if symbol < CLAIMS else 0) for place, symbol in zip(doc.places, doc.symbols, strict=True)]


def _times_and_length(doc: Document) -> list[int]:
    scale = [times * SIZES for times in count_steps(_TIMES, len(doc.facts))]
    times = doc.times
    return [scale[times[key]] + length if key else length for key, length in zip(doc.keys, doc.lengths, strict=True)]


def _gap(doc: Document) -> list[int]:
    """How far the prose before and behind it is."""
    steps = doc.steps
    if not doc.words[-1]:
        return [_FAR * (_FAR + 2)] * len(doc.facts)
    before = _distances(doc.prose, steps)
    behind = _distances(doc.prose[::-1], steps)[::-1]
    return [one * (_FAR + 1) + other for one, other in zip(before, behind, strict=True)]


def _distances(prose: Sequence[int], steps: Sequence[int]) -> list[int]:
    """How many blocks before each the last prose is."""
    found = []
    last = -1
    for n, words in enumerate(prose):
        found.append(steps[n - last] if last >= 0 else _FAR)
        if words:
            last = n
    return found


def _prose_before(doc: Document) -> list[int]:
    return [bisect_right(_WORDS, words) * 4 + length // 3 for words, length in zip(doc.words, doc.lengths, strict=False)]


def _prose_behind(doc: Document) -> list[int]:
    total = doc.words[-1]
    return [bisect_right(_WORDS, total - words) * 4 + length // 3 for words, length in zip(doc.words[1:], doc.lengths, strict=True)]


def _claims_before(doc: Document) -> list[int]:
    steps = doc.steps
    return [steps[claims] * 8 + steps[sure] for claims, sure in zip(doc.claims[:-1], doc.sure, strict=False)]


def _claims_behind(doc: Document) -> list[int]:
    steps, claims, sure = doc.steps, doc.claims[-1], doc.sure[-1]
    return [steps[claims - one] * 8 + steps[sure - other] for one, other in zip(doc.claims[1:], doc.sure[1:], strict=True)]


def _from_start(doc: Document) -> list[int]:
    return doc.steps[:-1]


def _from_end(doc: Document) -> list[int]:
    return doc.steps[-2::-1]


def _part(doc: Document) -> list[int]:
    """Which tenth of the document it stands in."""
    size = len(doc.facts)
    return [10 * n // size for n in range(size)]


def _document(doc: Document) -> list[int]:
    """How large the document is, and how much of it prose."""
    size = len(doc.facts)
    return [bisect_right(_DOCUMENT, size) * 4 + min(3, doc.words[-1] // size // 8)] * size


def _claim_before(doc: Document) -> list[int]:
    return _nearest_claims(doc.symbols, doc.prose)


def _claim_behind(doc: Document) -> list[int]:
    return _nearest_claims(doc.symbols[::-1], doc.prose[::-1])[::-1]


def _nearest_claims(symbols: Sequence[int], prose: Sequence[int]) -> list[int]:
    """Kind and distance of the last claim met before each block, unless long prose stands between."""
    found = []
    scale = count_steps(_BEHIND, len(symbols))
    last = away = 0
    for symbol, words in zip(symbols, prose, strict=True):
        found.append(last + scale[away] if last else 0)
        away += 1
        if symbol < CLAIMS:
            last, away = (symbol + 1) // 2 * 5, 0
        elif words > _LONG:
            last = 0
    return found


def _from_core_start(doc: Document) -> list[int]:
    return _from_block(doc.core[0], doc.steps) if doc.core else [2 * _FAR] * len(doc.facts)


def _from_core_end(doc: Document) -> list[int]:
    return _from_block(doc.core[1], doc.steps) if doc.core else [2 * _FAR] * len(doc.facts)


def _from_block(block: int, steps: Sequence[int]) -> list[int]:
    twice = [2 * step for step in steps]
    return [twice[distance] + 1 for distance in range(block, 0, -1)] + twice[: len(steps) - 1 - block]


def _after_colon(doc: Document) -> list[int]:
    """How far back a line ends in a colon that nothing but short lines without a claim parts from it: a list that the article announces."""
    found = []
    steps = doc.steps
    away = -1  # blocks since it
    for f, symbol, words in zip(doc.facts, doc.symbols, doc.prose, strict=True):
        found.append(steps[away] + 1 if away >= 0 else 0)
        if symbol < CLAIMS:
            away = -1
        elif f.words >= _ANNOUNCES and f.shape % 12 // 3 == _COLON:
            away = 1
        elif words:
            away = -1
        elif away >= 0:
            away += 1
    return found


def _around(column: str, width: int) -> Find:
    """The share of the blocks around that running sums count, the block itself left out."""
    shares = [min(_SHARES - 1, around * _SHARES // (2 * width)) for around in range(2 * width + 1)]

    def find(doc: Document) -> list[int]:
        return [shares[around] for around in _sum_around(getattr(doc, column), width)]

    return find


def _sum_around(sums: Sequence[int], width: int) -> Iterator[int]:
    """The sum over the blocks around each, the block itself left out."""
    padded = [*[0] * width, *sums, *[sums[-1]] * width]
    return map(sub, map(sub, padded[2 * width + 1 :], padded), map(sub, sums[1:], sums))


def _prose_around(width: int) -> Find:
    edges = [edge * 2 * width for edge in _DENSITY]

    def find(doc: Document) -> list[int]:
        return [bisect_right(edges, words) for words in _sum_around(doc.words, width)]

    return find


def _overlap(doc: Document) -> list[int]:
    """How many of the words that tell what it is about stand in the core too."""
    core = set().union(*[key.split() for key, place in zip(doc.keys, doc.places, strict=True) if place == CORE])
    found = [5 * _OVERLAPS] * len(doc.facts)
    for n in doc.doubtful:
        key = doc.keys[n]
        if " " in key:
            words = set(key.split()) - COMMON_WORDS
            if words:
                found[n] = min(4, len(words) // 2) * _OVERLAPS + min(_OVERLAPS - 1, len(words & core) * _OVERLAPS // len(words))
        elif key and key not in COMMON_WORDS:
            found[n] = _OVERLAPS - 1 if key in core else 0
    return found


def _first_word(doc: Document) -> list[int]:
    """Whether it begins by calling on the reader, and how many blocks begin with the same word."""
    words = [key.partition(" ")[0] for key in doc.keys]
    values = {}
    for word, times in Counter(words).items():
        if word in CALLING_WORDS:
            values[word] = 5 + bisect_right(_SAME, times)
        else:
            values[word] = 10 if word in COMMON_WORDS else bisect_right(_SAME, times)
    return [values[word] for word in words]


def _last_words(doc: Document) -> list[int]:
    """How many blocks end with the same two words."""
    ends = [key[key.rfind(" ", 0, key.rfind(" ")) + 1 :] if " " in key else "" for key in doc.keys]
    values = {end: bisect_right(_SAME, times) * 2 for end, times in Counter(ends).items()}
    return [values[end] + (length > 5) if end else 10 for end, length in zip(ends, doc.lengths, strict=True)]


def _alike(doc: Document) -> list[int]:
    """How many of the six blocks around are of its length and casing."""
    looks = [length * 3 + f.shape % 3 for f, length in zip(doc.facts, doc.lengths, strict=True)]
    nobody = [-9] * 3
    padded = nobody + looks + nobody
    found = []
    for n, own in enumerate(looks):
        count = padded[n : n + 7].count
        found.append((count(own) + count(own - 3) + count(own + 3) - 1) * 4 + own // 9)
    return found


# Name of each sign: how it is found, and how many values it has.
SIGNS: dict[str, tuple[Find, int]] = {
    "symbol": (_symbol, SYMBOLS),
    "symbol before": (_symbol_before, SYMBOLS + 1),
    "symbol behind": (_symbol_behind, SYMBOLS + 1),
    "place and length": (_place_and_length, PLACES * SIZES),
    "place and claim": (_place_and_claim, PLACES * CLAIMS),
    "times and length": (_times_and_length, 4 * SIZES),
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
    "after colon": (_after_colon, _FAR + 1),
    "overlap": (_overlap, 5 * _OVERLAPS + 1),
    "first word": (_first_word, 11),
    "last words": (_last_words, 11),
    "alike": (_alike, 28),
}
