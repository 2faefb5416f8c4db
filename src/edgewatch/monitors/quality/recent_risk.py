"""What the last labelled rows say about one metric: its value, interval and number of rows."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

import numpy as np

from edgewatch.monitors.quality.risks import IS_SHARE, metric_of_risk
from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.mean_interval import mean_metric
from edgewatch.statistics.quality.metric import Metric, nothing

#: Labelled rows that count towards a metric and are looked back upon.
ROWS = 200


class RecentRisk:
    """The last losses of one metric, with the times of their predictions."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._losses: deque[float] = deque(maxlen=ROWS)
        self._times: deque[int] = deque(maxlen=ROWS)

    def add(self, time_ns: int, loss: float) -> None:
        """Take in the loss of one row."""
        self._times.append(time_ns)
        self._losses.append(loss)

    @property
    def span(self) -> tuple[int, int]:
        """(from, to) of the predictions that are held, at least one."""
        return min(self._times), max(self._times)

    @property
    def metric(self) -> Metric:
        """The metric over the rows held, with its interval."""
        losses = np.array(self._losses)
        if not losses.size:
            return nothing()
        n, mean = losses.size, float(losses.mean())
        if self._name in IS_SHARE:
            low, high = wilson(mean * n, n)
        else:
            of_mean = mean_metric(losses, floor=0.0)
            low, high = of_mean.low or mean, of_mean.high or mean
        ends = sorted(metric_of_risk(self._name, end) for end in (low, high))
        return Metric(metric_of_risk(self._name, mean), ends[0], ends[1], n)

    def as_json(self) -> list[list[float]]:
        """The losses, and the times in ns."""
        return [list(self._losses), [*self._times]]

    def resume(self, plain: Iterable[Iterable[float]]) -> None:
        """Go on where `as_json` stood."""
        losses, times = plain
        self._losses = deque(map(float, losses), maxlen=ROWS)
        self._times = deque(map(int, times), maxlen=ROWS)
