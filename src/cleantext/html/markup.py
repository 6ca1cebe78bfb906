"""What the signs around a block weigh together, and the hint that makes of it.

What each sign is worth was counted on labelled pages by ``benchmarks/fit_markup.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from cleantext.html.markup_weights import BIAS, FLAG_WEIGHTS, SIGN_WEIGHTS
from cleantext.html.names import flag_names
from cleantext.html.signs import Signs
from cleantext.model import Kind
from cleantext.read_text import Facts
from cleantext.rules import Rule, Strength

# What a block is called that the signs speak against, by the flag that speaks loudest.
_RULES: Mapping[str, Rule] = {
    group: Rule(f"markup/{name}", kind, Strength.SURE, about)
    for name, kind, about, groups in (
        ("promo", Kind.PROMO, "what the markup calls a newsletter, subscription, offer or donation box", "promo paywall"),
        ("related", Kind.RELATED, "what the markup calls related, recommended or further stories", "related more <article"),
        ("share", Kind.SHARE, "what the markup calls sharing", "share"),
        ("comments", Kind.COMMENTS, "what the markup calls comments", "comments"),
        ("byline", Kind.BYLINE, "what the markup calls author or byline", "author <address"),
        ("date", Kind.TIMESTAMP, "what the markup calls date or details of the article", "date meta"),
        ("caption", Kind.CAPTION, "a caption, or text in a figure", "caption image <figcaption <figure <caption"),
        ("credit", Kind.PHOTO_CREDIT, "what the markup calls a credit or copyright", "credit source"),
        ("advertisement", Kind.ADVERTISEMENT, "what the markup calls an advertisement", "ad"),
        ("navigation", Kind.NAVIGATION, "menus, tags, tables of contents and what the markup calls so", "nav tags toc <nav <menu <header"),
        ("widget", Kind.WIDGET, "players, polls, forms, buttons and dialogs", "player widget form popup icon <form <button <label <dialog <details <summary"),
        ("embed", Kind.EMBED, "embedded posts", "embed"),
        ("legal", Kind.LEGAL, "what the markup calls consent, disclaimer or footer", "legal footer <footer"),
        ("aside", Kind.RELATED, "asides, boxes and sidebars", "sidebar box summary quote <aside"),
        ("hidden", Kind.WIDGET, "what is not shown", "unseen @hidden @aria-hidden"),
    )
    for group in groups.split()
}
_HEADLINE = Rule("markup/headline", Kind.OTHER, Strength.SURE, "the headline, which is the article's title")
_OUTSIDE = Rule("markup/outside", Kind.OTHER, Strength.SURE, "what stands outside the element that holds the article")
_LINKS = Rule("markup/links", Kind.NAVIGATION, Strength.SURE, "a block that is mostly links")
_UNLIKE = Rule("markup/unlike", Kind.OTHER, Strength.SURE, "a block whose place, tag and form are unlike the article's")
RULES = (*dict.fromkeys(_RULES.values()), _HEADLINE, _OUTSIDE, _LINKS, _UNLIKE)
OUTSIDE = _OUTSIDE


# A block below the headline that is the page's description word for word is the standfirst. Gold texts disagree
# on whether that is part of the article (a third of them leave it out); a reader would say that it is.
_STANDFIRST = 1.0


def weigh(signs: Sequence[Signs]) -> list[float]:
    """How likely each block is the article's, in nats: above zero it is more likely than not."""
    return [weigh_flags(sign.flags) + sum(map(_group_worth, sign.groups)) for sign in signs]


@lru_cache(maxsize=65536)
def weigh_flags(flags: int) -> float:
    """What the elements around a block say of it by themselves."""
    return BIAS + sum(FLAG_WEIGHTS.get(name, 0.0) for name in flag_names(flags))


@lru_cache(maxsize=65536)
def _group_worth(group: tuple[str, ...]) -> float:
    return sum(SIGN_WEIGHTS.get(name, 0.0) for name in group) + (_STANDFIRST if "standfirst" in group else 0.0)


def name_rule(signs: Signs, fact: Facts) -> Rule:
    """The rule that names a block the signs speak against: what its text says, else what its markup says."""
    if signs.is_headline:
        return _HEADLINE
    return fact.whole or _loudest(signs.flags) or (_LINKS if signs.linked > 2 else _UNLIKE)


@lru_cache(maxsize=65536)
def _loudest(flags: int) -> Rule | None:
    """The rule of the flag that speaks loudest against a block."""
    against = [name for name in flag_names(flags) if name in _RULES and FLAG_WEIGHTS.get(name, 0.0) < 0]
    return _RULES[min(against, key=lambda name: FLAG_WEIGHTS[name])] if against else None
