"""Graphics processors through NVML's own interface: what they say, and drivers in trouble."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pynvml
import pytest

from edgewatch.agent import gpu, gpu_driver
from edgewatch.agent.gpu import NO_ANSWER, GpuWatch
from edgewatch.agent.gpu_device import Use
from edgewatch.agent.gpu_driver import GpuDriver, Look
from edgewatch.store.gpu_reasons import names_of
from support.device_rigs import until
from support.virtual_nvml import GB, VirtualDriver, compiled, in_this_process


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("nvml"))


@pytest.fixture
def virtual(library: Path, tmp_path: Path) -> Iterator[VirtualDriver]:
    made = VirtualDriver(tmp_path / "driver.txt")
    with in_this_process(library, made):
        yield made


@pytest.fixture
def driver() -> Iterator[GpuDriver]:
    made = GpuDriver()
    yield made
    made.close()


def no_library() -> None:
    raise pynvml.NVMLError(pynvml.NVML_ERROR_LIBRARY_NOT_FOUND)


def test_a_card_says_load_memory_heat_power_and_why_it_is_slow(
    virtual: VirtualDriver, driver: GpuDriver
) -> None:
    virtual.insert(0, reasons=0x44, ecc=2)
    (one,) = driver.look().readings
    assert (one.uuid, one.name, one.place, one.driver) == (
        "GPU-0000",
        "NVIDIA RTX A2000",
        "00000000:01:00.0",
        "570.1",
    )
    said = one.sample
    assert (said.percent, said.memory_percent, said.celsius, said.watts) == (40.0, 25.0, 61.0, 48.5)
    assert names_of(said.reasons) == ("power-cap", "thermal-hardware")
    assert said.ecc_errors == 2


def test_what_a_card_does_not_tell_is_left_open(virtual: VirtualDriver, driver: GpuDriver) -> None:
    virtual.card(0, uuid="GPU-bare")
    virtual.driver(count=1)
    (one,) = driver.look().readings
    assert one.uuid == "GPU-bare"
    assert one.name == ""
    assert set(one.sample[1:]) == {None}
    assert one.uses == {}


def test_each_process_is_told_with_its_memory_and_its_load_since_the_last_look(
    virtual: VirtualDriver, driver: GpuDriver
) -> None:
    virtual.insert(0, pid=4711, pid_bytes=GB, pid_load=30, at_us=1_000)
    assert driver.look().readings[0].uses == {4711: Use(GB, 30.0)}
    assert driver.look().readings[0].uses == {4711: Use(GB, None)}, "no newer sample of its load"
    virtual.card(0, pid_load=50, at_us=2_000)
    assert driver.look().readings[0].uses == {4711: Use(GB, 50.0)}
    virtual.card(0, pid_bytes=None, pid_load=None)
    assert driver.look().readings[0].uses == {4711: Use(None, None)}, "as Windows has it"


def test_a_divided_card_and_its_instances_are_devices_each_with_its_own_users(
    virtual: VirtualDriver, driver: GpuDriver
) -> None:
    virtual.insert(0, divided=1, parts=3, load=None, pid=1, pid_bytes=7)
    for number, pid in ((10, 101), (11, 102)):
        virtual.card(number, uuid=f"MIG-{number}", used=GB, total=5 * GB, pid=pid, pid_bytes=GB)
    whole, *parts = driver.look().readings
    assert [one.uuid for one in (whole, *parts)] == ["GPU-0000", "MIG-10", "MIG-11"]
    assert whole.uses == {}, "else each process would be counted twice"
    assert [list(one.uses) for one in parts] == [[101], [102]]
    assert {one.place for one in parts} == {whole.place}
    assert parts[0].sample.memory_percent == 20.0


def test_no_library_no_driver_and_a_mismatched_one_are_told_apart(
    virtual: VirtualDriver, driver: GpuDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual.driver(init=pynvml.NVML_ERROR_DRIVER_NOT_LOADED)
    assert driver.look() == Look((), "the driver is not loaded")
    virtual.driver(init=pynvml.NVML_ERROR_LIB_RM_VERSION_MISMATCH)
    assert "updated" in driver.look().trouble
    virtual.driver(init=pynvml.NVML_ERROR_UNKNOWN)
    assert driver.look().trouble.startswith("NVML error 999")
    virtual.driver(init=None)
    assert driver.look() == Look(), "a driver without a card is no trouble"
    driver.close()
    monkeypatch.setattr(pynvml, "nvmlInit", no_library)
    assert driver.look() == Look((), "no driver of NVIDIA is installed", absent=True)


def test_a_driver_that_went_to_sleep_is_begun_anew(
    virtual: VirtualDriver, driver: GpuDriver
) -> None:
    virtual.insert(0)
    assert driver.look().readings
    virtual.driver(all=pynvml.NVML_ERROR_DRIVER_NOT_LOADED)
    assert driver.look() == Look((), "the driver is not loaded")
    virtual.driver(all=None, version="580.2")
    (one,) = driver.look().readings
    assert one.driver == "580.2"


def test_a_card_that_fell_off_the_bus_leaves_the_other_and_comes_back(
    virtual: VirtualDriver, driver: GpuDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    virtual.insert(0)
    virtual.insert(1)
    assert len(driver.look().readings) == 2
    virtual.card(0, error=pynvml.NVML_ERROR_GPU_IS_LOST)
    for _ in range(2):
        look = driver.look()
        assert [one.uuid for one in look.readings] == ["GPU-0001"]
        assert look.trouble == "a card has fallen off the bus"
    virtual.card(0, error=None)
    monkeypatch.setattr(gpu_driver, "LIST_ANEW_NS", 0)
    look = driver.look()
    assert (len(look.readings), look.trouble) == (2, "")


def test_where_every_card_is_lost_the_driver_is_begun_anew(
    virtual: VirtualDriver, driver: GpuDriver
) -> None:
    virtual.insert(0)
    driver.look()
    virtual.card(0, error=pynvml.NVML_ERROR_GPU_IS_LOST)
    assert driver.look() == Look((), "a card has fallen off the bus")
    virtual.card(0, error=None)
    assert len(driver.look().readings) == 1


def test_what_is_no_error_of_nvml_is_trouble_too_and_harms_nobody(
    virtual: VirtualDriver, driver: GpuDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise OSError("exception: access violation")

    monkeypatch.setattr(pynvml, "nvmlInit", broken)
    assert driver.look() == Look((), "OSError: exception: access violation")


class HangingDriver(GpuDriver):
    """Answers once, and then not before it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.free = threading.Event()
        self.looks = 0

    def look(self) -> Look:
        self.looks += 1
        if self.looks > 1:
            self.free.wait(10)
        return Look((), f"look {self.looks}")


def test_a_driver_that_hangs_keeps_nobody_waiting_and_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(gpu, "TRY_S", 0.0)
    hanging = HangingDriver()
    watch = GpuWatch(hanging)
    watch.start()
    until(lambda: hanging.looks == 2)
    assert watch.take() == Look((), "look 1")
    began = time.monotonic()
    assert watch.take() is None
    monkeypatch.setattr(gpu, "SILENT_S", 0.0)
    assert watch.take() == Look((), NO_ANSWER)
    assert watch.take() is None, "told once"
    assert time.monotonic() - began < 1.0
    hanging.free.set()
    until(lambda: (watch.take() or Look()).trouble.startswith("look"))
    watch.close()


def test_the_watch_hands_out_each_answer_once(virtual: VirtualDriver) -> None:
    virtual.insert(0)
    watch = GpuWatch()
    watch.start()
    until(lambda: (watch.take() or Look()).readings != ())
    assert watch.take() is None
    watch.close()
