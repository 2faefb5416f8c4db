"""An acknowledgement covers what its author saw; shelving is bound to the matter."""

from __future__ import annotations

from edgewatch.alarms import Alarm, AlarmBook, Condition, Feeds

SECOND = 1_000_000_000
FEEDS = Feeds({"analyser": {"m": []}})


def drift(feature: str, time_ns: int, *, active: bool = True) -> Condition:
    return Condition("input.drift", feature, active, time_ns, "m", feature, value=1, limit=0.5)


def swapped(time_ns: int, *, active: bool = True) -> Condition:
    return Condition("device.changed", "analyser", active, time_ns, slot="analyser")


def only(book: AlarmBook) -> Alarm:
    (alarm,) = book.active()
    return alarm


def test_a_cause_that_came_after_the_page_was_painted_is_not_acknowledged() -> None:
    book = AlarmBook()
    book.apply([drift("radius", 1), drift("texture", 2)])
    (change,) = book.acknowledge(1, "Ada", "", 3, seen=["radius"])
    assert change.transition is not None
    assert (change.transition.kind, change.transition.by) == ("acknowledged-in-part", "Ada")
    assert (change.alarm.state, change.alarm.acknowledged_by) == ("active-unacknowledged", None)
    assert change.alarm.seen_causes == ("radius",)
    book.acknowledge(1, "Ada", "", 4, seen=["texture", "radius"])
    assert only(book).state == "active-acknowledged"


def test_an_alarm_shown_as_cleared_that_came_back_is_not_acknowledged() -> None:
    book = AlarmBook()
    book.apply([swapped(1), swapped(2, active=False), swapped(3)])
    assert only(book).occurrences == 2
    book.acknowledge(1, "Ada", "seen", 4, state="cleared-unacknowledged")
    assert only(book).state == "active-unacknowledged"


def test_a_feature_that_had_gone_before_is_not_news_while_it_stays_away() -> None:
    book = AlarmBook()
    book.apply([drift("a", 1), drift("b", 2), drift("b", 3, active=False)])
    book.acknowledge(1, "Ada", "", 4)
    assert [c for c in book.apply([drift("a", 5)]) if c.transition] == []


def test_a_shelved_alarm_that_flaps_stays_on_the_shelf() -> None:
    book = AlarmBook()
    book.apply([swapped(1)])
    book.shelve(1, "Ada", "being repaired", 2, 3600 * SECOND, "engineer")
    flapping = [swapped(10 * at, active=at % 2 == 0) for at in range(1, 40)]
    assert [c for c in book.apply(flapping) if c.transition] == []
    assert (only(book).id, only(book).state) == (1, "shelved")


def test_a_shelved_consequence_outlives_its_cause_on_the_shelf() -> None:
    book = AlarmBook(feeds=FEEDS)
    book.apply([swapped(1), drift("a", 2)])
    book.shelve(2, "Ada", "known", 3, 3600 * SECOND, "engineer")
    book.apply([swapped(4, active=False), drift("a", 5)])
    shelved = next(alarm for alarm in book.active() if alarm.id == 2)
    assert (shelved.state, shelved.cause_id) == ("shelved", None)
    assert [a.id for a in book.active()] == [1, 2]


def test_what_is_taken_off_the_shelf_calls_again_or_is_over() -> None:
    book = AlarmBook()
    book.apply([swapped(1)])
    book.shelve(1, "Ada", "known", 2, 50, "engineer")
    (change,) = book.unshelve(1, "Bob", "", 3)
    assert change.alarm.state == "active-unacknowledged"
    book.shelve(1, "Ada", "known", 4, 50, "engineer")
    book.apply([swapped(5, active=False)])
    (change,) = book.unshelve(1, "Bob", "", 6)
    assert (change.alarm.state, change.alarm.cleared_ns) == ("closed", 5)


def test_a_mark_changes_nothing_and_reaches_closed_alarms() -> None:
    book = AlarmBook()
    book.apply([swapped(1)])
    (closed,) = book.close(1, "Ada", "done", 2)
    (change,) = book.mark(closed.alarm, 1, "Bob", "of no use", 3, "clinician")
    assert change.alarm == closed.alarm
    assert change.transition is not None
    assert (change.transition.kind, change.transition.role) == ("marked", "clinician")


def test_a_disconnection_is_acknowledged_for_itself() -> None:
    book = AlarmBook()
    gone = Condition("device.missing", "analyser", True, 2, slot="analyser")
    book.apply([swapped(1), gone], now_ns=60 * SECOND)
    missing = next(alarm for alarm in book.active() if alarm.code == "device.missing")
    book.acknowledge(missing.id, "Ada", "cable", 3)
    assert {alarm.code: alarm.state for alarm in book.active()} == {
        "device.changed": "active-unacknowledged",
        "device.missing": "active-acknowledged",
    }
