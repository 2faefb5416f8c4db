"""The equipment on the bus, as the System page lists it."""

from __future__ import annotations

from dataclasses import replace

from edgewatch.devices.bus import BusDevice, BusSnapshot, Node, OpenHints, Subscription, snapshot_of
from edgewatch.devices.bus.backend import Told
from edgewatch.devices.evidence import Quality
from edgewatch.site.config import SlotSection
from edgewatch.ui.models.plugged import plugged_rows
from edgewatch.ui.widgets.plugged_table import PluggedTable

ADAPTER = BusDevice(
    "0000:00:14.0/1.2",
    0x0403,
    0x6001,
    manufacturer="FTDI",
    product="FT232R USB UART",
    serial="A50285BI",
    serial_quality=Quality.UNIQUE,
    nodes=(Node("tty", "/dev/ttyUSB0"),),
    chip="FTDI FT232R",
    kinds=("serial",),
    port_chain="1.2",
)
TWIN = replace(ADAPTER, key="0000:00:14.0/1.3", port_chain="1.3", nodes=())
HUB = BusDevice("0000:00:14.0/1", 0x1D6B, 0x0002, kinds=("hub",), port_chain="1")


class Bus:
    """A bus that holds what it was given."""

    def __init__(self, *devices: BusDevice) -> None:
        self.devices = devices
        self.looks = 0

    def snapshot(self) -> BusSnapshot:
        self.looks += 1
        return snapshot_of(0, self.devices)

    def events(self, told: Told) -> Subscription:
        raise AssertionError("the window does not wait for events")

    def open_hints(self, device: BusDevice) -> OpenHints:
        raise AssertionError("the window opens nothing")


def test_units_are_listed_with_the_slot_they_belong_to_and_hubs_are_not() -> None:
    slot = SlotSection(name="scale", title="Balance", profile="p", port="usb:@1.2")
    [row] = plugged_rows(Bus(ADAPTER, HUB), [slot])
    assert (row.name, row.usb_id) == ("FTDI FT232R USB UART", "0403:6001")
    assert (row.serial, row.slot) == ("A50285BI", "Balance")
    assert row.nodes == "/dev/ttyUSB0"


def test_a_serial_number_on_two_units_is_said_to_prove_nothing() -> None:
    rows = plugged_rows(Bus(ADAPTER, TWIN), [])
    assert [row.serial for row in rows] == ["A50285BI (shared by two units: proves nothing)"] * 2


def test_an_address_that_fits_two_units_gives_neither_the_slot() -> None:
    slot = SlotSection(name="scale", profile="p", port="usb:0403:6001")
    assert [row.slot for row in plugged_rows(Bus(ADAPTER, TWIN), [slot])] == ["", ""]


def test_the_table_says_so_where_nothing_is_plugged_in_and_looks_only_now_and_then(qtbot) -> None:  # type: ignore[no-untyped-def]
    bus = Bus()
    table = PluggedTable(bus)
    qtbot.addWidget(table)
    table.look([])
    table.look([])
    assert bus.looks == 1
    assert table.rows_model.rowCount() == 1
    assert "No USB equipment" in str(table.rows_model.index(0, 0).data())
