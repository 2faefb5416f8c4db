"""Equipment, drift, alarms, predictions and load of one stretch of time, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.shapes import from_record
from edgewatch.store import alarms as alarm_store
from edgewatch.store import devices, measures, predictions, service
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import over_limit
from edgewatch.ui.models.ranges import Span
from edgewatch.ui.models.series import Sample, main_output, read_span
from edgewatch.ui.models.slot_row import SIGNS
from edgewatch.ui.models.watching import unwatched

Floats = NDArray[np.float64]
_SLICE_RESOURCES_ABOVE_S = 6 * 3600
_RESOURCE_SLICES = 240


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of one lane: row by name, from, to (seconds), the sign that colours it, a word."""

    row: str
    from_s: float
    to_s: float
    sign: str
    word: str


@dataclass(frozen=True, slots=True)
class Shade:
    """A span in which predictions are affected, clipped to what is looked at."""

    slot: str
    from_s: float
    to_s: float


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Five lanes on one axis."""

    span: Span
    slots: tuple[str, ...]
    device_bars: tuple[Bar, ...]
    alarm_bars: tuple[Bar, ...]
    shades: tuple[Shade, ...]
    drift_time_s: Floats
    drift_ratio: Floats
    sample: Sample
    output: str | None
    affected: NDArray[np.bool_]
    load_time_s: Floats
    load_percent: Floats


def history_view(context: Context, span: Span) -> HistoryView:
    """All lanes of a span."""
    sample = read_span(context, span)
    names = sample.parts[-1].output_names if sample.parts else ()
    shades = _shades(context, span)
    drift = _drift(context, span)
    load = _load(context, span)
    return HistoryView(
        span,
        tuple(context.slot_label(s["name"]) for s in devices.slots(context.db)),
        _device_bars(context, span),
        _alarm_bars(context, span),
        shades,
        *drift,
        sample,
        main_output(context, names),
        _affected(sample, shades),
        *load,
    )


def alarms_in(context: Context, span: Span) -> list[Alarm]:
    """Alarms that stood at any moment of the span, oldest first."""
    stored = (from_record(values) for values in alarm_store.alarms(context.db, limit=2_000))
    found = [a for a in stored if a.raised_ns is not None and _touches(a, span)]
    return sorted(found, key=lambda a: (a.raised_ns or 0, a.id))


def _touches(alarm: Alarm, span: Span) -> bool:
    ended = alarm.cleared_ns is None or alarm.cleared_ns > span.from_ns
    return ended and (alarm.raised_ns or 0) < span.to_ns


def _device_bars(context: Context, span: Span) -> tuple[Bar, ...]:
    """States of the slots; over them, the stretches in which nobody could know."""
    history = devices.state_history(context.db, None, span.from_ns, span.to_ns)
    states = [
        Bar(
            context.slot_label(s["slot"]),
            *_clipped(s["since_ns"], s["until_ns"] or context.watched_until_ns, span),
            SIGNS.get(s["verdict"], "unknown"),
            s["verdict"],
        )
        for s in history
    ]
    gaps = [
        Bar(row, gap.from_ns / 1e9, gap.to_ns / 1e9, "off", "NOT WATCHED")
        for row in dict.fromkeys(bar.row for bar in states)
        for gap in unwatched(context, span)
    ]
    return (*states, *gaps)


def _alarm_bars(context: Context, span: Span) -> tuple[Bar, ...]:
    return tuple(
        Bar(a.priority, *_clipped(a.raised_ns or 0, a.cleared_ns, span), a.priority, a.code)
        for a in alarms_in(context, span)
    )


def _shades(context: Context, span: Span) -> tuple[Shade, ...]:
    spans = devices.suspect_spans(context.db, None, span.from_ns, span.to_ns)
    return tuple(
        Shade(context.slot_label(s["slot"]), *_clipped(s["from_ns"], s["to_ns"], span))
        for s in spans
    )


def _drift(context: Context, span: Span) -> tuple[Floats, Floats]:
    """The worst value over limit of every window that ended in the span."""
    rows = measures.measurements(context.db, context.model, span.from_ns, span.to_ns)
    if not rows:
        return np.empty(0), np.empty(0)
    ends = np.array([row["to_ns"] for row in rows], np.int64)
    ratios = np.array([over_limit(row) for row in rows])
    times, where = np.unique(ends, return_inverse=True)
    worst = np.full(len(times), np.nan)
    np.fmax.at(worst, where, ratios)
    return times / 1e9, worst


def _load(context: Context, span: Span) -> tuple[Floats, Floats]:
    rows = _resources(context, span, "machine")
    known = [(r["time_ns"] / 1e9, r["cpu_percent"]) for r in rows if r["cpu_percent"] is not None]
    pairs = np.array(known, float).reshape(-1, 2)
    return pairs[:, 0], pairs[:, 1]


def _resources(context: Context, span: Span, subject: str) -> list[dict[str, Any]]:
    """All samples of a short span, a part of each slice of a long one."""
    if span.seconds <= _SLICE_RESOURCES_ABOVE_S:
        return service.resources(context.db, span.from_ns, span.to_ns, subject)
    parts = (Span(s.from_ns, s.from_ns + 15 * 10**9) for s in span.slices(_RESOURCE_SLICES))
    return [
        row for p in parts for row in service.resources(context.db, p.from_ns, p.to_ns, subject)[:3]
    ]


def _affected(sample: Sample, shades: Sequence[Shade]) -> NDArray[np.bool_]:
    times = sample.time_s
    marked = np.zeros(len(times), bool)
    for shade in shades:
        marked |= (times > shade.from_s) & (times < shade.to_s)
    return marked


def _clipped(from_ns: int, to_ns: int | None, span: Span) -> tuple[float, float]:
    end = span.to_ns if to_ns is None else min(to_ns, span.to_ns)
    return max(from_ns, span.from_ns) / 1e9, end / 1e9


def affected_total(context: Context, span: Span) -> int:
    """Predictions affected in the span, over all slots, each slot's own count."""
    spans = devices.suspect_spans(context.db, None, span.from_ns, span.to_ns)
    return sum(
        predictions.affected_count(context.db, s["slot"], s["from_ns"], s["to_ns"]) for s in spans
    )
