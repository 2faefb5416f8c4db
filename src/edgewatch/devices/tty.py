"""What pyserial leaves to be asked of a POSIX terminal device."""

from __future__ import annotations

import contextlib
import fcntl
import os
import struct
import sys
import termios
from pathlib import Path

_TIOCGEXCL = 0x80045440
"""Linux: is the terminal in exclusive mode? (tty_ioctl(4))"""

_PTY_MAJORS = range(136, 144)
"""Linux: device numbers of pseudo-terminal slaves (admin-guide/devices.txt)."""

SETTING_REFUSED = termios.error


def is_pseudo_terminal(path: str) -> bool:
    """Is there no wire behind the device? Linux refuses to set parity on such a terminal."""
    try:
        device = Path(path).stat().st_rdev
    except OSError:
        return False
    return sys.platform.startswith("linux") and os.major(device) in _PTY_MAJORS


def claimed_by_another(descriptor: int) -> bool:
    """Has another program put the terminal in exclusive mode (TIOCEXCL)?

    A process with CAP_SYS_ADMIN opens such a terminal all the same, so opening proves nothing.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        answer = fcntl.ioctl(descriptor, _TIOCGEXCL, struct.pack("i", 0))
    except OSError:
        return False
    return bool(struct.unpack("i", answer)[0])


def keep_modem_lines_on_close(descriptor: int) -> None:
    """Clear HUPCL: closing then leaves DTR up, and the next opening makes no edge on it.

    An edge on DTR resets many microcontroller boards.
    """
    with contextlib.suppress(termios.error):
        attributes = termios.tcgetattr(descriptor)
        attributes[2] &= ~termios.HUPCL
        termios.tcsetattr(descriptor, termios.TCSANOW, attributes)
