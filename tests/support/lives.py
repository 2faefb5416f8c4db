"""One stream of predictions, read by the agent in several ways, and what its record says then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.minutes import MINUTE_NS
from edgewatch.statistics import Sketch
from edgewatch.store import alarms, measures, models
from edgewatch.store.connection import Connection
from support.scorer import MODEL, T0, Host, S, activate, make_site, rows
from support.small_site import agent_at, drain

Rows = NDArray[np.float64]
Told = dict[str, Any]

ROWS = 600
#: What an alarm says that does not depend on when the agent read the rows.
_ALARM = ("code", "feature", "priority", "raised_ns", "cleared_ns", "value", "lim", "method")


def eventful(seed: int = 5) -> Rows:
    """Rows like the reference with a span of missing ages, then a dose that reads too high."""
    made = rows(ROWS, seed=seed)
    made[150:210, 0] = np.nan
    made[330:, 1] += 12.0
    return made


def times_ns(n: int = ROWS) -> list[int]:
    """Event times: one row a second, with a night of eight hours before row 260."""
    return [T0 + i * S + (8 * 3600 * S if i >= 260 else 0) for i in range(n)]


def write(site: Path, stream: Rows, times: Sequence[int]) -> None:
    """A host records these rows."""
    host = Host(site)
    for row, at in zip(stream, times, strict=True):
        host.run(row[None], at)
    host.close()


def lived(folder: Path, stream: Rows, cuts: Iterable[int] = (), *, restarts: bool = False) -> Told:
    """What the record says after the agent has read the rows, in parts that end at ``cuts``.

    Args:
        restarts: whether another agent reads each part, from the record of the one before.
    """
    site = make_site(folder)
    activate(site, T0 - S)
    times = times_ns(len(stream))
    ends = [*sorted({cut for cut in cuts if 0 < cut < len(stream)}), len(stream)]
    spans = [slice(begin, end) for begin, end in zip([0, *ends], ends, strict=False)]
    if restarts:
        for span in spans:
            write(site, stream[span], times[span])
            with agent_at(site) as (agent, _):
                drain(agent)
    with agent_at(site) as (agent, db):
        for span in () if restarts else spans:
            write(site, stream[span], times[span])
            drain(agent)
        return told_by(db, times)


def told_by(db: Connection, times: Sequence[int]) -> Told:
    """Alarms, measurements and minutes of a record, in plain values that can be compared."""
    return {
        "alarms": sorted(
            tuple(str(alarm.get(key)) for key in _ALARM) for alarm in alarms.alarms(db)
        ),
        "measurements": [
            tuple(value for key, value in one.items() if key not in ("id", "model_id"))
            for one in measures.measurements(db, MODEL)
        ],
        "minutes": _minutes(db, times),
    }


def _minutes(db: Connection, times: Sequence[int]) -> dict[int, list[list[int]]]:
    (version,) = models.models(db, MODEL)
    baseline = measures.active_baseline(db, MODEL)
    assert baseline is not None
    found = {}
    for minute in sorted({time // MINUTE_NS * MINUTE_NS for time in times}):
        blob = measures.rollup(db, version.id, baseline, minute)
        assert blob is not None, "a minute with rows has a sketch"
        sketch = Sketch.from_bytes(blob)
        found[minute] = [sketch.counts.astype(int).tolist(), sketch.missing.astype(int).tolist()]
    return found
