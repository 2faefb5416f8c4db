"""The life of one alarm as a pure state machine, after the state diagram of ISA-18.2 / IEC 62682.

======================  ==========================  ======================
from                    when                        to
======================  ==========================  ======================
normal                  condition met               pending
pending                 on-delay has passed         active-unacknowledged
pending                 condition over              closed
active-unacknowledged   acknowledged                active-acknowledged
active-unacknowledged   over for the off-delay      cleared-unacknowledged
active-acknowledged     over for the off-delay      closed
active-acknowledged     another cause               active-unacknowledged
cleared-unacknowledged  acknowledged                closed
cleared-unacknowledged  met for the on-delay        active-unacknowledged
either active state     shelved                     shelved
shelved                 time up, condition met      active-unacknowledged
shelved                 time up, condition over     closed
shelved                 another cause               active-unacknowledged
every state             closed (`Close`)            closed
======================  ==========================  ======================

Without an on-delay *pending* is passed over. The delays count event time from the moment at which
the condition was met or was over, so the time of a transition never depends on when `Tick` comes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm, State


@dataclass(frozen=True, slots=True)
class ConditionOn:
    """The condition is met at `time_ns`, and has been since `since_ns` where that is given."""

    time_ns: int
    causes: tuple[str, ...] = ()
    since_ns: int | None = None


@dataclass(frozen=True, slots=True)
class ConditionOff:
    """The condition is over."""

    time_ns: int


@dataclass(frozen=True, slots=True)
class Tick:
    """Event time has come to `time_ns`: delays and shelvings that end by then, end."""

    time_ns: int


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """A named person has seen the alarm as it is now."""

    time_ns: int
    by: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shelve:
    """A named person silences the alarm until `until_ns`; it comes back by itself."""

    time_ns: int
    by: str
    note: str
    until_ns: int


@dataclass(frozen=True, slots=True)
class Close:
    """The matter is settled, by a person (an approval) or with the alarm that caused it."""

    time_ns: int
    by: str = ""
    note: str = ""


Event = ConditionOn | ConditionOff | Tick | Acknowledge | Shelve | Close


@dataclass(frozen=True, slots=True)
class Transition:
    """One entry of the journal. `by` is empty where no person acted.

    ``active-unacknowledged`` to itself means: another cause on the same subject came to it.
    """

    alarm_id: int
    time_ns: int
    from_state: State | Literal["normal"]
    to_state: State
    by: str = ""
    note: str = ""
    value: float | None = None


Step = tuple[Alarm, Transition | None]


def begin(alarm: Alarm) -> tuple[Alarm, Transition]:
    """The first transition of a new alarm (state ``pending``): to pending, or raised at once."""
    at = alarm.condition_since_ns
    begun = alarm if alarm.on_delay_ns else _raised(alarm, at)
    return begun, Transition(alarm.id, at, "normal", begun.state, value=alarm.value)


def due_ns(alarm: Alarm) -> int | None:
    """The event time at which the alarm changes state by itself; None when it does not."""
    since = alarm.condition_since_ns
    match alarm.state, alarm.condition_active:
        case "shelved", _:
            return alarm.shelved_until_ns
        case (("pending" | "cleared-unacknowledged"), True):
            return since + alarm.on_delay_ns
        case "pending", False:
            return since
        case (("active-unacknowledged" | "active-acknowledged"), False):
            return since + alarm.off_delay_ns
    return None


def step(alarm: Alarm, event: Event) -> Step:
    """The alarm after `event`, and the transition that this was, if it was one.

    An event that means nothing in the present state changes nothing: what a person may do when
    is for `AlarmBook` to check and explain. Before a condition or an act of a person at some
    time, `Tick` the alarm to that time until nothing moves.
    """
    match event:
        case ConditionOn():
            return _condition_on(alarm, event)
        case ConditionOff():
            return _condition_off(alarm, event)
        case Tick():
            return _settle(alarm, event.time_ns)
        case Acknowledge():
            return _acknowledge(alarm, event)
        case Shelve():
            return _shelve(alarm, event)
        case Close():
            return _close(alarm, event)


def _condition_on(alarm: Alarm, event: ConditionOn) -> Step:
    if not alarm.is_open:
        return alarm, None
    known = set(alarm.causes if alarm.state == "active-unacknowledged" else alarm.seen_causes)
    news = [cause for cause in event.causes if cause not in known]
    alarm = replace(_timed_on(alarm, event), causes=event.causes)
    latched = alarm.state in ACTIVE_STATES or alarm.state == "shelved"
    if latched and news and alarm.cause_id is None:
        return _raise_anew(alarm, event.time_ns, news)
    return _settle(alarm, alarm.condition_since_ns)


def _timed_on(alarm: Alarm, event: ConditionOn) -> Alarm:
    since = alarm.condition_since_ns
    if not alarm.condition_active:
        # A condition that is told late cannot have been met before it was last over.
        return replace(alarm, condition_active=True, condition_since_ns=max(event.time_ns, since))
    if alarm.state in ACTIVE_STATES or event.since_ns is None:
        return alarm
    return replace(alarm, condition_since_ns=max(event.since_ns, since))


def _condition_off(alarm: Alarm, event: ConditionOff) -> Step:
    if not alarm.is_open or not alarm.condition_active:
        return alarm, None
    since = max(event.time_ns, alarm.condition_since_ns)
    return _settle(replace(alarm, condition_active=False, condition_since_ns=since), since)


def _settle(alarm: Alarm, now_ns: int) -> Step:
    """Let the state follow the condition, where its delay has run out by `now_ns`."""
    due = due_ns(alarm)
    if due is None or due > now_ns:
        return alarm, None
    at = max(due, alarm.changed_ns)
    if alarm.state == "shelved":
        settled = _unshelved(alarm, at)
    elif alarm.condition_active:
        settled = _raised(alarm, at)
    else:
        settled = _cleared(alarm, at)
    return settled, _transition(alarm, settled, at)


def _raised(alarm: Alarm, at_ns: int) -> Alarm:
    return replace(
        _unseen(alarm),
        state="active-unacknowledged",
        raised_ns=at_ns,
        cleared_ns=None,
        changed_ns=at_ns,
    )


def _cleared(alarm: Alarm, at_ns: int) -> Alarm:
    unseen = alarm.state == "active-unacknowledged"
    state: State = "cleared-unacknowledged" if unseen else "closed"
    return replace(alarm, state=state, cleared_ns=at_ns, changed_ns=at_ns)


def _unshelved(alarm: Alarm, at_ns: int) -> Alarm:
    if not alarm.condition_active:
        return replace(
            alarm, state="closed", cleared_ns=at_ns, changed_ns=at_ns, shelved_until_ns=None
        )
    held = at_ns - alarm.condition_since_ns >= alarm.on_delay_ns
    state: State = "active-unacknowledged" if held else "pending"
    return replace(_unseen(alarm), state=state, changed_ns=at_ns)


def _raise_anew(alarm: Alarm, at_ns: int, news: list[str]) -> Step:
    at = max(at_ns, alarm.changed_ns)
    anew = replace(_unseen(alarm), state="active-unacknowledged", changed_ns=at)
    return anew, _transition(alarm, anew, at, note=f"new cause: {', '.join(news)}")


def _unseen(alarm: Alarm) -> Alarm:
    return replace(
        alarm, acknowledged_ns=None, acknowledged_by=None, seen_causes=(), shelved_until_ns=None
    )


def _acknowledge(alarm: Alarm, event: Acknowledge) -> Step:
    match alarm.state:
        case "active-unacknowledged":
            state: State = "active-acknowledged"
        case "cleared-unacknowledged":
            # Met again and its on-delay running: that is a new occurrence, not the one seen.
            state = "pending" if alarm.condition_active else "closed"
        case _:
            return alarm, None
    seen = replace(
        alarm,
        state=state,
        acknowledged_ns=event.time_ns,
        acknowledged_by=event.by,
        seen_causes=_standing_causes(alarm),
    )
    return seen, _transition(alarm, seen, event.time_ns, event.by, event.note)


def _shelve(alarm: Alarm, event: Shelve) -> Step:
    if alarm.state not in ACTIVE_STATES:
        return alarm, None
    shelved = replace(
        alarm,
        state="shelved",
        shelved_until_ns=event.until_ns,
        seen_causes=_standing_causes(alarm),
    )
    return shelved, _transition(alarm, shelved, event.time_ns, event.by, event.note)


def _standing_causes(alarm: Alarm) -> tuple[str, ...]:
    """What a person sees behind the alarm now: not a feature that has come and gone before."""
    return tuple(member.feature for member in alarm.members) or alarm.causes


def _close(alarm: Alarm, event: Close) -> Step:
    if not alarm.is_open:
        return alarm, None
    at = max(event.time_ns, alarm.changed_ns)
    cleared = at if alarm.cleared_ns is None else alarm.cleared_ns
    closed = replace(alarm, state="closed", cleared_ns=cleared, shelved_until_ns=None)
    return closed, _transition(alarm, closed, at, event.by, event.note)


def _transition(
    before: Alarm, after: Alarm, at_ns: int, by: str = "", note: str = ""
) -> Transition:
    return Transition(before.id, at_ns, before.state, after.state, by, note, after.value)
