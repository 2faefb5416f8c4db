"""``edgewatch devices permissions``: who may open each port, and the exact remedy."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, say


def register(app: typer.Typer) -> None:
    """Add the command to ``edgewatch devices``."""
    app.command(epilog=example("edgewatch devices permissions"))(permissions)


def permissions(site: Site, as_json: AsJson = False) -> None:
    """Say for each port whether this user may open it, and what to do where not.

    Nothing is opened. Exits with 1 where a port is forbidden.
    """
    found = permissions_of(site)
    if as_json:
        print_json({"rule_file": _rule_file(), "ports": found})
    else:
        _print(found)
    if any(port["state"] == "forbidden" for port in found):
        raise typer.Exit(1)


def permissions_of(site: Path) -> list[dict[str, Any]]:
    """The ports of this workstation and those that the site's slots name.

    Raises:
        InputError: the site's ``site.toml`` is not as it should be.
    """
    from edgewatch.devices import list_ports
    from edgewatch.devices.access import access_to
    from edgewatch.devices.bus import system_backend

    bus = system_backend()
    snapshot = bus.snapshot()
    advice = {
        node.path: list(bus.open_hints(device).advice)
        for device in snapshot.devices
        for node in device.ttys
    }
    ports = {port.device: port.description for port in list_ports(snapshot)}
    slots = _slots_by_port(site, snapshot)
    found = ((port, access_to(port, snapshot)) for port in {**ports, **slots})
    return [
        {
            **asdict(access),
            "why": access.why,
            "remedy": access.remedy,
            "description": ports.get(port, ""),
            "slot": slots.get(port),
            "advice": advice.get(port, []),
        }
        for port, access in found
    ]


def _slots_by_port(site: Path, snapshot: Any) -> dict[str, str]:
    """Path to slot; an address of a unit that is not there stays as it is written."""
    from edgewatch.devices.bus.addresses import resolve
    from edgewatch.devices.port_errors import PortError
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.config import load_site

    found: dict[str, str] = {}
    if not config_file(site).exists():
        return found
    for slot in load_site(site).slot:
        if not slot.port or "://" in slot.port:
            continue
        try:
            place = resolve(slot.port, snapshot)
        except PortError:
            found[slot.port] = slot.name
            continue
        found[place.node.path if place.node else slot.port] = slot.name
    return found


def _rule_file() -> str:
    from edgewatch.devices.access import RULE_FILE

    return RULE_FILE


def _print(found: list[dict[str, Any]]) -> None:
    if not found:
        say("No serial ports. Plug the equipment in and look again.")
        return
    rows = [(p["port"], p["description"], p["slot"], p["state"]) for p in found]
    print_table(("port", "description", "slot", "state"), rows)
    for port in found:
        for line in (f"{port['why']} {port['remedy']}".strip(), port["rule"], *port["commands"]):
            if line:
                say(f"{port['port']}: {line}")
