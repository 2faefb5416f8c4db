"""Sealed lines from senders, recorders and converters that end them differently."""

from __future__ import annotations

import pytest

from edgewatch.devices.framings.line import LineSplitter
from edgewatch.devices.listening import identity_in
from edgewatch.devices.profiles import Profile

# Sentences of a receiver in the regression logs of the gpsd project.
GGA = b"$GPGGA,030719.000,3747.0873,S,17518.8938,E,1,08,1.1,59.9,M,23.7,M,,0000*7D"
RMC = b"$GPRMC,030719.000,A,3747.0873,S,17518.8938,E,0.69,181.39,311214,,,A*7D"


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_a_sentence_may_end_with_or_without_a_carriage_return(
    profiles: dict[str, Profile], end: bytes
) -> None:
    gnss = profiles["nmea.gnss"]
    frames = gnss.make_framing().splitter().feed(end.join([GGA, RMC, b""]))
    assert [frame.payload[:5] for frame in frames] == [b"GPGGA", b"GPRMC"]
    assert all(identity_in(gnss, frame.payload) for frame in frames)


def test_binary_messages_between_the_sentences_cost_no_sentence(
    profiles: dict[str, Profile],
) -> None:
    noise = b"\xb5b\x01\x07$\x00\x10$"
    wire = noise + GGA + b"\r\n" + noise + RMC + b"\r\n"
    splitter = profiles["nmea.gnss"].make_framing().splitter()
    assert len(splitter.feed(wire)) == 2
    assert splitter.discarded == 2 * len(noise)


def test_a_wrong_checksum_is_wrong_with_either_end(profiles: dict[str, Profile]) -> None:
    bad = GGA.replace(b"59.9", b"59.8")
    splitter = profiles["nmea.gnss"].make_framing().splitter()
    assert splitter.feed(bad + b"\r\n" + bad + b"\n") == []


def lines(*pieces: bytes) -> list[bytes]:
    splitter = LineSplitter(b"\r\n")
    return [frame.payload for piece in pieces for frame in splitter.feed(piece)]


def test_lines_without_carriage_returns_are_lines() -> None:
    assert lines(b"SPO2=098%\nSPO2=0", b"97%\n") == [b"SPO2=098%", b"SPO2=097%"]


def test_a_carriage_return_may_come_in_another_piece_than_its_line_feed() -> None:
    assert lines(b"98\r", b"\n97", b"\r\n") == [b"98", b"97"]


def test_once_carriage_returns_were_seen_a_lone_line_feed_ends_no_line() -> None:
    # The CR of the second line was damaged on the way: "979" is no reading.
    assert lines(b"98\r\n", b"979\n", b"96\r\n") == [b"98", b"979\n96"]
