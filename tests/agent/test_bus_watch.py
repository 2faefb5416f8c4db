"""The bus and the slots: unplugged at once, asked when it comes, proved while it stays."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from queue import SimpleQueue

import pytest

from edgewatch.agent.bus_watch import BusWatch
from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.backend import OpenHints, Subscription, Told
from edgewatch.devices.bus.device import BusDevice
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.observation import Observation
from edgewatch.site.config import SlotSection
from support.device_rigs import START_NS, until
from support.usb_units import UsbUnit, dump

SCALE = UsbUnit("4", ttys=((0, "ttyUSB0"),))
CAMERA = UsbUnit(
    "3", vid=0x1871, pid=0x01B0, serial="CAM-7", product="Microscope", devnum=6,
    interfaces=((0x0E, 1, 0),), driver="uvcvideo",
)  # fmt: skip
SECOND_NS = 1_000_000_000


class Bench:
    """A `BusWatch` over recorded moments; its clock goes on a second with each look."""

    def __init__(
        self, *moments: bytes, ports: dict[str, str], by_bus: tuple[str, ...] = ()
    ) -> None:
        ticks = iter(range(START_NS, START_NS + 10_000 * SECOND_NS, SECOND_NS))
        clock: Callable[[], int] = lambda: next(ticks)  # noqa: E731
        self.backend = RecordedBackend(moments, clock)
        self.looks: SimpleQueue[tuple[str, Observation]] = SimpleQueue()
        self.sights: SimpleQueue[BusSnapshot] = SimpleQueue()
        self.attached: list[str] = []
        slots = [SlotSection(name=n, profile="any", port=p) for n, p in ports.items()]
        self.watch = BusWatch(
            slots,
            dict.fromkeys(by_bus, ()),
            self.looks,
            self.sights,
            self.attached.append,
            self.backend,
            clock=clock,
        )

    def step(self) -> None:
        assert self.backend.step()

    def seen(self) -> list[tuple[str, Observation]]:
        return [self.looks.get() for _ in range(self.looks.qsize())]


@contextlib.contextmanager
def running(bench: Bench) -> Iterator[Bench]:
    bench.watch.start()
    try:
        yield bench
    finally:
        bench.watch.stop()


@pytest.mark.parametrize("port", ["/dev/ttyUSB0", "usb:0403:6001", "usb:@4"])
def test_a_device_that_is_unplugged_is_missing_at_once(port: str) -> None:
    bench = Bench(dump(SCALE), b"", ports={"scale": port})
    with running(bench):
        bench.step()
    ((slot, look),) = bench.seen()
    assert (slot, look.port_state, look.evidence) == ("scale", "missing", ())
    assert "unplugged" in look.detail


def test_a_device_that_is_plugged_in_is_asked_at_once() -> None:
    bench = Bench(b"", dump(SCALE), ports={"scale": "usb:0403:6001"})
    with running(bench):
        bench.step()
    assert bench.attached == ["scale"]
    assert bench.seen() == []


def test_a_device_is_asked_when_its_serial_port_is_there_and_not_before() -> None:
    bench = Bench(b"", dump(replace(SCALE, ttys=())), dump(SCALE), ports={"scale": "usb:@4"})
    with running(bench):
        bench.step()
        assert bench.attached == []
        bench.step()
    assert bench.attached == ["scale"]


def test_unplugged_and_plugged_in_between_two_looks_is_asked_anew() -> None:
    bench = Bench(dump(SCALE), dump(replace(SCALE, devnum=9)), ports={"scale": "usb:@4"})
    with running(bench):
        before_ns = bench.watch.snapshot().devices[0].attached_ns
        bench.step()
        after_ns = bench.watch.snapshot().devices[0].attached_ns
    assert bench.attached == ["scale"]
    ((name, seen),) = bench.seen()
    assert (name, seen.port_state, seen.evidence) == ("scale", "silent", ())
    assert seen.attached_ns == after_ns
    assert before_ns is None  # it was there before anybody looked
    assert after_ns is not None
    assert after_ns > START_NS


def test_other_devices_come_and_go_without_a_word_about_the_slot() -> None:
    bench = Bench(dump(SCALE), dump(SCALE, CAMERA), dump(SCALE), ports={"scale": "usb:@4"})
    with running(bench):
        bench.step()
        bench.step()
    assert (bench.attached, bench.seen()) == ([], [])
    assert [len(bench.sights.get().devices) for _ in range(3)] == [1, 2, 1]


def test_a_twin_that_makes_the_address_ambiguous_is_a_reason_to_ask_and_not_missing() -> None:
    twin = replace(SCALE, chain="5", devnum=8, ttys=((0, "ttyUSB1"),))
    bench = Bench(dump(SCALE), dump(SCALE, twin), ports={"scale": "usb:0403:6001"})
    with running(bench):
        bench.step()
    assert (bench.attached, bench.seen()) == (["scale"], [])


def test_equipment_without_a_protocol_is_proved_by_the_bus_at_start_and_at_each_event() -> None:
    bench = Bench(
        dump(CAMERA), b"", dump(CAMERA), ports={"camera": "usb:1871:01b0"}, by_bus=("camera",)
    )
    with running(bench):
        until(lambda: bench.looks.qsize() == 1)
        bench.step()
        bench.step()
    states = [look.port_state for _, look in bench.seen()]
    assert states == ["open", "missing", "open"]
    assert bench.attached == []


def test_a_proof_by_the_bus_is_never_older_than_the_attachment() -> None:
    bench = Bench(b"", dump(CAMERA), ports={"camera": "usb:@3"}, by_bus=("camera",))
    with running(bench):
        until(lambda: bench.looks.qsize() == 1)
        bench.step()
    look = bench.seen()[-1][1]
    assert look.attached_ns is not None
    assert look.proved_ns is not None
    assert look.proved_ns >= look.attached_ns


def test_equipment_without_a_protocol_is_looked_at_again_at_its_interval() -> None:
    bench = Bench(dump(CAMERA), ports={}, by_bus=("camera",))
    slot = SlotSection(name="camera", profile="any", port="usb:@3", probe_every_s=1.0)
    bench.watch = BusWatch(
        [slot.model_copy(update={"probe_every_s": 0.01})],
        {"camera": ()},
        bench.looks,
        bench.sights,
        bench.attached.append,
        bench.backend,
    )
    with running(bench):
        until(lambda: bench.looks.qsize() >= 3)
    proofs = [look.proved_ns for _, look in bench.seen()]
    assert proofs == sorted(proofs)  # type: ignore[type-var]


def test_nothing_is_told_after_the_end() -> None:
    bench = Bench(dump(SCALE), b"", ports={"scale": "usb:@4"})
    with running(bench):
        pass
    bench.step()
    assert bench.seen() == []


class Unreadable:
    """A bus that can be read so many times, and then no more."""

    def __init__(self, readable: int = 1) -> None:
        self.told: Told | None = None
        self._looks, self._readable = 0, readable

    def snapshot(self) -> BusSnapshot:
        self._looks += 1
        if self._looks > self._readable:
            raise OSError("the list of ports is gone")
        return RecordedBackend([dump(SCALE)]).snapshot()

    def events(self, told: Told) -> Subscription:
        self.told = told
        return RecordedBackend([b""]).events(told)

    def open_hints(self, device: BusDevice) -> OpenHints:
        return OpenHints()


def test_a_bus_that_cannot_be_read_says_nothing_of_the_slots() -> None:
    looks: SimpleQueue[tuple[str, Observation]] = SimpleQueue()
    slot = SlotSection(name="scale", profile="any", port="usb:@4")
    watch = BusWatch([slot], {}, looks, SimpleQueue(), lambda _: None, Unreadable())
    watch.start()
    watch.stop()
    assert looks.empty()
    assert len(watch.snapshot().devices) == 1


def test_a_bus_that_cannot_be_read_at_the_start_ends_no_watching() -> None:
    sights: SimpleQueue[BusSnapshot] = SimpleQueue()
    slot = SlotSection(name="scale", profile="any", port="/dev/ttyS0")
    watch = BusWatch([slot], {}, SimpleQueue(), sights, lambda _: None, Unreadable(0))
    watch.start()
    watch.stop()
    assert sights.empty()
    assert watch.snapshot().devices == ()
