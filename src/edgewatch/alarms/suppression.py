"""Suppression by design: alarms that say nothing new while something else is the case.

While an analyser is under maintenance its missing readings call nobody. A rule of ``site.toml``
(``[[alarms.suppress]]``) names what is suppressed (a code or a family of them, a slot, a model)
and while what: an alarm code, ``maintenance``, or any other verdict over the slot concerned.
An alarm is suppressed by what concerns the same slot or model, and comes back by itself.

Whether an alarm suppresses depends on its condition alone and not on whether it is suppressed
itself, so rules may be chained. Where a chain would close upon itself, and nobody would be
called any more, the most urgent alarm of the circle is left to call.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.grouping import Feeds
from edgewatch.alarms.rule import PRIORITY_RANK

#: The verdict over a slot (a number of none) that suppresses; else the number of an alarm.
Suppressor = int | str
_FAMILY: Final = ".*"


@dataclass(frozen=True, slots=True)
class Suppression:
    """What is suppressed, while what.

    Attributes:
        during: an alarm code, or a verdict over a slot in any case: ``maintenance``.
        code: the code that is suppressed, or a family of codes such as ``input.*``; None for all.
        slot, model: only at this slot, of this model; None for all.
    """

    during: str
    code: str | None = None
    slot: str | None = None
    model: str | None = None

    def covers(self, alarm: Alarm, slots: Collection[str]) -> bool:
        """Whether it is about this alarm, which concerns these slots."""
        return (
            alarm.code != self.during
            and _is_of(alarm.code, self.code)
            and (self.slot is None or self.slot in slots)
            and (self.model is None or self.model == alarm.model)
        )


def suppressed(
    alarms: Iterable[Alarm],
    rules: Sequence[Suppression],
    verdicts: Mapping[str, str],
    feeds: Feeds,
) -> dict[int, str]:
    """Number of each alarm that is suppressed now → by what, such as ``maintenance of analyser``.

    Args:
        alarms: the open ones.
        rules: of the site.
        verdicts: slot → verdict over it.
        feeds: which slots concern a model.
    """
    if not rules:
        return {}
    opened = {alarm.id: alarm for alarm in sorted(alarms, key=lambda alarm: alarm.id)}
    slots = {alarm.id: slots_of(alarm, feeds) for alarm in opened.values()}
    by: dict[int, dict[Suppressor, str]] = {}
    for alarm in opened.values():
        found: dict[Suppressor, str] = {}
        for rule in rules:
            if rule.covers(alarm, slots[alarm.id]):
                found |= _by_verdict(rule, slots[alarm.id], verdicts)
                found |= _by_alarms(rule, alarm, opened.values(), slots)
        if found:
            by[alarm.id] = found
    _break_circles(by, opened)
    return {number: _told(opened[number], [*found.values()]) for number, found in by.items()}


def slots_of(alarm: Alarm, feeds: Feeds) -> frozenset[str]:
    """The slots that an alarm concerns: its own, those of its features, those of its model."""
    if alarm.slot is not None:
        return frozenset({alarm.slot, *(m.slot for m in alarm.members if m.slot)})
    fed = (slot for slot, models in feeds.inputs.items() if alarm.model in models)
    return frozenset(fed)


def moves(before: Alarm | None, alarm: Alarm) -> bool:
    """Whether an alarm may suppress, or be suppressed, otherwise than it was before."""
    return before is None or _concern_of(before) != _concern_of(alarm)


def _concern_of(alarm: Alarm) -> tuple[bool, str | None, frozenset[str | None]]:
    return alarm.is_standing, alarm.slot, frozenset(member.slot for member in alarm.members)


def _told(alarm: Alarm, reasons: Sequence[str]) -> str:
    """Of several reasons the one that was told before: others may come and go unremarked."""
    told = alarm.suppressed_by
    return told if told is not None and told in reasons else reasons[0]


def _is_of(code: str, wanted: str | None) -> bool:
    if wanted is None or wanted == code:
        return True
    return wanted.endswith(_FAMILY) and code.startswith(wanted.removesuffix("*"))


def _by_verdict(
    rule: Suppression, slots: Collection[str], verdicts: Mapping[str, str]
) -> dict[Suppressor, str]:
    wanted = [slot for slot in sorted(slots) if verdicts.get(slot) == rule.during.upper()]
    return {slot: f"{rule.during.lower()} of {slot}" for slot in wanted}


def _by_alarms(
    rule: Suppression,
    alarm: Alarm,
    opened: Iterable[Alarm],
    slots: Mapping[int, frozenset[str]],
) -> dict[Suppressor, str]:
    return {
        other.id: f"{other.code} of {other.slot or other.subject}"
        for other in opened
        if other.code == rule.during
        and other.is_standing
        and not other.out_of_service
        and _concerns(other, alarm, slots)
    }


def _concerns(other: Alarm, alarm: Alarm, slots: Mapping[int, frozenset[str]]) -> bool:
    if other.model is not None and other.model == alarm.model:
        return True
    if slots[other.id] & slots[alarm.id]:
        return True
    # The clock, the disk, the agent concern all that there is.
    return other.model is None and not slots[other.id]


def _break_circles(by: dict[int, dict[Suppressor, str]], opened: Mapping[int, Alarm]) -> None:
    """Take out of `by` whom it needs for every chain of suppression to begin with a caller."""
    while hidden := set(by) - _explained(by):
        first = min(hidden, key=lambda number: (PRIORITY_RANK[opened[number].priority], number))
        del by[first]


def _explained(by: Mapping[int, Mapping[Suppressor, str]]) -> set[int]:
    """Those that are suppressed, in the end, by something that is not."""
    found: set[int] = set()
    while True:
        more = {
            number
            for number, suppressors in by.items()
            if number not in found and any(one not in by or one in found for one in suppressors)
        }
        if not more:
            return found
        found |= more
