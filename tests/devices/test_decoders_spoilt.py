"""Every decoder on malformed streams: nothing raised, nothing hoarded, no value out of nothing."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.devices.astm.transmitter import frames_of
from edgewatch.devices.decoders import Reading, Send, make_stream
from edgewatch.devices.profiles import Profile
from edgewatch.devices.profiles.stream_section import DECODERS
from support.framed import pieces_of, spoilt

MS = 1_000_000
SECOND = 1_000 * MS
STREAMS_A_SEED = 50


@dataclass(frozen=True, slots=True)
class Case:
    """A decoder, how its frames travel, and a sound frame for a number."""

    decoder: str
    wire: Callable[[int], bytes]
    section: dict[str, Any]
    travels: dict[str, Any]


def _astm(number: int) -> bytes:
    records = ["H|\\^&|||A^1^SN-77", f"O|1|C{number}", f"R|1|^^^v|{number}", "L|1|N"]
    return b"\x05" + b"".join(frames_of(records)) + b"\x04"


def _hl7(number: int) -> bytes:
    text = f"MSH|^~\\&|A||||||ORU^R01|{number}|P|2.5\rOBR|1||C{number}\rOBX|1|NM|v||{number}\r"
    return b"\x0b" + text.encode() + b"\x1c\r"


LINES = {"frame": {"end": "0A"}}
FIXED = {
    "framing": "fixed",
    "frame": {"size": 4, "sync": [{"at": 0, "value": 0xAA}, {"at": 3, "value": 0x55}]},
}
FIELDS = [{"name": "v"}]
CASES = [
    Case("key-value", lambda n: b"v=%d w=1\n" % n, {"fields": FIELDS}, LINES),
    Case("csv", lambda n: b"a,%d,c\n" % n, {"columns": ["a", "v", "c"], "fields": FIELDS}, LINES),
    Case("json", lambda n: b'{"v": %d}\n' % n, {"fields": FIELDS}, LINES),
    Case("regex", lambda n: b"S %d g\n" % n, {"pattern": r"S (?P<v>\d+) g"}, LINES),
    Case(
        "fixed",
        lambda n: b"%04d\n" % n,
        {"fields": [{"name": "v", "at": 0, "size": 4}]},
        LINES,
    ),
    Case(
        "binary",
        lambda n: bytes([0xAA, n >> 8, n & 0xFF, 0x55]),
        {"fields": [{"name": "v", "at": 1, "size": 2}]},
        FIXED,
    ),
    Case("astm", _astm, {}, {"framing": "astm-e1381", "checksum": "sum8"}),
    Case("hl7", _hl7, {}, {"framing": "mllp"}),
    Case(
        "scpi-poll",
        lambda n: b"%d\n" % n,
        {"fields": [{"name": "v", "query": "READ?"}], "every_s": 0.01, "timeout_s": 0.05},
        LINES,
    ),
]
by_decoder = pytest.mark.parametrize("case", CASES, ids=lambda case: case.decoder)


def profile(case: Case) -> Profile:
    return Profile.model_validate(
        {
            "id": "own.stream",
            "title": "Stream",
            "mode": "passive",
            "risk": "none",
            "serial": {"baud": [9600]},
            "provides": ["serial"],
            "variants": [{"name": "line", "regex": r"SN-(?P<serial>\w+)"}],
            "source": "none",
            "tests": ["SN-1"],
            "stream": {"decoder": case.decoder, **case.section},
            **case.travels,
        }
    )


def values(stream: Any, wire: bytes, source: random.Random, begin_ns: int) -> list[float | None]:
    """What is read of the bytes, 20 ms a piece, on a clock that begins at `begin_ns`."""
    found, now_ns = [], begin_ns
    for piece in pieces_of(wire, source):
        now_ns += 20 * MS
        items = [*stream.tick(now_ns), *stream.feed(piece, now_ns)]
        found += [item.values.get("v") for item in items if isinstance(item, Reading)]
    return found


def test_every_decoder_is_tried() -> None:
    assert sorted(case.decoder for case in CASES) == sorted(DECODERS)


@by_decoder
@settings(max_examples=20)
@given(seed=st.integers(0, 2**32))
def test_malformed_streams_neither_raise_nor_give_what_is_no_number(case: Case, seed: int) -> None:
    source = random.Random(seed)
    sound = b"".join(case.wire(number) for number in range(100, 110))
    stream, now_ns = make_stream(profile(case)), 0
    for _ in range(STREAMS_A_SEED):
        now_ns += 40 * SECOND
        stream.tick(now_ns)
        for value in values(stream, spoilt(sound, source), source, now_ns):
            assert value is None or math.isfinite(value)


@by_decoder
def test_after_the_worst_noise_the_next_sound_frames_are_read(case: Case) -> None:
    source = random.Random(case.decoder)
    stream, now_ns = make_stream(profile(case)), 0
    for number in range(100, 130):
        now_ns += 40 * SECOND
        values(stream, source.randbytes(3000), source, now_ns)
        now_ns += 40 * SECOND
        polled = case.decoder == "scpi-poll"
        while not any(isinstance(item, Send) for item in stream.tick(now_ns)) and polled:
            now_ns += 60 * MS
        items = stream.feed(case.wire(number) * (1 if polled else 3), now_ns + MS)
        found = [item.values.get("v") for item in items if isinstance(item, Reading)]
        assert found[-1:] == [float(number)]


@pytest.mark.parametrize("case", [c for c in CASES if c.decoder == "astm"], ids=["astm"])
@settings(max_examples=20)
@given(seed=st.integers(0, 2**32))
def test_a_spoilt_message_with_checksums_gives_the_true_value_or_none(
    case: Case, seed: int
) -> None:
    source = random.Random(seed)
    true = set(range(100, 110))
    for _ in range(STREAMS_A_SEED):
        sound = b"".join(case.wire(number) for number in sorted(true))
        found = values(make_stream(profile(case)), spoilt(sound, source), source, 0)
        assert set(found) <= true | {None}
