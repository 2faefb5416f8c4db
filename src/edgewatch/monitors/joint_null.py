"""What the mean T² or Q of so many rows is when nothing has changed.

A positive score with mean μ and variance s² is taken for a gamma variable, for which the mean of n
independent ones is gamma again (exact for the χ² of normal rows), with n·m/(n + m) rows as the
reference's own mean is known from m. Rows that depend on those before them count as n/τ and m/τ (τ
the integrated autocorrelation time of the scores). A limit is never below the largest mean that
a block of the reference as long as the window has itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import special

FloatArray = NDArray[np.float64]

#: Rows that count as independent, below which a window cannot be judged.
ENOUGH_INDEPENDENT = 10.0


@dataclass(frozen=True, slots=True, eq=False)
class ScoreNull:
    """Held-out scores of a reference, and what the mean of a window of them is held to.

    Attributes:
        scores: (m,) finite scores in order of time, every `stride`-th row of the reference.
        stride, tau: rows from one score to the next, and that say as much as one independent.
        most: the largest; a score of a window counts for no more.
        mean, variance: of the scores.
    """

    scores: FloatArray
    stride: int
    tau: float
    most: float
    mean: float
    variance: float
    _largest: dict[int, float] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, scores: FloatArray, stride: int, tau: float) -> ScoreNull:
        """Describe (m,) scores in order of time; NaN ones are left out."""
        known = scores[np.isfinite(scores)]
        if not known.size:
            return cls(known, stride, tau, 0.0, 0.0, 0.0)
        return cls(known, stride, tau, float(known.max()), float(known.mean()), float(known.var()))

    def mean_of(self, scores: FloatArray) -> float:
        """Return the mean of (n,) scores of a window, none of them above the largest known."""
        return float(np.minimum(scores, self.most).mean())

    def limit_and_p(self, mean: float, n: int, alpha: float) -> tuple[float, float] | None:
        """Return what the mean of n scores is held to, and p of the one given.

        None where the reference or the window has too few independent rows.

        >>> null = ScoreNull.of(np.random.default_rng(0).chisquare(2, 5000), 1, 1.0)
        >>> limit, p = null.limit_and_p(3.0, 200, 1e-3)
        >>> round(limit, 1), p < 1e-6
        (2.5, True)
        """
        ours = n / self.tau
        theirs = len(self.scores) * self.stride / max(self.tau, self.stride)
        if min(ours, theirs) < ENOUGH_INDEPENDENT or not self.variance > 0:
            return None
        shape = self.mean**2 / self.variance * (ours * theirs / (ours + theirs))
        limit = float(special.gammainccinv(shape, alpha)) * self.mean / shape
        p = float(special.gammaincc(shape, mean * shape / self.mean))
        return max(limit, self._largest_of_blocks(n)), p

    def _largest_of_blocks(self, rows: int) -> float:
        """The largest mean of scores over so many rows of the reference; 0 without two blocks."""
        length = max(1, rows // self.stride)
        if length not in self._largest:
            blocks = len(self.scores) // length
            cut = self.scores[: blocks * length].reshape(blocks, length)
            self._largest[length] = float(cut.mean(axis=1).max()) if blocks >= 2 else 0.0
        return self._largest[length]
