"""Everything that is known of the units from the headline to the end of the container, and what it weighs together."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from cleantext.html.container import Container, Region
from cleantext.html.linked_data import LinkedData
from cleantext.html.markup import weigh, weigh_flags
from cleantext.html.metadata import Metadata
from cleantext.html.page import Page
from cleantext.html.setting import Setting, find_setting
from cleantext.html.signs import Form, Signs, find_forms, find_signs, weigh_form
from cleantext.html.witnesses import build_witnesses
from cleantext.read_text import Facts, describe
from cleantext.rules import Lexicon, lower, normalize

_BEFORE = 60  # units before the container in which the headline is looked for
_TYPED_ANEW = 12  # characters by which a headline may be longer than its words alone: punctuation
_CLEARLY_NOT = -2.5  # nats against a block, from its elements and its looks, that no text outweighs
_CLEARLY = 0.3  # nats for one of some length from which only what stands inside it is looked at
_SENTENCES = 70  # characters of such a block
_LETTERS = 12  # of a word on average, above which a script has no spaces between words
_EDGES = ".,:;!?…»›>→\"”’')]"


class Judged(NamedTuple):
    """The units of the region with what is known of them."""

    region: Region
    facts: list[Facts]
    signs: list[Signs]
    scores: list[float]


def judge(page: Page, container: Container, data: LinkedData, about: Metadata, lexicon: Lexicon, *, everywhere: bool = False) -> Judged:
    """What is known of each unit from the headline to the end of the container, or *everywhere* on the page."""
    first, last = (page.starts[container.element], page.ends[container.element]) if page.tags else (0, len(page.texts))
    witnesses = build_witnesses(about.titles, about.descriptions, data.body)
    start = _find_start(page, container, first, witnesses.headlines)
    region = Region(0, first, len(page.texts)) if everywhere else Region(start, max(start, first), last)
    setting = find_setting(page, container, region)
    forms = find_forms(setting)
    facts = _find_facts(setting, forms, lexicon)
    signs = find_signs(setting, forms, facts, witnesses)
    return Judged(setting.region, facts, signs, weigh(signs))


def _find_facts(setting: Setting, forms: list[Form], lexicon: Lexicon) -> list[Facts]:
    """The facts of each unit; where the markup has settled what it is, without a look at its words."""
    page, around, start = setting.page, setting.around, setting.region.start
    facts = []
    for number, form in enumerate(forms, start):
        text = page.texts[number]
        score = weigh_flags(around[page.holders[number]]) + weigh_form(form)
        if score < _CLEARLY_NOT:
            facts.append(Facts("", form.words, form.shape, None, ()))
        elif score > _CLEARLY and len(text) >= _SENTENCES and form.linked < 2 and is_plain(key := lower(text), lexicon):
            facts.append(Facts(key, form.words, form.shape, None, ()))
        else:
            facts.append(describe(text, lexicon))
    return facts


def is_plain(lowered: str, lexicon: Lexicon) -> bool:
    """Whether no word or pair of words stands in a paragraph that a rule on it or on a part of it needs."""
    tokens = lowered.split()
    return (
        len(lowered) < _LETTERS * len(tokens)
        and lexicon.line_tokens.isdisjoint(tokens)
        and (tokens[0], tokens[1]) not in lexicon.edge_pairs
        and (tokens[-2], tokens[-1].strip(_EDGES)) not in lexicon.edge_pairs
        and lexicon.line_pairs.isdisjoint(pairwise(tokens))
    )


def _find_start(page: Page, container: Container, start: int, headlines: frozenset[str]) -> int:
    """The headline: in the container above all prose, or else before it; where there is none, the container's first unit."""
    lengths = {len(key) for key in headlines}
    texts, holders, tags = page.texts, page.holders, page.tags

    def is_told(text: str) -> bool:
        return any(0 <= len(text) - length < _TYPED_ANEW for length in lengths) and normalize(text) in headlines

    for number in range(start, min(start + _BEFORE, len(texts))):
        if container.prose[number]:
            break
        if tags[holders[number]] == "h1" and is_told(texts[number]):
            return number
    found = start
    for number in range(start - 1, max(-1, start - _BEFORE - 1), -1):
        tag = tags[holders[number]]
        if tag == "h1":
            found = number
            if is_told(texts[number]):
                break
        elif found == start and tag in ("h2", "h3", "div") and is_told(texts[number]):
            found = number
    return found
