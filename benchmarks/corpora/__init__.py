"""Public corpora of news pages with gold text: where each lives, under which licence, at which commit, and how to read it.

Nothing of them is kept in this repository. A corpus is read from a checkout that the caller has, or cloned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

from benchmarks.corpora import readers
from benchmarks.corpora.checkout import check, clone
from benchmarks.rows import DataSet, Page


@attrs.frozen
class Corpus:
    """A public corpus.

    Attributes:
        home: owner and name on GitHub.
        commit: the first digits of the commit that figures are taken on.
        read: yields the pages of a checkout.
        note: what a reader of its figures should know.
    """

    name: str
    home: str
    commit: str
    licence: str
    read: Callable[[Path], Iterator[Page]]
    note: str = ""


CORPORA = {
    corpus.name: corpus
    for corpus in (
        Corpus("article-extraction-benchmark", "scrapinghub/article-extraction-benchmark", "4a3bc979f76c", "MIT", readers.read_article_benchmark),
        Corpus("fundus-evaluation", "dobbersc/fundus-evaluation", "d43db54b2b39", "MIT", readers.read_fundus_evaluation),
        Corpus("fundus-tests", "flairNLP/fundus", "18da6e53592f", "MIT", readers.read_fundus_tests, "Gold has no headlines and no bylines."),
        Corpus("wcxb-dev", "Murrough-Foley/web-content-extraction-benchmark", "c039d5ee9f5a", "CC BY 4.0", lambda path: readers.read_wcxb(path, "dev")),
        Corpus("wcxb-test", "Murrough-Foley/web-content-extraction-benchmark", "c039d5ee9f5a", "CC BY 4.0", lambda path: readers.read_wcxb(path, "test")),
        Corpus("cleanportal", "ppke-nlpg/CleanPortalEval", "517726d64d8d", "none stated", readers.read_cleanportal),
        Corpus(
            "mozilla-readability",
            "mozilla/readability",
            "ab4027a8b376",
            "Apache 2.0",
            readers.read_mozilla,
            "The gold is the output of Mozilla's Readability itself, so it favours that program.",
        ),
        Corpus(
            "trafilatura-evaluation",
            "adbar/trafilatura",
            "e90b0ef51ab0",
            "Apache 2.0",
            readers.read_trafilatura,
            "Snippets only, chosen while trafilatura was written.",
        ),
    )
}


def open_corpus(name: str, path: Path | None, cache: Path) -> DataSet:
    """The pages of the corpus *name*: from the checkout at *path*, else from a clone under *cache*.

    Raises:
        CheckoutError: it cannot be cloned, or the checkout is not the pinned one, unchanged.
        KeyError: there is no such corpus.
    """
    corpus = CORPORA[name]
    checkout = path or clone(corpus.home, corpus.commit, cache)
    state = check(checkout, corpus.commit)
    pages = tuple(corpus.read(checkout))
    return DataSet(name, pages, f"From {corpus.home} ({state}), licence: {corpus.licence}. {corpus.note}".strip())
