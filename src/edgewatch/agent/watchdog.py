"""What a service manager is told of the agent: started, alive, at work, ending (sd_notify(3)).

One datagram a message, to the socket that ``NOTIFY_SOCKET`` names; without it nothing is done, as
on every system but a Linux with systemd. The sign of life, ``WATCHDOG=1``, goes out with the
heartbeat of the agent's turns and from nowhere else, so an agent that hangs in a turn is started
again. Work that can last longer than a turn (a migration, a salvage) vouches for itself by the
processor time and the bytes that it takes: a mere timer would vouch for an agent that hangs.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import psutil

log = logging.getLogger("edgewatch.agent")

LOOK_S: Final = 5.0
"""Seconds between two looks at work that lasts."""
PATIENCE_S: Final = 60.0
"""By so much each sign of work puts off the manager's limit for the start or the end."""
LEAST_WORK_S, LEAST_BYTES = 0.05, 65_536


class ServiceManager:
    """The agent's end of the notification socket; one that is not there takes everything.

    Args:
        environment: where ``NOTIFY_SOCKET``, ``WATCHDOG_USEC`` and ``WATCHDOG_PID`` are looked up.
    """

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._address = _address(environment.get("NOTIFY_SOCKET", ""))
        self._every_s = _interval_s(environment) / 4
        self._socket: socket.socket | None = None
        self._beaten = -float("inf")
        self._said = ""
        self._is_ready = False
        self._work: Work | None = None

    @property
    def is_listening(self) -> bool:
        """Whether somebody wants to know."""
        return self._address is not None

    @property
    def has_watchdog(self) -> bool:
        """Whether somebody kills this process when its signs of life stay away."""
        return self.is_listening and self._every_s > 0

    def ready(self, status: str) -> None:
        """The agent watches, as the status says. Whatever lasted is over."""
        self._end_work()
        if not self._is_ready:
            self._is_ready = True
            self._send(f"READY=1\nMAINPID={os.getpid()}")
        self.status(status)

    def beat(self) -> None:
        """A turn is over: alive. Sent about four times in the manager's interval."""
        now = time.monotonic()
        if self.has_watchdog and now - self._beaten >= self._every_s:
            self._beaten = now
            self._send("WATCHDOG=1")

    def status(self, text: str) -> None:
        """One line for ``systemctl status``; the same one is said once."""
        line = " ".join(text.split())
        if line != self._said:
            self._said = line
            self._send(f"STATUS={line}")

    def stopping(self, status: str) -> None:
        """The agent ends in order, which may last."""
        self._send("STOPPING=1")
        self.at_work(status)

    def at_work(self, status: str) -> None:
        """Something begins that may last longer than the manager waits, up to the next `ready`."""
        self.status(status)
        if self._work is not None:
            self._work.what = status
        elif self.is_listening:
            self.extend()
            self._work = Work(self.extend, status)

    def extend(self) -> None:
        """Work goes on: the manager waits longer, for the start, the end or a sign of life."""
        self._send(f"EXTEND_TIMEOUT_USEC={int(PATIENCE_S * 1e6)}")
        self._beaten = -float("inf")
        self.beat()

    def close(self) -> None:
        """Let go of the socket; nothing is vouched for any more."""
        self._end_work()
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _end_work(self) -> None:
        if self._work is not None:
            self._work.end()
            self._work = None

    def _send(self, text: str) -> None:
        """A manager that does not take it, or is gone, never hurts the agent."""
        if self._address is None:
            return
        with contextlib.suppress(OSError):
            if self._socket is None:
                self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
                self._socket.setblocking(False)
            self._socket.sendto(text.encode(), self._address)


class Work:
    """Vouches, in a thread of its own, for work in this process as long as it gets on."""

    def __init__(self, vouch: Callable[[], None], what: str) -> None:
        self._vouch, self.what = vouch, what
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, name="signs of work", daemon=True)
        self._thread.start()

    def end(self) -> None:
        """The work is over."""
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        for gets_on in signs_of_work(self._over):
            if gets_on:
                self._vouch()
            else:
                log.warning("no progress for %g s: %s", LOOK_S, self.what)


def signs_of_work(over: threading.Event, every_s: float = LOOK_S) -> Iterator[bool]:
    """At each look, whether this process has computed, read or written since the one before."""
    process = psutil.Process()
    before = _effort(process)
    while not over.wait(every_s):
        now = _effort(process)
        yield now[0] - before[0] >= LEAST_WORK_S or now[1] - before[1] >= LEAST_BYTES
        before = now


def _effort(process: psutil.Process) -> tuple[float, int]:
    """(seconds of processor time, bytes read and written) so far."""
    spent = process.cpu_times()
    moved = 0
    with contextlib.suppress(psutil.Error, AttributeError):  # macOS counts no bytes
        counted = process.io_counters()
        moved = counted.read_bytes + counted.write_bytes
    return spent.user + spent.system, moved


def _address(named: str) -> str | None:
    """A path, or a name in Linux's abstract namespace; other kinds are not spoken."""
    if not hasattr(socket, "AF_UNIX") or named[:1] not in ("/", "@"):
        return None
    return "\0" + named[1:] if named.startswith("@") else named


def _interval_s(environment: Mapping[str, str]) -> float:
    """The manager's interval, 0 where it wants no signs of life from this very process."""
    try:
        meant = int(environment.get("WATCHDOG_PID", os.getpid())) == os.getpid()
        return int(environment.get("WATCHDOG_USEC", 0)) / 1e6 if meant else 0.0
    except ValueError:
        return 0.0
