"""Equipment, drift, alarms, predictions and load of one stretch of time, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import devices, lane_spans, predictions
from edgewatch.ui.models.alarm_words import code_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift_course import DriftCourse
from edgewatch.ui.models.formatting import NS
from edgewatch.ui.models.series import MAX_ROWS, Sample, main_output, read_span
from edgewatch.ui.models.sketched import Band, BandReader
from edgewatch.ui.models.span import Span
from edgewatch.ui.models.verdicts import SIGNS, verdict_words
from edgewatch.ui.models.watching import unwatched
from edgewatch.ui.words import tr

Floats = NDArray[np.float64]
_SLICE_RESOURCES_ABOVE_S = 3 * 3600
LOAD_SLICES = 240
_A_SLICE = 3
# Fewer units than this say less than single predictions do.
_LEAST_UNITS = 12


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
    """A span in which predictions are affected, clipped to what is looked at.

    ``swap_s`` is when the change was seen, where that lies in the span too: what was predicted
    between the last proof and then is affected all the same.
    """

    slot: str
    from_s: float
    to_s: float
    swap_s: float | None = None


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Five lanes on one axis. The predictions are a sample, or over a long time a band."""

    span: Span
    slots: tuple[str, ...]
    device_bars: tuple[Bar, ...]
    alarm_bars: tuple[Bar, ...]
    shades: tuple[Shade, ...]
    unwatched: tuple[Span, ...]
    drift_time_s: Floats
    drift_ratio: Floats
    sample: Sample
    band: Band | None
    output: str | None
    features: tuple[str, ...]
    affected: NDArray[np.bool_]
    load_time_s: Floats
    load_percent: Floats

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw but the axis."""
        bars = self.device_bars or self.alarm_bars
        return not (bars or len(self.sample) or self.band or len(self.load_time_s))


@dataclass(slots=True)
class HistoryReader:
    """Reads views; what a long one has read before is not read again."""

    _bands: BandReader = field(default_factory=BandReader)
    _drift: DriftCourse = field(default_factory=DriftCourse)

    def read(self, context: Context, span: Span) -> HistoryView:
        """All lanes of a span."""
        newest = predictions.recent(context.db, context.model, 1)
        output, sample, band = self._predictions(context, span, newest.output_names)
        shades = _shades(context, span)
        gaps = tuple(unwatched(context, span))
        drift_time_s, drift_ratio = self._drift.read(context, span)
        load_time_s, load_percent = _load(context, span)
        return HistoryView(
            span=span,
            slots=tuple(context.slot_label(s["name"]) for s in devices.slots(context.db)),
            device_bars=_device_bars(context, span, gaps),
            alarm_bars=_alarm_bars(context, span),
            shades=shades,
            unwatched=gaps,
            drift_time_s=drift_time_s,
            drift_ratio=drift_ratio,
            sample=sample,
            band=band,
            output=output,
            features=(*newest.input_names, *newest.output_names),
            affected=_affected(context, span, band.from_ns if band else sample.time_ns),
            load_time_s=load_time_s,
            load_percent=load_percent,
        )

    def _predictions(
        self, context: Context, span: Span, outputs: tuple[str, ...]
    ) -> tuple[str | None, Sample, Band | None]:
        """Single predictions while there are few; sketches of units where there are many."""
        output = main_output(context, outputs)
        total = self._bands.total(context, span)
        if output is not None and total > MAX_ROWS:
            band = self._bands.read(context, span, output)
            if band is not None and (len(band) >= _LEAST_UNITS or not band.complete):
                return output, Sample((), complete=True), band
        sample = read_span(context, span, total)
        names = sample.parts[-1].output_names if sample.parts else ()
        return main_output(context, names), sample, None


def history_view(context: Context, span: Span) -> HistoryView:
    """All lanes of a span, read once."""
    return HistoryReader().read(context, span)


def _device_bars(context: Context, span: Span, gaps: Sequence[Span]) -> tuple[Bar, ...]:
    """States of the slots; over them, the stretches in which nobody could know."""
    states = [
        Bar(
            context.slot_label(s.of),
            *_clipped(s.from_ns, s.to_ns or context.watched_until_ns, span),
            SIGNS.get(s.what, "unknown"),
            verdict_words(s.what),
        )
        for s in lane_spans.state_stretches(context.db, span.from_ns, span.to_ns)
    ]
    unknown = [
        Bar(row, gap.from_ns / NS, gap.to_ns / NS, "off", tr("NOT WATCHED"))
        for row in dict.fromkeys(bar.row for bar in states)
        for gap in gaps
    ]
    return (*states, *unknown)


def _alarm_bars(context: Context, span: Span) -> tuple[Bar, ...]:
    stood = lane_spans.alarm_stretches(context.db, span.from_ns, span.to_ns)
    words = {code: code_words(code) for code in {a.what for a in stood}}
    return tuple(Bar(a.of, *_clipped(a.from_ns, a.to_ns, span), a.of, words[a.what]) for a in stood)


def _shades(context: Context, span: Span) -> tuple[Shade, ...]:
    begun = {s.id: s.from_ns for s in
             lane_spans.state_stretches(context.db, span.from_ns, span.to_ns)}  # fmt: skip
    return tuple(
        Shade(
            context.slot_label(s["slot"]),
            *_clipped(s["from_ns"], s["to_ns"], span),
            _inside(begun.get(s["state_id"]), span),
        )
        for s in devices.suspect_spans(context.db, None, span.from_ns, span.to_ns)
    )


def _inside(time_ns: int | None, span: Span) -> float | None:
    return time_ns / NS if time_ns is not None and time_ns >= span.from_ns else None


def _load(context: Context, span: Span) -> tuple[Floats, Floats]:
    """All samples of a short span, the mean of a few of each slice of a long one."""
    if span.seconds <= _SLICE_RESOURCES_ABOVE_S:
        rows = lane_spans.load_samples(context.db, span.from_ns, span.to_ns)
    else:
        read = (
            lane_spans.load_samples(context.db, one.from_ns, one.to_ns, _A_SLICE)
            for one in span.slices(LOAD_SLICES)
        )
        rows = [(some[0][0], sum(load for _, load in some) / len(some)) for some in read if some]
    pairs = np.array(rows, float).reshape(-1, 2)
    return pairs[:, 0] / NS, pairs[:, 1]


def _affected(context: Context, span: Span, time_ns: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which of (n,) times lie in a suspect span: after its last proof, before it was restored."""
    marked = np.zeros(len(time_ns), bool)
    for one in devices.suspect_spans(context.db, None, span.from_ns, span.to_ns):
        until_ns = span.to_ns if one["to_ns"] is None else one["to_ns"]
        marked |= (time_ns > one["from_ns"]) & (time_ns < until_ns)
    return marked


def _clipped(from_ns: int, to_ns: int | None, span: Span) -> tuple[float, float]:
    end = span.to_ns if to_ns is None else min(to_ns, span.to_ns)
    return max(from_ns, span.from_ns) / NS, end / NS
