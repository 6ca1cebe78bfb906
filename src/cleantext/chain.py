"""Where the article is: a left-to-right chain over the blocks of a document.

Every block is in one of four states: before the article, in it, in a break inside it, or after it. A block
gives one symbol (the claim on it, or its shape), each state prefers some symbols, and the chain finds the
most likely sequence (Viterbi, 1967). So a short line between paragraphs stays, the same line in a run of
short lines goes, and what follows the article's end needs little evidence of its own.

The numbers in `chain_weights` are log-likelihoods counted on labelled documents by ``benchmarks/fit_chain.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

HEAD, BODY, BREAK, TAIL = range(4)

Scores = tuple[float, float, float, float]


def find_states(emissions: Sequence[Scores], moves: Sequence[float]) -> list[int]:
    """The most likely state of each block, given how well each state explains it.

    *moves* are the log-probabilities of the ten allowed steps, in the order of `STEPS`.
    """
    if not emissions:
        return []
    hh, hb, bb, bk, bt, kk, kb, kt, tt, start_h, start_b = moves
    first = emissions[0]
    h, b, k, t = start_h + first[0], start_b + first[1], -1e9, start_h - 3.0 + first[3]
    trail = []
    for eh, eb, ek, et in emissions[1:]:
        from_b, via_b = b + bb, BODY
        if h + hb > from_b:
            from_b, via_b = h + hb, HEAD
        if k + kb > from_b:
            from_b, via_b = k + kb, BREAK
        from_k, via_k = (k + kk, BREAK) if k + kk > b + bk else (b + bk, BODY)
        from_t, via_t = (t + tt, TAIL) if t + tt > b + bt else (b + bt, BODY)
        if k + kt > from_t:
            from_t, via_t = k + kt, BREAK
        h, b, k, t = h + hh + eh, from_b + eb, from_k + ek, from_t + et
        trail.append((HEAD, via_b, via_k, via_t))
    scores = (h, b, k, t)
    state = max((BODY, TAIL, BREAK, HEAD), key=lambda s: scores[s])
    states = [state]
    for came_from in reversed(trail):
        state = came_from[state]
        states.append(state)
    states.reverse()
    return states
