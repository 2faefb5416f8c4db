"""What can be wrong with a port, each with its fix."""

from __future__ import annotations

import errno
import sys

from edgewatch.site.errors import InputError


class PortError(InputError):
    """A port that cannot be used."""


class PortMissing(PortError):  # noqa: N818 - named by what happened
    """There is no such port, or nothing listens at the address."""


class PortBusy(PortError):  # noqa: N818 - named by what happened
    """Another program has the port open."""


class PortForbidden(PortError):  # noqa: N818 - named by what happened
    """The operating system does not let this user open the port."""


class PortLost(PortError):  # noqa: N818 - named by what happened
    """The port was open and has gone away, or the connection was cut."""


_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_BUSY = frozenset({errno.EBUSY, errno.EAGAIN, errno.EWOULDBLOCK})


def missing(url: str, detail: str) -> PortMissing:
    """No such port."""
    return PortMissing(
        f"the port cannot be opened ({detail})",
        where=url,
        expected="a serial port of this workstation or a reachable address",
        remedy="`edgewatch devices ports` lists the ports; check cable and power.",
    )


def busy(url: str) -> PortBusy:
    """Somebody else has it."""
    return PortBusy(
        "the port is in use by another program",
        where=url,
        expected="a free port",
        remedy="Close the other program, or let EdgeWatch's feed own the port.",
    )


def forbidden(url: str) -> PortForbidden:
    """Not for this user."""
    remedy = "Ask the administrator for access to the port."
    if sys.platform.startswith("linux"):
        remedy = "Run `sudo usermod -aG dialout $USER`, then log out and in again."
    return PortForbidden(
        "this user may not open the port", where=url, expected="access", remedy=remedy
    )


def lost(url: str, detail: str) -> PortLost:
    """It was open and is gone."""
    return PortLost(
        f"the connection was lost ({detail})",
        where=url,
        expected="a port that stays connected",
        remedy="Check cable and power of the equipment.",
    )


def unsettable(url: str, settings: object) -> PortMissing:
    """It exists, and its hardware cannot do what the profile asks for."""
    return PortMissing(
        f"the port cannot be set to {settings}",
        where=url,
        expected="a port that can do what the device profile asks for",
        remedy="Use another port or adapter, or correct the profile's `serial`.",
    )


def from_open_error(url: str, error: Exception) -> PortError:
    """The error that fits what opening the port raised.

    pyserial wraps an operating system's error in its own, sometimes without the number.
    """
    for cause in (error, error.__cause__, error.__context__):
        number = getattr(cause, "errno", None)
        if number in _FORBIDDEN or isinstance(cause, PermissionError):
            # Windows answers "access denied" where another program has the port open.
            return busy(url) if sys.platform == "win32" else forbidden(url)
        if number in _BUSY:
            return busy(url)
    return missing(url, _reason(error))


def _reason(error: Exception) -> str:
    for cause in (error.__cause__, error.__context__, error):
        text = getattr(cause, "strerror", None)
        if text:
            return str(text)
    return str(error)
