"""A year of history at once: sketches of minutes, hours and days, against the floor of numpy.

A year of one model with thirty inputs and two outputs is generated as the agent would leave it:
525,600 minutes folded into hours and days by the agent's own code. Then, in the same run, what a
person asks of it is timed, each time from a connection that has read nothing yet: the sketch of a
year, a month and an hour, drift of all features over a month, a chart of a year by days and of a
month by hours, and the p99 latency of a year. The floor is numpy merging the same decoded arrays,
already in memory. ``--days 30`` makes a shorter one.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.history import drift_of_span, merge_blobs, sketch_of_span, sketches
from edgewatch.statistics import Sketch, fold, merged
from edgewatch.store import measures, models, rollups, service
from edgewatch.store.connection import Connection, one_transaction, open_reader, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.tiers import DAY_NS, HOUR_NS, MINUTE_NS

MODEL, FEATURES, ROWS_A_MINUTE, REPEATS = "scorer", 30, 60, 7
START_NS = 20_000 * DAY_NS
KINDS = 64  # different minutes, used in turn: their content does not change what reading costs


def reference() -> Baseline:
    rng = np.random.default_rng(1)
    matrix = rng.normal(size=(5_000, FEATURES + 2))
    return build_baseline(
        {f"x{i}": matrix[:, i] for i in range(FEATURES)},
        {f"y{i}": matrix[:, FEATURES + i] for i in range(2)},
        model=MODEL,
        model_sha256=None,
        created_ns=START_NS,
    )


def generate(path: Path, baseline: Baseline, days: int) -> float:
    """Write the minutes of so many days and fold them; seconds that the folding took."""
    rng = np.random.default_rng(2)
    blobs = [
        fold(baseline.frame, rng.normal(size=(ROWS_A_MINUTE, FEATURES + 2))).to_bytes()
        for _ in range(KINDS)
    ]
    latency = np.full(ROWS_A_MINUTE, 200_000, np.int64)
    counts = service.latency_histogram(latency).tobytes()
    folding = 0.0
    with closing(open_writer(path)) as db:
        migrate(db)
        db.execute("PRAGMA synchronous = OFF")
        with one_transaction(db):
            content = baseline.canonical().decode()
            measures.activate_baseline(db, baseline.id, MODEL, baseline.rows, content, START_NS)
            model_id = models.remember_model(db, MODEL, "", START_NS, {})
        for day in range(days):
            begin = START_NS + day * DAY_NS
            with one_transaction(db):
                for minute in range(1440):
                    at = begin + minute * MINUTE_NS
                    measures.save_rollup(db, model_id, baseline.id, at, blobs[minute % KINDS])
                    db.execute(
                        "INSERT INTO service_minute VALUES (?, ?, ?, 0, ?)",
                        (model_id, at, ROWS_A_MINUTE, counts),
                    )
                started = time.perf_counter()
                while rollups.fold_next(db, begin + 2 * DAY_NS, merge_blobs):
                    pass
                folding += time.perf_counter() - started
    return folding


def timed(path: Path, ask: Callable[[Connection], object]) -> tuple[float, float]:
    """(median, largest) milliseconds, each from a new connection."""
    took = []
    for _ in range(REPEATS):
        with closing(open_reader(path)) as db:
            started = time.perf_counter()
            ask(db)
            took.append((time.perf_counter() - started) * 1e3)
    return statistics.median(took), max(took)


def floor_ms(path: Path, baseline: Baseline, from_ns: int, to_ns: int) -> float:
    """Numpy alone: the sum over the decoded arrays of the same sketches, already in memory."""
    with closing(open_reader(path)) as db:
        blobs = rollups.cover(db, MODEL, baseline.id, from_ns, to_ns)
    parts = [Sketch.from_bytes(blob) for blob in blobs]
    took = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        merged(parts)
        took.append((time.perf_counter() - started) * 1e3)
    return statistics.median(took)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=365)
    days = parser.parse_args().days
    baseline = reference()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        folding = generate(path, baseline, days)
        report(path, baseline, days, folding)
    return 0


def report(path: Path, baseline: Baseline, days: int, folding: float) -> None:
    size = path.stat().st_size / 1e6
    print(f"{days} days of {FEATURES} inputs and 2 outputs: {size:.0f} MB")
    print(f"folding: {folding / (days * 25) * 1e3:.2f} ms for each hour or day\n")
    end = START_NS + days * DAY_NS
    half = 30 * MINUTE_NS + 7 * HOUR_NS  # no span begins with a day
    month = (end - min(days, 31) * DAY_NS + half, end)
    spans = {
        "year": (START_NS + half, end - half),
        "month": month,
        "hour": (end - HOUR_NS - half, end - half),
    }
    print(f"{'':34} {'median ms':>10} {'largest':>9} {'floor ms':>9} {'ratio':>6}")
    for name, (low, high) in spans.items():
        asked = timed(path, lambda db, a=low, b=high: sketch_of_span(db, baseline, a, b))
        floor = floor_ms(path, baseline, low, high)
        line(f"sketch of a {name}", asked, floor)
    line(
        "drift of all features, a month",
        timed(path, lambda db: drift_of_span(db, baseline, *month)),
    )
    line(
        "chart of a year by days",
        timed(path, lambda db: sketches(db, baseline, START_NS, end, DAY_NS)),
    )
    line(
        "chart of a month by hours", timed(path, lambda db: sketches(db, baseline, *month, HOUR_NS))
    )
    line("p99 latency of a year", timed(path, lambda db: p99(db, START_NS + half, end - half)))


def p99(db: Connection, from_ns: int, to_ns: int) -> float | None:
    return service.percentile_ns(
        service.cover_service(db, MODEL, from_ns, to_ns).latency_counts, 0.99
    )


def line(name: str, asked: tuple[float, float], floor: float | None = None) -> None:
    against = f" {floor:9.2f} {asked[0] / floor:6.1f}" if floor else ""
    print(f"{name:34} {asked[0]:10.1f} {asked[1]:9.1f}{against}")


if __name__ == "__main__":
    sys.exit(main())
