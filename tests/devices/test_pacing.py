"""When a slot is asked next, and whether its proof lasts until then."""

from __future__ import annotations

import pytest

from edgewatch.devices.pacing import LONGEST_BACKOFF_S, SESSION_GAP_S, Pace, pace_of
from edgewatch.devices.profiles.load import load_profiles

MEDIUM = [p for p in load_profiles().values() if p.risk == "medium" and p.mode == "active"]


def test_equipment_that_answers_again_is_seen_within_a_minute() -> None:
    pace = Pace(5.0)
    waits = [pace.after("silent") for _ in range(10)]
    assert waits == sorted(waits)
    assert max(waits) == LONGEST_BACKOFF_S
    assert pace.after("open") == 5.0
    assert pace.after("silent") == 5.0


def test_an_interval_longer_than_a_minute_is_kept() -> None:
    pace = Pace(300.0)
    assert [pace.after("busy") for _ in range(3)] == [300.0] * 3


def test_after_plugging_in_a_port_that_is_not_ready_is_tried_again_soon_and_then_as_usual() -> None:
    pace = Pace(2.0)
    pace.begin_anew()
    assert [pace.after("missing") for _ in range(5)] == [0.25, 0.5, 1.0, 2.0, 2.0]


def test_a_session_is_left_alone_but_a_port_without_one_is_tried_again() -> None:
    pace = Pace(30.0, SESSION_GAP_S)
    assert [pace.after(state) for state in ("open", "silent", "busy")] == [600.0, 600.0, 60.0]
    assert (pace.gap_after("silent"), pace.gap_after("missing")) == (600.0, 0.0)


@pytest.mark.parametrize("profile", MEDIUM, ids=lambda profile: profile.id)
def test_a_proof_lasts_until_the_next_question(profile) -> None:  # type: ignore[no-untyped-def]
    longest_wait_s = pace_of(profile, 30.0).after("open")
    assert profile.stale_after_s >= 1.2 * longest_wait_s
