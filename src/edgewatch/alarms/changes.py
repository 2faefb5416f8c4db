"""What goes into the book of alarms beside conditions, and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.transition import Transition


@dataclass(frozen=True, slots=True)
class Change:
    """An alarm as it now is. Without a transition only its numbers, words or cause changed."""

    alarm: Alarm
    transition: Transition | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict over a slot from an event time on."""

    time_ns: int
    slot: str
    verdict: str
