"""What the reference says about one feature: its frozen sample, bins, range and rates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.cannot import ENOUGH_ROWS
from edgewatch.statistics import Range, Wander, bins
from edgewatch.statistics.dependence import INDEPENDENT, Dependence

if TYPE_CHECKING:
    from edgewatch.monitors.detector_profile import DetectorProfile
    from edgewatch.statistics.clipped import ClippedHistogram

FloatArray = NDArray[np.float64]
Role = Literal["input", "output", "joint"]
Kind = Literal["measurand", "categorical", "instrument"]


@dataclass(frozen=True, slots=True, eq=False)
class FeatureProfile:
    """The frozen description of one input or output.

    Attributes:
        name, role, kind: what it is; a categorical feature is compared category by category,
            an instrument channel (cell temperature, lamp, dark current, reference standard) is
            watched for a step between units and not for the wander of the world around it.
        rows: rows of the reference; missing: how many of them had no reading.
        sample: ascending finite readings, evenly thinned to at most the sample limit.
        edges: fine bin edges; counts: reference readings per fine cell, (len(edges) + 1,).
        decile_edges: coarse edges for PSI, a subset of `edges`.
        accepted: range outside of which a reading is not supported by the reference.
        physical: range outside of which a reading is impossible, unlimited if not declared.
        margin: robust spreads by which `accepted` is wider than the reference.
        median, spread: robust centre and scale (mean of the two one-sided spreads).
        cannot: what this reference cannot support, in words; empty if nothing.
        wander: of an instrument channel, how far its level wanders by itself.
        unit: of the readings, as declared; empty where it is not.
        levels: of a feature of words, the word that each code 0, 1, … stands for.
        stuck: readings of the reference that repeat the one of the row before.
        duplicated: share of the reference's rows that repeat the row before in every reading of
            this role; the same for all features of a role.
        histogram: equal cells between robust limits; None without readings.
        dependence: how readings depend on those before them, and on the time of day and week.
        detector: what the sequential detectors go by, calibrated on held-out blocks of the
            reference.
    """

    name: str
    role: Role
    kind: Kind
    rows: int
    missing: int
    sample: FloatArray
    edges: FloatArray
    counts: FloatArray
    decile_edges: FloatArray
    accepted: Range
    physical: Range
    margin: float
    median: float
    spread: float
    cannot: tuple[str, ...]
    wander: tuple[Wander, ...] = ()
    unit: str = ""
    levels: tuple[str, ...] = ()
    stuck: int = 0
    duplicated: float = 0.0
    histogram: ClippedHistogram | None = None
    dependence: Dependence = INDEPENDENT
    detector: DetectorProfile | None = None

    @property
    def missing_rate(self) -> float:
        """Share of reference rows without a reading."""
        return self.missing / self.rows if self.rows else 0.0

    @property
    def stuck_rate(self) -> float:
        """Share of reference rows whose reading repeats the one before."""
        return self.stuck / self.rows if self.rows else 0.0

    @property
    def finite(self) -> int:
        """Finite readings of the reference, of which `sample` may be a thinned part."""
        return int(self.counts.sum())

    @property
    def tau(self) -> float:
        """Integrated autocorrelation time in rows; 1 where readings do not depend on others."""
        return max(1.0, self.dependence.tau)

    @property
    def effective(self) -> float:
        """How many independent readings the reference is worth: finite / tau."""
        return self.finite / self.tau

    @property
    def decile_counts(self) -> FloatArray:
        """Reference readings per coarse cell, (len(decile_edges) + 1,)."""
        return bins.coarsen(self.counts, self.edges, self.decile_edges)

    @property
    def judgeable(self) -> bool:
        """Whether a change of its distribution can be judged at all."""
        return self.finite >= ENOUGH_ROWS and bool(self.sample[0] < self.sample[-1])
