"""What a person does with an alarm, as requests. Every one carries name, role and note."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.rule import needs_note
from edgewatch.site import actions
from edgewatch.ui.models.alarm_words import code_words
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import NS, clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.words import mark, tr

MINUTE_NS = 60 * NS
LONGEST_SHELF_MINUTES = 12 * 60
LONGEST_PAUSE_MINUTES = 10
EVERY_ALARM = "all"
"""The subject of a pause of all sound."""
SHELF_MINUTES: tuple[tuple[str, int], ...] = ((mark("15 min"), 15), (mark("1 hour"), 60))
"""How long an alarm may be shelved, as offered beside the end of the shift and an own time."""


KINDS = {
    "acknowledge": actions.ACKNOWLEDGE,
    "shelve": actions.SHELVE,
    "unshelve": actions.UNSHELVE,
    "out_of_service": actions.OUT_OF_SERVICE,
    "return_to_service": actions.RETURN_TO_SERVICE,
    "not_useful": actions.NOT_USEFUL,
}
"""What the acts of the page are in the record."""


def acknowledge(alarm: Alarm, by: str, note: str) -> Request:
    """The request to acknowledge an alarm: it covers what was on screen and nothing after it."""
    payload = {"seen": list(alarm.standing_causes), "state": alarm.state}
    words = tr("acknowledge alarm {id} ({title})", **_named(alarm))
    return Request(actions.ACKNOWLEDGE, str(alarm.id), by, note, words, payload)


def shelve(alarm: Alarm, until_ns: int, who: Person) -> Request:
    """The request to silence an alarm until a time; it comes back by itself."""
    payload = {"until_ns": until_ns, "role": who.role}
    words = tr("shelve alarm {id} ({title}) until {time}", **_named(alarm), time=clock(until_ns))
    return Request(actions.SHELVE, str(alarm.id), who.by, who.note, words, payload)


def unshelve(alarm: Alarm, who: Person) -> Request:
    """The request to let a shelved alarm speak again."""
    words = tr("end the shelving of alarm {id} ({title})", **_named(alarm))
    payload = {"role": who.role}
    return Request(actions.UNSHELVE, str(alarm.id), who.by, who.note, words, payload)


def not_useful(alarm: Alarm, who: Person) -> Request:
    """The request to mark an alarm as one that helped nobody: the health of alarms counts these."""
    words = tr("mark alarm {id} ({title}) as not useful", **_named(alarm))
    payload = {"role": who.role}
    return Request(actions.NOT_USEFUL, str(alarm.id), who.by, who.note, words, payload)


def place_of(alarm: Alarm, *, whole_code: bool = False) -> str:
    """What is taken out of service: a code everywhere, or at the slot or model of the alarm.

    >>> from edgewatch.alarms.alarm import Alarm
    >>> alarm = Alarm(1, "device.missing", "high", "shelved", "scale", True, 0, 0, slot="scale")
    >>> place_of(alarm), place_of(alarm, whole_code=True)
    ('device.missing@scale', 'device.missing')
    """
    place = alarm.slot or alarm.model or alarm.subject
    return alarm.code if whole_code or not place else f"{alarm.code}@{place}"


def out_of_service(place: str, until_ns: int | None, who: Person) -> Request:
    """The request to take a code out of service, until a time or until it is returned."""
    payload: dict[str, Any] = {"until_ns": until_ns, "role": who.role}
    words = tr("take {place} out of service", place=place)
    return Request(actions.OUT_OF_SERVICE, place, who.by, who.note, words, payload)


def return_to_service(place: str, who: Person) -> Request:
    """The request to put a code into service again."""
    words = tr("return {place} to service", place=place)
    payload = {"role": who.role}
    return Request(actions.RETURN_TO_SERVICE, place, who.by, who.note, words, payload)


def pause_audio(now_ns: int, minutes: int, by: str) -> Request:
    """The request to be silent for some minutes: alarms go on, only their sound
    does not; 0 minutes let it sound again."""
    until_ns = now_ns + min(minutes, LONGEST_PAUSE_MINUTES) * MINUTE_NS
    pause = tr("pause the sound until {time}", time=clock(until_ns))
    words = pause if minutes else tr("let alarms sound again")
    return Request(actions.AUDIO_PAUSE, EVERY_ALARM, by, "", words, {"until_ns": until_ns})


def any_needs_note(alarms: Sequence[Alarm]) -> bool:
    """Whether to acknowledge these takes a note."""
    return any(needs_note(alarm.priority) for alarm in alarms)


def _named(alarm: Alarm) -> dict[str, object]:
    return {"id": alarm.id, "title": code_words(alarm.code)}
