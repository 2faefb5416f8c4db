"""Who is asked and who is not: watchers and the bus together, with real profiles."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from edgewatch.agent.watchers import WatcherKeeper
from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.observation import Observation
from edgewatch.devices.virtual.line import PtyLine
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.site.config import parse_site
from support.device_rigs import until
from support.usb_units import UsbUnit, dump

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")

SCALE = '[[slot]]\nname = "scale"\nprofile = "mettler.mt-sics"\nport = "usb:0403:6001"\n'
CAMERA = '[[slot]]\nname = "camera"\nprofile = "usb.device"\nport = "usb:1871:01b0"\n'
FEED = '[[model]]\nname = "m"\n[[feed]]\nname = "f"\nslot = "scale"\nmodel = "m"\n'
MICROSCOPE = UsbUnit(
    "3", vid=0x1871, pid=0x01B0, serial="CAM-7", devnum=6, interfaces=((0x0E, 1, 0),)
)


class Seen:
    """The looks of each slot, in order."""

    def __init__(self) -> None:
        self.queue: SimpleQueue[tuple[str, Observation]] = SimpleQueue()
        self._looks: list[tuple[str, Observation]] = []

    def of(self, slot: str) -> list[Observation]:
        while not self.queue.empty():
            self._looks.append(self.queue.get())
        return [look for name, look in self._looks if name == slot]


@contextlib.contextmanager
def watched(site: Path, text: str, *moments: bytes) -> Iterator[tuple[RecordedBackend, Seen]]:
    backend, seen = RecordedBackend(moments), Seen()
    sights: SimpleQueue[BusSnapshot] = SimpleQueue()
    keeper = WatcherKeeper(parse_site(text), site, seen.queue, sights, backend=backend)
    try:
        yield backend, seen
    finally:
        keeper.stop()


@pytest.fixture
def scale() -> Iterator[UsbUnit]:
    """An adapter with a balance behind it."""
    with Responder(PtyLine(), Balance(serial="SN-1001")) as instrument:
        yield UsbUnit("4", ttys=((0, instrument.url.removeprefix("/dev/")),))


def test_a_unit_that_is_plugged_in_names_itself_without_waiting_for_the_interval(
    tmp_path: Path, scale: UsbUnit
) -> None:
    with watched(tmp_path, SCALE, b"", dump(scale)) as (bus, seen):
        until(lambda: len(seen.of("scale")) == 1)
        bus.step()
        until(lambda: len(seen.of("scale")) == 2)
        before, after = seen.of("scale")
    assert before.port_state == "missing"
    assert after.proved_ns is not None
    assert after.attached_ns is not None
    assert after.proved_ns >= after.attached_ns
    assert ("protocol", "SN-1001") in {(item.layer, item.value) for item in after.evidence}


def test_a_unit_that_is_unplugged_is_missing_without_waiting_for_the_interval(
    tmp_path: Path, scale: UsbUnit
) -> None:
    with watched(tmp_path, SCALE, dump(scale), b"") as (bus, seen):
        until(lambda: len(seen.of("scale")) == 1)
        bus.step()
        assert [look.port_state for look in seen.of("scale")] == ["open", "missing"]


def test_a_slot_with_a_feed_is_never_asked_and_its_absence_is_told(
    tmp_path: Path, scale: UsbUnit
) -> None:
    moments = dump(scale), b"", dump(replace(scale, devnum=9))
    with watched(tmp_path, SCALE + FEED, *moments) as (bus, seen):
        bus.step()
        bus.step()
    assert [look.port_state for look in seen.of("scale")] == ["missing"]


def test_equipment_without_a_protocol_is_proved_by_its_descriptors(tmp_path: Path) -> None:
    other = replace(MICROSCOPE, serial="CAM-8", devnum=7)
    with watched(tmp_path, CAMERA, dump(MICROSCOPE), dump(other)) as (bus, seen):
        until(lambda: len(seen.of("camera")) == 1)
        bus.step()
        first, second = seen.of("camera")
    serials = [
        item.value for look in (first, second) for item in look.evidence if item.field == "serial"
    ]
    assert serials == ["CAM-7", "CAM-8"]
    assert second.proved_ns is not None


def test_suspected_equipment_is_asked_again_at_once(tmp_path: Path, scale: UsbUnit) -> None:
    backend, seen = RecordedBackend([dump(scale)]), Seen()
    woken: list[None] = []
    keeper = WatcherKeeper(
        parse_site(SCALE), tmp_path, seen.queue, SimpleQueue(), lambda: woken.append(None), backend
    )
    until(lambda: len(seen.of("scale")) == 1)
    keeper.probe(["scale", "unknown"])
    until(lambda: len(seen.of("scale")) == 2)
    keeper.stop()
    assert len(woken) >= 2


def test_equipment_without_a_protocol_is_looked_at_again_when_that_is_wanted(
    tmp_path: Path,
) -> None:
    backend, seen = RecordedBackend([dump(MICROSCOPE)]), Seen()
    keeper = WatcherKeeper(parse_site(CAMERA), tmp_path, seen.queue, SimpleQueue(), backend=backend)
    until(lambda: len(seen.of("camera")) == 1)
    keeper.probe(["camera"])
    until(lambda: len(seen.of("camera")) == 2)
    keeper.stop()
