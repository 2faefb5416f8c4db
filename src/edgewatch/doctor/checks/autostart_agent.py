"""``autostart.agent``: the agent starts with the computer, or with a login."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.site import autostart
from edgewatch.site.service_unit import is_of_the_service


def look(examination: Examination) -> Found:
    status = autostart.status(examination.site, platform=examination.machine.platform)
    shared = examination.machine.is_linux and is_of_the_service(examination.site)
    return judge(status.places["agent"] if status.agent else "", shared=shared)


def judge(place: str, *, shared: bool) -> Found:
    """By where that is written; "" for nowhere. A shared site is for the computer's service.

    >>> judge("", shared=True).commands
    ('edgewatch autostart service',)
    """
    if place:
        return ok(f"It starts by itself: {place}.")
    if shared:
        return advice(
            "It does not start by itself.",
            "Let it start with the computer as a service; this says how.",
            "edgewatch autostart service",
        )
    return advice(
        "It does not start by itself.",
        "Let it start with the computer.",
        "edgewatch autostart enable",
    )


CHECK = Check(
    "autostart.agent",
    "Agent starts by itself",
    "After a restart of the machine nothing is watched until somebody starts the agent.",
    look,
    needs="site",
)
