"""Measurements as the agent judged them, from the record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.measurement import Measurement
from edgewatch.store import measures
from edgewatch.store.connection import Connection


def measurement_of(row: Mapping[str, Any]) -> Measurement:
    """A measurement from its row of the record."""
    return Measurement(
        feature=row["feature"],
        role=row["role"],
        method=row["method"],
        value=row["value"],
        limit=row["lim"],
        p=row["p"],
        n=row["n"],
        from_ns=row["from_ns"],
        to_ns=row["to_ns"],
    )


def worst_steps(
    db: Connection, baseline: Baseline, model_id: int, from_ns: int, to_ns: int
) -> list[Measurement]:
    """Of each instrument channel the judgement of the span nearest to its limit or beyond it.

    A sketch has lost the order of the rows, so a span of the past has the steps that were judged
    in it, of one version of the model against one baseline.
    """
    if not any(profile.kind == "instrument" for profile in baseline.inputs):
        return []
    worst: dict[str, Measurement] = {}
    for row in measures.measurements(db, baseline.model, from_ns, to_ns, method="step"):
        if row["baseline_id"] != baseline.id or row["model_id"] not in (None, model_id):
            continue
        one = measurement_of(row)
        known = worst.get(one.feature)
        if known is None or (one.judged, one.ratio) > (known.judged, known.ratio):
            worst[one.feature] = one
    return list(worst.values())


def greatest_evidence(
    db: Connection, baseline: Baseline, model_id: int, from_ns: int, to_ns: int
) -> dict[str, float]:
    """By feature, the greatest evidence of the sequential detectors that was stored in a span."""
    greatest: dict[str, float] = {}
    for row in measures.measurements(db, baseline.model, from_ns, to_ns, method="evidence"):
        if row["baseline_id"] != baseline.id or row["model_id"] not in (None, model_id):
            continue
        if row["value"] is not None:
            name = str(row["feature"])
            greatest[name] = max(greatest.get(name, 0.0), float(row["value"]))
    return greatest
