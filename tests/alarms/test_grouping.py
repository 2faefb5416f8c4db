"""Which alarm is the consequence of which."""

from __future__ import annotations

from dataclasses import replace

import pytest

from edgewatch.alarms import Alarm, Feeds, Member
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
