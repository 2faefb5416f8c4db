"""Which stretch of time a page looks at."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.store import models as model_store
from edgewatch.store import predictions
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NS

LIVE_S = 600
"""While the last prediction is younger than this, time runs on with the clock."""


@dataclass(frozen=True, slots=True)
class TimeRange:
    """A choice of the range control; ``seconds`` None means all there is."""

    title: str
    seconds: int | None


RANGES = (
    TimeRange("Last 5 min", 300),
    TimeRange("Last hour", 3600),
    TimeRange("Last day", 86_400),
    TimeRange("All", None),
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of event time, ``from_ns <= t < to_ns``."""

    from_ns: int
    to_ns: int

    @property
    def seconds(self) -> float:
        return (self.to_ns - self.from_ns) / NS

    def slices(self, n: int) -> list[Span]:
        """The span cut into ``n`` equal ones."""
        step = max(1, (self.to_ns - self.from_ns) // n)
        starts = range(self.from_ns, self.to_ns, step)
        return [Span(start, min(start + step, self.to_ns)) for start in starts]


def last_event_ns(context: Context) -> int | None:
    """Event time of the model's last prediction."""
    rows = predictions.recent(context.db, context.model, 1)
    return int(rows.time_ns[-1]) if len(rows) else None


def resolve(choice: TimeRange, context: Context) -> Span:
    """The span of a choice: it ends now, or with the last prediction of a replayed record."""
    last = last_event_ns(context)
    live = last is None or context.now_ns - last < LIVE_S * NS
    end = context.now_ns if live or last is None else last + NS
    versions = model_store.models(context.db, context.model)
    first = min((m.first_ns for m in versions), default=end - 3600 * NS)
    # No longer than there is anything to show, so that a young record fills the charts.
    whole = max(end - first, 20 * NS) * 51 // 50
    wanted = whole if choice.seconds is None else choice.seconds * NS
    return Span(end - min(wanted, whole), end)
