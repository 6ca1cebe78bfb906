"""Text in, blocks out. What is cheap to know about a line is worked out here, once.

A block is a line. Its facts depend on its text alone, so equal lines share them. Prose that holds no
word of any rule leaves after one look at its words; only lines with such a word are cut into sentences.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import regex

from cleantext.flat import FLAT, cut_runs
from cleantext.model import Kind
from cleantext.rules import CJK_RE, Lexicon, Rule, Strength, find_words, lower

# A sentence ends at its stop (with closing quotes) where blank space and a capital, digit or opening
# mark follow. Scripts without capitals end at their own stops.
_find_stops = regex.compile(
    r"(?<![\s.\p{Lu}]\p{Lu}|^\p{Lu}|\b(?:Mr|Dr|St|Ms|vs|No|Sr|Jr)|\b(?:Mrs|Gov|Sen|Rep|Gen|Lt))"
    r"[.!?…]++[\"”’»)\]]*+\s++(?=[\p{Lu}\p{Lt}\p{N}\p{Lo}\"“„«‘(\[©@#¿¡])"
    r"|[。！？]++[」』）\"”]*+\s*+"
).finditer
_has_cjk = CJK_RE.search

# Verbs of reporting. A sentence that has one tells of a promo; it is none.
_REPORTING = frozenset(
    "said says told wrote asked according added explained argued announced reported testified claimed"
    " sagte sagt erklärte teilte berichtet déclaré selon dijo según aseguró explicó detto secondo"
    " disse segundo afirmou zei volgens powiedział według заявил сообщил сказал dedi söyledi säger enligt"
    " sade sier ifølge siger sagde".split()
)
_OPENING = '"“”„«「『'
_find_quotes = regex.compile('["“”„«»]').finditer
_QUOTES = "\"“”„«»‘’'”)]）」』*"
_ENDINGS = {**dict.fromkeys(".!?。！？", 1), **dict.fromkeys(":,;：，；、", 2), "…": 3}
_BUCKETS = (0, 1, 2, 2, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)  # by number of words
_CAPTION = 35  # words
SHAPES = 9 * 12  # values of a shape
SHORT = 24  # words; a line up to this long is compared with the phrases as a whole
_EDGES = ".,:;!?…»›>→\"”’')]"
_LONG = 240  # characters; a line from this long on is only looked through for words that matter


class Claim(NamedTuple):
    """A rule's evidence about a part of a line: offsets within the line."""

    start: int
    end: int
    rule: Rule


class Facts(NamedTuple):
    """What a line's text says about it, whatever stands around it."""

    key: str  # its words, for comparing
    words: int  # how many (for scripts without spaces: half the characters)
    shape: int  # length, ending and casing in one number
    whole: Rule | None  # the strongest rule that claims all of it
    claims: tuple[Claim, ...]  # claims on parts of it


class Block(NamedTuple):
    """A line at its place: the text without the blank space around it."""

    start: int
    end: int
    facts: Facts
    inner: bool = False  # only a part of its line


def read_text(source: str, lexicon: Lexicon, known: dict[str, Facts]) -> list[Block]:
    """Cut *source* into blocks. *known* holds the facts of lines met before and is added to."""
    blocks: list[Block] = []
    position = 0
    for raw in source.splitlines(keepends=True):
        text = raw.strip()
        if text:
            start = position if raw[0] == text[0] else position + len(raw) - len(raw.lstrip())
            if len(text) >= FLAT:
                blocks += _read_flat(text, start, lexicon, known)
            else:
                facts = known.get(text)
                if facts is None:
                    facts = known[text] = describe(text, lexicon)
                blocks.append(Block(start, start + len(text), facts))
        position += len(raw)
    return blocks


def _read_flat(text: str, offset: int, lexicon: Lexicon, known: dict[str, Facts]) -> Iterator[Block]:
    """The sentences and runs of labels of a flattened line, as blocks that know they are parts of one."""
    for first, last in sentences(text, 0, len(text)):
        for start, end, rule in cut_runs(text, first, last, lexicon):
            part = text[start:end].strip()
            if part:
                facts = known.get(part)
                if facts is None:
                    facts = known[part] = describe(part, lexicon)
                if rule is not None and (facts.whole is None or facts.whole.strength < rule.strength):
                    facts = facts._replace(whole=rule)
                start += len(text[start:end]) - len(text[start:end].lstrip())
                yield Block(offset + start, offset + start + len(part), facts, True)


def describe(text: str, lexicon: Lexicon) -> Facts:
    """The facts of one line, claims included."""
    lowered = lower(text)
    if len(text) >= _LONG:
        tokens = lowered.split()
        if len(text) < 12 * len(tokens) and _is_plain(tokens, lexicon):
            return Facts(lowered, len(tokens), shape_of(text, len(tokens)), None, ())
    words = find_words(lowered)
    count = len(words)
    if not count:
        return Facts("", 0, 0, None, ())
    cjk = not text.isascii() and _has_cjk(text) is not None
    calls = not lexicon.inline.keys().isdisjoint(words)
    suspicious = cjk or ((calls or count > 6) and is_suspicious(words, lexicon))
    if count > SHORT and not suspicious:
        return Facts(lowered, count, shape_of(text, count), None, ())
    if cjk:
        count = max(count, len(text) // 2)
    half = len(words) // 2
    if half and words[:half] == words[half:]:  # "Masthead Masthead"
        words = words[:half]
    key = " ".join(words)
    whole = match(text, key, words, lexicon, cjk)
    claims: tuple[Claim, ...] = ()
    if suspicious and (whole is None or whole.strength < Strength.SURE) and (calls or count > 6):
        claims = tuple(_claim_parts(text, words, lexicon, cjk))
        if claims:
            whole = _promote(text, count, claims) or whole
    return Facts(key, count, shape_of(text, count), whole, claims)


def _is_plain(tokens: list[str], lexicon: Lexicon) -> bool:
    """Is a long line, split at blank space, free of every word and pair of words that a rule needs?"""
    return (
        lexicon.line_tokens.isdisjoint(tokens)
        and (tokens[0], tokens[1]) not in lexicon.edge_pairs
        and (tokens[-2], tokens[-1].strip(_EDGES)) not in lexicon.edge_pairs
        and lexicon.line_pairs.isdisjoint(pairwise(tokens))
    )


def is_suspicious(words: list[str], lexicon: Lexicon) -> bool:
    """May a claim stand somewhere in these words of a longer line?"""
    return (
        not lexicon.line_words.isdisjoint(words)
        or tuple(words[:2]) in lexicon.edge_pairs
        or tuple(words[-2:]) in lexicon.edge_pairs
        or not lexicon.line_pairs.isdisjoint(pairwise(words))
    )


def shape_of(text: str, count: int) -> int:
    """Length, ending and casing as one small number: what a line without a claim looks like."""
    length = _BUCKETS[count] if count < 29 else 7 if count < 51 else 8
    last = text[-1]
    if last in _QUOTES:
        last = text.rstrip(_QUOTES)[-1:]
    ending = _ENDINGS.get(last, 0)
    if ending == 1 and text.endswith("..."):
        ending = 3
    if count > 10:
        return length * 12 + ending * 3
    case = 2 if text[0].isdigit() else 1 if text.istitle() or text.isupper() else 0
    return length * 12 + ending * 3 + case


def match(text: str, key: str, words: list[str], lexicon: Lexicon, cjk: bool = False) -> Rule | None:
    """The strongest rule that claims all of a line or sentence."""
    best = lexicon.whole.get(key)
    if best is not None and best.strength is Strength.SURE:
        return best
    count = len(words)
    best = _match_edges(key, words, lexicon, best)
    hits = lexicon.words.intersection(words)
    if cjk:
        hits |= {word for word in lexicon.cjk_words if word in text}
    if hits:
        best = _match_words(text, words, sorted(hits), lexicon, best)
    if cjk:
        best = _match_cjk(key.replace(" ", ""), lexicon, best)
    if best is not None and count > 6 and (text[0] in _OPENING or not _REPORTING.isdisjoint(words)) and not _is_caption(best, count):
        return None
    return best


def _is_caption(rule: Rule, count: int) -> bool:
    """May a credited caption of so many words report or quote? A paragraph with a credit glued to it is longer."""
    return rule.kind is Kind.PHOTO_CREDIT and count <= _CAPTION


def _match_edges(key: str, words: list[str], lexicon: Lexicon, best: Rule | None) -> Rule | None:
    """The rule of a phrase that the line begins or ends with, where it is stronger."""
    count = len(words)
    for phrase, rule in lexicon.starts.get(words[0], ()):
        if count <= rule.max_words and key.startswith(phrase) and (len(key) == len(phrase) or key[len(phrase)] == " "):
            best = _stronger(best, rule)
            break
    for phrase, rule in lexicon.ends.get(words[-1], ()):
        if count <= rule.max_words and key.endswith(phrase) and (len(key) == len(phrase) or key[-len(phrase) - 1] == " "):
            best = _stronger(best, rule)
            break
    return best


def _match_words(text: str, words: list[str], hits: list[str], lexicon: Lexicon, best: Rule | None) -> Rule | None:
    """The rule of a phrase or expression that is found by one of the words *hits*, where it is stronger."""
    count = len(words)
    padded = f" {' '.join(words)} "
    for word in hits:
        for phrase, fullmatch, rule in lexicon.by_word[word]:
            if best is not None and rule.strength <= best.strength:
                break  # the strongest come first
            if count <= rule.max_words and (fullmatch(text) if fullmatch else phrase in padded):
                best = rule
    return best


def _match_cjk(key: str, lexicon: Lexicon, best: Rule | None) -> Rule | None:
    """The same for scripts without spaces, where a phrase has no word to be found by."""
    whole = lexicon.whole.get(key)
    if whole is not None:
        best = _stronger(best, whole)
    for phrase, rule in lexicon.cjk_starts.get(key[0], ()):
        if len(key) <= rule.max_words * 3 and key.startswith(phrase):
            best = _stronger(best, rule)
    for phrase, rule in lexicon.cjk_ends.get(key[-1], ()):
        if len(key) <= rule.max_words * 3 and key.endswith(phrase):
            best = _stronger(best, rule)
    for phrase in lexicon.find_cjk(key):
        rule = lexicon.cjk_has[phrase]
        if len(key) <= rule.max_words * 3:
            best = _stronger(best, rule)
    return best


def _stronger(one: Rule | None, other: Rule) -> Rule:
    return other if one is None or other.strength > one.strength else one


def _claim_parts(text: str, words: list[str], lexicon: Lexicon, cjk: bool) -> Iterator[Claim]:
    """Claims on sentences and on what stands inside them, in order and without overlap."""
    spans = []
    if not lexicon.inline.keys().isdisjoint(words):
        for word in lexicon.inline.keys() & words:
            for finditer, rule in lexicon.inline[word]:
                spans += [(found.start(), found.end(), rule) for found in finditer(text)]
        spans.sort(key=lambda s: (s[0], -s[1], s[2].name))
    quotes = [mark.start() for mark in _find_quotes(text)]
    done = 0
    for start, end, rule in spans:
        if start >= done:
            yield from _claim_sentences(text, (done, start), quotes, lexicon, cjk)
            yield Claim(start, end, rule)
            done = end
    yield from _claim_sentences(text, (done, len(text)), quotes, lexicon, cjk)


def _claim_sentences(text: str, span: tuple[int, int], quotes: list[int], lexicon: Lexicon, cjk: bool) -> Iterator[Claim]:
    for first, last in sentences(text, *span):
        if first == 0 and last == len(text):
            return
        sentence = text[first:last].strip()
        if not sentence or sentence[0] in _OPENING or bisect_left(quotes, first) % 2:
            continue  # nothing, or quoted: the article tells of it
        words = find_words(lower(sentence))
        if words and (cjk or is_suspicious(words, lexicon)):
            rule = match(sentence, " ".join(words), words, lexicon, cjk and _has_cjk(sentence) is not None)
            if rule is not None:
                yield Claim(first, last, rule)


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the sentences of ``text[start:end]``, each with the blank space behind it."""
    for stop in _find_stops(text, start, end):
        if stop.end() < end:
            yield start, stop.end()
            start = stop.end()
    if start < end:
        yield start, end


def _promote(text: str, count: int, claims: tuple[Claim, ...]) -> Rule | None:
    """A line that is mostly claimed is claimed as a whole, by its first sure rule."""
    if count > 90:
        return None
    sure = [claim for claim in claims if claim.rule.strength is Strength.SURE]
    taken = sum(claim.end - claim.start for claim in claims)
    if sure and taken * 2 >= len(text):
        return sure[0].rule
    return None
