"""The judged measures of one window of 200 rows × 30 features, beside scipy.stats.

scipy is the peer for the distance and its p-value; PSI has no peer there and is written as one
would write it with numpy and scipy.stats.chi2. Prints one line a figure; ratios are what counts,
for both sides run on the same machine in the same minute.

    python benchmarks/bench_statistics.py
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import stats

from edgewatch.monitors.baseline import build_baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings
from edgewatch.monitors.windows import View
from edgewatch.statistics import Sketch
from edgewatch.statistics.folding import Folding

ROWS, FEATURES, REFERENCE = 200, 30, 5000


def best_of(call: Callable[[], Any], seconds: float = 1.0) -> float:
    """Return the shortest time of a call in seconds, repeated for a while."""
    call()
    best, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        started = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - started)
    return best


def with_scipy(reference: np.ndarray, window: np.ndarray) -> list[float]:
    """Return PSI with its χ² p and the asymptotic KS p of each feature."""
    results = []
    for old, new in zip(reference.T, window.T, strict=True):
        edges = np.quantile(old, np.linspace(0, 1, 11)[1:-1])
        p, q = (
            np.maximum(np.bincount(np.searchsorted(edges, one), minlength=10) / one.size, 1e-4)
            for one in (old, new)
        )
        psi = float(((q - p) * np.log(q / p)).sum())
        scale = old.size * new.size / (old.size + new.size)
        results += [psi, stats.chi2.sf(scale * psi, 9), *stats.ks_2samp(old, new, method="asymp")]
    return results


def _add(folding: Folding, batches: list[np.ndarray]) -> Sketch:
    for batch in batches:
        folding.add(batch)
    return folding.sketch()


def main() -> None:
    """Run the comparison and print it."""
    rng = np.random.default_rng(1)
    reference = rng.normal(size=(REFERENCE, FEATURES))
    window = rng.normal(0.1, 1.0, size=(ROWS, FEATURES))
    baseline = build_baseline(
        {f"x{j}": column for j, column in enumerate(reference.T)},
        {},
        model="bench",
        model_sha256=None,
        created_ns=0,
    )
    meter = DriftMeter(baseline, DriftSettings())
    shifts = iter(np.linspace(0.0, 1.0, 1_000_000))  # no two windows alike: nothing is cached
    ours = best_of(lambda: meter.measure(View(window + next(shifts), 0, 1)))
    peer = best_of(lambda: with_scipy(reference, window))
    print(f"PSI, KS, rates, T² and Q, {FEATURES} features × {ROWS} rows, reference {REFERENCE}")
    print(f"  edgewatch    {ours * 1e3:8.2f} ms an evaluation")
    print(f"  scipy.stats  {peer * 1e3:8.2f} ms an evaluation (PSI + KS only)")
    print(f"  ratio        {peer / ours:8.1f} × faster")
    folding = Folding(baseline.frame)
    for rows in (1, 32, 4096):
        batches = list(rng.normal(size=(4096 // rows, rows, FEATURES)))
        if rows == 1:
            batches = [batch[0] for batch in batches]
        taken = best_of(lambda batches=batches: _add(folding, batches), 0.5)  # type: ignore[misc]
        print(f"  fold into sketches, {rows:4d} at a time: {taken / 4096 * 1e6:8.2f} µs a row")


if __name__ == "__main__":
    main()
