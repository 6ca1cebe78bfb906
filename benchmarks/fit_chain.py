"""Count the log-likelihoods of the chain on labelled documents and write ``src/cleantext/chain_weights.py``.

usage: python -m benchmarks.fit_chain LABELLED.jsonl[.gz] SCRAPES.jsonl[.gz] [--half A|B]

LABELLED has lines with codes (C is content); SCRAPES has texts with a gold body, whose lines are told apart by
the shingles they share with it and count half. ``--half`` leaves the other half of the sites out, to be judged on.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from cleantext import Kind
from cleantext.chain import BODY, BREAK, HEAD, TAIL
from cleantext.context import find_repeated
from cleantext.detectors import RULES
from cleantext.languages import LANGUAGES
from cleantext.read_text import Block, Facts, read_text
from cleantext.rules import Lexicon, Strength, build_lexicon

TARGET = Path(__file__).parent.parent / "src" / "cleantext" / "chain_weights.py"
SHAPES = 108  # of `shape_of`
WEAK = 0.5  # what a document counts whose lines are told apart by its gold body
_SMOOTHING = 12.0
_TOKEN = re.compile(r"\w+")

Symbol = str | tuple[bool, int]  # a claim's kind and strength, or whether a line is repeated, and its shape
Counts = dict[Symbol, list[float]]


def load(path: str) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    data = Path(path).read_bytes()
    return [json.loads(line) for line in (gzip.decompress(data) if path.endswith(".gz") else data).splitlines()]


def half_of(row: dict[str, Any]) -> str:
    """A or B, by the site, so that no site is in both."""
    return "AB"[hashlib.md5((row["site"] or row["id"]).encode()).digest()[0] & 1]


def read_labelled(row: dict[str, Any], lexicon: Lexicon) -> tuple[list[Block], list[bool]]:
    """The blocks of a labelled document, and which of them are content."""
    starts = [0]
    for line in row["lines"]:
        starts.append(starts[-1] + len(line) + 1)
    blocks = read_text("\n".join(row["lines"]), lexicon, {})
    return blocks, [row["labels"][bisect_right(starts, block.start) - 1] == "C" for block in blocks]


def read_scrape(row: dict[str, Any], lexicon: Lexicon) -> tuple[list[Block], list[bool]] | None:
    """The same for a text with a gold body; None where too little of the body is in the text."""
    blocks = read_text(row["text"], lexicon, {})
    gold = _TOKEN.findall(row["gold"])
    shingles = set(zip(gold, gold[1:], gold[2:], gold[3:], strict=False))
    words = f" {' '.join(gold).lower()} "
    content, long = [], []
    for number, block in enumerate(blocks):
        tokens = _TOKEN.findall(row["text"][block.start : block.end])
        own = list(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False))
        known = sum(shingle in shingles for shingle in own) * 2 >= len(own) if own else bool(tokens) and f" {' '.join(tokens).lower()} " in words
        content.append(known)
        if known and len(tokens) >= 12:
            long.append(number)
    if len(long) < 3:
        return None
    first, last = long[0], long[-1]
    while first and content[first - 1]:
        first -= 1
    while last + 1 < len(content) and content[last + 1]:
        last += 1
    return blocks, [known and first <= number <= last for number, known in enumerate(content)]


def count(documents: Iterator[tuple[list[Block], list[bool], float]]) -> tuple[Counts, Counter[tuple[int, int]], list[float]]:
    """How often each symbol stands in each state, how often one state follows another, and how documents begin."""
    emissions: Counts = defaultdict(lambda: [0.0] * 4)
    moves: Counter[tuple[int, int]] = Counter()
    begins = [0.0] * 4
    for blocks, content, weight in documents:
        states = _states_of(content)
        if not states:
            continue
        repeated = find_repeated(blocks)
        begins[states[0]] += weight
        for block, state in zip(blocks, states, strict=True):
            emissions[_symbol_of(block.facts, repeated)][state] += weight
        for step in pairwise(states):
            moves[step] += weight  # type: ignore[assignment]
    return emissions, moves, begins


def _states_of(content: Sequence[bool]) -> list[int]:
    numbers = [number for number, known in enumerate(content) if known]
    if not numbers:
        return []
    return [BODY if known else HEAD if number < numbers[0] else TAIL if number > numbers[-1] else BREAK for number, known in enumerate(content)]


def _symbol_of(facts: Facts, repeated: set[str]) -> Symbol:
    if facts.whole is not None:
        return f"{facts.whole.kind.value}:{facts.whole.strength:d}"
    return facts.key in repeated, facts.shape


def write(emissions: Counts, moves: Counter[tuple[int, int]], begins: Sequence[float]) -> str:
    """The module with the weights: smoothed with those of the same kind, or of the same length and ending."""
    totals = [sum(counts[state] for counts in emissions.values()) for state in range(4)]
    families: dict[Any, list[float]] = defaultdict(lambda: [0.0] * 4)
    for symbol, counts in emissions.items():
        for state in range(4):
            families[_family(symbol)][state] += counts[state]

    def weigh(symbol: Symbol) -> tuple[float, ...]:
        counts, family = emissions.get(symbol, [0.0] * 4), families[_family(symbol)]
        priors = [(family[state] + 1.0) / (totals[state] + 400.0) / 3.0 for state in range(4)]
        return tuple(round(math.log((counts[s] + _SMOOTHING * priors[s] + 0.3) / (totals[s] + _SMOOTHING)), 3) for s in range(4))

    def move(start: int, end: int) -> float:
        leaving = sum(times for (first, _), times in moves.items() if first == start)
        return round(math.log((moves[start, end] + 1) / (leaving + 4)), 3)

    steps = [(HEAD, HEAD), (HEAD, BODY), (BODY, BODY), (BODY, BREAK), (BODY, TAIL), (BREAK, BREAK), (BREAK, BODY), (BREAK, TAIL), (TAIL, TAIL)]
    first = [round(math.log((begins[state] + 1) / (sum(begins) + 2)), 3) for state in (HEAD, BODY)]
    lines = ['"""Log-likelihoods of the chain. Written by ``benchmarks/fit_chain.py``."""', ""]
    lines += [f"MOVES = {(*(move(*step) for step in steps), *first)!r}", "CLAIMS = {"]
    lines += [f'    "{kind.value}:{strength:d}": {weigh(f"{kind.value}:{strength:d}")!r},' for kind in sorted(Kind) for strength in Strength]
    lines += ["}"]
    for name, again in (("SHAPES", False), ("REPEATED", True)):
        lines += [f"{name} = (", *(f"    {weigh((again, shape))!r}," for shape in range(SHAPES)), ")"]
    return "\n".join(lines) + "\n"


def _family(symbol: Symbol) -> object:
    return symbol.split(":")[0] if isinstance(symbol, str) else (symbol[0], symbol[1] // 3)


def main() -> None:
    arguments = argparse.ArgumentParser(description="Count the log-likelihoods of the chain.")
    arguments.add_argument("labelled")
    arguments.add_argument("scrapes")
    arguments.add_argument("--half", choices=("A", "B"))
    options = arguments.parse_args()
    lexicon = build_lexicon(RULES, LANGUAGES.values())
    labelled = load(options.labelled)
    ids = {(row["corpus"], row["id"]) for row in labelled}
    mine = [row for row in labelled if options.half in (None, half_of(row))]
    left_out = {row["site"] for row in labelled} - {row["site"] for row in mine}

    def documents() -> Iterator[tuple[list[Block], list[bool], float]]:
        for row in mine:
            yield (*read_labelled(row, lexicon), 1.0)
        for row in load(options.scrapes):
            if (row["corpus"], row["id"]) not in ids and row["site"] not in left_out:
                read = read_scrape(row, lexicon)
                if read is not None:
                    yield (*read, WEAK)

    TARGET.write_text(write(*count(documents())), "utf-8")


if __name__ == "__main__":
    main()
