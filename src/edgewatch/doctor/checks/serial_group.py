"""``groups.serial``: the group that may open serial ports, granted and in force."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, not_applicable, ok

# Debian, Ubuntu, Fedora and openSUSE; Arch; Gentoo.
GROUPS: Final = ("dialout", "uucp", "tty")


@dataclass(frozen=True, slots=True)
class Membership:
    """Who asks, the group that ports have here, and where that user is in it."""

    user: str
    group: str
    is_root: bool = False
    granted: bool = False
    in_force: bool = False


def look(examination: Examination) -> Found:
    if not examination.machine.is_linux:
        return not_applicable("This system has no such group.")
    return judge(_membership())


def judge(member: Membership | None) -> Found:
    """A group that was granted counts from the next login on.

    >>> judge(Membership("ray", "dialout", granted=True)).state
    'failed'
    """
    if member is None:
        return not_applicable("This system has no group for serial ports.")
    if member.is_root or member.in_force:
        return ok(f"{member.user} may open what the group {member.group} may.")
    if member.granted:
        return failed(
            f"{member.user} was put into the group {member.group} after this login.",
            "Log out of the desktop and in again; where a user's services go on meanwhile, restart"
            " the machine.",
            f"newgrp {member.group}",
        )
    return advice(
        f"{member.user} is not in the group {member.group}.",
        "Where an agent of this user reads equipment at a serial port, put the user into the"
        " group, then log out and in again.",
        f"sudo usermod -aG {member.group} {member.user}",
    )


def _membership() -> Membership | None:
    import grp
    import os
    import pwd

    known = {group.gr_name: group for group in grp.getgrall()}
    group = next((known[name] for name in GROUPS if name in known), None)
    if group is None:
        return None
    try:
        entry = pwd.getpwuid(os.geteuid())
        user, primary = entry.pw_name, entry.pw_gid
    except KeyError:  # a user without a name, as in some containers
        user, primary = str(os.geteuid()), os.getegid()
    return Membership(
        user,
        group.gr_name,
        is_root=os.geteuid() == 0,
        granted=user in group.gr_mem or primary == group.gr_gid,
        in_force=group.gr_gid in {*os.getgroups(), os.getegid()},
    )


CHECK = Check(
    "groups.serial",
    "Group for serial ports",
    "On Linux a group decides who may open serial ports; a new member has to log in again.",
    look,
)
