"""``clock.synchronised``: a clock that somebody keeps right."""

from __future__ import annotations

import ctypes
import re
from dataclasses import dataclass
from typing import Final

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, ok, unknown
from edgewatch.doctor.machine import Machine

_STA_UNSYNC = 0x0040
_FAR_S = 1.0
FOLLOW: Final = (
    "sudo timedatectl set-ntp true",
    "w32tm /resync",
    "sudo systemsetup -setusingnetworktime on",
)
"""Lets the clock follow a time server: on Linux, Windows and macOS."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Whether the clock is kept right, by whom, and how far it may be off; None: not known."""

    synchronised: bool | None
    by: str = ""
    error_s: float | None = None


def look(examination: Examination) -> Found:
    machine = examination.machine
    if machine.is_linux:
        return judge(_linux(machine))
    return judge(_windows(machine) if machine.platform == "win32" else _macos(machine))


def judge(kept: Kept) -> Found:
    """By what the system knows of its clock.

    >>> judge(Kept(True, "the kernel", 0.02)).found
    'It is synchronised, as the kernel says; at most 0.02 s off.'
    """
    if kept.synchronised is None:
        return unknown("This system does not say whether its clock is synchronised.")
    off = "" if kept.error_s is None else f"; at most {kept.error_s:.2g} s off"
    if kept.synchronised and (kept.error_s or 0.0) <= _FAR_S:
        return ok(f"It is synchronised, as {kept.by} says{off}.")
    said = "It is synchronised badly" if kept.synchronised else "It is not synchronised"
    return advice(
        f"{said}, as {kept.by} says{off}.",
        "Let the machine follow a time server of the site: ask its administrator which one. In a"
        " virtual machine the host may keep the clock instead.",
        *FOLLOW,
    )


def _linux(machine: Machine) -> Kept:
    """What the kernel was told last (adjtimex(2)); else what systemd or chrony say."""
    found = kernel_clock()
    if found is not None and found.synchronised:
        return found
    answer = machine.ask("timedatectl", "show", "--property=NTPSynchronized", "--value")
    by_systemd = answer.text if answer else ""
    if by_systemd == "yes":
        return Kept(True, "systemd")
    # chrony tells the kernel only where its settings say so (chrony.conf(5), rtcsync).
    tracking = machine.ask("chronyc", "-n", "tracking")
    if tracking and re.search(r"^Leap status\s*: Normal$", tracking.text, re.MULTILINE):
        return Kept(True, "chrony")
    return found or Kept(False if by_systemd == "no" else None, "systemd")


def kernel_clock() -> Kept | None:
    """Read the kernel's word on its clock, changing nothing; None where there is no such call."""
    try:
        call = ctypes.CDLL(None, use_errno=True).adjtimex
    except (OSError, AttributeError, TypeError):
        return None
    # struct timex of <sys/timex.h>: modes is an int, then longs; larger than any version of it.
    buffer = (ctypes.c_long * 64)()
    if call(ctypes.byref(buffer)) < 0:
        return None
    _modes, _offset, _freq, max_error_us, _est_error, status = buffer[:6]
    status &= 0xFFFFFFFF
    synchronised = not status & _STA_UNSYNC
    return Kept(synchronised, "the kernel", max_error_us / 1e6 if synchronised else None)


def _windows(machine: Machine) -> Kept:
    answer = machine.ask("w32tm", "/query", "/status")
    if answer is None or answer.code != 0:
        return Kept(None)
    # Stratum 0 is "unspecified": nobody keeps it. The word is the same in all languages.
    return Kept(
        not any(
            "(0x0)" in line or ": 0 " in line
            for line in answer.out.splitlines()
            if "tratum" in line
        ),
        "Windows Time",
    )


def _macos(machine: Machine) -> Kept:
    answer = machine.ask("systemsetup", "-getusingnetworktime")
    said = answer.text.lower() if answer else ""
    return Kept(said.endswith("on"), "macOS") if said.endswith(("on", "off")) else Kept(None)


CHECK = Check(
    "clock.synchronised",
    "Clock is kept right",
    "Times of predictions, swaps and labels are this clock's: what happened first, and which"
    " predictions a swap affects, is only as sure as the clock.",
    look,
)
