"""From rows to the cells of the reference that the sequential detectors bet on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.cell_profile import CellProfile
from edgewatch.monitors.watched import Kind, Watched
from edgewatch.statistics.arrays import LARGEST
from edgewatch.statistics.season import Season

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: The cell of a reading that is not there.
UNKNOWN = -1
_SCORES: tuple[Kind, ...] = ("t2", "q")


class RowCells:
    """The cell of each subject in each row; it remembers the row before for what repeats it."""

    def __init__(self, baseline: Baseline, watched: Sequence[Watched]) -> None:
        self._frame, self._joint = baseline.frame, baseline.joint
        self._watched = watched
        self._column = {one.name: j for j, one in enumerate(baseline.features)}
        self._inputs = slice(0, len(baseline.inputs))
        if self._joint is not None:
            self._together = self._joint.columns([one.name for one in baseline.features])
        self._plain, self._own = self._drifts(baseline)
        self._before = np.full(len(baseline.features), np.nan)

    def of(self, times_ns: IntArray, matrix: FloatArray) -> IntArray:
        """Return the (n, subjects) cells of (n, d) rows; `UNKNOWN` where there is no reading."""
        cells = np.full((len(matrix), len(self._watched)), UNKNOWN, dtype=np.int64)
        self._fill_drifts(cells, times_ns, matrix)
        self._fill_scores(cells, matrix)
        self._fill_readings(cells, matrix)
        return cells

    def restart(self) -> None:
        """Forget the row before."""
        self._before[:] = np.nan

    def to_bytes(self) -> bytes:
        """Return the row before as little-endian doubles."""
        return self._before.astype("<f8").tobytes()

    def resume(self, blob: bytes) -> bytes:
        """Take the row before from the head of a blob and return the rest.

        Raises:
            ValueError: if it is too short for a row.
        """
        size = 8 * self._before.size
        if len(blob) < size:
            raise ValueError(f"{len(blob)} bytes are no row of {self._before.size} readings")
        self._before = np.frombuffer(blob[:size], "<f8").astype(np.float64)
        return blob[size:]

    def _drifts(
        self, baseline: Baseline
    ) -> tuple[IntArray, list[tuple[int, int, CellProfile, Season | None]]]:
        """Subjects and columns on the common cells, and those that have cells of their own."""
        plain, own = [], []
        for s, one in enumerate(self._watched):
            if one.kind != "drift" or not isinstance(one.profile, CellProfile):
                continue
            j = self._column[one.feature]
            feature = baseline.features[j]
            if np.array_equal(feature.edges, one.profile.edges):
                plain.append((s, j))
            else:
                own.append((s, j, one.profile, feature.dependence.season))
        return np.array(plain, dtype=np.int64).reshape(-1, 2).T, own

    def _fill_drifts(self, cells: IntArray, times_ns: IntArray, matrix: FloatArray) -> None:
        subjects, columns = self._plain
        known = np.abs(matrix[:, columns]) <= LARGEST
        cells[:, subjects] = np.where(known, self._frame.cells(matrix)[:, columns], UNKNOWN)
        for s, j, profile, season in self._own:
            values = matrix[:, j]
            cells[:, s] = profile.cells(values if season is None else values - season.at(times_ns))

    def _fill_scores(self, cells: IntArray, matrix: FloatArray) -> None:
        wanted = [s for s, one in enumerate(self._watched) if one.kind in _SCORES]
        if self._joint is None or not wanted:
            return
        scores = self._joint.scores(matrix[:, self._together])
        for s in wanted:
            one = self._watched[s]
            if isinstance(one.profile, CellProfile):
                cells[:, s] = one.profile.cells(scores[:, _SCORES.index(one.kind)])

    def _fill_readings(self, cells: IntArray, matrix: FloatArray) -> None:
        before = np.vstack([self._before, matrix[:-1]])
        missing = np.isnan(matrix)
        # A reading that is missing, here or before, repeats nothing.
        same = np.where(missing | np.isnan(before), UNKNOWN, matrix == before)
        self._before = matrix[-1].copy()
        for kind, found in (("missing", missing), ("stuck", same)):
            subjects = [s for s, one in enumerate(self._watched) if one.kind == kind]
            columns = [self._column[self._watched[s].feature] for s in subjects]
            cells[:, subjects] = found[:, columns]
        for s, one in enumerate(self._watched):
            if one.kind == "duplicated":
                cells[:, s] = same[:, self._inputs].min(axis=1, initial=1)
