"""One cell of the drift map opened up: every measure, and the reference beside what came then."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import Sketch
from edgewatch.statistics.sketch import HIGH, LOW
from edgewatch.store import measured_windows, predictions
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import Cell, method_order, method_words
from edgewatch.ui.models.drift_sketches import Limits, of_stretches, sketches
from edgewatch.ui.models.reference import FeatureReference, ReferenceReader
from edgewatch.ui.models.series import MAX_ROWS
from edgewatch.ui.models.span import Span

Floats = NDArray[np.float64]
_BINS = 24
_MINUTE_NS = 60_000_000_000


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure of one cell, with its limit."""

    method: str
    value: float | None
    limit: float | None
    p: float | None
    exceeded: bool

    @property
    def title(self) -> str:
        return method_words(self.method)


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Reference and current of one feature over the same bins, as shares of their rows."""

    edges: Floats
    reference: Floats
    current: Floats
    below: float
    above: float


@dataclass(frozen=True, slots=True)
class WordShare:
    """One word of a feature of words, with its shares of the rows."""

    word: str
    reference: float
    current: float


@dataclass(frozen=True, slots=True, eq=False)
class CellDetail:
    """All that was measured in one cell.

    Attributes:
        n, reference_rows: rows of the cell, and of the reference that they are compared with.
        spread_ratio: how many times as wide as in the reference the readings lie; by quartiles.
        words: of a feature of words, the share of each.
        first_over_ns: when the feature was first over a limit, of the time it has been since.
    """

    cell: Cell
    n: int
    reference_rows: int
    measures: tuple[Measure, ...]
    reference_median: float | None = None
    current_median: float | None = None
    spread_ratio: float | None = None
    histogram: Histogram | None = None
    words: tuple[WordShare, ...] = ()
    first_over_ns: int | None = None

    @property
    def exceeded(self) -> bool:
        """Whether any measure is over its limit."""
        return any(one.exceeded for one in self.measures)


def cell_detail(
    context: Context, cell: Cell, references: ReferenceReader, limits: Limits | None = None
) -> CellDetail:
    """Everything about one cell: each measure with its limit, and both distributions.

    ``limits`` are what a whole stretch is held to.
    """
    reference = references.read(context)
    rows = reference.rows if reference else 0
    known = reference.find(cell.feature) if reference else None
    measures = _measures(context, cell, references, limits or {})
    if known is not None and known.levels:
        words = word_shares(known, _words(context, cell))
        return CellDetail(cell, cell.n, rows, measures, words=words)
    current = _whole(context, cell, references) if cell.whole else _readings(context, cell)
    if known is None or not len(current) or not len(known.sample):
        return CellDetail(cell, cell.n, rows, measures)
    return CellDetail(
        cell,
        cell.n,
        rows,
        measures,
        known.median,
        float(np.median(current)),
        _wider(known.sample, current),
        histogram(known.sample, current),
    )


def histogram(reference: Floats, current: Floats) -> Histogram:
    """Both over equal bins that hold 98 % of either; the tails are counted apart."""
    both = [np.quantile(values, (0.01, 0.99)) for values in (reference, current)]
    low, high = min(b[0] for b in both), max(b[1] for b in both)
    if not high > low:
        low, high = low - 0.5, high + 0.5
    edges = np.linspace(low, high, _BINS + 1)
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


def likely_readings(known: FeatureReference, sketch: Sketch, row: int, n: int = 2000) -> Floats:
    """(n,) readings that lie as those of a sketch do: evenly within each of its cells.

    The sketch knows how many readings each of 122 cells holds, and the least and the greatest.
    """
    edges = known.edges
    counts = sketch.counts[row, : edges.size + 1]
    if not counts.sum() or not edges.size:
        return np.empty(0)
    low, high = sketch.values[row, LOW], sketch.values[row, HIGH]
    knots = np.concatenate([[min(low, edges[0])], edges, [max(high, edges[-1])]])
    below = np.concatenate([[0.0], counts.cumsum() / counts.sum()])
    found: Floats = np.interp((np.arange(n) + 0.5) / n, below, knots)
    return found


def _measures(
    context: Context, cell: Cell, references: ReferenceReader, limits: Limits
) -> tuple[Measure, ...]:
    """Those of the window at the end of the cell; of a whole stretch, what its sketch tells."""
    end = cell.to_ns
    if cell.whole:
        found = measured_windows.last_ends(context.db, context.model, (cell.from_ns, end))
        end = found[0] if found else end
    rows = measured_windows.window_rows(context.db, context.model, [end])
    own = [r for r in rows if r[3] == cell.feature and cell.model_id in (None, r[10])]
    told = {r[5]: Measure(r[5], r[6], r[7], r[8], bool(r[9])) for r in own}
    if cell.whole:
        told |= _of_stretch(context, cell, references, limits)
    return tuple(sorted(told.values(), key=lambda one: method_order(one.method)))


def _of_stretch(
    context: Context, cell: Cell, references: ReferenceReader, limits: Limits
) -> dict[str, Measure]:
    reference, sketch = references.read(context), _sketch(context, cell, references)
    if reference is None or sketch is None:
        return {}
    length_ns = cell.to_ns - cell.from_ns
    all_of = of_stretches(np.array([cell.from_ns]), [sketch], reference, limits, length_ns)
    own = all_of.take(np.array([name == cell.feature for name in all_of.feature], bool))
    return {
        method: Measure(method, _number(value), _number(limit), None, bool(exceeded))
        for method, value, limit, exceeded in zip(
            own.method, own.value, own.limit, own.exceeded, strict=True
        )
    }


def _sketch(context: Context, cell: Cell, references: ReferenceReader) -> Sketch | None:
    reference = references.read(context)
    if reference is None or references.id is None:
        return None
    length_ns = max(cell.to_ns - cell.from_ns, _MINUTE_NS)
    span = Span(cell.from_ns, cell.to_ns)
    _, found = sketches(context, references.id, reference, span, length_ns)
    return found[0] if found else None


def _whole(context: Context, cell: Cell, references: ReferenceReader) -> Floats:
    reference, sketch = references.read(context), _sketch(context, cell, references)
    names = list(reference.features) if reference else []
    if reference is None or sketch is None or cell.feature not in names:
        return np.empty(0)
    row = names.index(cell.feature)
    return likely_readings(reference.features[cell.feature], sketch, row)


def _rows(context: Context, cell: Cell) -> predictions.Columns:
    """The rows of a window, of the file of the model that it measured."""
    low, high = cell.from_ns, cell.to_ns + 1
    rows = predictions.span(context.db, context.model, low, high, limit=MAX_ROWS)
    own = (rows.model_ids == cell.model_id) | (cell.model_id is None)
    return rows.take(np.flatnonzero(own))


def _words(context: Context, cell: Cell) -> list[str]:
    words = [row.get(cell.feature) for row in _rows(context, cell).texts]
    return [word for word in words if isinstance(word, str) and word]


def _readings(context: Context, cell: Cell) -> Floats:
    """The readings of the cell's feature."""
    rows = _rows(context, cell)
    for names, values in ((rows.input_names, rows.inputs), (rows.output_names, rows.outputs)):
        if cell.feature in names:
            column: Floats = values[:, names.index(cell.feature)]
            return column[~np.isnan(column)]
    return np.empty(0)


def _wider(reference: Floats, current: Floats) -> float | None:
    """The distance between the quartiles as a multiple of that of the reference."""
    widths = [float(np.subtract(*np.quantile(v, (0.75, 0.25)))) for v in (reference, current)]
    return widths[1] / widths[0] if widths[0] > 0 else None


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
