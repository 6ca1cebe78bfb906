"""Parquet, through pyarrow: a batch of rows is a chunk, and a chunk a row group. Types of columns stay what they are."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from cleantext.batch.model import Chunk, Failure, ReadError, Record, Source, Task, need

_ROWS = 256


def read(source: Source, task: Task) -> Iterator[Chunk]:
    """Batches of rows.

    Raises:
        ReadError: not a Parquet file, a damaged one, or one without the column that the task reads.
    """
    arrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    try:
        with parquet.ParquetFile(source.path, memory_map=True) as table:
            if task.field not in table.schema_arrow.names:
                raise ReadError(f"there is no column {task.field!r}; there are: {', '.join(table.schema_arrow.names)}")
            first = 1
            rows = max(1, table.metadata.num_rows)
            for batch in table.iter_batches(_ROWS, use_threads=False):
                first += batch.num_rows
                yield Chunk(source.name, "parquet", first - batch.num_rows, batch.num_rows, batch, source.size * (first - 1) // rows)
    except (arrow.ArrowException, UnicodeDecodeError) as problem:
        raise ReadError(f"not valid Parquet: {problem}") from None


def parse(chunk: Chunk, task: Task) -> Iterator[Record | Failure]:
    """The rows as records. Values of other than plain types stay pyarrow's own, which keeps them exact."""
    types = need("pyarrow", "parquet").types
    columns = {}
    for name, column in zip(chunk.data.schema.names, chunk.data.columns, strict=True):
        kind = column.type
        is_read = name in (task.field, task.id_field, "url") and not types.is_temporal(kind)
        plain = is_read or types.is_string(kind) or types.is_boolean(kind)
        columns[name] = column.to_pylist() if plain else list(column)
    for row in range(chunk.count):
        yield Record(chunk.file, chunk.first + row, {name: column[row] for name, column in columns.items()})


Rows = tuple[str, list[int], Any]  # file, numbers of the records, and their table


def pack(records: Sequence[Record]) -> tuple[list[Rows], list[Failure]]:
    """One table of all records where their types agree, else one for each."""
    if not records:
        return [], []
    together = _pack_rows(records)
    packed = [together] if not isinstance(together, Failure) else [_pack_rows([record]) for record in records]
    return [rows for rows in packed if not isinstance(rows, Failure)], [rows for rows in packed if isinstance(rows, Failure)]


def _pack_rows(records: Sequence[Record]) -> Rows | Failure:
    try:
        return records[0].file, [record.number for record in records], _build(records)
    except _misfits() as problem:
        return Failure(records[0].file, records[0].number, f"cannot be written as Parquet: {problem}")


def _build(records: Sequence[Record]) -> Any:
    arrow = need("pyarrow", "parquet")
    names = list(dict.fromkeys(name for record in records for name in record.values))
    return arrow.table({name: arrow.array([record.values.get(name) for record in records]) for name in names})


def _misfits() -> tuple[type[Exception], ...]:
    arrow_error: type[Exception] = need("pyarrow", "parquet").ArrowException
    return arrow_error, ValueError, TypeError, OverflowError


class ParquetWriter:
    """Writes tables behind one another. The first says which columns there are."""

    resumable = False

    def __init__(self, path: Path) -> None:
        self._arrow, self._parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
        self._path = path
        self._file: Any = path.open("wb")
        self._writer: Any = None

    def write(self, payload: Sequence[Rows]) -> list[Failure]:
        """Write the tables; a row that does not fit the columns is a failure."""
        failures: list[Failure] = []
        for file, numbers, table in payload:
            misfit = self._write_table(table)
            if misfit and len(numbers) == 1:
                failures.append(Failure(file, numbers[0], f"does not fit the columns of the first record: {misfit}"))
            elif misfit:
                failures += self.write([(file, [number], table.slice(row, 1)) for row, number in enumerate(numbers)])
        return failures

    def _write_table(self, table: Any) -> str:
        """Write *table*; or why it does not fit."""
        if self._writer is None:
            fields = [field.with_type(self._arrow.string()) if field.type == self._arrow.null() else field for field in table.schema]
            self._writer = self._parquet.ParquetWriter(self._file, self._arrow.schema(fields), compression="zstd")
        schema = self._writer.schema
        extra = [name for name in table.schema.names if name not in schema.names]
        if extra:
            return f"there is no column {extra[0]!r}"
        for field in schema:
            if field.name not in table.schema.names:
                table = table.append_column(field, self._arrow.nulls(table.num_rows, field.type))
        try:
            table = table.select(schema.names).cast(schema)
        except _misfits() as problem:
            return str(problem)
        self._writer.write_table(table)
        return ""

    def sync(self) -> dict[str, Any]:
        """Nothing of a Parquet file can be used before it is closed."""
        return {}

    def close(self) -> None:
        """Write the end of the file."""
        if self._writer is not None:
            self._writer.close()
        else:
            self._parquet.write_table(self._arrow.table({}), self._file)
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
