"""The bus as a list of ports shows it: what Windows and macOS have to go by."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from edgewatch.devices.bus import BusSnapshot, bus_evidence, device_path, polling
from edgewatch.devices.bus.changes import carry_on
from edgewatch.devices.bus.polling import PollingBackend, list_of_ports
from edgewatch.devices.evidence import Quality
from support.device_rigs import until


def port(device: str, **more: object) -> SimpleNamespace:
    base: dict[str, object] = {
        "device": device,
        "description": "n/a",
        "vid": 0x0403,
        "pid": 0x6001,
        "serial_number": "A9ABCD12",
        "location": "1-4.2",
        "manufacturer": "FTDI",
        "product": None,
    }
    return SimpleNamespace(**{**base, **more})


def test_a_port_of_windows_is_a_device_with_its_place() -> None:
    backend = PollingBackend(lambda: [port("COM3"), port("COM1", vid=None, pid=None)])
    (device,) = backend.snapshot().devices
    assert (device.usb_id, device.port_chain, device.ttys[0].path) == ("0403:6001", "4.2", "COM3")
    assert (device.chip, device.serial_quality) == ("FTDI", Quality.UNIQUE)
    assert device_path("usb:0403:6001:A9ABCD12", backend.snapshot()) == "COM3"
    assert backend.open_hints(device).may_open


def test_several_ports_of_one_unit_are_one_device() -> None:
    ports = [port(f"COM{n}", location=f"1-4.2:x.{n}") for n in (2, 1, 3)]
    (device,) = PollingBackend(lambda: ports).snapshot().devices
    assert [(n.interface, n.path) for n in device.ttys] == [(1, "COM1"), (2, "COM2"), (3, "COM3")]


def test_a_serial_number_that_windows_made_up_is_none() -> None:
    backend = PollingBackend(lambda: [port("COM3", serial_number="6&2F1A9C1&0&2")])
    assert backend.snapshot().devices[0].serial == ""


def test_twins_without_a_place_are_two_devices() -> None:
    ports = [port("COM3", location=None), port("COM4", location=None)]
    devices = PollingBackend(lambda: ports).snapshot().devices
    assert [device.key for device in devices] == ["COM3", "COM4"]
    assert {device.serial_quality for device in devices} == {Quality.SHARED}


def test_what_the_list_does_not_know_is_left_out_of_the_evidence() -> None:
    (device,) = PollingBackend(lambda: [port("COM3")]).snapshot().devices
    fields = {item.field for item in bus_evidence(device, 9, device.ttys[0])}
    assert fields == {"usb_id", "manufacturer", "product", "serial", "chip", "port_chain"}


def test_changes_are_seen_by_looking_again() -> None:
    attached = [port("COM3")]
    told: list[BusSnapshot] = []
    events = PollingBackend(lambda: list(attached), poll_s=0.01).events(told.append)
    attached.clear()
    until(lambda: bool(told))
    events.close()
    assert told[0].devices == ()
    events.close()


def test_a_list_that_fails_for_good_is_one_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise TypeError("int() argument must be a string")

    monkeypatch.setattr(polling.pyserial_list, "comports", fail)
    with pytest.raises(OSError, match="cannot be listed"):
        list_of_ports()


def test_a_list_that_fails_now_and_then_ends_no_watch() -> None:
    answers = iter([[port("COM3")], OSError("gone"), []])

    def flaky() -> list[SimpleNamespace]:
        answer = next(answers, [])
        if isinstance(answer, OSError):
            raise answer
        return answer

    told: list[BusSnapshot] = []
    events = PollingBackend(flaky, poll_s=0.01).events(told.append)
    until(lambda: bool(told))
    events.close()
    assert told[0].devices == ()


def test_a_look_that_fails_does_not_end_the_watching(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ValueError("not as the kernel documents it")

    carry_on(fail)
    assert "the next one is made as usual" in caplog.text
