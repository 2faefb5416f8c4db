"""Feeds of every kind on a real line: the unit is known before its readings reach the model."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from edgewatch.devices.virtual.contec import Cms50D
from edgewatch.devices.virtual.hl7 import Hl7Sender
from edgewatch.devices.virtual.line import TcpLine, local_line
from edgewatch.devices.virtual.masimo import Radical
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.virtual.runner import LineThread
from edgewatch.devices.virtual.scpi import ScpiInstrument
from edgewatch.devices.virtual.streamer import Streamer
from edgewatch.feed import host as host_module
from edgewatch.feed.host import FeedHost
from edgewatch.feed.identity import AT_ONCE
from edgewatch.sdk.paths import run_folder
from edgewatch.sdk.tensors import decode_run
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.site.feed_requests import ask_feed
from edgewatch.spool import Kind
from support.device_rigs import until
from support.stream_site import events, feeding, rows, serials, spooled, stream_site

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")

OXIMETER = r"""
schema = 1
[[profile]]
id = "own.oximeter"
title = "Oximeter"
mode = "passive"
risk = "none"
serial = { baud = [9600] }
provides = ["serial"]
variants = [{ name = "line", regex = '\bSN=(?P<serial>\d+)' }]
source = "none"
tests = ["SN=0000066575 SPO2=098%"]
[profile.stream]
decoder = "key-value"
silent_after_s = 0.5
fields = [{ name = "spo2", key = "SPO2", unit = "%" }, { name = "pulse", key = "BPM" }]
tests = [
  { text = "SN=1 SPO2=098% BPM=057", reads = { spo2 = 98, pulse = 57 } },
  { text = "SN=1 SPO2=---% BPM=057", missing = ["spo2"] },
  { text = "SN=1 SPO2=09x% BPM=057", nothing = true },
]
"""

FINGERTIP = """
schema = 1
[[profile]]
id = "own.fingertip"
title = "Fingertip oximeter"
mode = "passive"
risk = "none"
serial = { baud = [19200], parity = "O" }
framing = "fixed"
frame = { size = 5, sync = [
  { at = 0, value = 0x80, mask = 0x80 }, { at = 1, value = 0, mask = 0x80 },
  { at = 2, value = 0, mask = 0x80 }, { at = 3, value = 0, mask = 0x80 },
  { at = 4, value = 0, mask = 0x80 } ] }
agree = 10
provides = ["model"]
lacks = { serial = "says nothing of itself" }
variants = [{ name = "frames", size = 5, gives = { model = "CMS50" } }]
source = "none"
tests = [{ hex = "86 40 05 48 61" }]
[profile.stream]
decoder = "binary"
[[profile.stream.fields]]
name = "pulse"
parts = [{ at = 3, mask = 0x7F }, { at = 2, mask = 0x40, shift = 1 }]
invalid = [255]
[[profile.stream.fields]]
name = "spo2"
at = 4
size = 1
invalid = [127]
"""

METER = r"""
schema = 1
[[profile]]
id = "own.meter"
title = "Meter"
mode = "active"
risk = "low"
serial = { baud = [9600] }
timeout_s = 0.3
retries = 0
provides = ["maker", "serial"]
source = "none"
tests = ["EdgeWatch,Virtual meter,VM-0815,1.0"]
[[profile.steps]]
request = "*IDN?\n"
response = { until = "\n", regex = '^(?P<maker>[A-Za-z][^,]*),[^,]*,(?P<serial>[^,]*),' }
[profile.stream]
decoder = "scpi-poll"
every_s = 0.05
timeout_s = 0.3
fields = [{ name = "volt", query = "MEAS?", unit = "V" }]
tests = [{ text = "+1.250000E+00", reads = { volt = 1.25 } }]
"""

MONITOR = r"""
schema = 1
[[profile]]
id = "own.monitor"
title = "Monitor"
mode = "passive"
risk = "none"
framing = "mllp"
provides = ["model", "serial"]
source = "HL7 v2.5.1"
tests = ["MSH|^~\\&|VITALS|A\rOBX|||||||||||||||||||SN-1"]
[[profile.variants]]
name = "OBX-18"
regex = '''(?sx) ^MSH\|[^|]*\|(?P<model>[^|^]*) .* \rOBX(?:\|[^|\r]*){17}\|(?P<serial>[^|^\r]*)'''
[profile.stream]
decoder = "hl7"
"""


@dataclass(slots=True)
class Garbling(Radical):
    """One line in five has another digit in its serial number, and a value of its own."""

    def say(self, number: int) -> bytes:
        line = Radical.say(self, number)
        if number % 5 != 3:
            return line
        return line.replace(self.serial.encode(), b"0000066574").replace(b"SPO2=098", b"SPO2=011")


def test_a_stream_is_read_and_its_unit_written_before_the_first_prediction(
    tmp_path: Path,
) -> None:
    with Streamer(local_line(), Radical(period_s=0.02)) as oximeter:
        inputs = ("spo2", "pulse")
        site = stream_site(tmp_path / "s", oximeter.url, "own.oximeter", inputs, toml=OXIMETER)
        with feeding(site):
            until(lambda: len(rows(site)) >= 5)
    assert set(map(tuple, rows(site))) == {(98.0, 57.0)}
    both = spooled(site, Kind.EVIDENCE, Kind.PREDICTION)
    named = next(i for i, record in enumerate(both) if b"0000066575" in record.body)
    assert all(record.kind is Kind.EVIDENCE for record in both[: named + 1])
    # Said with every line, written once a second.
    # Said with every line, and not written with every line.
    assert len(serials(site)) <= 6


def test_another_unit_on_the_live_line_is_seen_with_its_first_lines(tmp_path: Path) -> None:
    with Streamer(local_line(), Radical(period_s=0.02)) as oximeter:
        inputs = ("spo2", "pulse")
        site = stream_site(
            tmp_path / "s",
            oximeter.url,
            "own.oximeter",
            inputs,
            toml=OXIMETER,
            slot="probe_every_s = 3600",
        )
        with feeding(site):
            until(lambda: len(rows(site)) >= 3)
            oximeter.replace_unit(Radical(serial="0000099999", spo2=91, period_s=0.02))
            until(lambda: [91.0, 57.0] in rows(site))
    assert list(dict.fromkeys(serials(site))) == ["0000066575", "0000099999"]
    both = spooled(site, Kind.EVIDENCE, Kind.PREDICTION)
    swap = next(i for i, record in enumerate(both) if b"0000099999" in record.body)
    before = [r for r in both[:swap] if r.kind is Kind.PREDICTION]
    assert all(decode_run(r.body).inputs[0].array[0][0] == 98.0 for r in before)


def test_a_name_in_every_frame_is_written_often_however_seldom_the_slot_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # After an exchange, all that was made since the name was last written counts as affected.
    monkeypatch.setattr(host_module, "SAY_EVERY_S", 0.1)
    with Streamer(local_line(), Radical(period_s=0.02)) as oximeter:
        site = stream_site(
            tmp_path / "s",
            oximeter.url,
            "own.oximeter",
            ("spo2", "pulse"),
            toml=OXIMETER,
            slot="probe_every_s = 3600",
        )
        with feeding(site):
            until(lambda: len(serials(site)) > AT_ONCE)


def test_a_garbled_name_is_no_other_unit_and_its_reading_is_none(tmp_path: Path) -> None:
    with Streamer(local_line(), Garbling(period_s=0.02)) as oximeter:
        inputs = ("spo2", "pulse")
        site = stream_site(tmp_path / "s", oximeter.url, "own.oximeter", inputs, toml=OXIMETER)
        with feeding(site):
            until(lambda: len(rows(site)) >= 12)
    assert set(serials(site)) == {"0000066575"}
    assert set(map(tuple, rows(site))) == {(98.0, 57.0)}
    told = {event["what"] for event in events(site, "device.garbled")}
    assert "a frame with a name that was not said again" in told


def test_a_unit_that_falls_silent_is_said_to_be_and_named_anew(tmp_path: Path) -> None:
    line = local_line()
    with Streamer(line, Radical(period_s=0.02)) as oximeter:
        inputs = ("spo2", "pulse")
        site = stream_site(
            tmp_path / "s",
            oximeter.url,
            "own.oximeter",
            inputs,
            toml=OXIMETER,
            slot="probe_every_s = 3600",
        )
        with feeding(site):
            until(lambda: len(rows(site)) >= 2)
            oximeter.replace_unit(replace(Cms50D(period_s=0.02), period_s=3600.0))  # off
            until(lambda: "silent" in states(site))
            count = len(serials(site))
            line.write(Radical().say(1) + Radical().say(2) + Radical().say(3))
            until(lambda: len(serials(site)) > count)
    assert states(site)[-1] == "open"


def states(site: Path) -> list[str]:
    return [record.json()["port_state"] for record in spooled(site, Kind.EVIDENCE)]


def test_a_fast_stream_is_put_together_before_the_model_sees_it(tmp_path: Path) -> None:
    with Streamer(local_line(), Cms50D(pulse=200)) as oximeter:
        site = stream_site(
            tmp_path / "s",
            oximeter.url,
            "own.fingertip",
            ("spo2", "pulse"),
            toml=FINGERTIP,
            feed='every_s = 0.2\ntake = "median"',
        )
        with feeding(site):
            until(lambda: len(rows(site)) >= 3)
    assert set(map(tuple, rows(site))) == {(97.0, 200.0)}
    models = [
        item["value"]
        for record in spooled(site, Kind.EVIDENCE)
        for item in record.json()["evidence"]
        if item["field"] == "model"
    ]
    assert set(models) == {"CMS50"}


def test_a_meter_is_asked_who_it_is_between_its_readings(tmp_path: Path) -> None:
    with Responder(local_line(), ScpiInstrument()) as meter:
        site = stream_site(tmp_path / "s", meter.url, "own.meter", ("volt",), toml=METER)
        with feeding(site):
            until(lambda: len(rows(site)) >= 3)
            meter.replace_unit(ScpiInstrument(serial="VM-0816", reading=2.5))
            until(lambda: "VM-0816" in serials(site))
            until(lambda: [2.5] in rows(site))
    assert serials(site)[0] == "VM-0815"
    first = spooled(site, Kind.EVIDENCE, Kind.PREDICTION)[0]
    assert first.json()["proved"] is True
    assert set(map(tuple, rows(site))) == {(1.25,), (2.5,)}


@pytest.mark.parametrize("profile", ["own.meter", "own.oximeter"])
def test_a_unit_that_the_agent_wants_identified_is_at_once(tmp_path: Path, profile: str) -> None:
    asks, slot = profile == "own.meter", "probe_every_s = 3600"
    toml = METER if asks else OXIMETER
    with instrument(asks=asks) as line:
        site = stream_site(tmp_path / "s", line.url, profile, ("x",), toml=toml, slot=slot)
        run_folder(site).mkdir()
        with feeding(site):
            until(lambda: len(rows(site)) >= 5)
            count = len(serials(site))
            ask_feed(site, "f")
            until(lambda: len(serials(site)) > count)


def instrument(*, asks: bool) -> LineThread:
    """A meter that is asked, or an oximeter that names itself."""
    if asks:
        return Responder(local_line(), ScpiInstrument())
    return Streamer(local_line(), Radical(period_s=0.02))


def test_a_meter_that_stops_to_answer_is_silent_and_its_readings_end(tmp_path: Path) -> None:
    with Responder(local_line(), ScpiInstrument()) as meter:
        site = stream_site(tmp_path / "s", meter.url, "own.meter", ("volt",), toml=METER)
        with feeding(site):
            until(lambda: len(rows(site)) >= 1)
            meter.replace_unit(Mute())
            until(lambda: "silent" in states(site))
            count = len(rows(site))
            meter.replace_unit(ScpiInstrument(serial="VM-0817", reading=3.5))
            until(lambda: [3.5] in rows(site))
    assert serials(site)[-1] == "VM-0817"
    assert set(map(tuple, rows(site)[count:])) == {(3.5,)}
    assert {e["what"] for e in events(site, "device.garbled")} == {"no answer to MEAS?"}


def test_a_meter_is_asked_again_before_its_first_reading_over_a_new_connection(
    tmp_path: Path,
) -> None:
    first = TcpLine()
    site = stream_site(tmp_path / "s", first.url, "own.meter", ("volt",), toml=METER)
    with feeding(site):
        with Responder(first, ScpiInstrument()):
            until(lambda: len(rows(site)) >= 1)
        until(lambda: "missing" in states(site))
        again = TcpLine(int(first.url.rpartition(":")[2]))
        with Responder(again, ScpiInstrument(serial="VM-0818", reading=4.5)):
            until(lambda: [4.5] in rows(site))
    both = spooled(site, Kind.EVIDENCE, Kind.PREDICTION)
    other = next(i for i, record in enumerate(both) if b"VM-0818" in record.body)
    after = [decode_run(r.body) for r in both[other:] if r.kind is Kind.PREDICTION]
    assert len(after) == sum(row == [4.5] for row in rows(site))


def test_every_setting_of_the_line_is_tried_until_the_unit_answers(tmp_path: Path) -> None:
    several = METER.replace("baud = [9600]", "baud = [9600, 19200, 38400]")
    with Responder(local_line(), Mute()) as meter:
        site = stream_site(tmp_path / "s", meter.url, "own.meter", ("volt",), toml=several)
        with feeding(site):
            until(lambda: len(states(site)) >= 2)
            assert set(states(site)) == {"silent"}
            meter.replace_unit(ScpiInstrument())
            until(lambda: [1.25] in rows(site))
    assert states(site)[-1] == "open"


class Mute:
    """Answers nothing."""

    def take(self, buffer: bytearray) -> bytes:
        buffer.clear()
        return b""


def test_messages_of_a_monitor_are_acknowledged_once_they_are_recorded(tmp_path: Path) -> None:
    sender = Hl7Sender(period_s=0.05)
    with Streamer(TcpLine(), sender) as monitor:
        code = "150456/1.1"
        site = stream_site(
            tmp_path / "s",
            monitor.url,
            "own.monitor",
            ("spo2",),
            toml=MONITOR,
            feed='map = { 150456 = "spo2" }',
        )
        with feeding(site):
            until(lambda: sender.acknowledged >= 3)
    assert code not in {event.get("code") for event in events(site, "sample.unknown_code")}
    assert len(rows(site)) >= sender.acknowledged
    assert set(map(tuple, rows(site))) == {(97.0,)}
    assert set(serials(site)) == {"SN-4471"}
    first = decode_run(spooled(site, Kind.PREDICTION)[0].body)
    assert first.case == "C1"


def test_equipment_that_asking_could_move_is_not_touched_without_consent(tmp_path: Path) -> None:
    risky = METER.replace('risk = "low"', 'risk = "high"')
    with Responder(local_line(), ScpiInstrument()) as meter:
        site = stream_site(tmp_path / "s", meter.url, "own.meter", ("volt",), toml=risky)
        with feeding(site):
            until(lambda: states(site) == ["silent"])
    assert "consent" in spooled(site, Kind.EVIDENCE)[0].json()["detail"]
    assert rows(site) == []


def test_a_stream_that_would_send_what_must_not_be_sent_is_refused(tmp_path: Path) -> None:
    toml = METER.replace('source = "none"', 'source = "none"\nnever_send = ["MEAS"]')
    with pytest.raises(InputError, match="never_send"):
        site = stream_site(tmp_path / "s", "/dev/null", "own.meter", ("volt",), toml=toml)
        config = load_site(site)
        FeedHost(site, config, config.feed[0])


def test_the_feed_is_a_process_of_its_own_and_ends_when_it_is_told(tmp_path: Path) -> None:
    with Responder(local_line(), ScpiInstrument()) as meter:
        site = stream_site(tmp_path / "s", meter.url, "own.meter", ("volt",), toml=METER)
        process = subprocess.Popen([sys.executable, "-m", "edgewatch.feed", str(site), "f"])
        try:
            until(lambda: len(rows(site)) >= 3, timeout_s=30)
            process.terminate()
            began = time.monotonic()
            assert process.wait(10) == 0
            assert time.monotonic() - began < 10
        finally:
            process.kill()
            process.wait()
    assert serials(site)[0] == "VM-0815"
