"""Which stretch of time the pages look at."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.store import models as model_store
from edgewatch.store.timeline import last_happening_ns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import mark

__all__ = ["RANGES", "Span", "TimeRange", "bounds", "resolve", "within"]

LIVE_S = 600
"""While the last event is younger than this, time runs on with the clock."""
SHORTEST_NS = NS


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A choice of the range control; ``seconds`` None means all there is."""

    key: str
    title: str
    seconds: int | None


RANGES = (
    TimeRange("live", mark("Live: last 5 min"), 300),
    TimeRange("hour", mark("Last hour"), 3600),
    TimeRange("shift", mark("Last 8 hours"), 8 * 3600),
    TimeRange("day", mark("Last day"), 86_400),
    TimeRange("week", mark("Last week"), 7 * 86_400),
    TimeRange("month", mark("Last month"), 30 * 86_400),
    TimeRange("year", mark("Last year"), 366 * 86_400),
    TimeRange("all", mark("All"), None),
)


def bounds(context: Context) -> Span:
    """From the model's first prediction until now, or until what happened last in the record.

    That is a prediction, or a later step of an alarm or verdict: a model may rest while its
    equipment is exchanged.
    """
    versions = model_store.models(context.db, context.model)
    predicted = model_store.last_time_ns(context.db, context.model)
    last = max(predicted or 0, last_happening_ns(context.db) or 0) or None
    live = last is None or context.now_ns - last < LIVE_S * NS
    end = context.now_ns if live or last is None else last + NS
    first = min((m.first_ns for m in versions), default=end - 3600 * NS)
    # With some air, so that a young record fills the charts and the first row is seen.
    return Span(end - max(end - first, 20 * NS) * 51 // 50, end)


def resolve(choice: TimeRange, whole: Span) -> Span:
    """The span of a choice, at the end of all there is; no longer than there is anything."""
    wanted = None if choice.seconds is None else choice.seconds * NS
    return whole if wanted is None else Span(max(whole.from_ns, whole.to_ns - wanted), whole.to_ns)


def within(span: Span, whole: Span) -> Span:
    """The span, not shorter than a second, moved and cut so that it lies within what there is."""
    length = min(max(span.to_ns - span.from_ns, SHORTEST_NS), whole.to_ns - whole.from_ns)
    start = min(max(span.from_ns, whole.from_ns), whole.to_ns - length)
    return Span(start, start + length)
