"""How good the alarms are, by the measures of ISA-18.2, and what would make them better."""

from __future__ import annotations

from datetime import UTC

import pytest

from edgewatch.alarms import CATALOGUE, Alarm, Transition
from edgewatch.alarms.health import DAY_NS, AlarmHealth, alarm_health, floods
from edgewatch.alarms.health_advice import advise
from edgewatch.alarms.shifts import Shifts
from edgewatch.alarms.transition import Kind

S = 1_000_000_000
MINUTE = 60 * S
T0 = 1_800_000_000 * S


def alarm(number: int, code: str = "system.cpu", **fields: object) -> Alarm:
    values: dict[str, object] = {
        "id": number,
        "code": code,
        "priority": CATALOGUE[code].priority,
        "state": "closed",
        "subject": "workstation",
        "condition_active": False,
        "condition_since_ns": T0,
        "changed_ns": T0,
        "raised_ns": T0,
        "cleared_ns": T0 + MINUTE,
    }
    return Alarm(**{**values, **fields})  # type: ignore[arg-type]


def step(number: int, at_ns: int, kind: Kind = "raised", by: str = "") -> Transition:
    return Transition(number, at_ns, "pending", "active-unacknowledged", by=by, kind=kind)


def health(
    alarms: list[Alarm], steps: list[Transition], marks: list[int] | None = None, days: int = 1
) -> AlarmHealth:
    until = T0 + days * DAY_NS
    return alarm_health(alarms, steps, marks or [], T0, until, shifts=Shifts(zone=UTC))


def test_a_silent_span_is_a_good_one_and_needs_no_advice() -> None:
    found = health([], [])
    assert (found.raised, found.a_day, found.floods, found.acknowledged_s) == (0, 0, (), None)
    assert advise(found, {}) == []


def test_alarms_are_counted_by_priority_within_the_span_alone() -> None:
    alarms = [alarm(1), alarm(2, "input.drift"), alarm(3, "device.changed")]
    steps = [step(1, T0), step(2, T0 + S), step(3, T0 + 2 * DAY_NS), step(9, T0)]
    assert health(alarms, steps).by_priority == {"high": 0, "medium": 1, "low": 1, "info": 0}


def test_a_flood_begins_above_ten_in_ten_minutes_and_ends_below_five() -> None:
    burst = [T0 + i * 30 * S for i in range(15)]
    tail = [T0 + 7 * MINUTE + i * 2 * MINUTE for i in range(1, 10)]
    (flood,) = floods([*burst, *tail, T0 + 60 * MINUTE])
    assert flood.from_ns == T0
    assert flood.to_ns == tail[-1]
    assert flood.alarms == 24
    assert floods([T0 + i * MINUTE for i in range(60)]) == ()


def test_an_alarm_raised_three_times_within_a_minute_chatters() -> None:
    steps = [step(1, T0 + i * 20 * S) for i in range(3)] + [
        step(2, T0 + i * MINUTE) for i in (0, 1, 2)
    ]
    found = health([alarm(1), alarm(2)], steps)
    assert found.chattering == (1,)
    (advice,) = [one for one in advise(found, {1: "system.cpu"}) if "chatters" in one.text]
    assert advice.setting == '[alarms.code."system.cpu"] off_delay = "600s"'


def test_what_is_over_within_a_minute_unseen_is_fleeting() -> None:
    steps = [
        step(1, T0),
        step(1, T0 + 30 * S, "cleared"),
        step(2, T0),
        step(2, T0 + 90 * S, "cleared"),
    ]
    assert health([alarm(1), alarm(2)], steps).fleeting == 1


def test_what_stands_for_more_than_a_day_is_stale_also_in_a_span_of_long_ago() -> None:
    fields = {"state": "active-acknowledged", "condition_active": True, "cleared_ns": None}
    since = alarm(1, **fields)
    gone_later = alarm(2, cleared_ns=T0 + 9 * DAY_NS)
    fresh = alarm(3, raised_ns=T0 + 2 * DAY_NS, **fields)
    found = health([since, gone_later, fresh], [], days=2)
    assert (found.standing, found.stale) == (2, (1, 2))
    assert "2 alarms have stood" in advise(found, {})[0].words()


def test_bad_actors_have_their_share_and_the_setting_that_helps() -> None:
    steps = [step(1, T0 + i * 20 * MINUTE) for i in range(30)] + [step(2, T0), step(3, T0 + S)]
    found = health([alarm(1), alarm(2, "input.drift"), alarm(3, "model.errors")], steps)
    assert (found.bad_actors[0].code, found.bad_actors[0].raised) == ("system.cpu", 30)
    assert found.top_share == pytest.approx(1.0)
    (advice,) = advise(found, {})
    assert advice.words().startswith("system.cpu makes 94 % of all alarms.")
    assert advice.setting == '[alarms.code."system.cpu"] limit'


def test_the_time_to_an_acknowledgement_counts_from_the_first_call() -> None:
    steps = [
        step(1, T0),
        step(1, T0 + 10 * S, "new-cause"),
        step(1, T0 + 30 * S, "acknowledged", by="Ada"),
        step(2, T0),
        step(2, T0 + 50 * S, "shelved", by="Ada"),
    ]
    assert health([alarm(1), alarm(2)], steps).acknowledged_s == (50.0, 50.0)
    assert health([alarm(1)], steps[:3]).acknowledged_s == (30.0, 30.0)


def test_marks_of_no_use_lead_to_advice_only_where_they_are_the_rule() -> None:
    steps = [step(1, T0 + i * DAY_NS // 10) for i in range(4)]
    few = health([alarm(1, "input.domain")], steps, [1])
    assert few.not_useful == {"input.domain": (1, 4)}
    assert advise(few, {}) == []
    (advice,) = advise(health([alarm(1, "input.domain")], steps, [1, 1, 1]), {})
    assert "3 times out of 4" in advice.words()
    assert advice.setting == '[alarms.code."input.domain"] priority'


def test_interruptions_are_counted_by_shift() -> None:
    alarms = [alarm(1, "device.changed", slot="a"), alarm(2, "input.drift", model="m")]
    found = health(alarms, [step(1, T0), step(2, T0 + S), step(1, T0 + 12 * 60 * MINUTE)])
    assert (found.interruptions, found.most_in_a_shift) == (3, 2)


def test_what_is_kept_back_is_counted() -> None:
    kept = [
        alarm(1, state="shelved"),
        alarm(2, state="pending", suppressed_by="maintenance of analyser"),
        alarm(3, state="closed", out_of_service=True),
    ]
    assert health(kept, []).kept_back == 2
