"""Ports: what the system says of them, and every way in which opening can fail."""

from __future__ import annotations

import errno
import os
import socket
import sys
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
import serial
from serial.tools import list_ports as pyserial_list

from edgewatch.devices import ports
from edgewatch.devices.bus.polling import PollingBackend
from edgewatch.devices.ports import (
    PortBusy,
    PortError,
    PortForbidden,
    PortLost,
    PortMissing,
    SerialSettings,
    list_ports,
    open_port,
    port_evidence,
)
from edgewatch.devices.virtual.line import PtyLine, TcpLine

posix = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
SETTINGS = SerialSettings()


def usb(device: str, **more: object) -> SimpleNamespace:
    base: dict[str, object] = {
        "device": device,
        "description": "n/a",
        "vid": None,
        "pid": None,
        "serial_number": None,
        "location": None,
        "manufacturer": None,
        "product": None,
    }
    return SimpleNamespace(**{**base, **more})


FTDI = usb(
    "/dev/ttyUSB0",
    description="FT232R",
    vid=0x0403,
    pid=0x6001,
    serial_number="A50285BI",
    location="1-4.2",
    manufacturer="FTDI",
    product="FT232R USB UART",
)
ACM = usb(
    "/dev/ttyACM0",
    vid=0x2341,
    pid=0x0043,
    serial_number="0001",
    location="3-1:1.0",
)


@pytest.fixture
def known_ports(polled: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pyserial_list, "comports", lambda: [FTDI, ACM])


@pytest.fixture
def polled(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list of ports is all there is to go by, as on Windows and macOS."""
    monkeypatch.setattr(ports, "system_backend", PollingBackend)


@pytest.fixture
def line() -> Iterator[PtyLine]:
    made = PtyLine()
    yield made
    made.close()


@pytest.mark.usefixtures("known_ports")
def test_ports_are_listed_by_name() -> None:
    assert [port.device for port in list_ports()] == ["/dev/ttyACM0", "/dev/ttyUSB0"]
    assert list_ports()[1].serial == "A50285BI"


def test_a_device_that_vanishes_during_the_walk_does_not_break_it(
    polled: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers: list[object] = [FileNotFoundError("idVendor"), FileNotFoundError("serial"), [FTDI]]

    def comports() -> object:
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(pyserial_list, "comports", comports)
    assert [port.device for port in list_ports()] == ["/dev/ttyUSB0"]


@pytest.mark.usefixtures("known_ports")
def test_a_bridge_is_the_adapter_and_not_the_unit() -> None:
    evidence = {(e.layer, e.field): (e.value, e.quality) for e in port_evidence("/dev/ttyUSB0", 9)}
    assert evidence[("adapter", "usb_id")] == ("0403:6001", "unique")
    assert evidence[("adapter", "serial")] == ("A50285BI", "unique")
    assert evidence[("topology", "port_chain")] == ("4.2", "unique")
    assert not any(layer == "bus" for layer, _ in evidence)


@pytest.mark.usefixtures("known_ports")
def test_a_unit_on_the_bus_has_a_serial_with_its_quality_and_no_bus_number() -> None:
    evidence = {(e.layer, e.field): (e.value, e.quality) for e in port_evidence("/dev/ttyACM0", 9)}
    assert evidence[("bus", "serial")] == ("0001", "placeholder")
    assert evidence[("bus", "manufacturer")] == ("", "none")
    assert evidence[("topology", "port_chain")] == ("1", "unique")
    assert ("topology", "controller") not in evidence


def test_an_address_is_topology_alone() -> None:
    (item,) = port_evidence("socket://127.0.0.1:5000", 9)
    assert (item.layer, item.field, item.value) == ("topology", "url", "socket://127.0.0.1:5000")


@posix
def test_bytes_go_both_ways_over_a_terminal(line: PtyLine) -> None:
    with open_port(line.url, SETTINGS) as port:
        line.write(b"hello")
        assert port.read(5) == b"hello"
        port.write(b"world")
        assert line.read(5) == b"world"
        assert port.read(0) == b""


def test_bytes_go_both_ways_over_a_socket() -> None:
    line = TcpLine()
    with open_port(line.url, SETTINGS) as port:
        assert line.read(5) == b""  # the connection is taken
        line.write(b"x" * 1000)
        got = b""
        while len(got) < 1000:
            got += port.read(5)
        port.write(b"world")
        assert line.read(5) == b"world"
    line.close()


@posix
def test_a_port_that_is_open_already_is_busy(line: PtyLine) -> None:
    with open_port(line.url, SETTINGS), pytest.raises(PortBusy, match="in use"):
        open_port(line.url, SETTINGS)
    open_port(line.url, SETTINGS).close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="TIOCGEXCL is Linux's")
def test_a_terminal_in_exclusive_mode_is_busy_also_for_root(line: PtyLine) -> None:
    import fcntl
    import termios

    other = os.open(line.url, os.O_RDWR | os.O_NOCTTY)
    try:
        fcntl.ioctl(other, termios.TIOCEXCL)
        with pytest.raises(PortBusy):
            open_port(line.url, SETTINGS)
        fcntl.ioctl(other, termios.TIOCNXCL)
        open_port(line.url, SETTINGS).close()
    finally:
        os.close(other)


@pytest.mark.parametrize(
    "url", ["/dev/edgewatch-has-no-such-port", "gopher://nowhere", "socket://127.0.0.1:none"]
)
def test_a_port_that_does_not_exist_is_missing_with_the_fix(url: str) -> None:
    with pytest.raises(PortMissing, match="devices ports"):
        open_port(url, SETTINGS)


def test_an_address_where_nothing_listens_is_missing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"socket://127.0.0.1:{server.getsockname()[1]}"
    with pytest.raises(PortMissing):
        open_port(url, SETTINGS)


@posix
def test_a_file_that_is_no_terminal_is_missing(tmp_path: object) -> None:
    path = f"{tmp_path}/plain"
    with open(path, "wb"):  # noqa: PTH123
        pass
    with pytest.raises(PortMissing):
        open_port(path, SETTINGS)


@posix
@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_a_forbidden_port_says_how_to_get_access(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(serial.serialposix.os, "open", refuse)
    with pytest.raises(PortForbidden) as caught:
        open_port("/dev/ttyUSB9", SETTINGS)
    if sys.platform.startswith("linux"):
        assert "dialout" in str(caught.value)


@posix
def test_a_busy_device_that_the_kernel_refuses_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise OSError(errno.EBUSY, "Device or resource busy")

    monkeypatch.setattr(serial.serialposix.os, "open", refuse)
    with pytest.raises(PortBusy):
        open_port("/dev/ttyUSB9", SETTINGS)


@posix
def test_parity_is_no_obstacle_where_there_is_no_wire(line: PtyLine) -> None:
    with open_port(line.url, SerialSettings(19200, bits=7, parity="E")) as port:
        line.write(b"\xfe")
        assert port.read(5) == b"\xfe"


@posix
def test_a_port_that_cannot_do_the_settings_says_so(
    monkeypatch: pytest.MonkeyPatch, line: PtyLine
) -> None:
    import termios

    def refuse(*_: object) -> None:
        raise termios.error(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(termios, "tcsetattr", refuse)
    with pytest.raises(PortMissing, match="19200/8N1"):
        open_port(line.url, SerialSettings(19200, parity="E"))


@posix
def test_a_terminal_that_goes_away_is_lost(line: PtyLine) -> None:
    with open_port(line.url, SETTINGS) as port:
        line.close()
        with pytest.raises(PortLost):
            port.read(5)


def test_a_connection_that_is_cut_is_lost() -> None:
    line = TcpLine()
    with open_port(line.url, SETTINGS) as port:
        line.read(5)
        line.close()
        with pytest.raises(PortLost):
            port.read(5)


@posix
def test_cancelling_ends_a_read(line: PtyLine) -> None:
    with open_port(line.url, SETTINGS) as port:
        port.cancel()
        with pytest.raises(PortLost, match="closed by EdgeWatch"):
            port.read(60)


@posix
def test_closing_keeps_the_modem_lines_up(line: PtyLine) -> None:
    import termios

    open_port(line.url, SETTINGS).close()
    other = os.open(line.url, os.O_RDWR | os.O_NOCTTY)
    assert not termios.tcgetattr(other)[2] & termios.HUPCL
    os.close(other)


def test_every_port_error_is_bad_input_with_a_remedy() -> None:
    with pytest.raises(PortError) as caught:
        open_port("/dev/edgewatch-has-no-such-port", SETTINGS)
    assert caught.value.where == "/dev/edgewatch-has-no-such-port"
    assert caught.value.remedy
