"""How often something happens to a reading of the reference, for the detector of its happening."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.statistics.dependence import autocorrelation_time
from edgewatch.statistics.sequential import Subject, indicator_bets, rate_bound


@dataclass(frozen=True, slots=True)
class RateProfile:
    """How often something happens in the reference.

    Attributes:
        happened, rows: in how many of its rows it does.
        tau: integrated autocorrelation time of its happening, in rows.
    """

    happened: int
    rows: int
    tau: float = 1.0

    def subject(self, rate: float) -> Subject | None:
        """Return the detector that may spend `rate` false alarms a year; None if not rare."""
        bets = indicator_bets(rate_bound(self.happened / self.tau, self.rows / self.tau))
        if bets is None:
            return None
        return Subject(bets, rate, int(np.ceil(self.tau)))

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {"happened": self.happened, "rows": self.rows, "tau": self.tau}

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> RateProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        return cls(int(plain["happened"]), int(plain["rows"]), float(plain["tau"]))


def rate_of(happens: NDArray[np.bool_]) -> RateProfile:
    """Learn how often something happens from the (rows,) rows of the reference."""
    tau = autocorrelation_time(happens.astype(np.float64))
    return RateProfile(int(happens.sum()), happens.size, tau)
