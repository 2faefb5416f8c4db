"""Drift as a map of features over time: how far each measure stands against its limit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import measures, predictions
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.ranges import Span
from edgewatch.ui.models.reference import FeatureReference, Reference
from edgewatch.ui.models.series import MAX_ROWS

COLUMNS = 96
WORST = "worst"
"""In place of a measure: for each cell the one that stands worst against its limit."""
METHOD_WORDS = {
    WORST: "Worst",
    "evidence": "Evidence",
    "psi": "PSI",
    "ks": "KS distance",
    "chi2": "χ²",
    "t2": "T²",
    "q": "Q residual",
    "missing": "Missing",
    "range": "Out of range",
    "stuck": "Stuck",
    "duplicated": "Duplicated",
    "step": "Step",
    "slope": "Slope",
}
_HISTOGRAM_BINS = 24


@dataclass(frozen=True, slots=True)
class DriftMap:
    """``ratio[i, j]`` is the greatest value/limit of feature i in time cell j; NaN if unmeasured.

    ``windows[i][j]`` is the measurement that gave it.
    """

    method: str
    features: tuple[str, ...]
    roles: tuple[str, ...]
    edges_ns: NDArray[np.int64]
    ratio: NDArray[np.float64]
    windows: tuple[tuple[dict[str, Any] | None, ...], ...]

    @property
    def latest(self) -> NDArray[np.float64]:
        """The ratio of each feature at the end; NaN where it could not be judged then."""
        latest: NDArray[np.float64] = self.ratio[:, -1]
        return latest

    @property
    def judged(self) -> bool:
        """Whether anything could be judged at the end: a new window begins with too few rows."""
        return not bool(np.isnan(self.latest).all())

    @property
    def over(self) -> int:
        """How many features are over their limit at the end."""
        return int(np.sum(self.latest > 1))


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of one window, with its limit."""

    method: str
    value: float | None
    limit: float | None
    p: float | None
    exceeded: bool

    @property
    def title(self) -> str:
        return METHOD_WORDS.get(self.method, self.method)


@dataclass(frozen=True, slots=True)
class Histogram:
    """Reference and current of one feature over the same bins, as shares of their rows."""

    edges: NDArray[np.float64]
    reference: NDArray[np.float64]
    current: NDArray[np.float64]
    below: float
    above: float


@dataclass(frozen=True, slots=True)
class WordShare:
    """One word of a feature of words, with its shares of the rows."""

    word: str
    reference: float
    current: float


@dataclass(frozen=True, slots=True)
class CellDetail:
    """All that was measured of one feature over one window; ``words`` of a feature of words."""

    feature: str
    role: str
    from_ns: int
    to_ns: int
    n: int
    measures: tuple[Measure, ...]
    reference_median: float | None
    current_median: float | None
    histogram: Histogram | None
    words: tuple[WordShare, ...] = ()


def methods(rows: Sequence[dict[str, Any]]) -> list[str]:
    """The measures there are, what raises alarms first."""
    found = dict.fromkeys(row["method"] for row in rows)
    return sorted(found, key=_order)


def _order(method: str) -> tuple[int, str]:
    known = list(METHOD_WORDS)
    return known.index(method) if method in METHOD_WORDS else len(known), method


def last_methods(context: Context) -> list[str]:
    """The measures of the last window, the worst of all first; empty without any."""
    found = methods(measures.last_window(context.db, context.model))
    return [WORST, *found] if found else []


def drift_map(context: Context, span: Span, method: str) -> DriftMap | None:
    """The map of one measure over a span, worst feature first; None without measurements."""
    rows = measures.measurements(
        context.db,
        context.model,
        span.from_ns,
        span.to_ns,
        method=None if method == WORST else method,
    )
    return build_map(rows, method) if rows else None


def build_map(rows: Sequence[dict[str, Any]], method: str, columns: int = COLUMNS) -> DriftMap:
    """Lay measurements out over time; each cell keeps the one worst against its limit."""
    ends = np.unique([row["to_ns"] for row in rows])
    edges = _edges(ends, columns)
    features = list(dict.fromkeys(row["feature"] for row in rows))
    roles = {row["feature"]: str(row["role"]) for row in rows}
    index = {name: i for i, name in enumerate(features)}
    width = len(edges) - 1
    ratio = np.full((len(features), width), np.nan)
    windows: list[list[dict[str, Any] | None]] = [[None] * width for _ in features]
    at = np.clip(np.searchsorted(edges, [r["to_ns"] for r in rows], "left") - 1, 0, width - 1)
    for row, j in zip(rows, at, strict=True):
        i, value = index[row["feature"]], over_limit(row)
        if not value <= ratio[i, j]:  # also where nothing stands there yet
            ratio[i, j], windows[i][j] = value, row
    order = sorted(range(len(features)), key=lambda i: _worst_first(ratio[i]))
    return DriftMap(
        method,
        tuple(features[i] for i in order),
        tuple(roles[features[i]] for i in order),
        edges,
        ratio[order],
        tuple(tuple(windows[i]) for i in order),
    )


def over_limit(row: dict[str, Any]) -> float:
    """Value over limit: above 1 is drift. A limit of zero is passed by any value at all."""
    value, limit = row["value"], row["lim"]
    if value is None or limit is None:
        return float("nan")
    if limit == 0:
        return 2.0 if row["exceeded"] else 0.0
    return float(value / limit)


def cell_detail(
    context: Context, window: dict[str, Any], reference: Reference | None
) -> CellDetail:
    """Everything about one cell: each measure with its limit, and both distributions."""
    feature, from_ns, to_ns = window["feature"], window["from_ns"], window["to_ns"]
    all_rows = measures.measurements(context.db, context.model, to_ns, to_ns + 1)
    found = tuple(
        Measure(r["method"], r["value"], r["lim"], r["p"], bool(r["exceeded"]))
        for r in sorted(all_rows, key=lambda r: _order(r["method"]))
        if r["feature"] == feature and r["model_id"] == window["model_id"]
    )
    known = reference.find(feature) if reference else None
    if known is not None and known.levels:
        words = word_shares(known, _words(context, window))
        n = window["n"]
        role = str(window["role"])
        return CellDetail(feature, role, from_ns, to_ns, n, found, None, None, None, words)
    current = _current(context, window)
    return CellDetail(
        feature,
        str(window["role"]),
        from_ns,
        to_ns,
        window["n"],
        found,
        known.median if known else None,
        float(np.median(current)) if len(current) else None,
        histogram(known.sample, current) if known and len(current) and len(known.sample) else None,
    )


def histogram(reference: NDArray[np.float64], current: NDArray[np.float64]) -> Histogram:
    """Both over equal bins that hold 98 % of either; the tails are counted apart."""
    both = [np.quantile(values, (0.01, 0.99)) for values in (reference, current)]
    low, high = min(b[0] for b in both), max(b[1] for b in both)
    if not high > low:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, _HISTOGRAM_BINS + 1)
    shares = [np.histogram(v, edges)[0] / len(v) for v in (reference, current)]
    return Histogram(
        edges, shares[0], shares[1], float(np.mean(current < low)), float(np.mean(current > high))
    )


def word_shares(known: FeatureReference, words: Sequence[str]) -> tuple[WordShare, ...]:
    """The share of each word, most frequent in the reference first, then those it never had."""
    counted, n = Counter(words), max(len(words), 1)
    codes = np.bincount(known.sample.astype(np.int64), minlength=len(known.levels))
    reference = dict(zip(known.levels, codes / max(codes.sum(), 1), strict=False))
    every = dict.fromkeys([*known.levels, *counted])
    shares = [WordShare(w, float(reference.get(w, 0.0)), counted[w] / n) for w in every]
    return tuple(sorted(shares, key=lambda one: (-one.reference, -one.current)))


def _rows(context: Context, window: dict[str, Any]) -> predictions.Columns:
    """The rows of a window, of the file of the model that it measured."""
    low, high = window["from_ns"], window["to_ns"] + 1
    rows = predictions.span(context.db, context.model, low, high, limit=MAX_ROWS)
    own = (rows.model_ids == window["model_id"]) | (window["model_id"] is None)
    return rows.take(np.flatnonzero(own))


def _words(context: Context, window: dict[str, Any]) -> list[str]:
    words = [row.get(window["feature"]) for row in _rows(context, window).texts]
    return [word for word in words if isinstance(word, str) and word]


def _current(context: Context, window: dict[str, Any]) -> NDArray[np.float64]:
    """The readings of the window's feature."""
    feature, rows = window["feature"], _rows(context, window)
    for names, values in ((rows.input_names, rows.inputs), (rows.output_names, rows.outputs)):
        if feature in names:
            column: NDArray[np.float64] = values[:, names.index(feature)]
            return column[~np.isnan(column)]
    return np.empty(0)


def _edges(ends: NDArray[np.int64], columns: int) -> NDArray[np.int64]:
    """Cell borders: each window its own cell while there are few, else equal stretches."""
    if len(ends) <= columns:
        first = ends[0] - (np.median(np.diff(ends)) if len(ends) > 1 else 10**9)
        return np.concatenate([[int(first)], ends]).astype(np.int64)
    return np.linspace(ends[0] - 1, ends[-1], columns + 1).astype(np.int64)


def _worst_first(row: NDArray[np.float64]) -> float:
    last = _last_known(row)
    return float("inf") if np.isnan(last) else -last


def _last_known(row: NDArray[np.float64]) -> float:
    known = row[~np.isnan(row)]
    return float(known[-1]) if len(known) else float("nan")
