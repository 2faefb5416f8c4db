"""What the model is compared with, in one line."""

from __future__ import annotations

from edgewatch.store.baselines import BaselineEntry, entries
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock, count


def baseline_words(context: Context) -> str:
    """Where the baseline in force came from and who reviewed it; empty where there is none."""
    found = [one for one in entries(context.db, context.model) if one.is_in_force]
    return _words(found[-1], context.now_ns) if found else ""


def _words(entry: BaselineEntry, now_ns: int) -> str:
    source = f" of {entry.source}" if entry.source else ""
    since = clock(entry.in_force[-1][0], now_ns)
    if entry.review is None:
        reviewed = "not reviewed by anybody yet (edgewatch baseline approve)"
    else:
        reviewed = f"reviewed by {entry.review.by}"
    return f"Compared with {count(entry.rows, 'row')}{source}, in force since {since}; {reviewed}."
