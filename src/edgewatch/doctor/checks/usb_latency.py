"""``usb.latency``: adapters that hold back short answers."""

from __future__ import annotations

from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok, together
from edgewatch.doctor.ports import SlotPort, slot_ports

RULE_FILE = "/etc/udev/rules.d/70-edgewatch-latency.rules"
SLOW_MS = 16


def look(examination: Examination) -> Found:
    machine = examination.machine
    folder = "/sys/bus/usb-serial/devices"
    ports = [port for port in slot_ports(examination) if port.path and machine.is_linux]
    timers = ((p, machine.text(f"{folder}/{Path(p.path).name}/latency_timer")) for p in ports)
    return together(
        (judge(port, int(timer)) for port, timer in timers if timer and timer.isdecimal()),
        "No slot is read through an adapter with such a timer.",
    )


def judge(port: SlotPort, delay_ms: int) -> Found:
    """FTDI's chips collect bytes for so long before they send them (FTDI, AN232B-04).

    >>> judge(SlotPort("balance", "", "/dev/ttyUSB0"), 16).state
    'advice'
    """
    if delay_ms < SLOW_MS:
        return ok(f"{port.path} of the slot {port.slot} answers within {delay_ms} ms.")
    name = Path(port.path).name
    rule = 'ACTION=="add", SUBSYSTEM=="usb-serial", DRIVER=="ftdi_sio", ATTR{latency_timer}="1"'
    return advice(
        f"{port.path} of the slot {port.slot} holds short answers back for {delay_ms} ms.",
        "Where the rhythm of the equipment is judged, or it is asked often, set the timer to 1 ms;"
        " else leave it.",
        f"echo 1 | sudo tee /sys/bus/usb-serial/devices/{name}/latency_timer",
        f"echo '{rule}' | sudo tee -a {RULE_FILE}",
    )


CHECK = Check(
    "usb.latency",
    "Latency timer of adapters",
    "Readings get their time up to that much late, and questions take longer.",
    look,
    needs="site",
)
