"""All distances of a reference of 100k × 30 against a window of 1M × 30, exact and from sketches.

The floor beside the exact ones is sorting the window's columns once, without any distance. Less
than that takes only who sorts no more of a window than its distances depend on. scipy is the peer
of Kolmogorov–Smirnov and Wasserstein. Prints one line a figure; what counts are the ratios, for
all run in the same minute.

    python benchmarks/bench_distances.py [--rows 1000000] [--features 30]
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import stats

from edgewatch.statistics import ClippedHistogram, bins
from edgewatch.statistics.arrays import finite_sorted
from edgewatch.statistics.clipped import clipped_histogram
from edgewatch.statistics.distances import Distances, exact, from_histogram

REFERENCE = 100_000


class Reference:
    """What is computed of the reference once and kept with the baseline."""

    def __init__(self, values: np.ndarray) -> None:
        self.sample = finite_sorted(values)
        self.edges = bins.decile_edges(self.sample)
        self.cells = bins.count(self.edges, self.sample)
        made = clipped_histogram(self.sample)
        assert made is not None
        self.histogram: ClippedHistogram = made

    def exact(self, window: np.ndarray) -> Distances:
        """All distances from the rows."""
        limits = self.histogram.low, self.histogram.high
        return exact(self.sample, self.edges, self.cells, window, limits)

    def told(self, window: ClippedHistogram) -> Distances:
        """All distances from a histogram."""
        return from_histogram(self.histogram, self.edges, self.cells, window)


def timed(call: Callable[[], Any], times: int = 3) -> float:
    """Return the shortest time of a call in seconds."""
    best = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        call()
        best = min(best, time.perf_counter() - started)
    return best


def peak_mb() -> float:
    """Return the largest resident size so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--features", type=int, default=30)
    chosen = parser.parse_args()
    rng = np.random.default_rng(1)
    raw = [rng.normal(size=REFERENCE) for _ in range(chosen.features)]
    columns = [rng.normal(0.01 * j, 1, chosen.rows) for j in range(chosen.features)]
    known = [Reference(values) for values in raw]
    pairs = list(zip(known, columns, strict=True))
    print(f"reference {REFERENCE} × {chosen.features}, window {chosen.rows} × {chosen.features}")
    floor = timed(lambda: [np.sort(column) for column in columns])
    before = peak_mb()
    ours = timed(lambda: [one.exact(column) for one, column in pairs])
    print(f"  floor: sorting the window     {floor:8.3f} s")
    print(f"  all exact                     {ours:8.3f} s  {ours / floor:5.2f} × the floor")
    print(f"  memory beyond data and floor  {max(peak_mb() - before, 0.0):8.0f} MB")
    counted = timed(lambda: [one.histogram.of(column) for one, column in pairs])
    folded = [(one, one.histogram.of(column)) for one, column in pairs]
    told = timed(lambda: [one.told(histogram) for one, histogram in folded])
    print(f"  counting into 4096 cells      {counted:8.3f} s")
    print(f"  all from the histograms       {told:8.3f} s  {counted + told:.3f} s with counting")
    _print_errors(pairs, folded)
    _print_scipy(raw, columns, ours)
    _print_bent(known[0], columns[0])


def _print_errors(
    pairs: list[tuple[Reference, np.ndarray]], folded: list[tuple[Reference, ClippedHistogram]]
) -> None:
    print("  largest error from histograms: stated, and as it is")
    for measure in ("psi", "ks", "wasserstein", "js", "hellinger"):
        stated, actual = 0.0, 0.0
        for (one, column), (_, histogram) in zip(pairs[:3], folded[:3], strict=True):
            found = getattr(one.told(histogram), measure)
            stated = max(stated, found.error)
            actual = max(actual, abs(found.value - getattr(one.exact(column), measure).value))
        print(f"    {measure:12s} {stated:10.2e} {actual:10.2e}")


def _print_scipy(raw: list[np.ndarray], columns: list[np.ndarray], ours: float) -> None:
    def peer() -> None:
        stats.ks_2samp(raw[0], columns[0], method="asymp")
        stats.wasserstein_distance(raw[0], columns[0])

    taken = timed(peer, 1) * len(columns)
    print(f"  scipy, KS and Wasserstein     {taken:8.3f} s  {taken / ours:5.1f} × ours")


def _print_bent(reference: Reference, column: np.ndarray) -> None:
    """What bad and missing readings move; 30 % less of few rows are another sample of them."""
    rng = np.random.default_rng(2)
    few, some = column[:10_000], rng.random(column.size) < 0.3
    bent = {
        "1e6, one of 10 000": (few, np.append(few[1:], 1e6)),
        "inf, one of 10 000": (few, np.append(few[1:], np.inf)),
        "30 % missing of all": (column, np.where(some, np.nan, column)),
    }
    print("  moved by bad readings")
    for name, (before, after) in bent.items():
        clean, found = reference.exact(before), reference.exact(after)
        moved = [
            abs(getattr(found, one).value - getattr(clean, one).value)
            for one in ("psi", "js", "ks")
        ]
        print("    {:20s} PSI {:.1e}  JS {:.1e}  KS {:.1e}".format(name, *moved))


if __name__ == "__main__":
    main()
