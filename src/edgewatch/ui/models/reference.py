"""What the reference data of a model looked like, read from its baseline in the record."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import measures
from edgewatch.store.packed import unpack
from edgewatch.ui.models.context import Context

Floats = NDArray[np.float64]


def _none() -> Floats:
    return np.empty(0)


@dataclass(frozen=True, slots=True, eq=False)
class FeatureReference:
    """One input or output in the reference data.

    Attributes:
        low, high: the accepted range; infinite where there is no limit.
        median, spread: robust centre and scale.
        sample: readings in ascending order, without NaN.
        levels: of a feature of words, the word that each code 0, 1, … of its readings stands for.
        role, kind: "input" or "output"; "measurand", "instrument" or "categorical".
        edges, counts: the frozen cells of its sketches, and the reference's readings in each;
            ``decile_edges`` are those among the edges over which PSI is taken.
    """

    name: str
    low: float
    high: float
    median: float
    spread: float
    sample: Floats
    levels: tuple[str, ...] = ()
    role: str = "input"
    kind: str = "measurand"
    edges: Floats = field(default_factory=_none)
    counts: Floats = field(default_factory=_none)
    decile_edges: Floats = field(default_factory=_none)

    def sigmas(self, value: float) -> float:
        """How far a value lies from the median, in robust standard deviations, with its sign."""
        if self.levels:  # words have no distances
            return float("nan")
        return (value - self.median) / self.spread if self.spread > 0 else float("nan")


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """The reference of one model; its features in the order of the sketches."""

    rows: int
    features: Mapping[str, FeatureReference]

    def find(self, name: str) -> FeatureReference | None:
        """The feature of that name, if the reference has it."""
        return self.features.get(name)


@dataclass(slots=True)
class ReferenceReader:
    """The baseline in force, read and parsed only when it is another one."""

    id: str | None = None
    _reference: Reference | None = None

    def read(self, context: Context) -> Reference | None:
        """The reference of the context's model; None while it has no baseline."""
        found = measures.active_baseline(context.db, context.model)
        if found != self.id:
            content = measures.baseline_content(context.db, context.model)
            self.id, self._reference = found, parse_reference(content or "")
        return self._reference


def parse_reference(content: str) -> Reference | None:
    """The reference in a baseline's canonical JSON; None where it is of another schema."""
    try:
        plain = json.loads(content)
        found = [_feature(one) for one in plain["features"]]
        return Reference(int(plain["rows"]), {one.name: one for one in found})
    except (ValueError, KeyError, TypeError):
        return None


def _feature(plain: dict[str, Any]) -> FeatureReference:
    low, high = plain["accepted"]
    return FeatureReference(
        str(plain["name"]),
        -np.inf if low is None else float(low),
        np.inf if high is None else float(high),
        float(plain["median"]),
        float(plain["spread"]),
        unpack(plain["sample"]),
        tuple(plain["levels"]),
        str(plain.get("role", "input")),
        str(plain.get("kind", "measurand")),
        *(unpack(plain[key]) if key in plain else _none() for key in _CELLS),
    )


_CELLS = ("edges", "counts", "decile_edges")
