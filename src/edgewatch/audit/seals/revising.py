"""Revisions: what a row that was changed is now, added for good."""

from __future__ import annotations

from edgewatch.audit.seals.row_bodies import row_body
from edgewatch.store import change_notes
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_CODE


def revise(db: Connection, time_ns: int, limit: int) -> None:
    """Add a revision of each row that waits for one, at most ``limit``, in the transaction.

    A row that is as its last revision says needs none; one that is gone can have none.
    """
    rows = change_notes.noted(db, limit)
    for code, row_id in rows:
        body = row_body(db, BY_CODE[code], row_id) if code in BY_CODE else None
        if body is not None and body != change_notes.last_revision(db, code, row_id):
            change_notes.add_revision(db, time_ns, code, row_id, body)
    change_notes.strike(db, rows)
