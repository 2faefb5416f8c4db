"""What waits between the programs that run a model and the record, and what was lost there."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from edgewatch.sdk.paths import spool_folder
from edgewatch.store import segments
from edgewatch.store.dropped import dropped_between
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import Span


@dataclass(frozen=True, slots=True)
class Queue:
    """``waiting_bytes`` are written but not yet in the record; ``dropped`` were never written."""

    waiting_bytes: int
    dropped: int


def queue_of(context: Context, site: Path | None, span: Span) -> Queue:
    """The queue as it is now, and the predictions that were dropped in a span."""
    dropped = dropped_between(context.db, span.from_ns, span.to_ns)
    return Queue(_waiting(context, site), dropped)


def _waiting(context: Context, site: Path | None) -> int:
    if site is None:
        return 0
    folder, total = spool_folder(site), 0
    for name, segment in segments.segments(context.db).items():
        with contextlib.suppress(OSError):
            total += max(0, (folder / name).stat().st_size - segment.offset)
    return total
