"""Instrument side against host side, over a line that spoils bytes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.astm import (
    AstmReceiver,
    AstmTransmitter,
    Delivered,
    Failed,
    Message,
    Problem,
    RecordError,
    Reply,
    Send,
    parse_message,
    sender_fields,
)
from edgewatch.devices.astm.transmitter import frames_of
from edgewatch.devices.profiles import Profile
from edgewatch.devices.profiles.extract import protocol_evidence

SECOND = 1_000_000_000
RECORDS = [
    r"H|\^&|||CYTO-200^03.12^SN-4471",
    "P|1",
    "O|1|CASE-1",
    *(f"R|{n}|^^^f{n}|{n}.5|mm" for n in range(1, 12)),
    "C|1|I|" + "long " * 70,
    "L|1|N",
]
TEXT = "".join(record + "\r" for record in RECORDS)

Spoil = Callable[[int, bytes], bytes]


class Link:
    """Runs both state machines against each other, on a clock of its own."""

    def __init__(self, spoil: Spoil) -> None:
        self.sender, self.receiver = AstmTransmitter(), AstmReceiver()
        self.spoil = spoil
        self.now_ns = 0
        self.sent = 0
        self.messages: list[str] = []
        self.problems: list[Problem] = []

    def run(self, records: list[str]) -> Delivered | Failed:
        steps = self.sender.start(records, self.now_ns)
        for _ in range(5000):
            answer = b""
            for step in steps:
                if isinstance(step, Send):
                    answer += self.carry(step.data)
                else:
                    return step
            steps = self.sender.feed(answer, self.now_ns)
            if not steps:
                self.now_ns += SECOND
                self.receive(self.receiver.tick(self.now_ns))
                steps = self.sender.tick(self.now_ns)
        raise AssertionError("the link hangs")

    def carry(self, data: bytes) -> bytes:
        self.sent += 1
        return self.receive(self.receiver.feed(self.spoil(self.sent, data), self.now_ns))

    def receive(self, events: list[object]) -> bytes:
        self.messages += [e.text for e in events if isinstance(e, Message)]
        self.problems += [e for e in events if isinstance(e, Problem)]
        return b"".join(e.data for e in events if isinstance(e, Reply))


def untouched(_: int, data: bytes) -> bytes:
    return data


def test_a_message_arrives_as_it_was_sent() -> None:
    link = Link(untouched)
    assert isinstance(link.run(RECORDS), Delivered)
    assert link.messages == [TEXT]
    assert link.problems == []
    assert isinstance(link.run(RECORDS), Delivered)
    assert link.messages == [TEXT, TEXT]


def test_a_long_record_goes_over_several_frames_of_at_most_240_characters() -> None:
    frames = list(frames_of(["C|" + "x" * 600]))
    assert [frame[-5:-4] for frame in frames] == [b"\x17", b"\x17", b"\x03"]
    assert max(map(len, frames)) == 247


def test_every_frame_may_be_spoilt_once() -> None:
    seen: set[bytes] = set()

    def spoil_first_time(_: int, data: bytes) -> bytes:
        if len(data) < 3 or data in seen:
            return data
        seen.add(data)
        return data[:3] + bytes([data[3] ^ 0x20]) + data[4:]

    link = Link(spoil_first_time)
    assert isinstance(link.run(RECORDS), Delivered)
    assert link.messages == [TEXT]
    assert len(link.problems) == len(seen)


def test_a_frame_that_is_never_right_is_given_up_after_six_times() -> None:
    link = Link(lambda _, data: data.replace(b"CASE-1", b"CASE-2"))
    outcome = link.run(RECORDS)
    assert outcome == Failed("a frame was refused six times")
    assert len(link.problems) == 6
    with_results = [m for m in link.messages if parse_message(m).complete]
    assert with_results == []


def test_nobody_at_the_other_end_is_noticed_after_fifteen_seconds() -> None:
    link = Link(lambda _, data: b"")
    assert link.run(RECORDS) == Failed("the receiver does not answer")
    assert link.now_ns == 15 * SECOND


def test_a_busy_host_is_called_again_after_ten_seconds() -> None:
    sender = AstmTransmitter()
    sender.start(RECORDS, 0)
    assert sender.feed(b"\x15", SECOND) == []
    assert sender.tick(10 * SECOND) == []
    assert sender.tick(11 * SECOND) == [Send(b"\x05")]


def test_noise_towards_the_instrument_costs_nothing() -> None:
    sender = AstmTransmitter()
    sender.start(RECORDS, 0)
    assert sender.feed(b"\x00#~", 0) == []
    assert sender.feed(b"\x06", 0) == [Send(next(frames_of(RECORDS)), frame=True)]


def test_one_message_at_a_time() -> None:
    sender = AstmTransmitter()
    sender.start(RECORDS, 0)
    with pytest.raises(ValueError, match="one message"):
        sender.start(RECORDS, 0)


@given(
    st.dictionaries(
        st.integers(1, 40),
        st.tuples(
            st.sampled_from(["change", "insert", "delete"]),
            st.integers(0, 300),
            st.integers(0, 255),
        ),
        max_size=12,
    )
)
def test_a_noisy_line_never_gives_another_unit_or_other_results(
    astm: Profile, spoilt: dict[int, tuple[str, int, int]]
) -> None:
    def spoil(number: int, data: bytes) -> bytes:
        if number not in spoilt:
            return data
        kind, at, byte = spoilt[number]
        at %= len(data)
        new = b"" if kind == "delete" else bytes([byte])
        return data[:at] + new + data[at + (kind != "insert") :]

    link = Link(spoil)
    outcome = link.run(RECORDS)
    link.receive(link.receiver.tick(link.now_ns + 31 * SECOND))  # the EOT may be lost
    whole = []
    for text in link.messages:
        try:
            message = parse_message(text)
        except RecordError:
            continue  # the tail of a message that an ENQ out of the noise cut in two
        evidence = protocol_evidence(astm, sender_fields(astm, message.header), 0)
        assert {e.value for e in evidence if e.field == "serial"} <= {"SN-4471"}
        if message.complete:
            whole.append(text)
    assert set(whole) <= {TEXT}
    if isinstance(outcome, Delivered):
        assert whole == [TEXT]
