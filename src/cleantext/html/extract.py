"""A page in, its article out: the path of the data on the HTML side.

page -> units -> container -> facts and signs -> the decision that text has too -> article.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.decide import Verdict, decide
from cleantext.html.article import Article, ArticleBlock
from cleantext.html.blocks import Page, Unit
from cleantext.html.container import Container, find_container
from cleantext.html.linked_data import LinkedData, read_linked_data
from cleantext.html.markup import OUTSIDE, name_rule, weigh, weigh_flags
from cleantext.html.metadata import Metadata, read_metadata
from cleantext.html.parse import parse
from cleantext.html.signs import Region, Signs, Witnesses, find_flags, find_signs
from cleantext.model import Kind, Removal
from cleantext.read_text import Block, Facts, describe, shape_of
from cleantext.rules import Lexicon, Strength, normalize

MAX_BYTES = 50_000_000  # what is read of a page where the caller does not say; news pages stay below 5 MB
_BEFORE = 60  # units before the container in which the headline is looked for
_TYPED_ANEW = 12  # characters by which a headline may be longer than its words alone: punctuation
_CLEARLY = -4.0  # nats against a block, from its elements alone, that no text outweighs
_LABEL = 15  # words up to which a sure rule on the text needs no word from the markup
_LONG_PROSE = 99  # the shape that only prose has: more than 50 words, ending in a stop


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
    if not page.units:
        return _assemble(page, about, source, spans, [], [], 0, 0)
    judged = judge(page, container, data, about, lexicon)
    verdicts = [verdict for verdict in decide(_hinted(judged, spans)) if verdict.kind not in keep]
    return _assemble(page, about, source, spans, verdicts, judged.facts, judged.region.start, judged.region.end)


def judge(page: Page, container: Container, data: LinkedData, about: Metadata, lexicon: Lexicon) -> Judged:
    """Everything that is known of the units from the headline to the end of the container."""
    node = page.nodes[container.node] if page.nodes else None
    inside = (node.start, node.end) if node is not None else (0, len(page.units))
    headlines = frozenset(map(normalize, about.titles))
    region = Region(_find_start(page, inside[0], headlines), *inside)
    around = find_flags(page, container, region)
    facts = [
        _describe_briefly(unit.text) if weigh_flags(around[unit.node]) < _CLEARLY else describe(unit.text, lexicon)
        for unit in page.units[region.start : region.end]
    ]
    descriptions = tuple(key for text in about.descriptions if len(key := normalize(text)) > 25)
    witnesses = Witnesses(headlines, descriptions, normalize(data.body))
    signs = find_signs(page, container, region, around, facts, witnesses)
    return Judged(region, facts, signs, weigh(signs))


def _describe_briefly(text: str) -> Facts:
    """The facts of a unit that the markup has settled, without a look at its words."""
    count = len(text.split())
    return Facts(key="", words=count, shape=shape_of(text, count), whole=None, claims=())


def _find_start(page: Page, start: int, headlines: frozenset[str]) -> int:
    """The headline before the container, or else the container's first unit."""
    found = start
    lengths = {len(key) for key in headlines}
    for number in range(start - 1, max(-1, start - _BEFORE - 1), -1):
        unit = page.units[number]
        told = any(0 <= len(unit.text) - length < _TYPED_ANEW for length in lengths) and normalize(unit.text) in headlines
        if page.nodes[unit.node].tag == "h1":
            found = number
            if told:
                break
        elif told and page.nodes[unit.node].tag in ("h2", "h3", "div") and found == start:
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


def _assemble(page: Page, about: Metadata, source: str, spans: Sequence[tuple[int, int]], verdicts: Sequence[Verdict], facts: Sequence[Facts], start: int, end: int) -> Article:
    blocks = _keep(page, source, spans, verdicts, start, end)
    text = "\n\n".join(block.text for block in blocks)
    return Article(
        text=text,
        title=about.title,
        authors=about.authors,
        published=about.published,
        language=about.language,
        site_name=about.site_name,
        url=about.url,
        blocks=tuple(blocks),
        removed=tuple(_removals(source, spans, verdicts, start, end)),
        source=source,
        is_article=bool(blocks),
    )


def _keep(page: Page, source: str, spans: Sequence[tuple[int, int]], verdicts: Sequence[Verdict], start: int, end: int) -> list[ArticleBlock]:
    """The article's blocks: what no verdict takes of the region's units."""
    blocks: list[ArticleBlock] = []
    following = 0
    last = -2
    for number in range(start, end):
        first, stop = spans[number]
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
                blocks.append(ArticleBlock(*_type_of(page, unit, text, first, stop)))
            last = number
    return blocks


_TYPES = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "list_item", "dt": "list_item", "dd": "list_item", "blockquote": "quote", "pre": "preformatted", "listing": "preformatted", "xmp": "preformatted",
    "tr": "table_row", "td": "table_row", "th": "table_row",
}  # fmt: skip


def _type_of(page: Page, unit: Unit, text: str, start: int, end: int) -> tuple[str, str, int, int, int, tuple[tuple[str, str], ...]]:
    """A block's fields; a paragraph takes its type from a list item, quote or row just around it."""
    node = page.nodes[unit.node]
    kind = _TYPES.get(node.tag, "")
    level = int(node.tag[1]) if kind == "heading" else 0
    steps = 0
    while not kind and node.parent >= 0 and steps < 2 and node.tag in ("p", "div"):
        node = page.nodes[node.parent]
        kind = _TYPES.get(node.tag, "") if node.tag in ("li", "blockquote", "dd") else ""
        steps += 1
    return kind or "paragraph", text, start, end, level, _links(unit)


def _links(unit: Unit) -> tuple[tuple[str, str], ...]:
    return tuple((anchor, target) for text, target in unit.links if (anchor := " ".join(text.split())))


def _removals(source: str, spans: Sequence[tuple[int, int]], verdicts: Sequence[Verdict], start: int, end: int) -> list[Removal]:
    """The verdicts as removals, with what stands before and behind the region."""
    removals = [Removal(v.start, v.end, v.kind, v.rule, source[v.start : v.end]) for v in verdicts]
    if start > 0:
        removals.insert(0, _outside(source, 0, spans[start - 1][1]))
    if end < len(spans):
        removals.append(_outside(source, spans[end][0], len(source)))
    return removals


def _outside(source: str, start: int, end: int) -> Removal:
    return Removal(start, end, OUTSIDE.kind, OUTSIDE.name, source[start:end])
