"""When nobody was watching: a state shown over such a time would be a lie."""

from __future__ import annotations

from edgewatch.alarms.shapes import from_record
from edgewatch.store import alarms as alarm_store
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.ranges import Span

_CODE = "agent.stopped"


def unwatched(context: Context, span: Span) -> list[Span]:
    """The stretches of a span without an agent, the present one included, oldest first."""
    gaps = _past(context)
    if context.watched_until_ns is not None:
        gaps.append(Span(context.watched_until_ns, max(span.to_ns, context.watched_until_ns)))
    clipped = (Span(max(g.from_ns, span.from_ns), min(g.to_ns, span.to_ns)) for g in gaps)
    return sorted((g for g in clipped if g.from_ns < g.to_ns), key=lambda g: g.from_ns)


def _past(context: Context) -> list[Span]:
    """The pauses that a later agent found and put down as alarms."""
    found = []
    for values in alarm_store.alarms(context.db, limit=2_000):
        if values["code"] != _CODE:
            continue
        params = from_record(values).params
        start, end = params.get("stopped_ns"), params.get("started_ns")
        if isinstance(start, int | float) and isinstance(end, int | float):
            found.append(Span(int(start), int(end)))
    return found
