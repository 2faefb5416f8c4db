"""Reading sysfs itself: a folder of that form, also while devices vanish from it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.devices.bus import sysfs
from edgewatch.devices.bus.device import BusSnapshot
from edgewatch.devices.bus.hints import linux_hints
from edgewatch.devices.bus.linux import LinuxBackend
from support.device_rigs import until
from support.fake_sysfs import write_sysfs
from support.usb_units import UsbUnit, dump, hub

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="paths of sysfs hold colons and links"
)
UNIT = UsbUnit("4.2", devnum=9, ttys=((0, "ttyUSB0"),))


def test_sysfs_and_a_dump_of_it_give_the_same_devices(tmp_path: Path) -> None:
    from edgewatch.devices.bus.recorded import RecordedBackend

    units = hub("4"), UNIT
    live = LinuxBackend(write_sysfs(tmp_path, *units)).snapshot()
    assert live.devices == RecordedBackend([dump(*units)]).snapshot().devices
    assert live.devices[1].parent_chain == ("05e3:0610",)


def test_a_system_without_usb_has_no_devices(tmp_path: Path) -> None:
    assert LinuxBackend(tmp_path).snapshot().devices == ()


def test_when_it_was_plugged_in_is_told_by_the_kernel(tmp_path: Path) -> None:
    root = write_sysfs(tmp_path, UNIT)
    power = root / UNIT.path.removeprefix("/") / "power"
    power.mkdir()
    (power / "connected_duration").write_text("5000\n")
    snapshot = LinuxBackend(root).snapshot()
    attached_ns = snapshot.devices[0].attached_ns
    assert attached_ns is not None
    assert abs(snapshot.time_ns - attached_ns - 5_000_000_000) < 2_000_000_000


def test_missing_attributes_leave_their_fields_empty(tmp_path: Path) -> None:
    root = write_sysfs(tmp_path, UNIT)
    folder = root / UNIT.path.removeprefix("/")
    for name in ("serial", "manufacturer", "descriptors", "version", "bcdDevice"):
        (folder / name).unlink()
    (device,) = LinuxBackend(root).snapshot().devices
    assert (device.serial, device.descriptors, device.bcd_usb) == ("", "", "")
    assert device.bcd_device == "0600"  # PRODUCT of the event says so too


@pytest.mark.parametrize("after", range(1, 20))
def test_a_device_that_vanishes_while_it_is_read_is_whole_or_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    root = write_sysfs(tmp_path, UNIT, UsbUnit("5", serial="B7000001", devnum=10))
    whole = LinuxBackend(root).snapshot().devices
    reads = 0
    read = Path.read_bytes

    def vanishing(path: Path) -> bytes:
        nonlocal reads
        reads += 1
        if reads == after:
            shutil.rmtree(root / UNIT.path.removeprefix("/"))
        return read(path)

    monkeypatch.setattr(sysfs.Path, "read_bytes", vanishing)
    for device in LinuxBackend(root).snapshot().devices:
        assert device in whole


def test_a_device_that_is_replaced_while_it_is_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = write_sysfs(tmp_path, UNIT)
    folder = root / UNIT.path.removeprefix("/")
    read = Path.read_bytes

    def replaced(path: Path) -> bytes:
        if path.name == "serial":
            (folder / "devnum").write_text("10\n")
        return read(path)

    monkeypatch.setattr(sysfs.Path, "read_bytes", replaced)
    assert LinuxBackend(root).snapshot().devices == ()


@pytest.fixture
def followed(tmp_path: Path) -> Iterator[tuple[Path, list[BusSnapshot]]]:
    """A machine on which no events arrive, as in a container: looked at again and again."""
    if not sys.platform.startswith("linux"):
        pytest.skip("netlink is Linux's")
    root = write_sysfs(tmp_path, UNIT)
    told: list[BusSnapshot] = []
    events = LinuxBackend(root, sweep_s=0.02).events(told.append)
    yield root, told
    events.close()
    events.close()


def test_without_events_a_change_is_seen_by_looking(
    followed: tuple[Path, list[BusSnapshot]],
) -> None:
    root, told = followed
    shutil.rmtree(root / UNIT.path.removeprefix("/"))
    until(lambda: bool(told))
    assert told[-1].devices == ()


def test_a_port_that_this_user_may_not_open_is_said_with_the_fix(tmp_path: Path) -> None:
    backend = LinuxBackend(write_sysfs(tmp_path, UNIT))
    (device,) = backend.snapshot().devices
    hints = backend.open_hints(device)  # there is no such node on this machine
    assert not hints.may_open
    assert "dialout" in hints.advice[0]


def test_a_slow_latency_timer_is_said(tmp_path: Path) -> None:
    root = write_sysfs(tmp_path, UNIT)
    (root / "bus/usb-serial/devices/ttyUSB0").mkdir(parents=True)
    (root / "bus/usb-serial/devices/ttyUSB0/latency_timer").write_text("16\n")
    backend = LinuxBackend(root)
    assert any("16 ms" in line for line in backend.open_hints(backend.snapshot().devices[0]).advice)


def test_a_modem_manager_that_could_disturb_is_said_with_the_rule_that_keeps_it_off(
    tmp_path: Path,
) -> None:
    (device,) = LinuxBackend(write_sysfs(tmp_path / "sys", UNIT)).snapshot().devices
    (tmp_path / "proc/77").mkdir(parents=True)
    (tmp_path / "proc/77/comm").write_text("ModemManager\n")
    advice = linux_hints(device, proc=tmp_path / "proc").advice
    assert any('"0403"' in line and "ID_MM_DEVICE_IGNORE" in line for line in advice)
    (tmp_path / "proc/77/comm").write_text("bash\n")
    advice = linux_hints(device, proc=tmp_path / "proc").advice
    assert not any("ModemManager" in line for line in advice)
