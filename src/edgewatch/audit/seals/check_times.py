"""Seals whose time lies before that of the seal before: was the clock set, and is that recorded?"""

from __future__ import annotations

import json
from collections.abc import Sequence

from edgewatch.alarms.shapes import rfc3339
from edgewatch.audit.seals.check_book import Book, plural, seal_place
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.audit.seals.seal_time import JUMPED
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.sealed_kinds import BY_TABLE

_EVENT = BY_TABLE["event"].code


def check_times(db: Connection, set_back: Sequence[tuple[int, int, int]], book: Book) -> None:
    """Say of each step back in time that no event accounts for; note those that one does.

    An agent dates no seal before the one before, unless the clock was set back: then the seal
    covers an event ``clock.jumped``. Events that retention has taken out cannot be asked.
    """
    explained = 0
    for number, before_ns, after_ns in set_back:
        with any_text(db), one_view(db):
            if _is_recorded(db, number):
                explained += 1
                continue
        book.say(
            f"its time, {moment(after_ns)}, is before that of the seal before it, "
            f"{moment(before_ns)}, and no recorded jump of the clock says why",
            seal_place(number),
        )
    if explained:
        book.note(f"The clock was set back {plural(explained, 'time')} while the log was written.")


def _is_recorded(db: Connection, number: int) -> bool:
    """Whether the seal covers an event of a clock set back, or one that is not there any more."""
    batches = db.execute(
        "SELECT first_id, last_id, n FROM seal_batch WHERE number = ? AND kind = ?",
        (number, _EVENT),
    ).fetchall()
    for first_id, last_id, n in batches:
        rows = db.execute(
            "SELECT kind, detail FROM event WHERE id BETWEEN ? AND ? LIMIT ?",
            (first_id, last_id, n),
        ).fetchall()
        if len(rows) < n or any(kind == JUMPED and _is_back(detail) for kind, detail in rows):
            return True
    return False


def _is_back(detail: object) -> bool:
    try:
        found = json.loads(detail) if isinstance(detail, str) else {}
    except (ValueError, RecursionError):
        return False
    seconds = found.get("seconds") if isinstance(found, dict) else None
    return isinstance(seconds, (int, float)) and seconds < 0


def moment(time_ns: int) -> str:
    """A time in words; one that no calendar has, as it is."""
    try:
        return rfc3339(time_ns) or ""
    except (ValueError, OverflowError, OSError):
        return f"{time_ns} ns"
