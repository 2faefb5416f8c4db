"""SCPI polling: an answer belongs to its question, or there is no reading."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from edgewatch.devices.decoders.base import Item, Lost, Reading, Send, Unsure
from edgewatch.devices.decoders.scpi_poll import ScpiPoll
from edgewatch.devices.profiles.stream_section import StreamSection

MS = 1_000_000
SECOND = 1_000 * MS


def poll(**changes: Any) -> ScpiPoll:
    return ScpiPoll(
        StreamSection.model_validate(
            {
                "decoder": "scpi-poll",
                "every_s": 2.0,
                "fields": [
                    {"name": "volt", "query": "MEAS:VOLT?", "unit": "V"},
                    {"name": "curr", "query": "MEAS:CURR?"},
                ],
                **changes,
            }
        )
    )


def sent(items: list[Item]) -> list[bytes]:
    return [item.data for item in items if isinstance(item, Send)]


def read(items: list[Item]) -> list[dict[str, float | None]]:
    return [dict(item.values) for item in items if isinstance(item, Reading)]


def test_a_round_asks_each_question_and_makes_one_reading() -> None:
    stream = poll()
    assert sent(stream.tick(0)) == [b"MEAS:VOLT?\n"]
    assert sent(stream.feed(b"+1.25E+00\n", 5 * MS)) == [b"MEAS:CURR?\n"]
    assert stream.idle is False
    assert read(stream.feed(b"9.91E37\n", 9 * MS)) == [{"volt": 1.25, "curr": None}]
    assert stream.idle is True
    assert stream.tick(SECOND) == []
    assert stream.due_ns == 2 * SECOND
    assert sent(stream.tick(2 * SECOND)) == [b"MEAS:VOLT?\n"]


def test_one_answer_may_hold_several_values() -> None:
    fields = [
        {"name": "x", "query": "READ?", "column": 1},
        {"name": "y", "query": "READ?", "column": 3},
    ]
    stream = poll(fields=fields)
    assert sent(stream.tick(0)) == [b"READ?\n"]
    assert read(stream.feed(b"1,2,3\n", MS)) == [{"x": 1.0, "y": 3.0}]


def test_an_answer_that_does_not_come_costs_the_round_and_calls_for_identification() -> None:
    stream = poll()
    stream.tick(0)
    items = stream.tick(SECOND)
    assert items == [Lost("no answer to MEAS:VOLT?", 0), Unsure("no answer to MEAS:VOLT?")]
    # It comes after all, when nobody waits for it any more, and puts off the next round.
    late = stream.feed(b"1.25\n", 1_500 * MS)
    assert read(late) == []
    assert any(isinstance(item, Unsure) for item in late)
    assert stream.tick(2 * SECOND) == []
    assert sent(stream.tick(2_500 * MS)) == [b"MEAS:VOLT?\n"]


def test_answers_may_end_in_another_way_than_questions() -> None:
    stream = poll(fields=[{"name": "v", "query": "READ?"}], until="\r\n")
    for number, end in enumerate((b"\n", b"\r", b"\r\n")):
        now_ns = number * 10 * SECOND
        assert sent(stream.tick(now_ns)) == [b"READ?\r\n"]
        assert stream.feed(b"7.", now_ns + MS) == []
        assert read(stream.feed(b"5" + end, now_ns + 2 * MS)) == [{"v": 7.5}]
        assert stream.feed(b"\n", now_ns + 3 * MS) == []


def test_what_nobody_asked_for_is_not_put_together_with_an_answer() -> None:
    stream = poll(fields=[{"name": "v", "query": "READ?"}])
    assert isinstance(stream.feed(b"9", 0)[-1], Unsure)
    assert sent(stream.tick(2 * SECOND)) == [b"READ?\n"]
    assert read(stream.feed(b"8\n", 2 * SECOND + MS)) == [{"v": 8.0}]


def test_several_answers_to_one_question_are_none() -> None:
    stream = poll()
    stream.tick(0)
    items = stream.feed(b"1.25\n0.5\n", MS)
    assert read(items) == []
    assert items[-1] == Unsure("several answers to MEAS:VOLT?")


def test_a_word_for_a_number_costs_the_round() -> None:
    stream = poll()
    stream.tick(0)
    stream.feed(b'-100,"Command error"\n', MS)
    assert read(stream.feed(b"0.5\n", 2 * MS)) == []


def test_missed_rounds_are_not_made_up_for() -> None:
    stream = poll(fields=[{"name": "v", "query": "READ?"}])
    assert len(sent(stream.tick(0))) == 1
    stream.feed(b"1\n", MS)
    assert len(sent(stream.tick(100 * SECOND + MS))) == 1
    stream.feed(b"1\n", 100 * SECOND + 2 * MS)
    assert stream.tick(100 * SECOND + 3 * MS) == []
    assert stream.due_ns == 102 * SECOND


@given(st.lists(st.one_of(st.none(), st.binary(min_size=1, max_size=12)), max_size=60))
def test_no_answer_raises_and_every_reading_is_a_whole_round(
    answers: list[bytes | None],
) -> None:
    stream = poll()
    for number, answer in enumerate(answers):
        now_ns = number * 300 * MS
        items = stream.tick(now_ns) if answer is None else stream.feed(answer, now_ns)
        for values in read(items):
            assert set(values) == {"volt", "curr"}
