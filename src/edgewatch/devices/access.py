"""Who may open a port, and the exact remedy where this user may not. Judged without opening it.

Linux gives a port an owner, a group and a mode; udev decides which. A rule of udev tags a port
with ``uaccess`` for whoever sits at the screen, or gives it to a group: the agent also runs while
nobody sits there, so the group it is.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.holders import Holders

# Not the name of the rules that a package brings: a file of the same name would replace them.
RULE_FILE = "/etc/udev/rules.d/70-edgewatch-ports.rules"
USUAL_GROUP = "dialout"


@dataclass(frozen=True, slots=True)
class Node:
    """What the system says of a port's file.

    Attributes:
        path: of the file.
        exists: whether it is there.
        may_open: whether this process may read and write it; None where only opening tells.
        group, mode: of the file; "" and 0 where the system has neither.
        user: who asks.
        groups: those this process is in; ``granted``: those the user would be in after a new login.
        usb_id: "vvvv:pppp" of the unit behind it; "" for none.
        holder: another program that has it open, such as "minicom (4711)".
    """

    path: str
    exists: bool = True
    may_open: bool | None = None
    group: str = ""
    mode: int = 0
    user: str = ""
    groups: frozenset[str] = frozenset()
    granted: frozenset[str] = frozenset()
    usb_id: str = ""
    holder: str = ""


REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "missing": ("There is no such port now.", "Plug the equipment in; check cable and power."),
    "busy": (
        "Another program has it open: {holder}.",
        "Close that program, or let EdgeWatch's feed read it.",
    ),
    "group": (
        "Only the group {group} may open it, and {user} is not in that group.",
        "Run this once as an administrator, then log out and in again.",
    ),
    "new-login": (
        "{user} has been put into the group {group} after this login.",
        "Log out and in again.",
    ),
    "rule": (
        "Its group may not open it (group {group}, mode {mode}).",
        "Put this rule into {file} as an administrator, run the commands, log in again.",
    ),
}
"""Reason → why, and what to do; a window says the same in other languages."""


@dataclass(frozen=True, slots=True)
class Access:
    """Whether a port can be opened, why not, and what to do.

    Attributes:
        port: the port.
        state: "ok", "busy", "forbidden", "missing", or "unknown" where only opening tells.
        reason: a key of :data:`REASONS`; empty where all is well.
        params: what the texts of the reason name.
        commands: to be typed by an administrator, in order.
        rule: a rule for :data:`RULE_FILE`, where the group alone does not do; else empty.
    """

    port: str
    state: str
    reason: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    commands: tuple[str, ...] = ()
    rule: str = ""

    @property
    def why(self) -> str:
        """One sentence; empty where all is well."""
        return REASONS[self.reason][0].format(**self.params) if self.reason else ""

    @property
    def remedy(self) -> str:
        """What to do, one sentence; empty where nothing is to be done."""
        return REASONS[self.reason][1].format(**self.params) if self.reason else ""


def access_to(port: str, snapshot: BusSnapshot | None = None) -> Access:
    """Whether a port of this workstation can be opened by this user now."""
    return judge(look_at_node(port, snapshot))


def look_at_node(port: str, snapshot: BusSnapshot | None = None) -> Node:
    """What the system says of a port's file; ``snapshot`` tells which unit is behind it."""
    if sys.platform == "win32" or "://" in port:
        return Node(port)
    path = Path(port)
    if not path.exists():
        return Node(port, exists=False)
    found = path.stat()
    user, groups, granted = _who()
    return Node(
        port,
        may_open=os.access(path, os.R_OK | os.W_OK),
        group=_group_name(found.st_gid),
        mode=stat.S_IMODE(found.st_mode),
        user=user,
        groups=groups,
        granted=granted,
        usb_id=_usb_id(port, snapshot),
        holder=Holders().other_holder(port),
    )


def judge(node: Node) -> Access:
    """The answer to what the system says. Pure.

    >>> judge(Node("COM3")).state
    'unknown'
    >>> node = Node("/dev/ttyS0", may_open=False, group="dialout", mode=0o660, user="ray")
    >>> judge(node).commands
    ('sudo usermod -aG dialout ray',)
    """
    if not node.exists:
        return Access(node.path, "missing", "missing")
    if node.may_open is False:
        return _forbidden(node)
    if node.holder:
        return Access(node.path, "busy", "busy", {"holder": node.holder})
    return Access(node.path, "unknown" if node.may_open is None else "ok")


def udev_rule(usb_id: str, group: str = USUAL_GROUP) -> str:
    """The rule that gives the serial ports of one kind of unit to a group.

    >>> print(*udev_rule("0403:6001").split(", "), sep="\\n")
    SUBSYSTEM=="tty"
    ATTRS{idVendor}=="0403"
    ATTRS{idProduct}=="6001"
    GROUP="dialout"
    MODE="0660"
    """
    vid, _, pid = usb_id.partition(":")
    return (
        f'SUBSYSTEM=="tty", ATTRS{{idVendor}}=="{vid}", ATTRS{{idProduct}}=="{pid}", '
        f'GROUP="{group}", MODE="0660"'
    )


def _forbidden(node: Node) -> Access:
    group_may = node.mode & 0o060 == 0o060 and node.group not in ("", "root")
    if not group_may or node.group in node.groups:
        return _by_rule(node)
    params = {"group": node.group, "user": node.user}
    if node.group in node.granted:
        return Access(node.path, "forbidden", "new-login", params)
    command = f"sudo usermod -aG {node.group} {node.user}"
    return Access(node.path, "forbidden", "group", params, (command,))


def _by_rule(node: Node) -> Access:
    params = {"group": node.group or "none", "mode": f"{node.mode:04o}", "file": RULE_FILE}
    access = f'GROUP="{USUAL_GROUP}", MODE="0660"'
    rule = udev_rule(node.usb_id) if node.usb_id else f'KERNEL=="{Path(node.path).name}", {access}'
    join = () if USUAL_GROUP in node.granted else (f"sudo usermod -aG {USUAL_GROUP} {node.user}",)
    reload = ("sudo udevadm control --reload", "sudo udevadm trigger")
    return Access(node.path, "forbidden", "rule", params, (*reload, *join), rule)


def _usb_id(port: str, snapshot: BusSnapshot | None) -> str:
    for device in snapshot.devices if snapshot else ():
        if any(node.path == port for node in device.nodes):
            return device.usb_id
    return ""


def _group_name(number: int) -> str:
    try:
        import grp

        return grp.getgrgid(number).gr_name
    except (ImportError, KeyError):
        return str(number)


def _who() -> tuple[str, frozenset[str], frozenset[str]]:
    """This user, the groups of this process, and those of the user's next login."""
    import grp
    import pwd

    try:
        entry = pwd.getpwuid(os.getuid())
    except KeyError:  # a user without a name, as in some containers
        return str(os.getuid()), frozenset(), frozenset()
    now = frozenset(_group_name(number) for number in {*os.getgroups(), os.getgid()})
    given = {g.gr_name for g in grp.getgrall() if entry.pw_name in g.gr_mem}
    return entry.pw_name, now, frozenset(given | {_group_name(entry.pw_gid)})
