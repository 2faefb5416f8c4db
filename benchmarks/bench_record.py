"""The record at its size: bytes a prediction, and what a year of them costs to read and to drop.

Predictions of 30 float32 inputs and 2 outputs, spread over a year, go through the real chunk
writer. Quantised inputs are codes of a 12-bit converter times an odd factor; noisy ones fill
every bit of a float32, which is the worst case. The floor beside it is what it is without chunks:
the same predictions as rows with BLOBs. ``--rows 10M`` and ``--rows 100M`` take minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from edgewatch.store import predictions
from edgewatch.store.block import Block
from edgewatch.store.cells import Cells
from edgewatch.store.chunk_table import add_chunk, chunks_of, drop_chunk
from edgewatch.store.chunks import ROWS, Chunk, encode
from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.migrations import migrate
from edgewatch.store.models import remember_layout, remember_model

DAY_NS = 86_400_000_000_000
YEAR_NS, MONTH_NS, HOUR_NS = 365 * DAY_NS, 30 * DAY_NS, DAY_NS // 24
BEGAN_NS = 1_700_000_000_000_000_000
INPUTS, OUTPUTS = 30, 2
FLOOR_ROWS = 200 * 1000
GOAL_BYTES = 65


class Source:
    """Predictions of a year, a chunk's worth at a time."""

    def __init__(self, rows: int, quantised: bool, cases: bool = False) -> None:
        self._random = np.random.default_rng(7)
        self._mean = self._random.uniform(500, 3500, INPUTS)
        self._spread = self._random.uniform(50, 500, INPUTS)
        self._scale = self._random.uniform(0.001, 2, INPUTS)
        self._rows, self._quantised, self._cases = rows, quantised, cases

    def blocks(self) -> Iterator[Block]:
        for begin in range(0, self._rows, ROWS):
            yield self._block(begin, min(ROWS, self._rows - begin))

    def _block(self, begin: int, n: int) -> Block:
        random = self._random
        step = YEAR_NS // self._rows
        ids = np.arange(begin, begin + n, dtype=np.int64)
        time_ns = BEGAN_NS + ids * step + random.integers(0, max(1, step // 50), n)
        latency_ns = random.gamma(20, 800, n).astype(np.int64)
        values = random.normal(self._mean, self._spread, (n, INPUTS))
        if self._quantised:
            values = np.clip(values.round(), 0, 4095)
        score = random.beta(0.5, 0.5, n)
        cases = [f"S{i:08}".encode() for i in ids] if self._cases else [None] * n
        zeros = np.zeros(n, np.int64)
        return Block(
            {
                "id": ids + 1,
                "time_ns": time_ns,
                "mono_ns": time_ns + latency_ns + random.integers(500, 3000, n),
                "segment_id": zeros + 1,
                "seq": ids,
                "row": zeros,
                "status": zeros,
                "latency_ns": latency_ns,
            },
            {
                "case_key": Cells.of(cases),
                "inputs": _cells((values * self._scale).astype("<f4")),
                "outputs": _cells(np.stack([1 - score, score], axis=1).astype("<f4")),
                **{name: Cells.nulls(n) for name in ("extra", "tags", "segments")},
            },
        )


def _cells(values: np.ndarray) -> Cells:
    raw = np.ascontiguousarray(values).view(np.uint8)
    return Cells(np.full(len(raw), raw.shape[1], np.int64), raw.reshape(-1))


def new_record(folder: Path) -> Connection:
    """An empty record with one model and one layout."""
    db = open_writer(folder / "log.db")
    migrate(db)
    layout = Layout(
        (Part("x", "<f4", (INPUTS,)),),
        (Part("y", "<f4", (OUTPUTS,)),),
        tuple(f"x[{i}]" for i in range(INPUTS)),
        tuple(f"y[{i}]" for i in range(OUTPUTS)),
    )
    with one_transaction(db):
        remember_layout(db, remember_model(db, "m", "", BEGAN_NS, {}), layout)
    return db


def write_chunks(db: Connection, source: Source) -> float:
    """Seconds that packing and writing took; making the numbers is not counted."""
    spent = 0.0
    for block in source.blocks():
        begin = time.perf_counter()
        ids, times = block.numbers["id"], block.time_ns
        edges = (int(times[0]), int(times[-1]), int(ids[0]), int(ids[-1]))
        cases = [case for case in block.cells["case_key"].to_list() if case is not None]
        with one_transaction(db):
            add_chunk(db, Chunk(0, 1, 1, len(block), 0, *edges), encode(block), cases)
        spent += time.perf_counter() - begin
    return spent


def write_rows(db: Connection, source: Source) -> float:
    """Seconds to insert the same as rows."""
    spent = 0.0
    for block in source.blocks():
        number = {name: column.tolist() for name, column in block.numbers.items()}
        cell = {name: column.to_list() for name, column in block.cells.items()}
        nothing = [None] * len(block)
        rows = list(
            zip(
                number["time_ns"], number["mono_ns"], [1] * len(block), [1] * len(block),
                number["segment_id"], number["seq"], number["row"], nothing, number["status"],
                number["latency_ns"], cell["inputs"], cell["outputs"], *[nothing] * 3,
                strict=True,
            )
        )  # fmt: skip
        begin = time.perf_counter()
        with one_transaction(db):
            predictions.insert(db, rows)
        spent += time.perf_counter() - begin
    return spent


def size(db: Connection) -> int:
    """Bytes of the database, without what is free in it."""
    pages, free, each = (
        int(db.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * each


def timed(work: Callable[[], object]) -> tuple[float, object]:
    begin = time.perf_counter()
    found = work()
    return time.perf_counter() - begin, found


def say(what: str, value: float, unit: str, floor: float | None = None, note: str = "") -> None:
    beside = "" if floor is None else f"{floor:>11,.1f}"
    print(f"{what:<42} {value:>11,.1f} {unit:<7}{beside:>12}  {note}", flush=True)


def read_all(db: Connection, from_ns: int, to_ns: int) -> int:
    return sum(len(part) for part in predictions.batches(db, "m", from_ns, to_ns))


def floor(folder: Path) -> tuple[float, float, float]:
    """(bytes a row, rows/s in, rows/s out) without chunks; compaction of them is printed too."""
    db = new_record(folder)
    empty = size(db)
    spent = write_rows(db, Source(FLOOR_ROWS, quantised=True))
    each = (size(db) - empty) / FLOOR_ROWS
    out, n = timed(lambda: read_all(db, 0, 2**62))
    assert n == FLOOR_ROWS
    moved, began = 0, time.perf_counter()
    while rows := compact_step(db, 2**62):
        moved += rows
    say("rows into chunks, with their deletion", moved / (time.perf_counter() - began), "rows/s")
    db.close()
    return each, FLOOR_ROWS / spent, FLOOR_ROWS / out


def sizes(raw_bytes: float) -> None:
    for words, quantised, cases in (
        ("noisy", False, False),
        ("quantised, a case key each", True, True),
    ):
        with tempfile.TemporaryDirectory() as folder:
            db = new_record(Path(folder))
            empty = size(db)
            write_chunks(db, Source(FLOOR_ROWS, quantised, cases))
            say(f"bytes a prediction, {words}", (size(db) - empty) / FLOOR_ROWS, "B", raw_bytes)
            db.close()


def year(folder: Path, rows: int, floors: tuple[float, float, float]) -> None:
    db = new_record(folder)
    empty = size(db)
    spent = write_chunks(db, Source(rows, quantised=True))
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    note = f"goal {GOAL_BYTES}"
    say("bytes a prediction, quantised", (size(db) - empty) / rows, "B", floors[0], note)
    say("into chunks", rows / spent, "rows/s", floors[1], "floor: rows inserted")
    end = BEGAN_NS + YEAR_NS
    middle = BEGAN_NS + 5 * MONTH_NS
    took, n = timed(lambda: read_all(db, middle, middle + MONTH_NS))
    say("back to numpy, one month", int(str(n)) / took, "rows/s", floors[2], f"{n:,} rows")
    for what, work in (
        ("open the last hour", lambda: len(predictions.span(db, "m", end - HOUR_NS, None))),
        ("open the last 600", lambda: len(predictions.recent(db, "m", 600))),
        ("open an hour in the middle", lambda: read_all(db, middle, middle + HOUR_NS)),
        ("count a month", lambda: predictions.count(db, "m", middle + 1, middle + MONTH_NS)),
    ):
        work()
        took, n = timed(work)
        say(what, 1000 * took, "ms", note=f"{n:,} rows")
    took, n = timed(lambda: delete(db, middle, middle + MONTH_NS))
    say("delete a month", 1000 * took, "ms", note=f"{n:,} rows")
    db.close()


def delete(db: Connection, from_ns: int, to_ns: int) -> int:
    """Drop the chunks that lie in the span; their predictions."""
    inside = [
        c for c in chunks_of(db, 1, from_ns, to_ns) if from_ns <= c.from_ns and c.to_ns < to_ns
    ]
    for begin in range(0, len(inside), 4):
        with one_transaction(db):
            for chunk in inside[begin : begin + 4]:
                drop_chunk(db, chunk.id)
    return sum(chunk.n for chunk in inside)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", default="1M", help="predictions of the year: 1M, 10M, 100M")
    rows = int(parser.parse_args().rows.upper().replace("M", "000000"))
    print(f"{'':<42} {'':>11} {'':<7}{'floor: rows':>12}")
    with tempfile.TemporaryDirectory() as folder:
        floors = floor(Path(folder))
    sizes(floors[0])
    with tempfile.TemporaryDirectory() as folder:
        year(Path(folder), rows, floors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
