"""The host side of ASTM E1381."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.astm import AstmReceiver, Message, Problem, ProblemKind, Reply
from edgewatch.devices.framings.astm_e1381 import encode_frame

ENQ, EOT, ACK, NAK = b"\x05", b"\x04", b"\x06", b"\x15"
SECOND = 1_000_000_000
H = encode_frame(1, b"H|\\^&|||A^1^S\r", last=True)
L = encode_frame(2, b"L|1|N\r", last=True)


def replies(events: list[object]) -> bytes:
    return b"".join(event.data for event in events if isinstance(event, Reply))


def messages(events: list[object]) -> list[str]:
    return [event.text for event in events if isinstance(event, Message)]


def problems(events: list[object]) -> list[ProblemKind]:
    return [event.kind for event in events if isinstance(event, Problem)]


def test_a_clean_session_is_acknowledged_and_delivered_once() -> None:
    events = AstmReceiver().feed(ENQ + H + L + EOT, 7)
    assert replies(events) == ACK * 3
    assert messages(events) == ["H|\\^&|||A^1^S\rL|1|N\r"]
    assert problems(events) == []


def test_it_makes_no_difference_how_the_bytes_are_cut() -> None:
    stream = ENQ + H + L + EOT
    receiver = AstmReceiver()
    events = [e for byte in stream for e in receiver.feed(bytes([byte]), 7)]
    assert events == AstmReceiver().feed(stream, 7)


def test_a_record_over_several_frames_is_joined() -> None:
    first = encode_frame(1, b"H|\\^&|", last=False)
    second = encode_frame(2, b"||A\r", last=True)
    assert messages(AstmReceiver().feed(ENQ + first + second + EOT, 0)) == ["H|\\^&|||A\r"]


def test_a_record_whose_cr_was_not_sent_still_ends() -> None:
    frames = encode_frame(1, b"H|\\^&", last=True) + encode_frame(2, b"L|1", last=True)
    assert messages(AstmReceiver().feed(ENQ + frames + EOT, 0)) == ["H|\\^&\rL|1\r"]


def test_frame_numbers_go_round_after_seven() -> None:
    frames = b"".join(encode_frame(n % 8, b"R|%d\r" % n, last=True) for n in range(1, 20))
    events = AstmReceiver().feed(ENQ + frames + EOT, 0)
    assert replies(events) == ACK * 20
    assert len(messages(events)[0].split("\r")) == 20


def test_a_wrong_checksum_is_refused_and_the_frame_taken_when_it_comes_right() -> None:
    bad = H.replace(b"A^1^S", b"A^1^T")
    events = AstmReceiver().feed(ENQ + bad + H + L + EOT, 0)
    assert replies(events) == ACK + NAK + ACK + ACK
    assert problems(events) == [ProblemKind.CHECKSUM]
    assert messages(events) == ["H|\\^&|||A^1^S\rL|1|N\r"]


def test_a_frame_sent_twice_is_acknowledged_twice_and_counted_once() -> None:
    events = AstmReceiver().feed(ENQ + H + H + L + L + EOT, 0)
    assert replies(events) == ACK * 5
    assert messages(events) == ["H|\\^&|||A^1^S\rL|1|N\r"]


def test_a_frame_out_of_turn_is_refused() -> None:
    events = AstmReceiver().feed(ENQ + L + H, 0)
    assert replies(events) == ACK + NAK + ACK
    assert problems(events) == [ProblemKind.FRAME_NUMBER]


def test_another_text_under_the_last_number_is_refused_not_swallowed() -> None:
    other = encode_frame(1, b"H|\\^&|||B^1^S\r", last=True)
    events = AstmReceiver().feed(ENQ + H + other, 0)
    assert replies(events) == ACK + ACK + NAK
    assert problems(events) == [ProblemKind.FRAME_NUMBER]


def test_noise_is_reported_and_not_answered() -> None:
    receiver = AstmReceiver()
    events = receiver.feed(b"\x00\xffhello", 3)
    assert events == [Problem(ProblemKind.NOISE, 7, 3)]
    assert messages(receiver.feed(ENQ + H + b"\x7f#" + L + EOT, 4))


def test_a_frame_outside_a_session_is_noise() -> None:
    events = AstmReceiver().feed(H, 0)
    assert replies(events) == b""
    assert problems(events) == [ProblemKind.NOISE]


def test_a_half_frame_is_reported_and_the_repeated_one_taken() -> None:
    events = AstmReceiver().feed(ENQ + H[:9] + H + L + EOT, 0)
    assert replies(events) == ACK * 3
    assert problems(events) == [ProblemKind.HALF_FRAME]
    assert len(messages(events)) == 1


def test_an_instrument_that_begins_anew_loses_only_the_broken_message() -> None:
    events = AstmReceiver().feed(ENQ + H + ENQ + H + L + EOT, 5)
    assert problems(events) == [ProblemKind.RESTARTED]
    lost = next(event for event in events if isinstance(event, Problem))
    assert lost.message_lost
    assert messages(events) == ["H|\\^&|||A^1^S\rL|1|N\r"]


def test_a_record_that_ends_in_the_middle_is_never_delivered() -> None:
    events = AstmReceiver().feed(ENQ + encode_frame(1, b"H|\\^&|", last=False) + EOT, 0)
    assert messages(events) == []
    assert problems(events) == [ProblemKind.CUT_SHORT]


def test_silence_for_thirty_seconds_gives_the_message_up() -> None:
    receiver = AstmReceiver()
    receiver.feed(ENQ + H + L[:4], 0)
    assert receiver.tick(30 * SECOND) == []
    (problem,) = receiver.tick(30 * SECOND + 1)
    assert isinstance(problem, Problem)
    assert (problem.kind, problem.message_lost) == (ProblemKind.TIMED_OUT, True)
    assert receiver.held == 0
    assert not receiver.in_session
    assert len(messages(receiver.feed(ENQ + H + L + EOT, 31 * SECOND))) == 1


def test_a_lost_eot_loses_no_message_that_has_its_terminator() -> None:
    receiver = AstmReceiver()
    receiver.feed(ENQ + H + L, 0)
    events = receiver.feed(ENQ, SECOND)
    assert messages(events) == ["H|\\^&|||A^1^S\rL|1|N\r"]
    assert replies(events) == ACK
    receiver.feed(H + L, SECOND)
    assert len(messages(receiver.tick(40 * SECOND))) == 1


def test_a_clock_set_back_does_not_end_a_session() -> None:
    receiver = AstmReceiver()
    receiver.feed(ENQ + H, 3600 * SECOND)
    assert receiver.tick(0) == []
    assert receiver.tick(29 * SECOND) == []
    assert len(receiver.tick(31 * SECOND)) == 1


def test_a_message_without_end_is_refused_at_its_limit() -> None:
    receiver = AstmReceiver(max_message=1000)
    events = receiver.feed(ENQ, 0)
    for number in range(1, 40):
        events += receiver.feed(encode_frame(number % 8, b"R" * 199 + b"\r", last=True), 0)
        assert receiver.held <= 1000
    events += receiver.feed(EOT, 0)
    assert problems(events) == [ProblemKind.TOO_LARGE]
    assert messages(events) == []
    assert len(messages(receiver.feed(ENQ + H + L + EOT, 0))) == 1


def test_eot_and_enq_alone_are_no_message() -> None:
    assert AstmReceiver().feed(EOT + ENQ + EOT + EOT, 0) == [Reply(ACK)]


@given(st.lists(st.tuples(st.binary(max_size=60), st.integers(0, 40 * SECOND)), max_size=20))
def test_random_streams_do_no_harm(stream: list[tuple[bytes, int]]) -> None:
    receiver = AstmReceiver(max_message=500)
    now_ns = 0
    for data, passed_ns in stream:
        now_ns += passed_ns
        receiver.feed(data, now_ns)
        receiver.tick(now_ns)
        assert receiver.held <= 500 + 64_100


control_heavy = st.lists(
    st.sampled_from([ENQ, EOT, ACK, NAK, H, L, H[:5], L[2:], b"\x02", b"\x03", b"\x17", b"\r\n"]),
    max_size=40,
)


@given(control_heavy)
def test_streams_of_broken_dialogue_deliver_only_what_was_sent_whole(parts: list[bytes]) -> None:
    receiver = AstmReceiver()
    allowed = {"H|\\^&|||A^1^S\r", "L|1|N\r"}
    for event in (event for part in parts for event in receiver.feed(part, 0)):
        if isinstance(event, Message):
            assert {record + "\r" for record in event.text.split("\r")[:-1]} <= allowed


def test_a_frame_without_its_closing_cr_lf_is_answered_after_a_short_silence() -> None:
    receiver = AstmReceiver()
    receiver.feed(b"\x05", 0)
    assert receiver.feed(encode_frame(1, b"H|\\^&\r", last=True)[:-2], 1) == []
    assert receiver.tick(100_000_000) == []
    assert receiver.tick(400_000_000) == [Reply(b"\x06")]
    assert receiver.feed(b"\r\n", 500_000_000) == []
