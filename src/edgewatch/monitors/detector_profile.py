"""What the reference says to the sequential detectors of one feature, frozen with the baseline."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.cell_profile import CellProfile, cells_of
from edgewatch.monitors.rate_profile import RateProfile, rate_of
from edgewatch.statistics import bins
from edgewatch.statistics.arrays import LARGEST
from edgewatch.statistics.dependence import Dependence

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class DetectorProfile:
    """The detectors of one feature.

    Attributes:
        cells: of its distribution; None where that cannot be judged.
        missing: how often it is missing; stuck: how often it repeats the reading before.
        cannot: what cannot be judged, in words.
    """

    cells: CellProfile | None
    missing: RateProfile
    stuck: RateProfile
    cannot: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {
            "cells": None if self.cells is None else self.cells.as_json(),
            "missing": self.missing.as_json(),
            "stuck": self.stuck.as_json(),
            "cannot": list(self.cannot),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> DetectorProfile:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        cells = plain["cells"]
        return cls(
            None if cells is None else CellProfile.from_json(cells),
            RateProfile.from_json(plain["missing"]),
            RateProfile.from_json(plain["stuck"]),
            tuple(plain["cannot"]),
        )


def detector_of(
    values: FloatArray,
    kind: str,
    dependence: Dependence,
    edges: FloatArray,
    times_ns: IntArray | None = None,
) -> DetectorProfile:
    """Learn the detectors of one feature from its (rows,) reference readings; never fails.

    Args:
        values: readings in the order of the rows, NaN where missing.
        kind: measurand, categorical or instrument; the last has no detector of distribution.
        dependence: of these readings.
        edges: the feature's fine edges, used where it has no season.
        times_ns: (rows,) event times if known.
    """
    readings = np.asarray(values, dtype=np.float64)
    missing = np.isnan(readings)
    rates = rate_of(missing), rate_of(_repeats(readings))
    if kind == "instrument":
        return DetectorProfile(None, *rates)
    finite = np.abs(readings) <= LARGEST
    kept = readings[finite]
    times = None if times_ns is None else np.asarray(times_ns, dtype=np.int64)[finite]
    if times is not None:
        order = np.argsort(times, kind="stable")
        times, kept = times[order], kept[order]
        if dependence.season is not None and kind != "categorical":
            kept = kept - dependence.season.at(times)
            edges = bins.fine_edges(kept)
    if kept.size == 0 or kept.min() == kept.max():
        return DetectorProfile(None, *rates)
    ordered = kind != "categorical" or not _one_cell_each(edges)
    cells = cells_of(kept, edges, dependence.residual_tau, times, ordered=ordered)
    cannot = () if cells is not None else (_restless(kept.size, dependence),)
    return DetectorProfile(cells, *rates, cannot)


def _repeats(readings: FloatArray) -> NDArray[np.bool_]:
    same = np.zeros(readings.size, dtype=np.bool_)
    same[1:] = readings[1:] == readings[:-1]
    return same


def _one_cell_each(edges: FloatArray) -> bool:
    """Whether each category has a cell of its own; too many have the cells of a measurand."""
    return edges.size % 2 == 0 and bool((edges[1::2] == np.nextafter(edges[::2], np.inf)).all())


def _restless(n: int, dependence: Dependence) -> str:
    worth = max(int(n / dependence.residual_tau), 1)
    return (
        f"{n} readings are worth about {worth} independent ones, or its parts differ: "
        "drift cannot be judged row by row (a longer reference would do)"
    )
