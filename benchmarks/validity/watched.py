"""EdgeWatch over a simulated stream: the whole monitor of a model, as in the agent."""

from __future__ import annotations

import numpy as np
from benchmarks.validity.streams import times_ns
from numpy.typing import NDArray

from edgewatch.monitors import Baseline, ModelMonitor, MonitorSettings, build_baseline

FloatArray = NDArray[np.float64]
Alarm = tuple[int, str, str]

BATCH = 1024


def baseline_of(reference: FloatArray) -> Baseline:
    """The baseline of a (rows, d) reference; the last feature stands for the model's output."""
    names = [f"x{j}" for j in range(reference.shape[1])]
    columns = dict(zip(names, reference.T, strict=True))
    output = names[-1]
    return build_baseline(
        {name: column for name, column in columns.items() if name != output},
        {output: columns[output]},
        model="simulated",
        model_sha256=None,
        created_ns=0,
        times_ns=times_ns(len(reference)),
    )


def alarms_of(
    reference: FloatArray,
    stream: FloatArray,
    settings: MonitorSettings | None = None,
    *,
    first_only: bool = False,
) -> list[Alarm]:
    """(row, code, feature) of every condition that begins on the (n, d) rows after the reference.

    Args:
        first_only: stop soon after the first one; what follows does not matter then.
    """
    baseline = baseline_of(reference)
    monitor = ModelMonitor(baseline, settings)
    times = times_ns(len(reference) + len(stream))[len(reference) :]
    standing: set[tuple[str, str]] = set()
    found: list[Alarm] = []
    for start in range(0, len(stream), BATCH):
        part = slice(start, start + BATCH)
        seen = monitor.observe(times[part], stream[part, :-1], stream[part, -1:])
        for condition in seen.conditions:
            key = (condition.code, condition.feature or "")
            if condition.active and key not in standing:
                standing.add(key)
                found.append((int(np.searchsorted(times, condition.time_ns)), *key))
            elif not condition.active:
                standing.discard(key)
        if first_only and found:
            return found
    return found
