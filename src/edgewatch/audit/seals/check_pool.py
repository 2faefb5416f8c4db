"""Many checks of one record beside each other: in this process, or in several for a large one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Protocol

from edgewatch.audit.seals.check_span import Span, SpanFound, check_span
from edgewatch.store.connection import Connection, open_reader

WORTH_IT = 1_000_000
"""Records from which on starting processes takes less time than it saves."""
_NICE = 10


class Spans(Protocol):
    """Checks spans and gives what was found of each, with its records, in any order."""

    def __call__(self, spans: Iterable[Span]) -> Iterator[tuple[Span, SpanFound]]: ...


@contextmanager
def span_checks(
    db: Connection, records: int, processes: int, left_out: frozenset[str]
) -> Iterator[Spans]:
    """Check in this process, or in up to ``processes`` others where there is enough to do."""
    path = _file_of(db)
    if processes < 2 or records < WORTH_IT or path is None:
        yield lambda spans: ((span, check_span(db, span, left_out)) for span in spans)
        return
    pool = ProcessPoolExecutor(
        processes, get_context("spawn"), initializer=_begin, initargs=(path, left_out)
    )
    try:
        yield lambda spans: _spread(pool, spans, 2 * processes)
    finally:
        pool.shutdown(cancel_futures=True)


def _spread(
    pool: ProcessPoolExecutor, spans: Iterable[Span], ahead: int
) -> Iterator[tuple[Span, SpanFound]]:
    """A few spans ahead of what was taken: a long record must not lie in a queue as a whole."""
    waiting: list[tuple[Span, Future[SpanFound]]] = []
    left = iter(spans)
    while True:
        for span in islice(left, ahead - len(waiting)):
            waiting.append((span, pool.submit(_check, span)))
        if not waiting:
            return
        span, future = waiting.pop(0)
        yield span, future.result()


def _file_of(db: Connection) -> Path | None:
    """The file of the record; None for one that only this connection sees."""
    rows = db.execute("PRAGMA database_list").fetchall()
    name = next((row[2] for row in rows if row[1] == "main"), "")
    return Path(name) if name else None


_worker: dict[str, Any] = {}


def _begin(path: Path, left_out: frozenset[str]) -> None:
    """In each process: a reader of its own, behind whatever else the machine has to do."""
    nice: Callable[[int], int] | None = getattr(os, "nice", None)
    if nice is not None:
        nice(_NICE)
    _worker["db"], _worker["left_out"] = open_reader(path), left_out


def _check(span: Span) -> SpanFound:
    return check_span(_worker["db"], span, _worker["left_out"])
