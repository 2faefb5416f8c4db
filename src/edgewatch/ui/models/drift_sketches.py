"""Drift of whole stretches, from the sketches of minutes, hours and days: no row is read.

What one window is held to is the scale here too: a stretch is shown against the limit of the
latest windows, so that a colour means the same size of a change in a minute and in a year. A
stretch has more rows than a window, and less chance in its numbers: what is over the limit here
would be so there. The exact limits of a stretch are those of ``edgewatch drift --window``.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from edgewatch.statistics import Sketch, merged, psi
from edgewatch.statistics.sketch import MISSING, OUTSIDE, N
from edgewatch.store import rollups
from edgewatch.store.rollup_units import units_to_read
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift_measured import Floats, Ints, Measured, joined
from edgewatch.ui.models.line import tier_step_ns
from edgewatch.ui.models.reference import FeatureReference, Reference
from edgewatch.ui.models.span import Span

METHODS = ("psi", "ks", "missing", "range")
"""What a sketch tells."""
COLUMNS = 96
_LEAST_READINGS = 20
_MOST_UNITS = 1500

Limits = Mapping[tuple[str, str], float]
"""By feature and method."""


def step_ns(span: Span) -> int:
    """How long the stretches of a span are."""
    return tier_step_ns(span, COLUMNS)


def sketches(
    context: Context, baseline_id: str, reference: Reference, span: Span, length_ns: int
) -> tuple[Ints, list[Sketch]]:
    """(s,) beginnings of the stretches of a span that have rows, and the sketch of each.

    One that cannot be read, or is of other features, is left out. None at all as long as there
    are too many to read at once, because their hours and days have still to be folded.
    """
    asked = (context.model, baseline_id, span.from_ns, span.to_ns, length_ns)
    if units_to_read(context.db, *asked, _MOST_UNITS) >= _MOST_UNITS:
        return np.empty(0, np.int64), []
    found = rollups.series(context.db, *asked)
    pairs = [(at, _one(blobs)) for at, blobs in found]
    good = [
        (at, s) for at, s in pairs if s is not None and len(s.values) == len(reference.features)
    ]
    return np.array([at for at, _ in good], np.int64), [sketch for _, sketch in good]


def _one(blobs: list[bytes]) -> Sketch | None:
    try:
        return merged([Sketch.from_bytes(blob) for blob in blobs])
    except ValueError:
        return None


def of_stretches(
    starts: Ints, found: list[Sketch], reference: Reference, limits: Limits, length_ns: int
) -> Measured:
    """PSI, Kolmogorov–Smirnov, missing and out of range of each stretch and feature."""
    if not found:
        return joined([])
    stack = np.stack([sketch.values for sketch in found])
    counts = np.stack([sketch.counts for sketch in found])
    parts = []
    for j, feature in enumerate(reference.features.values()):
        rows = np.asarray(stack[:, j, N])
        values = {
            "missing": stack[:, j, MISSING] / np.maximum(rows, 1),
            "range": stack[:, j, OUTSIDE] / np.maximum(rows, 1),
            **_distances(feature, counts[:, j]),
        }
        for method, value in values.items():
            limit = limits.get((feature.name, method), np.nan)
            parts.append(_measured(feature, method, starts, length_ns, rows, value, limit))
    return joined(parts)


def _distances(feature: FeatureReference, counts: Floats) -> dict[str, Floats]:
    """(s,) distances of the readings of each stretch from the reference."""
    edges = feature.edges
    if feature.kind == "instrument" or not edges.size or not feature.counts.sum():
        return {}
    fine = counts[:, : edges.size + 1]
    few = fine.sum(axis=1) < _LEAST_READINGS
    first = np.concatenate([[0], np.searchsorted(edges, feature.decile_edges) + 1])
    known = feature.counts[: edges.size + 1]
    shift = psi(np.add.reduceat(known, first), np.add.reduceat(fine, first, axis=1))
    found = {"psi": np.where(few, np.nan, shift)}
    if feature.kind == "measurand":
        shares = fine.cumsum(axis=1) / np.maximum(fine.sum(axis=1, keepdims=True), 1)
        apart = np.abs(shares - known.cumsum() / known.sum())
        found["ks"] = np.where(few, np.nan, apart.max(axis=1))
    return found


def _measured(
    feature: FeatureReference,
    method: str,
    starts: Ints,
    length_ns: int,
    rows: Floats,
    value: Floats,
    limit: float,
) -> Measured:
    size = len(starts)
    held = np.where(np.isnan(value), np.nan, limit)
    return Measured(
        starts,
        starts + length_ns,
        rows.astype(np.int64),
        [feature.name] * size,
        [feature.role] * size,
        [method] * size,
        np.asarray(value, np.float64),
        held,
        np.asarray(value > held),
        np.zeros(size, np.int64),
        np.ones(size, bool),
    )
