"""A page in, its article out: the path of the data on the HTML side.

page -> units -> container -> facts and signs -> the decision that text has too -> article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleantext.decide import Spared, Verdict, decide, without
from cleantext.html.article import Article, ArticleBlock
from cleantext.html.container import Region, find_container
from cleantext.html.judge import Judged, judge
from cleantext.html.kind_of_page import is_article
from cleantext.html.linked_data import LinkedData, read_linked_data
from cleantext.html.markup import AGAIN, BARE, OUTSIDE, name_rule
from cleantext.html.metadata import Metadata, read_metadata
from cleantext.html.page import Page
from cleantext.html.parse import parse
from cleantext.model import Removal
from cleantext.read_text import Block, Facts
from cleantext.rules import CJK_RE, Lexicon, Strength

_SHORT = 1000  # characters up to which what was found on a page without an article is handed over as it is
_LABEL = 15  # words up to which a sure rule on the text needs no word from the markup
_TRUST = 3.0  # by how much what the markup says counts for more than what lines look like
_LONG = 80  # characters from which no paragraph is written twice; scripts without spaces say more in fewer
_LONG_DENSE = 40
_PIECE, _LONGEST_PIECE = 3000, 100_000  # characters of a unit that may hold all others
_PARTS = 300  # units above that are looked for in it
_COVERED = 0.8  # share of it that they must be
_PLACEHOLDER = 3  # times that one stands there where none of them is the article's

Spans = Sequence[tuple[int, int]]


def extract_article(html: str | bytes, url: str | None, *, encoding: str | None, max_bytes: int, lexicon: Lexicon, spared: Spared) -> Article:
    """The article on a page. *spared* are the kinds that stay and the rules that are not used."""
    page = parse(html, encoding, max_bytes)
    data = read_linked_data(page.data)
    about = read_metadata(page, data, url)
    judged = judge(page, find_container(page), data, about, lexicon, everywhere=OUTSIDE.name in spared[1])
    return finish_article(page, data, about, judged, url, spared)


def finish_article(  # noqa: PLR0917 - all that is known of the page
    page: Page, data: LinkedData, about: Metadata, judged: Judged, url: str | None, spared: Spared = (frozenset(), frozenset())
) -> Article:
    """Decide on the judged units and put the article together."""
    source, spans = _write_source(page)
    region = judged.region
    verdicts = without(spared, decide(*_hinted(page, judged, spans))) if judged.facts else []
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


def _hinted(page: Page, judged: Judged, spans: Spans) -> tuple[list[Block], list[float]]:
    """The blocks as the decision takes them, and how much the markup speaks for each.

    What the markup speaks against has a name; a sure rule does not take a block that the markup speaks for, short
    labels apart.
    """
    region = judged.region
    scores = judged.scores.copy()
    again = _find_again(page.texts[region.start : region.end], scores)
    settled = {**dict.fromkeys(again, AGAIN), **dict.fromkeys(_find_bare(page, judged, scores), BARE)}
    blocks = []
    for offset, (facts, signs, (start, end)) in enumerate(zip(judged.facts, judged.signs, spans[region.start : region.end], strict=True)):
        key, words, shape, whole, _ = facts
        sure = whole is not None and whole.strength is Strength.SURE
        if offset in settled:
            facts = Facts(key, words, shape, whole or settled[offset], ())
            scores[offset] = -1.0
        elif scores[offset] < 0 or signs.is_headline or (sure and words <= _LABEL):
            facts = Facts(key, words, shape, name_rule(signs, facts), ())
        elif sure:
            facts = facts._replace(whole=None)
        blocks.append(Block(start, end, facts))
    return blocks, [score * _TRUST for score in scores]


def _find_bare(page: Page, judged: Judged, scores: Sequence[float]) -> list[int]:
    """The headings behind everything else that the markup speaks for, and their label: other stories."""
    bare: list[int] = []
    for offset in range(len(scores) - 1, -1, -1):
        if scores[offset] >= 0:
            tag = page.tags[page.holders[judged.region.start + offset]]
            if _TYPES.get(tag) != "heading" and not (bare and judged.facts[offset].whole is not None):
                return bare
            bare.append(offset)
    return []  # there is nothing but headings


def _find_again(texts: Sequence[str], scores: Sequence[float]) -> set[int]:
    """The paragraphs that repeat one above: of an article that a page holds twice, or in place of what could not be shown."""
    again = _find_whole(texts, scores)
    if len(set(texts)) == len(texts):
        return again
    times = Counter(texts)
    seen = set()
    for number, (text, score) in enumerate(zip(texts, scores, strict=True)):
        if times[text] > 1 and score >= 0 and len(text) >= (_LONG_DENSE if CJK_RE.search(text) else _LONG):
            if text in seen or times[text] >= _PLACEHOLDER:
                again.add(number)
            seen.add(text)
    return again


def _find_whole(texts: Sequence[str], scores: Sequence[float]) -> set[int]:
    """The unit that holds once more in one piece what stands above it."""
    whole = max(texts, key=len)
    if not _PIECE <= len(whole) <= _LONGEST_PIECE:
        return set()
    at = texts.index(whole)
    above = [text for text, score in zip(texts[:at], scores, strict=False) if score >= 0 and len(text) >= _LONG][:_PARTS]
    return {at} if sum([len(text) for text in above if text in whole]) > len(whole) * _COVERED else set()


def _write_source(page: Page) -> tuple[str, list[tuple[int, int]]]:
    """The page's visible text, and where each unit stands in it."""
    pieces: list[str] = []
    spans = []
    position = 0
    for number, text in enumerate(page.texts):
        if pieces:
            gap = "\n" if number in page.broken else "\n\n"
            pieces.append(gap)
            position += len(gap)
        pieces.append(text)
        spans.append((position, position + len(text)))
        position += len(text)
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
            links = _links(page, number)
            if number in page.broken and last == number - 1:
                before = blocks.pop()
                blocks.append(ArticleBlock(before.type, f"{before.text}\n{text}", before.start, stop, before.level, before.links + links))
            else:
                kind, level = _type_of(page, page.holders[number])
                blocks.append(ArticleBlock(kind, text, first, stop, level, links))
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


def _type_of(page: Page, element: int) -> tuple[str, int]:
    """A block's type and level; a paragraph takes its type from a list item or quote just around it."""
    tag = page.tags[element]
    kind = _TYPES.get(tag, "")
    for _ in range(2):
        if kind or element < 0 or tag not in ("p", "div"):
            break
        element = page.parents[element]
        tag = page.tags[element]
        kind = _TYPES[tag] if element >= 0 and tag in _GIVEN else ""
    return kind or "paragraph", int(tag[1]) if kind == "heading" else 0


def _links(page: Page, unit: int) -> tuple[tuple[str, str], ...]:
    return tuple((anchor, target) for text, target in page.links.get(unit, ()) if (anchor := " ".join(text.split())))


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
