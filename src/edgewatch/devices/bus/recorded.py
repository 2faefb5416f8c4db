"""The bus as it was on another machine: dumps in place of a live system, on every platform."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from edgewatch.devices.bus.assemble import devices_of
from edgewatch.devices.bus.backend import OpenHints, Subscription, Told
from edgewatch.devices.bus.device import BusDevice, BusSnapshot, snapshot_of
from edgewatch.devices.bus.dumps import read_dump
from edgewatch.site.errors import InputError


class RecordedBackend:
    """`BusBackend` over a sequence of dumps: `step` goes to the next one, as an event would.

    An empty dump (b"") stands for a machine with nothing attached.
    """

    def __init__(
        self,
        dumps: Sequence[bytes],
        clock: Callable[[], int] = time.time_ns,
        where: Sequence[str] | None = None,
    ) -> None:
        names = where or [f"dump {n}" for n in range(1, len(dumps) + 1)]
        self._moments = [
            devices_of(read_dump(raw, name)) if raw.strip() else ()
            for raw, name in zip(dumps, names, strict=True)
        ]
        self._clock = clock
        self._at = 0
        self._listeners: list[_Listener] = []

    @classmethod
    def from_files(
        cls, paths: Iterable[Path], clock: Callable[[], int] = time.time_ns
    ) -> RecordedBackend:
        """Read dumps from files.

        Raises:
            InputError: A file cannot be read, or is no dump.
        """
        paths = list(paths)
        try:
            raws = [path.read_bytes() for path in paths]
        except OSError as error:
            raise InputError(
                f"cannot be read ({error.strerror or error})",
                where=str(error.filename or "dump"),
                expected="a dump by umockdev-record or `udevadm info --export-db`",
            ) from error
        return cls(raws, clock, [str(path) for path in paths])

    def snapshot(self) -> BusSnapshot:
        return snapshot_of(self._clock(), self._moments[self._at] if self._moments else ())

    def step(self) -> bool:
        """Go on to the next dump and tell of it, if it differs; False at the last one."""
        if self._at + 1 >= len(self._moments):
            return False
        before, self._at = self._moments[self._at], self._at + 1
        if before != self._moments[self._at]:
            now = self.snapshot()
            for listener in list(self._listeners):
                listener.told(now)
        return True

    def events(self, told: Told) -> Subscription:
        listener = _Listener(told, self._listeners)
        self._listeners.append(listener)
        return listener

    def open_hints(self, device: BusDevice) -> OpenHints:
        return OpenHints(False, (f"{device.name} is recorded: there is nothing to open.",))


class _Listener:
    def __init__(self, told: Told, among: list[_Listener]) -> None:
        self.told, self._among = told, among

    def close(self) -> None:
        if self in self._among:
            self._among.remove(self)
