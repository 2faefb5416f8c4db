"""Framings: what is framed comes back, whatever the pieces; garbage neither raises nor grows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.checksums import CHECKSUMS, fletcher8, fletcher16
from edgewatch.devices.framings import FRAMINGS, Frame, FramingOptions, make_framing
from edgewatch.devices.framings.astm_e1381 import E1381Tokenizer, NumberedFrame, encode_frame
from edgewatch.devices.framings.line import LineSplitter
from edgewatch.devices.framings.modbus_identification import parse_identification
from edgewatch.devices.framings.modbus_rtu import encode_adu, response_length
from support.framed import OPTIONS

BOUND = 64_100

chunks = st.lists(st.binary(max_size=80), max_size=30)


def pieces(data: bytes, cuts: list[int]) -> list[bytes]:
    at = sorted({min(cut, len(data)) for cut in cuts})
    return [data[a:b] for a, b in zip([0, *at], [*at, len(data)], strict=True)]


@pytest.mark.parametrize("name", list(FRAMINGS))
@given(stream=chunks)
def test_garbage_neither_raises_nor_accumulates(name: str, stream: list[bytes]) -> None:
    splitter = make_framing(name, OPTIONS.get(name)).splitter()
    for chunk in stream:
        for frame in splitter.feed(chunk):
            assert isinstance(frame, Frame)
        assert splitter.pending <= BOUND


def test_a_flood_without_an_end_is_bounded() -> None:
    for name in FRAMINGS:
        splitter = make_framing(name, OPTIONS.get(name)).splitter()
        for _ in range(40):
            splitter.feed(b"\x02" + b"\x01\x03A" * 1500)
        assert splitter.pending <= BOUND, name
        assert splitter.discarded > 0, name


@given(
    st.lists(st.binary(max_size=20).filter(lambda b: b"\n" not in b), max_size=8),
    st.lists(st.integers(0, 200), max_size=6),
)
def test_lines_come_back_however_they_are_cut(lines: list[bytes], cuts: list[int]) -> None:
    splitter = LineSplitter(b"\n")
    stream = b"".join(line + b"\n" for line in lines)
    got = [frame.payload for piece in pieces(stream, cuts) for frame in splitter.feed(piece)]
    assert got == lines


def test_an_overlong_line_is_dropped_whole_and_the_next_one_is_read() -> None:
    splitter = LineSplitter(b"\r\n", limit=10)
    assert splitter.feed(b"x" * 25) == []
    assert splitter.feed(b"tail\r") == []
    assert splitter.feed(b"\nok\r\n") == [Frame(b"ok")]


texts = st.binary(min_size=1, max_size=40).map(lambda b: bytes(32 + byte % 95 for byte in b))


@given(st.lists(texts, min_size=1, max_size=8), st.lists(st.integers(0, 400), max_size=6))
def test_astm_frames_come_back_however_they_are_cut(frames: list[bytes], cuts: list[int]) -> None:
    stream = b"".join(encode_frame(i % 8, text, last=True) for i, text in enumerate(frames))
    tokenizer = E1381Tokenizer()
    tokens = [token for piece in pieces(stream, cuts) for token in tokenizer.feed(piece)]
    assert tokens == [NumberedFrame(i % 8, t, True, True) for i, t in enumerate(frames)]


@given(texts, st.integers(0, 60), st.integers(0, 255))
def test_a_changed_byte_never_gives_an_intact_astm_frame(text: bytes, at: int, new: int) -> None:
    frame = bytearray(encode_frame(1, text, last=True))
    at %= len(frame)
    changed = new != frame[at] and chr(new).upper() != chr(frame[at]).upper()
    frame[at] = new
    tokens = E1381Tokenizer().feed(bytes(frame))
    intact = [t.text for t in tokens if isinstance(t, NumberedFrame) and t.intact]
    if changed:
        closing = at >= len(frame) - 2  # CR LF say nothing that the checksum does not
        assert intact in ([], [text]) if closing else not intact


@pytest.mark.parametrize("closing", [b"\r\n", b"\n", b"\r", b""])
def test_an_astm_frame_is_whole_by_its_checksum_however_it_is_closed(closing: bytes) -> None:
    frames = [encode_frame(n, b"C|1||\r", last=True)[:-2] + closing for n in (1, 2)]
    tokenizer = E1381Tokenizer()
    tokens = [*tokenizer.feed(b"".join(frames)), tokenizer.settle()]
    found = [token for token in tokens if token is not None]
    assert found == [NumberedFrame(n, b"C|1||\r", True, True) for n in (1, 2)]


def test_a_frame_with_a_wrong_checksum_never_settles() -> None:
    tokenizer = E1381Tokenizer()
    assert tokenizer.feed(encode_frame(1, b"L|1\r", last=True)[:-3] + b"?") == []
    assert tokenizer.settle() is None
    assert tokenizer.abandon() is not None


@given(texts, st.integers(1, 40))
def test_an_inserted_nul_is_found_though_the_checksum_stays(text: bytes, at: int) -> None:
    frame = encode_frame(1, text, last=True)
    at = 2 + at % len(text)
    spoilt = frame[:at] + b"\0" + frame[at:]
    assert [t.intact for t in E1381Tokenizer().feed(spoilt) if isinstance(t, NumberedFrame)] == [
        False
    ]


@pytest.mark.parametrize("wire", ["01 2B 0E 01 00 70 77", "01 2B 0E 04 80 72 87", "01 11 C0 2C"])
def test_modbus_requests_have_the_bytes_that_others_send(wire: str) -> None:
    raw = bytes.fromhex(wire)
    assert encode_adu(raw[0], raw[1:-2]) == raw


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sum8", 0xDD),
        ("sum16", 0x01DD),
        ("lrc8", 0x23),
        ("xor8", 0x31),
        ("crc16-modbus", 0x4B37),
        ("crc16-arc", 0xBB3D),
        ("crc16-xmodem", 0x31C3),
        ("crc16-ccitt-false", 0x29B1),
        ("crc16-kermit", 0x2189),
        ("crc16-x25", 0x906E),
        ("crc32", 0xCBF43926),
    ],
)
def test_the_checksums_have_their_published_check_values(name: str, value: int) -> None:
    checksum = CHECKSUMS[name]
    assert checksum is not None
    assert checksum.of(b"123456789") == value


def test_the_two_fletcher_sums_are_told_apart() -> None:
    assert fletcher8(bytes.fromhex("27 03 00 00")) == 0x2AA5  # a poll as u-blox sends it
    assert fletcher16(b"abcdef") == 0x2057


identifications = st.lists(st.tuples(st.integers(0, 255), st.binary(max_size=30)), max_size=5).map(
    lambda objects: (
        bytes([0x2B, 0x0E, 1, 1, 0, 0, len(objects)])
        + b"".join(bytes([number, len(text)]) + text for number, text in objects)
    )
)


@given(identifications, st.binary(max_size=12), st.lists(st.integers(0, 200), max_size=5))
def test_a_modbus_response_is_found_behind_noise(pdu: bytes, noise: bytes, cuts: list[int]) -> None:
    noise = noise.replace(b"\x01", b"\x02")  # no byte of it looks like our unit's address
    splitter = make_framing("modbus-rtu", FramingOptions(address=1)).splitter()
    stream = noise + encode_adu(1, pdu)
    got = [frame.payload for piece in pieces(stream, cuts) for frame in splitter.feed(piece)]
    assert got == [pdu]


def test_the_answer_of_another_unit_on_the_line_is_not_ours() -> None:
    splitter = make_framing("modbus-rtu", FramingOptions(address=7)).splitter()
    pdu = bytes.fromhex("2B 0E 01 01 00 00 01 00 01 41")
    assert splitter.feed(encode_adu(8, pdu)) == []
    assert splitter.feed(encode_adu(7, pdu)) == [Frame(pdu)]


def test_lengths_are_told_by_the_function_code() -> None:
    assert response_length(bytes.fromhex("01 03 04")) == 9
    assert response_length(bytes.fromhex("01 06 00")) == 8
    assert response_length(b"\x01") is None
    assert response_length(bytes.fromhex("01 5A 00")) == 257
    assert response_length(bytes.fromhex("01 2B 0E 01 01 00 00 02 00 FF")) == 257


@given(st.binary(max_size=60))
def test_any_identification_page_is_read_whole_or_not_at_all(pdu: bytes) -> None:
    page = parse_identification(pdu)
    if page is not None:
        assert sum(2 + len(text) for text in page.objects.values()) <= len(pdu) - 7


def test_a_unit_address_outside_the_standard_is_refused() -> None:
    with pytest.raises(ValueError, match="248"):
        make_framing("modbus-rtu", FramingOptions(address=248))
