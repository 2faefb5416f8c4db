"""Readings of instruments that others wrote: lewis' circulator is asked, gpsfake only talks."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from edgewatch.spool import Kind
from support.device_rigs import until
from support.foreign_instruments import fake_receiver, lewis_circulator, system_python_with_gps
from support.stream_site import events, feeding, rows, spooled, stream_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")

CIRCULATOR = r"""
schema = 1
[[profile]]
id = "own.circulator"
title = "Circulator"
mode = "active"
risk = "low"
serial = { baud = [4800] }
steps = [{ request = "VERSION\r", response = { regex = '^(?P<version>JULABO.*\S)\s*$' } }]
provides = ["version"]
source = "JULABO operating manuals"
tests = ["JULABO FP50_MH Simulator, ISIS"]
[profile.stream]
decoder = "scpi-poll"
until = "\r"
every_s = 0.1
fields = [{ name = "bath", query = "IN_PV_00" }, { name = "set", query = "IN_SP_00" }]
"""

LOG = """\
$GPRMC,123519,A,4807.038,N,01131.000,E,022.4,084.4,230394,003.1,W*6A
$GPGGA,123519,4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47
"""


@pytest.mark.skipif(find_spec("lewis") is None, reason="lewis is not installed")
def test_a_lewis_circulator_is_polled(tmp_path: Path) -> None:
    with lewis_circulator() as address:
        site = stream_site(
            tmp_path / "s", address, "own.circulator", ("bath", "set"), toml=CIRCULATOR
        )
        with feeding(site):
            until(lambda: len(rows(site)) >= 3, timeout_s=20)
    assert all(bath is not None and goal is not None for bath, goal in rows(site))
    assert events(site, "device.garbled") == []
    assert b"JULABO FP50_MH" in spooled(site, Kind.EVIDENCE)[0].body


@pytest.mark.skipif(system_python_with_gps() is None, reason="gpsd's Python module is not there")
def test_a_receiver_of_gpsfake_is_read(tmp_path: Path) -> None:
    log = tmp_path / "receiver.log"
    log.write_bytes(LOG.replace("\n", "\r\n").encode())
    with fake_receiver(log) as terminal:
        site = stream_site(tmp_path / "s", terminal, "nmea.gnss", ("satellites", "hdop"))
        with feeding(site):
            until(lambda: len(rows(site)) >= 3, timeout_s=20)
    assert set(map(tuple, rows(site))) == {(8.0, 0.9)}
    assert any(b"NMEA 0183" in record.body for record in spooled(site, Kind.EVIDENCE))
