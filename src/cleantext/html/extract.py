"""A page in, its article out: the path of the data on the HTML side.

page -> units -> container -> facts and signs -> the decision that text has too -> article.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.decide import Verdict, decide
from cleantext.html.article import Article, ArticleBlock
from cleantext.html.container import Container, Region, find_container
from cleantext.html.kind_of_page import is_article
from cleantext.html.linked_data import LinkedData, read_linked_data
from cleantext.html.markup import OUTSIDE, name_rule, weigh, weigh_flags
from cleantext.html.metadata import Metadata, read_metadata
from cleantext.html.page import Page, Unit
from cleantext.html.parse import parse
from cleantext.html.signs import Setting, Signs, Witnesses, find_flags, find_signs
from cleantext.model import Kind, Removal
from cleantext.read_text import Block, Facts, describe, shape_of
from cleantext.rules import Lexicon, Strength, normalize

_BEFORE = 60  # units before the container in which the headline is looked for
_TYPED_ANEW = 12  # characters by which a headline may be longer than its words alone: punctuation
_CLEARLY = -4.0  # nats against a block, from its elements alone, that no text outweighs
_SHORT = 1000  # characters up to which what was found on a page without an article is handed over as it is
_LABEL = 15  # words up to which a sure rule on the text needs no word from the markup
_LONG_PROSE = 99  # the shape that only prose has: more than 50 words, ending in a stop

Spans = Sequence[tuple[int, int]]


class Judged(NamedTuple):
    """The units of the region with what is known of them."""

    region: Region
    facts: list[Facts]
    signs: list[Signs]
    scores: list[float]


def extract_article(html: str | bytes, url: str | None, *, encoding: str | None, max_bytes: int, lexicon: Lexicon, keep: frozenset[Kind]) -> Article:
    """The article on a page."""
    page = parse(html, encoding, max_bytes)
    source, spans = _write_source(page.units)
    container = find_container(page)
    data = read_linked_data(page.data)
    about = read_metadata(page, data, container.flags, url)
    region = Region(0, 0, 0)
    verdicts: list[Verdict] = []
    blocks: list[ArticleBlock] = []
    if page.units:
        judged = judge(page, container, data, about, lexicon)
        region = judged.region
        verdicts = [verdict for verdict in decide(_hinted(judged, spans)) if verdict.kind not in keep]
        blocks = _keep(page, source, spans[region.start : region.end], region.start, verdicts)
    found = is_article(page, region, blocks, data, url)
    if not found and sum(len(block.text) for block in blocks) > _SHORT:
        blocks, verdicts, region = [], [], Region(0, 0, 0)
    return Article(
        text="\n\n".join([block.text for block in blocks]),
        title=about.title,
        authors=about.authors,
        published=about.published,
        language=about.language,
        site_name=about.site_name,
        url=about.url,
        blocks=tuple(blocks),
        removed=tuple(_removals(source, spans, region, verdicts)),
        source=source,
        is_article=found,
    )


def judge(page: Page, container: Container, data: LinkedData, about: Metadata, lexicon: Lexicon) -> Judged:
    """Everything that is known of the units from the headline to the end of the container."""
    node = page.nodes[container.node] if page.nodes else None
    inside = (node.start, node.end) if node is not None else (0, len(page.units))
    headlines = frozenset(map(normalize, about.titles))
    start = _find_start(page, container, inside[0], headlines)
    region = Region(start, max(start, inside[0]), inside[1])
    around = find_flags(page, container, region)
    facts = [
        _describe_briefly(unit.text) if weigh_flags(around[unit.node]) < _CLEARLY else describe(unit.text, lexicon)
        for unit in page.units[region.start : region.end]
    ]
    descriptions = tuple(key for text in about.descriptions if len(key := normalize(text)) > 25)
    witnesses = Witnesses(headlines, descriptions, normalize(data.body))
    signs = find_signs(Setting(page, container, region, around), facts, witnesses)
    return Judged(region, facts, signs, weigh(signs))


def _describe_briefly(text: str) -> Facts:
    """The facts of a unit that the markup has settled, without a look at its words."""
    count = len(text.split())
    return Facts(key="", words=count, shape=shape_of(text, count), whole=None, claims=())


def _find_start(page: Page, container: Container, start: int, headlines: frozenset[str]) -> int:
    """The headline: in the container above all prose, or else before it; where there is none, the container's first unit."""
    lengths = {len(key) for key in headlines}

    def is_told(unit: Unit) -> bool:
        return any(0 <= len(unit.text) - length < _TYPED_ANEW for length in lengths) and normalize(unit.text) in headlines

    for number in range(start, min(start + _BEFORE, len(page.units))):
        if container.prose[number]:
            break
        if page.nodes[page.units[number].node].tag == "h1" and is_told(page.units[number]):
            return number
    found = start
    for number in range(start - 1, max(-1, start - _BEFORE - 1), -1):
        unit = page.units[number]
        tag = page.nodes[unit.node].tag
        told = is_told(unit)
        if tag == "h1":
            found = number
            if told:
                break
        elif told and tag in ("h2", "h3", "div") and found == start:
            found = number
    return found


def _hinted(judged: Judged, spans: Sequence[tuple[int, int]]) -> list[Block]:
    """The blocks with what the markup says of them put into their facts."""
    blocks = []
    for number, (facts, signs, score) in enumerate(zip(judged.facts, judged.signs, judged.scores, strict=True)):
        sure = facts.whole is not None and facts.whole.strength is Strength.SURE and facts.words <= _LABEL
        if score < 0 or sure or signs.is_headline:
            facts = facts._replace(whole=name_rule(signs, facts), claims=())
        else:
            facts = facts._replace(whole=None, shape=_LONG_PROSE)
        blocks.append(Block(*spans[judged.region.start + number], facts))
    return blocks


def _write_source(units: Sequence[Unit]) -> tuple[str, list[tuple[int, int]]]:
    """The page's visible text, and where each unit stands in it."""
    pieces: list[str] = []
    spans = []
    position = 0
    for unit in units:
        if pieces:
            gap = "\n" if unit.broken else "\n\n"
            pieces.append(gap)
            position += len(gap)
        pieces.append(unit.text)
        spans.append((position, position + len(unit.text)))
        position += len(unit.text)
    return "".join(pieces), spans


def _keep(page: Page, source: str, spans: Spans, start: int, verdicts: Sequence[Verdict]) -> list[ArticleBlock]:
    """The article's blocks: what no verdict takes of the units from *start* on."""
    blocks: list[ArticleBlock] = []
    following = 0
    last = -2  # the unit of the last block
    for number, (first, stop) in enumerate(spans, start):
        pieces = []
        position = first
        while following < len(verdicts) and verdicts[following].start < stop:
            pieces.append(source[position : verdicts[following].start])
            position = verdicts[following].end
            following += 1
        pieces.append(source[position:stop])
        text = "".join(pieces).strip() if len(pieces) > 1 else pieces[0]
        if text:
            unit = page.units[number]
            if unit.broken and last == number - 1:
                before = blocks.pop()
                blocks.append(ArticleBlock(before.type, f"{before.text}\n{text}", before.start, stop, before.level, before.links + _links(unit)))
            else:
                kind, level = _type_of(page, unit)
                blocks.append(ArticleBlock(kind, text, first, stop, level, _links(unit)))
            last = number
    return blocks


_TYPES = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(("pre", "listing", "plaintext", "xmp"), "preformatted"),
    **dict.fromkeys(("tr", "td", "th"), "table_row"),
    "blockquote": "quote",
}
_GIVEN = frozenset(("li", "dd", "blockquote"))  # what a paragraph inside is, too


def _type_of(page: Page, unit: Unit) -> tuple[str, int]:
    """A block's type and level; a paragraph takes its type from a list item or quote just around it."""
    node = page.nodes[unit.node]
    kind = _TYPES.get(node.tag, "")
    for _ in range(2):
        if kind or node.parent < 0 or node.tag not in ("p", "div"):
            break
        node = page.nodes[node.parent]
        kind = _TYPES[node.tag] if node.tag in _GIVEN else ""
    return kind or "paragraph", int(node.tag[1]) if kind == "heading" else 0


def _links(unit: Unit) -> tuple[tuple[str, str], ...]:
    return tuple((anchor, target) for text, target in unit.links if (anchor := " ".join(text.split())))


def _removals(source: str, spans: Spans, region: Region, verdicts: Sequence[Verdict]) -> list[Removal]:
    """The verdicts as removals, with what stands before and behind the region."""
    removals = [Removal(v.start, v.end, v.kind, v.rule, source[v.start : v.end]) for v in verdicts]
    if region.start > 0:
        removals.insert(0, _outside(source, 0, spans[region.start - 1][1]))
    if region.end < len(spans):
        removals.append(_outside(source, spans[region.end][0], len(source)))
    return removals


def _outside(source: str, start: int, end: int) -> Removal:
    return Removal(start, end, OUTSIDE.kind, OUTSIDE.name, source[start:end])
