"""The parts that predictions are divided into: recorded segments, categories, units in slots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.profile import FeatureProfile
from edgewatch.monitors.quality.spelling import spelling
from edgewatch.store.columns import Columns

Parts = NDArray[np.object_]
#: (n,) event times → the unit in a slot at each; None where none had been proved.
UnitsAt = Mapping[str, tuple[NDArray[np.int64], Sequence[str]]]

UNIT = "unit:"
#: What the record says where nothing has named itself.
_NO_UNIT = frozenset({"", "unknown"})
_QUARTERS = ("lowest quarter", "second quarter", "third quarter", "highest quarter")


def recorded_parts(columns: Columns) -> dict[str, Parts]:
    """The segments that were recorded with predictions, by name."""
    names = dict.fromkeys(name for row in columns.segments for name in row)
    return {name: _spelt(row.get(name) for row in columns.segments) for name in names}


def input_parts(columns: Columns, profiles: Iterable[FeatureProfile]) -> dict[str, Parts]:
    """The inputs that are categories: by their values."""
    found = {}
    for profile in profiles:
        if profile.role == "input" and profile.kind == "categorical":
            parts = one_input(columns, profile.name)
            if parts is not None:
                found[profile.name] = parts
    return found


def one_input(columns: Columns, name: str, profile: FeatureProfile | None = None) -> Parts | None:
    """The values of one input, numbers or words; a measurand by quarters of its reference.

    None where there is no such input.
    """
    if name in columns.input_names:
        values = columns.inputs[:, columns.input_names.index(name)]
        if profile is not None and profile.kind != "categorical" and profile.sample.size:
            return _quarters(values, profile)
        return _spelt(values.tolist())
    if any(name in row for row in columns.texts):
        return _spelt(row.get(name) for row in columns.texts)
    return None


def unit_parts(time_ns: NDArray[np.int64], units: UnitsAt) -> dict[str, Parts]:
    """The unit in each slot when a prediction was made, as ``unit:SLOT``; None where unknown."""
    found: dict[str, Parts] = {}
    for slot, (since, names) in units.items():
        known = (None if name in _NO_UNIT else name for name in names)
        held = np.array([None, *known], dtype=np.object_)
        found[f"{UNIT}{slot}"] = held[np.searchsorted(since, time_ns, side="right")]
    return found


def _spelt(values: Iterable[object]) -> Parts:
    words = [spelling(value) for value in values]
    parts = np.empty(len(words), dtype=np.object_)
    parts[:] = words
    return parts


def _quarters(values: NDArray[np.float64], profile: FeatureProfile) -> Parts:
    edges = np.quantile(profile.sample, (0.25, 0.5, 0.75))
    quarter = np.array(_QUARTERS, dtype=np.object_)[np.searchsorted(edges, values, side="left")]
    quarter[np.isnan(values)] = None
    return quarter
