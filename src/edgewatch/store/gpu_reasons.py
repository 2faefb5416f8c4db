"""Why a graphics processor runs slower than it could: NVML's bits, in words.

The bits are those of ``nvmlDeviceGetCurrentClocksEventReasons`` (NVML reference manual, group
*nvmlClocksEventReasons*). Idleness, a limit that somebody set and the limit of power that a card
is built for are no trouble; heat and a power supply that gives too little are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

REASONS: Final[Mapping[int, str]] = {
    0x001: "idle",
    0x002: "application-clocks",
    0x004: "power-cap",
    0x008: "hardware-slowdown",
    0x010: "sync-boost",
    0x020: "thermal-software",
    0x040: "thermal-hardware",
    0x080: "power-brake",
    0x100: "display-clocks",
    0x200: "board-limit",
    0x400: "reliability",
}
THERMAL: Final = 0x020 | 0x040
POWER: Final = 0x080
HARDWARE: Final = 0x008
"""Heat, the power supply, or a peak of current: older cards do not say which."""
SLOWED: Final = THERMAL | POWER | HARDWARE
"""What slows the device down although there is work to do."""


def names_of(reasons: int | None) -> tuple[str, ...]:
    """The reasons in a set of bits; one that has no name here goes by its number.

    >>> names_of(0x44)
    ('power-cap', 'thermal-hardware')
    >>> names_of(0x8000), names_of(None)
    (('0x8000',), ())
    """
    bits = [1 << n for n in range((reasons or 0).bit_length()) if (reasons or 0) >> n & 1]
    return tuple(REASONS.get(bit, f"{bit:#x}") for bit in bits)


def is_slowed(reasons: int | None) -> bool:
    """Whether something slows the device down that a person should see to.

    >>> is_slowed(0x004), is_slowed(0x020), is_slowed(None)
    (False, True, False)
    """
    return bool((reasons or 0) & SLOWED)
