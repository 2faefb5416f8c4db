"""Readings that the reference does not support, row by row, without judging them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.background import Background
from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.profile import FeatureProfile, Role
from edgewatch.statistics import Range, outside
from edgewatch.statistics.ranges import UNLIMITED

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]
#: The reference's range; a category it has not; a physical range; all inputs together; a class
#: that contradicts its score; scores that no longer add up to 1.
OutsideKind = Literal["range", "category", "physical", "together", "contradiction", "sum"]

#: Nearest reference rows that a row unlike all of them is compared with.
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class OutsideReading:
    """One reading outside its range, or that makes its row unlike the reference.

    Attributes:
        row: index of the row within what was observed.
        time_ns: event time; feature, value: the reading.
        low, high: the range it left; for a row that is unlike the reference in all inputs
            together, the span of the reading in the nearest reference rows.
        kind: which range.
    """

    row: int
    time_ns: int
    feature: str
    value: float
    low: float
    high: float
    kind: OutsideKind

    @property
    def limit(self) -> float:
        """The end of the range that was passed (the upper one for a value that is no number)."""
        return self.low if self.value < self.low else self.high


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What n rows have outside.

    Attributes:
        readings: row by row.
        ranges: (n,) rows with a reading outside a range, or outputs that contradict each other.
        together: (n,) rows that are farther from the reference than any row held out of it.
    """

    readings: list[OutsideReading]
    ranges: BoolArray
    together: BoolArray


class Boundaries:
    """The ranges of the inputs, or of the outputs, of one model."""

    def __init__(self, baseline: Baseline, role: Role) -> None:
        self._profiles = baseline.inputs if role == "input" else baseline.outputs
        self._accepted = _limits(profile.accepted for profile in self._profiles)
        self._physical = _limits(profile.physical for profile in self._profiles)
        self._levels = {
            column: _known_cells(profile)
            for column, profile in enumerate(self._profiles)
            if profile.kind == "categorical"
        }
        self._is_output = role == "output"
        background = baseline.background
        self._rules = background.rules if background and self._is_output else ()
        judges = background is not None and background.judges and not self._is_output
        self._background = background if judges else None

    @property
    def judges_together(self) -> bool:
        """Whether rows are judged by all readings together."""
        return self._background is not None

    def find(self, times_ns: IntArray, matrix: FloatArray, first_row: int = 0) -> Found:
        """Return what (n, d) rows have outside."""
        impossible = outside(matrix, *self._physical)
        if self._is_output:
            impossible |= np.isnan(matrix)
        unseen = self._unseen(matrix)
        refused = outside(matrix, *self._accepted) | impossible | unseen
        found: list[OutsideReading] = []
        for row, column in zip(*(index.tolist() for index in refused.nonzero()), strict=True):
            kind: OutsideKind = "category" if unseen[row, column] else "range"
            kind = "physical" if impossible[row, column] else kind
            profile = self._profiles[column]
            limits = profile.physical if kind == "physical" else profile.accepted
            found.append(self._reading(row, column, times_ns, matrix, limits, kind))
        broken = self._contradictions(times_ns, matrix, found)
        alone = refused.any(axis=1) | broken
        far = self._far(times_ns, matrix, alone, found)
        found = sorted(found, key=lambda one: one.row)
        if first_row:
            found = [_shifted(one, first_row) for one in found]
        return Found(found, alone, far)

    def _unseen(self, matrix: FloatArray) -> BoolArray:
        """(n, d): categories that the reference does not have."""
        unseen = np.zeros(matrix.shape, dtype=np.bool_)
        for column, known in self._levels.items():
            values = matrix[:, column]
            cells = np.searchsorted(self._profiles[column].edges, values, side="right")
            unseen[:, column] = ~known[cells] & np.isfinite(values)
        return unseen

    def _contradictions(
        self, times_ns: IntArray, matrix: FloatArray, found: list[OutsideReading]
    ) -> BoolArray:
        """Rows whose outputs break a rule that every row of the reference keeps."""
        rows = np.zeros(len(matrix), dtype=np.bool_)
        for rule in self._rules:
            broken = rule.broken(matrix)
            kind: OutsideKind = "sum" if rule.kind == "sum" else "contradiction"
            limits = self._profiles[rule.named].accepted
            for row in np.flatnonzero(broken).tolist():
                found.append(self._reading(row, rule.named, times_ns, matrix, limits, kind))
            rows |= broken
        return rows

    def _far(
        self,
        times_ns: IntArray,
        matrix: FloatArray,
        alone: BoolArray,
        found: list[OutsideReading],
    ) -> BoolArray:
        """Rows farther from the reference than any that was held out of it.

        A reading is named for those that no reading leaves by itself.
        """
        if self._background is None:
            return np.zeros(len(matrix), dtype=np.bool_)
        far: BoolArray = self._background.distances(matrix) > self._background.limit
        for row in np.flatnonzero(far & ~alone).tolist():
            column, limits = _strangest(self._background, matrix[row])
            found.append(self._reading(row, column, times_ns, matrix, limits, "together"))
        return far

    def _reading(
        self,
        row: int,
        column: int,
        times_ns: IntArray,
        matrix: FloatArray,
        limits: Range,
        kind: OutsideKind,
    ) -> OutsideReading:
        value = float(matrix[row, column])
        name = self._profiles[column].name
        return OutsideReading(row, int(times_ns[row]), name, value, limits.low, limits.high, kind)


def _known_cells(profile: FeatureProfile) -> BoolArray:
    """Which cells of a categorical feature hold categories of the reference."""
    return np.asarray(profile.counts > 0, dtype=np.bool_)


def _strangest(background: Background, row: FloatArray) -> tuple[int, Range]:
    """The input that differs most from the nearest reference rows, and its span in them."""
    near, _ = background.nearest(row, _NEAREST)
    scaled = background.whitening.scaled(np.vstack([row, background.rows[near]]))
    column = int(np.abs(scaled[0] - np.median(scaled[1:], axis=0)).argmax())
    alike = background.rows[near, column]
    known = alike[np.isfinite(alike)]
    if not known.size:
        return column, UNLIMITED
    return column, Range(float(known.min()), float(known.max()))


def _shifted(one: OutsideReading, rows: int) -> OutsideReading:
    return OutsideReading(
        one.row + rows, one.time_ns, one.feature, one.value, one.low, one.high, one.kind
    )


def _limits(ranges: Iterable[Range]) -> tuple[FloatArray, FloatArray]:
    pairs = [(one.low, one.high) for one in ranges]
    ends = np.array(pairs, dtype=np.float64).reshape(-1, 2)
    return ends[:, 0], ends[:, 1]
