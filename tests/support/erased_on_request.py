"""Erasing as the agent does it: for an action that names the records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from edgewatch.audit.seals.erasing import erase
from edgewatch.site.actions import ERASE
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction


def erase_on_request(
    db: Connection, numbers: Mapping[str, Sequence[int]], token: str, now_ns: int
) -> dict[str, int]:
    """How many records of each table were erased for the action of this token."""
    asked = {table: list(map(int, ids)) for table, ids in numbers.items()}
    action = {"token": token, "time_ns": now_ns, "by": "Ada", "kind": ERASE, "subject": "",
              "note": "asked for", "payload": {"numbers": asked}}  # fmt: skip
    with one_transaction(db):
        journal.add_action(db, action, "done", now_ns)
        return erase(db, numbers, token, now_ns)
