"""The agent as a service of the computer: one instance of a systemd unit for each shared site.

The package brings the unit ``edgewatch-agent@.service``, which lets an agent do no more than every
site needs. What one site needs beyond that, such as an instrument behind a serial server of the
network, goes into a drop-in of its instance (systemd.unit(5)); here it is written out.
"""

from __future__ import annotations

import ipaddress
import os
import re
import shlex
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from edgewatch.site.config import SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.site.sections import SlotSection


def service_sites(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> Path:
    """Where the sites of the service lie on a system, each in a folder of its own."""
    if platform == "win32":
        return Path(environment.get("ProgramData", r"C:\ProgramData")) / "EdgeWatch" / "sites"
    if platform == "darwin":
        return Path("/Library/Application Support/EdgeWatch/sites")
    return Path("/var/lib/edgewatch")


SITES: Final = service_sites()
UNITS: Final = Path("/etc/systemd/system")
ACCOUNT: Final = "edgewatch"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_.-]{0,62}")
_NETWORK = ("socket", "rfc2217")


@dataclass(frozen=True, slots=True)
class Service:
    """The service of one site.

    Attributes:
        unit: its name for systemctl.
        drop_in: the file for what this site needs beyond the package's unit.
        text: what belongs into it; empty where nothing does.
    """

    unit: str
    drop_in: Path
    text: str

    @property
    def commands(self) -> tuple[str, ...]:
        """What an administrator types to have the site watched from now on, and after a start."""
        return ("sudo systemctl daemon-reload", f"sudo systemctl enable --now {self.unit}")


def is_of_the_service(site: Path) -> bool:
    """Whether the service can watch this site: by where it lies.

    >>> is_of_the_service(SITES / "ward-3"), is_of_the_service(SITES / "deep" / "ward-3")
    (True, False)
    """
    return site.resolve().parent == SITES.resolve()


def service_of(site: Path, config: SiteConfig) -> Service:
    """The service of a site.

    Raises:
        InputError: the site lies elsewhere, or its name cannot be that of an instance.
    """
    name = site.resolve().name
    if not is_of_the_service(site):
        raise InputError(
            "the service does not watch this site",
            where=str(site),
            expected=f"a folder directly below {SITES}",
            remedy=f"Move it there and give it to the account {ACCOUNT} (docs/operation.md), or "
            "let it start with its user: edgewatch autostart enable.",
        )
    if not _NAME.fullmatch(name):
        raise InputError(
            "this folder's name cannot be that of a service",
            where=str(site),
            expected="letters, digits and . _ : - in it, 63 at most",
            remedy="Give the folder another name.",
        )
    unit = f"edgewatch-agent@{name}.service"
    return Service(unit, UNITS / f"{unit}.d" / "50-site.conf", drop_in(config.slot))


def refuse_elsewhere(platform: str = sys.platform) -> None:
    """Refuse where there is no systemd, and say what there is instead.

    Raises:
        InputError: this is Windows or macOS.
    """
    instead = {"win32": "agent.ps1, beside the program", "darwin": "agent.sh, in the disk image"}
    if platform in instead:
        raise InputError(
            "there are no systemd units on this system",
            expected="Linux",
            remedy=f"Here an administrator has a shared site watched with {instead[platform]}.",
        )


def readable_sites() -> list[Path]:
    """The sites of the service that this user may look into, by name; none is no error."""
    try:
        folders = sorted(SITES.iterdir())
    except OSError:
        return []
    return [one for one in folders if os.access(one / "site.toml", os.R_OK)]


def enabled_link(site: Path) -> Path:
    """The link by which the service of a site starts with the computer."""
    return UNITS / "multi-user.target.wants" / f"edgewatch-agent@{site.resolve().name}.service"


def network_hosts(slots: Iterable[SlotSection]) -> dict[str, str]:
    """Slot to the host of the network that it reaches its equipment through.

    >>> network_hosts([SlotSection(name="a", profile="p", port="socket://192.0.2.7:4001")])
    {'a': '192.0.2.7'}
    """
    found = {}
    for slot in slots:
        address = urlsplit(slot.port)
        if address.scheme in _NETWORK:
            found[slot.name] = address.hostname or ""
    return found


def drop_in(slots: Iterable[SlotSection]) -> str:
    """What the unit of a site must be allowed beyond that of the package; empty for nothing."""
    hosts = network_hosts(slots)
    if not hosts:
        return ""
    lines = [
        "# Written by: edgewatch autostart service --write",
        "[Service]",
        "RestrictAddressFamilies=AF_INET AF_INET6",
    ]
    for slot, host in hosts.items():
        allowed = host if _is_address(host) else "any"
        why = "" if allowed == host else ", a name, which takes a name server to look up"
        lines += [f"# slot {slot}: {host}{why}", f"IPAddressAllow={allowed}"]
    return "\n".join(lines) + "\n"


def write_drop_in(service: Service) -> None:
    """Put the drop-in in place, or take away one that is needed no more.

    Raises:
        InputError: it cannot be written.
    """
    try:
        if service.text:
            service.drop_in.parent.mkdir(parents=True, exist_ok=True)
            service.drop_in.write_text(service.text, encoding="utf-8")
        else:
            service.drop_in.unlink(missing_ok=True)
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(service.drop_in),
            expected="an administrator of this computer",
            remedy="Run the same command with sudo.",
        ) from error


def write_command(site: Path) -> str:
    """What writes the drop-in of a site."""
    return f"sudo edgewatch autostart service --write --site {shlex.quote(str(site.resolve()))}"


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
