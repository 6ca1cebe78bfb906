"""What the signs around a block weigh together, and the hint that makes of it.

What each sign is worth was counted on labelled pages by ``benchmarks/fit_markup.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from cleantext.html.markup_weights import BIAS, FLAG_WEIGHTS
from cleantext.html.names import FLAGS, flag_names
from cleantext.html.signs import Signs
from cleantext.model import Kind
from cleantext.read_text import Facts
from cleantext.rules import Rule, Strength

# What a block is called that the signs speak against: by the first of these that a class, or else a tag, says.
_RULES: Mapping[str, Rule] = {
    group: Rule(f"markup/{name}", kind, Strength.SURE, about)
    for name, kind, about, groups in (
        ("share", Kind.SHARE, "what the markup calls sharing", "share"),
        ("comments", Kind.COMMENTS, "what the markup calls comments", "comments"),
        ("promo", Kind.PROMO, "what the markup calls a newsletter, subscription, offer or donation box", "promo paywall"),
        ("advertisement", Kind.ADVERTISEMENT, "what the markup calls an advertisement", "ad"),
        ("related", Kind.RELATED, "what the markup calls related, recommended or further stories", "related more <article"),
        ("byline", Kind.BYLINE, "what the markup calls author or byline", "author <address"),
        ("credit", Kind.PHOTO_CREDIT, "what the markup calls a credit or copyright", "credit source"),
        ("caption", Kind.CAPTION, "a caption, or text in a figure", "caption image <figcaption <figure <caption"),
        ("embed", Kind.EMBED, "embedded posts", "embed"),
        ("widget", Kind.WIDGET, "players, polls, forms, buttons and dialogs", "player widget form popup icon <form <button <label <dialog <details <summary"),
        ("legal", Kind.LEGAL, "what the markup calls consent, disclaimer or footer", "legal footer <footer"),
        ("date", Kind.TIMESTAMP, "what the markup calls date or details of the article", "date meta"),
        ("navigation", Kind.NAVIGATION, "menus, tags, tables of contents and what the markup calls so", "nav tags toc <nav <menu <header"),
        ("aside", Kind.RELATED, "asides, boxes and sidebars", "sidebar box summary quote <aside"),
        ("hidden", Kind.WIDGET, "what is not shown", "unseen @hidden @aria-hidden"),
    )
    for group in groups.split()
}
_HEADLINE = Rule("markup/headline", Kind.OTHER, Strength.SURE, "the headline, which is the article's title")
_OUTSIDE = Rule("markup/outside", Kind.OTHER, Strength.SURE, "what stands outside the element that holds the article")
_LINKS = Rule("markup/links", Kind.NAVIGATION, Strength.SURE, "a block that is mostly links")
_UNLIKE = Rule("markup/unlike", Kind.OTHER, Strength.SURE, "a block whose place, tag and form are unlike the article's")
AGAIN = Rule("markup/again", Kind.OTHER, Strength.SURE, "a paragraph that stands in the article already")
BARE = Rule("markup/bare", Kind.RELATED, Strength.SURE, "headings at the end with nothing beneath them")
RULES = (*dict.fromkeys(_RULES.values()), _HEADLINE, _OUTSIDE, _LINKS, _UNLIKE, AGAIN, BARE)
OUTSIDE = _OUTSIDE
_ORDER = {name: number for number, name in enumerate(_RULES)}
_FLAG_WORTH = {flag: FLAG_WEIGHTS.get(name, 0.0) for name, flag in FLAGS.items()}


def weigh(signs: Sequence[Signs]) -> list[float]:
    """How likely each block is the article's, in nats: above zero it is more likely than not."""
    return [weigh_flags(sign.flags) + sum([group.worth for group in sign.groups]) for sign in signs]


@lru_cache(maxsize=65536)
def weigh_flags(flags: int) -> float:
    """What the elements around a block say of it by themselves."""
    worth = BIAS
    while flags:
        lowest = flags & -flags
        worth += _FLAG_WORTH[lowest]
        flags ^= lowest
    return worth


def name_rule(signs: Signs, fact: Facts) -> Rule:
    """The rule that names a block the signs speak against: what its text says, else what its markup says."""
    if signs.is_headline:
        return _HEADLINE
    return fact.whole or _find_called(signs.flags) or (_LINKS if signs.linked > 2 else _UNLIKE)


@lru_cache(maxsize=65536)
def _find_called(flags: int) -> Rule | None:
    """The rule for what the elements around a block are called."""
    names = [name for name in flag_names(flags) if name in _RULES]
    return _RULES[min(names, key=lambda name: (not name[0].isalpha(), _ORDER[name]))] if names else None
