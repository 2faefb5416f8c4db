"""The shipped profiles as a collection: sound, sourced, honest about what they cannot give."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.devices.bus.device import BusDevice
from edgewatch.devices.bus.evidence import bus_evidence
from edgewatch.devices.profiles import Profile, check_profile_file, load_profiles
from edgewatch.devices.virtual.catalogue import INSTRUMENTS
from edgewatch.site.resources import resource_dir

FILES = sorted(resource_dir("device_profiles").glob("*.toml"))
SHIPPED = load_profiles()
USUAL_FIELDS = {"manufacturer", "model", "serial", "firmware"}
FAMILIES = {
    "astm", "contec", "draeger", "escpos", "firmata", "ge", "grbl", "hl7", "julabo", "masimo",
    "mediatek", "mettler", "modbus", "modem", "nellcor", "nmea", "nonin", "openbci", "oridion",
    "philips", "puritan-bennett", "sartorius", "scpi", "ublox", "usb", "vaisala", "zebra",
}  # fmt: skip

each = pytest.mark.parametrize("profile", SHIPPED.values(), ids=SHIPPED.keys())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_shipped_file_has_no_finding(path: Path) -> None:
    assert check_profile_file(path) == []


def test_every_family_is_there() -> None:
    assert {name.split(".")[0] for name in SHIPPED} == FAMILIES
    assert len(SHIPPED) >= 18


@each
def test_a_profile_says_of_each_usual_field_that_it_gives_it_or_why_not(profile: Profile) -> None:
    if profile.mode == "bus":
        assert profile.provides
        return
    assert {*profile.provides, *profile.lacks} >= USUAL_FIELDS
    assert not {*profile.provides} & {*profile.lacks}


@each
def test_a_profile_names_its_source_and_says_where_its_samples_are_from(profile: Profile) -> None:
    assert len(profile.source) > 20
    if profile.mode != "bus":
        words = ("sample", "senders", "6.21", "6.13")
        assert any(word in profile.source for word in words), profile.source


@each
def test_what_resets_or_moves_something_is_called_high_and_keeps_the_wires_down(
    profile: Profile,
) -> None:
    if profile.risk == "high":
        settings = profile.serial.settings()
        assert profile.id == "openbci.cyton" or all(line.dtr is False for line in settings)


@each
def test_what_only_listens_has_no_risk_and_what_asks_has_a_list_of_what_it_never_sends(
    profile: Profile,
) -> None:
    if profile.mode == "active":
        assert profile.risk != "none"
        assert profile.never_send or profile.closing
    else:
        assert profile.risk == "none"


@each
def test_a_session_that_is_taken_is_given_back(profile: Profile) -> None:
    if profile.risk == "medium":
        assert profile.closing


@each
def test_a_passive_identity_without_checksum_needs_frames_that_agree(profile: Profile) -> None:
    told_once = {"nellcor.n595", "hl7.mllp"}  # a whole header or message, rarely repeated
    if profile.mode == "passive" and profile.checksum == "none" and profile.id not in told_once:
        assert profile.agree >= 2


def test_an_instrument_is_there_for_every_profile_on_a_line() -> None:
    on_a_line = {name for name, profile in SHIPPED.items() if profile.mode != "bus"}
    with_another_program = {"astm.e1394", "julabo.circulator"}  # own analyser, lewis
    assert set(INSTRUMENTS) == on_a_line - with_another_program


def test_the_profile_of_usb_devices_names_what_the_bus_says() -> None:
    scanner = BusDevice("3-1", 0x04B4, 0x8613, "0203", serial="A1", product="Scanner", layout="7f")
    said = {item.field for item in bus_evidence(scanner, 0) if item.layer == "bus"}
    assert {"usb_id", "serial", "product"} <= said <= {*SHIPPED["usb.device"].provides}


@pytest.mark.parametrize(
    "name",
    [
        "draeger.medibus",
        "nellcor.n595",
        "contec.cms50",
        "ge.s5-dri",
        "modbus.device-identification",
    ],
)
def test_equipment_without_a_serial_number_on_the_wire_says_so(name: str) -> None:
    assert "serial" not in SHIPPED[name].provides
    assert "serial" in SHIPPED[name].lacks
