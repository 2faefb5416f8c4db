"""The whole way on Linux: an event of the kernel, the agent, the state in the record."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.sdk.paths import record_file
from edgewatch.store.connection import Connection, open_reader
from support.agent_on_machine import CAMERA, agent_on
from support.device_rigs import until
from support.umockdev_machine import UmockdevMachine, why_not
from support.usb_units import UsbUnit

REPLUGS = 20


class Site:
    """The camera of a site with a running agent, plugged in and pulled out at will."""

    def __init__(self, machine: UmockdevMachine, db: Connection) -> None:
        self.machine, self._db = machine, db
        self.unit = CAMERA

    def verdict(self) -> str:
        return self.verdict_of("camera")

    def verdict_of(self, slot: str) -> str:
        newest = "SELECT verdict FROM hardware_state WHERE slot = ? ORDER BY id DESC LIMIT 1"
        row = self._db.execute(newest, (slot,)).fetchone()
        return str(row[0]) if row else ""

    def reach(self, verdict: str) -> None:
        until(lambda: self.verdict() == verdict, timeout_s=20)

    def alarms(self) -> set[str]:
        rows = self._db.execute("SELECT code FROM alarm WHERE state LIKE 'active%'")
        return {str(row[0]) for row in rows}

    def unplug(self) -> None:
        self.machine.unplug(self.unit)

    def plug(self, **change: object) -> None:
        self.unit = replace(self.unit, devnum=self.unit.devnum + 1, **change)  # type: ignore[arg-type]
        self.machine.plug(self.unit)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    if reason := why_not():
        pytest.skip(reason)
    with (
        UmockdevMachine() as machine,
        agent_on(machine, tmp_path) as folder,
        closing(open_reader(record_file(folder))) as db,
    ):
        made = Site(machine, db)
        made.reach("VERIFIED")
        yield made


def test_replugs_a_twin_a_move_and_an_absence_are_each_told_as_what_they_are(site: Site) -> None:
    for _ in range(REPLUGS):
        site.unplug()
        site.reach("UNVERIFIED")
        site.plug()
        site.reach("VERIFIED")
    assert site.alarms() == set()

    site.unplug()
    site.plug(serial="CAM-8")
    site.reach("CHANGED")
    until(lambda: site.alarms() == {"device.changed"})
    site.unplug()
    site.plug(serial=CAMERA.serial)
    site.reach("VERIFIED")
    until(lambda: site.alarms() == set())

    site.unplug()
    site.plug(chain="2")
    site.reach("MOVED")
    site.unplug()
    site.reach("MISSING")


def test_an_adapter_that_belongs_in_no_slot_is_told_beside_the_camera(site: Site) -> None:
    site.machine.plug(UsbUnit("4", devnum=90, ttys=((0, "ttyUSB0"),)))
    until(lambda: site.verdict_of("unknown:0403:6001@4") == "UNKNOWN_EXTRA")
    assert site.verdict() == "VERIFIED"
