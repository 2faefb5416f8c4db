"""``agent.watchdog``: somebody starts the agent again when it hangs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok, unknown
from edgewatch.doctor.machine import Machine
from edgewatch.doctor.words import times
from edgewatch.site.running import current_trust

_UNIT = re.compile(r"/([^/]+\.service)$")
_WANTED = ("WatchdogUSec", "Restart", "NRestarts")


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of systemd that a process belongs to, and what it says."""

    name: str
    of_user: bool
    watchdog: str = ""
    restart: str = ""
    restarts: int = 0


def look(examination: Examination) -> Found:
    machine, pid = examination.machine, current_trust(examination.site).pid
    if not machine.is_linux:
        return not_applicable("This system restarts an agent by other means; see autostart.agent.")
    if pid is None:
        return not_applicable("No agent runs.")
    unit = unit_of(machine.text(f"/proc/{pid}/cgroup") or "")
    if unit is None:
        return not_applicable("The agent was started by hand, and not by the system.")
    return judge(_asked(machine, unit))


def unit_of(cgroup: str) -> Unit | None:
    """The unit in ``/proc/PID/cgroup`` (cgroups(7)), if it is one of EdgeWatch.

    >>> unit_of("0::/system.slice/system-edgewatch.slice/edgewatch-agent@ward.service").of_user
    False
    >>> unit_of("0::/user.slice/user-1000.slice/session-2.scope") is None
    True
    """
    for line in cgroup.splitlines():
        match = _UNIT.search(line)
        if match and "edgewatch" in match[1]:
            return Unit(match[1], "/user@" in line or "/user.slice" in line)
    return None


def judge(unit: Unit | None) -> Found:
    """By the unit's limit for signs of life.

    >>> judge(Unit("edgewatch-agent@ward.service", False, "1min", "on-failure")).state
    'ok'
    """
    if unit is None:
        return unknown("systemd could not be asked about the agent's unit.")
    scope = " --user" if unit.of_user else ""
    if unit.watchdog in ("", "0", "infinity") or unit.restart in ("", "no"):
        return advice(
            f"{unit.name} runs without a watchdog (WatchdogSec is {unit.watchdog or 'not set'},"
            f" Restart is {unit.restart or 'not set'}).",
            "Write the unit anew as this version has it, then restart it.",
            "edgewatch autostart enable --agent",
            f"systemctl{scope} daemon-reload",
            f"systemctl{scope} restart {unit.name}",
        )
    again = f"; it was restarted {times(unit.restarts)}" if unit.restarts else ""
    return ok(f"{unit.name} is restarted when it gives no sign of life for {unit.watchdog}{again}.")


def _asked(machine: Machine, unit: Unit) -> Unit | None:
    scope = ("--user",) if unit.of_user else ()
    properties = ",".join(_WANTED)
    answer = machine.ask("systemctl", *scope, "show", f"--property={properties}", unit.name)
    if answer is None or not answer.text:
        return None
    said = dict(line.split("=", 1) for line in answer.text.splitlines() if "=" in line)
    restarts = said.get("NRestarts", "0")
    return Unit(
        unit.name,
        unit.of_user,
        said.get("WatchdogUSec", ""),
        said.get("Restart", ""),
        int(restarts) if restarts.isdecimal() else 0,
    )


CHECK = Check(
    "agent.watchdog",
    "Agent is started again when it hangs",
    "An agent that hangs is noticed by its missing heartbeat, and is not started again by itself.",
    look,
    needs="site",
)
