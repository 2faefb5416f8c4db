"""Fairness between parts: equal opportunity and predictive parity, named as what they are.

Equal opportunity (Hardt, Price & Srebro 2016, NeurIPS 29): in every part the same share of the
positives is found. Predictive parity (Chouldechova 2017, Big Data 5:153): in every part the same
share of the answers "positive" is right. Where parts differ in how many positives they have, an
imperfect model cannot give both. Neither says what is just; each is one number to be looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.monitors.quality.segments import Segment
from edgewatch.statistics.quality.difference import difference
from edgewatch.statistics.quality.metric import Metric

READINGS = {"equal_opportunity": "sensitivity", "predictive_parity": "precision"}


def fairness_of(segments: Sequence[Segment], min_rows: int) -> dict[str, Any]:
    """Return for each reading the largest difference between two parts of one column.

    ``value`` is the metric of the best part less that of the worst, with Newcombe's interval;
    ``best`` and ``worst`` name them. A part counts where its metric rests on enough rows; the
    reading is None where fewer than two parts do.
    """
    return {reading: _reading(segments, name, min_rows) for reading, name in READINGS.items()}


def _reading(segments: Sequence[Segment], name: str, min_rows: int) -> dict[str, Any] | None:
    known = [
        (one.metrics[name].value or 0.0, one.value, one.metrics[name])
        for one in segments
        if one.judged and name in one.metrics and _counts(one.metrics[name], min_rows)
    ]
    if len(known) < 2:
        return None
    ordered = sorted(known, key=lambda part: part[:2])
    (_, worst, low), (_, best, high) = ordered[0], ordered[-1]
    return {"metric": name, "best": best, "worst": worst, **difference(high, low).as_json()}


def _counts(metric: Metric, min_rows: int) -> bool:
    return metric.value is not None and metric.n >= min_rows
