"""The prediction of this moment: its value, what is accepted, how it ran, what stands out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import devices, models, predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS, interval, number
from edgewatch.ui.models.reference import FeatureReference, Reference
from edgewatch.ui.models.series import main_output

WHY_AT_MOST = 5
RECENT_ROWS = 50


@dataclass(frozen=True, slots=True)
class Contribution:
    """One input against the reference: distance in robust standard deviations."""

    name: str
    value: float
    sigmas: float
    low: float
    high: float

    @property
    def outside(self) -> bool:
        """Whether the value is outside the range of the reference data."""
        return not self.low <= self.value <= self.high

    @property
    def text(self) -> str:
        """The value and the range it was checked with."""
        where = "outside" if self.outside else "within"
        return f"{number(self.value)}, {where} {interval(self.low, self.high)}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment to be marked on a time axis."""

    time_s: float
    text: str


@dataclass(frozen=True, slots=True)
class NowView:
    """Everything of the page but the trust."""

    rows: Columns
    output: str | None
    value: float | None
    label: str
    accepted: tuple[float, float] | None
    time_ns: int | None
    affected: bool
    failed: str
    why: tuple[Contribution, ...] = ()
    marks: tuple[Mark, ...] = ()
    units: dict[str, str] = field(default_factory=dict)

    @property
    def time_s(self) -> NDArray[np.float64]:
        return self.rows.time_ns / 1e9


def now_view(context: Context, rows: Columns, reference: Reference | None) -> NowView | None:
    """What stands now, given the last predictions; None before the first."""
    if not len(rows):
        return None
    output = main_output(context, rows.output_names)
    value = _last_value(rows, output)
    found = reference.find(output) if reference and output else None
    states = predictions.states(context.db, [int(rows.ids[-1])])
    return NowView(
        rows,
        output,
        value,
        _label(context, rows),
        (found.low, found.high) if found else None,
        int(rows.time_ns[-1]),
        any(s["affected"] for found in states.values() for s in found),
        str(rows.texts[-1].get("error", "")) if rows.status[-1] else "",
        why(rows, reference),
        _marks(context, rows),
        {name: limits.unit for name, limits in context.model_section.limits.items()},
    )


def why(rows: Columns, reference: Reference | None) -> tuple[Contribution, ...]:
    """The inputs of the last prediction farthest from the reference, farthest first."""
    if reference is None or not len(rows):
        return ()
    found = [
        _contribution(feature, float(rows.inputs[-1, i]))
        for i, name in enumerate(rows.input_names)
        if (feature := reference.find(name)) is not None
    ]
    known = [c for c in found if not np.isnan(c.sigmas)]
    return tuple(sorted(known, key=lambda c: -abs(c.sigmas))[:WHY_AT_MOST])


def most_deviating(rows: Columns, reference: Reference | None, n: int = 4) -> list[str]:
    """The inputs whose recent median lies farthest from that of the reference."""
    names = list(rows.input_names)
    if reference is None or not len(rows):
        return names[:n]
    recent = np.median(np.nan_to_num(rows.inputs[-RECENT_ROWS:]), axis=0)
    far = {
        name: abs(feature.sigmas(float(value)))
        for name, value in zip(names, recent, strict=True)
        if (feature := reference.find(name)) is not None
    }
    return sorted(names, key=lambda name: -np.nan_to_num(far.get(name, -1.0)))[:n]


def _contribution(feature: FeatureReference, value: float) -> Contribution:
    return Contribution(feature.name, value, feature.sigmas(value), feature.low, feature.high)


def _last_value(rows: Columns, output: str | None) -> float | None:
    if output is None or output not in rows.output_names:
        return None
    value = float(rows.outputs[-1, rows.output_names.index(output)])
    return None if np.isnan(value) else value


def _label(context: Context, rows: Columns) -> str:
    """The class in words where the model gives one: a text, or the side of the threshold."""
    layouts = models.layouts(context.db, context.model).values()
    outputs = {part.name for layout in layouts for part in layout.outputs}
    texts = [v for k, v in rows.texts[-1].items() if k in outputs and isinstance(v, str)]
    if texts:
        return texts[0]
    section = context.model_section
    value = _last_value(rows, main_output(context, rows.output_names))
    if section.task != "classification" or value is None:
        return ""
    over = value >= section.threshold
    name, limit = section.positive or "positive", number(section.threshold)
    return f"{name} (≥ {limit})" if over else f"not {name} (< {limit})"


def _marks(context: Context, rows: Columns) -> tuple[Mark, ...]:
    """Changes of the equipment within the rows shown."""
    start, end = int(rows.time_ns[0]), int(rows.time_ns[-1]) + NS
    history = devices.state_history(context.db, None, start, end)
    return tuple(
        Mark(state["since_ns"] / 1e9, f"{context.slot_label(state['slot'])}: {state['verdict']}")
        for state in history
        if state["since_ns"] > start and state["verdict"] in ("CHANGED", "MISSING")
    )
