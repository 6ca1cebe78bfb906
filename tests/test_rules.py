"""Phrases as they are compared, and expressions that are compiled late."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.rules import Expression, find_words, lower, normalize

_LETTERS = "aBß 1_ǅª\u0130\u0307\u0301é字.©\u00a0"


@pytest.mark.parametrize(
    ("text", "words"),
    [("sign up", "sign up"), ("Sign up!", "sign up"), (" sign  up ", "sign up"), ("sign\tup", "sign up"), ("© 2024", "© 2024"), ("İzin ver", "izin ver")],
)
def test_phrases_are_compared_as_words(text: str, words: str) -> None:
    assert normalize(text) == words


@given(st.text(_LETTERS, max_size=8))
def test_a_phrase_that_is_taken_as_it_is_has_its_words(text: str) -> None:
    assert normalize(text) == " ".join(find_words(lower(text)))


def test_an_expression_is_compiled_when_it_is_called() -> None:
    broken = Expression("(", "fullmatch")
    with pytest.raises(Exception, match="missing"):
        broken("a")


def test_an_expression_survives_a_journey_to_another_process() -> None:
    expression = Expression("a+", "fullmatch")
    assert expression("aaa")
    assert pickle.loads(pickle.dumps(expression))("aa")
    assert expression == Expression("a+", "fullmatch") != Expression("a+", "finditer")
