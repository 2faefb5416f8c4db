"""Principal components of a reference, and T² and Q of rows against them.

The components that carry most of the variance are how the readings move together when all is
well. Q measures what of a row these cannot explain, T² how far it has moved along all components
that the rows determine, each in its own spread:

    t = Pᵀ(z − c),   T² = Σₐ tₐ² / λₐ over all a,   Q = ‖z − c − P t‖² over the leading a

(Jackson & Mudholkar 1979, Technometrics 21(3); MacGregor & Kourti 1995, Control Eng. Practice
3(3)). T² over all components is the squared Mahalanobis distance: two readings that always moved
together and come apart by little are far away along the component that never moved (Hawkins
1974, J. Am. Stat. Assoc. 69(346)). Where there are too few rows to know the small components, Q
is what is left to see it. The contribution of reading j is zⱼ·(PΛ⁻¹t)ⱼ to T², those together give
T², and eⱼ² to Q.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.multivariate.robust_covariance import (
    robust_covariance,
    wrapped_factor,
)
from edgewatch.statistics.spread import centre_and_spread

#: Share of the variance that the leading components carry.
EXPLAINED = 0.9
#: Rows for each component at least: fewer follow the noise of the reference.
ROWS_FOR_EACH = 5
#: Spreads below this share of the largest are rounding, such as of sums and ratios of others.
SMALLEST = 1e-4


@dataclass(frozen=True, slots=True, eq=False)
class Components:
    """How d readings move together.

    Attributes:
        centre: (d,) centre of the rows; loadings: (d, r) orthonormal columns P.
        variances: (r,) robust variances λ along them.
        leading: how many of them, k ≤ r, carry most of the variance; explained: which share.
    """

    centre: FloatArray
    loadings: FloatArray
    variances: FloatArray
    leading: int
    explained: float

    def along(self, rows: FloatArray) -> FloatArray:
        """Return (n, r) positions of (n, d) rows along the components, in their spreads."""
        return np.asarray((rows - self.centre) @ self.loadings / np.sqrt(self.variances))

    def residuals(self, rows: FloatArray) -> FloatArray:
        """Return what of the (n, d) rows the leading components do not explain."""
        apart, leading = rows - self.centre, self.loadings[:, : self.leading]
        return np.asarray(apart - (apart @ leading) @ leading.T)

    def t2_and_q(self, rows: FloatArray) -> FloatArray:
        """Return (n, 2): T² and Q of each row.

        >>> one = Components(np.zeros(2), np.array([[1.0], [0.0]]), np.array([4.0]), 1, 0.8)
        >>> one.t2_and_q(np.array([[4.0, 3.0]]))
        array([[4., 9.]])
        """
        along, left = self.along(rows), self.residuals(rows)
        squares = [np.einsum("ij,ij->i", one, one) for one in (along, left)]
        return np.column_stack(squares)

    def contributions(self, rows: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return the (n, d) contributions of each reading to T², and to Q; each sums to it."""
        apart, along = rows - self.centre, self.along(rows)
        to_t2 = apart * (along @ (self.loadings / np.sqrt(self.variances)).T)
        return np.asarray(to_t2), np.asarray(self.residuals(rows) ** 2)


def components_of(rows: FloatArray, explained: float = EXPLAINED) -> Components | None:
    """Return the components of (n, d) rows in robust spreads, wild ones notwithstanding.

    Those of the robust covariance, at most one for each `ROWS_FOR_EACH` rows, of which the leading
    ones carry the `explained` share of the variance. The variances along them are those of robust
    spreads of the rows. With more columns than rows the covariance is never formed. None where no
    direction has any variance.
    """
    location, values, axes = _axes(rows)
    total = float(values.sum())
    if not total > 0:
        return None
    known = max(1, min(len(rows) // ROWS_FOR_EACH, len(values)))
    loadings = axes[:, :known] * _signs(axes[:, :known])
    spreads = np.array([_spread(column) for column in ((rows - location) @ loadings).T])
    kept = spreads > SMALLEST * float(spreads.max(initial=0.0))
    if not kept.any():
        return None
    enough = int(np.searchsorted(np.cumsum(values) / total, explained - 1e-9)) + 1
    leading = max(1, int(kept[:enough].sum()))
    share = float(values[:known][kept][:leading].sum()) / total
    return Components(location, loadings[:, kept], spreads[kept] ** 2, leading, share)


def _axes(rows: FloatArray) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Return location, and variances, the largest first, with the axes they lie along."""
    if len(rows) < rows.shape[1]:
        location, factor = wrapped_factor(rows)
        _, sizes, axes = np.linalg.svd(factor, full_matrices=False)
        return location, sizes**2, axes.T
    known = robust_covariance(rows)
    values, axes = np.linalg.eigh(known.matrix)
    return known.location, np.maximum(values[::-1], 0.0), axes[:, ::-1]


def _signs(vectors: FloatArray) -> FloatArray:
    """Make the largest loading of each component positive, so that all libraries agree."""
    largest = vectors[np.argmax(np.abs(vectors), axis=0), np.arange(vectors.shape[1])]
    return np.where(largest < 0, -1.0, 1.0)


def _spread(values: FloatArray) -> float:
    _, below, above = centre_and_spread(np.sort(values))
    spread = (below + above) / 2
    return spread or float(np.std(values))
