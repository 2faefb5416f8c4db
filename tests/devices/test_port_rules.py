"""udev's rules for the ports of a site: what they match, and how a unit is named in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.devices.bus import BusSnapshot
from edgewatch.devices.bus.recorded import RecordedBackend
from edgewatch.devices.port_rules import PortRules, pattern, rules_for
from edgewatch.site.config import SlotSection
from support.usb_units import UsbUnit, dump

ADAPTER = UsbUnit("4", ttys=((0, "ttyUSB0"),))
SAME = UsbUnit("3", serial="0001", ttys=((0, "ttyUSB1"),), devnum=6)
SITE = Path("/srv/edgewatch/ward-3")
IGNORED = 'ENV{ID_MM_PORT_IGNORE}="1", ENV{ID_MM_DEVICE_IGNORE}="1"'


def seen(*units: UsbUnit) -> BusSnapshot:
    return RecordedBackend([dump(*units)], lambda: 9).snapshot()


def made(port: str, *units: UsbUnit, seated: bool = True) -> PortRules:
    slot = SlotSection(name="line", profile="astm.e1394", port=port)
    return rules_for(SITE, [slot], seen(*units), seated=seated)


def rules(port: str, *units: UsbUnit, seated: bool = True) -> list[str]:
    """The rules for a port, without what every file begins and ends with."""
    lines = made(port, *units, seated=seated).text.splitlines()
    return [line for line in lines if line.startswith("SUBSYSTEM==")]


def test_a_unit_is_named_by_its_serial_number_wherever_it_is_plugged_in() -> None:
    for port in ("usb:0403:6001:A9ABCD12", "/dev/ttyUSB0"):
        port_rule, unit_rule, power_rule = rules(port, ADAPTER)
        wanted = 'ATTRS{idVendor}=="0403", ATTRS{idProduct}=="6001", ATTRS{serial}=="A9ABCD12"'
        assert port_rule == (
            f'SUBSYSTEM=="tty", {wanted}, TAG+="uaccess", {IGNORED}, ENV{{EDGEWATCH_SLOT}}="line"'
        )
        unit = wanted.replace("ATTRS", "ATTR")
        assert unit_rule.endswith(f'{unit}, ENV{{ID_MM_DEVICE_IGNORE}}="1"')
        assert power_rule.endswith('TEST=="power/control", ATTR{power/control}="on"')


def test_a_unit_without_a_number_of_its_own_is_named_by_its_place() -> None:
    assert 'DEVPATH=="*-3:*"' in rules("/dev/ttyUSB1", SAME)[0]
    assert 'DEVPATH=="*/0000:00:14.0*-1.4:*"' in rules("usb:0000:00:14.0@1.4")[0]


def test_a_port_of_the_computer_itself_is_named_by_its_name() -> None:
    (rule,) = rules("/dev/ttyS0")
    assert rule.startswith('SUBSYSTEM=="tty", KERNEL=="ttyS0", ')


def test_a_path_that_may_mean_another_unit_tomorrow_gets_no_rule() -> None:
    for port in ("/dev/ttyUSB7", "/dev/ttyACM0", "/dev/serial/by-id/usb-FTDI-if00", "COM3"):
        found = made(port, ADAPTER)
        assert (found.covered, list(found.left_out)) == ((), ["line"])
        assert "plug it in" in found.left_out["line"]


def test_equipment_of_the_network_needs_none() -> None:
    found = made("socket://192.0.2.7:4001")
    assert found.covered == ()
    assert found.left_out == {}


def test_who_sits_at_the_screen_has_no_part_in_a_service() -> None:
    assert "uaccess" not in rules("/dev/ttyS0", seated=False)[0]


def test_no_owner_group_or_mode_is_changed() -> None:
    text = made("usb:0403:6001").text
    assert not any(key in text for key in ("GROUP", "MODE", "OWNER", "RUN"))


@pytest.mark.parametrize("serial", ['A"9', "A|9", "A\\9", "A\n9", "Aé*9"])
def test_a_serial_number_can_never_end_a_rule(serial: str) -> None:
    written = pattern(serial)
    assert not set('"|\\\n') & set(written)
    assert len(written.replace("[*]", "*")) == len(serial)


def test_the_file_sorts_before_the_rules_that_act_on_it() -> None:
    path = made("/dev/ttyS0").path
    assert path.name < "70-edgewatch-serial.rules"  # and so before 73-seat-late.rules
    assert path.parent == Path("/etc/udev/rules.d")


def test_the_name_of_a_slot_is_no_part_of_a_rule_s_language() -> None:
    slot = SlotSection(name="a", title="x", profile="p", port="/dev/ttyS0")
    other = rules_for(Path('/srv/"\nRUN+="x'), [slot], seen()).text
    assert not any(line.startswith("RUN") for line in other.splitlines())
