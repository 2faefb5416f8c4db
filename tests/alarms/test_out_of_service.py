"""Alarms that a person takes out of service and returns, or that return by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edgewatch.alarms import CATALOGUE, Alarm, AlarmBook, Condition, OutOfService
from edgewatch.site.errors import InputError

SECOND = 1_000_000_000
REPAIR = OutOfService("device.missing", "analyser", 0, None, "Ada", "engineer", "repair")


def missing(time_ns: int, slot: str = "analyser", *, active: bool = True) -> Condition:
    return Condition("device.missing", slot, active, time_ns, slot=slot)


def only(book: AlarmBook) -> Alarm:
    (alarm,) = book.active()
    return alarm


def test_a_delayed_alarm_never_fires_after_it_was_taken_out_of_service() -> None:
    book = AlarmBook()
    book.apply([missing(0)])
    book.take_out_of_service(REPAIR)
    book.tick(3600 * SECOND)
    assert (only(book).state, only(book).withheld) == ("pending", True)
    assert only(book).occurrences == 0


def test_what_it_has_to_tell_it_tells_when_it_is_returned() -> None:
    book = AlarmBook()
    book.apply([missing(0)])
    book.take_out_of_service(REPAIR)
    book.tick(60 * SECOND)
    (change,) = book.return_to_service("device.missing", "analyser", "Bob", "repaired", "engineer")
    assert change.transition is not None
    assert (change.transition.kind, change.transition.by) == ("returned", "Bob")
    assert (change.alarm.state, change.alarm.raised_ns) == ("active-unacknowledged", 60 * SECOND)


def test_it_returns_by_itself_when_its_time_is_up() -> None:
    book = AlarmBook()
    book.take_out_of_service(replace(REPAIR, until_ns=30 * SECOND))
    book.apply([missing(0)], now_ns=29 * SECOND)
    assert only(book).out_of_service
    book.tick(31 * SECOND)
    assert (only(book).state, only(book).raised_ns) == ("active-unacknowledged", 30 * SECOND)
    assert book.out_of_service == []


def test_other_places_stay_in_service() -> None:
    book = AlarmBook()
    book.take_out_of_service(REPAIR)
    book.apply([missing(0), missing(0, "scale")], now_ns=60 * SECOND)
    assert {a.slot: a.out_of_service for a in book.active()} == {"analyser": True, "scale": False}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"code": "device.gone"}, "device.gone@analyser: there is no such alarm code"),
        ({"by": " "}, "no name was given"),
        ({"role": ""}, "no role was given"),
        ({"note": ""}, "no note was given"),
        ({"from_ns": 9, "until_ns": 9}, "it would end before it begins"),
    ],
)
def test_it_takes_a_name_a_role_and_a_reason(wrong: dict[str, object], said: str) -> None:
    with pytest.raises(InputError, match=said):
        AlarmBook().take_out_of_service(replace(REPAIR, **wrong))  # type: ignore[arg-type]


def test_what_is_in_service_cannot_be_returned() -> None:
    with pytest.raises(InputError, match=r"device\.missing: is not out of service"):
        AlarmBook().return_to_service("device.missing", None, "Ada", "")


def test_a_code_that_a_site_switches_off_is_over_and_stays_so() -> None:
    book = AlarmBook()
    (change,) = book.apply([Condition("clock.jumped", "clock", True, 5)])
    rules = {**CATALOGUE, "clock.jumped": replace(CATALOGUE["clock.jumped"], enabled=False)}
    book = AlarmBook([change.alarm], rules=rules)
    (closed,) = book.tick(6)
    assert closed.alarm.state == "closed"
    assert book.apply([Condition("clock.jumped", "clock", True, 7)]) == []


def test_who_returns_it_does_so_at_the_time_of_that_persons_clock() -> None:
    book = AlarmBook()
    book.apply([missing(0)])
    book.take_out_of_service(REPAIR)
    book.tick(60 * SECOND)
    (change,) = book.return_to_service("device.missing", "analyser", "Bob", "", now_ns=10**18)
    assert change.transition is not None
    assert (change.transition.time_ns, change.alarm.raised_ns) == (10**18, 60 * SECOND)
