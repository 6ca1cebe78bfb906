"""What a page says about its article, as words to compare blocks with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cleantext.rules import lower, normalize

_NAME = 5  # characters above which an author's name begins no line by chance
_BIO = 60  # characters from which a line that begins with an author's name tells about the author
_TELLING = 25  # characters from which a likeness to the page's description is none by chance
_DATELINE = 24  # characters in which a dateline ends
_START = 60  # characters by which a description that was cut short is known
_IN_BODY = 100  # characters of a block that are looked for in the body; the rest may differ by what is linked there
_HINT = 3  # letters by which most blocks are told apart from what the page says
_find_word = re.compile(r"\w+").search


class Witnesses(NamedTuple):
    """The headline, descriptions and body that the page tells machines, normalized."""

    headlines: frozenset[str]
    authors: tuple[str, ...]
    descriptions: tuple[str, ...]
    body: str
    hints: frozenset[str]  # how headlines and descriptions begin
    letters: frozenset[str]  # what letters they begin with


def build_witnesses(titles: Sequence[str], authors: Sequence[str], descriptions: Sequence[str], body: str) -> Witnesses:
    """What the page says, ready for comparing."""
    headlines = frozenset(map(normalize, titles))
    telling = tuple(key for text in descriptions if len(key := normalize(text)) > _TELLING)
    hints = frozenset(map(_hint, (*headlines, *telling)))
    names = tuple(name for name in authors if len(name) > _NAME)
    return Witnesses(headlines, names, telling, normalize(body), hints, frozenset(hint[:1] for hint in hints))


def find_said(text: str, witnesses: Witnesses) -> tuple[str, ...]:
    """What the page's own words say about a unit.

    >>> find_said("Ferry sails again", build_witnesses(["Ferry sails again"], [], [], ""))
    ('headline',)
    >>> said = "The ferry sails on Friday, for the first time in a year."
    >>> find_said(f"Lyndon. {said}", build_witnesses([], [], [said], ""))
    ('description',)
    """
    place, _, rest = text[:_DATELINE].partition(". ")
    own = text[len(place) + 2 :] if rest and place.istitle() else text  # without a dateline
    first = own[0].lower()
    telling = (first in witnesses.letters or not first.isalnum()) and _hint(own) in witnesses.hints
    signed = ("bio" if len(text) >= _BIO else "author",) if text.startswith(witnesses.authors) else ()
    if not telling and not witnesses.body:
        return signed
    key = normalize(text)
    said = [*signed, "headline"] if key in witnesses.headlines else [*signed]
    if telling and len(key) > _TELLING:
        likeness = _find_likeness(normalize(own) if own is not text else key, witnesses.descriptions)
        if likeness:
            said.append(likeness)
    if witnesses.body:
        said.append("told" if key[:_IN_BODY] in witnesses.body else "untold")
    return tuple(said)


def _hint(text: str) -> str:
    found = _find_word(text)
    return lower(found[0][:_HINT]) if found else ""


def _find_likeness(key: str, descriptions: Sequence[str]) -> str:
    start = key[:_START]
    for said in descriptions:
        if key == said:
            return "description"
        if said.startswith(start) or key.startswith(said[:_START]):
            return "description?"
    return ""
