"""Any string is answered, in time and memory linear in its length."""

from __future__ import annotations

import tracemalloc

import pytest

from cleantext import analyze, clean
from tests.strategies import PARAGRAPHS

SHAPES = {
    "one word": lambda size: "a" * size,
    "words": lambda size: "word " * (size // 5),
    "capitals": lambda size: "Home News " * (size // 10),
    "sentences": lambda size: "It rained. " * (size // 11),
    "prose": lambda size: (" ".join(PARAGRAPHS) + " ") * (size // 1900),
    "brackets": lambda size: "(Photo by " * (size // 10),
    "credits on end": lambda size: "Sam Ode/Getty Images " * (size // 21),
    "quotes": lambda size: "“Sign up for our newsletter. " * (size // 29),
    "short lines": lambda size: "Home\n" * (size // 5),
    "alternating": lambda size: "Share this article\nThe boats came in at noon.\n" * (size // 46),
    "blank": lambda size: " \n" * (size // 2),
    "nuls": lambda size: "\0" * size,
    "surrogates": lambda size: "\ud800 " * (size // 2),
    "no spaces": lambda size: "速報を受け取る。" * (size // 8),
    "credits": lambda size: "A, and B, and " * (size // 14) + "/Getty Images",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_hostile_text_is_answered(shape: str) -> None:
    text = SHAPES[shape](300_000)
    result = analyze(text)
    assert len(result.text) + sum(removal.end - removal.start for removal in result.removed) == len(text)


def test_memory_is_linear() -> None:
    """Three hundred thousand characters on one line take no more than a few hundred bytes each."""
    text = SHAPES["sentences"](300_000)
    clean("warm up")
    tracemalloc.start()
    clean(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 400 * len(text)
