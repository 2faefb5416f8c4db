"""What pyserial leaves to be asked of a POSIX terminal device."""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import struct
import sys
import termios
from collections.abc import Iterator
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


@contextlib.contextmanager
def opened_quietly(path: str) -> Iterator[None]:
    """Hold the terminal open while it is opened for use, with nothing of it disturbed.

    The kernel raises DTR at the first opening, whoever opens; no program can prevent that
    (tty_port_raise_dtr_rts). What can be prevented is that DTR falls at the next closing and
    rises again: HUPCL is cleared before the line is set in any other way, so that of many
    openings after a plug only the first makes an edge. And a terminal that another program
    holds is left before any of its settings is touched.

    Raises:
        OSError: It cannot be opened; EBUSY where another program holds it.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    try:
        if _held_by_another(descriptor):
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        keep_modem_lines_on_close(descriptor)
        yield
    finally:
        os.close(descriptor)


def _held_by_another(descriptor: int) -> bool:
    if claimed_by_another(descriptor):
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # a terminal of a kind that knows no locks
        return False
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False


def claim(descriptor: int) -> None:
    """Let no other program open the terminal from now on (TIOCEXCL), until `release`."""
    with contextlib.suppress(OSError):
        fcntl.ioctl(descriptor, termios.TIOCEXCL)


def release(descriptor: int) -> None:
    """Let others open it again: the mode outlasts a closing while anyone else has it open."""
    with contextlib.suppress(OSError):
        fcntl.ioctl(descriptor, termios.TIOCNXCL)


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
