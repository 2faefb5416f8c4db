"""``qt.libraries``: the libraries of the system without which no window opens on Linux."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from typing import Final

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, not_applicable, ok

# Library → the package of Debian and Ubuntu that brings it.
LIBRARIES: Final = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def look(examination: Examination) -> Found:
    machine = examination.machine
    if not machine.is_linux:
        return not_applicable("Qt brings all that it needs on this system.")
    shown = any(machine.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))
    return judge([name for name in LIBRARIES if not _loads(name)], has_display=shown)


def judge(missing: Sequence[str], *, has_display: bool) -> Found:
    """Without a display nobody misses them yet.

    >>> judge(["libxcb-cursor.so.0"], has_display=True).commands
    ('sudo apt install libxcb-cursor0',)
    """
    if not missing:
        return ok("All libraries that a window needs are there.")
    packages = " ".join(LIBRARIES[name] for name in missing)
    told = advice if not has_display else failed
    return told(
        f"Missing: {', '.join(missing)}.",
        "Install the packages that bring them (the names are those of Debian and Ubuntu).",
        f"sudo apt install {packages}",
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


CHECK = Check(
    "qt.libraries",
    "Libraries for the window",
    'The window does not open, and says: could not load the Qt platform plugin "xcb".',
    look,
)
