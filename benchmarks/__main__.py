"""The command: ``python -m benchmarks QUESTION``, from the repository's root."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import attrs

from benchmarks import batch, gate, growth, harm, html_quality, labels, rule_costs, speed, text_quality
from benchmarks.corpora import CORPORA, open_corpus
from benchmarks.corpora.checkout import CheckoutError
from benchmarks.peers import tell
from benchmarks.report import FOLDER, RESULTS, Section, write_section
from benchmarks.rows import OWN, DataSet, read_jsonl

QUESTIONS: dict[str, Callable[[DataSet, Sequence[str]], Section | None]] = {
    "text": text_quality.answer,
    "labels": labels.answer,
    "harm": harm.answer,
    "html": html_quality.answer,
    "speed": speed.answer,
    "growth": growth.answer,
    "rules": rule_costs.answer,
}
_HELP = {
    "text": "quality on scraped text, beside other filters",
    "labels": "removal by kind on labelled lines",
    "harm": "what clean articles lose",
    "html": "text from HTML, beside other extractors, alone and with cleantext after them",
    "speed": "throughput, processes, import",
    "growth": "time and memory against length and number of documents",
    "rules": "the most expensive rules",
    "all": "every question the data can answer",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Answer the question that *arguments* ask; the exit status."""
    options = build_parser().parse_args(arguments)
    if options.question == "gate":
        return gate.run_gate(lower=options.lower, higher=options.higher)
    if options.question == "corpora":
        for corpus in CORPORA.values():
            print(f"{corpus.name:30} {corpus.commit}  {corpus.licence:12} {corpus.home}")
        return 0
    if options.question == "batch":
        section = batch.run(options)
        print(section)
        if not options.dry:
            write_section(section)
        return 0
    try:
        sets = read_sets(options)
    except (CheckoutError, OSError, ValueError) as error:
        tell(f"cannot read the data: {error}")
        return 2
    answered = [answer_on(data, options) for data in sets]
    return 0 if any(answered) else 2


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    questions = parser.add_subparsers(dest="question", required=True)
    for name, text in _HELP.items():
        question = questions.add_parser(name, help=text, description=text)
        question.add_argument("--jsonl", action="append", default=[], type=Path, metavar="FILE", help="rows to measure on; may be given again")
        question.add_argument("--corpus", action="append", default=[], metavar="NAME[=CHECKOUT]", help="a public corpus: a checkout, or else cloned")
        question.add_argument("--cache", type=Path, default=FOLDER / ".corpora", help="where clones go (default: %(default)s)")
        question.add_argument("--systems", default="", help="names with commas between; default: all")
        question.add_argument("--limit", type=int, default=0, metavar="N", help="measure on N rows drawn from the set (the same in every run)")
        question.add_argument("--dry", action="store_true", help=f"print only; leave {RESULTS.name} as it is")
    check = questions.add_parser("gate", help="compare the project's own set with its pinned floors")
    check.add_argument("--lower", action="store_true", help="set the floors to today's scores, on today's data")
    check.add_argument("--raise", dest="higher", action="store_true", help="raise the floors to today's scores")
    batches = questions.add_parser("batch", help="batches of the command line: cores, memory, killed and resumed")
    batches.add_argument("--size", type=float, default=1000, metavar="MB", help="of the file that is killed and resumed (default: %(default)s)")
    batches.add_argument("--ratio-size", type=float, default=60, metavar="MB", help="of the file for one process and two (default: %(default)s)")
    batches.add_argument("--folder", type=Path, metavar="FOLDER", help="where the files are made (default: the system's)")
    batches.add_argument("--dry", action="store_true", help=f"print only; leave {RESULTS.name} as it is")
    questions.add_parser("corpora", help="list the public corpora")
    return parser


def read_sets(options: argparse.Namespace) -> list[DataSet]:
    """The data sets asked for; the project's own where none is."""
    sets = [read_jsonl(path) for path in options.jsonl]
    for spec in options.corpus:
        name, _, path = spec.partition("=")
        if name not in CORPORA:
            raise ValueError(f"no corpus {name}; there are {', '.join(CORPORA)}")
        sets.append(open_corpus(name, Path(path) if path else None, options.cache))
    sets = sets or [read_jsonl(OWN)]
    return [cut(data, options.limit) for data in sets]


def cut(data: DataSet, limit: int) -> DataSet:
    """*limit* rows of *data*, drawn alike in every run; all of them where *limit* is 0 or more than there are."""
    if not 0 < limit < len(data.rows):
        return data
    rows = random.Random(0).sample(data.rows, limit)
    return DataSet(f"{data.name}-{limit}", tuple(rows), f"{data.note} {limit} of {len(data.rows)} rows.".strip())


def answer_on(data: DataSet, options: argparse.Namespace) -> bool:
    """Print, and write down, what was asked about *data*; whether it had an answer."""
    names = [name for name in options.systems.split(",") if name]
    asked = list(QUESTIONS) if options.question == "all" else [options.question]
    found = False
    for question in asked:
        section = QUESTIONS[question](data, names)
        if section is None:
            tell(f"{question}: {data.name} has no rows for this question; --jsonl or --corpus gives others")
            continue
        found = True
        section = attrs.evolve(section, about=f"{section.about} {len(data.rows)} rows, SHA-256 {data.digest[:16]}.")
        print(section)
        if not options.dry:
            write_section(section)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
