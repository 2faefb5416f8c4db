"""Retirements of what is too young: retention keeps what is newer than half a year.

A retirement is taken to be no later than its own seal, or than the newest while it waits for one:
its own time may say anything. Retention counts ages by the time of the records, so records of long ago that were replayed may go soon
after they were sealed: early retirement is told, and no finding. But it is also what somebody
would have to claim who deletes sealed records and has their retirement sealed.
"""

from __future__ import annotations

from edgewatch.audit.seals.check_book import Book, plural
from edgewatch.site.config import FLOOR_DAYS
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.retirements import Reason
from edgewatch.store.sealed_kinds import BY_TABLE

_DAY_NS = 86_400 * 1_000_000_000
_RETIREMENT = BY_TABLE["retirement"].code
_AGED = (Reason.AGE, Reason.SIZE, Reason.SPACE)
_EARLY = """
  SELECT coalesce(sum(n), 0) FROM retirement JOIN seal ON seal.number = (
    SELECT number FROM seal_batch
    WHERE kind = retirement.kind AND last_id >= to_id ORDER BY last_id LIMIT 1
  ) WHERE reason IN (?, ?, ?) AND min(retirement.time_ns, coalesce(
    (SELECT sealed.time_ns FROM seal_batch JOIN seal AS sealed USING (number)
     WHERE kind = ? AND last_id >= retirement.id ORDER BY last_id LIMIT 1),
    (SELECT max(time_ns) FROM seal)
  )) < seal.time_ns + ?"""


def check_floor(db: Connection, book: Book) -> None:
    """Note how many records were retired within half a year of their seal."""
    with one_view(db):
        given = (*map(str, _AGED), _RETIREMENT, FLOOR_DAYS * _DAY_NS)
        (early,) = db.execute(_EARLY, given).fetchone()
    if isinstance(early, int) and early > 0:
        book.note(
            f"Retired less than {FLOOR_DAYS} days after the seal: {plural(early, 'record')}. "
            "Retention does that only to records of long ago that were replayed."
        )
