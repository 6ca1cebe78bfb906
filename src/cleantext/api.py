"""The public functions. Each reads as the path of the data."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from cleantext.decide import Verdict, decide
from cleantext.detectors import RULES
from cleantext.errors import UnknownNameError
from cleantext.languages import LANGUAGES
from cleantext.model import Kind, Removal, Result
from cleantext.read_text import Facts, read_text
from cleantext.rules import Lexicon, build_lexicon
from cleantext.write import write

if TYPE_CHECKING:
    from cleantext.html.article import Article


class Cleaner:
    def __init__(self, *, keep: Collection[Kind | str] = (), disable: Collection[str] = ()) -> None:
        self._keep = frozenset(_kind(name) for name in keep)
        names = {rule.name for rule in RULES}
        for name in disable:
            if name not in names:
                raise UnknownNameError("rule", name, names)
        self._lexicon = build_lexicon([rule for rule in RULES if rule.name not in disable], LANGUAGES.values())

    def clean(self, text: str) -> str:
        return self.analyze(text).text

    def analyze(self, text: str) -> Result:
        if not isinstance(text, str):
            raise TypeError(f"text must be str, not {type(text).__name__}")
        return write(text, self._lexicon, self._keep)

    def extract(self, html: str | bytes, url: str | None = None, *, encoding: str | None = None, max_bytes: int = 50_000_000) -> Article:
        """Find the article on a news page.

        Args:
            html: the page. Bytes are best: their encoding is found out.
            url: where the page came from; addresses on it are completed with this.
            encoding: what the server said the encoding was.
            max_bytes: how much of the page is read.

        >>> extract("<h1>Ferry sails</h1><p>The ferry sailed at noon on Friday with ninety people on board.</p>").text
        'The ferry sailed at noon on Friday with ninety people on board.'
        """
        if not isinstance(html, (str, bytes)):
            raise TypeError(f"html must be str or bytes, not {type(html).__name__}")
        from cleantext.html import extract_article  # needs lxml, which text does not

        return extract_article(html, url, encoding=encoding, max_bytes=max_bytes, lexicon=self._lexicon, keep=self._keep)


def _kind(name: Kind | str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise UnknownNameError("kind", str(name), [kind.value for kind in Kind]) from None


_DEFAULT = Cleaner()
clean = _DEFAULT.clean
analyze = _DEFAULT.analyze
extract = _DEFAULT.extract
