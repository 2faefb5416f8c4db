"""Two sets of answers to the same rows: do they agree, and which is better?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics import special
from edgewatch.statistics.arrays import FloatArray
from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.bootstrap import bootstrap_interval
from edgewatch.statistics.quality.metric import Metric, metric_of, nothing

Score = Callable[[FloatArray, FloatArray], float]
"""A metric of (n,) answers against (n,) truths; NaN where the rows cannot give it."""


@dataclass(frozen=True, slots=True)
class McNemar:
    """Rows on which one set of answers was right and the other wrong, and the exact test.

    ``p`` is two-sided: that both are right equally often.
    """

    only_old: int
    only_new: int
    p: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How often two sets of class answers say the same, and beyond chance (Cohen 1960).

    ``kappa`` is None where both always say one and the same class.
    """

    n: int
    same: int
    low: float
    high: float
    kappa: float | None

    @property
    def share(self) -> float | None:
        return self.same / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class Shift:
    """How far one set of values lies from the other (Bland & Altman 1986, Lancet 327:307).

    ``mean`` of new − old with its interval; 95 % of differences lie within ``limits`` if they are
    normal; ``largest`` is the largest distance.
    """

    n: int
    mean: Metric
    limits: tuple[float, float]
    largest: float


def mcnemar(old_right: NDArray[np.bool_], new_right: NDArray[np.bool_]) -> McNemar:
    """Return the exact test of McNemar (1947, Psychometrika 12:153) on (n,) rows.

    >>> right = np.array([True] * 9 + [False])
    >>> found = mcnemar(right, ~right)
    >>> found.only_old, found.only_new, round(found.p, 4)
    (9, 1, 0.0215)
    """
    only_old = int(np.count_nonzero(old_right & ~new_right))
    only_new = int(np.count_nonzero(new_right & ~old_right))
    n = only_old + only_new
    tail = float(special.bdtr(min(only_old, only_new), n, 0.5)) if n else 1.0
    return McNemar(only_old, only_new, min(1.0, 2 * tail))


def agreement(old: FloatArray, new: FloatArray) -> Agreement:
    """Return how far (n,) answers agree; rows in which either is missing are left out.

    >>> found = agreement(np.array([0.0, 1, 1, 0]), np.array([0.0, 1, 0, 0]))
    >>> found.same, found.kappa
    (3, 0.5)
    """
    both = ~(np.isnan(old) | np.isnan(new))
    old, new = old[both], new[both]
    n, same = len(old), int((old == new).sum())
    classes = np.union1d(old, new)
    by_chance = sum(float((old == c).mean() * (new == c).mean()) for c in classes) if n else 1.0
    kappa = (same / n - by_chance) / (1 - by_chance) if by_chance < 1 else None
    return Agreement(n, same, *wilson(same, n), kappa)


def shift(old: FloatArray, new: FloatArray, *, tau: float = 1.0) -> Shift | None:
    """Return how (n,) values differ row by row; None without a row that has both."""
    apart = new - old
    apart = apart[np.isfinite(apart)]
    if not apart.size:
        return None
    mean, spread = float(apart.mean()), float(apart.std(ddof=1)) if apart.size > 1 else 0.0
    half = 1.959964 * spread * (tau / apart.size) ** 0.5
    limits = (mean - 1.959964 * spread, mean + 1.959964 * spread)
    about = metric_of(mean, mean - half, mean + half, apart.size)
    return Shift(apart.size, about, limits, float(np.abs(apart).max()))


def paired_differences(
    scores: Mapping[str, Score], old: FloatArray, new: FloatArray, truth: FloatArray,
    *, tau: float = 1.0,
) -> dict[str, Metric]:  # fmt: skip
    """Return new − old of each metric over the same n rows, with its bootstrap interval.

    Rows are drawn together for both, in blocks as long as errors hang together, always the same.

    >>> truth = np.array([0.0, 1.0] * 50)
    >>> found = paired_differences({"mae": lambda a, t: float(np.abs(a - t).mean())},
    ...                            truth + 0.5, truth, truth)
    >>> found["mae"].value, found["mae"].high
    (-0.5, -0.5)
    """
    return {name: _difference(score, old, new, truth, tau) for name, score in scores.items()}


def _difference(
    score: Score, old: FloatArray, new: FloatArray, truth: FloatArray, tau: float
) -> Metric:
    def apart(rows: NDArray[np.int64]) -> float:
        return score(new[rows], truth[rows]) - score(old[rows], truth[rows])

    n = len(truth)
    value = apart(np.arange(n)) if n else float("nan")
    if not np.isfinite(value):
        return nothing(n)
    return metric_of(value, *bootstrap_interval(apart, n, tau=tau), n)
