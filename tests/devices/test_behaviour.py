"""How equipment behaves on the line: what a transcript shows, and when a change is stated."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.behaviour import (
    LATENCY_CLASSES,
    behaviour_evidence,
    exchanges,
    refusals,
)
from edgewatch.devices.behaviour_streak import IN_A_ROW, Streak, alike
from edgewatch.devices.conversation import TranscriptEntry
from edgewatch.devices.evidence import Evidence
from edgewatch.devices.profiles import Profile
from edgewatch.devices.virtual.line import local_line
from edgewatch.devices.virtual.mt_sics import Balance
from edgewatch.devices.virtual.responder import Responder
from edgewatch.devices.watch import SlotProbe
from support.device_rigs import START_NS

MS = 1_000_000


def talk(*pieces: tuple[str, bytes, int]) -> tuple[TranscriptEntry, ...]:
    return tuple(
        TranscriptEntry("sent" if way == ">" else "received", data, at_ms * MS)
        for way, data, at_ms in pieces
    )


def shown(transcript: Sequence[TranscriptEntry], *errors: str) -> dict[str, str]:
    found = behaviour_evidence(transcript, START_NS, errors)
    assert {(item.layer, item.time_ns) for item in found} <= {("behaviour", START_NS)}
    return {item.field: item.value for item in found}


def seen(name: str, value: str) -> tuple[Evidence, ...]:
    return (Evidence("behaviour", name, value, "unique", START_NS),)


def test_latency_goes_by_the_fastest_answer_and_to_the_first_byte() -> None:
    transcript = talk(
        ("<", b"noise", 0),
        (">", b"I4\r\n", 10),
        ("<", b'I4 A "1', 40),
        ("<", b'"\r\n', 900),
        (">", b"I2\r\n", 1_000),
        (">", b"I3\r\n", 2_000),
        ("<", b'I3 A "2"\r\n', 2_500),
    )
    assert [one.latency_ns for one in exchanges(transcript)] == [30 * MS, 500 * MS]
    assert shown(transcript) == {"latency": "16 to 64 ms", "line_ending": "CR LF"}


@pytest.mark.parametrize(
    ("answer", "ending"),
    [(b"OK\r", "CR"), (b"OK\n", "LF"), (b"OK\n\r", "LF CR"), (b"OK", ""), (b"\x01\x9c\r", "")],
)
def test_line_ends_are_those_of_text(answer: bytes, ending: str) -> None:
    found = shown(talk((">", b"?", 0), ("<", answer, 1)))
    assert found.get("line_ending", "") == ending


def test_a_refusal_shows_its_form_without_numbers_and_words() -> None:
    transcript = talk((">", b"X\n", 0), ("<", b'-113,"Undefined header: X"\n', 1))
    assert shown(transcript, "^-[0-9]+,")["error_form"] == '-#,""'
    assert "error_form" not in shown(transcript)


def test_the_patterns_of_refusals_come_from_the_profile(balance: Profile) -> None:
    assert refusals(balance)
    assert len(set(refusals(balance))) == len(refusals(balance))


def test_a_steady_stream_shows_its_period_and_an_unsteady_one_none() -> None:
    steady = talk(*(("<", b"x", at) for t in range(6) for at in (1000 * t, 1000 * t + 5)))
    assert shown(steady) == {"frame_period": "1000 ms"}
    assert shown(talk(*(("<", b"x", at) for at in (0, 1000, 1300, 3000, 3100)))) == {}
    assert shown(talk(("<", b"x", 0), ("<", b"x", 1000))) == {}


def test_silence_shows_nothing() -> None:
    assert shown(()) == {}
    assert shown(talk((">", b"?", 0), (">", b"?", 1000))) == {}


def test_a_look_at_a_real_line_carries_behaviour(balance: Profile) -> None:
    with Responder(local_line(), Balance()) as instrument:
        found = SlotProbe().probe_once(instrument.url, balance, START_NS).evidence
    behaviour = {item.field: item.value for item in found if item.layer == "behaviour"}
    assert behaviour["line_ending"] == "CR LF"
    assert behaviour["latency"] in LATENCY_CLASSES


def test_a_change_is_stated_after_several_looks_in_a_row_only() -> None:
    streak, enrolled = Streak(), seen("latency", "below 4 ms")
    for look in range(1, IN_A_ROW + 1):
        streak, differing = streak.note(enrolled, seen("latency", "256 to 1024 ms"))
        assert bool(differing) == (look == IN_A_ROW)
    (difference,) = differing
    assert (difference.layer, difference.enrolled, difference.observed) == (
        "behaviour",
        "below 4 ms",
        "256 to 1024 ms",
    )


def test_one_look_as_enrolled_ends_a_streak_and_a_silent_one_does_not() -> None:
    streak, enrolled = Streak(), seen("line_ending", "CR LF")
    for value in ("LF", "LF", "LF", "LF", "CR LF", "LF", "LF", "LF", "LF"):
        streak, differing = streak.note(enrolled, seen("line_ending", value))
        assert differing == ()
    streak, differing = streak.note(enrolled, ())
    assert differing == ()
    _, differing = streak.note(enrolled, seen("line_ending", "LF"))
    assert differing


def test_every_accepted_value_is_as_good_and_what_was_not_enrolled_tells_nothing() -> None:
    enrolled = (*seen("line_ending", "CR LF"), *seen("line_ending", "LF"))
    streak = Streak()
    for _ in range(2 * IN_A_ROW):
        streak, differing = streak.note(enrolled, (*seen("line_ending", "LF"), *seen("x", "y")))
        assert differing == ()


@given(st.text(max_size=12), st.text(max_size=12))
def test_any_values_can_be_compared(one: str, other: str) -> None:
    for name in ("latency", "frame_period", "error_form"):
        assert alike(name, one, one)
        assert alike(name, one, other) == alike(name, other, one)


def test_periods_agree_within_five_per_cent() -> None:
    assert alike("frame_period", "1000 ms", "1040 ms")
    assert not alike("frame_period", "1000 ms", "1100 ms")
