"""Which change of an alarm may interrupt a person: at most one a shift for each matter.

An interruption costs more than it tells once the person knows. So a matter interrupts when it
first arises in a shift, and again only where it has become more urgent or, for the identity of a
unit, where yet another unit has come. What follows from something else never interrupts: its
cause has. What is shelved, suppressed, out of service or acknowledged does not either, and all of
it stays on the list.

Everything follows from the history of the alarms: a window that starts anew, or reads a replay,
comes to the same notices and shows only those of after its own start.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.rule import PRIORITY_RANK, Priority, Rule
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Kind, Transition

ANNOUNCED: Final[frozenset[Kind]] = frozenset({"raised", "new-cause"})
"""The transitions with which an alarm calls."""
_BACK: Final[frozenset[Kind]] = frozenset({"unshelved", "unsuppressed", "returned", "unfolded"})
"""Those with which it comes back to the list, and calls if it still stands unseen."""
BURST_NS: Final = 10 * 1_000_000_000
"""Alarms of one code so close together have one cause, such as a hub without power."""
_UNSEEN: Final = "active-unacknowledged"
_IDENTITY: Final = frozenset({"device.changed", "device.moved", "device.suspect"})
_SERVICE: Final = frozenset({"model.errors", "model.silent", "model.slow"})
_DATA: Final = ("input.", "output.", "performance.")


@dataclass(frozen=True, slots=True)
class Notice:
    """An alarm that may interrupt at `time_ns`.

    Attributes:
        matter: what it counts for in its shift.
        also: alarms of the same code that were raised within ten seconds: told with it.
    """

    alarm_id: int
    time_ns: int
    priority: Priority
    matter: str
    also: tuple[int, ...] = ()


def notices(
    alarms: Iterable[Alarm],
    transitions: Iterable[Transition],
    shifts: Shifts,
    rules: Mapping[str, Rule] = CATALOGUE,
) -> list[Notice]:
    """The interruptions of a history, oldest first.

    Args:
        alarms: the alarms that the transitions speak of, as they are now; others are passed over.
        transitions: whole shifts, in any order: an interruption early in one counts against
            what comes later in it.
        shifts: when a new crew comes, which has not been told.
        rules: the site's catalogue.
    """
    known = {alarm.id: alarm for alarm in alarms}
    told = _Told()
    for one in sorted(transitions, key=lambda one: (one.time_ns, one.alarm_id, one.note)):
        alarm = known.get(one.alarm_id)
        if alarm is not None and _calls(one) and _may_interrupt(alarm, rules):
            told.hear(alarm, one, shifts.begins_ns(one.time_ns))
    return told.notices


class _Told:
    """What each shift has been told so far."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []
        self._urgency: dict[tuple[int, str], int] = {}
        self._last: dict[tuple[int, str], int] = {}

    def hear(self, alarm: Alarm, transition: Transition, shift_ns: int) -> None:
        """Tell of an alarm that calls, unless its matter has been told, or its like just now."""
        matter = _matter_of(alarm, transition)
        rank = PRIORITY_RANK[alarm.priority]
        if rank >= self._urgency.get((shift_ns, matter), len(PRIORITY_RANK)):
            return
        self._urgency[shift_ns, matter] = rank
        last = self._last.get((shift_ns, alarm.code))
        if last is not None and self._is_of(self.notices[last], transition, rank):
            also = (*self.notices[last].also, alarm.id)
            self.notices[last] = replace(self.notices[last], also=also)
            return
        self._last[shift_ns, alarm.code] = len(self.notices)
        self.notices.append(Notice(alarm.id, transition.time_ns, alarm.priority, matter))

    @staticmethod
    def _is_of(notice: Notice, transition: Transition, rank: int) -> bool:
        """Whether a call belongs to the burst that a notice began, as when a hub loses power."""
        began = transition.time_ns - notice.time_ns <= BURST_NS
        return (
            began
            and transition.alarm_id != notice.alarm_id
            and (rank >= PRIORITY_RANK[notice.priority])
        )


def still_called_for(alarm: Alarm) -> bool:
    """Whether a notice of this alarm has still to be shown, as the alarm is now."""
    return alarm.state == _UNSEEN and alarm.cause_id is None and not alarm.is_suppressed


def _calls(transition: Transition) -> bool:
    """Whether it called then: what was raised as a consequence did not, and may yet unfold."""
    called = transition.to_state == _UNSEEN and transition.kind in ANNOUNCED | _BACK
    return called and "cause_id" not in transition.snapshot


def _may_interrupt(alarm: Alarm, rules: Mapping[str, Rule]) -> bool:
    rule = rules.get(alarm.code)
    return alarm.cause_id is None and rule is not None and rule.may_interrupt


def _matter_of(alarm: Alarm, transition: Transition) -> str:
    """What a person takes for one matter, whatever number of alarms it makes.

    Drift, range and performance of one model are one; so are the ways in which its service is
    bad, and all that the workstation lacks. That a unit is gone is another matter than which one
    it is.
    """
    if alarm.code in _IDENTITY:
        another = transition.note if transition.kind == "new-cause" else ""
        return f"identity of {alarm.slot or alarm.subject} {another}".strip()
    if alarm.code in _SERVICE:
        return f"service of {alarm.model}"
    if alarm.code.startswith(_DATA):
        return f"data of {alarm.model}"
    if alarm.code.startswith("system."):
        return "workstation"
    return f"{alarm.code} of {alarm.slot or alarm.subject}"
