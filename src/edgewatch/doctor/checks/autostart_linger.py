"""``autostart.linger``: the agent of a user starts before that user logs in."""

from __future__ import annotations

import getpass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok
from edgewatch.site import autostart

FOLDER = "/var/lib/systemd/linger"


def look(examination: Examination) -> Found:
    if not examination.machine.is_linux:
        return not_applicable("This system has no such setting.")
    status = autostart.status(examination.site)
    if not status.agent or not status.linger:
        return not_applicable("The agent is no service of a user.")
    user = getpass.getuser()
    return judge(user, lingers=examination.machine.exists(f"{FOLDER}/{user}"))


def judge(user: str, *, lingers: bool) -> Found:
    """By systemd's mark (loginctl(1), enable-linger).

    >>> judge("ray", lingers=False).commands
    ('sudo loginctl enable-linger ray',)
    """
    if lingers:
        return ok(f"Services of {user} start with the computer.")
    return advice(
        f"The agent starts when {user} logs in, and ends with the last session.",
        "Where it is to watch without anybody logged in, let services of this user linger; or use"
        " the system's service.",
        f"sudo loginctl enable-linger {user}",
    )


CHECK = Check(
    "autostart.linger",
    "Agent watches without a login",
    "After a restart of the machine nothing is watched until this user logs in.",
    look,
    needs="site",
)
