"""The sequential detectors of one model: every input and output, and its inputs together.

They look after every row and keep to the budget of the site (`edgewatch.monitors.budget`); see
`edgewatch.statistics.sequential` for what is promised. A season that the reference shows is taken
away first; readings that depend on each other are thinned as the reference demands.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.budget import Budget
from edgewatch.monitors.cell_profile import CellProfile
from edgewatch.monitors.row_cells import UNKNOWN, RowCells
from edgewatch.monitors.watched import Watched, watched_of
from edgewatch.statistics.sequential import Detectors

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
BoolArray = NDArray[np.bool_]


class SequentialMonitor:
    """Evidence of change of everything that can be watched row by row."""

    def __init__(self, baseline: Baseline, budget: Budget) -> None:
        found = watched_of(baseline, budget)
        self.watched: tuple[Watched, ...] = tuple(one for one, _ in found)
        # Few bets suffice on what happens or not: kept apart, they are not padded to the many of
        # the distributions.
        few = sum(isinstance(one.profile, CellProfile) for one in self.watched)
        subjects = [subject for _, subject in found]
        self._groups = [
            (part, Detectors(subjects[part])) for part in (slice(0, few), slice(few, None))
        ]
        self._cells = RowCells(baseline, self.watched)

    def observe(
        self, times_ns: IntArray, matrix: FloatArray, late: BoolArray | None = None
    ) -> FloatArray:
        """Judge (n, d) rows, columns as the baseline's features.

        Args:
            times_ns: (n,) event times.
            matrix: (n, d) readings, NaN where missing.
            late: (n,) rows that are passed over.

        Returns:
            (n, subjects) evidence after each row, in the order of `watched`; an alarm at 1.
        """
        if not len(matrix):
            return np.zeros((0, len(self.watched)))
        cells = self._cells.of(times_ns, matrix)
        if late is not None:
            cells[late] = UNKNOWN
        found = [group.observe(times_ns, cells[:, part]) for part, group in self._groups]
        return np.concatenate(found, axis=1)

    def restart(self) -> None:
        """Forget all evidence, as after a controlled change."""
        for _, group in self._groups:
            group.restart()
        self._cells.restart()

    def to_bytes(self) -> bytes:
        """Return where the detectors stand, for `resume`."""
        states = [group.state.to_bytes() for _, group in self._groups]
        return b"".join([self._cells.to_bytes(), *states])

    def resume(self, blob: bytes) -> None:
        """Go on from where `to_bytes` stood.

        Raises:
            ValueError: if that was of another baseline.
        """
        blob = self._cells.resume(blob)
        sizes = [group.size for _, group in self._groups]
        if len(blob) != sum(sizes):
            raise ValueError(f"{len(blob)} bytes are no state of {len(self.watched)} subjects")
        self._groups[0][1].resume(blob[: sizes[0]])
        self._groups[1][1].resume(blob[sizes[0] :])


def evidence_over(
    baseline: Baseline,
    budget: Budget,
    times_ns: ArrayLike,
    inputs: ArrayLike,
    outputs: ArrayLike,
) -> dict[str, FloatArray]:
    """Return by feature the (n,) evidence of drift that rows give, judged from their first on.

    Args:
        baseline, budget: what is compared with, and what may be spent.
        times_ns: (n,) event times; inputs: (n, d) and outputs: (n, k) in the baseline's order.
    """
    monitor = SequentialMonitor(baseline, budget)
    matrix = np.column_stack(
        [np.asarray(inputs, dtype=np.float64), np.asarray(outputs, dtype=np.float64)]
    )
    evidence = monitor.observe(np.asarray(times_ns, dtype=np.int64), matrix)
    found: dict[str, FloatArray] = {}
    for one, values in zip(monitor.watched, evidence.T, strict=True):
        if one.code != "input.missing":
            found[one.feature] = np.maximum(found.get(one.feature, 0.0), values)
    return found
