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
shelved                 taken off, as time up       the same
shelved                 another cause               active-unacknowledged
every state             closed (`Close`)            closed
======================  ==========================  ======================

Without an on-delay *pending* is passed over. The delays count event time from the moment at which
the condition was met or was over, so the time of a transition never depends on when `Tick` comes.

To be suppressed, by design or out of service, lies across these states: an alarm that is, becomes
``active-unacknowledged`` on no way. Where its delay runs out it is *withheld* instead, and where
it was acknowledged another cause is kept back; both are made up for at once when the suppression
ends. What is acknowledged, cleared or over takes its course meanwhile.
"""

from __future__ import annotations

from dataclasses import replace

from edgewatch.alarms import lifecycle_acts as acts
from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm, State
from edgewatch.alarms.events import (
    Acknowledge,
    Close,
    ConditionOff,
    ConditionOn,
    Event,
    Mark,
    Shelve,
    Suppress,
    Tick,
    Unshelve,
)
from edgewatch.alarms.lifecycle_acts import Step, raised, unseen, unshelved
from edgewatch.alarms.transition import Kind, Transition, transition

__all__ = [
    "Acknowledge",
    "Close",
    "ConditionOff",
    "ConditionOn",
    "Event",
    "Mark",
    "Shelve",
    "Step",
    "Suppress",
    "Tick",
    "Transition",
    "Unshelve",
    "begin",
    "begun_by",
    "due_ns",
    "step",
    "unfolded",
]


def begin(alarm: Alarm) -> tuple[Alarm, Transition]:
    """The first transition of a new alarm (state ``pending``): to pending, or raised at once."""
    at, begun = alarm.condition_since_ns, alarm
    kind: Kind = "pending"
    if not alarm.on_delay_ns:
        begun, kind = _due(alarm, at)
    entry = transition(alarm, begun, at, kind)
    return begun, replace(entry, from_state="normal")


def unfolded(before: Alarm, alarm: Alarm, at_ns: int) -> Transition | None:
    """That an alarm which nobody has seen calls: its cause does not explain it any more."""
    if alarm.state != "active-unacknowledged":
        return None
    note = f"no longer explained by alarm {before.cause_id}"
    return transition(alarm, alarm, max(at_ns, alarm.changed_ns), "unfolded", note=note)


def begun_by(alarm: Alarm, at_ns: int) -> Alarm:
    """The alarm with no delay that begins later than at a time."""
    members = tuple(replace(m, since_ns=min(m.since_ns, at_ns)) for m in alarm.members)
    since, changed = min(alarm.condition_since_ns, at_ns), min(alarm.changed_ns, at_ns)
    return replace(alarm, condition_since_ns=since, changed_ns=changed, members=members)


def due_ns(alarm: Alarm) -> int | None:
    """The event time at which the alarm changes by itself; None when it does not."""
    since = alarm.condition_since_ns
    kept_back = alarm.withheld and alarm.is_suppressed
    match alarm.state, alarm.condition_active:
        case "shelved", _:
            return alarm.shelved_until_ns
        case (("pending" | "cleared-unacknowledged"), True):
            return None if kept_back else since + alarm.on_delay_ns
        case "pending", False:
            return since + alarm.off_delay_ns if alarm.withheld else since
        case "cleared-unacknowledged", False:
            return since + alarm.off_delay_ns if alarm.withheld else None
        case (("active-unacknowledged" | "active-acknowledged"), False):
            return since + alarm.off_delay_ns
    return None


def step(alarm: Alarm, event: Event) -> Step:
    """The alarm after `event`, and the transition that this was, if it was one.

    An event that means nothing in the present state changes nothing: what a person may do when
    is for `AlarmBook` to check and explain. Before a condition or an act of a person at some
    time, `Tick` the alarm to that time until nothing moves. A closed one can only be marked.
    """
    if not alarm.is_open and not isinstance(event, Mark):
        return alarm, None
    match event:
        case ConditionOn():
            return _condition_on(alarm, event)
        case ConditionOff():
            return _condition_off(alarm, event)
        case Tick():
            return _settle(alarm, event.time_ns)
        case Suppress():
            return _suppress(alarm, event)
        case _:
            return acts.step(alarm, event)


def _condition_on(alarm: Alarm, event: ConditionOn) -> Step:
    known = alarm.causes if alarm.state == "active-unacknowledged" else alarm.seen_causes
    news = _besides(event.causes, known)
    alarm = replace(_timed_on(alarm, event), causes=event.causes)
    latched = alarm.state in ACTIVE_STATES or alarm.state == "shelved"
    if latched and news and alarm.cause_id is None and not alarm.is_suppressed:
        return _raise_anew(alarm, event.time_ns, news)
    return _settle(alarm, alarm.condition_since_ns)


def _besides(causes: tuple[str, ...], known: tuple[str, ...]) -> list[str]:
    if causes == known:
        return []
    before = set(known)
    return [cause for cause in causes if cause not in before]


def _timed_on(alarm: Alarm, event: ConditionOn) -> Alarm:
    since = alarm.condition_since_ns
    if not alarm.condition_active:
        # A condition that is told late cannot have been met before it was last over.
        return replace(alarm, condition_active=True, condition_since_ns=max(event.time_ns, since))
    if alarm.state in ACTIVE_STATES or event.since_ns is None:
        return alarm
    return replace(alarm, condition_since_ns=max(event.since_ns, since))


def _condition_off(alarm: Alarm, event: ConditionOff) -> Step:
    if not alarm.condition_active:
        return alarm, None
    since = max(event.time_ns, alarm.condition_since_ns)
    return _settle(replace(alarm, condition_active=False, condition_since_ns=since), since)


def _settle(alarm: Alarm, now_ns: int) -> Step:
    """Let the state follow the condition, where its delay has run out by `now_ns`."""
    due = due_ns(alarm)
    if due is None or due > now_ns:
        return alarm, None
    at = max(due, alarm.changed_ns)
    settled, kind = _due(alarm, at)
    return settled, transition(alarm, settled, at, kind) if kind else None


def _due(alarm: Alarm, at_ns: int) -> tuple[Alarm, Kind]:
    if alarm.state == "shelved":
        return unshelved(alarm, at_ns), "unshelved"
    if alarm.condition_active:
        if alarm.is_suppressed:
            return _withheld(alarm, at_ns), "withheld"
        return raised(alarm, at_ns), "raised"
    if alarm.state == "cleared-unacknowledged":  # what was withheld is over, unseen as before
        return replace(alarm, withheld=False, changed_ns=at_ns), ""
    return _cleared(alarm, at_ns)


def _withheld(alarm: Alarm, at_ns: int) -> Alarm:
    return replace(alarm, withheld=True, raised_ns=at_ns, changed_ns=at_ns)


def _cleared(alarm: Alarm, at_ns: int) -> tuple[Alarm, Kind]:
    unseen_yet = alarm.state == "active-unacknowledged"
    state: State = "cleared-unacknowledged" if unseen_yet else "closed"
    after = replace(alarm, state=state, cleared_ns=at_ns, changed_ns=at_ns, withheld=False)
    return after, "cleared" if unseen_yet else "closed"


def _raise_anew(alarm: Alarm, at_ns: int, news: list[str]) -> Step:
    at = max(at_ns, alarm.changed_ns)
    anew = replace(unseen(alarm), state="active-unacknowledged", changed_ns=at)
    return anew, transition(alarm, anew, at, "new-cause", note=f"new cause: {', '.join(news)}")


def _suppress(alarm: Alarm, event: Suppress) -> Step:
    after = replace(alarm, suppressed_by=event.suppressed_by, out_of_service=event.out_of_service)
    if after == alarm:
        return alarm, None
    at = max(event.time_ns, alarm.changed_ns)
    kind = _kind_of(alarm, after)
    note = event.note or _why(after)
    if not after.is_suppressed:
        after = _released(after, at)
    told = at if event.act_ns is None else event.act_ns
    return after, transition(alarm, after, told, kind, by=event.by, note=note, role=event.role)


def _kind_of(before: Alarm, after: Alarm) -> Kind:
    if before.out_of_service != after.out_of_service:
        return "out-of-service" if after.out_of_service else "returned"
    return "suppressed" if after.suppressed_by else "unsuppressed"


def _why(alarm: Alarm) -> str:
    return f"while {alarm.suppressed_by}" if alarm.suppressed_by else ""


def _released(alarm: Alarm, at_ns: int) -> Alarm:
    """What was kept back meanwhile comes now."""
    if alarm.withheld and alarm.condition_active:
        return raised(alarm, at_ns)
    unknown = _besides(alarm.standing_causes, alarm.seen_causes)
    silenced = alarm.state == "active-acknowledged" or (
        alarm.state == "shelved" and alarm.condition_active
    )
    if silenced and unknown and alarm.cause_id is None:
        return replace(unseen(alarm), state="active-unacknowledged", changed_ns=at_ns)
    return alarm
