"""What the measures of one feature are held to, at the size of a window; kept once computed.

Rows of a slow process depend on those before them. Limits and probabilities are those of as many
independent rows as the window is worth, n/τ with τ the reference's integrated autocorrelation
time, against a reference of m/τ. Below ten there is no judgement: "cannot judge".
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isnan

import numpy as np

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.statistics import excess_limit, excess_p, ks_limit, ks_p
from edgewatch.statistics.distances import psi_null

#: Independent rows below which neither a window nor a reference can be judged by.
ENOUGH_INDEPENDENT = 10.0
#: Where the reference itself repeats more often, readings are coarse and repeat by chance: they do
#: so more often as soon as their distribution narrows, which is drift and no frozen channel.
OFTEN_REPEATED = 0.05

# Sizes of windows whose limits are at hand.
_KEPT = 64

#: A limit, and the probability of the value or a larger one without change.
HeldTo = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rate:
    """How often something happens in the reference.

    Attributes:
        happened, rows: in how many of its rows it does.
        tau: rows that one happening lasts: as many tell as much as one.
    """

    happened: float
    rows: int
    tau: float = 1.0

    def held_to(self, happened: int, n: int, alpha: float) -> HeldTo | None:
        """Return the share held to and the p of the window's; None where not judged.

        A reference in which it never happens makes it a finding however long it lasts.
        """
        tau = self.tau if self.happened else 1.0
        rows, known = int(n / tau), int(self.rows / tau)
        if min(rows, known) < ENOUGH_INDEPENDENT:
            return None
        reference = int(np.ceil(self.happened / tau))
        found = excess_p(int(happened / tau), rows, reference, known)
        return excess_limit(rows, reference, known, alpha), found


class FeatureLimits:
    """The limits of one feature at one level of false alarms."""

    def __init__(self, profile: FeatureProfile, alpha: float, min_rows: int) -> None:
        self._alpha, self._min_rows = alpha, min_rows
        self._tau, self._m = profile.tau, profile.finite
        self._cells = profile.decile_counts if profile.judgeable else np.zeros(0)
        self.missing, self.outside, self.stuck = _rates(profile)
        self._psi = lru_cache(_KEPT)(self._psi_null)
        self._ks = lru_cache(_KEPT)(self._ks_limit)

    def judged(self, n: int) -> bool:
        """Whether n readings suffice, and the reference does."""
        enough = min(n, self._m) / self._tau >= ENOUGH_INDEPENDENT
        return n >= self._min_rows and enough

    def psi(self, value: float, n: int) -> HeldTo | None:
        """What PSI of n readings is held to; None where it cannot be judged."""
        if not self.judged(n) or isnan(value):
            return None
        null, limit = self._psi(n)
        return limit, null.p(value)

    def ks(self, value: float, n: int) -> HeldTo | None:
        """What Kolmogorov–Smirnov of n readings is held to; None where it cannot be judged."""
        if not self.judged(n) or isnan(value):
            return None
        return self._ks(n), ks_p(value, n / self._tau, self._m / self._tau)

    def rate(self, of: Rate | None, happened: int, n: int) -> HeldTo | None:
        """What a share of n rows is held to; None where it cannot be judged."""
        if of is None or n < self._min_rows:
            return None
        return of.held_to(happened, n, self._alpha)

    def _ks_limit(self, n: int) -> float:
        return ks_limit(n / self._tau, self._m / self._tau, self._alpha)

    def _psi_null(self, n: int) -> tuple[psi_null.PsiNull | psi_null.ChiSquareNull, float]:
        null = psi_null.null(self._cells, n, self._tau)
        return null, null.limit(self._alpha)


def _rates(profile: FeatureProfile) -> tuple[Rate, Rate, Rate | None]:
    """Missing readings, readings outside the accepted range, repeated ones if rare."""
    rows = profile.rows
    learned = profile.detector
    missing_tau, stuck_tau = (learned.missing.tau, learned.stuck.tau) if learned else (1.0, 1.0)
    sample, accepted = profile.sample, profile.accepted
    outside = int(((sample < accepted.low) | (sample > accepted.high)).sum())
    # The sample may be thinned; readings that are not finite are in none.
    beyond = (
        profile.finite * outside / max(sample.size, 1) + rows - profile.missing - profile.finite
    )
    return (
        Rate(profile.missing, rows, missing_tau),
        # The range was drawn around these very rows: without its margin two would lie on its ends.
        Rate(min(round(beyond) + 2, rows), rows, profile.tau),
        Rate(profile.stuck, rows, stuck_tau) if profile.stuck_rate <= OFTEN_REPEATED else None,
    )
