"""Between turns: folding, chunks and retention in steps, and an alarm where nothing may go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.agent.maintenance import LOOK_S, REST_S, Maintenance
from edgewatch.site.config import RecordSection
from edgewatch.store.tiers import DAY_NS, MINUTE_NS
from support.tiered import START_NS, Tiered, spread


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    yield made
    made.db.close()


class Clock:
    """Stands still until it is moved, but for a millisecond with each look."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        self.seconds += 0.001
        return self.seconds


def maintenance(record: Tiered, limits: RecordSection, clock: Clock) -> Maintenance:
    return Maintenance(record.db, limits, lambda: START_NS + 400 * DAY_NS, clock)


def count(record: Tiered, table: str) -> int:
    return int(record.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608


def test_a_turn_is_given_a_few_steps_and_the_rest_is_done_later(record: Tiered) -> None:
    record.write(*spread(2, 10 * MINUTE_NS))
    keeper = maintenance(record, RecordSection(), Clock())
    keeper.run(0.01)
    assert 0 < count(record, "rollup_hour") < 48
    for _ in range(200):
        keeper.run(0.01)
    assert (count(record, "rollup_hour"), count(record, "rollup_day")) == (48, 2)
    assert count(record, "tier_due") == 0


def test_what_is_over_age_is_retired(record: Tiered) -> None:
    record.write(*spread(3, 10 * MINUTE_NS))
    limits = RecordSection(floor_waived_by="Ana Ruiz, a bench", minute_days=1)
    keeper = maintenance(record, limits, Clock())
    for _ in range(300):
        keeper.run(0.01)
    assert count(record, "rollup") == 288  # the day before yesterday was not over a day ago


def test_a_tier_over_its_limit_below_the_floor_is_an_alarm_until_there_is_room(
    record: Tiered, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.write(*spread(2, MINUTE_NS))
    clock, sizes = Clock(), {"minute": 5_000_000}
    monkeypatch.setattr("edgewatch.agent.maintenance.sizes.sizes", lambda _: _sizes(sizes))
    keeper = maintenance(record, RecordSection(minute_mb=2), clock)
    (met,) = [condition for _ in range(4) for condition in keeper.run()]
    assert (met.code, met.active, met.params["tier"]) == ("record.full", True, "minute")
    clock.seconds += LOOK_S
    assert keeper.run() == []
    clock.seconds += LOOK_S
    sizes["minute"] = 1_000_000
    (over,) = keeper.run()
    assert (over.key, over.active) == (met.key, False)


def _sizes(found: dict[str, int]) -> dict[str, object]:
    from edgewatch.store.sizes import Size

    return {name: Size(0, size, 0.0) for name, size in found.items()}


def test_it_rests_once_nothing_is_left_to_do(record: Tiered) -> None:
    clock = Clock()
    keeper = maintenance(record, RecordSection(), clock)
    keeper.run()
    record.write(*spread(1, 10 * MINUTE_NS))
    keeper.run()
    assert count(record, "rollup_hour") == 0
    clock.seconds += REST_S
    keeper.run()
    assert count(record, "rollup_hour") > 0


def test_an_alarm_that_an_earlier_agent_left_is_over_once_there_is_room(record: Tiered) -> None:
    keeper = Maintenance(record.db, RecordSection(), standing=["record, minute", "record"])
    (over,) = keeper.run()
    assert (over.code, over.subject, over.active) == ("record.full", "record, minute", False)


def test_nothing_is_retired_before_its_size_is_known(
    record: Tiered, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.write(*spread(3, 10 * MINUTE_NS))
    record.fold()
    monkeypatch.setattr("edgewatch.agent.maintenance.sketch_sizes.count_on", lambda _: True)
    limits = RecordSection(floor_waived_by="Ana Ruiz, a bench", minute_days=1)
    keeper = maintenance(record, limits, Clock())
    keeper.run()
    assert count(record, "rollup") == 432
