"""One alarm for one matter: where a condition belongs, and how features fold into one alarm.

Thirty features that drift together are one matter for the person who looks, so the codes that
`fold` have one alarm per model. It names its features worst first; the numbers of each stay in
the measurements of the record.
"""

from __future__ import annotations

import math
from bisect import insort
from dataclasses import replace

from edgewatch.alarms.alarm import Alarm, Member
from edgewatch.alarms.conditions import Condition
from edgewatch.alarms.rule import Rule

Place = tuple[str, str | None, str | None, str | None]
"""Code, model, slot, subject: what at most one open alarm may exist for."""


def place_of(about: Condition | Alarm, *, folds: bool) -> Place:
    """The place that a condition, or the alarm made of it, belongs to.

    A folded alarm is told by its model; one on a slot by the slot, whichever unit is in it.
    """
    if folds and about.model is not None:
        return (about.code, about.model, None, None)
    if about.slot is not None:
        return (about.code, about.model, about.slot, None)
    return (about.code, about.model, None, about.subject)


def new_alarm(number: int, condition: Condition, rule: Rule) -> Alarm:
    """A pending alarm for a condition that is met, still without its numbers and words."""
    return Alarm(
        id=number,
        code=rule.code,
        priority=rule.priority,
        state="pending",
        subject=condition.subject,
        condition_active=True,
        condition_since_ns=condition.time_ns,
        changed_ns=condition.time_ns,
        model=condition.model,
        slot=condition.slot,
        on_delay_ns=rule.on_delay_ns,
        off_delay_ns=rule.off_delay_ns,
    )


def causes_of(alarm: Alarm, condition: Condition, rule: Rule) -> tuple[str, ...]:
    """What is behind the alarm, once `condition` is added to it.

    The features of a folded alarm add up, so one that comes and goes is written down but once.
    """
    if rule.folds:
        # Every other member is among them already: it came with a condition of its own.
        name = condition.feature or condition.subject
        known = name in alarm.causes or not condition.active
        return alarm.causes if known else (*alarm.causes, name)
    params = condition.params
    return tuple(f"{name}={params[name]}" for name in rule.cause_params if name in params)


def with_condition(alarm: Alarm, condition: Condition, rule: Rule) -> Alarm:
    """The alarm with the numbers and words of `condition`; state and times are left alone.

    A condition that is over leaves numbers and words as they were: they say what it was.
    """
    if rule.folds:
        return _with_members(alarm, _members(alarm.members, condition), condition)
    if not condition.active:
        return alarm
    return replace(
        alarm,
        feature=condition.feature,
        value=_finite(condition.value),
        limit=_finite(condition.limit),
        method=condition.method,
        window_from_ns=condition.window_from_ns,
        window_to_ns=condition.window_to_ns,
        window_n=condition.window_n,
        params=dict(condition.params),
    )


def _members(members: tuple[Member, ...], condition: Condition) -> tuple[Member, ...]:
    """The members, worst first, with or without the one that the condition is about.

    Hundreds of features may state theirs window by window, so one is moved and none sorted anew.
    """
    name = condition.feature or condition.subject
    names = [member.feature for member in members]
    found = list(members)
    earlier = found.pop(names.index(name)) if name in names else None
    if condition.active:
        since = earlier.since_ns if earlier else condition.time_ns
        insort(found, _member(name, since, condition), key=_worst_first)
    return tuple(found)


def _member(name: str, since_ns: int, condition: Condition) -> Member:
    return Member(
        feature=name,
        since_ns=since_ns,
        slot=condition.slot,
        value=_finite(condition.value),
        limit=_finite(condition.limit),
        method=condition.method,
        window_from_ns=condition.window_from_ns,
        window_to_ns=condition.window_to_ns,
        window_n=condition.window_n,
        params=dict(condition.params),
    )


def _worst_first(member: Member) -> tuple[float, str]:
    if member.value is None:  # over its limit, and not even a number to say by how much
        return (-math.inf, member.feature)
    value = abs(member.value)
    return (-value / abs(member.limit) if member.limit else -value, member.feature)


def _finite(value: float | None) -> float | None:
    """NaN and infinity are not JSON, and NaN is never equal to what it was a minute ago."""
    return value if value is not None and math.isfinite(value) else None


def _with_members(alarm: Alarm, members: tuple[Member, ...], condition: Condition) -> Alarm:
    if not members:
        return replace(alarm, members=())
    worst = members[0]
    return replace(
        alarm,
        subject=condition.model or condition.subject,
        slot=worst.slot,
        feature=worst.feature,
        value=worst.value,
        limit=worst.limit,
        method=worst.method,
        window_from_ns=worst.window_from_ns,
        window_to_ns=worst.window_to_ns,
        window_n=worst.window_n,
        params={**worst.params, "features": [member.feature for member in members]},
        members=members,
    )
