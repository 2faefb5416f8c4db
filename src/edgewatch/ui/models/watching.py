"""When nobody was watching: a state shown over such a time would be a lie."""

from __future__ import annotations

from edgewatch.store import lane_spans
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import Span


def unwatched(context: Context, span: Span) -> list[Span]:
    """The stretches of a span without an agent, the present one included, oldest first."""
    gaps = [Span(*one) for one in lane_spans.pauses(context.db, span.from_ns, span.to_ns)]
    if context.watched_until_ns is not None:
        gaps.append(Span(context.watched_until_ns, max(span.to_ns, context.watched_until_ns)))
    clipped = (Span(max(g.from_ns, span.from_ns), min(g.to_ns, span.to_ns)) for g in gaps)
    return sorted((g for g in clipped if g.from_ns < g.to_ns), key=lambda g: g.from_ns)
