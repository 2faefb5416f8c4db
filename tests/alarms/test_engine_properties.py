"""Random condition histories: none lost, none double, none stuck, replay equals life."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.alarms import (
    CATALOGUE,
    Alarm,
    AlarmBook,
    Change,
    Condition,
    Feeds,
    Transition,
    from_record,
    to_record,
)

ON, OFF = 7, 11
RULES = {
    code: replace(rule, on_delay_ns=on, off_delay_ns=off)
    for (code, on, off) in [
        ("device.changed", 0, 0),
        ("device.missing", ON, OFF),
        ("input.drift", 0, OFF),
        ("input.domain", ON, 0),
        ("output.drift", ON, OFF),
    ]
    for rule in [CATALOGUE[code]]
}
FEEDS = Feeds({"analyser": {"m": ["a", "b"]}})


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """One condition at the time gap to the one before it (made absolute by `history`)."""
    code = draw(st.sampled_from(sorted(RULES)))
    active, gap = draw(st.booleans()), draw(st.integers(0, 15))
    if code.startswith("device."):
        unit = draw(st.sampled_from(["B", "C"]))
        return Condition(code, unit, active, gap, slot="analyser", params={"observed": unit})
    feature = draw(st.sampled_from(["a", "b", "c"]))
    value = draw(st.sampled_from([0.3, 0.5, 0.9]))
    return Condition(code, feature, active, gap, "m", feature, value=value, limit=0.25)


def on_one_clock(gaps: Iterable[Condition]) -> list[Condition]:
    now, placed = 0, []
    for condition in gaps:
        now += condition.time_ns
        placed.append(replace(condition, time_ns=now))
    return placed


histories = st.lists(conditions(), max_size=40).map(on_one_clock)


def new_book(alarms: Iterable[Alarm] = (), next_id: int = 1) -> AlarmBook:
    return AlarmBook(alarms, rules=RULES, feeds=FEEDS, horizon_ns=100, next_id=next_id)


def journal(changes: Sequence[Change]) -> list[Transition]:
    return [change.transition for change in changes if change.transition is not None]


def final(changes: Sequence[Change]) -> dict[int, Alarm]:
    return {change.alarm.id: change.alarm for change in changes}


@given(history=histories, cuts=st.lists(st.integers(0, 40)), data=st.data())
@settings(max_examples=80, deadline=None, derandomize=True)
def test_replay_equals_life_however_the_history_is_cut(
    history: list[Condition], cuts: list[int], data: st.DataObject
) -> None:
    end = history[-1].time_ns + 1_000 if history else 0
    replayed = new_book().apply(history, end)
    book, lived = new_book(), list[Change]()
    edges = [0, *sorted(min(cut, len(history)) for cut in cuts), len(history)]
    for start, stop in pairwise(edges):
        latest = history[stop].time_ns if stop < len(history) else end
        earliest = history[stop - 1].time_ns if stop else 0
        now = data.draw(st.integers(earliest, latest))
        lived += book.apply(history[start:stop], now)
    lived += book.tick(end)
    assert journal(lived) == journal(replayed)
    assert final(lived) == final(replayed)


@given(history=histories, cut=st.integers(0, 40))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_a_book_restored_from_the_record_goes_on_as_if_nothing_had_been(
    history: list[Condition], cut: int
) -> None:
    whole = new_book()
    first = whole.apply(history[:cut])
    stored = [from_record(json.loads(json.dumps(to_record(a)))) for a in final(first).values()]
    restored = new_book(stored)
    assert restored.active() == whole.active()
    assert restored.apply(history[cut:]) == whole.apply(history[cut:])


@given(history=histories, late=st.lists(st.integers(0, 30), min_size=40, max_size=40))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_each_matter_has_at_most_one_open_alarm_and_the_journal_is_a_chain(
    history: list[Condition], late: list[int]
) -> None:
    """Even where conditions become known late, or the clock is set back."""
    book, seen = new_book(), dict[int, Transition]()
    for condition, by in zip(history, late, strict=False):
        told = replace(condition, time_ns=max(0, condition.time_ns - by))
        for transition in journal(book.apply([told], condition.time_ns)):
            before = seen.get(transition.alarm_id)
            assert transition.from_state == (before.to_state if before else "normal")
            assert before is None or transition.time_ns >= before.time_ns
            seen[transition.alarm_id] = transition
        matters = [(alarm.code, alarm.model, alarm.slot and "slot") for alarm in book.active()]
        assert len(set(matters)) == len(matters)
        assert {a.id: a.state for a in book.active()} == {
            i: t.to_state for i, t in seen.items() if t.to_state != "closed"
        }


@given(flips=st.lists(st.tuples(st.integers(0, 15), st.booleans()), max_size=40))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_an_alarm_stands_exactly_when_its_condition_and_delays_say_so(
    flips: list[tuple[int, bool]],
) -> None:
    """Against a plain simulation of both delays, instant by instant."""
    book, now, met, since, stands = new_book(), 0, False, 0, False
    for gap, active in flips:
        for instant in range(now, now + gap + 1):
            delay = ON if met else OFF
            stands = met if instant - since >= delay else stands
            book.tick(instant)
            assert any(alarm.is_standing for alarm in book.active()) is stands
        now += gap
        if active != met:
            met, since = active, now
        book.apply([Condition("device.missing", "analyser", active, now, slot="analyser")])


@given(history=histories, people=st.lists(st.tuples(st.integers(0, 39), st.sampled_from("acs"))))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_whatever_people_do_every_alarm_can_be_brought_to_an_end(
    history: list[Condition], people: list[tuple[int, str]]
) -> None:
    book = new_book()
    for index, condition in enumerate(history):
        book.apply([condition])
        for act in (act for at, act in people if at == index):
            _do(book, act, condition.time_ns)
    end = history[-1].time_ns if history else 0
    book.apply([replace(condition, active=False, time_ns=end) for condition in history])
    book.tick(end + 10_000)
    for alarm in book.active():
        assert alarm.state == "cleared-unacknowledged"
        book.acknowledge(alarm.id, "Ada", "seen", end)
    assert book.active() == []


def _do(book: AlarmBook, act: str, now_ns: int) -> None:
    for alarm in book.active():
        if act == "a" and alarm.state.endswith("-unacknowledged"):
            book.acknowledge(alarm.id, "Ada", "seen", now_ns)
        elif act == "s" and alarm.state.startswith("active"):
            book.shelve(alarm.id, "Ada", "known", now_ns, now_ns + 20, "technician")
        elif act == "c" and book.get(alarm.id) is not None:
            book.close(alarm.id, "Ada", "done", now_ns)


@given(history=histories)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_no_consequence_outlives_its_cause(history: list[Condition]) -> None:
    book = new_book()
    for condition in history:
        book.apply([condition])
        open_alarms = {alarm.id: alarm for alarm in book.active()}
        for alarm in open_alarms.values():
            assert alarm.cause_id is None or open_alarms[alarm.cause_id].is_standing
