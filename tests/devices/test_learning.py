"""Learning by listening: what is named, what is drafted, and that noise is not understood."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from edgewatch.devices.checksums import CHECKSUMS, crc16_modbus
from edgewatch.devices.framings.astm_e1381 import encode_frame
from edgewatch.devices.framings.delimited import DelimitedFraming, Delimiters
from edgewatch.devices.framings.sealing import Seal
from edgewatch.devices.identify import identify
from edgewatch.devices.learning import (
    Capture,
    Look,
    Piece,
    draft_profile,
    hear,
    learn,
    learn_line,
    rhythm_of,
)
from edgewatch.devices.learning.checksum_search import checksum_at_end
from edgewatch.devices.profiles import check_profile_file
from edgewatch.devices.profiles.load import load_profile_file
from edgewatch.devices.serial_settings import SerialSettings
from edgewatch.devices.virtual.catalogue import INSTRUMENTS
from edgewatch.devices.virtual.streamer import Talker
from support.device_rigs import ScriptedPort
from support.talking_port import TalkingPort
from support.uart import Wire

MS = 1_000_000


def capture_of(say: Callable[[int], bytes], period_s: float, count: int, seed: int = 4) -> Capture:
    """What a talker says, with up to a millisecond of jitter."""
    source = random.Random(seed)
    pieces = (
        Piece(round(n * period_s * 1e9) + source.randrange(MS), said)
        for n in range(count)
        if (said := say(n))
    )
    return Capture(None, tuple(pieces))


@pytest.mark.parametrize(
    ("name", "framing", "checksum", "period_s"),
    [
        ("contec.cms50", "fixed", "none", 1 / 60),
        ("ge.s5-dri", "dri", "sum8", 10.0),
        ("hl7.mllp", "mllp", "none", 5.0),
        ("masimo.ascii1", "line", "none", 1.0),
        ("nellcor.n595", "line", "none", 2.0),
        ("nmea.gnss", "line", "xor8", 1.0),
        ("nonin.onyx", "fixed", "sum8", 1 / 3),
    ],
)
def test_what_is_named_and_drafted_recognises_the_stream_again(
    tmp_path: Path, name: str, framing: str, checksum: str, period_s: float
) -> None:
    talker = INSTRUMENTS[name]()
    assert isinstance(talker, Talker)
    learnt = learn(capture_of(talker.say, talker.period_s, 60))
    assert learnt.guess is not None
    assert (learnt.guess.framing, learnt.guess.checksum) == (framing, checksum)
    assert learnt.guess.explained > 0.95
    assert learnt.rhythm is not None
    assert learnt.rhythm.regular
    assert learnt.rhythm.period_s == pytest.approx(period_s, rel=0.02)
    draft = tmp_path / "draft.toml"
    draft.write_text(draft_profile(learnt, "/dev/ttyUSB0", "2026-03-01") or "", "utf-8")
    assert check_profile_file(draft) == []
    (profile,) = load_profile_file(draft)
    heard = identify(profile, TalkingPort(INSTRUMENTS[name]()))
    assert heard.outcome == "identified"


def test_a_labelled_serial_number_is_drafted_as_the_identity(tmp_path: Path) -> None:
    lines = capture_of(lambda n: b"T=%d.5 S/N: AX-4471 FW 2.1\n" % n, 0.5, 20)
    draft = tmp_path / "draft.toml"
    draft.write_text(draft_profile(learn(lines), "COM3", "2026-03-01") or "", "utf-8")
    (profile,) = load_profile_file(draft)
    assert profile.provides == ("serial", "firmware")
    assert profile.tests[0].gives == {"serial": "AX-4471", "firmware": "2.1"}
    assert profile.frame.end == b"\n"


def test_the_sender_of_an_analyser_is_drafted(tmp_path: Path) -> None:
    header = encode_frame(1, b"H|\\^&|||CYTO-200^03.12^SN-4471\r", last=True)
    learnt = learn(capture_of(lambda n: b"\x05" + header + b"\x04", 30.0, 2))
    assert learnt.guess is not None
    assert learnt.guess.framing == "astm-e1381"
    assert 'match = "astm-sender"' in (draft_profile(learnt, "COM3", "2026-03-01") or "")


@pytest.mark.parametrize("seed", range(8))
def test_noise_is_not_understood(seed: int) -> None:
    source = random.Random(seed)
    alphabet = (bytes(range(256)), b"\x00\xff\x80\xf8\xfe\x78", b"\x00\x00\x00\xff\x13\x7e")[
        seed % 3
    ]
    noise = capture_of(
        lambda n: bytes(source.choice(alphabet) for _ in range(source.randint(1, 30))), 0.02, 300
    )
    learnt = learn(noise)
    assert learnt.guess is None
    assert draft_profile(learnt, "COM3", "2026-03-01") is None


def test_modbus_between_others_is_known_by_its_crc_and_not_drafted() -> None:
    def talk(n: int) -> bytes:
        body = bytes([1, 3, 0, n, 0, 2]) if n % 2 else bytes([1, 3, 4, n, 0, 0, 9])
        return body + crc16_modbus(body).to_bytes(2, "little")

    learnt = learn(capture_of(talk, 0.1, 20))
    assert learnt.modbus
    assert learnt.guess is None


def test_seven_bits_with_parity_are_told_from_eight() -> None:
    def even(data: bytes) -> bytes:
        return bytes(byte | (byte.bit_count() & 1) << 7 for byte in data)

    learnt = learn(capture_of(lambda n: even(b"+  %03d.20 g  \r\n" % n), 0.2, 40))
    assert learnt.parity == "E"
    assert learnt.guess is not None
    assert learnt.guess.framing == "line"
    assert 'bits = 7, parity = "E"' in (draft_profile(learnt, "COM3", "2026-03-01") or "")


@pytest.mark.parametrize("name", [name for name, kind in CHECKSUMS.items() if kind is not None])
@pytest.mark.parametrize("order", ["big", "little"])
def test_each_checksum_is_found_by_itself(name: str, order: str) -> None:
    checksum = CHECKSUMS[name]
    assert checksum is not None
    source = random.Random(name)
    frames = []
    for _ in range(40):
        body = source.randbytes(9)
        frames.append(body + checksum.of(body).to_bytes(checksum.size, order))  # type: ignore[arg-type]
    found = checksum_at_end(frames)
    assert found is not None
    assert found.name == name


def test_frames_that_never_change_prove_no_checksum() -> None:
    assert checksum_at_end([b"\x01\x02\x03"] * 50) is None
    assert checksum_at_end([bytes(3)] * 50) is None


def test_text_between_stx_and_etx_with_a_check_behind_is_named() -> None:
    from edgewatch.devices.framings.base import Check

    seal = Seal(CHECKSUMS["sum8"], Check("hex", place="after-end", covers="payload+end"))
    framing = DelimitedFraming(Delimiters(b"\x02", b"\x03", seal))
    learnt = learn(capture_of(lambda n: framing.encode(b"R;%d;%d" % (n, n * n)), 1.0, 40))
    assert learnt.guess is not None
    assert (learnt.guess.framing, learnt.guess.checksum) == ("stx-etx", "sum8")
    assert learnt.guess.frame["check"]["place"] == "after-end"


def test_frames_that_say_their_length_are_named_by_their_pauses() -> None:
    source = random.Random(7)

    def say(n: int) -> bytes:
        body = source.randbytes(source.randint(2, 20))
        head = b"\xab\x01" + bytes([len(body)]) + body
        return head + crc16_modbus(head[2:]).to_bytes(2, "little")

    learnt = learn(capture_of(say, 0.25, 60))
    assert learnt.guess is not None
    assert learnt.guess.framing == "length-prefixed"
    assert learnt.guess.frame["length"] == {"at": 2, "size": 1, "adds": 5}


def weight(n: int) -> bytes:
    return b"S S %9.4f g\r\n" % (20 + (n * 7919 % 997) / 100)


def stream_of(name: str) -> tuple[Callable[[int], bytes], float]:
    if name == "balance":
        return weight, 0.2
    talker = INSTRUMENTS[name]()
    assert isinstance(talker, Talker)
    return talker.say, min(2.0, talker.period_s)


@pytest.mark.parametrize(
    "name", ["balance", "masimo.ascii1", "contec.cms50", "nonin.onyx", "ge.s5-dri"]
)
@pytest.mark.parametrize(
    "sender",
    [
        SerialSettings(9600),
        SerialSettings(115_200),
        SerialSettings(2400),
        SerialSettings(19_200, parity="E"),
        SerialSettings(19_200, parity="O"),
    ],
    ids=str,
)
def test_rate_and_parity_of_a_wire_are_found_by_trying(name: str, sender: SerialSettings) -> None:
    wire, looks = Wire(sender, *stream_of(name)), list[Look]()
    learnt = learn_line(wire, 45.0, wired=True, tell=looks.append)
    # Without checking what it receives, a port reads odd parity as even.
    read_alike = "E" if sender.parity == "O" else sender.parity
    assert learnt.capture.settings == replace(sender, parity=read_alike)
    assert learnt.guess is not None
    assert [look.settings for look in looks] == wire.tried[:-1]


def test_seven_bits_are_found_on_a_wire() -> None:
    learnt = learn_line(
        Wire(SerialSettings(1200, bits=7, parity="O"), weight, 0.5), 45.0, wired=True
    )
    assert learnt.capture.settings == SerialSettings(1200)
    assert learnt.parity == "O"


def test_a_silent_line_is_tried_at_every_setting_and_gives_nothing() -> None:
    learnt = learn_line(lambda settings, _: Capture(settings, ()), 20.0, wired=True)
    assert learnt.guess is None
    assert not learnt.capture.pieces


def test_where_there_is_no_wire_one_look_is_enough() -> None:
    wire = Wire(SerialSettings(), *stream_of("masimo.ascii1"))
    assert learn_line(wire, 3.0, wired=False).capture.settings is None
    assert wire.tried == [None]


def test_listening_takes_as_long_as_asked_and_only_reads() -> None:
    class Ear:
        """A port that offers nothing but `read`."""

        now_ns = 0

        def read(self, timeout_s: float) -> bytes:
            self.now_ns += round(timeout_s * 1e9)
            return b"x"

    ear = Ear()
    capture = hear(ear, None, 2.0, clock_ns=lambda: ear.now_ns)
    assert len(capture.data) == 20
    assert capture.pieces[-1].at_ns == 2_000_000_000


def test_frames_that_come_in_bursts_are_one_beat() -> None:
    rhythm = rhythm_of([n * 1000 * MS + k * 3 * MS for n in range(10) for k in range(4)])
    assert rhythm is not None
    assert rhythm.period_s == 1.0
    assert rhythm.frames_a_burst == 4.0


def test_events_at_any_time_have_no_regular_rhythm() -> None:
    source = random.Random(2)
    times, at = [], 0
    for _ in range(40):
        at += round(source.expovariate(1.0) * 1e9)
        times.append(at)
    rhythm = rhythm_of(times)
    assert rhythm is not None
    assert not rhythm.regular


@pytest.mark.parametrize(
    ("say", "decoder", "reads"),
    [
        (lambda n: b"TEMP=%d.5 HUM=40\r\n" % n, "key-value", "TEMP = 1.5, HUM = 40.0"),
        (lambda n: b"%d;2.5;7\r\n" % n, "csv", "column1 = 1.0, column2 = 2.5"),
        (lambda n: b'{"t": %d.25, "ok": 1}\n' % n, "json", "t = 1.25"),
    ],
)
def test_values_that_can_be_read_are_drafted(
    tmp_path: Path, say: Callable[[int], bytes], decoder: str, reads: str
) -> None:
    text = draft_profile(learn(capture_of(say, 1.0, 20)), "COM3", "2026-03-01") or ""
    draft = tmp_path / "draft.toml"
    draft.write_text(text, "utf-8")
    assert check_profile_file(draft) == []
    assert f'decoder = "{decoder}"' in text
    assert reads in text


def test_listening_ends_early_with_what_there_is() -> None:
    wire = Wire(SerialSettings(38_400), *stream_of("contec.cms50"))
    learnt = learn_line(wire, 60.0, wired=True, stop=lambda: len(wire.tried) == 3)
    assert len(wire.tried) == 3
    assert learnt.score < 0.6


def test_a_draft_recognises_columns_whatever_their_digits(tmp_path: Path) -> None:
    lines = capture_of(lambda n: b"02-Jan-26 03:04   %3d     72\r\n" % (95 + n % 4), 1.0, 20)
    draft = tmp_path / "draft.toml"
    draft.write_text(draft_profile(learn(lines), "COM3", "2026-03-01") or "", "utf-8")
    (profile,) = load_profile_file(draft)
    later = ScriptedPort(unasked=b"17-Dec-26 13:14   100      9\r\n" * 2)
    assert identify(profile, later).outcome == "identified"
