"""Mergeable summary of the readings of a model's features over any span of time.

One row of 132 float64 per feature, so that a model is one (d, 132) array and one blob. Sketches
of any partition of the rows merge to the sketch of the whole: counts and extremes exactly,
mean and M₂ = Σ(x − mean)² by the update of Chan, Golub & LeVeque (1983, Am. Stat. 37:242), which
does not cancel as Σx² does.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.bins import MAX_EDGES
from edgewatch.statistics.frame import Frame

#: Rows, missing (NaN), not finite (±inf, or beyond 1e150), below and above the reference's first
#: and last edge, outside the accepted range, mean, M₂, smallest, largest; then 122 cells.
N, MISSING, NON_FINITE, UNDER, OVER, OUTSIDE, MEAN, M2, LOW, HIGH, CELLS = range(11)
WIDTH = CELLS + MAX_EDGES + 1

_MAGIC = b"EWSK"
_VERSION = 1
_HEADER = struct.Struct("<4sHHI8s")  # magic, version, width, features, digest of the frame


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """Summary of some rows of d features against one frame.

    Attributes:
        values: (d, 132) float64, columns as named in this module.
        digest: of the frame that the cells belong to.
    """

    values: FloatArray
    digest: bytes

    @property
    def n(self) -> int:
        """Rows summarised."""
        return int(self.values[0, N]) if len(self.values) else 0

    @property
    def missing(self) -> FloatArray:
        """(d,) missing readings."""
        return self.values[:, MISSING]

    @property
    def finite(self) -> FloatArray:
        """(d,) finite readings, which alone enter moments and cells."""
        return self.values[:, N] - self.values[:, MISSING] - self.values[:, NON_FINITE]

    @property
    def counts(self) -> FloatArray:
        """(d, 122) readings per cell."""
        return self.values[:, CELLS:]

    @property
    def mean(self) -> FloatArray:
        """(d,) mean of the finite readings, NaN without any."""
        return np.where(self.finite > 0, self.values[:, MEAN], np.nan)

    @property
    def variance(self) -> FloatArray:
        """(d,) variance with n − 1, NaN below two readings."""
        freedom = self.finite - 1
        result = np.full(freedom.shape, np.nan)
        np.divide(self.values[:, M2], freedom, out=result, where=freedom > 0)
        return result

    def merge(self, other: Sketch) -> Sketch:
        """Return the sketch of both sets of rows.

        Raises:
            ValueError: if the two were measured against different frames.
        """
        if self.digest != other.digest:
            raise ValueError("sketches of different frames cannot be merged")
        a, b = self.values, other.values
        merged = a + b
        merged[:, MEAN], merged[:, M2] = _merged_moments(self, other)
        merged[:, LOW] = np.minimum(a[:, LOW], b[:, LOW])
        merged[:, HIGH] = np.maximum(a[:, HIGH], b[:, HIGH])
        return Sketch(merged, self.digest)

    def to_bytes(self) -> bytes:
        """Return a blob: a header of 20 bytes, then deflated little-endian doubles."""
        features, width = self.values.shape
        header = _HEADER.pack(_MAGIC, _VERSION, width, features, self.digest)
        return header + zlib.compress(self.values.astype("<f8").tobytes(), level=1)

    @classmethod
    def from_bytes(cls, blob: bytes) -> Sketch:
        """Read a blob.

        Raises:
            ValueError: if it is no sketch, of another version, or damaged.
        """
        if len(blob) < _HEADER.size:
            raise ValueError("not a sketch: too short")
        magic, version, width, features, digest = _HEADER.unpack_from(blob)
        if magic != _MAGIC or version != _VERSION or width != WIDTH:
            raise ValueError(f"not a sketch of version {_VERSION}")
        try:
            body = zlib.decompress(blob[_HEADER.size :])
        except zlib.error as error:
            raise ValueError(f"damaged sketch: {error}") from error
        if len(body) != 8 * width * features:
            raise ValueError("damaged sketch: wrong length")
        return cls(np.frombuffer(body, "<f8").reshape(features, width).astype(np.float64), digest)


def empty(frame: Frame) -> Sketch:
    """Return the sketch of no rows, the neutral element of `merge`."""
    values = np.zeros((frame.features, WIDTH))
    values[:, LOW], values[:, HIGH] = np.inf, -np.inf
    return Sketch(values, frame.digest)


def merged(sketches: Sequence[Sketch]) -> Sketch:
    """Return the sketch of all rows of one or more sketches, in one pass over them.

    Moments by the same update as `Sketch.merge`, for many sets at once.

    Raises:
        ValueError: without any, or if they were measured against different frames.
    """
    if not sketches or any(one.digest != sketches[0].digest for one in sketches):
        raise ValueError("sketches of one frame, and at least one, are needed")
    stack = np.stack([one.values for one in sketches])
    finite = stack[:, :, N] - stack[:, :, MISSING] - stack[:, :, NON_FINITE]
    total = stack.sum(axis=0)
    mean = (finite * stack[:, :, MEAN]).sum(axis=0) / np.maximum(finite.sum(axis=0), 1.0)
    total[:, MEAN] = mean
    total[:, M2] += (finite * (stack[:, :, MEAN] - mean) ** 2).sum(axis=0)
    total[:, LOW] = stack[:, :, LOW].min(axis=0)
    total[:, HIGH] = stack[:, :, HIGH].max(axis=0)
    return Sketch(total, sketches[0].digest)


def _merged_moments(a: Sketch, b: Sketch) -> tuple[FloatArray, FloatArray]:
    n_a, n_b = a.finite, b.finite
    total = np.maximum(n_a + n_b, 1.0)
    delta = b.values[:, MEAN] - a.values[:, MEAN]
    # Without readings a side's mean is 0 and weighs nothing.
    mean = (n_a * a.values[:, MEAN] + n_b * b.values[:, MEAN]) / total
    m2 = a.values[:, M2] + b.values[:, M2] + delta**2 * (n_a * n_b / total)
    return mean, m2
