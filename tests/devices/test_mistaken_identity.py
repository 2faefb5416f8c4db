"""No shipped profile takes the wrong thing for its equipment: other kinds, echoes, noise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.devices.identify import Identification, identify
from edgewatch.devices.profiles import Profile, load_profiles
from edgewatch.devices.virtual.catalogue import INSTRUMENTS
from support.device_rigs import ScriptedPort
from support.talking_port import TalkingPort

ON_A_LINE = {name: profile for name, profile in load_profiles().items() if profile.mode != "bus"}
each = pytest.mark.parametrize("name", sorted(ON_A_LINE))

# Several profiles suit one instrument, or one stream.
ALIKE = (
    {"contec.cms50-v7", "contec.cms50-v7-live"},
    {"ge.s5-dri", "ge.s5-dri-request"},
    {
        "modbus.device-identification",
        "modbus.device-identification-serial",
        "modbus.server-id",
    },
    {"nmea.gnss", "ublox.ubx", "mediatek.pmtk"},
    {"nonin.onyx", "nonin.format7"},
    # Frames of five bytes both, with the same bits in the same places for a part of each wave. On
    # a real line another rate and parity keep them apart.
    {"contec.cms50", "nonin.onyx", "nonin.format7"},
)


def impatient(name: str) -> Profile:
    return ON_A_LINE[name].model_copy(update={"retries": 0, "timeout_s": 0.3})


class Echo:
    """A loop of wire: all that is sent comes back."""

    def take(self, buffer: bytearray) -> bytes:
        data = bytes(buffer)
        buffer.clear()
        return data


@each
def test_no_profile_takes_another_kind_of_instrument_for_its_own(name: str) -> None:
    alike = set().union({name}, *(group for group in ALIKE if name in group))
    taken = {
        other
        for other, make in INSTRUMENTS.items()
        if identify(impatient(name), TalkingPort(make())).outcome == "identified"
    }
    assert taken <= alike


@each
def test_a_line_that_echoes_is_no_instrument(name: str) -> None:
    found = identify(impatient(name), TalkingPort(Echo()))
    assert found.outcome != "identified"
    assert not any(item.value for item in found.evidence)


@each
@settings(max_examples=25)
@given(answers=st.lists(st.lists(st.binary(max_size=60), max_size=4), max_size=6))
def test_noise_is_no_instrument(name: str, answers: list[list[bytes]]) -> None:
    found = identify(impatient(name), ScriptedPort(*answers, unasked=b"?\xff\x00"))
    assert found.outcome in ("silent", "garbled")


SEALED = (
    "philips.intellivue",
    "oridion.capnostream20",
    "ublox.ubx",
    "mediatek.pmtk",
    "modbus.server-id",
    "ge.s5-dri",
)


@pytest.mark.parametrize("name", SEALED)
@settings(max_examples=60)
@given(at=st.integers(0, 400), change=st.integers(1, 255))
def test_one_spoilt_byte_behind_a_checksum_never_gives_another_identity(
    name: str, at: int, change: int
) -> None:
    found = identify(impatient(name), _Spoiling(name, at, change))
    values = {item.field: item.value for item in found.evidence if item.value}
    assert values.items() <= _true_values(name).items()


class _Spoiling(TalkingPort):
    """Changes one byte of the first thing that comes."""

    def __init__(self, name: str, at: int, change: int) -> None:
        super().__init__(INSTRUMENTS[name]())
        self._at, self._change = at, change

    def read(self, timeout_s: float) -> bytes:
        data = bytearray(super().read(timeout_s))
        if data and self._change:
            data[self._at % len(data)] ^= self._change
            self._change = 0
        return bytes(data)


def _true_values(name: str) -> dict[str, str]:
    found: Identification = identify(impatient(name), TalkingPort(INSTRUMENTS[name]()))
    assert found.outcome == "identified"
    return {item.field: item.value for item in found.evidence}
