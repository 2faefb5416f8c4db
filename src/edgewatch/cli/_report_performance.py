"""Performance for a report: of every model that is declared, in a number of windows to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from edgewatch.audit.report import Subject
from edgewatch.audit.report.performed import Performed, performed
from edgewatch.cli._drift_settings import Cut
from edgewatch.cli._output import tell
from edgewatch.cli._performance import Asked, performance_in
from edgewatch.site.errors import InputError
from edgewatch.store import counting
from edgewatch.store.models import models
from edgewatch.store.predictions import recent

MOST_ROWS = 200_000
"""So many of the newest predictions are read: some seconds. What is older is not told."""
_MOST_WINDOWS = 40


def performances_at(site: Path) -> Callable[[Subject], tuple[Performed, ...]]:
    """What works out the performance of a site's models for the period of a report."""

    def work_out(subject: Subject) -> tuple[Performed, ...]:
        met = {model.name for model in models(subject.db)}
        declared = [model.name for model in subject.config.model if model.name in met]
        found = (_of(site, subject, name) for name in declared)
        return tuple(one for one in found if one is not None)

    return work_out


def _of(site: Path, subject: Subject, name: str) -> Performed | None:
    """None where it cannot be worked out: a report is wanted all the same."""
    db, period = subject.db, subject.period
    n = counting.count(db, name, period.from_ns, period.to_ns)
    from_ns = period.from_ns
    left_out: tuple[str, ...] = ()
    if n > MOST_ROWS:
        from_ns = int(recent(db, name, MOST_ROWS).time_ns[0])
        left_out = (f"what came before the newest {MOST_ROWS:,} predictions: it was not read",)
    rows = max(subject.config.performance.window_rows, -(-min(n, MOST_ROWS) // _MOST_WINDOWS))
    asked = Asked(from_ns, period.to_ns, Cut(rows=rows))
    try:
        found = performed(performance_in(db, subject.config, site, name, asked))
    except (InputError, ValueError) as error:
        tell(f"The performance of {name} is not in the report: {error}")
        return None
    return Performed(found.model, found.windows, (*left_out, *found.cannot))
