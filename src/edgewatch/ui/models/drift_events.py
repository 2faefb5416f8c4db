"""What happened to equipment, model and baseline, to be marked on the drift map, and what after."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edgewatch.store import measured_windows
from edgewatch.store.baselines import BaselineEntry
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.drift import DriftMap
from edgewatch.ui.models.now_marks import Mark, event_marks
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.words import tr


def marks_of(context: Context, baselines: Sequence[BaselineEntry], span: Span) -> tuple[Mark, ...]:
    """The changes of a span that may explain drift, oldest first."""
    begun = sorted(since for entry in baselines for since, _ in entry.in_force)
    others = [
        Mark(since / NS, tr("Baseline changed"))
        for since in begun[1:]
        if span.from_ns <= since < span.to_ns
    ]
    return tuple(sorted([*event_marks(context, span), *others], key=lambda one: one.time_s))


def first_over_ns(context: Context, shown: DriftMap, i: int, j: int) -> int | None:
    """When the feature of a cell over its limit went over it, of the stretches since then.

    The end of the first window that was; of the cell's stretch where no window tells.
    """
    over = np.nan_to_num(shown.ratio[i, : j + 1]) > 1
    if not over.size or not over[-1]:
        return None
    within = np.flatnonzero(~over)
    first = int(within[-1]) + 1 if len(within) else 0
    begin, end = int(shown.starts_ns[first]), int(shown.ends_ns[first])
    feature = shown.features[i]
    found = measured_windows.first_exceeded(context.db, context.model, feature, begin, end + 1)
    return end if found is None else found


def last_before(marks: tuple[Mark, ...], time_ns: int) -> Mark | None:
    """The last event that was not after a moment."""
    return next((one for one in reversed(marks) if one.time_s * NS <= time_ns), None)
