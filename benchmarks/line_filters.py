"""Text systems: scraped text in, cleaned text out. cleantext and the filters that a user would pick instead."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import Any

from benchmarks.peers import OURS, Peer, load

Filter = Callable[[str], str]

ends_a_sentence = re.compile(r"[.!?\"”’)…]\s*$").search
is_counter = re.compile(r"\d+ (likes|comments|shares|views)", re.IGNORECASE).fullmatch
is_control = re.compile(r"^sign-in|read more\.\.\.$|items in cart", re.IGNORECASE).search


def keep_everything(text: str) -> str:
    return text


def keep_c4_lines(text: str) -> str:
    """C4's line rules: terminal punctuation, at least five words, no 'javascript'.

    >>> keep_c4_lines("Share\\nThe bridge is closed until June.")
    'The bridge is closed until June.'
    """
    return "\n".join(line for line in text.split("\n") if ends_a_sentence(line) and len(line.split()) >= 5 and "javascript" not in line.lower())


def keep_refinedweb_lines(text: str) -> str:
    """RefinedWeb's line-wise corrections, as its paper states them.

    >>> keep_refinedweb_lines("LATEST NEWS\\n12 comments\\nThe bridge is closed.")
    'The bridge is closed.'
    """
    return "\n".join(line for line in text.split("\n") if not _is_refinedweb_noise(line.strip()))


def _is_refinedweb_noise(line: str) -> bool:
    words = len(line.split())
    return words <= 1 or line.isupper() or line.isdigit() or bool(is_counter(line)) or (words <= 10 and bool(is_control(line)))


def _make_justext() -> Filter:
    justext: Any = load("justext")
    stoplist = justext.get_stoplist("English")

    def keep_justext_lines(text: str) -> str:
        page = "".join(f"<p>{html.escape(line)}</p>" for line in text.split("\n") if line.strip())
        paragraphs = justext.justext(f"<html><body>{page}</body></html>", stoplist)
        return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)

    return keep_justext_lines


def _make_cleantext() -> Filter:
    clean: Filter = load("cleantext").clean
    return clean


FILTERS: tuple[Peer[Filter], ...] = (
    Peer("none", lambda: keep_everything),
    Peer("c4", lambda: keep_c4_lines),
    Peer("refinedweb", lambda: keep_refinedweb_lines),
    Peer("justext", _make_justext, "pip install jusText"),
    Peer(OURS, _make_cleantext, "pip install -e ."),
)
