"""Which predictions the page Now draws: half an hour while it is live, else the chosen span."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from edgewatch.store import predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.series import read_span
from edgewatch.ui.models.span import NS, Span

Floats = NDArray[np.float64]
_Key = tuple[str, int, int]
TREND_NS = 30 * 60 * NS
SAMPLED_ROWS = 600
_SLICES = 60
# Predictions that arrive late, with an event time before the last one, come in with this.
_ANEW_S = 30.0
_RHYTHM_OF, _LEAST_GAP_S = 10, 30.0


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """How one output ran: event time in seconds, ascending, and its values.

    ``whole`` is false where only some predictions of each slice of a long span were read.
    """

    time_s: Floats
    values: Floats
    whole: bool = True

    @property
    def gap_s(self) -> float | None:
        """Predictions farther apart than this are not joined: twenty times the usual rhythm."""
        if not self.whole or len(self.time_s) < _RHYTHM_OF:
            return None
        return max(_LEAST_GAP_S, 20 * float(np.median(np.diff(self.time_s))))


def shown_span(context: Context, newest: Columns) -> Span:
    """The stretch of time that the page draws: the one looked at; live, half an hour at least."""
    span = context.span
    if not context.live and span.to_ns > span.from_ns:
        return span
    end = int(newest.time_ns[-1]) + 1 if len(newest) else context.now_ns
    return Span(end - max(TREND_NS, span.to_ns - span.from_ns), end)


def _key(context: Context) -> _Key:
    """What stays the same for as long as the same is drawn, though time moves on."""
    length = context.span.to_ns - context.span.from_ns
    if not context.live:
        return (context.model, length, context.span.from_ns)
    # The span of a young record grows: it is another one where it is longer by a twentieth.
    return (context.model, round(20 * math.log(max(length, 1))), 0)


@dataclass(slots=True)
class CourseReader:
    """The course of an output; while it is live, only what is new is added to it."""

    _of: tuple[str, _Key] = ("", ("", 0, 0))
    _course: Course = field(default_factory=lambda: Course(np.empty(0), np.empty(0)))
    _read_s: float = 0.0

    def read(self, context: Context, output: str, newest: Columns) -> Course:
        """The course over :func:`shown_span`.

        ``newest`` are the last predictions of the model, as read for all else on the page.
        """
        of, span = (output, _key(context)), shown_span(context, newest)
        if of != self._of or (context.live and time.monotonic() - self._read_s > _ANEW_S):
            self._of, self._read_s = of, time.monotonic()
            sample = read_span(context, span)
            self._course = Course(sample.time_s, sample.output(output), sample.complete)
        if context.live:
            self._course = _continued(self._course, output, newest, span)
        return self._course


def _continued(course: Course, output: str, newest: Columns, span: Span) -> Course:
    """A course with the rows that came after it, without those from before the span."""
    if not len(newest) or output not in newest.output_names:
        return course
    times = newest.time_ns / 1e9
    later = times > course.time_s[-1] if len(course.time_s) else np.ones(len(times), bool)
    if not later.any():
        return course
    values = newest.outputs[later, newest.output_names.index(output)]
    time_s = np.concatenate([course.time_s, times[later]])
    begin = int(np.searchsorted(time_s, span.from_ns / 1e9))
    whole = np.concatenate([course.values, values])
    return Course(time_s[begin:], whole[begin:], course.whole)


@dataclass(slots=True)
class SampledRows:
    """Inputs and outputs over a span that is longer, or elsewhere, than the newest rows reach."""

    _of: _Key = ("", 0, 0)
    _rows: Columns | None = None
    _read_s: float = 0.0

    def read(self, context: Context, newest: Columns) -> Columns:
        """The newest rows themselves, or at most 600 evenly over the span where that is longer."""
        span = shown_span(context, newest)
        if context.live and span.to_ns - span.from_ns <= TREND_NS:
            return newest
        of = _key(context)
        if of != self._of or (context.live and time.monotonic() - self._read_s > _ANEW_S):
            self._of, self._read_s = of, time.monotonic()
            self._rows = _sampled(context, span)
        return newest if self._rows is None else self._rows


def _sampled(context: Context, span: Span) -> Columns | None:
    db, model = context.db, context.model
    whole = predictions.span(db, model, span.from_ns, span.to_ns, SAMPLED_ROWS + 1, inputs=False)
    if len(whole) <= SAMPLED_ROWS:
        parts = [predictions.span(db, model, span.from_ns, span.to_ns, SAMPLED_ROWS)]
    else:
        each = SAMPLED_ROWS // _SLICES
        parts = [
            predictions.span(db, model, s.from_ns, s.to_ns, each) for s in span.slices(_SLICES)
        ]
    return _joined([part for part in parts if len(part)])


def _joined(parts: list[Columns]) -> Columns | None:
    """Parts with the names of the last one, as one."""
    if not parts:
        return None
    names = (parts[-1].input_names, parts[-1].output_names)
    same = [part for part in parts if (part.input_names, part.output_names) == names]
    whole = same[0]
    for part in same[1:]:
        whole = whole.followed_by(part)
    return whole
