"""Detectors that look after every reading and keep a promise about false alarms over years.

An e-detector multiplies bets against the reference; by optional stopping it crosses 1 so rarely
that the expected number of false alarms in a year stays within its share of a budget, however
often one looks and however features depend on each other (Shin, Ramdas & Rinaldo 2023). Bets are
functions of the cell of the frozen reference that a reading falls into, with a margin for the
reference being finite; readings that depend on each other are thinned first.
"""

from __future__ import annotations

from edgewatch.statistics.sequential.calibration import Thinned, thinned_for
from edgewatch.statistics.sequential.cell_bets import category_bets, cell_bets
from edgewatch.statistics.sequential.detectors import Detectors, State, Subject
from edgewatch.statistics.sequential.indicator_bets import indicator_bets, rate_bound

__all__ = [
    "Detectors",
    "State",
    "Subject",
    "Thinned",
    "category_bets",
    "cell_bets",
    "indicator_bets",
    "rate_bound",
    "thinned_for",
]
