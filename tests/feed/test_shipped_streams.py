"""Every shipped profile with a stream, fed from its virtual instrument over a real line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from edgewatch.devices.profiles import load_profiles
from edgewatch.devices.virtual.contec import Cms50D, Cms50V7
from edgewatch.devices.virtual.datex import S5Monitor
from edgewatch.devices.virtual.gnss import UbloxReceiver
from edgewatch.devices.virtual.hl7 import Hl7Sender
from edgewatch.devices.virtual.line import local_line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.nellcor import N595
from edgewatch.devices.virtual.nonin import Onyx
from edgewatch.devices.virtual.streamer import Streamer, Talker
from edgewatch.feed.host import FeedHost
from edgewatch.site.config import load_site
from edgewatch.spool import Kind
from support.device_rigs import until
from support.stream_site import feeding, rows, spooled, stream_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")

RATES = ("spo2", "pulse_rate")
HEART = ("spo2", "heart_rate")
FEEDS: list[tuple[str, Talker, tuple[str, ...], list[float], tuple[str, str] | None]] = [
    ("masimo.ascii1", Radical(period_s=0.05), RATES, [98, 57], ("serial", "0000066575")),
    ("nellcor.n595", N595(period_s=0.05), RATES, [98, 72], ("firmware", "3.1.2.0")),
    ("nonin.onyx", Onyx(period_s=0.05), HEART, [97, 72], ("serial", "501140827")),
    ("nonin.format7", Onyx(period_s=0.05), HEART, [97, 72], None),
    ("contec.cms50", Cms50D(), RATES, [97, 72], None),
    ("contec.cms50-v7", Cms50V7(), RATES, [97, 72], ("manufacturer", "CONTEC")),
    ("contec.cms50-v7-live", Cms50V7(live=True), RATES, [97, 72], None),
    ("hl7.mllp", Hl7Sender(period_s=0.1), ("150456",), [97], ("serial", "SN-4471")),
    ("mettler.mt-sics", Balance(), ("weight",), [100], ("serial", "1126493049")),
    ("nmea.gnss", UbloxReceiver(period_s=0.05), ("satellites", "hdop"), [8, 0.9], None),
    ("ge.s5-dri", S5Monitor(period_s=0.1), HEART, [97, 72], None),
]
IDS = [profile for profile, *_ in FEEDS]


@pytest.mark.parametrize(("profile", "talker", "inputs", "row", "named"), FEEDS, ids=IDS)
def test_the_readings_reach_the_model_and_the_unit_is_named(
    tmp_path: Path,
    profile: str,
    talker: Talker,
    inputs: tuple[str, ...],
    row: list[float],
    named: tuple[str, str] | None,
) -> None:
    with Streamer(local_line(), talker) as instrument:
        site = stream_site(tmp_path / "s", instrument.url, profile, inputs)
        with feeding(site):
            until(lambda: len(rows(site)) >= 3, timeout_s=20)
            if named is not None:
                until(lambda: named in said(site), timeout_s=20)
    assert set(map(tuple, rows(site))) == {tuple(row)}


def said(site: Path) -> set[tuple[str, str]]:
    """(field, value) of all that equipment has said of itself."""
    return {
        (item["field"], item["value"])
        for record in spooled(site, Kind.EVIDENCE)
        for item in record.json().get("evidence", [])
        if item["layer"] == "protocol"
    }


def test_every_shipped_stream_can_be_opened_by_a_feed(tmp_path: Path) -> None:
    for name, profile in load_profiles().items():
        if profile.stream is not None:
            site = stream_site(tmp_path / name, "/dev/null", name, ("x",))
            config = load_site(site)
            FeedHost(site, config, config.feed[0])
