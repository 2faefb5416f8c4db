"""Which features drift in a span, and when that was first seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.drift import DriftMeter, DriftSettings, drifted
from edgewatch.monitors.measurement import TOGETHER
from edgewatch.monitors.windows import View
from edgewatch.store.connection import Connection

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: Windows of rows looked at where the record holds no judgements.
MOST_WINDOWS = 50


@dataclass(frozen=True, slots=True)
class Seen:
    """A feature that drifts.

    Attributes:
        feature: its name, or that of all inputs together.
        from_ns, to_ns: the first window beyond a limit.
        last_ns: end of the last such window.
    """

    feature: str
    from_ns: int
    to_ns: int
    last_ns: int


def recorded(db: Connection, baseline: Baseline, from_ns: int, to_ns: int) -> list[Seen]:
    """Return what the agent found to drift from this baseline, in windows that end in a span."""
    rows = db.execute(
        """SELECT feature, min(to_ns), max(to_ns), min(from_ns) FROM measurement
           WHERE model = ? AND to_ns >= ? AND to_ns < ? AND baseline_id = ? AND exceeded
             AND method IN ('psi', 'ks', 'step', 'evidence', 't2', 'q')
           GROUP BY feature ORDER BY min(to_ns), feature""",
        (baseline.model, from_ns, to_ns, baseline.id),
    )
    known = {*(profile.name for profile in baseline.features), TOGETHER}
    return [
        Seen(str(name), int(begin), int(first), int(last))
        for name, first, last, begin in rows
        if name in known
    ]


def measured(
    baseline: Baseline, settings: DriftSettings, times_ns: IntArray, matrix: FloatArray
) -> list[Seen]:
    """Return what drifts in windows of the (n, d) rows given, in the order of the features."""
    meter = DriftMeter(baseline, settings)
    found: dict[str, Seen] = {}
    for part in _windows(len(matrix), settings.window_rows):
        view = View(matrix[part], int(times_ns[part][0]), int(times_ns[part][-1]), times_ns[part])
        for name, verdict in drifted(meter.measure(view)).items():
            if verdict:
                first = found.get(name)
                begin, end = (first.from_ns, first.to_ns) if first else (view.from_ns, view.to_ns)
                found[name] = Seen(name, begin, end, view.to_ns)
    return sorted(found.values(), key=lambda one: (one.to_ns, one.feature))


def _windows(rows: int, length: int) -> Iterator[slice]:
    """Cut the last rows into windows; a rest shorter than half a window goes unseen."""
    count = min(MOST_WINDOWS, max(1, round(rows / length))) if rows else 0
    first = max(0, rows - count * length)
    for start in range(first, rows, length):
        yield slice(start, min(start + length, rows))
