"""How often, and for how many rows in a row, rows like the reference lie outside its domain."""

from __future__ import annotations

import math
from dataclasses import dataclass

from edgewatch.monitors.baseline import Baseline
from edgewatch.monitors.profile import Role

#: Mean lengths of an excursion between two rows that count.
_APART = 1.5


@dataclass(frozen=True, slots=True)
class Rates:
    """What the reference says of one kind of being outside.

    Attributes:
        outside: rows of the reference outside, each judged as if it were new; rows: of how many.
        apart: of these rows, how many an excursion lasts on average, at least 1.
        stride: rows of a stream to one of these.
    """

    outside: float
    rows: float
    apart: float
    stride: float = 1.0

    @property
    def thin(self) -> int:
        """Every so manieth row of a stream counts."""
        return 1 if self.apart < _APART else math.ceil(_APART * self.apart * self.stride)


def rates_of(baseline: Baseline, role: Role) -> tuple[Rates, Rates]:
    """Return the rates of leaving a range, and of lying far in all readings together.

    By construction one row in m + 1 is farther away than m rows held out of the reference.
    """
    background = baseline.background
    lasting = background.lasting if background else {}
    lasts, rows = lasting.get(role, 1.0), float(baseline.rows)
    left = max(0.0, baseline.outside_rate[role] * (rows + 2) - 1) + _met_once(baseline, role)
    ranges = Rates(min(left, rows), rows, lasts)
    held_out = background.calibration.size if background else 0
    # Distances were held out of every so manieth row only, and stay alike for as many rows.
    stride = max(1.0, rows / 2 / max(held_out, 1))
    apart = lasting.get("together", 1.0)
    wild = background.wild if background else 0
    return ranges, Rates(wild + 1.0, held_out + 1.0, apart, stride)


def _met_once(baseline: Baseline, role: Role) -> int:
    """Categories that the reference has once: as often a new one is to be expected (Good 1953)."""
    profiles = baseline.outputs if role == "output" else baseline.inputs
    return sum(int((one.counts == 1).sum()) for one in profiles if one.kind == "categorical")
