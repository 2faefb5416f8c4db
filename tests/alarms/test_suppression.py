"""What is suppressed by design, while what, and that it comes back by itself."""

from __future__ import annotations

from edgewatch.alarms import Alarm, AlarmBook, Change, Condition, Feeds, Suppression, Verdict

SECOND = 1_000_000_000
FEEDS = Feeds({"analyser": {"cytology": []}, "scale": {"dose": []}})
IN_MAINTENANCE = Suppression("maintenance", slot="analyser")
WHILE_MISSING = Suppression("device.missing", code="input.*")


def book(*rules: Suppression) -> AlarmBook:
    return AlarmBook(feeds=FEEDS, suppressions=rules)


def missing(time_ns: int, slot: str = "analyser", *, active: bool = True) -> Condition:
    return Condition("device.missing", slot, active, time_ns, slot=slot)


def swapped(time_ns: int, observed: str = "SN-9902", *, active: bool = True) -> Condition:
    params = {"observed": observed}
    return Condition("device.changed", "analyser", active, time_ns, slot="analyser", params=params)


def drift(time_ns: int, model: str = "cytology", *, active: bool = True) -> Condition:
    return Condition("input.drift", "radius", active, time_ns, model, "radius", value=1, limit=0.5)


def verdict(time_ns: int, word: str, slot: str = "analyser") -> list[Verdict]:
    return [Verdict(time_ns, slot, word)]


def kinds(changes: list[Change]) -> list[str]:
    return [change.transition.kind for change in changes if change.transition]


def found(alarms: AlarmBook, code: str) -> Alarm:
    return next(alarm for alarm in alarms.active() if alarm.code == code)


def test_what_begins_under_maintenance_calls_nobody_until_it_is_over() -> None:
    alarms = book(IN_MAINTENANCE)
    alarms.apply((), verdicts=verdict(1, "MAINTENANCE"))
    assert kinds(alarms.apply([missing(2)], now_ns=60 * SECOND)) == ["pending", "withheld"]
    alarm = found(alarms, "device.missing")
    assert (alarm.state, alarm.suppressed_by) == ("pending", "maintenance of analyser")
    assert alarm.is_standing
    changes = alarms.apply((), verdicts=verdict(70 * SECOND, "MISSING"))
    assert kinds(changes) == ["unsuppressed"]
    raised = found(alarms, "device.missing")
    assert (raised.state, raised.raised_ns) == ("active-unacknowledged", 70 * SECOND)


def test_what_is_over_before_the_maintenance_is_never_raised() -> None:
    alarms = book(IN_MAINTENANCE)
    alarms.apply([missing(2)], verdicts=verdict(1, "MAINTENANCE"))
    alarms.apply([missing(60 * SECOND, active=False)], now_ns=90 * SECOND)
    assert alarms.apply((), verdicts=verdict(100 * SECOND, "VERIFIED")) == []
    assert alarms.active() == []


def test_an_alarm_somebody_has_seen_stays_seen_through_a_maintenance() -> None:
    alarms = book(IN_MAINTENANCE)
    alarms.apply([swapped(1)])
    alarms.acknowledge(1, "Ada", "known", 2)
    alarms.apply((), verdicts=verdict(3, "MAINTENANCE"))
    assert found(alarms, "device.changed").suppressed_by == "maintenance of analyser"
    alarms.apply((), verdicts=verdict(4, "CHANGED"))
    assert found(alarms, "device.changed").state == "active-acknowledged"


def test_another_unit_that_came_during_the_maintenance_calls_when_it_is_over() -> None:
    alarms = book(IN_MAINTENANCE)
    alarms.apply([swapped(1)])
    alarms.acknowledge(1, "Ada", "known", 2)
    assert kinds(alarms.apply([swapped(4, "SN-0001")], verdicts=verdict(3, "MAINTENANCE"))) == [
        "suppressed"
    ]
    alarms.apply((), verdicts=verdict(5, "CHANGED"))
    assert found(alarms, "device.changed").state == "active-unacknowledged"


def test_a_family_of_codes_is_suppressed_by_the_slot_that_feeds_its_model() -> None:
    alarms = book(WHILE_MISSING)
    alarms.apply([drift(1), drift(1, "dose"), missing(2)], now_ns=60 * SECOND)
    by_model = {a.model: a.suppressed_by for a in alarms.active() if a.code == "input.drift"}
    assert by_model == {"cytology": "device.missing of analyser", "dose": None}


def test_a_condition_within_its_delay_suppresses_nothing_yet() -> None:
    alarms = book(WHILE_MISSING)
    alarms.apply([drift(1), missing(2)], now_ns=SECOND)
    assert found(alarms, "input.drift").suppressed_by is None


def test_chains_hold_and_a_circle_leaves_the_most_urgent_to_call() -> None:
    chain = book(IN_MAINTENANCE, Suppression("device.missing", code="model.silent"))
    silent = Condition("model.silent", "cytology", True, 1, "cytology")
    end = 3600 * SECOND
    chain.apply([missing(1), silent], end, verdicts=verdict(1, "MAINTENANCE"))
    assert all(alarm.suppressed_by for alarm in chain.active())
    circle = book(
        Suppression("device.missing", code="model.silent"),
        Suppression("model.silent", code="device.missing"),
    )
    circle.apply([missing(1), silent], end)
    assert found(circle, "device.missing").suppressed_by is None
    assert found(circle, "model.silent").suppressed_by == "device.missing of analyser"


def test_a_rule_without_a_code_never_suppresses_what_it_waits_for() -> None:
    alarms = book(Suppression("device.missing", slot="analyser"))
    alarms.apply([missing(1)], now_ns=60 * SECOND)
    assert found(alarms, "device.missing").state == "active-unacknowledged"


def test_a_computer_wide_alarm_concerns_everything() -> None:
    alarms = book(Suppression("record.full", code="input.drift"))
    alarms.apply([Condition("record.full", "record", True, 0), drift(1)])
    assert found(alarms, "input.drift").suppressed_by == "record.full of record"


def test_of_two_reasons_the_first_told_is_kept_while_it_holds() -> None:
    alarms = book(IN_MAINTENANCE, Suppression("device.missing", code="device.changed"))
    end = 60 * SECOND
    alarms.apply([missing(1), swapped(2)], end)
    assert found(alarms, "device.changed").suppressed_by == "device.missing of analyser"
    alarms.apply((), verdicts=verdict(end, "MAINTENANCE"))
    changed = found(alarms, "device.changed")
    assert changed.suppressed_by == "device.missing of analyser"
    assert found(alarms, "device.missing").suppressed_by == "maintenance of analyser"
