"""Removals in, result out: spans are widened by the blank space that goes with them and cut from the text.

Taking boilerplate out can make more of it plain, so the text that is left is judged again until nothing
more goes. Lines keep their facts from round to round; a second round costs little.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.decide import Spared, Verdict, decide, find_suspects, without
from cleantext.model import Removal, Result
from cleantext.read_text import Block, Facts, read_text
from cleantext.rules import Lexicon

_LINE_BREAK = re.compile(r"(?:\r\n|\n|\r)?")
_ROUNDS = 12  # a bound for hostile input; news text needs two or three


def write(source: str, lexicon: Lexicon, spared: Spared) -> Result:
    """The result for *source*, with what is *spared* left in."""
    known: dict[str, Facts] = {}
    text = source
    pieces = [(0, len(source))]  # spans of the source that make up the text
    removed: list[Removal] = []
    for _ in range(_ROUNDS):
        verdicts, left = _judge(read_text(text, lexicon, known), spared)
        judged = pieces
        if verdicts:
            cuts = _with_blank_space(text, verdicts)
            removed += _at_source(source, pieces, cuts)
            pieces = _kept(pieces, cuts)
            text = "".join([source[start:end] for start, end in pieces])
        if not any(verdict.inner for verdict in verdicts):
            break
    suspected = _at_source(source, judged, find_suspects(left))
    return Result(source, text, tuple(sorted(removed, key=lambda removal: removal.start)), tuple(suspected))


def _judge(blocks: Sequence[Block], spared: Spared) -> tuple[list[Verdict], Sequence[Block]]:
    """What goes and the blocks that stay.

    What is left is judged again as long as only whole blocks go: the rest then is as it was read.
    """
    verdicts: list[Verdict] = []
    for _ in range(_ROUNDS):
        found = without(spared, decide(blocks))
        verdicts += found
        if not found or any(verdict.inner for verdict in found):
            break
        gone = {verdict.start for verdict in found}
        blocks = [block for block in blocks if block.start not in gone]
    return sorted(verdicts), blocks


def _with_blank_space(text: str, verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts with the blank space that goes: all between two of them, the smaller gap around a run."""
    cuts: list[Verdict] = []
    position = 0
    run: list[Verdict] = []
    for number, verdict in enumerate(verdicts):
        following = verdicts[number + 1].start if number + 1 < len(verdicts) else len(text)
        gap_end = _skip_blank(text, verdict.end, following)
        run.append(verdict)
        if gap_end == following and number + 1 < len(verdicts):
            continue
        cuts += _close_run(text, run, position, gap_end)
        position = verdict.end
        run = []
    return cuts


def _close_run(text: str, run: Sequence[Verdict], floor: int, gap_end: int) -> list[Verdict]:
    """One run of verdicts that only blank space parts, widened to touch, and by one of its outer gaps."""
    gap_start = len(text[floor : run[0].start].rstrip()) + floor
    start, end = run[0].start, run[-1].end
    before, after = text[gap_start:start], text[end:gap_end]
    if gap_end == len(text):  # at the end of the text the last line that stays keeps its line break
        line_break = _LINE_BREAK.match(before)
        start, end = gap_start + (line_break.end() if line_break else 0), gap_end
    elif gap_start == 0:
        start, end = gap_start, gap_end
    elif before.count("\n") > after.count("\n") or (before.count("\n") == after.count("\n") and len(before) >= len(after)):
        end = gap_end
    else:
        start = gap_start
    edges = [start, *[verdict.start for verdict in run[1:]], end]
    return [verdict._replace(start=edges[i], end=edges[i + 1]) for i, verdict in enumerate(run)]


def _skip_blank(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _at_source(source: str, pieces: Sequence[tuple[int, int]], cuts: Sequence[Verdict]) -> list[Removal]:
    """Cuts in the text as removals in the source; one that spans an earlier cut becomes two."""
    removals = []
    piece = 0
    offset = 0  # where the piece begins in the text
    for cut in cuts:
        while offset + pieces[piece][1] - pieces[piece][0] <= cut.start:
            offset += pieces[piece][1] - pieces[piece][0]
            piece += 1
        at, here = piece, offset
        position = cut.start
        while position < cut.end:
            first, last = pieces[at]
            start = first + position - here
            end = min(last, first + cut.end - here)
            removals.append(Removal(start, end, cut.kind, cut.rule, source[start:end]))
            position += end - start
            here += last - first
            at += 1
    return removals


def _kept(pieces: Sequence[tuple[int, int]], cuts: Sequence[Verdict]) -> list[tuple[int, int]]:
    """The pieces without the cuts."""
    kept = []
    offset = 0
    number = 0
    for first, last in pieces:
        start = first
        while number < len(cuts) and cuts[number].start < offset + last - first:
            cut_start = max(first, first + cuts[number].start - offset)
            cut_end = first + cuts[number].end - offset
            if cut_start > start:
                kept.append((start, cut_start))
            start = min(last, cut_end)
            if cut_end > last:
                break
            number += 1
        if start < last:
            kept.append((start, last))
        offset += last - first
    return kept
