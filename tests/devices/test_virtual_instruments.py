"""Every shipped profile against a virtual instrument on a pseudo-terminal, probed as a slot is."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable
from typing import Any

import pytest

from edgewatch.devices.evidence import Evidence
from edgewatch.devices.observation import Observation
from edgewatch.devices.profiles import Profile
from edgewatch.devices.virtual.catalogue import INSTRUMENTS, put_on
from edgewatch.devices.virtual.contec import Cms50D
from edgewatch.devices.virtual.line import PtyLine
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.streamer import Streamer
from edgewatch.devices.watch import SlotProbe
from support.device_rigs import START_NS, until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")

EXPECTED = {
    "contec.cms50": {"protocol": "Contec CMS50, 5-byte frames"},
    "contec.cms50-v7": {
        "device_id": "C3B5B0B0B4B4B2",
        "manufacturer": "CONTEC",
        "model_code": "C3CDD3B5B0C4",
    },
    "contec.cms50-v7-live": {"protocol": "Contec V7 live"},
    "draeger.medibus": {
        "type_id": "8102",
        "model": "Apollo",
        "firmware": "01.02",
        "protocol_version": "03.00",
    },
    "escpos.printer": {
        "manufacturer": "EPSON",
        "model": "TM-T88III",
        "firmware": "8.00 ESC/POS",
        "serial": "E2QG064874",
    },
    "firmata.board": {"firmware": "2.5", "sketch": "StandardFirmata.ino"},
    "ge.s5-dri": {"plug_id": "42284", "dri_level": "7"},
    "ge.s5-dri-request": {"plug_id": "42284", "dri_level": "7"},
    "grbl.controller": {"firmware": "1.1h.20190825", "user": "", "options": "V,15,128"},
    "hl7.mllp": {
        "application": "VITALS^0012FE^EUI-64",
        "facility": "WARD7",
        "serial": "SN-4471",
    },
    "masimo.ascii1": {"serial": "0000066575", "protocol": "Masimo ASCII 1"},
    "mediatek.pmtk": {
        "firmware": "MT3333_AXN5.1.9_MODULE_STD_F1_P1",
        "build": "0002",
        "model": "Quectel-L86",
    },
    "mettler.mt-sics": {
        "serial": "1126493049",
        "model": "EW220 Standard 220.0090 g",
        "firmware": "1.20",
    },
    "modbus.device-identification": {
        "manufacturer": "EdgeWatch",
        "model": "VP-30",
        "firmware": "2.11",
        "product_name": "Virtual pump",
        "model_name": "",
        "application": "",
    },
    "modbus.device-identification-serial": {
        "manufacturer": "EdgeWatch",
        "model": "VP-30",
        "firmware": "2.11",
        "serial": "SN-4471",
    },
    "modbus.server-id": {"server_id": "P-30 3A"},
    "modem.3gpp": {
        "serial": "862140060226843",
        "manufacturer": "Quectel",
        "model": "EC25",
        "firmware": "EC25EFAR06A06M4G",
    },
    "nellcor.n595": {"model": "N-595", "firmware": "3.1.2.0", "crc": "7B91"},
    "nmea.gnss": {"protocol": "NMEA 0183"},
    "nonin.format7": {"firmware": "27", "protocol": "Nonin data format 2 or 7"},
    "nonin.onyx": {"serial": "501140827"},
    "openbci.cyton": {
        "model": "OpenBCI V3 8-16 channel",
        "converter": "0x3E",
        "firmware": "v3.1.2",
    },
    "oridion.capnostream20": {
        "firmware": "04.54",
        "oximetry": "B3",
        "revision": "55",
        "serial": "987654",
    },
    "philips.intellivue": {
        "manufacturer": "Philips",
        "model": "M8004A",
        "serial": "DE61712345",
        "firmware": "J.10.52",
    },
    "puritan-bennett.840": {"model": "840", "serial": "3510053249"},
    "sartorius.sbi": {
        "serial": "0047304196",
        "model": "BCE224I-1SKR",
        "firmware": "00-39-21",
    },
    "scpi.idn": {
        "manufacturer": "EdgeWatch",
        "model": "Virtual meter",
        "serial": "VM-0815",
        "firmware": "1.0",
    },
    "ublox.ubx": {
        "serial": "194DAA9258",
        "firmware": "ROM CORE 3.01 (107888)",
        "hardware": "00080000",
    },
    "vaisala.hmp155": {
        "model": "HMP155",
        "firmware": "1.20",
        "serial": "E4820017",
        "sensor_serial": "E1940000",
    },
    "zebra.sgd": {
        "model": "ZTC ZD421-203dpi",
        "firmware": "V93.21.07Z",
        "serial": "D4J204501234",
    },
}


def instrument(name: str, **changes: Any) -> Any:
    """The catalogue's instrument, streaming fast enough for a test."""
    unit = INSTRUMENTS[name]()
    if getattr(unit, "period_s", 0) > 0.02:
        changes = {"period_s": 0.02, **changes}
    return dataclasses.replace(unit, **changes)  # type: ignore[type-var]


def probe(profile: Profile, unit: Any, left: Callable[[], bool] = lambda: True) -> Observation:
    """One look at a unit that goes on running until it was ``left`` as it should be."""
    with put_on(PtyLine(), unit) as running:
        seen = SlotProbe().probe_once(running.url, profile, START_NS)
        until(left)
        return seen


def values(evidence: tuple[Evidence, ...]) -> dict[str, str]:
    return {item.field: item.value for item in evidence if item.layer == "protocol"}


def test_there_is_an_expectation_for_every_virtual_instrument() -> None:
    assert set(EXPECTED) == set(INSTRUMENTS)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_virtual_instrument_is_identified(profiles: dict[str, Profile], name: str) -> None:
    seen = probe(profiles[name], instrument(name))
    assert seen.proved_ns == START_NS, seen.detail
    assert values(seen.evidence) == EXPECTED[name]


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("escpos.printer", "serial", "E2QG064875"),
        ("hl7.mllp", "serial", "SN-5120"),
        ("masimo.ascii1", "serial", "0000182948"),
        ("modem.3gpp", "imei", "860000000000012"),
        ("nonin.onyx", "serial", "501140828"),
        ("oridion.capnostream20", "serial", "123456"),
        ("philips.intellivue", "serial", "DE61712346"),
        ("puritan-bennett.840", "serial", "3510053250"),
        ("sartorius.sbi", "serial", "0031801165"),
        ("ublox.ubx", "chip_id", bytes.fromhex("19 4D AA 92 59")),
        ("vaisala.hmp155", "serial", "G2510038"),
        ("zebra.sgd", "serial", "D4J204501235"),
    ],
)
def test_another_unit_of_the_same_kind_has_another_serial_number(
    profiles: dict[str, Profile], name: str, field: str, value: object
) -> None:
    seen = values(probe(profiles[name], instrument(name, **{field: value})).evidence)
    assert seen["serial"] != EXPECTED[name]["serial"]
    assert {**seen, "serial": ""} == {**EXPECTED[name], "serial": ""}


def test_a_sensor_exchanged_behind_the_same_probe_is_seen(profiles: dict[str, Profile]) -> None:
    seen = values(
        probe(profiles["vaisala.hmp155"], instrument("vaisala.hmp155", sensor="F4030000")).evidence
    )
    assert seen["serial"] == "E4820017"
    assert seen["sensor_serial"] == "F4030000"


def test_a_probe_on_a_bus_of_probes_answers_the_other_question(
    profiles: dict[str, Profile],
) -> None:
    profile = profiles["vaisala.hmp155"].model_copy(update={"timeout_s": 0.3, "retries": 0})
    seen = probe(profile, instrument("vaisala.hmp155", mode="POLL"))
    assert values(seen.evidence) == EXPECTED["vaisala.hmp155"]


def test_a_balance_that_prints_by_itself_does_not_give_a_weight_as_its_serial_number(
    profiles: dict[str, Profile],
) -> None:
    seen = probe(profiles["sartorius.sbi"], instrument("sartorius.sbi", autoprint=True))
    assert values(seen.evidence) == EXPECTED["sartorius.sbi"]


@pytest.mark.parametrize("changes", [{"echo": False}, {"prefixed": True}])
def test_a_modem_is_understood_with_and_without_echo_and_prefix(
    profiles: dict[str, Profile], changes: dict[str, bool]
) -> None:
    seen = probe(profiles["modem.3gpp"], instrument("modem.3gpp", **changes))
    assert values(seen.evidence) == EXPECTED["modem.3gpp"]


def test_a_printer_without_a_serial_number_is_identified_without_one(
    profiles: dict[str, Profile],
) -> None:
    profile = profiles["escpos.printer"].model_copy(update={"timeout_s": 0.3, "retries": 0})
    seen = probe(profile, instrument("escpos.printer", serial=None))
    assert seen.proved_ns == START_NS
    assert not values(seen.evidence).get("serial")


def test_an_old_receiver_without_a_chip_id_is_identified_without_one(
    profiles: dict[str, Profile],
) -> None:
    profile = profiles["ublox.ubx"].model_copy(update={"timeout_s": 0.3, "retries": 0})
    seen = probe(profile, instrument("ublox.ubx", has_id=False))
    assert seen.proved_ns == START_NS
    assert not values(seen.evidence).get("serial")


def test_an_oximeter_that_sends_dashes_has_no_serial_number(profiles: dict[str, Profile]) -> None:
    seen = probe(profiles["masimo.ascii1"], instrument("masimo.ascii1", serial="----------"))
    (serial,) = (item for item in seen.evidence if item.field == "serial")
    assert (serial.value, serial.quality) == ("----------", "placeholder")


def test_a_ventilator_is_left_without_a_session(profiles: dict[str, Profile]) -> None:
    unit = instrument("draeger.medibus")
    probe(profiles["draeger.medibus"], unit, left=lambda: not unit.open)


def test_a_monitor_that_was_asked_is_told_to_stop(profiles: dict[str, Profile]) -> None:
    unit = instrument("ge.s5-dri-request")
    probe(profiles["ge.s5-dri-request"], unit, left=lambda: not unit.sending)


def test_a_patient_monitor_is_left_without_an_association(profiles: dict[str, Profile]) -> None:
    unit = instrument("philips.intellivue")
    probe(profiles["philips.intellivue"], unit, left=lambda: not unit.associated)


def test_a_patient_monitor_that_reports_no_numbers_is_known_by_its_model(
    profiles: dict[str, Profile],
) -> None:
    seen = probe(profiles["philips.intellivue"], instrument("philips.intellivue", specified=False))
    assert values(seen.evidence) == {
        "manufacturer": "Philips",
        "model": "M8004A",
        "serial": "",
        "firmware": "",
    }


def test_a_capnograph_is_left_as_it_was_found(profiles: dict[str, Profile]) -> None:
    unit = instrument("oridion.capnostream20")
    probe(profiles["oridion.capnostream20"], unit, left=lambda: not unit.enabled)


def test_an_oximeter_streams_again_after_the_questions(profiles: dict[str, Profile]) -> None:
    unit = instrument("contec.cms50-v7", live=True)
    seen = probe(profiles["contec.cms50-v7"], unit, left=lambda: unit.live)
    assert values(seen.evidence) == EXPECTED["contec.cms50-v7"]


class _EndsWith:
    """A meter whose lines end in its own way."""

    def __init__(self, end: bytes) -> None:
        self._end = end

    def take(self, buffer: bytearray) -> bytes:
        asked = bytes(buffer).strip() == b"*IDN?"
        buffer.clear()
        return b"FLUKE,5500A,5248000,1.2+1.0+1.0+*" + self._end if asked else b""


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["LF", "CR LF", "CR"])
def test_a_meter_is_understood_whatever_ends_its_lines(
    profiles: dict[str, Profile], end: bytes
) -> None:
    seen = probe(profiles["scpi.idn"], _EndsWith(end))
    assert values(seen.evidence)["serial"] == "5248000"


def test_another_kind_of_stream_is_not_the_one_expected(profiles: dict[str, Profile]) -> None:
    profile = profiles["masimo.ascii1"].model_copy(update={"timeout_s": 0.3})
    seen = probe(profile, Cms50D())
    assert seen.proved_ns is None
    assert values(seen.evidence) == {}


def test_a_swap_on_the_live_line_is_seen_at_the_next_look(profiles: dict[str, Profile]) -> None:
    profile = profiles["masimo.ascii1"]
    with Streamer(PtyLine(), Radical(period_s=0.02)) as running:
        before = SlotProbe().probe_once(running.url, profile, START_NS)
        running.replace_unit(Radical(serial="0000182948", period_s=0.02))
        after = SlotProbe().probe_once(running.url, profile, START_NS + 1)
    assert values(before.evidence)["serial"] == "0000066575"
    assert values(after.evidence)["serial"] == "0000182948"
