"""Units that belong to no slot: UNKNOWN_EXTRA in the record, and a quiet alarm."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edgewatch.agent.slots import SlotKeeper
from edgewatch.alarms import Condition
from edgewatch.devices.bus.device import BusDevice, BusSnapshot
from edgewatch.devices.bus.evidence import bus_evidence
from edgewatch.devices.evidence import Evidence, Layer, Quality, to_json
from edgewatch.devices.extras import extras, is_extra
from edgewatch.devices.judging.standing import DEBOUNCE_NS
from edgewatch.devices.verdicts import Verdict
from edgewatch.site.config import SiteConfig
from edgewatch.store import devices as store
from edgewatch.store.connection import Connection

CODE = "device.unknown"
REASON = "belongs to no slot of the site"


@dataclass(frozen=True, slots=True)
class _Extra:
    """A unit in no slot, and since when it has been seen."""

    device: BusDevice
    since_ns: int


class ExtraKeeper:
    """Follows what is attached beside the slots. All calls run inside the agent's transaction.

    A unit counts once it has been there for two seconds: a device is on the bus before the system
    offers its port, and only by the port may a slot know it for its own.
    """

    def __init__(self, db: Connection, config: SiteConfig, slots: SlotKeeper) -> None:
        self._db, self._slots = db, slots
        self._ports = [slot.port for slot in config.slot if slot.port]
        self._ignore = config.devices.ignore
        self._seen: BusSnapshot | None = None
        self._types: frozenset[str] = frozenset()
        self._there: dict[str, _Extra] = {}
        # What the record says stands until the bus has been seen.
        self._told = {
            name: str(state["unit"])
            for name, state in store.current_states(db).items()
            if is_extra(name)
        }

    def see(self, snapshot: BusSnapshot, now_ns: int) -> list[Condition]:
        """Take the latest snapshot of the bus into account; one seen before costs little.

        Another unit that was enrolled meanwhile may make more of the same bus matter.
        """
        types, is_new = self._enrolled_types(), snapshot is not self._seen
        at_ns = snapshot.time_ns if is_new else now_ns
        if is_new or types != self._types:
            self._seen, self._types = snapshot, types
            self._look(snapshot, at_ns)
        gone = [
            n for n, unit in self._told.items() if n not in self._there or unit != self._unit(n)
        ]
        found = [self._end(name, at_ns) for name in gone]
        ripe = [n for n, one in self._there.items() if now_ns - one.since_ns >= DEBOUNCE_NS]
        return found + [self._begin(name) for name in ripe if name not in self._told]

    def _look(self, snapshot: BusSnapshot, at_ns: int) -> None:
        before = self._there
        self._there = {
            name: before[name]
            if name in before and _unit(before[name].device) == _unit(device)
            else _Extra(device, at_ns)
            for name, device in extras(snapshot, self._ports, self._types, self._ignore).items()
        }

    def _unit(self, name: str) -> str:
        return _unit(self._there[name].device)

    def _end(self, name: str, at_ns: int) -> Condition:
        del self._told[name]
        store.end_state(self._db, name, at_ns)
        return Condition(CODE, name, False, at_ns, slot=name)

    def _begin(self, name: str) -> Condition:
        device, since_ns = self._there[name].device, self._there[name].since_ns
        self._told[name] = _unit(device)
        store.begin_state(
            self._db,
            name,
            str(Verdict.UNKNOWN_EXTRA),
            since_ns,
            proved_ns=None,
            unit=_unit(device),
            reason=self._reason(device),
            differences=[],
            evidence=to_json(bus_evidence(device, since_ns)),
        )
        return _met(name, device, since_ns)

    def _reason(self, device: BusDevice) -> str:
        """Why it is an extra; the device of a slot that is addressed by place is known again."""
        if device.serial_quality is Quality.UNIQUE:
            wanted = {("usb_id", device.usb_id), ("serial", device.serial)}
            for name, enrolled in self._enrolled():
                if wanted <= {(i.field, i.value) for i in enrolled if _is_usb(i)}:
                    return f"enrolled for slot {name}, which is addressed elsewhere"
        return REASON

    def _enrolled_types(self) -> frozenset[str]:
        """USB types of every unit that is approved for a slot."""
        return frozenset(
            item.value
            for _, enrolled in self._enrolled()
            for item in enrolled
            if item.field == "usb_id"
        )

    def _enrolled(self) -> Iterator[tuple[str, Sequence[Evidence]]]:
        """The approved fingerprint of each slot that has one."""
        for name in self._slots.names():
            state = self._slots.state_of(name)
            if state is not None and state.enrolled:
                yield name, state.enrolled


def _is_usb(item: Evidence) -> bool:
    return item.layer in (Layer.BUS, Layer.ADAPTER)


def _unit(device: BusDevice) -> str:
    return f"{device.name} {device.serial}".strip()


def _met(name: str, device: BusDevice, at_ns: int) -> Condition:
    params: dict[str, str | float] = {
        "unit": _unit(device),
        "place": device.port_chain,
        "usb_id": device.usb_id,
        "at_ns": at_ns,
    }
    return Condition(CODE, name, True, at_ns, slot=name, method="identity", params=params)
