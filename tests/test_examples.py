"""Every example beside a rule or a phrase: what it removes goes by its rule, what it keeps survives all rules."""

from __future__ import annotations

import pytest

from cleantext import Kind, Result, analyze
from cleantext.detectors import RULES
from cleantext.languages import LANGUAGES
from cleantext.read_text import describe
from cleantext.rules import Pattern, Phrases, Rule, Strength, build_lexicon, normalize
from tests.strategies import PARAGRAPHS

BY_NAME = {rule.name: rule for rule in RULES}
LEXICON = build_lexicon(RULES, LANGUAGES.values())

REMOVES = [(rule, text) for rule in RULES for pattern in rule.patterns for text in pattern.removes] + [
    (BY_NAME[name], text) for phrases in LANGUAGES.values() for name, entry in phrases.items() for text in entry.removes
]
KEEPS = [(rule.name, text) for rule in RULES for pattern in rule.patterns for text in pattern.keeps] + [
    (f"{language}:{name}", text) for language, phrases in LANGUAGES.items() for name, entry in phrases.items() for text in entry.keeps
]
TABLES = [(language, name, entry) for language, phrases in LANGUAGES.items() for name, entry in phrases.items()]


def within_article(text: str) -> Result:
    return analyze("\n\n".join([*PARAGRAPHS[:4], text, *PARAGRAPHS[4:8]]))


@pytest.mark.parametrize(("rule", "text"), REMOVES, ids=lambda value: getattr(value, "name", None) or str(value)[:40])
def test_removes(rule: Rule, text: str) -> None:
    """A rule claims its example, or one of the same kind and strength does; sure ones go from inside an article."""
    facts = describe(text, LEXICON)
    claims = [claim.rule for claim in facts.claims] + [facts.whole] * (facts.whole is not None)
    assert any(claim is rule or (claim.kind is rule.kind and claim.strength >= rule.strength) for claim in claims if claim), claims
    if rule.strength is Strength.SURE:
        assert rule.kind in {removal.kind for removal in within_article(text).removed}


@pytest.mark.parametrize(("name", "text"), KEEPS, ids=lambda value: str(value)[:60])
def test_keeps(name: str, text: str) -> None:
    """An honest sentence survives every rule, as a paragraph of an article."""
    result = within_article(text)
    assert text in result.text, (name, result.removed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rules_are_well_made(rule: Rule) -> None:
    """A rule has a telling name and evidence; a pattern has both sorts of example and words to be found by."""
    assert rule.name.count("/") == 1
    assert rule.about
    for pattern in rule.patterns:
        assert pattern.needs, rule.name
        assert pattern.removes, rule.name
        assert pattern.keeps, rule.name
        assert all(word == word.lower() for word in pattern.needs)


@pytest.mark.parametrize(("language", "name", "entry"), TABLES, ids=lambda value: value if isinstance(value, str) else "")
def test_phrases_are_well_made(language: str, name: str, entry: Phrases) -> None:
    """Phrases belong to a rule, have both sorts of example, and none is given twice or lost in normalizing."""
    assert name in BY_NAME, language
    assert entry.removes, (language, name)
    assert entry.keeps, (language, name)
    for where in ("whole", "starts", "ends", "has"):
        phrases = [normalize(phrase) for phrase in getattr(entry, where)]
        assert all(phrases), (language, name, where)
        assert len(set(phrases)) == len(phrases), [phrase for phrase in phrases if phrases.count(phrase) > 1]


@pytest.mark.parametrize(("language", "name", "entry"), TABLES, ids=lambda value: value if isinstance(value, str) else "")
def test_sure_phrases_are_more_than_a_word(language: str, name: str, entry: Phrases) -> None:
    """A single word somewhere in a sentence is no sure sign of anything."""
    if BY_NAME[name].strength is Strength.SURE:
        for phrase in map(normalize, (*entry.starts, *entry.has)):
            assert " " in phrase or len(phrase) >= 8 or language in ("ja", "ko", "zh"), (language, name, phrase)


def test_every_kind_has_a_rule() -> None:
    assert {rule.kind for rule in RULES} == set(Kind)


def test_patterns_do_not_backtrack_badly() -> None:
    """Long lines of what a pattern looks for take every pattern a bounded number of steps."""
    for rule in RULES:
        for pattern in rule.patterns:
            _match_hostile_lines(pattern)


def _match_hostile_lines(pattern: Pattern) -> None:
    lexicon = build_lexicon([Rule("x/y", Kind.OTHER, Strength.SURE, "", max_words=10**9, patterns=(pattern,))], [])
    word = pattern.needs[0].split()[0]
    for filler in ("A ", "a ", "1 ", "Name Name/", "(", "| ", "© ", "A, and ", "May 1, "):
        describe(f"{word} " + filler * (20_000 // len(filler)) + word, lexicon)
