"""Rules as data, and the tables that find them.

A `Rule` says what one sort of boilerplate is called and how far its evidence carries. What it looks
like is said in two places: `Pattern` expressions beside the rule, for what has a form in every
language, and `Phrases` in ``languages``, for what is said in words. A `Lexicon` turns both into look-up
tables, so that a line costs a few dictionary look-ups whatever the number of rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import IntEnum
from typing import Any

import attrs
import regex

from cleantext.common_words import COMMON_WORDS
from cleantext.model import Kind

# Words in any script; the copyright sign counts as one, since legal lines hang on it.
find_words = re.compile(r"©|\w+").findall
CJK_RE = regex.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_has_cjk = CJK_RE.search


# What may stand around a word where a line is split at blank space alone.
_BEFORE = ("", "(", '"', "'", "[", "“", "‘", "„", "«")
_AFTER = ("", ".", ",", ":", ";", "!", "?", ")", '"', "'", '."', ',"', "'s", "’s", ").", "]", "...", "),", '!"', '?"', "”", "’", ".”", ",”", "…", "»")
_AFTER_LAST = (".", ",", ":", "!", "?", '"', "”", "…")


class Strength(IntEnum):
    """How far a claim carries by itself."""

    HINT = 1  # weighs a little; never enough alone
    LIKELY = 2  # goes where the surroundings agree
    SURE = 3  # goes wherever it stands


@attrs.frozen
class Pattern:
    """An expression, with lines it must take and honest lines it must leave.

    Attributes:
        matches: the expression. It is tried on a line or sentence as a whole, or searched in the line
            where *inline* is set.
        needs: lower-case words, or pairs of words, of which a match always has one; it is tried only where one stands.
        inline: the match may be a part of a line, and only the match goes.
        removes: texts that the rule must claim.
        keeps: texts that no rule may remove.
    """

    matches: str
    needs: tuple[str, ...]
    inline: bool = False
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()


@attrs.frozen
class Rule:
    """One sort of boilerplate.

    Attributes:
        name: stable id, public API.
        kind: what its matches are.
        strength: how far a match carries.
        about: what it removes, in words, for the catalogue.
        max_words: longer lines and sentences are not looked at.
        in_line: it may also be one sentence of a longer line, which then loses that sentence.
        patterns: what has a form in every language.
    """

    name: str
    kind: Kind
    strength: Strength
    about: str
    max_words: int = 26
    in_line: bool = True
    patterns: tuple[Pattern, ...] = ()


@attrs.frozen
class Phrases:
    """What a rule looks like in one language. Case and punctuation do not matter.

    Attributes:
        whole: the line or sentence is this.
        starts: it begins with this.
        ends: it ends with this.
        has: this stands somewhere in it.
        removes: texts that the rule must claim.
        keeps: texts that no rule may remove.
    """

    whole: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    has: tuple[str, ...] = ()
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()


Matcher = Callable[[str], Any]
Entry = tuple[str, Rule]


def normalize(text: str) -> str:
    """The words of *text*, lower-cased and with single spaces: what phrases are compared as."""
    return " ".join(find_words(text.lower()))


@attrs.frozen
class Lexicon:
    """Every rule's phrases and expressions, arranged by the word that must be there."""

    rules: Mapping[str, Rule]
    whole: Mapping[str, Rule]
    starts: Mapping[str, tuple[Entry, ...]]
    ends: Mapping[str, tuple[Entry, ...]]
    by_word: Mapping[str, tuple[tuple[str, Matcher | None, Rule], ...]]
    cjk_starts: Mapping[str, tuple[Entry, ...]]
    cjk_ends: Mapping[str, tuple[Entry, ...]]
    cjk_has: Mapping[str, Rule]
    find_cjk: Callable[[str], list[str]]
    inline: Mapping[str, tuple[tuple[Matcher, Rule], ...]]
    words: frozenset[str]
    cjk_words: frozenset[str]
    line_words: frozenset[str]
    line_pairs: frozenset[tuple[str, str]]
    edge_pairs: frozenset[tuple[str, str]]
    line_tokens: frozenset[str]


def build_lexicon(rules: Iterable[Rule], languages: Iterable[Mapping[str, Phrases]]) -> Lexicon:
    """Arrange *rules* and the phrases of *languages* (rule name to phrases) for look-up."""
    by_name = {rule.name: rule for rule in rules}
    whole: dict[str, Rule] = {}
    tables: dict[str, dict[str, list[Entry]]] = {n: defaultdict(list) for n in ("starts", "ends", "cs", "ce")}
    by_word: dict[str, list[tuple[str, Matcher | None, Rule]]] = defaultdict(list)
    inline: dict[str, list[tuple[Matcher, Rule]]] = defaultdict(list)
    cjk_has: dict[str, Rule] = {}
    line_words: set[str] = set()
    line_pairs: set[tuple[str, str]] = set()
    edge_pairs: set[tuple[str, str]] = set()
    for rule, where, phrase in _list_phrases(by_name, languages):
        if where == "whole":
            other = whole.get(phrase)  # two rules may say the same, in two languages perhaps
            if other is None or (-rule.strength, rule.name) < (-other.strength, other.name):
                whole[phrase] = rule
            continue
        if not phrase.isascii() and _has_cjk(phrase):
            squeezed = phrase.replace(" ", "")
            if where == "has":
                cjk_has[squeezed] = rule
            else:
                first = where == "starts"
                tables["cs" if first else "ce"][squeezed[0 if first else -1]].append((squeezed, rule))
            continue
        words = phrase.split(" ")
        if where == "has":
            by_word[max(words, key=_tells)].append((f" {phrase} ", None, rule))
        else:
            tables[where][words[0 if where == "starts" else -1]].append((phrase, rule))
        if len(words) > 1 and (rule.max_words >= 40 or (rule.strength is Strength.SURE and rule.in_line)):
            if where != "has":
                edge_pairs.add((words[0], words[1]) if where == "starts" else (words[-2], words[-1]))
            if not COMMON_WORDS.issuperset(words):
                pair = max(zip(words, words[1:], strict=False), key=_pair_tells)
                line_pairs.add(pair)
                if pair == (words[-2], words[-1]):
                    line_pairs.update((pair[0], pair[1] + after) for after in _AFTER_LAST)
    for rule in by_name.values():
        for pattern in rule.patterns:
            compiled = regex.compile(pattern.matches)
            for word in pattern.needs:
                first, _, second = word.partition(" ")
                if pattern.inline:
                    inline[first].append((compiled.finditer, rule))
                else:
                    by_word[word].append(("", compiled.fullmatch, rule))
                if second:
                    line_pairs.add((first, second))
                elif pattern.inline or (rule.strength is Strength.SURE and rule.in_line and word not in COMMON_WORDS):
                    line_words.add(word)
    find_cjk = regex.compile("|".join(map(regex.escape, sorted(cjk_has, key=len, reverse=True))) or r"(?!)").findall
    return Lexicon(
        rules=by_name,
        whole=whole,
        starts=_freeze(tables["starts"]),
        ends=_freeze(tables["ends"]),
        by_word={
            word: tuple(sorted(dict.fromkeys(entries), key=lambda e: (-e[2].strength, e[2].name, e[0])))
            for word, entries in by_word.items()
        },
        cjk_starts=_freeze(tables["cs"]),
        cjk_ends=_freeze(tables["ce"]),
        cjk_has=cjk_has,
        find_cjk=find_cjk,
        inline=_freeze(inline),
        words=frozenset(by_word),
        cjk_words=frozenset(filter(_has_cjk, by_word)),
        line_words=frozenset(line_words),
        edge_pairs=frozenset(edge_pairs),
        line_pairs=frozenset(line_pairs),
        line_tokens=frozenset(before + word + after for word in line_words for before in _BEFORE for after in _AFTER),
    )


def _tells(word: str) -> tuple[bool, int]:
    return word not in COMMON_WORDS, len(word)


def _pair_tells(pair: tuple[str, str]) -> tuple[int, int]:
    return _tells(pair[0])[0] + _tells(pair[1])[0], len(pair[0] + pair[1])


def _list_phrases(rules: Mapping[str, Rule], languages: Iterable[Mapping[str, Phrases]]) -> Iterator[tuple[Rule, str, str]]:
    """Rule, place in the line and normalized text of every phrase of a rule that is in use."""
    for phrases_of in languages:
        for name, phrases in phrases_of.items():
            rule = rules.get(name)
            if rule is not None:
                for where in ("whole", "starts", "ends", "has"):
                    for phrase in getattr(phrases, where):
                        yield rule, where, normalize(phrase)


def _freeze(table: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    """Strongest rule first, so that the first match is the best; names settle ties whatever the order given."""
    return {
        word: tuple(sorted(dict.fromkeys(entries), key=lambda e: (-e[1].strength, e[1].name, str(e[0]))))
        for word, entries in table.items()
    }
