"""What a person's act does to one alarm. Acts are on that person's clock, not on event time."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm, State
from edgewatch.alarms.events import Acknowledge, Close, Event, Mark, Shelve, Unshelve
from edgewatch.alarms.transition import Kind, Transition, transition

Step = tuple[Alarm, Transition | None]


def step(alarm: Alarm, act: Event) -> Step:
    """An open alarm after an act, and the transition that this was, if it was one."""
    match act:
        case Acknowledge():
            return _acknowledge(alarm, act)
        case Shelve():
            return _shelve(alarm, act)
        case Unshelve():
            return _unshelve(alarm, act)
        case Close():
            return _close(alarm, act)
        case Mark():
            return alarm, _by(alarm, alarm, act, "marked")
    return alarm, None


def raised(alarm: Alarm, at_ns: int) -> Alarm:
    """Calling, seen by nobody yet."""
    first = alarm.first_raised_ns
    return replace(
        unseen(alarm),
        state="active-unacknowledged",
        raised_ns=at_ns,
        cleared_ns=None,
        changed_ns=at_ns,
        withheld=False,
        first_raised_ns=at_ns if first is None else first,
        occurrences=alarm.occurrences + 1,
    )


def unseen(alarm: Alarm) -> Alarm:
    """Without the acknowledgement or the shelving of what it was before."""
    return replace(
        alarm, acknowledged_ns=None, acknowledged_by=None, seen_causes=(), shelved_until_ns=None
    )


def unshelved(alarm: Alarm, at_ns: int) -> Alarm:
    """Off the shelf: calling, waiting for its delay, or over."""
    if not alarm.condition_active:
        return replace(
            alarm, state="closed", cleared_ns=at_ns, changed_ns=at_ns, shelved_until_ns=None
        )
    held = at_ns - alarm.condition_since_ns >= alarm.on_delay_ns
    state: State = "active-unacknowledged" if held and not alarm.is_suppressed else "pending"
    withheld = held and alarm.is_suppressed
    return replace(unseen(alarm), state=state, withheld=withheld, changed_ns=at_ns)


def unseen_causes(alarm: Alarm, act: Acknowledge) -> tuple[str, ...]:
    """What stands behind the alarm and was not shown to who acknowledges it."""
    if act.seen is None:
        return ()
    known = set(act.seen)
    return tuple(cause for cause in alarm.standing_causes if cause not in known)


def covers_all(alarm: Alarm, act: Acknowledge) -> bool:
    """Whether what the person was shown is all that there is to acknowledge."""
    came_back = act.state == "cleared-unacknowledged" and alarm.state == "active-unacknowledged"
    return not came_back and not unseen_causes(alarm, act)


def _acknowledge(alarm: Alarm, act: Acknowledge) -> Step:
    state: State
    kind: Kind = "acknowledged"
    match alarm.state:
        case "active-unacknowledged" if not covers_all(alarm, act):
            return _acknowledge_part(alarm, act)
        case "active-unacknowledged":
            state = "active-acknowledged"
        case "cleared-unacknowledged":
            # Met again and its on-delay running: that is a new occurrence, not the one seen.
            state = "pending" if alarm.condition_active or alarm.withheld else "closed"
        case _:
            return alarm, None
    seen = replace(
        alarm,
        state=state,
        acknowledged_ns=act.time_ns,
        acknowledged_by=act.by,
        causes=alarm.standing_causes,
        seen_causes=alarm.standing_causes,
    )
    return seen, _by(alarm, seen, act, kind)


def _acknowledge_part(alarm: Alarm, act: Acknowledge) -> Step:
    """Taken for what was shown; the alarm goes on calling for the rest."""
    shown = set(act.seen or ())
    seen = tuple(cause for cause in alarm.standing_causes if cause in shown)
    part = replace(alarm, seen_causes=seen)
    return part, _by(alarm, part, act, "acknowledged-in-part")


def _shelve(alarm: Alarm, act: Shelve) -> Step:
    if alarm.state not in ACTIVE_STATES:
        return alarm, None
    shelved = replace(
        alarm,
        state="shelved",
        shelved_until_ns=act.until_ns,
        causes=alarm.standing_causes,
        seen_causes=alarm.standing_causes,
    )
    return shelved, _by(alarm, shelved, act, "shelved")


def _unshelve(alarm: Alarm, act: Unshelve) -> Step:
    if alarm.state != "shelved":
        return alarm, None
    off = unshelved(alarm, max(act.event_ns, alarm.condition_since_ns, alarm.changed_ns))
    return off, _by(alarm, off, act, "unshelved")


def _close(alarm: Alarm, act: Close) -> Step:
    at = max(act.time_ns, alarm.changed_ns)
    over_before = alarm.cleared_ns is not None and not alarm.condition_active
    cleared = alarm.cleared_ns if over_before else at
    closed = replace(
        alarm, state="closed", cleared_ns=cleared, shelved_until_ns=None, withheld=False
    )
    return closed, transition(alarm, closed, at, "closed", by=act.by, note=act.note)


def _by(
    before: Alarm, after: Alarm, act: Acknowledge | Shelve | Unshelve | Mark, kind: Kind
) -> Transition:
    who = {"by": act.by, "note": act.note, "role": act.role}
    return transition(before, after, act.time_ns, kind, **who)
