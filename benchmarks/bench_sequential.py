"""E-detectors over 30 features: cost of a row, false alarms, rows to a change; ADWIN beside them.

Budget: one false alarm in 10⁶ rows over all 30 features (rows a second apart). Reference of
50,000 readings a feature, and of 5,000 for the false alarms as well. River's ADWIN, at its
confidence divided by the features, sees the same values; it follows its own past mean and not the
reference.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.detector_profile import detector_of
from edgewatch.statistics import bins
from edgewatch.statistics.dependence import dependence_of
from edgewatch.statistics.sequential import Detectors, Subject
from edgewatch.statistics.sequential.detectors import YEAR_NS

FloatArray = NDArray[np.float64]
FEATURES, BATCH, STATIONARY, RUN = 30, 32, 400_000, 6_000
SECOND = 1_000_000_000
RATE = YEAR_NS / SECOND / 1e6 / FEATURES
CHANGES: dict[str, Callable[[FloatArray], FloatArray]] = {
    "shift of 0.3 sd": lambda x: x + 0.3,
    "scale x 1.25": lambda x: x * 1.25,
    "shift of 0.1 sd": lambda x: x + 0.1,
}
GOALS = {"shift of 0.3 sd": 500, "scale x 1.25": 1200}


class Watched:
    """Thirty features of one reference."""

    def __init__(self, n: int) -> None:
        reference = np.random.default_rng(1).normal(size=(n, FEATURES))
        self._edges = [bins.fine_edges(column) for column in reference.T]
        self._subjects = [
            _subject(column, edges) for column, edges in zip(reference.T, self._edges, strict=True)
        ]

    def detectors(self) -> Detectors:
        return Detectors(self._subjects)

    def cells(self, rows: FloatArray) -> NDArray[np.int64]:
        columns = zip(self._edges, rows.T, strict=True)
        return np.column_stack([np.searchsorted(e, x, side="right") for e, x in columns])


def main() -> int:
    """Print every figure beside its goal."""
    watched = Watched(50_000)
    _say("a row in batches of 32, us of CPU", cost_us(watched), 10)
    for n in (50_000, 5_000):
        _say(f"false alarms in {STATIONARY:,} rows, reference {n:,}", false_alarms(Watched(n)), 0)
    for name, change in CHANGES.items():
        found = rows_to_find(watched, change)
        _say(f"median rows to find, {name}", found, GOALS.get(name))
        _say(f"  river ADWIN, {name}", adwin_rows(change), None)
    return 0


def cost_us(watched: Watched) -> float:
    """CPU microseconds a row of 30 readings, cells included; the best of five runs."""
    rows = np.random.default_rng(2).normal(size=(6_400, FEATURES))
    times = np.arange(len(rows), dtype=np.int64) * SECOND
    best = np.inf
    for _ in range(5):
        detectors = watched.detectors()
        begin = time.process_time()
        for at in range(0, len(rows), BATCH):
            part = slice(at, at + BATCH)
            detectors.observe(times[part], watched.cells(rows[part]))
        best = min(best, time.process_time() - begin)
    return best / len(rows) * 1e6


def false_alarms(watched: Watched) -> int:
    """Times that a feature reaches 1 in stationary rows."""
    rng, detectors, alarms = np.random.default_rng(3), watched.detectors(), 0
    above = np.zeros(FEATURES, dtype=np.bool_)
    for at in range(0, STATIONARY, 10_000):
        times = np.arange(at, at + 10_000, dtype=np.int64) * SECOND
        evidence = detectors.observe(times, watched.cells(rng.normal(size=(10_000, FEATURES))))
        crossed = np.vstack([above, evidence >= 1])
        alarms += int((crossed[1:] & ~crossed[:-1]).sum())
        above = crossed[-1]
    return alarms


def rows_to_find(watched: Watched, change: Callable[[FloatArray], FloatArray]) -> float:
    """Median over the features; infinite where most find nothing in the run."""
    rng = np.random.default_rng(4)
    times = np.arange(RUN, dtype=np.int64) * SECOND
    cells = watched.cells(change(rng.normal(size=(RUN, FEATURES))))
    evidence = watched.detectors().observe(times, cells)
    found = np.where((evidence >= 1).any(axis=0), (evidence >= 1).argmax(axis=0) + 1, np.inf)
    return float(np.median(found))


def adwin_rows(change: Callable[[FloatArray], FloatArray], features: int = 10) -> float:
    """Median rows after a change that follows 10,000 stationary rows."""
    from river.drift import ADWIN

    rng, found = np.random.default_rng(5), []
    for _ in range(features):
        detector: Any = ADWIN(delta=0.002 / FEATURES)  # type: ignore[no-untyped-call]
        for value in rng.normal(size=10_000).tolist():
            detector.update(value)
        after = change(rng.normal(size=RUN)).tolist()
        found.append(next((n for n, x in enumerate(after, 1) if _drifts(detector, x)), np.inf))
    return float(np.median(found))


def _drifts(detector: Any, value: float) -> bool:
    detector.update(value)
    return bool(detector.drift_detected)


def _subject(column: FloatArray, edges: FloatArray) -> Subject:
    cells = detector_of(column, "measurand", dependence_of(column), edges).cells
    if cells is None:
        raise ValueError("a reference of independent readings can be judged")
    return cells.subject(RATE)


def _say(what: str, value: float, goal: float | None) -> None:
    wanted = "" if goal is None else f"   goal <= {goal:g}"
    print(f"{what:<52} {value:>9.6g}{wanted}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
