"""Everything that is known of the units from the headline to the end of the container, and what it weighs together."""

from __future__ import annotations

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
from cleantext.rules import Lexicon, normalize

_BEFORE = 60  # units before the container in which the headline is looked for
_TYPED_ANEW = 12  # characters by which a headline may be longer than its words alone: punctuation
_CLEARLY_NOT = -1.4  # nats against a block, from its elements and its looks, that no text outweighs
_CLEARLY = 0.0  # nats for a block of some length from which its text is not looked at
_SENTENCES = 70  # characters of such a block
_FIRST, _LAST = 1, 2  # such blocks that are looked at all the same: credits stand at the edges of an article


class Judged(NamedTuple):
    """The units of the region with what is known of them."""

    region: Region
    facts: list[Facts]
    signs: list[Signs]
    scores: list[float]


def judge(page: Page, container: Container, data: LinkedData, about: Metadata, lexicon: Lexicon, *, everywhere: bool = False) -> Judged:
    """What is known of each unit from the headline to the end of the container, or *everywhere* on the page."""
    first, last = (page.starts[container.element], page.ends[container.element]) if page.tags else (0, len(page.texts))
    witnesses = build_witnesses(about.titles, about.authors, about.descriptions, data.body)
    start = _find_start(page, container, first, witnesses.headlines)
    region = Region(0, first, len(page.texts)) if everywhere else Region(start, max(start, first), last)
    setting = find_setting(page, container, region)
    forms = find_forms(setting)
    facts = _find_facts(setting, forms, lexicon)
    signs = find_signs(setting, forms, facts, witnesses, news=data.is_news)
    return Judged(setting.region, facts, signs, weigh(signs))


def _find_facts(setting: Setting, forms: list[Form], lexicon: Lexicon) -> list[Facts]:
    """The facts of each unit; where the markup has settled what it is, without a look at its words."""
    page, around, start = setting.page, setting.around, setting.region.start
    texts, holders = page.texts, page.holders
    facts = []
    clear = []  # clear paragraphs
    for number, form in enumerate(forms, start):
        score = weigh_flags(around[holders[number]]) + weigh_form(form)
        if score < _CLEARLY_NOT:
            facts.append(Facts("", form.words, form.shape, None, ()))
        elif score > _CLEARLY and form.linked < 2 and len(texts[number]) >= _SENTENCES:
            clear.append(number - start)
            facts.append(Facts("", form.words, form.shape, None, ()))
        else:
            facts.append(describe(texts[number], lexicon))
    for offset in {*clear[:_FIRST], *clear[-_LAST:]}:
        facts[offset] = describe(texts[start + offset], lexicon)
    return facts


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
