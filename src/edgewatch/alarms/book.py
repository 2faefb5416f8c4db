"""The book of open alarms: the engine, and what people do with the alarms in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from edgewatch.alarms.acts import (
    checked_acknowledge,
    checked_close,
    checked_mark,
    checked_return,
    checked_service,
    checked_shelve,
    checked_unshelve,
)
from edgewatch.alarms.alarm import Alarm, State
from edgewatch.alarms.changes import Change
from edgewatch.alarms.engine import Engine
from edgewatch.alarms.events import Suppress
from edgewatch.alarms.lifecycle import Event, step
from edgewatch.alarms.out_of_service import OutOfService


class AlarmBook(Engine):
    """All open alarms, in memory. Whoever owns it writes each `Change` to the record.

    An act is checked first: one that cannot be done raises `InputError` and changes nothing.
    """

    @property
    def out_of_service(self) -> list[OutOfService]:
        """What people have taken out of service, by name."""
        return self._suppression.out_of_service

    def acknowledge(
        self,
        alarm_id: int,
        by: str,
        note: str,
        now_ns: int,
        *,
        role: str = "",
        seen: Sequence[str] | None = None,
        state: State | None = None,
    ) -> list[Change]:
        """A named person has seen the alarm, as it is now or as it was shown to them.

        Where it has other causes than those `seen`, or came back since it was shown cleared, it
        is acknowledged in part and goes on calling.

        Raises:
            InputError: no such open alarm, no name, no note for a high one, or already seen.
        """
        alarm = self._open.get(alarm_id)
        act = checked_acknowledge(alarm, alarm_id, by, note, now_ns)
        shown = None if seen is None else tuple(seen)
        return self._act(alarm_id, replace(act, role=role, seen=shown, state=state))

    def shelve(
        self, alarm_id: int, by: str, note: str, now_ns: int, until_ns: int, role: str
    ) -> list[Change]:
        """Silence an active alarm for at most twelve hours; it comes back by itself.

        Raises:
            InputError: no such open alarm, not active, no name, role or note, or too long.
        """
        alarm = self._open.get(alarm_id)
        return self._act(
            alarm_id, checked_shelve(alarm, alarm_id, by, note, now_ns, until_ns, role)
        )

    def unshelve(
        self, alarm_id: int, by: str, note: str, now_ns: int, role: str = ""
    ) -> list[Change]:
        """Take an alarm off the shelf before its time.

        Raises:
            InputError: no such open alarm, not shelved, or no name.
        """
        act = checked_unshelve(self._open.get(alarm_id), alarm_id, by, note, now_ns, role)
        return self._act(alarm_id, replace(act, event_ns=self._clock_ns))

    def mark(
        self, alarm: Alarm | None, alarm_id: int, by: str, note: str, now_ns: int, role: str = ""
    ) -> list[Change]:
        """A named person says that an alarm, open or closed, was of no use to them.

        Raises:
            InputError: no such alarm, or no name.
        """
        known = self._open.get(alarm_id, alarm)
        act = checked_mark(known, alarm_id, by, note, now_ns, role)
        if known is not None:
            self._changes.append(Change(*step(known, act)))
        return self._taken()

    def close(self, alarm_id: int, by: str, note: str, now_ns: int) -> list[Change]:
        """Settle an alarm and its consequences, as by approving the unit that raised it.

        Raises:
            InputError: no such open alarm, or no name.
        """
        alarm = self._open.get(alarm_id)
        return self._act(alarm_id, checked_close(alarm, alarm_id, by, note, now_ns))

    def take_out_of_service(self, one: OutOfService) -> list[Change]:
        """From now on what it covers does not call, until its time or until it is returned.

        Raises:
            InputError: no name, role or note, no such code, or an end before its beginning.
        """
        self._suppression.take(checked_service(one, self._rules))
        self._reconsider(self._clock_ns, self._service_act(one.by, one.role, one.note, one.from_ns))
        return self._taken()

    def return_to_service(
        self,
        code: str,
        place: str | None,
        by: str,
        note: str,
        role: str = "",
        now_ns: int | None = None,
    ) -> list[Change]:
        """What was taken out of service calls again, at once where it should have called.

        `now_ns` is the time of that person's clock.

        Raises:
            InputError: no name, or it is not out of service.
        """
        checked_return(self._suppression.out_of_service, code, place, by)
        self._suppression.give_back((code, place))
        self._reconsider(self._clock_ns, self._service_act(by, role, note, now_ns))
        return self._taken()

    def _service_act(self, by: str, role: str, note: str, act_ns: int | None) -> Suppress:
        return Suppress(self._clock_ns, by=by, role=role, note=note, act_ns=act_ns)

    def _act(self, alarm_id: int, act: Event) -> list[Change]:
        # An act carries the clock of a person. It must not move event time: who acknowledges a
        # replay of last year does so today.
        self._put(*step(self._open[alarm_id], act))
        self._reconsider(self._clock_ns)
        return self._taken()
