"""Options that several commands share, and what they mean for a task."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from cleantext.batch import Task, UsageError
from cleantext.batch.formats import INPUTS, OUTPUTS
from cleantext.model import Kind


class ListRules(argparse.Action):
    """Prints the rules and ends."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:  # noqa: A002 (argparse's name)
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, values: Any, option_string: str | None = None) -> None:
        for line in list_rules():
            print(line)
        parser.exit()


def list_rules() -> list[str]:
    """A line for each rule: its name, its kind and what it removes."""
    from cleantext import catalogue

    rules = catalogue.list_rules()
    width = max(len(rule.name) for rule in rules)
    return [f"{rule.name:{width}}  {rule.kind.value:13}  {rule.about}" for rule in rules]


def add_selection(parser: argparse.ArgumentParser) -> None:
    """What is removed."""
    group = parser.add_argument_group("what is removed")
    kinds = group.add_mutually_exclusive_group()
    kinds.add_argument("--keep", action="append", default=[], metavar="KIND", help="leave this kind in the text; may be given again")
    kinds.add_argument("--only", action="append", default=[], metavar="KIND", help="remove this kind and no other; may be given again")
    group.add_argument("--disable", action="append", default=[], metavar="RULE", help="do not use this rule; may be given again")
    group.add_argument("--lang", action="append", default=[], metavar="CODE", help="use the phrases of this language only (en, de, …); may be given again")
    group.add_argument("--list-rules", action=ListRules, help="print every rule with its kind and what it removes")
    parser.epilog = (parser.epilog or "") + f"\nkinds: {' '.join(kind.value for kind in Kind)}\n"


def add_fields(parser: argparse.ArgumentParser, *, html: bool = False) -> None:
    """Which fields of a record are meant."""
    group = parser.add_argument_group("records")
    group.add_argument("--input-format", choices=INPUTS, help="instead of what the name of the file tells")
    group.add_argument("--text-field", default="text", metavar="NAME", help="holds the text (default: text)")
    if html:
        group.add_argument("--html-field", default="html", metavar="NAME", help="holds the page (default: html)")
    group.add_argument("--id-field", default="id", metavar="NAME", help="names a record in messages (default: id)")


def add_output(parser: argparse.ArgumentParser) -> None:
    """Where records go, and how."""
    group = parser.add_argument_group("output")
    group.add_argument("-o", "--output", metavar="OUTPUT", help="file or folder to write (default: standard output)")
    group.add_argument("--output-format", choices=OUTPUTS, help="instead of what the name of OUTPUT tells")
    group.add_argument("--removed-field", metavar="NAME", help="also write what was removed, as a list in this field")
    group.add_argument("--errors", metavar="FILE", help="write bad records to FILE: file, record, id and reason, as JSON Lines")
    group.add_argument("--force", action="store_true", help="overwrite what is there")
    group.add_argument("--resume", action="store_true", help="go on with an interrupted run")
    group.add_argument("-j", "--jobs", type=_read_jobs, metavar="N", help="worker processes (default: one a core)")
    group.add_argument("-q", "--quiet", action="store_true", help="no progress and no summary on standard error")


def _read_jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def make_task(verb: str, options: argparse.Namespace, form: str = "text") -> Task:
    """The task that *options* ask for.

    Raises:
        UsageError: --only names a kind that there is not.
    """
    kinds = {kind.value for kind in Kind}
    unknown = sorted(set(options.only) - kinds)
    if unknown:
        raise UsageError(f"unknown kind {unknown[0]!r}; there are: {', '.join(kind.value for kind in Kind)}")
    return Task(
        verb,
        keep=frozenset(kinds.difference(options.only) if options.only else options.keep),
        disable=frozenset(options.disable),
        languages=frozenset(options.lang),
        text_field=getattr(options, "text_field", "text"),
        html_field=getattr(options, "html_field", "html"),
        id_field=getattr(options, "id_field", "id"),
        removed_field=getattr(options, "removed_field", None),
        form=form,
    )


def warn(message: object) -> None:
    """One line on standard error."""
    print(f"cleantext: {message}", file=sys.stderr)
