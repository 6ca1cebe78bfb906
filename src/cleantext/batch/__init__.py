"""Batches: files of records or folders of documents, in and out, over all cores, with the order kept.

The path of the data: a format module cuts a source into chunks (here), `work` parses, cleans and packs a chunk
(in a worker process), and a writer puts it behind what is written already (here again).
"""

from __future__ import annotations

from cleantext.batch.model import Failure, Output, Record, Source, StoppedError, Tally, Task, UsageError
from cleantext.batch.run import Batch, run_batch
from cleantext.batch.sources import find_sources, read_records

__all__ = ["Batch", "Failure", "Output", "Record", "Source", "StoppedError", "Tally", "Task", "UsageError", "find_sources", "read_records", "run_batch"]
