"""What the page says about the article: title, authors, date, language, site and address.

Structured data first, then what a reader sees.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

import attrs
from lxml.etree import _Element as Element

from cleantext.html.linked_data import LinkedData
from cleantext.html.names import FLAGS, name_flags
from cleantext.html.page import Page
from cleantext.rules import normalize

_AUTHOR_KEYS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "cxenseparse:author")
_DATE_NAMES = (
    "article:published_time og:article:published_time og:published_time datepublished parsely-pub-date sailthru.date"
    " cxenseparse:recs:publishtime dc.date.issued dcterms.created dc.date dcterms.date date pubdate publishdate publish-date"
    " publication_date article.published dc.created last-modified"
)
_DATE_KEYS = tuple(_DATE_NAMES.split())
_STAMP_RE = re.compile(
    r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T\s]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?(?!\d)",
    re.IGNORECASE,
)
_LABEL_RE = re.compile(r"^\s*(?:by|von|por|par|di|door|av|af|text|autor|author|written by|posted by|redaktion|fra|från|par)\s*:?\s+", re.IGNORECASE)
_split_names = re.compile(r"\s*(?:;|\||/|,? (?:and|und|et|y|och|og|en|i) |, | & | • )\s*").split
_split_title = re.compile(r"\s+(?:[|·•—–»«:]|-{1,2})\s+|\s*[|»]\s*").split
_split_at_bars = re.compile(r"\s+(?:[|·•»]|-{1,2})\s+|\s*\|\s*").split  # what seldom stands inside a headline
_BRACKETS_RE = re.compile(r"\s*\([^()]{1,40}\)\s*$")
# Words in capitals, with particles between them, up to where a role, a date or a town begins.
_NAME = r"[^\W\d_a-z][\w'’.-]*"
_BYLINE_RE = re.compile(rf"{_NAME}(?: (?:and|und|et|y|och|og|en|i|&|de|van|von|der|den|di|da|del|della|la|le|el|al|bin|{_NAME})){{1,9}}")
_LONGEST_NAME = 60
_WRITTEN_BY_RE = re.compile(
    r"written by|posted by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|skrevet av|skriven av", re.IGNORECASE
)
_find_author_page = re.compile(r"/(?:authors?|autore?|autoren|autore[si]|auteurs?)/").search
_TYPED_ANEW = 8  # characters by which two spellings of one headline differ in length: dashes, quotes, blanks


@attrs.frozen
class Metadata:
    """What is known of the article besides its text."""

    title: str
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    site_name: str | None
    url: str | None
    titles: tuple[str, ...]  # every form of the headline, for finding it in the text
    descriptions: tuple[str, ...]


def read_metadata(page: Page, data: LinkedData, url: str | None) -> Metadata:
    """Gather what the page says of itself."""
    meta = page.meta
    site = meta.get("og:site_name") or data.publisher or meta.get("application-name") or _host(url or meta.get("og:url") or meta.get("<canonical>"))
    titles = [data.headline, meta.get("og:title", ""), meta.get("twitter:title", ""), meta.get("<title>", "")]
    descriptions = [data.description, meta.get("og:description", ""), meta.get("description", ""), meta.get("twitter:description", "")]
    return Metadata(
        title=_find_title(page, data, site),
        authors=_find_authors(page, data, site),
        published=_find_date(page, data),
        language=_find_language(page, data),
        site_name=site or None,
        url=_find_url(page, data, url),
        titles=tuple(dict.fromkeys(title for title in titles if title)),
        descriptions=tuple(dict.fromkeys(text for text in descriptions if text)),
    )


def _find_title(page: Page, data: LinkedData, site: str | None) -> str:
    """Of the headlines that the page tells machines, the first that it also shows to readers."""
    heads = dict.fromkeys(map(_letters, _first_headings(page)))
    told = [title for title in (data.headline, _without_site(page.meta.get("og:title", ""), site, heads)) if title]
    if len(told) > 1 and _letters(told[1]).endswith(_letters(told[0])) and _letters(told[1]) in heads:
        return told[1]  # with the kicker that is a part of the headline as it is shown
    for title in told:
        key = normalize(title)
        size = len(title)
        for text in page.texts:
            if -_TYPED_ANEW < len(text) - size < _TYPED_ANEW and normalize(text) == key:
                # A reader sees a kicker on a line of its own: its colon may be missing there, or the blank behind it.
                return max([text, *(other for other in told if normalize(other) == key)], key=_count_kickers)
    if told:
        return told[0]
    first = next(_first_headings(page), "")
    title = page.meta.get("<title>", "") or page.meta.get("twitter:title", "")
    return first if first and (not title or normalize(first) in normalize(title)) else _without_site(title, site, heads)


def _first_headings(page: Page) -> Iterator[str]:
    """The texts of the headings of the first level."""
    return (text for text, holder in zip(page.texts, page.holders, strict=True) if holder >= 0 and page.tags[holder] == "h1")


def _letters(title: str) -> str:
    return normalize(title).replace(" ", "")


def _count_kickers(title: str) -> int:
    return title.count(": ")


def _without_site(title: str, site: str | None, heads: Container[str] = ()) -> str:
    """The title without the name of the site at its end, or what of it is one of the *heads* that readers see.

    >>> _without_site("Ferry sails again - The Courier", "The Courier")
    'Ferry sails again'
    >>> _without_site("The Courier | Ferry sails", None, ["ferrysails"])
    'Ferry sails'
    """
    parts = _split_title(title)
    if len(parts) > 1:
        for part in (title, *_split_at_bars(title)):
            if _letters(part) in heads:
                return part
    if len(parts) > 1 and site and normalize(parts[-1]) in (normalize(site), normalize(site).replace(" ", "")):
        return title[: title.rindex(parts[-1])].rstrip(" |·•—–»«:-")
    if len(parts) > 1 and len(parts[0]) > 25 and len(parts[-1]) < 30:
        return parts[0]
    return title


def _find_authors(page: Page, data: LinkedData, site: str | None) -> tuple[str, ...]:
    """The first source that names people; one that names only the publication is the last resort."""
    fallback: tuple[str, ...] = ()
    for said in _sources(page, data):
        names = _clean_names(said)
        people = tuple(name for name in names if not _is_publication(name, site))
        if people:
            return people
        fallback = fallback or names
    return fallback


def _sources(page: Page, data: LinkedData) -> Iterator[Sequence[str]]:
    """What the page says of its authors, best source first; the visible text is looked at only where it is asked for."""
    yield data.authors or [value for key in _AUTHOR_KEYS for value in page.many.get(key, ())]
    yield [said for number in "12" if _WRITTEN_BY_RE.match(page.meta.get(f"twitter:label{number}", "")) and (said := page.meta.get(f"twitter:data{number}"))]
    if page.root is not None:
        marked = (link for link in page.root.iter("a") if link.get("rel") == "author" or link.get("itemprop") == "author")
        yield [" ".join("".join(map(str, link.itertext())).split()) for link in marked]
    for links in page.links.values():
        names = [" ".join(text.split()) for text, target in links if _find_author_page(target)]
        if any(map(_BYLINE_RE.fullmatch, names)):
            yield names
            break
    yield list(_bylines(page))


def _bylines(page: Page) -> Iterator[str]:
    """The first short unit that the markup calls the author and that reads like names."""
    called: dict[int, bool] = {-1: False}
    for text, holder in zip(page.texts, page.holders, strict=True):
        if len(text) < _LONGEST_NAME + 20 and " " in text:
            if holder not in called:
                called[holder] = _is_called_author(page.elements[holder])
            if called[holder]:
                found = _BYLINE_RE.match(_LABEL_RE.sub("", text))
                if found:
                    yield found[0]
                    return


def _is_called_author(element: Element) -> bool:
    names = element.get("class", ""), element.get("id", ""), element.get("itemprop", ""), element.get("data-testid", "")
    return any(name_flags(str(name)) & FLAGS["author"] for name in names if name)


def _is_publication(name: str, site: str | None) -> bool:
    """Whether a name is the publication's, give or take a domain or a blank, or its initials.

    >>> _is_publication("STERN.de", "stern.de"), _is_publication("Ida Stern", "stern.de"), _is_publication("TSC", "The Strait Courier")
    (True, False, True)
    """
    words = normalize(site or "").split()
    one, other = normalize(name).replace(" ", ""), "".join(words)
    if len(words) > 2 and one == "".join(word[0] for word in words):
        return True
    return bool(other) and (one in other or other in one) and min(len(one), len(other)) * 2 >= max(len(one), len(other))


def _clean_names(said: Sequence[str]) -> tuple[str, ...]:
    """Names out of what a page says: labels, addresses and initials in brackets go, lists are split."""
    names: dict[str, str] = {}
    for value in said:
        if "://" in value or value.startswith(("www.", "@")):
            continue
        for part in _split_names(_LABEL_RE.sub("", value)):
            name = _BRACKETS_RE.sub("", part).strip(" .,\t")
            if 1 < len(name) <= _LONGEST_NAME and not any(sign.isdigit() or sign in "@/" for sign in name):
                names.setdefault(normalize(name), name)
    return tuple(names.values())


def _find_date(page: Page, data: LinkedData) -> str | None:
    """The date of publication as ISO 8601, with the zone where the page gives one."""
    for value in (data.published, *(page.meta.get(key, "") for key in _DATE_KEYS), *page.dates[:3]):
        stamp = to_iso(value)
        if stamp:
            return stamp
    return None


def to_iso(value: str) -> str | None:
    """A time stamp as ISO 8601; None where it is none.

    >>> to_iso("2024-05-03T07:05:00Z")
    '2024-05-03T07:05:00+00:00'
    >>> to_iso("2024-05-03")
    '2024-05-03'
    >>> to_iso("yesterday")
    """
    found = _STAMP_RE.match(value)
    if not found:
        return None
    year, month, day, hour, minute, second, zone = found.groups()
    if not ("01" <= month <= "12" and "01" <= day <= "31" and "1900" <= year <= "2100"):
        return None
    date = f"{year}-{month}-{day}"
    if hour is None or int(hour) > 23 or minute > "59":
        return date
    zone = zone or ""
    if zone.upper() in ("Z", "UTC", "GMT"):
        zone = "+00:00"
    elif zone:
        zone = f"{zone[:3]}:{zone[-2:] if len(zone) > 3 else '00'}"
    return f"{date}T{int(hour):02}:{minute}:{second or '00'}{zone}"


def _find_language(page: Page, data: LinkedData) -> str | None:
    declared = [page.root.get("lang", ""), page.root.get("xml:lang", "")] if page.root is not None else []
    for value in (*declared, page.meta.get("content-language", ""), page.meta.get("og:locale", ""), data.language):
        found = re.match(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$", value.strip())
        if found:
            return found[0].replace("_", "-")
    return None


def _find_url(page: Page, data: LinkedData, url: str | None) -> str | None:
    for value in (page.meta.get("<canonical>"), page.meta.get("og:url"), url, data.url):
        if value:
            address = _join(url or page.meta.get("<base>", ""), value)
            if address:
                return address
    return url


def _join(base: str, value: str) -> str | None:
    """The absolute form of an address; None for nonsense."""
    try:
        joined = urljoin(base, value)
        return joined if urlsplit(joined).scheme in ("http", "https") else None
    except ValueError:
        return None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""
