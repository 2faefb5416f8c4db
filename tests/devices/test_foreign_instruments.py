"""Identification against instruments that others wrote, over pseudo-terminals."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.profiles import Profile
from edgewatch.devices.virtual.line import PtyLine
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.watch import SlotProbe
from support.device_rigs import START_NS, pty_pair, pymodbus_serial_server, rfc2217_server, until
from support.foreign_instruments import fake_receiver, lewis_circulator, system_python_with_gps

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")


def values(evidence: tuple[Evidence, ...]) -> dict[str, str]:
    return {item.field: item.value for item in evidence if item.layer == "protocol"}


def test_pymodbus_names_itself_and_its_serial(modbus: Profile) -> None:
    objects = {0: "Pymodbus", 1: "PM-1", 2: "3.16", 0x80: "SN-2024-07"}
    with pty_pair() as (ours, theirs), pymodbus_serial_server(theirs, objects):
        seen = SlotProbe().probe_once(ours, modbus, START_NS)
    assert seen.port_state == "open", seen.detail
    assert seen.proved_ns == START_NS
    assert values(seen.evidence) == {
        "manufacturer": "Pymodbus",
        "model": "PM-1",
        "firmware": "3.16",
        "serial": "SN-2024-07",
    }


def test_pymodbus_with_names_too_long_for_one_response_is_read_to_the_end(
    profiles: dict[str, Profile],
) -> None:
    objects = {0: "M" * 120, 1: "C" * 110, 2: "R" * 90, 4: "Pump", 5: "P-30", 6: "Ward 7"}
    profile = profiles["modbus.device-identification"].at_address(9)
    with pty_pair() as (ours, theirs), pymodbus_serial_server(theirs, objects, unit=9):
        seen = SlotProbe().probe_once(ours, profile, START_NS)
    assert values(seen.evidence) == {
        "manufacturer": "M" * 120,
        "model": "C" * 110,
        "firmware": "R" * 90,
        "product_name": "Pump",
        "model_name": "P-30",
        "application": "Ward 7",
    }


def test_pymodbus_reports_its_server_id(profiles: dict[str, Profile]) -> None:
    with pty_pair() as (ours, theirs), pymodbus_serial_server(theirs, {0: "Pymodbus"}):
        seen = SlotProbe().probe_once(ours, profiles["modbus.server-id"], START_NS)
    assert seen.port_state == "open", seen.detail
    assert set(values(seen.evidence)) == {"server_id"}
    assert values(seen.evidence)["server_id"]


DEVICE = """\
from sinstruments.simulator import BaseDevice

class Oscilloscope(BaseDevice):
    newline = b"\\n"

    def handle_message(self, message):
        if message.strip().upper() == b"*IDN?":
            return b"ACME Inc,O-3000,23l032,3.5A\\n"
"""


@pytest.fixture
def oscilloscope(tmp_path: Path) -> Iterator[str]:
    """A simulated oscilloscope on a terminal that the simulator opens itself."""
    (tmp_path / "acme_oscilloscope.py").write_text(DEVICE, "utf-8")
    terminal = tmp_path / "oscilloscope"
    device = {
        "name": "oscillo-1",
        "package": "acme_oscilloscope",
        "class": "Oscilloscope",
        "transports": [{"type": "serial", "url": str(terminal)}],
    }
    config = tmp_path / "instruments.json"
    config.write_text(json.dumps({"devices": [device]}), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "sinstruments", "-c", str(config)],
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        stderr=subprocess.PIPE,
    )
    try:
        until(terminal.is_symlink, 30)
        yield str(terminal)
    finally:
        process.kill()
        process.communicate()


def test_a_sinstruments_device_names_itself(scpi: Profile, oscilloscope: str) -> None:
    seen = SlotProbe().probe_once(oscilloscope, scpi, START_NS)
    assert seen.port_state == "open", seen.detail
    assert values(seen.evidence) == {
        "manufacturer": "ACME Inc",
        "model": "O-3000",
        "serial": "23l032",
        "firmware": "3.5A",
    }


# pyserial 3.5 names its reader thread in the old way.
@pytest.mark.filterwarnings("ignore:set(Daemon|Name):DeprecationWarning")
def test_a_balance_behind_a_serial_server_names_itself(balance: Profile) -> None:
    with Responder(PtyLine(), Balance()) as instrument, rfc2217_server(instrument.url) as address:
        seen = SlotProbe().probe_once(address, balance, START_NS)
    assert seen.port_state == "open", seen.detail
    assert values(seen.evidence)["serial"] == "1126493049"
    assert {item.field for item in seen.evidence if item.layer == "topology"} == {"url"}


@pytest.mark.skipif(find_spec("lewis") is None, reason="lewis is not installed")
def test_a_lewis_circulator_names_itself(profiles: dict[str, Profile]) -> None:
    with lewis_circulator() as address:
        seen = SlotProbe().probe_once(address, profiles["julabo.circulator"], START_NS)
    assert seen.port_state == "open", seen.detail
    assert values(seen.evidence) == {"version": "JULABO FP50_MH Simulator, ISIS"}


LOG = """\
$GPGSA,A,3,04,05,,09,12,,,24,,,,,2.5,1.3,2.1*39
$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A
$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47
"""


@pytest.mark.skipif(system_python_with_gps() is None, reason="gpsd's Python module is not there")
def test_a_receiver_of_gpsfake_is_recognised_by_listening(
    profiles: dict[str, Profile], tmp_path: Path
) -> None:
    log = tmp_path / "receiver.log"
    log.write_bytes(LOG.replace("\n", "\r\n").encode())
    with fake_receiver(log) as terminal:
        seen = SlotProbe().probe_once(terminal, profiles["nmea.gnss"], START_NS)
    assert seen.port_state == "open", seen.detail
    assert values(seen.evidence) == {"protocol": "NMEA 0183"}
