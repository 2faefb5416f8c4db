"""The caller's cost of recording: our session against bare onnxruntime, in one run.

Both sessions run the same small model (30 float inputs) in turn, call by call, so that whatever
else the machine does hits both alike. Printed: p50, p99 of a call in µs, and the ratio of
medians; once unpaced, once at 1 kHz. Goal: ratio at 1 kHz ≤ 1.25, added p50 ≤ 15 µs.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import onnxruntime

import edgewatch
from edgewatch.site.resources import resource_dir

MODEL = resource_dir("resources") / "demo" / "cytology.onnx"
ROUNDS = {"unpaced": 20_000, "1 kHz": 5_000}


def one_thread() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return options


def times(bare, ours, row, rounds: int, period_s: float) -> np.ndarray:  # type: ignore[no-untyped-def]
    """(rounds, 2) call times in ns: bare, recorded; the order changes at each round."""
    took = np.empty((rounds, 2), np.int64)
    due = time.perf_counter()
    for i in range(rounds):
        due += period_s
        while period_s and time.perf_counter() < due:
            time.sleep(max(0.0, due - time.perf_counter()))
        for k in (0, 1) if i % 2 else (1, 0):
            session = ours if k else bare
            begin = time.perf_counter_ns()
            session.run(None, {"X": row})
            took[i, k] = time.perf_counter_ns() - begin
    return took


def main() -> int:
    row = np.linspace(0.1, 3.0, 30, dtype=np.float32).reshape(1, 30)
    with tempfile.TemporaryDirectory() as folder:
        bare = onnxruntime.InferenceSession(MODEL, one_thread())
        ours = edgewatch.InferenceSession(MODEL, one_thread(), site=Path(folder), name="bench")
        times(bare, ours, row, 2_000, 0.0)  # warm
        print(f"{'':8} {'bare p50':>9} {'ours p50':>9} {'added':>7} {'ratio':>6} {'ours p99':>9}")
        for name, rounds in ROUNDS.items():
            took = times(bare, ours, row, rounds, 0.0 if name == "unpaced" else 1e-3) / 1e3
            (b50, o50), o99 = np.percentile(took, 50, axis=0), np.percentile(took[:, 1], 99)
            print(
                f"{name:8} {b50:7.1f}µs {o50:7.1f}µs {o50 - b50:5.1f}µs"
                f" {o50 / b50:6.2f} {o99:7.1f}µs"
            )
        ours.close_recording()
    return 0


if __name__ == "__main__":
    sys.exit(main())
