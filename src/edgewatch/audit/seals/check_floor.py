"""Retirements of what is too young: retention keeps what is newer than half a year.

It counts ages by the time of the records, so records of long ago that were replayed may go soon
after they were sealed: early retirement is told, and no finding. But it is also what somebody
would have to claim who deletes sealed records and has their retirement sealed.
"""

from __future__ import annotations

from edgewatch.audit.seals.check_book import Book, plural
from edgewatch.site.config import FLOOR_DAYS
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.retirements import Reason

_DAY_NS = 86_400 * 1_000_000_000
_AGED = (Reason.AGE, Reason.SIZE, Reason.SPACE)
_EARLY = """
  SELECT coalesce(sum(n), 0) FROM retirement JOIN seal ON seal.number = (
    SELECT number FROM seal_batch
    WHERE kind = retirement.kind AND last_id >= to_id ORDER BY last_id LIMIT 1
  ) WHERE reason IN (?, ?, ?) AND retirement.time_ns < seal.time_ns + ?"""


def check_floor(db: Connection, book: Book) -> None:
    """Note how many records were retired within half a year of their seal."""
    with one_view(db):
        (early,) = db.execute(_EARLY, (*map(str, _AGED), FLOOR_DAYS * _DAY_NS)).fetchone()
    if isinstance(early, int) and early > 0:
        book.note(
            f"{plural(early, 'record')} were retired less than {FLOOR_DAYS} days after they were "
            "sealed. Retention does that only to records of long ago that were replayed."
        )
