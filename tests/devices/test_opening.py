"""Opening a port disturbs neither the equipment nor another program."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

if sys.platform == "win32":
    pytest.skip("terminals are POSIX's", allow_module_level=True)

import fcntl
import termios

import serial

from edgewatch.devices import tty
from edgewatch.devices.port_errors import PortBusy
from edgewatch.devices.serial_port import open_port
from edgewatch.devices.serial_settings import SerialSettings
from edgewatch.devices.virtual.line import PtyLine

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="TIOCGEXCL is Linux's")


@pytest.fixture
def line() -> Iterator[PtyLine]:
    line = PtyLine()
    yield line
    line.close()


@pytest.fixture
def wired(monkeypatch: pytest.MonkeyPatch) -> None:
    """Treat a pseudo-terminal as a port with a wire behind it."""
    monkeypatch.setattr(tty, "is_pseudo_terminal", lambda _: False)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, line: PtyLine) -> list[str]:
    """What is done to the line, in order."""
    seen: list[str] = []
    set_attributes, real_open = termios.tcsetattr, os.open

    def record_attributes(descriptor: int, when: int, attributes: list[object]) -> None:
        keeps = not int(str(attributes[2])) & termios.HUPCL
        seen.append(f"set, DTR {'kept' if keeps else 'dropped'} on close")
        set_attributes(descriptor, when, attributes)  # type: ignore[arg-type]

    def record_open(path: str, *rest: object, **named: object) -> int:
        if str(path) == line.url:
            seen.append("open")
        return real_open(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(termios, "tcsetattr", record_attributes)
    monkeypatch.setattr(os, "open", record_open)
    for name in ("_update_dtr_state", "_update_rts_state"):
        monkeypatch.setattr(
            serial.Serial,
            name,
            lambda self, what=name: seen.append(
                f"{what[8:11]} {'up' if getattr(self, '_' + what[8:11] + '_state') else 'down'}"
            ),
        )
    return seen


def test_dtr_will_not_drop_on_close_before_anything_else_is_set(
    line: PtyLine, calls: list[str]
) -> None:
    open_port(line.url, SerialSettings()).close()
    assert calls[:3] == ["open", "set, DTR kept on close", "open"]
    assert all("dropped" not in call for call in calls)


@pytest.mark.parametrize(
    ("settings", "dtr", "rts"),
    [
        (SerialSettings(), "dtr up", "rts up"),
        (SerialSettings(dtr=True, rts=False), "dtr up", "rts down"),
        (SerialSettings(dtr=False), "dtr down", "rts up"),
    ],
)
def test_modem_lines_are_as_the_profile_has_them(
    line: PtyLine, calls: list[str], settings: SerialSettings, dtr: str, rts: str
) -> None:
    open_port(line.url, settings).close()
    assert [call for call in calls if call.startswith(("dtr", "rts"))] == [dtr, rts]


@pytest.mark.parametrize(
    ("flow", "rtscts", "xonxoff"),
    [
        ("none", False, False),
        ("rtscts", True, False),
        ("xonxoff", False, True),
    ],
)
def test_flow_control_is_as_the_profile_has_it(
    line: PtyLine, monkeypatch: pytest.MonkeyPatch, flow: str, rtscts: bool, xonxoff: bool
) -> None:
    made: list[serial.Serial] = []
    real = serial.serial_for_url

    def remember(*words: object, **named: object) -> serial.Serial:
        made.append(real(*words, **named))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(serial, "serial_for_url", remember)
    open_port(line.url, SerialSettings(flow=flow)).close()
    assert (made[0].rtscts, made[0].xonxoff) == (rtscts, xonxoff)


@linux
@pytest.mark.usefixtures("wired")
def test_no_other_program_can_come_in_while_it_is_open(line: PtyLine) -> None:
    other = os.open(line.url, os.O_RDWR | os.O_NOCTTY)
    try:
        with open_port(line.url, SerialSettings()):
            assert tty.claimed_by_another(other)
        assert not tty.claimed_by_another(other)
    finally:
        os.close(other)


def test_a_port_that_another_program_has_locked_is_left_as_it_is(
    line: PtyLine, calls: list[str]
) -> None:
    other = os.open(line.url, os.O_RDWR | os.O_NOCTTY)
    try:
        fcntl.flock(other, fcntl.LOCK_EX)
        calls.clear()
        with pytest.raises(PortBusy):
            open_port(line.url, SerialSettings())
        assert calls == ["open"]
    finally:
        os.close(other)


def test_opening_many_times_leaves_no_descriptor_behind(line: PtyLine) -> None:
    def descriptors() -> int:
        return len(os.listdir("/dev/fd"))  # noqa: PTH208 - names alone are wanted

    before = descriptors()
    for _ in range(20):
        open_port(line.url, SerialSettings()).close()
    assert descriptors() == before
