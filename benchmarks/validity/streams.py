"""Stationary streams: a reference and what follows it come from one and the same process.

Every stream has unit spread (for heavy tails: unit interquartile range over 1.349), so that an
effect of 0.3 means the same in each. Rows are ten minutes apart: 52,596 of them a year.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.signal import lfilter

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]
Rng = np.random.Generator

#: Time between two rows (ns), and the first of them: midnight UTC.
STEP_NS = 600 * 1_000_000_000
START_NS = 1_767_225_600_000_000_000
ROWS_A_DAY = 144
ROWS_A_YEAR = 365.25 * ROWS_A_DAY


@dataclass(frozen=True, slots=True)
class Stream:
    """A stationary process of ``features`` readings a row.

    Attributes:
        name: as it is printed.
        features: readings a row.
        draw: (generator, rows, features) to a (rows, features) matrix.
        discrete: whether a shift has to keep to whole numbers.
    """

    name: str
    features: int
    draw: Callable[[Rng, int, int], FloatArray]
    discrete: bool = False

    def rows(self, seed: int, rows: int) -> FloatArray:
        """Return (rows, features) readings; equal seeds give equal readings."""
        return self.draw(np.random.default_rng(seed), rows, self.features)


def times_ns(rows: int) -> IntArray:
    """Event times of so many rows, ten minutes apart."""
    return START_NS + STEP_NS * np.arange(rows, dtype=np.int64)


def independent(rng: Rng, rows: int, features: int) -> FloatArray:
    """Standard normal, each row for itself."""
    return rng.standard_normal((rows, features))


def autoregressive(rng: Rng, rows: int, features: int, rho: float = 0.9) -> FloatArray:
    """AR(1) of unit spread: 19 rows tell as much of a mean as one independent row (ρ = 0.9)."""
    noise = rng.standard_normal((rows, features)) * (1 - rho * rho) ** 0.5
    noise[0] /= (1 - rho * rho) ** 0.5
    return np.asarray(lfilter([1.0], [1.0, -rho], noise, axis=0))


def daily(rng: Rng, rows: int, features: int) -> FloatArray:
    """Half of the variance follows the time of day; the rest is AR(1) with ρ = 0.5."""
    phase = rng.uniform(0, 2 * np.pi, features)
    angle = 2 * np.pi * np.arange(rows)[:, None] / ROWS_A_DAY + phase
    return np.asarray(np.sin(angle) + 0.5**0.5 * autoregressive(rng, rows, features, 0.5))


def heavy_tailed(rng: Rng, rows: int, features: int) -> FloatArray:
    """Student's t with two degrees of freedom: its variance is infinite."""
    return rng.standard_t(2, (rows, features)) / 1.2106


def discrete(rng: Rng, rows: int, features: int) -> FloatArray:
    """Small counts, Poisson of mean 2: most readings are ties."""
    return rng.poisson(2.0, (rows, features)).astype(np.float64)


def correlated(rng: Rng, rows: int, features: int) -> FloatArray:
    """One factor behind all features, any two of which correlate with 0.8."""
    factor = rng.standard_normal((rows, 1))
    return np.asarray(0.8**0.5 * factor + 0.2**0.5 * independent(rng, rows, features))


STREAMS = (
    Stream("independent", 5, independent),
    Stream("AR(1), rho 0.9", 5, autoregressive),
    Stream("daily season", 5, daily),
    Stream("heavy-tailed, t(2)", 5, heavy_tailed),
    Stream("discrete, Poisson(2)", 5, discrete, discrete=True),
    Stream("30 correlated, 0.8", 30, correlated),
)
