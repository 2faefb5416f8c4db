"""Retirements of what is too young: retention keeps what is newer than half a year.

An early retirement is what somebody would have to claim who deletes sealed records and has their
retirement sealed, so it is a finding. Two things excuse it, and then it is a note: records of long
ago that were replayed may go soon after they were sealed, since retention counts ages by the time
of the records; and a site may have waived the half year. Both have left their trace in the record.
The time that a retirement gives counts only up to its own seal, or the newest one while it waits
for its own.
"""

from __future__ import annotations

import json

from edgewatch.audit.seals.check_book import RECORD, Book, plural
from edgewatch.audit.seals.check_reading import any_text
from edgewatch.site.config import FLOOR_DAYS
from edgewatch.spool.identity import REPLAYING
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
    """Say how many records were retired within half a year of their seal, and if that may be."""
    with any_text(db), one_view(db):
        given = (*map(str, _AGED), _RETIREMENT, FLOOR_DAYS * _DAY_NS)
        (early,) = db.execute(_EARLY, given).fetchone()
        if not isinstance(early, int) or early <= 0:
            return
        excuse = _excuse(db)
    text = f"{plural(early, 'record')} retired less than {FLOOR_DAYS} days after the seal"
    if excuse is None:
        book.say(f"{text}, and nothing in the record explains it", f"{RECORD}, retirement")
    else:
        book.note(f"{text}: {excuse}.")


def _excuse(db: Connection) -> str | None:
    """What retention may have had for a reason, as the record tells."""
    producers = db.execute("SELECT producer FROM segment NOT INDEXED")
    if any(str(_field(text, "producer")).startswith(REPLAYING) for (text,) in producers):
        return "records of long ago were replayed here"
    configured = db.execute(
        "SELECT json_extract(detail, '$.fields') FROM event NOT INDEXED"
        " WHERE kind = 'site.configured' AND json_valid(detail)"
    )
    if any(_field(text, "record.floor_waived_by") for (text,) in configured):
        return "the site has waived the half year"
    return None


def _field(text: object, name: str) -> object:
    """What a JSON object says in a field; None where it is no such object."""
    try:
        found = json.loads(text) if isinstance(text, str) else None
    except (ValueError, RecursionError):
        return None
    return found.get(name) if isinstance(found, dict) else None
