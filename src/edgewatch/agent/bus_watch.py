"""The bus, followed for the slots of the site: what is unplugged, what is plugged in."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from queue import SimpleQueue

from edgewatch.devices.bus.addresses import PortAmbiguous, resolve
from edgewatch.devices.bus.attachments import Attachments
from edgewatch.devices.bus.backend import BusBackend, Subscription, system_backend
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.bus.looks import look_at_bus
from edgewatch.devices.observation import Observation, PortState
from edgewatch.devices.port_errors import PortMissing
from edgewatch.site.config import SlotSection

log = logging.getLogger("edgewatch.agent")


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a slot's address led to: nothing, several units, or one of them."""

    state: str  # "missing", "several", "attached"
    unit: tuple[str, str] = ("", "")
    path: str = ""
    attached_ns: int | None = field(default=None, compare=False)


class BusWatch:
    """Tells at once when a slot's device goes, and has it asked when it comes.

    Args:
        slots: The slots of the site that have a port.
        by_bus: Those whose equipment speaks no protocol, so that their looks are made here; each
            with the serial numbers that its profile calls blank.
        looks: Takes (slot, observation).
        sights: Takes every snapshot that differs from the one before.
        attached: Called with the name of a slot whose device has just become usable.
        backend: Where the bus is seen; that of this machine if not given.
        wake: Called after something was put into a queue.
        clock: Time of the observations, nanoseconds.
    """

    def __init__(
        self,
        slots: Iterable[SlotSection],
        by_bus: Mapping[str, Collection[str]],
        looks: SimpleQueue[tuple[str, Observation]],
        sights: SimpleQueue[BusSnapshot],
        attached: Callable[[str], None],
        backend: BusBackend | None = None,
        wake: Callable[[], None] = lambda: None,
        clock: Callable[[], int] = time.time_ns,
    ) -> None:
        self._slots = tuple(slots)
        self._by_bus = dict(by_bus)
        self._looks, self._sights, self._attached = looks, sights, attached
        self._backend = system_backend() if backend is None else backend
        self._wake, self._clock = wake, clock
        self._attachments = Attachments()
        self._guard = threading.Lock()
        first = self._look_at_bus()
        self._is_seen = first is not None
        self._latest = BusSnapshot(clock(), ()) if first is None else first
        self._seen = {slot.name: _sight(slot.port, self._latest) for slot in self._slots}
        self._stop = threading.Event()
        self._wanted: set[str] = set()
        self._nudged = threading.Event()
        self._events: Subscription | None = None
        self._thread: threading.Thread | None = None

    def snapshot(self) -> BusSnapshot:
        """What is attached, as of the last event."""
        return self._latest

    def start(self) -> None:
        """Say what is there, and follow what changes."""
        if self._is_seen:
            self._sights.put(self._latest)
        self._events = self._backend.events(lambda _: self._take())
        self._take()  # what has changed since the first look
        if self._by_bus:
            self._thread = threading.Thread(target=self._run, name="bus looks")
            self._thread.start()

    def look_now(self, name: str) -> None:
        """Do not wait for the interval of this slot to pass; only for those that are seen here."""
        if name in self._by_bus:
            self._wanted.add(name)
            self._nudged.set()

    def stop(self) -> None:
        """End all that; nothing is told afterwards."""
        self._stop.set()
        self._nudged.set()
        if self._events is not None:
            self._events.close()
        if self._thread is not None:
            self._thread.join()

    def _take(self, due: Collection[str] = ()) -> None:
        """Look anew, and compare. Two threads come here; under the guard no look overtakes another.

        `due` names the slots of which a look is wanted in any case.
        """
        with self._guard:
            if self._stop.is_set():
                return
            snapshot = self._look_at_bus()
            if snapshot is None:
                return
            before, self._latest = self._latest, snapshot
            has_changed = before.devices != self._latest.devices
            if has_changed:
                self._sights.put(self._latest)
            for slot in self._slots:
                if slot.name in self._by_bus:
                    if has_changed or slot.name in due:
                        self._look(slot)
                elif has_changed:
                    self._compare(slot)
        self._wake()

    def _look_at_bus(self) -> BusSnapshot | None:
        """What is attached; None where it cannot be seen just now, which ends no watching."""
        try:
            return self._attachments.note(self._backend.snapshot())
        except OSError as error:
            log.warning("the bus cannot be read just now: %s", error)
            return None

    def _compare(self, slot: SlotSection) -> None:
        before, now = self._seen[slot.name], _sight(slot.port, self._latest)
        self._seen[slot.name] = now
        if now == before:
            return
        if now.state == "missing":
            self._say(slot, "missing", f"{slot.port}: unplugged")
            return
        if before.state == now.state == "attached" and before.unit != now.unit:
            # So fast that no look saw it gone: what was proved before it went is void all the same.
            self._say(slot, "silent", f"{slot.port}: plugged in anew", now.attached_ns)
        if now.path or now.state == "several":
            self._attached(slot.name)

    def _say(
        self, slot: SlotSection, state: PortState, detail: str, attached_ns: int | None = None
    ) -> None:
        seen = Observation(state, (), self._clock(), detail=detail, attached_ns=attached_ns)
        self._looks.put((slot.name, seen))

    def _look(self, slot: SlotSection) -> None:
        """What the bus says is the identity: as good as its snapshot is new."""
        now, blank_serials = self._latest, self._by_bus[slot.name]
        self._looks.put((slot.name, look_at_bus(slot.port, now, now.time_ns, blank_serials)))

    def _run(self) -> None:
        """Looks at the usual interval, as a proof that grows old must be renewed."""
        slots = [slot for slot in self._slots if slot.name in self._by_bus]
        due = {slot.name: 0.0 for slot in slots}
        while not self._stop.is_set():
            now = time.monotonic()
            ripe = {name for name, at in due.items() if at <= now or name in self._wanted}
            self._wanted -= ripe
            if ripe:
                self._take(ripe)
            due |= {slot.name: now + slot.probe_every_s for slot in slots if slot.name in ripe}
            self._nudged.wait(max(0.0, min(due.values()) - time.monotonic()))
            self._nudged.clear()


def _sight(port: str, snapshot: BusSnapshot) -> _Sight:
    try:
        place = resolve(port, snapshot)
    except PortAmbiguous:
        return _Sight("several")
    except PortMissing:
        return _Sight("missing")
    if place.device is None:
        return _Sight("missing")
    unit = place.device.key, place.device.enumeration
    is_tty = place.node is not None and place.node.subsystem == "tty"
    path = place.node.path if place.node and is_tty else ""
    return _Sight("attached", unit, path, place.device.attached_ns)
