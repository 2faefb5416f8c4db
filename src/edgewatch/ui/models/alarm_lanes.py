"""The lanes of open alarms: each alarm lies in exactly one, whatever caused it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from edgewatch.alarms.alarm import Alarm
from edgewatch.ui.words import mark

if TYPE_CHECKING:
    from edgewatch.ui.models.alarms import AlarmRow


class Lane(StrEnum):
    """Where an alarm lies: by its state (ISA-18.2), and by what keeps it from being annunciated."""

    ACTIVE = "active"
    CLEARED = "cleared"
    SHELVED = "shelved"
    ASIDE = "aside"
    CLOSED = "closed"


TITLES = {
    Lane.ACTIVE: mark("Active"),
    Lane.CLEARED: mark("Cleared, not acknowledged"),
    Lane.SHELVED: mark("Shelved"),
    Lane.ASIDE: mark("Suppressed, out of service"),
    Lane.CLOSED: mark("Closed"),
}
NOTHING = {
    Lane.ACTIVE: mark("No alarm is active."),
    Lane.CLEARED: mark("No alarm waits to be acknowledged after it cleared."),
    Lane.SHELVED: mark("No alarm is shelved."),
    Lane.ASIDE: mark("No alarm is suppressed or out of service."),
    Lane.CLOSED: mark("No alarm was closed in this span."),
}
WHY_NOTHING = {
    Lane.ACTIVE: mark("There is nothing to do: new alarms appear here by themselves."),
    Lane.CLEARED: mark("An alarm that goes away unseen stays here until a person has seen it."),
    Lane.SHELVED: mark("A shelved alarm is silent for at most 12 hours and comes back by itself."),
    Lane.ASIDE: mark(
        "Here lies what is silent by design, because another condition explains it, and what a "
        "person has taken out of service."
    ),
    Lane.CLOSED: mark("Choose a longer span at the top of the window to look further back."),
}


def lane_of(alarm: Alarm) -> Lane:
    """The lane of one alarm. What a person or the design has set aside is not among the active."""
    if alarm.state == "closed":
        return Lane.CLOSED
    if alarm.is_suppressed:
        return Lane.ASIDE
    if alarm.state == "shelved":
        return Lane.SHELVED
    return Lane.CLEARED if alarm.state == "cleared-unacknowledged" else Lane.ACTIVE


def lanes(rows: Sequence[AlarmRow]) -> dict[Lane, list[AlarmRow]]:
    """The rows of each lane of open alarms.

    A consequence is folded under its cause where both lie in one lane; else it has a row of its
    own in its lane, which names the cause: nothing is hidden by where its cause has gone.
    """
    found: dict[Lane, list[AlarmRow]] = {lane: [] for lane in Lane if lane is not Lane.CLOSED}
    for row in rows:
        _place(row, found)
    return found


def _place(row: AlarmRow, found: dict[Lane, list[AlarmRow]]) -> None:
    below = [one for child in row.children for one in (child, *child.children)]
    with_it = tuple(replace(r, children=()) for r in below if r.lane is row.lane)
    found[row.lane].append(replace(row, children=with_it))
    for other in below:
        if other.lane is not row.lane:
            found[other.lane].append(replace(other, children=()))
