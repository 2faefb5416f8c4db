"""A record with minutes of one model, written as the agent writes them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.monitors.history import merge_blobs
from edgewatch.monitors.minutes import MinuteSketches
from edgewatch.store import measures, models, rollups, service
from edgewatch.store.connection import Connection, one_transaction, open_writer
from edgewatch.store.migrations import migrate
from edgewatch.store.tiers import DAY_NS

MODEL = "scorer"
START_NS = 20_000 * DAY_NS
FAR_NS = 2**61


def reference(rows: int = 600) -> Baseline:
    """A baseline of three inputs and one output."""
    rng = np.random.default_rng(3)
    matrix = rng.normal(size=(rows, 4))
    return build_baseline(
        {name: matrix[:, i] for i, name in enumerate(("a", "b", "c"))},
        {"score": matrix[:, 3]},
        model=MODEL,
        model_sha256=None,
        created_ns=START_NS,
    )


class Tiered:
    """Writes rows into their minutes; folds hours and days on demand."""

    def __init__(self, folder: Path) -> None:
        self.db: Connection = open_writer(folder / "log.db")
        migrate(self.db)
        self.baseline = reference()
        with one_transaction(self.db):
            content = self.baseline.canonical().decode()
            measures.activate_baseline(
                self.db, self.baseline.id, MODEL, self.baseline.rows, content, START_NS
            )
            self.model_id = models.remember_model(self.db, MODEL, "", START_NS, {})

    def write(self, times: NDArray[np.int64], matrix: NDArray[np.float64]) -> None:
        """Take in (n,) times and (n, 4) readings in one transaction."""
        recorded = MinuteSketches(
            self.baseline.frame,
            lambda at: measures.rollup(self.db, self.model_id, self.baseline.id, at),
        )
        latency = np.full(len(times), 200_000, np.int64)
        status = np.zeros(len(times), np.int64)
        with one_transaction(self.db):
            service.fold_service(self.db, self.model_id, times, latency, status)
            recorded.add(times, matrix)
            for minute, blob in recorded.take().items():
                measures.save_rollup(self.db, self.model_id, self.baseline.id, minute, blob)

    def fold(self, now_ns: int = FAR_NS) -> int:
        """Fold all that is due and over; how many units that were."""
        folded = 0
        while True:
            with one_transaction(self.db):
                if not rollups.fold_next(self.db, now_ns, merge_blobs):
                    return folded
            folded += 1


def spread(
    days: float, every_ns: int, seed: int = 1
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Times from the beginning on and (n, 4) readings."""
    times = np.arange(START_NS, START_NS + int(days * DAY_NS), every_ns, dtype=np.int64)
    return times, np.random.default_rng(seed).normal(size=(len(times), 4))
