"""The prediction of this moment: its value, what is accepted, how it ran, what stands out."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import models, predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import interval, number
from edgewatch.ui.models.now_marks import Mark, event_marks
from edgewatch.ui.models.now_rows import shown_span
from edgewatch.ui.models.reference import FeatureReference, Reference
from edgewatch.ui.models.series import main_output
from edgewatch.ui.words import tr

__all__ = ["WHY_AT_MOST", "Contribution", "Mark", "NowView", "most_deviating", "now_view", "why"]

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
        value, accepted = number(self.value), interval(self.low, self.high)
        if self.outside:
            return tr("{value}, outside {accepted}", value=value, accepted=accepted)
        return tr("{value}, within {accepted}", value=value, accepted=accepted)


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

    @property
    def unit(self) -> str:
        """The unit of the output, where site.toml gives one."""
        return self.units.get(self.output or "", "")

    @property
    def outside(self) -> bool:
        """Whether the prediction itself is outside its accepted range."""
        if self.value is None or self.accepted is None:
            return False
        return not self.accepted[0] <= self.value <= self.accepted[1]


def now_view(
    context: Context,
    rows: Columns,
    reference: Reference | None,
    marks: tuple[Mark, ...] | None = None,
) -> NowView | None:
    """What stands now, given the last predictions; None before the first.

    ``marks`` are the events over :func:`shown_span`, where they have been read already.
    """
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
        _accepted(context, found) if found else None,
        int(rows.time_ns[-1]),
        any(s["affected"] for found in states.values() for s in found),
        str(rows.texts[-1].get("error", "")) if rows.status[-1] else "",
        why(rows, reference),
        event_marks(context, shown_span(context, rows)) if marks is None else marks,
        {name: limits.unit for name, limits in context.model_section.limits.items()},
    )


def _accepted(context: Context, found: FeatureReference) -> tuple[float, float]:
    """The accepted range; of a score that is a probability, no more than there can be."""
    sample = found.sample
    if context.model_section.task != "classification" or not len(sample):
        return found.low, found.high
    if sample[0] < 0 or sample[-1] > 1:
        return found.low, found.high
    return max(found.low, 0.0), min(found.high, 1.0)


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
    name, limit = section.positive or tr("positive"), number(section.threshold)
    if over:
        return tr("{name} (≥ {limit})", name=name, limit=limit)
    return tr("not {name} (< {limit})", name=name, limit=limit)
