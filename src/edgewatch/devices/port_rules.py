"""Rules of udev for the ports of one site's slots, and for no other port of the workstation.

They keep ModemManager from sending AT commands to an instrument (``ID_MM_PORT_IGNORE`` and
``ID_MM_DEVICE_IGNORE``; ModemManager reference manual, "Common udev tags"), let whoever sits at
the screen open the port (the tag ``uaccess``; 73-seat-late.rules of systemd acts on it), and keep
the unit from being suspended, which some bridges answer with lost bytes. Owner, group and mode of
the port stay as the system gives them. Pure: :func:`rules_for` makes a text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from edgewatch.devices.bus.addresses import (
    UsbAddress,
    addresses_of,
    is_usb,
    parse_usb,
    resolve,
)
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.site.autostart_entries import unit_name
from edgewatch.site.config import SlotSection

FOLDER: Final = Path("/etc/udev/rules.d")
APPLY: Final = (
    "sudo udevadm control --reload",
    "sudo udevadm trigger --subsystem-match=usb --subsystem-match=tty",
)
"""What puts a written file in force, without plugging anything in again."""


@dataclass(frozen=True, slots=True)
class PortRules:
    """The rules of a site.

    Attributes:
        path: where they belong; must sort before 73-seat-late.rules and 77-mm-*.rules.
        text: the file.
        covered: the slots whose port they name.
        left_out: slot to why there is no rule for its port.
    """

    path: Path
    text: str
    covered: tuple[str, ...]
    left_out: dict[str, str]


@dataclass(frozen=True, slots=True)
class _Match:
    """What tells a port, and the unit behind it, from all others."""

    tty: str
    unit: str = ""


def rules_for(
    site: Path,
    slots: Iterable[SlotSection],
    snapshot: BusSnapshot,
    *,
    seated: bool = True,
) -> PortRules:
    """The rules for the slots of a site.

    Args:
        site: its folder, by which the file is named.
        slots: those of ``site.toml``; those that no cable of this workstation leads to are skipped.
        snapshot: what is attached: a path such as /dev/ttyUSB0 means another unit tomorrow, so
            the rule names the unit that it leads to now.
        seated: whether the person at the screen may open the ports too; not so where a service
            alone reads them.
    """
    blocks, covered, left_out = [_head(site)], [], {}
    for slot in slots:
        if not slot.port or "://" in slot.port:
            continue
        found = _match(slot.port, snapshot)
        if isinstance(found, str):
            left_out[slot.name] = found
            continue
        covered.append(slot.name)
        blocks.append(_block(slot, found, seated=seated))
    path = FOLDER / f"65-{unit_name(site, 'ports')}.rules"
    return PortRules(path, "\n".join([*blocks, _TAIL]), tuple(covered), left_out)


_TAIL = 'LABEL="edgewatch_ports_end"\n'


def _head(site: Path) -> str:
    return f"""\
# Ports of the slots of {_comment(str(site))}, written by: edgewatch devices rules --write
# Write it again when a slot gets another port.
ACTION=="remove", GOTO="edgewatch_ports_end"
"""


def _block(slot: SlotSection, match: _Match, *, seated: bool) -> str:
    ignored = 'ENV{ID_MM_DEVICE_IGNORE}="1"'
    seat = 'TAG+="uaccess", ' if seated else ""
    named = f'ENV{{EDGEWATCH_SLOT}}="{_value(slot.name)}"'
    port_ignored = 'ENV{ID_MM_PORT_IGNORE}="1"'
    lines = [
        f"# {_comment(slot.name)}: {_comment(slot.port)}",
        f'SUBSYSTEM=="tty", {match.tty}, {seat}{port_ignored}, {ignored}, {named}',
    ]
    if match.unit:
        unit = f'SUBSYSTEM=="usb", ENV{{DEVTYPE}}=="usb_device", {match.unit}'
        lines += [
            f"{unit}, {ignored}",
            f'{unit}, TEST=="power/control", ATTR{{power/control}}="on"',
        ]
    return "\n".join(lines) + "\n"


def _match(port: str, snapshot: BusSnapshot) -> _Match | str:
    """What tells a port from others; else why nothing does."""
    if is_usb(port):
        return _by_address(parse_usb(port))
    device = resolve(port, snapshot).device
    if device is not None:
        return _by_address(parse_usb(addresses_of(device)[0]))
    name = Path(port).name
    if Path(port).parent == Path("/dev") and not name.startswith(("ttyUSB", "ttyACM")):
        return _Match(f'KERNEL=="{pattern(name)}"')
    return (
        "nothing is plugged in there, and the path alone may mean another unit tomorrow; "
        "plug it in and ask again, or give the slot a usb: address"
    )


def _by_address(address: UsbAddress) -> _Match:
    if address.port_chain is not None:
        above = f"*/{pattern(address.controller)}" if address.controller else ""
        place = f"{above}*-{pattern(address.port_chain)}"
        # An interface below the unit, "1-1.4:1.0", and not a unit behind a hub, "1-1.4.2".
        return _Match(f'DEVPATH=="{place}:*"', f'DEVPATH=="{place}"')
    wanted = {"idVendor": f"{address.vid:04x}", "idProduct": f"{address.pid:04x}"}
    if address.serial is not None:
        wanted["serial"] = pattern(address.serial)
    return _Match(_attributes("ATTRS", wanted), _attributes("ATTR", wanted))


def _attributes(key: str, wanted: dict[str, str]) -> str:
    """Names and values; those of one rule must all be of one device on the way up."""
    return ", ".join(f'{key}{{{name}}}=="{value}"' for name, value in wanted.items())


def pattern(text: str) -> str:
    """A text as a pattern that means itself alone (udev(7), "Operators").

    What a rule cannot hold stands for any one sign.

    >>> pattern("A9[1]*"), pattern('5"|6')
    ('A9[[]1][*]', '5??6')
    """
    brackets = {sign: f"[{sign}]" for sign in "*?["}
    return "".join(
        brackets.get(sign, "?" if sign in '"|\\' or not sign.isprintable() else sign)
        for sign in text
    )


def _value(text: str) -> str:
    """A text on the right of an assignment, in which ``%`` and ``$`` would be replaced."""
    plain = "".join(sign if sign.isprintable() and sign not in '"\\' else "_" for sign in text)
    return plain.replace("%", "%%").replace("$", "$$")


def _comment(text: str) -> str:
    return "".join(sign if sign.isprintable() else "?" for sign in text)
