"""A stream of frames: in step from the first whole frame on, and never a value from half a one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.checksums import sum8
from edgewatch.devices.decoders import Arrived, Item, Lost, Named, Reading, Send, make_stream
from support.line_profile import line_profile as profile

MS = 1_000_000
SECOND = 1_000 * MS


def readings(items: list[Item]) -> list[float | None]:
    return [item.values["v"] for item in items if isinstance(item, Reading)]


def lost(items: list[Item]) -> list[str]:
    return [item.detail or item.what for item in items if isinstance(item, Lost)]


def checked(payload: bytes) -> bytes:
    """A frame of the form STX payload sum ETX."""
    return b"\x02%b%02X\x03" % (payload, sum8(payload))


CHECKED = {
    "framing": "stx-etx",
    "frame": {"check": {"form": "hex"}},
    "checksum": "sum8",
}


def test_after_silence_the_first_line_counts() -> None:
    stream = make_stream(profile())
    stream.restart(0)
    assert stream.tick(100 * MS) == []
    assert readings(stream.feed(b"v=98\n", 200 * MS)) == [98.0]


def test_a_line_that_was_joined_in_the_middle_is_not_read() -> None:
    stream = make_stream(profile())
    stream.restart(0)
    items = stream.feed(b"v=8\nv=99\n", MS)
    assert readings(items) == [99.0]
    assert lost(items) == []


def test_half_a_line_is_not_continued_by_another_unit_after_a_pause() -> None:
    stream = make_stream(profile())
    stream.tick(SECOND)
    assert stream.feed(b"v=9", 2 * SECOND) == []
    assert lost(stream.tick(4 * SECOND)) == ["half a frame"]
    items = stream.feed(b"8\nv=97\n", 5 * SECOND)
    assert readings(items) == [97.0]


def test_a_name_goes_before_the_reading_of_its_frame() -> None:
    stream = make_stream(profile())
    stream.tick(SECOND)
    items = stream.feed(b"SN=A7 v=1\n", 2 * SECOND)
    assert [type(item) for item in items] == [Arrived, Named, Reading]
    assert items[1] == Named({"serial": "A7"}, certain=False)


def test_a_broken_frame_is_told_and_gives_nothing() -> None:
    stream = make_stream(profile())
    stream.tick(SECOND)
    items = stream.feed(b"v=1x1\nw=1\n", 2 * SECOND)
    assert readings(items) == []
    assert lost(items) == ["'1x1' is no number", "v is missing"]


def test_a_frame_with_a_checksum_needs_no_silence_and_vouches_for_its_name() -> None:
    stream = make_stream(profile(**CHECKED))
    items = stream.feed(b"=8\x03" + checked(b"SN=A7 v=5"), MS)
    assert readings(items) == [5.0]
    assert [item.certain for item in items if isinstance(item, Named)] == [True]
    assert lost(items) == ["noise or broken frames"]


def test_what_a_protocol_demands_of_any_host_is_sent() -> None:
    reply = {"starts": "56", "send": {"text": "ok\n"}}
    stream = make_stream(profile(replies=[reply]))
    stream.tick(SECOND)
    items = stream.feed(b"v=1\n", 2 * SECOND)
    assert [item.data for item in items if isinstance(item, Send)] == []
    upper = make_stream(profile(replies=[{**reply, "starts": "76"}]))
    upper.tick(SECOND)
    assert Send(b"ok\n") in upper.feed(b"v=1\n", 2 * SECOND)


def test_readings_may_come_in_frames_of_another_kind_than_the_names() -> None:
    stream = make_stream(
        profile(
            stream={
                "decoder": "binary",
                "framing": "fixed",
                "frame": {
                    "size": 3,
                    "sync": [{"at": 0, "value": 0xAA}, {"at": 2, "value": 0, "mask": 0x80}],
                },
                "fields": [{"name": "v", "at": 1, "size": 1}],
            }
        )
    )
    frames = bytes([0xAA, 1, 0, 0xAA, 2, 0, 0xAA, 3, 0])
    assert readings(stream.feed(b"\x11\x22" + frames, MS))[:2] == [1.0, 2.0]


@given(st.lists(st.binary(max_size=40), max_size=20), st.booleans())
def test_no_noise_raises_or_is_read_where_there_is_a_checksum(
    pieces: list[bytes], slow: bool
) -> None:
    stream = make_stream(profile(**CHECKED))
    for number, piece in enumerate(pieces):
        now_ns = number * (2 * SECOND if slow else MS)
        assert readings(stream.feed(piece, now_ns)) == []
    items = stream.feed(b"\x03" + checked(b"v=42"), 10_000 * SECOND)
    items += stream.feed(checked(b"v=43"), 10_000 * SECOND + MS)
    assert readings(items)[-1:] == [43.0]


@given(st.integers(0, 129), st.integers(0, 7))
def test_a_spoilt_byte_never_makes_another_value(place: int, bit: int) -> None:
    wire = bytearray(b"".join(checked(b"SN=A7 v=%d" % number) for number in range(100, 110)))
    wire[place] ^= 1 << bit
    found = readings(make_stream(profile(**CHECKED)).feed(bytes(wire), MS))
    # At most the frame that holds the byte, and the next one where the mark between is spoilt.
    assert len(found) >= 8
    assert set(found) <= set(range(100, 110))


@given(st.lists(st.integers(1, 7), min_size=1, max_size=40))
def test_it_does_not_matter_how_the_bytes_are_grouped(sizes: list[int]) -> None:
    wire = b"".join(b"SN=A7 v=%d\n" % number for number in range(20))
    whole, pieces = make_stream(profile()), make_stream(profile())
    for stream in (whole, pieces):
        stream.tick(SECOND)
    expected = whole.feed(wire, 2 * SECOND)
    got, at, turn = [], 0, 0
    while at < len(wire):
        size = sizes[turn % len(sizes)]
        got += pieces.feed(wire[at : at + size], 2 * SECOND + turn)
        at, turn = at + size, turn + 1
    assert got == expected
