"""What it costs to hold one prediction of 30 inputs against its domain, as the agent does it.

Ranges, physical limits, conformal distance to 512 reference rows and evidence in calendar time,
row by row alike however rows are cut into batches; all on one thread. Beside it the distance alone
by scikit-learn's nearest neighbours (which judge no range and keep no budget), and the floor: one
matrix product of the rows with the reference rows.

    python benchmarks/bench_domain.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from sklearn.neighbors import NearestNeighbors
from threadpoolctl import threadpool_limits

from edgewatch.monitors.baseline import build_baseline
from edgewatch.monitors.domain import DomainMonitor, DomainSettings

REFERENCE, FEATURES, ROWS = 20_000, 30, 4096
PROMISED_US = 20.0
SECOND = 1_000_000_000


def best_of(call: Callable[[], Any], seconds: float = 1.0) -> float:
    """Return the shortest time of a call in seconds, repeated for a while."""
    call()
    best, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        started = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - started)
    return best


def main() -> None:
    """Run the comparison and print it."""
    rng = np.random.default_rng(1)
    inputs = rng.normal(size=(REFERENCE, FEATURES))
    names = [f"x{j}" for j in range(FEATURES)]
    baseline = build_baseline(
        dict(zip(names, inputs.T, strict=True)),
        {"y": inputs[:, 0]},
        model="bench",
        model_sha256=None,
        created_ns=1,
    )
    background = baseline.background
    assert background is not None
    rows = rng.normal(size=(ROWS, FEATURES))
    times = np.arange(ROWS) * SECOND
    neighbours = NearestNeighbors(n_neighbors=5, algorithm="brute").fit(background.rows)
    points = np.ascontiguousarray(background.rows.T)
    print(f"{'batch':>6} {'domain':>12} {'distance':>12} {'scikit-learn':>14} {'floor':>10}")
    for size in (1, 32, 512):
        monitor = DomainMonitor(baseline, "input", DomainSettings())
        part, when = rows[:size], times[:size]
        with threadpool_limits(1):
            costs = (
                best_of(lambda m=monitor, t=when, x=part: m.observe(t, x)),
                best_of(lambda x=part: background.p_values(x)),
                best_of(lambda x=part: neighbours.kneighbors(x)),
                best_of(lambda x=part: x @ points),
            )
        told = "  ".join(f"{1e6 * cost / size:8.2f} µs" for cost in costs)
        print(f"{size:>6} {told}")
        if size == 32:
            kept = "kept" if 1e6 * costs[0] / size <= PROMISED_US else "MISSED"
            print(f"       promise: {PROMISED_US:g} µs a prediction in batches of 32: {kept}")


if __name__ == "__main__":
    main()
