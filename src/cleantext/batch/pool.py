"""Chunks through worker processes: results come in the order of the chunks, and only a few chunks are under way at any time."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context, parent_process

from cleantext.batch.model import Chunk, Outcome, StoppedError

Work = Callable[[Chunk], Outcome]


def count_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_ordered(work: Work, chunks: Iterable[Chunk], jobs: int) -> Generator[tuple[Chunk, Outcome], None, None]:
    """Each chunk and what *work* makes of it. What fits one chunk, or is given one job, is done in this process."""
    chunks = iter(chunks)
    first = list(islice(chunks, 2))
    chunks = chain(first, chunks)
    if jobs == 1 or len(first) < 2:
        for chunk in chunks:
            yield chunk, work(chunk)
    else:
        yield from _map_in_processes(work, chunks, jobs)


def _map_in_processes(work: Work, chunks: Iterator[Chunk], jobs: int) -> Iterator[tuple[Chunk, Outcome]]:
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start_worker)
    waiting: deque[tuple[Chunk, Future[Outcome]]] = deque()
    try:
        with _interrupts_ignored():  # workers inherit this: only the parent is to be interrupted
            for _ in range(jobs):
                pool.submit(os.getpid)
        for chunk in chunks:
            waiting.append((chunk, pool.submit(work, chunk)))
            if len(waiting) > 2 * jobs:
                done, future = waiting.popleft()
                yield done, future.result()
        while waiting:
            done, future = waiting.popleft()
            yield done, future.result()
    except BrokenProcessPool:
        raise StoppedError("a worker process died; was it out of memory?") from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _start_worker() -> None:
    """End with the parent, however it ends: a worker alone would wait for ever."""
    threading.Thread(target=_follow_parent, daemon=True).start()


def _follow_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
