"""Evidence, label by label, that a risk has risen above what is accepted.

A risk is the mean of a loss L ≥ 0 (an error, a missed positive, a squared deviation) and r the
accepted one. While E L ≤ r given what came before, every factor 1 + κ·(L/r − 1) with 0 < κ < 1 is
at most 1 in expectation: a fair bet against "the risk is accepted" (Podkopaev & Ramdas 2022, ICLR;
Waudby-Smith & Ramdas 2024). The bets on each risk run in a generalised Shiryaev–Roberts e-detector
in calendar time,

    Mₙ = (Mₙ₋₁ + wₙ)·Lₙ,   wₙ = (event time since the risk's last judged row)·rate / bets,

whose evidence, Σ M over the bets, reaches 1 on an accepted risk at most `rate` times a year in
expectation (Shin, Ramdas & Rinaldo 2023): the change may have come at any time, and one may look
after every label. The loss itself is bounded by `_MOST` accepted risks, which only lowers the
evidence: one absurd label cannot raise an alarm alone where losses have no bound.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from edgewatch.statistics.arrays import BoolArray, FloatArray, IntArray
from edgewatch.statistics.sequential.calendar import LONGEST_NS, Calendar
from edgewatch.statistics.sequential.detectors import CEILING, YEAR_NS

#: Odds of an error, in multiples of those accepted, that the bets look for.
_ODDS = (1.2, 1.5, 2.0, 3.0, 6.0)
_SHARPEST, _BLUNTEST = 0.7, 0.01
_MOST = 20.0
_LEAST_RISK = 1e-6


@dataclass(frozen=True, slots=True)
class Risk:
    """One risk to watch: its name, the accepted mean loss, and the false alarms a year it may cost.

    ``accepted`` is positive; of losses that are 0 or 1 it is below 1.
    """

    name: str
    accepted: float
    rate: float


class RiskDetectors:
    """The detectors of several risks over the same stream of labelled rows."""

    def __init__(self, risks: Sequence[Risk]) -> None:
        self.risks = tuple(risks)
        self._accepted = np.maximum([risk.accepted for risk in risks], _LEAST_RISK)
        self._kappa = np.array([_bets(risk) for risk in self._accepted]).reshape(-1, len(_ODDS))
        self._rates = np.array([risk.rate for risk in risks]) / len(_ODDS) / YEAR_NS
        self.restart()

    def restart(self) -> None:
        """Forget all evidence, as after a controlled change."""
        self._m = np.zeros((len(self.risks), len(_ODDS)))
        self._calendar = Calendar()
        self._covered = np.full(len(self.risks), -1, dtype=np.int64)

    def observe(self, times_ns: IntArray, losses: FloatArray) -> FloatArray:
        """Return the (n, risks) evidence after each row; it alarms at 1.

        Args:
            times_ns: (n,) event times; one before the latest counts as that one, unless the stream
                has begun again at an earlier time, as after a clock that ran ahead.
            losses: (n, risks) losses, NaN where a row says nothing about a risk.
        """
        excess = np.minimum(losses / self._accepted, _MOST) - 1.0
        judged = ~np.isnan(excess)
        added = (self._passed(times_ns, judged) * self._rates)[:, :, None]
        factors = np.where(judged, excess, 0.0)[:, :, None] * self._kappa + 1.0
        evidence = np.empty(losses.shape)
        for plus, times, found in zip(added, factors, evidence, strict=True):
            np.add(self._m, plus, out=self._m)
            np.multiply(self._m, times, out=self._m)
            np.add.reduce(self._m, axis=1, out=found)
            if found.size and found.max() > CEILING:
                self._m /= np.maximum(found / CEILING, 1.0)[:, None]
                np.minimum(found, CEILING, out=found)
        return evidence

    def _passed(self, times_ns: IntArray, judged: BoolArray) -> FloatArray:
        """(n, risks): event time since the risk's last judged row, 0 where none is judged.

        A stream begins with a day: even a month of labels read in at once can be judged.
        """
        covered = self._calendar.covered(times_ns)
        known_ns = np.where(judged, covered[:, None], -1)
        latest = np.maximum.accumulate(np.vstack([self._covered, known_ns]), axis=0)
        passed = np.minimum(np.diff(latest, axis=0), LONGEST_NS)
        passed[latest[:-1] < 0] = LONGEST_NS
        self._covered = latest[-1]
        return np.where(judged, passed, 0).astype(np.float64)

    def as_json(self) -> dict[str, Any]:
        """Where the detectors stand: by name of the risk."""
        at = self._calendar
        calendar = [at.latest_ns, at.covered_ns, at.behind]
        rows = zip(self.risks, self._m.tolist(), self._covered.tolist(), strict=True)
        return {r.name: {"m": m, "covered_ns": c, "calendar": calendar} for r, m, c in rows}

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on where `as_json` stood; risks that were not watched then begin anew."""
        for at, risk in enumerate(self.risks):
            one = plain.get(risk.name)
            if one is not None and len(one["m"]) == len(_ODDS) and "calendar" in one:
                self._m[at] = one["m"]
                self._covered[at] = int(one["covered_ns"])
                self._calendar = Calendar(*(int(number) for number in one["calendar"]))


def _bets(accepted: float) -> list[float]:
    """κ of the likelihood ratios that are best where the odds are so many times those accepted.

    >>> [round(kappa, 3) for kappa in _bets(0.1)]
    [0.02, 0.048, 0.091, 0.167, 0.333]
    """
    r = min(accepted, 0.5)
    found = []
    for odds in _ODDS:
        ratio = odds * r / (1 - r)
        found.append((ratio / (1 + ratio) - r) / (1 - r))
    return [min(max(kappa, _BLUNTEST), _SHARPEST) for kappa in found]
