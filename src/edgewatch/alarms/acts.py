"""What a person may do with an alarm, and the clear word when it cannot be done."""

from __future__ import annotations

from typing import Final

from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm
from edgewatch.alarms.lifecycle import Acknowledge, Close, Shelve
from edgewatch.alarms.rule import needs_note
from edgewatch.site.errors import InputError

LONGEST_SHELF_NS: Final = 12 * 3600 * 1_000_000_000
"""Not longer than a shift: whoever shelves an alarm is there when it comes back."""

_LIST_THEM = "List them with: edgewatch alarms"


def checked_acknowledge(
    alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int
) -> Acknowledge:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, no name, no note for a high one, or nothing to acknowledge.
    """
    found = _found(alarm, alarm_id)
    where = f"alarm {alarm_id}"
    if found.state == "active-acknowledged":
        raise InputError(f"already acknowledged by {found.acknowledged_by}", where=where)
    if found.state not in ("active-unacknowledged", "cleared-unacknowledged"):
        raise InputError(
            f"cannot be acknowledged while {found.state}",
            where=where,
            expected="an alarm that is active or has cleared unacknowledged",
            remedy=_LIST_THEM,
        )
    if needs_note(found.priority):
        _require_note(note, where, "a high alarm takes a note of what was done")
    return Acknowledge(now_ns, _named(by, where), note.strip())


def checked_shelve(
    alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int, until_ns: int
) -> Shelve:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, not active, no name, no note, or not within twelve hours.
    """
    found = _found(alarm, alarm_id)
    where = f"alarm {alarm_id}"
    if found.state not in ACTIVE_STATES:
        raise InputError(
            f"cannot be shelved while {found.state}", where=where, expected="an active alarm"
        )
    if not 0 < until_ns - now_ns <= LONGEST_SHELF_NS:
        raise InputError(
            "cannot be shelved for that long", where=where, expected="a time of up to 12 hours"
        )
    _require_note(note, where, "shelving takes a reason")
    return Shelve(now_ns, _named(by, where), note.strip(), until_ns)


def checked_close(alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int) -> Close:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, or no name.
    """
    _found(alarm, alarm_id)
    return Close(now_ns, _named(by, f"alarm {alarm_id}"), note.strip())


def _found(alarm: Alarm | None, alarm_id: int) -> Alarm:
    if alarm is None:
        raise InputError(
            "there is no open alarm of this number", where=f"alarm {alarm_id}", remedy=_LIST_THEM
        )
    return alarm


def _named(by: str, where: str) -> str:
    if not by.strip():
        raise InputError("no name was given", where=where, remedy="Say who acts: --by NAME")
    return by.strip()


def _require_note(note: str, where: str, why: str) -> None:
    if not note.strip():
        raise InputError(f"no note was given; {why}", where=where, remedy='Add: --note "…"')
