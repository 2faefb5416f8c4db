"""What people do with alarms, as it comes from the spool."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from edgewatch.agent.alarms import AlarmKeeper
from edgewatch.agent.decision import Decision
from edgewatch.agent.followed import is_possible
from edgewatch.alarms import Alarm, Change, OutOfService, from_record
from edgewatch.site import actions
from edgewatch.site.errors import InputError
from edgewatch.store import alarm_service
from edgewatch.store import alarms as store
from edgewatch.store.connection import Connection

DONE: Final = "done"
LONGEST_PAUSE_NS: Final = 10 * 60 * 1_000_000_000
"""Audio paused is not alarm off: it ends by itself, and soon (IEC 60601-1-8, 6.8)."""
ALL: Final = "all"
_AT_PLACES: Final = ("device.", "input.", "model.", "output.", "performance.")
"""Codes whose alarms are of a slot or a model; a place that is neither would cover nothing."""
LONGEST_NUMBER: Final = 18
"""Digits; what has more is no number of this record."""


class AlarmActs:
    """Carries out what people do with alarms, inside the agent's transaction."""

    def __init__(self, db: Connection, keeper: AlarmKeeper) -> None:
        self._db, self._keeper = db, keeper
        self._ways: Mapping[str, Callable[[Decision], str]] = {
            actions.ACKNOWLEDGE: self._acknowledge,
            actions.SHELVE: self._shelve,
            actions.UNSHELVE: self._unshelve,
            actions.OUT_OF_SERVICE: self._take_out_of_service,
            actions.RETURN_TO_SERVICE: self._return_to_service,
            actions.NOT_USEFUL: self._mark,
            actions.AUDIO_PAUSE: self._pause_audio,
        }

    def knows(self, kind: str) -> bool:
        """Whether such an action is about an alarm."""
        return kind in self._ways

    def act(self, decision: Decision) -> str:
        """What came of it: "done", "done: " and what was left, or "refused: " and why."""
        try:
            return self._ways[decision.kind](decision)
        except InputError as error:
            return f"refused: {error}"

    def _acknowledge(self, one: Decision) -> str:
        number, payload = _number(one), one.payload
        seen, state = payload.get("seen"), payload.get("state")
        changes = self._keeper.book.acknowledge(
            number,
            one.by,
            one.note,
            one.at_ns,
            role=one.role,
            seen=[str(cause) for cause in seen] if isinstance(seen, list) else None,
            state=state or None,
        )
        self._keeper.write(changes)
        return _outcome(number, changes)

    def _shelve(self, one: Decision) -> str:
        number, until_ns = _number(one), _moment(one)
        if until_ns is None:
            raise InputError("no end was given", where=f"alarm {number}", expected="until_ns")
        book = self._keeper.book
        return self._done(book.shelve(number, one.by, one.note, one.at_ns, until_ns, role=one.role))

    def _unshelve(self, one: Decision) -> str:
        book = self._keeper.book
        return self._done(book.unshelve(_number(one), one.by, one.note, one.at_ns, one.role))

    def _mark(self, one: Decision) -> str:
        number = _number(one)
        stored = store.alarm(self._db, number)
        alarm: Alarm | None = from_record(stored) if stored else None
        return self._done(
            self._keeper.book.mark(alarm, number, one.by, one.note, one.at_ns, one.role)
        )

    def _take_out_of_service(self, one: Decision) -> str:
        code, place = _target(one)
        places = self._keeper.places()
        if place and code.startswith(_AT_PLACES) and place not in places:
            have = ", ".join(sorted(places)) or "none yet"
            raise InputError("there is no such place", where=one.slot, expected=f"one of: {have}")
        until_ns = _moment(one)
        taken = OutOfService(code, place, one.at_ns, until_ns, one.by, one.role, one.note)
        changes = self._keeper.book.take_out_of_service(taken)
        alarm_service.end_out_of_service(self._db, code, place, one.at_ns, note="taken anew")
        alarm_service.take_out_of_service(
            self._db, code, place, one.at_ns,
            until_ns=until_ns, by=one.by, role=one.role, note=one.note,
        )  # fmt: skip
        return self._done(changes)

    def _return_to_service(self, one: Decision) -> str:
        code, place = _target(one)
        who_when = (one.by, one.note, one.role, one.at_ns)
        changes = self._keeper.book.return_to_service(code, place, *who_when)
        who = {"by": one.by, "role": one.role, "note": one.note}
        alarm_service.end_out_of_service(self._db, code, place, one.at_ns, **who)
        return self._done(changes)

    def _pause_audio(self, one: Decision) -> str:
        """Nothing changes about an alarm: who asked what not to be heard is what is kept."""
        if one.slot != ALL:
            number = _number(one)
            if self._keeper.book.get(number) is None:
                raise InputError("there is no open alarm of this number", where=f"alarm {number}")
        until_ns = one.payload.get("until_ns")
        if not isinstance(until_ns, int) or until_ns > one.at_ns + LONGEST_PAUSE_NS:
            raise InputError(
                "sound cannot be paused for that long", expected="a time of up to 10 minutes"
            )
        return DONE

    def _done(self, changes: Sequence[Change]) -> str:
        self._keeper.write(changes)
        return DONE


def _number(one: Decision) -> int:
    if not one.slot.isdecimal() or len(one.slot) > LONGEST_NUMBER:
        raise InputError(f"{one.slot} is not the number of an alarm")
    return int(one.slot)


def _target(one: Decision) -> tuple[str, str | None]:
    code, _, place = one.slot.partition("@")
    return code, place or None


def _moment(one: Decision) -> int | None:
    found: Any = one.payload.get("until_ns")
    if found is None:
        return None
    if not isinstance(found, int) or not is_possible(found):
        raise InputError(f"{found} is no time that can come", expected="ns since the epoch, UTC")
    return found


def _outcome(number: int, changes: Sequence[Change]) -> str:
    """What an acknowledgement that was taken for a part left over."""
    alarm = next((change.alarm for change in changes if change.alarm.id == number), None)
    if alarm is None or alarm.state != "active-unacknowledged":
        return DONE
    rest = [cause for cause in alarm.standing_causes if cause not in alarm.seen_causes]
    what = ", ".join(rest) if rest else "it has come back since"
    return f"{DONE}: alarm {number} stays unacknowledged for what came after: {what}"
