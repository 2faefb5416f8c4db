"""Which alarm is the consequence of which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from edgewatch.alarms import Alarm, AlarmBook, Condition, Feeds, Member
from edgewatch.alarms.grouping import HORIZON_NS, find_cause, reaches_back_to_ns

HOUR = 3600 * 1_000_000_000
SWAP_NS = 100 * HOUR
FEEDS = Feeds({"analyser": {"cytology": ["radius", "texture"]}, "scale": {"cytology": ["mass"]}})


def cause(code: str = "device.changed", **more: object) -> Alarm:
    values: dict[str, object] = {"id": 1, "priority": "high", "slot": "analyser"}
    values |= {"raised_ns": SWAP_NS, "state": "active-unacknowledged"}
    values |= {"condition_active": True, "condition_since_ns": SWAP_NS, "changed_ns": SWAP_NS}
    return Alarm(code=code, subject="analyser", **(values | more))  # type: ignore[arg-type]


def effect(*features: str, code: str = "input.drift", at_ns: int = SWAP_NS + HOUR) -> Alarm:
    return Alarm(
        id=2,
        code=code,
        priority="medium",
        state="active-unacknowledged",
        subject="cytology",
        model="cytology",
        condition_active=True,
        condition_since_ns=at_ns,
        changed_ns=at_ns,
        raised_ns=at_ns,
        members=tuple(Member(feature, at_ns) for feature in features or ("radius",)),
    )


def test_drift_after_a_swap_on_what_the_slot_feeds_is_its_consequence() -> None:
    assert find_cause(effect("radius", "texture"), [cause()], FEEDS) == 1


@pytest.mark.parametrize("code", ["input.drift", "input.domain", "output.drift", "output.domain"])
def test_inputs_and_outputs_can_both_be_consequences(code: str) -> None:
    assert find_cause(effect("radius", code=code), [cause()], FEEDS) == 1


def test_one_feature_from_elsewhere_and_the_alarm_stands_by_itself() -> None:
    assert find_cause(effect("radius", "mass"), [cause()], FEEDS) is None


def test_all_inputs_together_follow_any_slot_that_feeds_one_of_them() -> None:
    assert find_cause(effect("inputs together"), [cause()], FEEDS) == 1
    assert find_cause(effect("inputs together", "radius"), [cause()], FEEDS) == 1
    assert find_cause(effect("inputs together", "mass"), [cause()], FEEDS) is None
    assert find_cause(effect("inputs together"), [cause()], Feeds()) is None


def test_outputs_follow_any_slot_that_feeds_the_model() -> None:
    assert find_cause(effect("score", code="output.drift"), [cause()], FEEDS) == 1
    assert find_cause(effect("score", code="output.drift"), [cause()], Feeds()) is None


@pytest.mark.parametrize("kind", ["measured", "estimated", "segment"])
def test_worse_answers_follow_any_slot_that_feeds_the_model(kind: str) -> None:
    worse = effect("accuracy", code=f"performance.{kind}")
    assert find_cause(worse, [cause()], FEEDS) == 1
    assert find_cause(worse, [cause()], Feeds()) is None


def test_a_slot_that_the_monitor_named_is_believed() -> None:
    named = replace(effect(), members=(Member("radius", SWAP_NS, slot="scale"),))
    assert find_cause(named, [cause()], FEEDS) is None
    assert find_cause(named, [cause(slot="scale")], Feeds()) == 1


def test_the_horizon_ends_the_blame() -> None:
    last = effect(at_ns=SWAP_NS + HORIZON_NS)
    assert find_cause(last, [cause()], FEEDS) == 1
    assert find_cause(effect(at_ns=SWAP_NS + HORIZON_NS + 1), [cause()], FEEDS) is None


def test_drift_that_was_there_before_is_not_blamed_on_the_swap() -> None:
    old = replace(
        effect(at_ns=SWAP_NS - 10 * HOUR),
        window_from_ns=SWAP_NS - HOUR,
        window_to_ns=SWAP_NS + HOUR,
    )
    assert find_cause(old, [cause()], FEEDS) is None


def test_a_window_that_reaches_into_the_swap_counts() -> None:
    stamped_at_its_start = replace(
        effect(at_ns=SWAP_NS - HOUR), window_from_ns=SWAP_NS - HOUR, window_to_ns=SWAP_NS + HOUR
    )
    assert find_cause(stamped_at_its_start, [cause()], FEEDS) == 1


def test_blame_reaches_back_to_the_last_proof() -> None:
    proved = cause(params={"last_proof_ns": SWAP_NS - 2 * HOUR})
    assert find_cause(effect(at_ns=SWAP_NS - HOUR), [proved], FEEDS) == 1
    assert find_cause(effect(at_ns=SWAP_NS - 3 * HOUR), [proved], FEEDS) is None


def test_a_delayed_alarm_reaches_back_to_when_its_condition_was_met() -> None:
    delayed = cause("device.missing", on_delay_ns=5)
    assert reaches_back_to_ns(delayed) == SWAP_NS - 5


@pytest.mark.parametrize("state", ["pending", "cleared-unacknowledged", "closed"])
def test_only_what_stands_can_become_a_cause(state: str) -> None:
    assert find_cause(effect(), [cause(state=state)], FEEDS) is None


@pytest.mark.parametrize("state", ["active-acknowledged", "shelved"])
def test_what_somebody_has_seen_still_is_a_cause(state: str) -> None:
    assert find_cause(effect(), [cause(state=state)], FEEDS) == 1


def test_the_most_urgent_cause_wins_then_the_latest() -> None:
    moved = cause("device.moved", id=3, priority="medium", raised_ns=SWAP_NS + 9)
    earlier = cause("device.missing", id=4, raised_ns=SWAP_NS - 9)
    assert find_cause(effect(), [moved, earlier, cause()], FEEDS) == 1
    assert find_cause(effect(), [moved, earlier], FEEDS) == 4


def test_a_cause_once_found_is_kept() -> None:
    later = cause(id=9, raised_ns=SWAP_NS + 9)
    assert find_cause(replace(effect(), cause_id=1), [cause(), later], FEEDS) == 1


def test_a_changed_model_explains_what_its_inputs_outputs_and_speed_do() -> None:
    changed = cause("model.changed", slot=None, model="cytology")
    assert find_cause(effect("radius", "mass"), [changed], Feeds()) == 1
    slow = replace(effect(code="model.slow"), members=())
    assert find_cause(slow, [changed], Feeds()) == 1
    assert find_cause(slow, [cause()], FEEDS) is None
    assert find_cause(replace(effect(), model="dose"), [changed], Feeds()) is None


def test_a_missing_unit_explains_why_its_model_is_silent() -> None:
    silent = replace(effect(code="model.silent"), members=())
    assert find_cause(silent, [cause("device.missing")], FEEDS) == 1
    assert find_cause(silent, [cause("device.changed")], FEEDS) is None


def test_a_suspect_unit_is_a_cause_while_it_stands() -> None:
    suspect = cause("device.suspect", priority="medium")
    assert find_cause(effect("radius"), [suspect], FEEDS) == 1
    assert find_cause(effect("radius"), [cause("device.suspect", state="pending")], FEEDS) is None


@pytest.mark.parametrize(("reaches", "found"), [(-1, None), (0, 1), (HOUR, 1)])
def test_a_jump_of_the_clock_explains_what_was_measured_across_it(
    reaches: int, found: int | None
) -> None:
    jump = cause("clock.jumped", slot=None, priority="low", state="cleared-unacknowledged")
    window = (SWAP_NS - HOUR, SWAP_NS + reaches)
    member = Member("radius", SWAP_NS, window_from_ns=window[0], window_to_ns=window[1])
    across = replace(effect(), members=(member,))
    assert find_cause(across, [jump], Feeds()) == found
    beside = replace(across, members=(member, Member("mass", SWAP_NS)))
    assert find_cause(beside, [jump], Feeds()) is None


def test_drift_that_outlasts_the_windows_of_a_jump_calls_by_itself() -> None:
    def measured(at_ns: int) -> Condition:
        window = {"window_from_ns": at_ns - 10, "window_to_ns": at_ns}
        return Condition("input.drift", "a", True, at_ns, "m", "a", value=1, limit=0.5, **window)

    book = AlarmBook()
    clock = [Condition("clock.jumped", "clock", active, 100) for active in (True, False)]
    book.apply([*clock, measured(105)])
    drift = book.active()[0]
    assert (drift.code, drift.cause_id) == ("input.drift", 1)
    (change,) = book.apply([measured(200)])
    assert change.transition is not None
    assert (change.transition.kind, change.alarm.cause_id) == ("unfolded", None)


def test_when_a_jump_is_seen_to_what_was_measured_across_it_calls_by_itself() -> None:
    window = {"window_from_ns": 90, "window_to_ns": 105}
    book = AlarmBook()
    book.apply([Condition("clock.jumped", "clock", active, 100) for active in (True, False)])
    book.apply([Condition("input.drift", "a", True, 105, "m", "a", value=1, limit=0.5, **window)])  # type: ignore[arg-type]
    *_, change = book.acknowledge(1, "Ada", "", 110)
    assert change.transition is not None
    assert (change.transition.kind, change.alarm.id, change.alarm.cause_id) == ("unfolded", 2, None)


def test_many_features_fold_in_time_that_grows_with_their_number() -> None:
    """Each is looked at a bounded number of times, however many stand already."""
    looked = 0

    class Counted(Feeds):
        def covers_all(self, slot: str | None, model: str | None, features: Iterable[str]) -> bool:
            nonlocal looked
            looked += len(list(features))
            return super().covers_all(slot, model, features)

    names = [f"f{number}" for number in range(400)]
    book = AlarmBook(feeds=Counted({"analyser": {"m": ()}}))
    swap = Condition("device.changed", "analyser", True, 1, slot="analyser")
    met = [Condition("input.drift", name, True, 2, "m", name, value=1) for name in names]
    book.apply([swap, *met, *(replace(one, time_ns=3) for one in met)])
    assert book.active()[1].cause_id == 1
    assert looked <= 3 * len(names)
    book.apply([replace(one, active=False, time_ns=4) for one in met])
    assert looked <= 4 * len(names)
