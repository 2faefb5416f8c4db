"""The value of a metric with its interval and the number of rows it rests on."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

#: Metrics that are better when they are smaller; of all others more is better.
LESS_IS_BETTER: Final = frozenset({"brier", "log_loss", "calibration_error", "mse", "rmse", "mae"})
#: Metrics that are best at zero, whatever the sign.
ZERO_IS_BEST: Final = frozenset({"bias"})


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric over n labelled rows.

    ``value`` is None where the rows cannot give it (no positives, one class, no rows); ``low`` and
    ``high`` are None where no interval can be given. ``why`` says so in words where that is not
    plain from the rows.
    """

    value: float | None
    low: float | None
    high: float | None
    n: int
    why: str = ""

    def as_json(self) -> dict[str, float | int | str | None]:
        """Plain values, in the shape of ``performance --json``.

        >>> Metric(0.5, 0.4, 0.6, 100).as_json()
        {'value': 0.5, 'low': 0.4, 'high': 0.6, 'n': 100}
        """
        plain: dict[str, float | int | str | None] = {
            "value": self.value,
            "low": self.low,
            "high": self.high,
            "n": self.n,
        }
        return {**plain, "why": self.why} if self.why else plain


def nothing(n: int = 0) -> Metric:
    """A metric that these rows cannot give."""
    return Metric(None, None, None, n)


def metric_of(value: float, low: float, high: float, n: int) -> Metric:
    """A metric of finite numbers; what is not finite becomes None.

    >>> metric_of(0.5, float("nan"), float("nan"), 1)
    Metric(value=0.5, low=None, high=None, n=1, why='')
    """
    value, low, high = float(value), float(low), float(high)
    if not math.isfinite(value):
        return nothing(n)
    known = math.isfinite(low) and math.isfinite(high)
    return Metric(value, min(low, value) if known else None, max(high, value) if known else None, n)
