"""``brltty.ports``: a driver of braille displays that takes common serial adapters away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from edgewatch.devices.bus import BusDevice
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, not_applicable, ok

PROGRAM = "brltty"
# Adapters of general use that its rules for udev name: CH340, CP210x, FT232.
TAKEN: Final = frozenset({"1a86:7523", "10c4:ea60", "10c4:ea80", "0403:6001"})


def look(examination: Examination) -> Found:
    if not examination.machine.is_linux or not examination.machine.runs(PROGRAM):
        return not_applicable(f"{PROGRAM} does not run here.")
    return judge(examination.snapshot().devices)


def judge(devices: Sequence[BusDevice]) -> Found:
    """An adapter that has lost its port was taken; the kernel had given it one.

    >>> judge([BusDevice("a", 0x1A86, 0x7523)]).state
    'failed'
    """
    taken = [one for one in devices if one.usb_id in TAKEN and not one.ttys]
    if not taken:
        return ok(f"{PROGRAM} runs, and has taken no adapter that it is known to take.")
    named = ", ".join(f"{one.name} ({one.usb_id})" for one in taken)
    return failed(
        f"{PROGRAM} runs, and {named} has no serial port.",
        "Where no braille display is used, remove it, and plug the adapter in anew; else mask its"
        " rule of udev.",
        "sudo apt remove brltty",
    )


CHECK = Check(
    "brltty.ports",
    "brltty",
    "It claims some USB adapters as braille displays: their serial port vanishes a second after"
    " it came.",
    look,
)
