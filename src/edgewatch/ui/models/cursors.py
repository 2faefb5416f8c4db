"""What stands under a cursor: each lane of the history at one moment, and what lies between two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.chain import after
from edgewatch.ui.models.formatting import NS, clock, duration, number
from edgewatch.ui.models.history import HistoryView
from edgewatch.ui.words import tr

Floats = NDArray[np.float64]
_NEAR = 0.01
"""A value belongs to a cursor if it is no farther away than this share of what is shown."""


@dataclass(frozen=True, slots=True)
class Cursors:
    """Two moments in seconds since the epoch, each None while it is not set."""

    a_s: float | None = None
    b_s: float | None = None

    @property
    def named(self) -> tuple[tuple[str, float], ...]:
        """Those that are set, with their letters."""
        return tuple((k, v) for k, v in (("A", self.a_s), ("B", self.b_s)) if v is not None)


def readout(view: HistoryView, cursors: Cursors, swap_ns: int | None, now_ns: int) -> str:
    """Both cursors and the time between them, in words; empty without any."""
    told = [_at(view, name, time_s, swap_ns, now_ns) for name, time_s in cursors.named]
    if cursors.a_s is not None and cursors.b_s is not None:
        between = duration(abs(cursors.b_s - cursors.a_s))
        told.append(tr("Between A and B: {duration}", duration=between))
    return "     ".join(told)


def _at(view: HistoryView, name: str, time_s: float, swap_ns: int | None, now_ns: int) -> str:
    time_ns = int(time_s * NS)
    parts = [f"{name}  {clock(time_ns, now_ns)}", after(time_ns, swap_ns), *_values(view, time_s)]
    return " · ".join(part for part in parts if part)


def _values(view: HistoryView, time_s: float) -> list[str]:
    near = view.span.seconds * _NEAR
    told = []
    if view.band is not None:
        value = _nearest(view.band.from_s, view.band.mean, time_s, view.band.step_s)
        told += [] if value is None else [tr("mean prediction {value}", value=number(value))]
    elif view.output:
        value = _nearest(view.sample.time_s, view.sample.output(view.output), time_s, near)
        told += [] if value is None else [tr("prediction {value}", value=number(value))]
    drift = _nearest(view.drift_time_s, view.drift_ratio, time_s, 4 * near)
    if drift is not None:
        told.append(tr("drift {value} of the limit", value=number(round(drift, 2), 3)))
    load = _nearest(view.load_time_s, view.load_percent, time_s, near)
    told += [] if load is None else [tr("CPU {value} %", value=number(load, 3))]
    return told


def _nearest(x: Floats, y: Floats, at: float, reach: float) -> float | None:
    """The finite value nearest to a moment, if it is within reach."""
    known = np.isfinite(y)
    x, y = x[known], y[known]
    if not len(x):
        return None
    i = int(np.abs(x - at).argmin())
    return float(y[i]) if abs(x[i] - at) <= reach else None
