"""The book of alarms: what a person would see happen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from edgewatch.alarms import CATALOGUE, Alarm, AlarmBook, Change, Condition, Feeds, sentence_of
from edgewatch.site.errors import InputError

SECOND = 1_000_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
FEEDS = Feeds({"analyser": {"cytology": ["radius", "texture"]}})


def swapped(time_ns: int, observed: str = "SN-9902", *, active: bool = True) -> Condition:
    return Condition(
        "device.changed",
        observed,
        active,
        time_ns,
        slot="analyser",
        params={"field": "serial", "enrolled": "SN-4471", "observed": observed},
    )


def drift(feature: str, time_ns: int, value: float = 0.4, *, active: bool = True) -> Condition:
    return Condition(
        "input.drift",
        feature,
        active,
        time_ns,
        model="cytology",
        feature=feature,
        value=value,
        limit=0.25,
        method="psi",
        window_from_ns=time_ns - 10 * MINUTE,
        window_to_ns=time_ns,
        window_n=500,
    )


def missing(time_ns: int, *, active: bool = True) -> Condition:
    return Condition("device.missing", "analyser", active, time_ns, slot="analyser")


def only(book: AlarmBook) -> Alarm:
    (alarm,) = book.active()
    return alarm


def moves(changes: list[Change]) -> list[tuple[int, str, str]]:
    return [
        (t.alarm_id, t.from_state, t.to_state) for c in changes if (t := c.transition) is not None
    ]


def test_a_swap_raises_one_high_alarm_at_once() -> None:
    book = AlarmBook()
    (change,) = book.apply([swapped(5)])
    assert change.transition is not None
    assert change.transition.to_state == "active-unacknowledged"
    assert (change.alarm.id, change.alarm.priority, change.alarm.slot) == (1, "high", "analyser")
    assert "SN-4471 → SN-9902" in sentence_of(change.alarm)


def test_stating_the_same_again_changes_nothing() -> None:
    book = AlarmBook()
    book.apply([swapped(5)])
    assert book.apply([swapped(6), swapped(7)]) == []


def test_new_numbers_without_a_transition_are_one_change_a_batch() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 0)])
    changes = book.apply([drift("radius", 1, 0.5), drift("radius", 2, 0.6)])
    assert [(c.alarm.value, c.transition) for c in changes] == [(0.6, None)]


def test_a_condition_that_is_over_before_it_was_ever_met_says_nothing() -> None:
    book = AlarmBook()
    assert book.apply([missing(5, active=False)]) == []
    assert book.active() == []


def test_a_third_unit_takes_the_acknowledgement_back() -> None:
    book = AlarmBook()
    book.apply([swapped(5)])
    book.acknowledge(1, "Ada", "other unit in use", 6)
    assert moves(book.apply([swapped(7, "SN-1111")])) == [
        (1, "active-acknowledged", "active-unacknowledged")
    ]
    assert only(book).params["observed"] == "SN-1111"


def test_the_subject_may_name_the_unit_and_the_slot_still_has_one_alarm() -> None:
    book = AlarmBook()
    book.apply([swapped(5, "SN-1"), swapped(6, "SN-2"), swapped(7, "SN-2", active=False)])
    assert only(book).state == "cleared-unacknowledged"


def test_a_short_interruption_is_no_alarm() -> None:
    book = AlarmBook()
    changes = book.apply([missing(0), missing(4 * SECOND, active=False)], now_ns=HOUR)
    assert moves(changes) == [(1, "normal", "pending"), (1, "pending", "closed")]


def test_a_long_interruption_is_one_raised_when_the_delay_was_over() -> None:
    book = AlarmBook()
    book.apply([missing(0)])
    (change,) = book.tick(HOUR)
    assert change.alarm.raised_ns == 5 * SECOND


def test_features_of_a_model_drift_in_one_alarm_worst_first() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 1, 0.3), drift("texture", 2, 0.9), drift("area", 3, 0.5)])
    alarm = only(book)
    assert alarm.params["features"] == ["texture", "area", "radius"]
    assert (alarm.subject, alarm.feature, alarm.value) == ("cytology", "texture", 0.9)
    assert "texture, area, radius" in sentence_of(alarm)


def test_a_folded_alarm_stands_until_the_last_feature_is_back() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 1), drift("texture", 2), drift("radius", 3, active=False)])
    assert only(book).params["features"] == ["texture"]
    assert moves(book.apply([drift("texture", 4, active=False)], now_ns=HOUR)) == [
        (1, "active-unacknowledged", "cleared-unacknowledged")
    ]
    assert only(book).params["features"] == ["texture"]


def test_a_feature_nobody_saw_drift_takes_the_acknowledgement_back_once() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 1)])
    book.acknowledge(1, "Ada", "", 2)
    assert moves(book.apply([drift("texture", 3)])) == [
        (1, "active-acknowledged", "active-unacknowledged")
    ]
    book.acknowledge(1, "Ada", "", 4)
    assert moves(book.apply([drift("texture", 5, active=False), drift("texture", 6)])) == []


def test_a_feature_that_had_gone_when_the_alarm_was_acknowledged_was_not_seen() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 1), drift("texture", 2), drift("texture", 3, active=False)])
    book.acknowledge(1, "Ada", "", 4)
    assert moves(book.apply([drift("texture", 5)])) == [
        (1, "active-acknowledged", "active-unacknowledged")
    ]


def test_a_feature_that_comes_and_goes_is_written_down_once() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 0)])
    changes = [
        change
        for at in range(1, 9)
        for change in book.apply([drift("texture", at, active=at % 2 == 1)])
    ]
    assert moves(changes) == [(1, "active-unacknowledged", "active-unacknowledged")]


def test_two_models_have_two_alarms() -> None:
    book = AlarmBook()
    other = replace(drift("radius", 1), model="dose")
    book.apply([drift("radius", 1), other])
    assert [alarm.model for alarm in book.active()] == ["cytology", "dose"]


def test_the_on_delay_of_a_folded_alarm_counts_from_the_feature_that_still_stands() -> None:
    rules = dict(CATALOGUE)
    rules["input.drift"] = replace(rules["input.drift"], on_delay_ns=10)
    book = AlarmBook(rules=rules)
    book.apply([drift("radius", 0), drift("texture", 6), drift("radius", 8, active=False)])
    assert moves(book.tick(15)) == []
    assert moves(book.tick(16)) == [(1, "pending", "active-unacknowledged")]


def test_a_feature_stated_again_and_again_does_not_start_its_on_delay_anew() -> None:
    rules = dict(CATALOGUE)
    rules["input.drift"] = replace(rules["input.drift"], on_delay_ns=10)
    book = AlarmBook(rules=rules)
    book.apply([drift("radius", at) for at in range(11)])
    assert only(book).raised_ns == 10


def test_drift_after_a_swap_is_its_consequence() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE)])
    assert [alarm.cause_id for alarm in book.active()] == [None, 1]
    assert [alarm.id for alarm in book.consequences(1)] == [2]


def test_drift_seen_before_the_swap_was_found_is_put_down_to_it_afterwards() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([drift("radius", 50 * SECOND)])
    swap = swapped(60 * SECOND)
    swap = replace(swap, params={**swap.params, "last_proof_ns": 30 * SECOND})
    changes = book.apply([swap])
    assert [(c.alarm.id, c.alarm.cause_id) for c in changes] == [(2, None), (1, 2)]


def test_more_features_under_the_same_swap_do_not_call_again() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE)])
    book.acknowledge(2, "Ada", "", 2 * MINUTE)
    assert moves(book.apply([drift("texture", 3 * MINUTE)])) == []


def test_a_feature_the_slot_does_not_feed_unfolds_the_alarm_and_calls() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE)])
    book.acknowledge(2, "Ada", "", 2 * MINUTE)
    assert moves(book.apply([drift("age", 3 * MINUTE)])) == [
        (2, "active-acknowledged", "active-unacknowledged")
    ]
    assert book.active()[1].cause_id is None


def test_approval_settles_the_swap_and_its_consequences_and_what_persists_returns_alone() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE)])
    changes = book.close(1, "Ada", "checked with control material", HOUR)
    assert moves(changes) == [
        (1, "active-unacknowledged", "closed"),
        (2, "active-unacknowledged", "closed"),
    ]
    assert {c.transition.by for c in changes if c.transition} == {"Ada"}
    book.apply([drift("radius", 2 * HOUR)])
    assert (only(book).id, only(book).cause_id) == (3, None)


def test_the_swap_undone_settles_its_consequences() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE)])
    assert moves(book.apply([swapped(HOUR, active=False)])) == [
        (1, "active-unacknowledged", "cleared-unacknowledged"),
        (2, "active-unacknowledged", "closed"),
    ]


def test_a_consequence_in_its_off_delay_keeps_its_cause() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(0), drift("radius", MINUTE), drift("radius", 2 * MINUTE, active=False)])
    assert book.active()[1].cause_id == 1


def test_a_shelved_alarm_comes_back_on_event_time() -> None:
    book = AlarmBook()
    book.apply([swapped(0)])
    book.shelve(1, "Ada", "being repaired", SECOND, until_ns=HOUR, role="technician")
    assert moves(book.tick(HOUR - 1)) == []
    assert moves(book.tick(HOUR)) == [(1, "shelved", "active-unacknowledged")]


def test_acknowledging_years_later_does_not_move_event_time() -> None:
    book = AlarmBook()
    book.apply([missing(0)], now_ns=6 * SECOND)
    book.acknowledge(1, "Ada", "looked at the replay", 10**18)
    changes = book.apply([missing(10 * SECOND, active=False)], now_ns=MINUTE)
    assert changes[-1].alarm.state == "closed"
    assert changes[-1].alarm.cleared_ns == 15 * SECOND


def test_a_clock_set_back_an_hour_loses_nothing() -> None:
    book = AlarmBook()
    book.apply([swapped(2 * HOUR)])
    changes = book.apply([missing(HOUR)])
    assert moves(changes) == [
        (2, "normal", "pending"),
        (2, "pending", "active-unacknowledged"),
    ]
    (change,) = book.apply([swapped(HOUR + SECOND, active=False)])
    assert change.alarm.state == "cleared-unacknowledged"
    assert change.alarm.cleared_ns == change.alarm.raised_ns == 2 * HOUR


def test_an_unknown_code_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match=r"no alarm code 'device\.gone'"):
        AlarmBook().apply([Condition("device.gone", "x", True, 0)])


def test_a_stored_alarm_of_a_newer_release_can_still_be_settled() -> None:
    stored = Alarm(7, "future.code", "medium", "active-unacknowledged", "x", True, 0, 0)
    book = AlarmBook([stored])
    assert moves(book.close(7, "Ada", "", 1)) == [(7, "active-unacknowledged", "closed")]


def test_ids_go_on_after_the_highest_stored_one() -> None:
    closed = Alarm(41, "device.changed", "high", "closed", "x", False, 0, 0)
    book = AlarmBook([closed])
    assert book.active() == []
    book.apply([swapped(1)])
    assert only(book).id == 42
    book = AlarmBook(next_id=100)
    book.apply([swapped(1)])
    assert only(book).id == 100


def test_open_alarms_are_listed_most_urgent_first() -> None:
    book = AlarmBook()
    book.apply([Condition("clock.jumped", "clock", True, 0), drift("radius", 1), swapped(2)])
    assert [alarm.priority for alarm in book.active()] == ["high", "medium", "low"]


ACTS: list[tuple[str, dict[str, Any], str]] = [
    ("acknowledge", {"alarm_id": 9}, "alarm 9: there is no open alarm of this number"),
    ("acknowledge", {"note": " "}, "alarm 1: no note was given"),
    ("acknowledge", {"by": " "}, "alarm 1: no name was given"),
    ("shelve", {"alarm_id": 9, "until_ns": 9}, "alarm 9: there is no open alarm"),
    ("shelve", {"note": "", "until_ns": 9}, "alarm 1: no note was given; shelving takes a reason"),
    ("shelve", {"by": "", "until_ns": 9}, "alarm 1: no name was given"),
    ("shelve", {"role": " ", "until_ns": 9}, "alarm 1: no role was given"),
    ("unshelve", {}, "alarm 1: is not shelved but active-unacknowledged"),
    ("shelve", {"until_ns": 13 * HOUR}, "expected a time of up to 12 hours"),
    ("shelve", {"until_ns": 5}, "expected a time of up to 12 hours"),
    ("close", {"alarm_id": 9}, "alarm 9: there is no open alarm"),
    ("close", {"by": ""}, "alarm 1: no name was given"),
]


@pytest.mark.parametrize(("act", "wrong", "said"), ACTS)
def test_an_act_that_cannot_be_done_says_why_and_changes_nothing(
    act: str, wrong: dict[str, Any], said: str
) -> None:
    book = AlarmBook()
    book.apply([swapped(0)])
    before = book.active()
    words: dict[str, Any] = {"alarm_id": 1, "by": "Ada", "note": "n", "now_ns": 5}
    words |= {"role": "technician"} if act == "shelve" else {}
    with pytest.raises(InputError, match=said):
        getattr(book, act)(**words | wrong)
    assert book.active() == before


def test_acknowledging_twice_names_who_was_first() -> None:
    book = AlarmBook()
    book.apply([swapped(0)])
    book.acknowledge(1, "Ada", "seen", 1)
    with pytest.raises(InputError, match="alarm 1: already acknowledged by Ada"):
        book.acknowledge(1, "Bob", "seen", 2)


def test_a_pending_alarm_can_be_neither_acknowledged_nor_shelved() -> None:
    book = AlarmBook()
    book.apply([missing(0)])
    with pytest.raises(InputError, match="cannot be acknowledged while pending"):
        book.acknowledge(1, "Ada", "n", 1)
    with pytest.raises(InputError, match="cannot be shelved while pending"):
        book.shelve(1, "Ada", "n", 1, 2, "technician")


def test_a_medium_alarm_needs_no_note() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 0)])
    (change,) = book.acknowledge(1, " Ada ", "", 1)
    assert change.alarm.acknowledged_by == "Ada"


def test_what_the_site_does_not_watch_any_more_is_over_from_then_on() -> None:
    changes = AlarmBook().apply([swapped(0), missing(0)], 10 * SECOND)
    stored = {change.alarm.id: change.alarm for change in changes}.values()
    off = {**CATALOGUE, "device.changed": replace(CATALOGUE["device.changed"], enabled=False)}
    book = AlarmBook(stored, rules=off, retired=lambda a: "no slot" * (a.code == "device.missing"))
    found = [(c.alarm.state, c.alarm.cleared_ns, c.transition) for c in book.tick(HOUR)]
    assert [(state, at) for state, at, _ in found] == [("closed", HOUR)] * 2
    assert [t.note for *_, t in found if t] == ["switched off in site.toml", "no slot"]


def test_after_the_clock_was_set_back_delays_are_as_long_as_ever() -> None:
    book = AlarmBook()
    book.apply([missing(HOUR)], 2 * HOUR)
    book.set_back(0)
    book.apply([missing(SECOND, active=False)], 2 * SECOND)
    assert only(book).state == "active-unacknowledged"
    book.apply([], 6 * SECOND)
    assert (only(book).state, only(book).cleared_ns) == ("cleared-unacknowledged", 6 * SECOND)
