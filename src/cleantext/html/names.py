"""What tags, roles, classes and ids call an element, as one small set of flags.

Names are cut into words (``relatedPosts`` says *related* and *posts*), and a word counts only if it says what the
element is for. Words that name content as often as not (caption apart: ``card``, ``box``, ``item``, ``wrapper``) are in groups of
their own, so that the evidence counted for them is their own too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

# Each group: what a page calls such elements. Counted on pages of hundreds of sites; words of layout (flex, grid) are left out on purpose.
GROUPS: Mapping[str, str] = {
    "promo": "newsletter newsletters subscribe subscription subscriber subscriptions signup optin cta promo promotion promobox donate donation membership"
    " register registration offer piano mailchimp mailing abo inscription upsell marketing campaign download app",
    "paywall": "paywall premium login signin locked regwall metered gate",
    "related": "related recommended recommendation recommendations recirc recirculation teaser teasers popular trending latest outbrain taboola suggested"
    " also similar readmore readnext upnext moreon lire mehr weitere relacionadas relacionados relacionado verwandte correlati mostread linkbox featured",
    "more": "more next previous prev prevnext adjacent onward further",
    "share": "share sharing social socials facebook whatsapp sharedaddy addtoany addthis sharebar shares sns follow partage compartir condividi teilen",
    "comments": "comment comments disqus respond reply replies discussion kommentare kommentar commentaires comentarios commentlist",
    "author": "author authors byline bylines bio biography writer contributor contributors autor autore auteur vcard profile avatar",
    "date": "date dates datetime time timestamp published publish pubdate updated dateline modified fecha datum posted",
    "meta": "meta metadata info infos details postmeta",
    "caption": "caption captions figcaption imagecaption cutline legende bildunterschrift",
    "image": "img image images photo photos picture pictures media thumbnail thumb foto bild",
    "credit": "credit credits copyright photographer attribution fotocredit rights",
    "ad": "ad ads adv advert advertisement advertising sponsored sponsor sponsors dfp gpt adslot adbox werbung anzeige publicite publicidad"
    " commercial affiliate",
    "nav": "nav navigation navbar menu menus breadcrumb breadcrumbs pagination pager pagenav skip topbar dropdown tab tabs",
    "tags": "tag tags taglist topics topic category categories keywords cats hashtags themes label labels rubrik kicker eyebrow overline",
    "toc": "toc contents tableofcontents jump anchors",
    "sidebar": "sidebar aside rail secondary sidebars sticky siderail right",
    "player": "player video videos audio podcast podcasts gallery slideshow carousel slider slides slide speech listen jwplayer brightcove",
    "embed": "embed embedded tweet twitter instagram tiktok youtube iframe oembed",
    "widget": "widget widgets poll quiz vote rating ratings calculator weather stock stocks tool toolbar tools survey ticker",
    "legal": "disclaimer legal cookie cookies consent gdpr privacy terms notice notices correction ethics policy trust",
    "footer": "footer footers bottom postfooter footnote footnotes references reference sources colophon",
    "popup": "modal popup overlay dialog tooltip lightbox popover drawer banner toast alert alerts",
    "unseen": "hidden hide invisible placeholder print noprint screen offscreen loading collapse collapsed none hiddenxs",
    "form": "form forms input field fields button buttons btn submit search checkbox select",
    "headline": "headline headlines title titles hed posttitle heading",
    "lead": "lead lede leadtext standfirst intro introduction dek deck chapo chapeau vorspann strapline"
    " teasertext subhead subheadline subtitle subtitulo entradilla ingress sumario bajada abstract standf anleser",
    "summary": "summary excerpt description keypoints takeaways highlights bullets tldr key facts synopsis",
    "body": "body content text paragraph paragraphs prose richtext rich story entry copy articlebody bodytext storytext postbody main article post",
    "quote": "quote quotes pullquote blockquote pull zitat citation cite",
    "box": "box boxes infobox factbox card cards callout panel sidebarbox tile inset insert highlight accordion faq product item items list listing",
    "source": "source agency provider origin via",
    "icon": "icon icons logo svg arrow close toggle expand read",
}
_TAG_LIST = (
    "aside figure figcaption nav footer header form button label ul ol dl table blockquote details summary article section pre address dialog caption menu"
    " h1 h2 h3 h4 h5 h6 p li a center fieldset main"
)
TAGS = tuple(_TAG_LIST.split())
_SIGNS = ("hidden", "aria-hidden", "aria-label", "role", "itemprop", "bodyprop")

FLAGS: Mapping[str, int] = {name: 1 << number for number, name in enumerate([*GROUPS, *("<" + tag for tag in TAGS), *("@" + sign for sign in _SIGNS)])}
TAG_FLAGS: Mapping[str, int] = {tag: FLAGS["<" + tag] for tag in TAGS}
_WORD_FLAGS: dict[str, int] = {}
for _name, _words in GROUPS.items():
    for _word in _words.split():
        _WORD_FLAGS[_word] = _WORD_FLAGS.get(_word, 0) | FLAGS[_name]
# Long words that sites run together with others: relatedposts, bottomnewsletter.
_STEMS = {
    stem: FLAGS[group]
    for stem, group in (
        ("related", "related"), ("recommend", "related"), ("newsletter", "promo"), ("subscri", "promo"), ("comment", "comments"), ("advert", "ad"),
        ("sponsor", "ad"), ("caption", "caption"), ("breadcrumb", "nav"), ("author", "author"), ("byline", "author"), ("paywall", "paywall"),
        ("cookie", "legal"), ("sidebar", "sidebar"), ("share", "share"), ("promo", "promo"), ("teaser", "related"), ("headline", "headline"),
        ("credit", "credit"), ("disclaimer", "legal"), ("timestamp", "date"), ("standfirst", "lead"), ("footnote", "footer"), ("pullquote", "quote"),
    )
}  # fmt: skip
_ROLES = {
    "navigation": FLAGS["<nav"], "complementary": FLAGS["<aside"], "contentinfo": FLAGS["<footer"], "search": FLAGS["form"], "dialog": FLAGS["<dialog"],
    "alertdialog": FLAGS["<dialog"], "banner": FLAGS["<header"], "button": FLAGS["<button"], "menu": FLAGS["nav"],
    "form": FLAGS["<form"], "alert": FLAGS["popup"],
}  # fmt: skip
_ABOUT_OTHERS = frozenset(("has", "have", "no", "non", "with", "without", "not", "is"))
_find_words = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall


@lru_cache(maxsize=16384)
def name_flags(names: str) -> int:
    """The flags of a class or id.

    >>> name_flags("relatedPosts--wide") & FLAGS["related"] > 0
    True
    >>> name_flags("col-md-8 flex")
    0
    """
    flags = 0
    for name in names.split():
        flags |= _one_name_flags(name)
    return flags


@lru_cache(maxsize=65536)  # names are shared by pages that share no class attribute
def _one_name_flags(name: str) -> int:
    flags = 0
    before = ""
    for word in _find_words(name):
        word = word.lower()
        if before in _ABOUT_OTHERS:  # "has-sidebar" is not the sidebar
            before = word
            continue
        before = word
        known = _WORD_FLAGS.get(word)
        if known is not None:
            flags |= known
        elif len(word) > 8:
            for stem, flag in _STEMS.items():
                if stem in word:
                    flags |= flag
                    break
    return flags


def element_flags(tag: str, element: Element) -> int:
    """Everything an element's tag and attributes say about it."""
    flags = TAG_FLAGS.get(tag, 0)
    for key, value in element.items():
        read = _ATTRIBUTES.get(str(key))
        if read is not None:
            flags |= read(str(value))
    return flags


@lru_cache(maxsize=65536)
def flag_names(flags: int) -> tuple[str, ...]:
    """The names of the flags that are set, in order.

    >>> flag_names(FLAGS["ad"] | FLAGS["<aside"])
    ('ad', '<aside')
    """
    return tuple(name for name, flag in FLAGS.items() if flags & flag)


def _style(value: str) -> int:
    return FLAGS["@hidden"] if "display:none" in value.replace(" ", "").lower() else 0


def _itemprop(value: str) -> int:
    if value in ("articleBody", "text"):
        return FLAGS["@bodyprop"]
    return FLAGS["@itemprop"] | name_flags(value)


_ATTRIBUTES: Mapping[str, Callable[[str], int]] = {
    "class": name_flags,
    "id": name_flags,
    "style": _style,
    "hidden": lambda value: FLAGS["@hidden"],
    "aria-hidden": lambda value: FLAGS["@aria-hidden"] if value == "true" else 0,
    "aria-label": lambda value: FLAGS["@aria-label"],
    "role": lambda value: _ROLES.get(value, 0),
    "itemprop": _itemprop,
    "data-testid": name_flags,
    "data-component": name_flags,
}
