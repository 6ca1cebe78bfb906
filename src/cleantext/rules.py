"""Rules as data, and the tables that find them.

A `Rule` says what one sort of boilerplate is called and how far its evidence carries. What it looks
like is said in two places: `Pattern` expressions beside the rule, for what has a form in every
language, and `Phrases` in ``languages``, for what is said in words. A `Lexicon` turns both into look-up
tables, so that a line costs a few dictionary look-ups whatever the number of rules.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import pairwise
from typing import Any

import attrs
import regex

from cleantext.common_words import COMMON_WORDS
from cleantext.model import Kind

# Words in any script; the copyright sign counts as one, since legal lines hang on it.
find_words = re.compile(r"[©ⓒ]|\w+").findall
CJK_RE = regex.compile(r"[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_has_cjk = CJK_RE.search


# What may stand around a word where a line is split at blank space alone.
_BEFORE = ("", "(", '"', "'", "[", "“", "‘", "„", "«")
_AFTER = ("", ".", ",", ":", ";", "!", "?", ")", '"', "'", '."', ',"', "'s", "’s", ").", "]", "...", "),", '!"', '?"', "”", "’", ".”", ",”", "…", "»")
_LONG_RULE = 40  # words; rules that take lines this long are looked for in every line
_AFTER_LAST = (".", ",", ":", "!", "?", '"', "”", "…")


class Strength(IntEnum):
    """How far a claim carries by itself."""

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


@attrs.frozen(cache_hash=True)
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


@attrs.frozen(slots=False)
class Expression:
    """A method of a regular expression that is compiled when it is first called, since most never are."""

    matches: str
    method: str

    @cached_property
    def _call(self) -> Matcher:
        call: Matcher = getattr(regex.compile(self.matches), self.method)
        return call

    def __call__(self, text: str) -> Any:
        return self._call(text)


def lower(text: str) -> str:
    """*text* in lower case, without the dot that the Turkish capital I leaves behind."""
    return text.lower() if text.isascii() else text.lower().replace("\u0307", "")


def normalize(text: str) -> str:
    """The words of *text*, lower-cased and with single spaces: what phrases are compared as."""
    if text.islower() and text.replace(" ", "").isalnum() and " ".join(text.split()) == text:
        return text  # as most phrases are written
    return " ".join(find_words(lower(text)))


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
    tables = _Tables()
    for rule, where, phrase in _list_phrases(by_name, languages):
        if where == "whole":
            tables.add_whole(phrase, rule)
        elif not phrase.isascii() and _has_cjk(phrase):
            tables.add_cjk(phrase.replace(" ", ""), where, rule)
        else:
            tables.add_phrase(phrase, where, rule)
    for rule in by_name.values():
        for pattern in rule.patterns:
            tables.add_pattern(pattern, rule)
    return Lexicon(
        rules=by_name,
        whole=tables.whole,
        starts=_freeze(tables.starts),
        ends=_freeze(tables.ends),
        by_word={
            word: tuple(sorted(dict.fromkeys(entries), key=lambda entry: (-entry[2].strength, entry[2].name, entry[0])) if len(entries) > 1 else entries)
            for word, entries in tables.by_word.items()
        },
        cjk_starts=_freeze(tables.cjk_starts),
        cjk_ends=_freeze(tables.cjk_ends),
        cjk_has=tables.cjk_has,
        find_cjk=Expression("|".join(map(re.escape, sorted(tables.cjk_has, key=len, reverse=True))) or r"(?!)", "findall"),
        inline=_freeze(tables.inline),
        words=frozenset(tables.by_word),
        cjk_words=frozenset(filter(_has_cjk, tables.by_word)),
        line_words=frozenset(tables.line_words),
        edge_pairs=frozenset(tables.edge_pairs),
        line_pairs=frozenset(tables.line_pairs),
        line_tokens=frozenset(before + word + after for word in tables.line_words for before in _BEFORE for after in _AFTER),
    )


def _table() -> defaultdict[str, list[Any]]:
    return defaultdict(list)


@attrs.define
class _Tables:
    """The tables of a `Lexicon` while they are filled."""

    whole: dict[str, Rule] = attrs.Factory(dict)
    starts: defaultdict[str, list[Entry]] = attrs.Factory(_table)
    ends: defaultdict[str, list[Entry]] = attrs.Factory(_table)
    by_word: defaultdict[str, list[tuple[str, Matcher | None, Rule]]] = attrs.Factory(_table)
    inline: defaultdict[str, list[tuple[Matcher, Rule]]] = attrs.Factory(_table)
    cjk_starts: defaultdict[str, list[Entry]] = attrs.Factory(_table)
    cjk_ends: defaultdict[str, list[Entry]] = attrs.Factory(_table)
    cjk_has: dict[str, Rule] = attrs.Factory(dict)
    line_words: set[str] = attrs.Factory(set)
    line_pairs: set[tuple[str, str]] = attrs.Factory(set)
    edge_pairs: set[tuple[str, str]] = attrs.Factory(set)

    def add_whole(self, phrase: str, rule: Rule) -> None:
        other = self.whole.get(phrase)  # two rules may say the same, in two languages perhaps
        if other is None or (-rule.strength, rule.name) < (-other.strength, other.name):
            self.whole[phrase] = rule

    def add_cjk(self, phrase: str, where: str, rule: Rule) -> None:
        if where == "starts":
            self.cjk_starts[phrase[0]].append((phrase, rule))
        elif where == "ends":
            self.cjk_ends[phrase[-1]].append((phrase, rule))
        else:
            other = self.cjk_has.get(phrase)
            if other is None or (-rule.strength, rule.name) < (-other.strength, other.name):
                self.cjk_has[phrase] = rule

    def add_phrase(self, phrase: str, where: str, rule: Rule) -> None:
        words = phrase.split(" ")
        if where == "starts":
            self.starts[words[0]].append((phrase, rule))
        elif where == "ends":
            self.ends[words[-1]].append((phrase, rule))
        else:
            self.by_word[max(words, key=_tells) if len(words) > 1 else phrase].append((f" {phrase} ", None, rule))
        if len(words) > 1 and (rule.max_words >= _LONG_RULE or (rule.strength is Strength.SURE and rule.in_line)):
            self._look_in_lines(words, where)

    def _look_in_lines(self, words: Sequence[str], where: str) -> None:
        """Note the pair of words by which a phrase is noticed in a long line; common words alone are not looked for."""
        if where == "starts":
            self.edge_pairs.add((words[0], words[1]))
        elif where == "ends":
            self.edge_pairs.add((words[-2], words[-1]))
        if not COMMON_WORDS.issuperset(words):
            pair = (words[0], words[1]) if len(words) == 2 else max(pairwise(words), key=_pair_tells)
            self.line_pairs.add(pair)
            if pair == (words[-2], words[-1]):
                self.line_pairs.update((pair[0], pair[1] + after) for after in _AFTER_LAST)

    def add_pattern(self, pattern: Pattern, rule: Rule) -> None:
        expression = Expression(pattern.matches, "finditer" if pattern.inline else "fullmatch")
        for needed in pattern.needs:
            word, _, second = needed.partition(" ")
            if pattern.inline:
                self.inline[word].append((expression, rule))
            else:
                self.by_word[word].append(("", expression, rule))
            if second:
                self.line_pairs.add((word, second))
            elif pattern.inline or (rule.strength is Strength.SURE and rule.in_line and word not in COMMON_WORDS):
                self.line_words.add(word)


def _list_phrases(rules: Mapping[str, Rule], languages: Iterable[Mapping[str, Phrases]]) -> Iterator[tuple[Rule, str, str]]:
    """Rule, place in the line and normalized text of every phrase of a rule that is in use."""
    for phrases_of in languages:
        for name, phrases in phrases_of.items():
            rule = rules.get(name)
            if rule is not None:
                for where in ("whole", "starts", "ends", "has"):
                    for phrase in map(normalize, getattr(phrases, where)):
                        yield rule, where, phrase


def _tells(word: str) -> tuple[bool, int]:
    return word not in COMMON_WORDS, len(word)


def _pair_tells(pair: tuple[str, str]) -> tuple[int, int]:
    return (pair[0] not in COMMON_WORDS) + (pair[1] not in COMMON_WORDS), len(pair[0]) + len(pair[1])


def _freeze(table: Mapping[str, list[Any]]) -> dict[str, tuple[Any, ...]]:
    """Strongest rule first, so that the first match is the best; names settle ties whatever the order given."""
    return {
        word: tuple(sorted(dict.fromkeys(entries), key=lambda e: (-e[1].strength, e[1].name, str(e[0]))) if len(entries) > 1 else entries)
        for word, entries in table.items()
    }
