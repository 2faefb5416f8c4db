"""The kernel's events on the buses of a Linux machine, in a thread."""

from __future__ import annotations

import contextlib
import logging
import os
import select
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pyudev

from edgewatch.devices.bus.changes import carry_on

log = logging.getLogger("edgewatch.devices")

_SUBSYSTEMS = ("usb", "usb-serial", "usbmisc", "tty", "hidraw", "block", "video4linux")
# The parts of one device come within milliseconds of each other.
_SETTLE_S = 0.01
_LONGEST_DRAIN_S = 0.1


class NetlinkEvents:
    """Calls `happened` after events, and `quiet` after every `sweep_s` without one.

    A lost event (the socket overflows when nobody reads) or a system on which none arrive, such
    as a container, then costs a delay and no more.
    """

    def __init__(
        self, happened: Callable[[], None], quiet: Callable[[], None], sweep_s: float
    ) -> None:
        self._happened, self._quiet = happened, quiet
        self._sweep_s = sweep_s
        self._monitor = _monitor()
        self._stop_read, self._stop_write = os.pipe()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name="bus events", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread; nothing is called afterwards."""
        if self._closed:
            return
        self._closed = True
        os.write(self._stop_write, b"x")
        if self._thread is not threading.current_thread():
            self._thread.join()
            self._monitor = None  # which closes its socket
            os.close(self._stop_read)
            os.close(self._stop_write)

    def _run(self) -> None:
        waiting = select.poll()
        waiting.register(self._stop_read, select.POLLIN)
        if self._monitor is not None:
            waiting.register(self._monitor.fileno(), select.POLLIN)
        while not self._closed:
            ready = waiting.poll(self._sweep_s * 1000)
            if any(descriptor == self._stop_read for descriptor, _ in ready):
                return
            if ready:
                self._drain()
            carry_on(self._happened if ready else self._quiet)

    def _drain(self) -> None:
        """Until nothing is readable: `poll` gives None also for an event that is filtered out.

        A stream of events that does not end must not keep the first of them from being told.
        """
        assert self._monitor is not None  # noqa: S101 - only its descriptor leads here
        readable = select.poll()
        readable.register(self._monitor.fileno(), select.POLLIN)
        deadline = time.monotonic() + _LONGEST_DRAIN_S
        while readable.poll(_SETTLE_S * 1000) and time.monotonic() < deadline:
            with contextlib.suppress(OSError):  # overflow: the snapshot that follows tells all
                self._monitor.poll(timeout=0)


def _monitor() -> pyudev.Monitor | None:
    """None where there is no netlink, as in some containers."""
    # Without udev the kernel's own events are all there is; with it, its rules are to run first.
    source = "udev" if Path("/run/udev/control").exists() else "kernel"
    try:
        monitor = pyudev.Monitor.from_netlink(pyudev.Context(), source)
        for subsystem in _SUBSYSTEMS:
            monitor.filter_by(subsystem)
        monitor.start()
    except (OSError, ImportError) as error:
        log.warning("the bus is polled: its events cannot be had (%s)", error)
        return None
    return monitor
