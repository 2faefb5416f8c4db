"""Dumps of machines: both formats, every escape, and what is wrong with a bad one."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.dumps import read_dump
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.evidence import Quality
from edgewatch.site.errors import InputError
from support.usb_units import UsbUnit, dump, hub

UDEVADM = b"""\
P: /devices/pci0000:00/0000:00:14.0/usb1/1-4
M: 1-4
R: 4
U: usb
T: usb_device
D: c 189:4
N: bus/usb/001/005
L: 0
V: usb
E: DEVPATH=/devices/pci0000:00/0000:00:14.0/usb1/1-4
E: SUBSYSTEM=usb
E: DEVNAME=/dev/bus/usb/001/005
E: DEVTYPE=usb_device
E: PRODUCT=10c4/ea60/100
E: TYPE=0/0/0
E: BUSNUM=001
E: DEVNUM=005
E: ID_VENDOR=Silicon_Labs
E: ID_VENDOR_ENC=Silicon\\x20Labs
E: ID_VENDOR_ID=10c4
E: ID_MODEL=CP2102N_USB_to_UART_Bridge_Controller
E: ID_MODEL_ENC=CP2102N\\x20USB\\x20to\\x20UART\\x20Bridge\\x20Controller
E: ID_MODEL_ID=ea60
E: ID_REVISION=0100
E: ID_SERIAL_SHORT=9c2d7a5e1f4beb11
E: ID_USB_INTERFACES=:ff0000:
I: 123456

P: /devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0
E: SUBSYSTEM=usb
E: DEVTYPE=usb_interface
E: DRIVER=cp210x
E: INTERFACE=255/0/0

P: /devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/ttyUSB0/tty/ttyUSB0
N: ttyUSB0
L: -100
S: serial/by-id/usb-Silicon_Labs_CP2102N-if00-port0
S: serial/by-path/pci-0000:00:14.0-usb-0:4:1.0-port0
E: SUBSYSTEM=tty
E: DEVNAME=/dev/ttyUSB0
"""


def seen(*raws: bytes) -> BusSnapshot:
    return RecordedBackend(raws).snapshot()


def test_udevadms_database_gives_a_device_without_a_single_attribute() -> None:
    (device,) = seen(UDEVADM).devices
    assert (device.usb_id, device.bcd_device, device.serial) == (
        "10c4:ea60",
        "0100",
        "9c2d7a5e1f4beb11",
    )
    assert device.manufacturer == "Silicon Labs"
    assert device.chip == "Silicon Labs CP2102N"
    assert device.enumeration == "1/5"
    assert device.interfaces[0].driver == "cp210x"
    (tty,) = device.ttys
    assert tty.path == "/dev/ttyUSB0"
    assert "/dev/serial/by-id/usb-Silicon_Labs_CP2102N-if00-port0" in tty.links


def test_udev_puts_the_id_where_there_is_no_string() -> None:
    raw = UDEVADM.replace(b"ID_VENDOR_ENC=Silicon\\x20Labs", b"ID_VENDOR_ENC=10c4")
    (device,) = seen(raw).devices
    assert device.manufacturer == ""


def test_a_node_alone_tells_what_udev_copied_to_it() -> None:
    raw = b"""\
P: /devices/pci0000:00/0000:00:14.0/usb1/1-4/1-4:1.0/ttyUSB0/tty/ttyUSB0
N: ttyUSB0
E: SUBSYSTEM=tty
E: ID_BUS=usb
E: ID_VENDOR_ID=0403
E: ID_MODEL_ID=6001
E: ID_SERIAL_SHORT=A9ABCD12
"""
    (device,) = seen(raw).devices
    assert (device.usb_id, device.serial, device.port_chain) == ("0403:6001", "A9ABCD12", "4")
    assert device.ttys[0].path == "/dev/ttyUSB0"


def test_strings_that_are_no_utf8_stay_readable_and_keep_their_bytes_apart() -> None:
    one = dump(UsbUnit("1", manufacturer="X")).replace(
        b"manufacturer=X", rb"manufacturer=M\374ller"
    )
    (device,) = seen(one).devices
    assert device.manufacturer == r"M\xfcller"


def test_escapes_of_attributes_are_undone_and_control_characters_are_blanks() -> None:
    raw = dump(UsbUnit("1", product="A")).replace(b"product=A", rb"product=A\\b \303\251\t\001Z")
    (device,) = seen(raw).devices
    assert device.product == r"A\b é  Z"


def test_descriptors_come_from_the_node_where_there_is_no_attribute() -> None:
    unit = UsbUnit("1")
    whole = dump(unit)
    attribute = f"H: descriptors={unit.descriptors.hex().upper()}\n".encode()
    node = f"N: bus/usb/001/005={unit.descriptors.hex()}\n".encode()
    bare = whole.replace(attribute, b"").replace(b"N: bus/usb/001/005\n", node)
    assert seen(bare).devices == seen(whole).devices


def test_a_made_up_device_need_not_be_named_as_the_kernel_would() -> None:
    raw = b"""\
P: /devices/balance
E: SUBSYSTEM=usb
E: DEVTYPE=usb_device
A: idVendor=0eb8\\n
A: idProduct=2300\\n
A: bDeviceClass=02\\n
A: serial=B1\\n

P: /devices/balance/ttyACM0
N: ttyACM0
E: SUBSYSTEM=tty
"""
    (device,) = seen(raw).devices
    assert (device.usb_id, device.controller, device.port_chain) == ("0eb8:2300", "", "balance")
    assert device.ttys[0].path == "/dev/ttyACM0"
    assert device.kinds == ("cdc-acm", "serial")


@pytest.mark.parametrize("controller", ["xhci-hcd.0.auto", "3f980000.usb", "vhci_hcd.0"])
def test_a_controller_need_not_be_on_pci(controller: str) -> None:
    unit = UsbUnit("1.3", controller=f"/devices/platform/soc/{controller}")
    (device,) = seen(dump(unit)).devices
    assert (device.controller, device.key) == (controller, f"{controller}/1.3")


def test_a_device_without_vendor_and_product_is_left_out() -> None:
    raw = b"P: /devices/pci0000:00/0000:00:14.0/usb1/1-4\nE: SUBSYSTEM=usb\n"
    assert seen(raw).devices == ()


def test_what_hangs_on_no_usb_is_no_device() -> None:
    raw = b"P: /devices/platform/serial8250/tty/ttyS0\nN: ttyS0\nE: SUBSYSTEM=tty\n"
    assert seen(raw).devices == ()


def test_lines_may_end_as_on_windows() -> None:
    raw = dump(UsbUnit("1"))
    assert seen(raw.replace(b"\n", b"\r\n")).devices == seen(raw).devices


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"nothing of the kind", "holds no device"),
        (b"P: /devices/usb1/1-1\nE: DEVTYPE\n", "line 2"),
        (b"P: /devices/usb1/1-1\nH: descriptors=12G0\n", "line 2"),
    ],
)
def test_a_bad_dump_is_one_clear_error_with_its_place(raw: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        read_dump(raw)


def test_a_file_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        RecordedBackend.from_files([tmp_path / "none.umockdev"])


def test_a_sequence_of_dumps_is_a_sequence_of_events(tmp_path: Path) -> None:
    moments = [b"", dump(UsbUnit("1")), dump(UsbUnit("1")), dump(UsbUnit("2"))]
    files = []
    for number, raw in enumerate(moments):
        files.append(tmp_path / f"{number}.umockdev")
        files[-1].write_bytes(raw)
    backend = RecordedBackend.from_files(files, lambda: 7)
    told: list[BusSnapshot] = []
    events = backend.events(told.append)
    while backend.step():
        pass
    assert [[d.port_chain for d in snapshot.devices] for snapshot in told] == [["1"], ["2"]]
    assert told[0].time_ns == 7
    events.close()
    events.close()
    assert not backend.open_hints(told[0].devices[0]).may_open


def test_the_same_controller_may_number_the_ports_of_two_buses_alike() -> None:
    slow, fast = hub("1"), hub("1", devnum=4, bus=3)
    keys = [device.key for device in seen(dump(slow, fast)).devices]
    assert len(set(keys)) == 2


def test_a_placeholder_is_no_shared_serial_number() -> None:
    units = [UsbUnit(str(n), serial="0001", devnum=4 + n) for n in (1, 2)]
    assert {d.serial_quality for d in seen(dump(*units)).devices} == {Quality.PLACEHOLDER}


def test_a_bridge_of_an_instrument_shows_all_it_is_from_udevs_database() -> None:
    # As in the database of a DNA sequencer: the bridge also has pins of its own.
    unit = "/devices/pci0000:00/0000:00:14.0/usb1/1-10"
    raw = f"""P: {unit}
N: bus/usb/001/004
L: 0
E: DEVNAME=/dev/bus/usb/001/004
E: DEVTYPE=usb_device
E: PRODUCT=403/6015/1000
E: ID_VENDOR_ENC=FTDI
E: ID_VENDOR_ID=0403
E: ID_MODEL_ENC=UMFT230XB
E: ID_MODEL_ID=6015
E: ID_REVISION=1000
E: ID_SERIAL_SHORT=FT50KUPS
E: ID_USB_INTERFACES=:ffffff:

P: {unit}/1-10:1.0
E: DEVTYPE=usb_interface
E: DRIVER=ftdi_sio
E: INTERFACE=255/255/255

P: {unit}/1-10:1.0/gpiochip1
N: gpiochip1
E: SUBSYSTEM=gpio
E: DEVNAME=/dev/gpiochip1

P: {unit}/1-10:1.0/ttyUSB0/tty/ttyUSB0
N: ttyUSB0
S: serial/by-id/usb-FTDI_UMFT230XB_FT50KUPS-if00-port0
E: SUBSYSTEM=tty
E: DEVNAME=/dev/ttyUSB0
"""
    (device,) = seen(raw.encode()).devices
    assert (device.chip, device.serial, device.serial_quality) == (
        "FTDI FT-X",
        "FT50KUPS",
        Quality.UNIQUE,
    )
    assert [node.path for node in device.ttys] == ["/dev/ttyUSB0"]
    assert [(one.number, one.driver) for one in device.interfaces] == [(0, "ftdi_sio")]


def test_a_damaged_usb_version_is_none() -> None:
    (device,) = seen(dump(UsbUnit("1")).replace(b"A: version=", b"A: version= 2.h0")).devices
    assert device.bcd_usb in ("", "0200")


@given(
    st.binary(max_size=400),
    st.integers(0, 2000),
    st.integers(0, 200),
)
def test_a_damaged_dump_gives_devices_or_one_error(noise: bytes, at: int, cut: int) -> None:
    raw = dump(UsbUnit("1", ttys=((0, "ttyUSB0"),)), UsbUnit("2", devnum=6))
    try:
        snapshot = seen(raw[:at] + noise + raw[at + cut :])
    except InputError:
        return
    assert len({device.key for device in snapshot.devices}) == len(snapshot.devices)
