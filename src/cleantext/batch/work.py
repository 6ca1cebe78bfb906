"""What a worker does with a chunk: parse, clean or extract, count, and pack for the writer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from cleantext import Cleaner, Removal
from cleantext.batch.formats import FORMATS
from cleantext.batch.model import Chunk, Failure, Outcome, Output, Record, Tally, Task, name_type

if TYPE_CHECKING:
    from cleantext import Article


@attrs.frozen
class Job:
    """What a worker has to know beside the chunk."""

    task: Task
    output: Output

    def __call__(self, chunk: Chunk) -> Outcome:
        """Carry out the task on *chunk*."""
        tally = Tally()
        failures = list(chunk.failures)
        done: list[Record] = []
        for item in FORMATS[chunk.format].parse(chunk, self.task):
            result = item if isinstance(item, Failure) else apply(self.task, item, tally)
            if isinstance(result, Failure):
                failures.append(result)
            else:
                done.append(result)
        payload, unwritten = FORMATS[self.output.format].pack(done, self.output, self.task)
        failures = sorted([*failures, *unwritten], key=lambda failure: failure.number)
        tally.records = len(done)
        return Outcome(payload, failures, tally)


@lru_cache(maxsize=4)
def make_cleaner(task: Task) -> Cleaner:
    """The cleaner for *task*.

    Raises:
        UnknownNameError: a kind, rule or language that there is not.
    """
    return Cleaner(keep=task.keep, disable=task.disable, languages=task.languages)


def apply(task: Task, record: Record, tally: Tally) -> Record | Failure:
    """The record with its text cleaned, or its page made an article; or what is wrong with its field."""
    given = record.values.get(task.field)
    cleaner = make_cleaner(task)
    if task.verb == "clean" and isinstance(given, str):
        result = cleaner.analyze(given)
        source, removed = given, result.removed
        values = {**record.values, task.field: result.text}
    elif task.verb == "extract" and isinstance(given, str | bytes):
        url = record.values.get("url")
        article = cleaner.extract(given, url if isinstance(url, str) else None, encoding=record.encoding)
        source, removed = article.source, article.removed
        values = _describe(article, record, task)
    else:
        return _explain(task, record)
    tally.characters += len(source)
    tally.left += len(values[task.text_field])
    for removal in removed:
        tally.count(removal.kind.value, removal.end - removal.start)
    if task.removed_field:
        values[task.removed_field] = list_removals(removed)
    return attrs.evolve(record, values=values)


def _describe(article: Article, record: Record, task: Task) -> dict[str, Any]:
    """The record without its page and with the article's fields; an address that the record has stays."""
    others = {name: value for name, value in record.values.items() if name != task.html_field}
    return {
        **others,
        "url": others.get("url") or article.url,
        "title": article.title,
        "authors": list(article.authors),
        "published": article.published,
        "language": article.language,
        "site_name": article.site_name,
        task.text_field: article.to_markdown() if task.form == "markdown" else article.text,
    }


def list_removals(removed: Sequence[Removal]) -> list[dict[str, Any]]:
    """Removals as plain values; offsets count the characters of the text as it was given."""
    return [{"start": span.start, "end": span.end, "kind": span.kind.value, "rule": span.rule, "text": span.text} for span in removed]


def _explain(task: Task, record: Record) -> Failure:
    if task.field in record.values:
        reason = f"the field {task.field!r} holds {name_type(record.values[task.field])}, not text"
    else:
        option = "--text-field" if task.verb == "clean" else "--html-field"
        reason = f"there is no field {task.field!r}; there are: {', '.join(record.values) or 'none'} ({option} names another)"
    return Failure(record.file, record.number, reason, record.values.get(task.id_field))
