"""What was known when an alarm took a step: kept with the step, for whoever asks later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from edgewatch.alarms.alarm import Alarm, Member

SHOWN: Final = 10
"""So many members, the worst; the numbers of all are in the measurements of the record."""
_NUMBERS: Final = ("value", "limit", "method", "window_from_ns", "window_to_ns", "window_n")


def snapshot_of(alarm: Alarm, verdicts: Mapping[str, str]) -> dict[str, Any]:
    """The values behind an alarm as JSON values; what is not known is left out.

    Args:
        alarm: as it is after the step.
        verdicts: slot → verdict at that time.

    >>> alarm = Alarm(1, "input.drift", "medium", "active-unacknowledged", "m", True, 0, 0,
    ...               feature="radius", value=0.4, limit=0.25)
    >>> snapshot_of(alarm, {"analyser": "VERIFIED"})
    {'feature': 'radius', 'value': 0.4, 'limit': 0.25, 'verdicts': {'analyser': 'VERIFIED'}}
    """
    found: dict[str, Any] = {"feature": alarm.feature, **_numbers(alarm)}
    found["causes"] = list(alarm.standing_causes[:SHOWN])
    found["members"] = [_of_member(member) for member in alarm.members[:SHOWN]]
    if len(alarm.members) > SHOWN:
        found["more_members"] = len(alarm.members) - SHOWN
    found["suppressed_by"] = alarm.suppressed_by
    found["out_of_service"] = alarm.out_of_service
    found["cause_id"] = alarm.cause_id
    found["verdicts"] = dict(sorted(verdicts.items()))
    return {name: value for name, value in found.items() if value not in (None, False, [], {})}


def _numbers(about: Alarm | Member) -> dict[str, Any]:
    return {name: getattr(about, name) for name in _NUMBERS}


def _of_member(member: Member) -> dict[str, Any]:
    found = {"feature": member.feature, "slot": member.slot, **_numbers(member)}
    return {name: value for name, value in found.items() if value is not None}
