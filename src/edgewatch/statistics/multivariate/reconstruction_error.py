"""Reconstruction error of principal components, by the definition of NannyML 0.13.

EdgeWatch's own is the mean √Q of components of a robust covariance, in robust spreads (see
`edgewatch.statistics.multivariate.pca`). This one is for comparing numbers with that library:
missing readings take the mean of the reference, columns are scaled by its mean and standard
deviation (dividing by n), the leading components are those that explain more than 65 % of the
variance, and the error of a row is its Euclidean distance from what they make of it. One wild
reading in the reference moves all of these.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import FloatArray

#: Share of the variance that the components of NannyML explain.
EXPLAINED = 0.65


@dataclass(frozen=True, slots=True, eq=False)
class PlainComponents:
    """Components of an ordinary covariance.

    Attributes:
        means, scales: (d,) of the reference; a constant column has scale 1.
        loadings: (d, k) orthonormal columns.
    """

    means: FloatArray
    scales: FloatArray
    loadings: FloatArray

    def errors(self, rows: FloatArray) -> FloatArray:
        """Return the (n,) errors of (n, d) rows; NaN readings take the mean."""
        scaled = _filled(rows, self.means) - self.means
        scaled /= self.scales
        return np.asarray(np.linalg.norm(scaled - scaled @ self.loadings @ self.loadings.T, axis=1))


def plain_components(reference: FloatArray, explained: float = EXPLAINED) -> PlainComponents:
    """Fit the components to (m, d) reference rows.

    Raises:
        ValueError: if there are no rows, or a column has no readings.

    >>> line = np.linspace(0, 1, 50)
    >>> known = plain_components(np.column_stack([line, 2 * line]))
    >>> known.errors(np.array([[0.5, 1.0], [0.5, 2.0]])).round(2)
    array([0. , 1.2])
    """
    if not len(reference) or np.isnan(reference).all(axis=0).any():
        raise ValueError("a reference with rows, and a reading in each column, is needed")
    means = np.nanmean(reference, axis=0)
    filled = _filled(reference, means)
    scales = filled.std(axis=0)
    scales[scales == 0] = 1.0
    scaled = (filled - means) / scales
    _, sizes, axes = np.linalg.svd(scaled - scaled.mean(axis=0), full_matrices=False)
    ratios = np.cumsum(sizes**2 / max(float((sizes**2).sum()), np.finfo(np.float64).tiny))
    k = int(np.searchsorted(ratios, explained, side="right")) + 1
    return PlainComponents(means, scales, axes[:k].T)


def _filled(rows: FloatArray, means: FloatArray) -> FloatArray:
    return np.where(np.isnan(rows), means, rows)
