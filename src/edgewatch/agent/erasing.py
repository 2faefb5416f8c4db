"""Taking out of the record what a named person asked to be erased, and what it left on the disk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from edgewatch.agent.decision import Decision, RefusedError
from edgewatch.audit.seals.erasing import erase
from edgewatch.store import journal
from edgewatch.store.connection import Connection, one_transaction
from edgewatch.store.personal import NAMING_EVENTS
from edgewatch.store.removing import REMOVABLE, remove_blanks
from edgewatch.store.wiping import Wiped, is_wiping, wipe_step

WIPED: Final = "record.wiped"


def act(db: Connection, decision: Decision, token: str, now_ns: int) -> str:
    """Erase the records that the action names by table and number; what came of it.

    Call it in the transaction that writes the action down. The numbers were shown to the person
    who asked; neither the action nor what is left says whose the records were.

    Raises:
        RefusedError: it names something else, or nothing that is there.
    """
    numbers = _numbers(decision.payload)
    _require_personal(db, numbers)
    erased = erase(db, numbers, token, now_ns)
    if not any(erased.values()):
        raise RefusedError("none of what was to be erased is in the record any more")
    return "done"


def wipe(db: Connection, now_ns: int) -> bool:
    """Overwrite some of what erased records left in the file; whether to go on at once.

    While somebody reads an older state of the record it is tried again later.
    """
    if not is_wiping(db):
        return False
    wiped = wipe_step(db)
    if wiped is Wiped.ALL:
        with one_transaction(db):
            journal.add_event(db, now_ns, WIPED, "log.db")
    return wiped is Wiped.SOME


def tidy(db: Connection) -> None:
    """Take out blank rows that have had to stand until others came."""
    with one_transaction(db):
        remove_blanks(db)


def _numbers(payload: Mapping[str, Any]) -> dict[str, list[int]]:
    given = payload.get("numbers")
    if not isinstance(given, Mapping) or not given:
        raise RefusedError("it does not say which records are to be erased")
    if unknown := sorted(set(given) - set(REMOVABLE)):
        raise RefusedError(f"records of {', '.join(unknown)} are never erased")
    found = {table: [i for i in ids if type(i) is int] for table, ids in given.items()}
    if any(len(found[table]) != len(ids) for table, ids in given.items()):
        raise RefusedError("what is to be erased is not named by numbers")
    return found


def _require_personal(db: Connection, numbers: Mapping[str, list[int]]) -> None:
    """Of events only those go that name a case: the others are what the record is kept for."""
    for number in numbers.get("event", ()):
        row = db.execute("SELECT kind FROM event WHERE id = ?", (number,)).fetchone()
        if row is not None and row[0] not in NAMING_EVENTS:
            raise RefusedError(f"event {number} ({row[0]}) names no case and is never erased")
