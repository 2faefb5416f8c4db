"""What a person may do with an alarm, and the clear word when it cannot be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm
from edgewatch.alarms.lifecycle import Acknowledge, Close, Mark, Shelve, Unshelve
from edgewatch.alarms.out_of_service import OutOfService
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
    alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int, until_ns: int, role: str
) -> Shelve:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, not active, no name, role or note, or not within twelve
            hours.
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
    _require_role(role, where, "shelving takes the role of who does it")
    return Shelve(now_ns, _named(by, where), note.strip(), until_ns, role.strip())


def checked_unshelve(
    alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int, role: str = ""
) -> Unshelve:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, not shelved, or no name.
    """
    found = _found(alarm, alarm_id)
    where = f"alarm {alarm_id}"
    if found.state != "shelved":
        raise InputError(f"is not shelved but {found.state}", where=where, remedy=_LIST_THEM)
    return Unshelve(now_ns, _named(by, where), note.strip(), role.strip())


def checked_mark(
    alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int, role: str = ""
) -> Mark:
    """The act, if it may be done: also of an alarm that is closed.

    Raises:
        InputError: no such alarm, or no name.
    """
    where = f"alarm {alarm_id}"
    if alarm is None or alarm.raised_ns is None:
        raise InputError(
            "there is no alarm of this number",
            where=where,
            remedy="List them with: edgewatch alarms --all",
        )
    return Mark(now_ns, _named(by, where), note.strip(), role.strip())


def checked_close(alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int) -> Close:
    """The act, if it may be done.

    Raises:
        InputError: no such open alarm, or no name.
    """
    _found(alarm, alarm_id)
    return Close(now_ns, _named(by, f"alarm {alarm_id}"), note.strip())


def checked_service(one: OutOfService, codes: Collection[str]) -> OutOfService:
    """What is to be taken out of service, if it may be.

    Raises:
        InputError: no such code, no name, role or note, or it would end before it begins.
    """
    where = one.name
    if one.code not in codes:
        raise InputError(
            "there is no such alarm code",
            where=where,
            remedy="List them with: edgewatch alarms --explain-codes",
        )
    if one.until_ns is not None and one.until_ns <= one.from_ns:
        raise InputError("it would end before it begins", where=where, expected="a later time")
    _named(one.by, where)
    _require_role(one.role, where, "taking an alarm out of service takes the role of who does it")
    _require_note(one.note, where, "taking an alarm out of service takes a reason")
    return one


def checked_return(
    taken: Iterable[OutOfService], code: str, place: str | None, by: str
) -> OutOfService:
    """What is to be returned to service.

    Raises:
        InputError: it is not out of service, or no name was given.
    """
    names = {one.key: one for one in taken}
    if (code, place) not in names:
        name = code if place is None else f"{code}@{place}"
        have = ", ".join(one.name for one in names.values()) or "nothing"
        raise InputError("is not out of service", where=name, expected=f"one of these: {have}")
    _named(by, names[code, place].name)
    return names[code, place]


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


def _require_role(role: str, where: str, why: str) -> None:
    if not role.strip():
        raise InputError(f"no role was given; {why}", where=where, remedy="Add: --role ROLE")


def _require_note(note: str, where: str, why: str) -> None:
    if not note.strip():
        raise InputError(f"no note was given; {why}", where=where, remedy='Add: --note "…"')
