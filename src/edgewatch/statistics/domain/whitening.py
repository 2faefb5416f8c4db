"""Rows of several features in coordinates in which distances mean the same in every direction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray, finite_sorted
from edgewatch.statistics.multivariate.robust_covariance import robust_covariance, wrapped_factor
from edgewatch.statistics.spread import centre_and_spread

#: Robust spreads beyond which two readings are equally far: squares stay finite.
_FARTHEST = 1e6
#: Principal directions kept; the rest is summed up as one distance from their plane.
MOST_DIRECTIONS = 64
#: Directions with less than this share of the largest variance are rounding or exact relations.
_NEGLIGIBLE = 1e-6
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Whitening:
    """A map from rows of d features to rows of c + 1 coordinates.

    Attributes:
        medians, spreads: (d,) robust centre and scale; spread 0 for what has no metric (constant,
            without readings): such a feature takes no part.
        directions: (d, c) principal directions over the square root of their variance.
        plane: (d, c) the same directions with unit length.
        off_plane: typical distance from the plane of the directions, 0 where there is none.
    """

    medians: FloatArray
    spreads: FloatArray
    directions: FloatArray
    plane: FloatArray
    off_plane: float

    def scaled(self, matrix: FloatArray) -> FloatArray:
        """Return (n, d) robust z-scores; 0 (the median) for missing readings and constants."""
        used = self.spreads > 0
        scale = np.where(used, self.spreads, 1.0)
        rows = np.clip(matrix, -1e300, 1e300)
        with np.errstate(over="ignore"):  # a spread may be next to nothing
            scores = np.clip((rows - self.medians) / scale, -_FARTHEST, _FARTHEST)
        return np.where(used & ~np.isnan(scores), scores, 0.0)

    def __call__(self, matrix: FloatArray) -> FloatArray:
        """Return (n, c + 1) coordinates of (n, d) rows.

        Each row is mapped by itself: the result does not depend on the rows beside it.
        """
        scores = self.scaled(matrix)
        inside = _product(scores, self.directions)
        if self.off_plane == 0.0:
            return np.concatenate([inside, np.zeros((len(scores), 1))], axis=1)
        off = scores - _product(_product(scores, self.plane), np.ascontiguousarray(self.plane.T))
        away = np.sqrt(np.einsum("nj,nj->n", off, off)) / self.off_plane
        return np.concatenate([inside, away[:, None]], axis=1)


def whitening_of(matrix: FloatArray, metric: Sequence[bool] | BoolArray) -> Whitening:
    """Learn the map from (n, d) reference rows with NaN for missing readings.

    The covariance is robust (:func:`edgewatch.statistics.multivariate.robust_covariance`), so that
    neither wild readings nor wild rows turn a direction; its eigenvalues are drawn towards their
    mean by d / (n + d), without which the smallest of a short reference are far too small (Ledoit &
    Wolf, J. Multivariate Anal. 88, 2004, 365). For more features than rows only the plane that
    the rows span is whitened.

    Args:
        matrix: (n, d) with n >= 2.
        metric: which features have distances at all (categories have none).

    >>> rng = np.random.default_rng(1)
    >>> x = rng.normal(size=(2000, 1)) * [1.0, 100.0] + rng.normal(size=(2000, 2)) * [0.1, 10.0]
    >>> whitening_of(x, [True, True])(x).std(axis=0).round().tolist()
    [1.0, 1.0, 0.0]
    """
    centres = [centre_and_spread(finite_sorted(column)) for column in matrix.T]
    medians = np.array([median for median, _, _ in centres])
    spreads = np.array([(below + above) / 2 for _, below, above in centres])
    spreads[~np.asarray(metric, dtype=np.bool_)] = 0.0
    nothing = np.empty((matrix.shape[1], 0))
    scores = Whitening(medians, spreads, nothing, nothing, 0.0).scaled(matrix)
    plane, variances = _principal(scores)
    directions = plane / np.sqrt(variances) if variances.size else plane
    return Whitening(medians, spreads, directions, plane, _typical_distance(scores, plane))


def _principal(scores: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return (d, c) unit directions and their (c,) variances, drawn to the mean of all."""
    n, d = scores.shape
    varies = int((scores.std(axis=0) > 0).sum())
    if varies == 0:
        return np.empty((d, 0)), np.empty(0)
    if d > n:
        _, factor = wrapped_factor(scores)
        _, singular, rows = np.linalg.svd(factor, full_matrices=False)
        variances, vectors = singular**2, rows.T
    else:
        values, columns = np.linalg.eigh(robust_covariance(scores).matrix)
        variances, vectors = values[::-1], columns[:, ::-1]
    kept = variances > _NEGLIGIBLE * max(float(variances[0]), 1e-12)
    kept[MOST_DIRECTIONS:] = False
    drawn = d / (n + d)
    within = (1 - drawn) * variances[kept] + drawn * variances.sum() / varies
    return np.ascontiguousarray(vectors[:, kept]), within


def _typical_distance(scores: FloatArray, plane: FloatArray) -> float:
    """Median distance of the rows from the plane; 0 where it holds them all."""
    if plane.shape[1] == 0:
        return 0.0
    off = scores - scores @ plane @ plane.T
    distance = float(np.median(np.sqrt(np.einsum("nj,nj->n", off, off))))
    return distance if distance > _ROUNDING else 0.0


def _product(rows: FloatArray, columns: FloatArray) -> FloatArray:
    """Return rows @ columns, summed for each row alike, however many there are.

    A matrix product of the BLAS may add in another order for another number of rows.
    """
    product: FloatArray = np.einsum("nj,cj->nc", rows, np.ascontiguousarray(columns.T))
    return product
