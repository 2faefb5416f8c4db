"""What a sketch is measured against: the frozen bins and ranges of a model's features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256

import numpy as np

from edgewatch.statistics.arrays import LARGEST, FloatArray, IntArray
from edgewatch.statistics.bins import MAX_EDGES

# Up to this many rows all edges are compared at once, above it each column is searched.
_FEW_ROWS = 16


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Bin edges and accepted ranges of d features, in the order of the model's columns.

    Attributes:
        edges: (d, 121) ascending per row, padded with +inf, which no finite reading reaches.
        low, high: (d,) accepted range; readings outside are counted as out of domain.
        first, last: (d,) first and last edge; ∓inf for a feature without a reference.
        marks: (d, 129) numbers whose places among sorted readings tell all counts of a sketch:
            the first that are finite, no measurement any more, below and above the edges, outside
            of the accepted range, and missing; then the edges.
        digest: 8 bytes that name the frame; only sketches of one frame may be merged.
    """

    edges: FloatArray
    low: FloatArray
    high: FloatArray
    first: FloatArray = field(init=False)
    last: FloatArray = field(init=False)
    marks: FloatArray = field(init=False)
    digest: bytes = field(init=False)

    def __post_init__(self) -> None:
        known = np.isfinite(self.edges)
        first = np.where(known[:, 0], self.edges[:, 0], -np.inf)
        last = np.where(known, self.edges, -np.inf).max(axis=1)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", np.where(known[:, 0], last, np.inf))
        object.__setattr__(self, "marks", self._marks())
        parts = (self.edges, self.low, self.high)
        content = b"".join(np.ascontiguousarray(part, dtype="<f8").tobytes() for part in parts)
        object.__setattr__(self, "digest", sha256(content).digest()[:8])

    @classmethod
    def of(cls, edges: Sequence[FloatArray], low: FloatArray, high: FloatArray) -> Frame:
        """Pad edges of different lengths to one matrix.

        >>> Frame.of([np.array([0.0, 1.0])], np.array([0.0]), np.array([1.0])).edges.shape
        (1, 121)
        """
        padded = np.full((len(edges), MAX_EDGES), np.inf)
        for row, one in zip(padded, edges, strict=True):
            row[: one.size] = one
        return cls(padded, np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64))

    def _marks(self) -> FloatArray:
        def every(value: float) -> FloatArray:
            return np.full(len(self.edges), value)

        marks = (
            every(-np.finfo(np.float64).max),
            every(-LARGEST),
            self.first,
            np.nextafter(self.last, np.inf),
            every(np.nextafter(LARGEST, np.inf)),
            self.low,
            np.nextafter(self.high, np.inf),
            every(np.nan),
        )
        return np.column_stack([*marks, self.edges])

    @property
    def features(self) -> int:
        """How many features the frame describes."""
        return len(self.edges)

    def cells(self, matrix: FloatArray) -> IntArray:
        """Return the cell of each reading of an (n, d) matrix, 0 … 121; 0 for NaN."""
        if len(matrix) <= _FEW_ROWS:
            return np.asarray((matrix[:, :, None] >= self.edges).sum(axis=2, dtype=np.int64))
        found = np.empty(matrix.shape, dtype=np.int64)
        for j, edges in enumerate(self.edges):
            found[:, j] = np.searchsorted(edges, matrix[:, j], side="right")
        found[np.isnan(matrix)] = 0
        return found
