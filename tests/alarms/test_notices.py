"""What may interrupt a person: one notice a shift for each matter, and never twice."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from edgewatch.alarms import CATALOGUE, Alarm, Transition
from edgewatch.alarms.notices import Notice, notices, still_called_for
from edgewatch.alarms.settings import rules_of
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Kind

MINUTE = 60_000_000_000
HOUR = 60 * MINUTE
SHIFTS = Shifts(zone=UTC)
T0 = 1_800_000_000_000_000_000 // (24 * HOUR) * 24 * HOUR + 7 * HOUR  # an hour into a shift


def alarm(number: int, code: str, **fields: object) -> Alarm:
    values: dict[str, object] = {
        "id": number,
        "code": code,
        "priority": CATALOGUE[code].priority,
        "state": "active-unacknowledged",
        "subject": "analyser",
        "condition_active": True,
        "condition_since_ns": T0,
        "changed_ns": T0,
        "slot": "analyser" if code.startswith("device.") else None,
        "model": None if code.startswith("device.") else "cytology",
    }
    return Alarm(**{**values, **fields})  # type: ignore[arg-type]


def raised(number: int, at_ns: int, kind: Kind = "raised", note: str = "") -> Transition:
    return Transition(number, at_ns, "pending", "active-unacknowledged", note=note, kind=kind)


def told(alarms: list[Alarm], steps: list[Transition]) -> list[Notice]:
    return notices(alarms, steps, SHIFTS)


def test_a_matter_interrupts_once_a_shift_however_often_it_comes_back() -> None:
    steps = [raised(1, T0 + i * MINUTE) for i in range(30)]
    (one,) = told([alarm(1, "input.drift")], steps)
    assert (one.alarm_id, one.time_ns) == (1, T0)


def test_what_was_raised_as_a_consequence_interrupts_when_it_unfolds() -> None:
    folded = replace(raised(2, T0), snapshot={"cause_id": 1})
    (one,) = told([alarm(2, "input.drift")], [folded, raised(2, T0 + MINUTE, "unfolded")])
    assert one.time_ns == T0 + MINUTE


def test_the_next_shift_is_told_anew() -> None:
    steps = [raised(1, T0), raised(1, T0 + 8 * HOUR)]
    assert len(told([alarm(1, "input.drift")], steps)) == 2


def test_a_consequence_never_interrupts_however_urgent_it_is() -> None:
    cause, effect = alarm(1, "device.moved"), alarm(2, "input.drift", cause_id=1, priority="high")
    assert [one.alarm_id for one in told([cause, effect], [raised(1, T0), raised(2, T0 + 1)])] == [
        1
    ]


def test_what_can_wait_does_not_interrupt() -> None:
    alarms = [alarm(1, "device.unknown"), alarm(2, "system.disk"), alarm(3, "agent.stopped")]
    steps = [raised(one.id, T0) for one in alarms]
    assert told(alarms, steps) == []
    strict = notices(alarms, steps, SHIFTS, rules_of("strict"))
    assert [one.alarm_id for one in strict] == [1, 2]


def test_the_same_matter_interrupts_again_where_it_has_become_more_urgent() -> None:
    alarms = [alarm(1, "device.suspect"), alarm(2, "device.changed")]
    found = told(alarms, [raised(1, T0), raised(2, T0 + MINUTE), raised(1, T0 + 2 * MINUTE)])
    assert [one.alarm_id for one in found] == [1, 2]


def test_a_third_unit_is_another_matter_and_the_same_stranger_again_is_not() -> None:
    steps = [
        raised(1, T0),
        raised(1, T0 + 1, "new-cause", "new cause: observed=B"),
        raised(1, T0 + 2, "new-cause", "new cause: observed=C"),
        raised(1, T0 + 3, "new-cause", "new cause: observed=B"),
    ]
    assert [one.time_ns - T0 for one in told([alarm(1, "device.changed")], steps)] == [0, 1, 2]


def test_that_a_unit_is_gone_is_another_matter_than_which_it_is() -> None:
    alarms = [alarm(1, "device.missing"), alarm(2, "device.changed")]
    assert len(told(alarms, [raised(1, T0), raised(2, T0 + MINUTE)])) == 2


def test_eight_units_behind_a_hub_without_power_interrupt_once() -> None:
    alarms = [alarm(i, "device.missing", slot=f"slot {i}") for i in range(8)]
    steps = [raised(i, T0 + i * 500_000_000) for i in range(8)]
    (one,) = told(alarms, steps)
    assert (one.alarm_id, one.also) == (0, (1, 2, 3, 4, 5, 6, 7))
    # A minute later it would be another one.
    assert len(told(alarms, [steps[0], raised(1, T0 + MINUTE)])) == 2


def test_drift_range_and_performance_of_a_model_are_one_matter() -> None:
    codes = ["input.drift", "input.domain", "output.drift", "performance.measured"]
    alarms = [alarm(i, code) for i, code in enumerate(codes)]
    assert len(told(alarms, [raised(i, T0 + i) for i in range(len(codes))])) == 1


def test_acknowledging_or_marking_an_alarm_does_not_call() -> None:
    quiet: tuple[Kind, ...] = ("acknowledged-in-part", "marked", "out-of-service", "suppressed")
    steps = [raised(1, T0 + i, kind) for i, kind in enumerate(quiet)]
    assert told([alarm(1, "device.changed")], steps) == []


def test_a_notice_that_comes_late_is_not_shown_for_what_has_been_settled() -> None:
    assert still_called_for(alarm(1, "device.changed"))
    for fields in (
        {"state": "active-acknowledged"},
        {"state": "shelved"},
        {"cause_id": 7},
        {"suppressed_by": "maintenance of analyser"},
        {"out_of_service": True},
    ):
        assert not still_called_for(alarm(1, "device.changed", **fields))


CODES = ("device.changed", "device.missing", "input.drift", "model.errors", "system.disk")
STEPS = st.lists(
    st.tuples(st.integers(0, len(CODES) - 1), st.integers(0, 72 * 60), st.booleans()), max_size=40
)


@settings(derandomize=True, max_examples=40, deadline=None)
@given(STEPS, st.integers(0, 72 * 60))
def test_no_matter_interrupts_twice_a_shift_and_a_restart_repeats_nothing(
    steps: list[tuple[int, int, bool]], restarted: int
) -> None:
    alarms = [alarm(i, code, cause_id=9 if i == 2 else None) for i, code in enumerate(CODES)]
    life = [raised(i, T0 + at * MINUTE, "raised" if new else "marked") for i, at, new in steps]
    found = told(alarms, life)
    assert found == told(alarms, life[::-1])
    counts = Counter((SHIFTS.begins_ns(one.time_ns), one.matter) for one in found)
    assert not counts or max(counts.values()) == 1
    assert {one.alarm_id for one in found}.isdisjoint({2, 4})
    # A window that begins in the middle reads the shift that is on, and shows what is new to it.
    begun = T0 + restarted * MINUTE
    shift = [one for one in life if one.time_ns >= SHIFTS.begins_ns(begun)]
    later = [one for one in told(alarms, shift) if one.time_ns >= begun]
    assert later == [one for one in found if one.time_ns >= begun]


def test_a_shift_begins_and_ends_by_the_clock_on_the_wall() -> None:
    berlin = Shifts(zone=ZoneInfo("Europe/Berlin"))
    # The night in which the clock is put forward has a shift that is an hour shorter.
    night = int(datetime(2026, 3, 29, 0, 30, tzinfo=UTC).timestamp()) * 10**9
    assert (berlin.ends_ns(night) - berlin.begins_ns(night)) / HOUR == 7
    assert berlin.begins_ns(berlin.ends_ns(night)) == berlin.ends_ns(night)
