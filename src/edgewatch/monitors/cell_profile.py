"""The cells of the reference that a detector of one distribution bets on, and how often."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.packed import pack, unpack
from edgewatch.statistics.arrays import LARGEST
from edgewatch.statistics.sequential import Subject, category_bets, cell_bets, thinned_for

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class CellProfile:
    """The cells that a detector bets on.

    Attributes:
        edges: ascending edges of the cells (of the reading less its season, where it has one).
        counts: (len(edges) + 1,) reference readings per cell.
        ordered: False for categories.
        thin: every thin-th reading is judged.
        gap_ns: and none sooner than this after the one before; 0 where times are unknown.
        effective: independent readings that the reference is worth.
    """

    edges: FloatArray
    counts: FloatArray
    ordered: bool
    thin: int
    gap_ns: int
    effective: float

    def subject(self, rate: float) -> Subject:
        """Return the detector that may spend `rate` false alarms a year."""
        make = cell_bets if self.ordered else category_bets
        return Subject(make(self.counts, self.effective), rate, self.thin, self.gap_ns)

    def cells(self, values: FloatArray) -> IntArray:
        """Return the cell of each (n,) reading, −1 where there is none."""
        known = np.abs(values) <= LARGEST
        found = np.searchsorted(self.edges, np.where(known, values, 0.0), side="right")
        return np.where(known, found, -1)

    def spread_over(self, stride: int) -> CellProfile:
        """Return the same where the reference held only every stride-th reading."""
        return replace(self, thin=self.thin * stride if self.thin > 1 else 1)

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {
            "edges": pack(self.edges),
            "counts": pack(self.counts),
            "ordered": self.ordered,
            "thin": self.thin,
            "gap_ns": self.gap_ns,
            "effective": self.effective,
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> CellProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        return cls(
            unpack(plain["edges"]),
            unpack(plain["counts"]),
            bool(plain["ordered"]),
            int(plain["thin"]),
            int(plain["gap_ns"]),
            float(plain["effective"]),
        )


def cells_of(
    values: FloatArray,
    edges: FloatArray,
    tau: float,
    times_ns: IntArray | None = None,
    *,
    ordered: bool = True,
) -> CellProfile | None:
    """Calibrate the detector of (n,) finite readings in order; None where it cannot judge.

    Also of scores of several readings together, such as T² and Q of held-out rows.
    """
    cells = np.searchsorted(edges, values, side="right").astype(np.int64)
    counts = np.bincount(cells, minlength=edges.size + 1).astype(np.float64)
    found = thinned_for(cells, edges.size + 1, tau, cell_bets if ordered else category_bets)
    if found is None:
        return None
    gap = _gap_ns(times_ns, found.thin)
    return CellProfile(edges, counts, ordered, found.thin, gap, found.effective)


def _gap_ns(times_ns: IntArray | None, thin: int) -> int:
    """Half the usual event time between judged readings: a faster stream is thinned by time."""
    if times_ns is None or thin <= 1 or len(times_ns) < 2:
        return 0
    return int(np.median(np.diff(times_ns)) * thin / 2)
