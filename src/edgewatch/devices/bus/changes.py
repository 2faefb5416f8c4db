"""Tell of a snapshot only where it differs from the one before."""

from __future__ import annotations

import logging
from collections.abc import Callable

from edgewatch.devices.bus.backend import Told
from edgewatch.devices.bus.device import BusDevice, BusSnapshot

log = logging.getLogger("edgewatch.devices")


class OnChange:
    """Takes a snapshot when called, and hands it on if something has changed.

    Also a device that was unplugged and plugged in again between two looks is a change: its
    `enumeration` is another.
    """

    def __init__(self, snapshot: Callable[[], BusSnapshot], told: Told) -> None:
        self._snapshot, self._told = snapshot, told
        first = self._look()
        self._before: tuple[BusDevice, ...] | None = None if first is None else first.devices

    def __call__(self) -> None:
        now = self._look()
        if now is not None and now.devices != self._before:
            self._before = now.devices
            self._told(now)

    def _look(self) -> BusSnapshot | None:
        try:
            return self._snapshot()
        except OSError as error:
            log.warning("the bus cannot be read just now: %s", error)
            return None


class IfMoved:
    """Passes a call on only where a cheap look shows that something came or went."""

    def __init__(self, census: Callable[[], object], look: Callable[[], None]) -> None:
        self._census, self._look = census, look
        self._before = census()

    def __call__(self) -> None:
        now = self._census()
        if now != self._before:
            self._before = now
            self._look()


def carry_on(look: Callable[[], None]) -> None:
    """Make a look; one that fails must not end the watching of the bus in silence."""
    try:
        look()
    except Exception:
        log.exception("a look at the bus failed; the next one is made as usual")
