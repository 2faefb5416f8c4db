"""The difference of two metrics with its interval, from the intervals of both."""

from __future__ import annotations

from edgewatch.statistics.quality.metric import Metric, metric_of, nothing


def difference(one: Metric, other: Metric) -> Metric:
    """Return one − other for two independent samples (Newcombe 1998, Stat. Med. 17:873, method 10).

    The distances of both values from the ends of their own intervals are added in quadrature,
    each on the side on which it matters: with Wilson's intervals this keeps its coverage where
    shares are near 0 or 1.

    >>> difference(Metric(0.9, 0.8, 0.95, 50), Metric(0.7, 0.6, 0.8, 50)).value
    0.2
    """
    n = one.n + other.n
    if one.value is None or other.value is None:
        return nothing(n)
    value = round(one.value - other.value, 12)
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return Metric(value, None, None, n)
    down = ((one.value - one.low) ** 2 + (other.high - other.value) ** 2) ** 0.5
    up = ((one.high - one.value) ** 2 + (other.value - other.low) ** 2) ** 0.5
    return metric_of(value, value - down, value + up, n)
