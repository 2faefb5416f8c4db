"""Which program has a serial port open? Linux; elsewhere opening itself tells."""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

_KEEP_S = 2.0


class Holders:
    """Programs by the terminal they have open, read anew after two seconds.

    pyserial, and most programs, open without claiming the port for themselves: a second program
    can then open it too and would talk into the conversation. Only processes that this user may
    look into are seen. Pseudo-terminals have no equipment behind them and are left out.
    """

    def __init__(self, proc: Path = Path("/proc")) -> None:
        self._proc = proc
        self._guard = threading.Lock()
        self._read_at = -_KEEP_S
        self._known: dict[str, str] = {}

    def other_holder(self, path: str) -> str:
        """Another program that has the port open, such as "minicom (4711)"; "" if none has."""
        if not sys.platform.startswith("linux") or "://" in path:
            return ""
        with self._guard:
            if time.monotonic() - self._read_at >= _KEEP_S:
                self._known = _terminals(self._proc)
                self._read_at = time.monotonic()
            return self._known.get(str(Path(path).resolve()), "")


def _terminals(proc: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    own = str(os.getpid())
    for pid in _names(proc):
        if not pid.isdecimal() or pid == own:
            continue
        for descriptor in _names(proc / pid / "fd"):
            target = _link(proc / pid / "fd" / descriptor)
            if target.startswith("/dev/tty") and target != "/dev/tty":
                found[target] = f"{_command(proc / pid)} ({pid})"
    return found


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - names alone are wanted
    except OSError:
        return []  # ended meanwhile, or of another user


def _link(path: Path) -> str:
    try:
        return os.readlink(path)  # noqa: PTH115 - as text
    except OSError:
        return ""


def _command(process: Path) -> str:
    try:
        return (process / "comm").read_text(errors="replace").strip()
    except OSError:
        return "a program"
