"""The streams of the shipped profiles: samples and virtual instruments are read as they say."""

from __future__ import annotations

import pytest

from edgewatch.devices.decoders.base import Lost, Reading
from edgewatch.devices.decoders.factory import make_stream
from edgewatch.devices.decoders.stream_check import stream_findings
from edgewatch.devices.profiles import Profile, load_profiles
from edgewatch.devices.virtual.catalogue import INSTRUMENTS
from edgewatch.devices.virtual.contec import Cms50V7
from edgewatch.devices.virtual.streamer import Talker

SHIPPED = load_profiles()
OXIMETER = {"spo2": 97.0, "pulse_rate": 72.0}
READS = {
    "contec.cms50": OXIMETER,
    "contec.cms50-v7": OXIMETER,
    "contec.cms50-v7-live": OXIMETER,
    "ge.s5-dri": {"heart_rate": 72.0, "spo2": 97.0},
    "masimo.ascii1": {"spo2": 98.0, "pulse_rate": 57.0, "perfusion_index": 7.02},
    "mettler.mt-sics": {"weight": 100.0},
    "nellcor.n595": {"spo2": 98.0, "pulse_rate": 72.0, "pulse_amplitude": 45.0},
    "nmea.gnss": {"fix": 1.0, "satellites": 8.0, "hdop": 0.9, "altitude": 34.5},
    "nonin.format7": {"heart_rate": 72.0, "spo2": 97.0},
    "nonin.onyx": {"heart_rate": 72.0, "spo2": 97.0},
}


def unit(name: str) -> Talker:
    if name == "contec.cms50-v7":
        return Cms50V7(live=True)
    made = INSTRUMENTS[name]()
    assert isinstance(made, Talker)
    if name == "mettler.mt-sics":
        made.take(bytearray(b"SIR\r\n"))
    return made


@pytest.mark.parametrize("profile", SHIPPED.values(), ids=SHIPPED.keys())
def test_the_samples_of_a_stream_are_read_as_they_say(profile: Profile) -> None:
    assert list(stream_findings(profile)) == []


@pytest.mark.parametrize("name", sorted(READS))
def test_what_a_virtual_instrument_sends_is_read(name: str) -> None:
    talker, stream = unit(name), make_stream(SHIPPED[name])
    items = []
    for number in range(8):
        items += stream.feed(talker.say(number), (number + 1) * 1_000_000_000)
    readings = [item for item in items if isinstance(item, Reading)]
    assert len(readings) >= 4
    assert {tuple(sorted(reading.values.items())) for reading in readings} == {
        tuple(sorted(READS[name].items()))
    }
    # A line without a mark at its beginning is not trusted before the end of another was seen.
    lost = [item for item in items if isinstance(item, Lost)]
    assert all("joined in the middle" in item.what for item in lost)


def test_every_stream_of_frames_is_tried() -> None:
    streams = {name for name, profile in SHIPPED.items() if profile.stream is not None}
    assert streams - set(READS) == {"hl7.mllp", "vaisala.hmp155"}


@pytest.mark.parametrize(
    "name", [name for name, profile in SHIPPED.items() if profile.clock is not None]
)
def test_a_clock_counts_one_frame_of_each_period(name: str) -> None:
    profile = SHIPPED[name]
    assert profile.clock is not None
    talker = unit(name)
    assert profile.clock.period_s == pytest.approx(talker.period_s)
    stream = profile.stream
    framing = (stream and stream.make_framing()) or profile.make_framing()
    splitter = framing.splitter()
    frames = [frame for n in range(10) for frame in splitter.feed(talker.say(n))]
    counted = sum(profile.clock.counts(frame.payload) for frame in frames)
    assert counted in (9, 10)  # the last one may wait for the next to agree
