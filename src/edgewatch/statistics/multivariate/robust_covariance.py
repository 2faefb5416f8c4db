"""Location and covariance of rows, which wild readings and wild rows do not bend. Deterministic.

Two steps. First each reading is *wrapped* (Raymaekers & Rousseeuw 2021, Technometrics 63(2)): a
readings' function ψ that is the identity up to 1.5 spreads and comes back to 0 at 4, so that the
ordinary covariance of the wrapped readings is positive semi-definite, costs n·d² and cannot be
moved far by any cell, whether or not there are more columns than rows. Then, where there are
enough rows, those further from the centre than χ²(0.975) are left out and the rest is taken as it
is (the reweighting step of the MCD, Rousseeuw & Van Driessen 1999, Technometrics 41(3)), which
recovers most of the efficiency of the ordinary covariance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray

#: ψ(z) = z up to FIRM, q₁·tanh(q₂(c − |z|)) up to c, 0 beyond; constants of the paper.
FIRM, REJECTED, _Q1, _Q2 = 1.5, 4.0, 1.540793, 0.8622731
#: Share of rows like the others that the second step keeps.
KEPT = 0.975
#: Rows for each column that the second step needs.
ROWS_FOR_EACH = 5
#: Above so many columns distances cost more than they would gain.
MOST_COLUMNS = 250


@dataclass(frozen=True, slots=True, eq=False)
class Covariance:
    """Location (d,) and covariance (d, d) of rows."""

    location: FloatArray
    matrix: FloatArray


def wrapped(standard: FloatArray) -> FloatArray:
    """Return ψ of readings in spreads from their centre.

    >>> wrapped(np.array([-1.0, 1.5, 3.0, 1e9])).round(3)
    array([-1.   ,  1.5  ,  1.075,  0.   ])
    """
    size = np.abs(standard)
    back = _Q1 * np.tanh(_Q2 * np.maximum(REJECTED - size, 0.0))
    return np.asarray(np.where(size <= FIRM, standard, np.sign(standard) * back))


def robust_covariance(standard: FloatArray) -> Covariance:
    """Return location and covariance of (n, d) rows in robust spreads.

    Args:
        standard: readings in robust spreads from the centre of their column, missing ones 0.

    >>> rng = np.random.default_rng(0)
    >>> x = rng.normal(size=(2000, 1)) + 0.5 * rng.normal(size=(2000, 2))
    >>> x[:100] = [40.0, -40.0]
    >>> robust_covariance(x).matrix.round(1)
    array([[1.3, 1. ],
           [1. , 1.3]])
    """
    n, d = standard.shape
    first = _of_wrapped(standard)
    if n < ROWS_FOR_EACH * d or d > MOST_COLUMNS or d == 0:
        return first
    distances = _squared_distances(standard, first)
    typical = float(np.median(distances)) / float(special.chdtri(d, 0.5))
    cut = float(special.chdtri(d, 1 - KEPT))
    kept = standard[distances <= cut * max(typical, np.finfo(np.float64).tiny)]
    if len(kept) < n / 2:
        return first
    # What the cut takes from the variances of normal rows is given back.
    consistent = KEPT / float(special.chdtr(d + 2, cut))
    location = kept.mean(axis=0)
    apart = kept - location
    return Covariance(location, apart.T @ apart * (consistent / len(kept)))


def wrapped_factor(standard: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return location (d,) and F (n, d) of wrapped readings, whose covariance is FᵀF.

    >>> location, factor = wrapped_factor(np.array([[-1.0], [1.0]]))
    >>> (factor.T @ factor).round(6).tolist()
    [[1.0]]
    """
    firm = wrapped(standard)
    location = firm.mean(axis=0)
    apart = firm - location
    spread = np.sqrt(np.mean(apart**2, axis=0))
    spread[spread == 0] = 1.0
    return location, apart / spread / np.sqrt(len(firm))


def _of_wrapped(standard: FloatArray) -> Covariance:
    """The correlation of wrapped readings: in spreads of their own, variances are about 1."""
    if not len(standard):
        d = standard.shape[1]
        return Covariance(np.zeros(d), np.eye(d))
    location, factor = wrapped_factor(standard)
    return Covariance(location, factor.T @ factor)


def _squared_distances(standard: FloatArray, known: Covariance) -> FloatArray:
    values, vectors = np.linalg.eigh(known.matrix)
    floor = max(float(values[-1]), 1.0) * 1e-9
    along = (standard - known.location) @ (vectors / np.sqrt(np.maximum(values, floor)))
    return np.asarray(np.einsum("ij,ij->i", along, along))
