"""A baseline of 100,000 rows and 30 inputs: building it, its size, and reading it.

Beside what is promised stands the floor: sorting the same columns, which no sample can be had
without, and hashing as many bytes, which no name can be checked without.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from edgewatch.monitors.baseline import Baseline, build_baseline, load_baseline

ROWS, FEATURES, REPEATS = 100_000, 30, 5
BUILD_S, LOAD_S = 10.0, 0.3
STEP_NS = 10_000_000_000


def columns() -> dict[str, np.ndarray]:
    """Readings in the precision of float32, in which most models take them."""
    rng = np.random.default_rng(0)
    return {f"x{i}": rng.normal(size=ROWS).astype("f4").astype("f8") for i in range(FEATURES)}


def best_of(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Seconds of the fastest of several runs."""
    taken = []
    for _ in range(repeats):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return min(taken)


def build(inputs: dict[str, np.ndarray], *, timed: bool) -> Baseline:
    times = 1_700_000_000_000_000_000 + np.arange(ROWS, dtype=np.int64) * STEP_NS
    return build_baseline(
        inputs,
        {"score": inputs["x0"]},
        model="bench",
        model_sha256=None,
        created_ns=1,
        times_ns=times if timed else None,
    )


def main() -> int:
    inputs = columns()
    floor = best_of(lambda: [np.sort(values) for values in inputs.values()])
    began = time.perf_counter()
    baseline = build(inputs, timed=False)
    plain = time.perf_counter() - began
    began = time.perf_counter()
    build(inputs, timed=True)
    timed = time.perf_counter() - began
    with tempfile.TemporaryDirectory() as folder:
        path = baseline.save(Path(folder))
        content = path.read_bytes()
        load = best_of(lambda: load_baseline(path))
        hashing = best_of(lambda: hashlib.sha256(content).hexdigest())
    print(f"{ROWS} rows x {FEATURES} inputs, best of {REPEATS}")
    print(f"build, times unknown   {plain:8.2f} s   (sorting the columns {floor:.2f} s)")
    print(f"build, times known     {timed:8.2f} s   promised {BUILD_S:.0f} s")
    print(f"size                   {len(content) / 1e6:8.1f} MB")
    print(f"load                   {load:8.3f} s   promised {LOAD_S} s (hashing {hashing:.3f} s)")
    return 0 if timed <= BUILD_S and load <= LOAD_S else 1


if __name__ == "__main__":
    sys.exit(main())
