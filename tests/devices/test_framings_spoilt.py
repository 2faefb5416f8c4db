"""Every framing on malformed streams: nothing raised, nothing hoarded, no wrong payload."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.devices.framings import FRAMINGS, make_framing
from edgewatch.devices.framings.delimited import MLLP_LIMIT
from support.framed import FRAMED, Framed, pieces_of, spoilt

STREAMS_A_SEED = 30
TEXTS = (b"SN-4471", b"VENT A1", b"9600E1.20")

by_framing = pytest.mark.parametrize(
    "framed", FRAMED, ids=lambda f: f"{f.name} {f.options.checksum} {f.options.escape or ''}"
)


def payloads(framed: Framed, stream: bytes, source: random.Random) -> list[bytes]:
    splitter = make_framing(framed.name, framed.options).splitter()
    found = []
    for piece in pieces_of(stream, source):
        found += [frame.payload for frame in splitter.feed(piece)]
        assert splitter.pending <= (MLLP_LIMIT if framed.name == "mllp" else 64_000) + 100
    return found


def true_payloads(framed: Framed) -> set[bytes]:
    stream = b"".join(framed.wire(text) for text in TEXTS)
    return set(payloads(framed, stream, random.Random(1)))


def test_every_framing_is_tried() -> None:
    assert {framed.name for framed in FRAMED} == set(FRAMINGS)


@by_framing
def test_payloads_come_back_however_they_are_cut(framed: Framed) -> None:
    source = random.Random(framed.name)
    stream = b"".join(framed.wire(text) for text in TEXTS)
    for _ in range(50):
        found = payloads(framed, stream, source)
        if framed.name == "raw":
            assert found[-1] == stream
            continue
        assert len(found) == len(TEXTS)
        assert all(text in payload for text, payload in zip(TEXTS, found, strict=True))


@by_framing
@settings(max_examples=100)
@given(seed=st.integers(0, 2**32))
def test_thousands_of_malformed_streams_neither_raise_nor_hang(framed: Framed, seed: int) -> None:
    source = random.Random(seed)
    sound = b"".join(framed.wire(text) for text in TEXTS)
    for _ in range(STREAMS_A_SEED):
        payloads(framed, spoilt(sound, source), source)


@pytest.mark.parametrize(
    "framed", [f for f in FRAMED if f.sealed], ids=lambda f: f"{f.name} {f.options.checksum}"
)
@settings(max_examples=100)
@given(seed=st.integers(0, 2**32))
def test_a_changed_byte_never_gives_another_payload(framed: Framed, seed: int) -> None:
    source = random.Random(seed)
    true = true_payloads(framed)
    stream = b"".join(framed.wire(text) for text in TEXTS)
    for _ in range(20):
        spoilt_stream = bytearray(stream)
        at = source.randrange(len(stream))
        spoilt_stream[at] = source.randrange(256)
        assert set(payloads(framed, bytes(spoilt_stream), source)) <= true


@by_framing
def test_a_flood_is_bounded_and_does_not_stall(framed: Framed) -> None:
    splitter = make_framing(framed.name, framed.options).splitter()
    wire = framed.wire(b"AB")
    for byte in sorted({0x00, 0x41, 0x7D, 0xFF, *wire}):
        splitter.feed(bytes([byte]) * 20_000)
        assert splitter.pending <= (MLLP_LIMIT if framed.name == "mllp" else 64_000) + 100
    for _ in range(3):  # the first may end the flood's last frame
        found = [f.payload for _ in range(3) for f in splitter.feed(wire)]
    assert any(b"AB" in payload for payload in found) or framed.name == "mllp"
