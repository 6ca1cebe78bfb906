"""The public functions. Each reads as the path of the data."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import TYPE_CHECKING

from cleantext.errors import UnknownNameError
from cleantext.model import Kind, Result

if TYPE_CHECKING:
    from cleantext.html.article import Article

MAX_BYTES = 50_000_000  # of a page, where the caller does not say; news pages stay below 5 MB


class Cleaner:
    """The three functions of this library, configured once. Safe to share between threads.

    Args:
        keep: kinds that stay in the text.
        disable: names of rules that are not used.
        languages: codes of the languages whose phrases are used; all where there is none.

    Raises:
        UnknownNameError: a kind, rule or language that there is not; the message lists near ones.

    >>> Cleaner(keep={"timestamp"}).clean("5 min read")
    '5 min read'
    """

    def __init__(self, *, keep: Collection[Kind | str] = (), disable: Collection[str] = (), languages: Collection[str] = ()) -> None:
        # The rules are read when the first cleaner is made, so that importing the package costs little.
        from cleantext.detectors import RULES
        from cleantext.languages import LANGUAGES
        from cleantext.rules import build_lexicon

        self._spared = frozenset(_kind(name) for name in keep), frozenset(disable)
        if disable:
            from cleantext.catalogue import list_rules

            names = [rule.name for rule in list_rules()]
            for name in disable:
                if name not in names:
                    raise UnknownNameError("rule", name, names)
        for language in languages:
            if language not in LANGUAGES:
                raise UnknownNameError("language", language, LANGUAGES)
        phrases = [LANGUAGES[language] for language in languages or LANGUAGES]
        self._lexicon = build_lexicon([rule for rule in RULES if rule.name not in disable], phrases)

    def clean(self, text: str) -> str:
        """See `cleantext.clean`."""
        return self.analyze(text).text

    def analyze(self, text: str) -> Result:
        """See `cleantext.analyze`."""
        if not isinstance(text, str):
            advice = "; decode it first, or give a page's bytes to extract()" if isinstance(text, bytes | bytearray) else ""
            raise TypeError(f"text must be str, not {type(text).__name__}{advice}")
        from cleantext.write import write

        return write(text, self._lexicon, self._spared)

    def extract(self, html: str | bytes, url: str | None = None, *, encoding: str | None = None, max_bytes: int = MAX_BYTES) -> Article:
        """See `cleantext.extract`."""
        if not isinstance(html, str | bytes):
            raise TypeError(f"html must be str or bytes, not {type(html).__name__}")
        from cleantext.html.extract import extract_article  # needs lxml, which text does not

        return extract_article(html, url, encoding=encoding, max_bytes=max_bytes, lexicon=self._lexicon, spared=self._spared)


def clean(text: str) -> str:
    """Strip the boilerplate from scraped news *text*. What stays is character for character what came in.

    Raises:
        TypeError: *text* is not a `str`.

    >>> clean("The old ferry sails again in May.\\nSign up for our newsletter!")
    'The old ferry sails again in May.\\n'
    """
    return _default().analyze(text).text


def analyze(text: str) -> Result:
    """Find the boilerplate in scraped news *text*: what is left, what was removed, and why.

    Raises:
        TypeError: *text* is not a `str`.

    >>> result = analyze("The old ferry sails again in May.\\nSign up for our newsletter!")
    >>> for removal in result.removed:
    ...     print(removal.start, removal.end, removal.kind, removal.rule)
    34 61 promo newsletter/sign-up
    """
    return _default().analyze(text)


def extract(html: str | bytes, url: str | None = None, *, encoding: str | None = None, max_bytes: int = MAX_BYTES) -> Article:
    """Find the article on a news page.

    Args:
        html: the page. Bytes are best: their encoding is found out.
        url: where the page came from; addresses on it are completed with this.
        encoding: what the server said the encoding was.
        max_bytes: how much of the page is read.

    Raises:
        TypeError: *html* is neither `str` nor `bytes`.

    >>> extract("<h1>Ferry sails</h1><p>The ferry sailed at noon on Friday with ninety people on board.</p>").text
    'The ferry sailed at noon on Friday with ninety people on board.'
    """
    return _default().extract(html, url, encoding=encoding, max_bytes=max_bytes)


def _kind(name: Kind | str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise UnknownNameError("kind", str(name), [kind.value for kind in Kind]) from None


@cache
def _default() -> Cleaner:
    return Cleaner()
