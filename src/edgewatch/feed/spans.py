"""Several readings of a span of time as one: what a model is run on."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from edgewatch.devices.decoders import Reading

Take = Literal["last", "mean", "median", "min", "max"]

_REDUCE: Mapping[str, Callable[[Sequence[float]], float]] = {
    "mean": statistics.fmean,
    "median": statistics.median,
    "min": min,
    "max": max,
}


class SpanReader:
    """Gathers readings and gives one for each span; without a span, each reading as it is.

    A span begins with its first reading and holds readings of one case only. Times are those
    of a monotonic clock, in nanoseconds.

    >>> reader = SpanReader(1.0, "mean")
    >>> reader.add(Reading({"a": 1.0}), 0), reader.add(Reading({"a": 3.0}), 10**9 // 2)
    ([], [])
    >>> reader.due(10**9)[0].values
    {'a': 2.0}
    """

    def __init__(self, every_s: float, take: Take) -> None:
        self._every_ns = round(every_s * 1e9)
        self._take = take
        self._began_ns = 0
        self._gathered: list[Reading] = []

    def add(self, reading: Reading, now_ns: int) -> list[Reading]:
        """Take a reading; give what it completes."""
        if not self._every_ns:
            return [reading]
        done = self.due(now_ns)
        if self._gathered and self._gathered[0].case != reading.case:
            done += self._close()
        if not self._gathered:
            self._began_ns = now_ns
        self._gathered.append(reading)
        return done

    def due(self, now_ns: int) -> list[Reading]:
        """The reading of a span that is over."""
        if not self._gathered or now_ns - self._began_ns < self._every_ns:
            return []
        return self._close()

    def drop(self) -> int:
        """Forget the span on its way, as when another unit has come; how many readings it had."""
        dropped, self._gathered = len(self._gathered), []
        return dropped

    def _close(self) -> list[Reading]:
        gathered, self._gathered = self._gathered, []
        names = dict.fromkeys(name for reading in gathered for name in reading.values)
        values = {name: self._value(gathered, name) for name in names}
        return [Reading(values, gathered[-1].time_ns, gathered[-1].case)]

    def _value(self, gathered: Sequence[Reading], name: str) -> float | None:
        sent = [reading.values[name] for reading in gathered if name in reading.values]
        if self._take == "last":
            return sent[-1]
        numbers = [value for value in sent if value is not None and math.isfinite(value)]
        return _REDUCE[self._take](numbers) if numbers else None
