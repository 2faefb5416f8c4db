"""Where the words of a site's agent are: in a file of the site, or in the journal of systemd."""

from __future__ import annotations

import shlex
from pathlib import Path

from edgewatch.doctor.machine import Machine
from edgewatch.sdk.paths import run_folder
from edgewatch.site.autostart_entries import unit_name
from edgewatch.site.service_unit import enabled_link, is_of_the_service

LINES = 400


def file_of(site: Path) -> Path:
    """The file that an agent writes to which a window or another program has started."""
    return run_folder(site) / "agent.log"


def unit_of(site: Path) -> tuple[str, ...]:
    """The words by which journalctl finds the unit of a site: the computer's, or the user's.

    >>> from edgewatch.site.service_unit import SITES
    >>> unit_of(SITES / "ward-3")
    ('--unit=edgewatch-agent@ward-3.service',)
    """
    if is_of_the_service(site):
        return (f"--unit={enabled_link(site).name}",)
    return ("--user", f"--unit={unit_name(site, 'agent')}.service")


def commands(site: Path) -> tuple[str, ...]:
    """What shows the end of it, wherever that is."""
    journal = " ".join(unit_of(site))
    return (
        f"tail -n 50 {shlex.quote(str(file_of(site)))}",
        f"journalctl --no-pager --lines=50 {journal}",
    )


def journal(machine: Machine, site: Path) -> str:
    """The last lines in the journal; empty where this user may not read it, or has none."""
    if not machine.is_linux:
        return ""
    said = machine.ask(
        "journalctl", "--no-pager", "--output=cat", f"--lines={LINES}", "--quiet", *unit_of(site)
    )
    return said.text if said else ""
