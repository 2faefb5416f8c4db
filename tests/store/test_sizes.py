"""How large the record is, and when it meets a limit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.site.config import RecordSection
from edgewatch.store import service, sizes, sketch_sizes
from edgewatch.store.connection import one_transaction
from edgewatch.store.tiers import DAY_NS, MINUTE_NS
from support.tiered import START_NS, Tiered, spread


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    yield made
    made.db.close()


def add_resources(record: Tiered, n: int, every_ns: int) -> None:
    with one_transaction(record.db):
        for i in range(n):
            sample = {"time_ns": START_NS + i * every_ns, "subject": "machine", "cpu_percent": 1.5}
            service.add_resource(record.db, sample)


def test_an_empty_record_meets_no_limit(record: Tiered) -> None:
    found = sizes.forecast(record.db, 10**9, RecordSection())
    assert (found.days, found.limited_by, found.bytes_per_day) == (None, None, 0)


def test_the_parts_add_up_to_what_the_file_uses(record: Tiered) -> None:
    record.write(*spread(1.0, MINUTE_NS))
    record.fold()
    before = sizes.used_bytes(record.db)[0]
    record.write(*spread(3.0, MINUTE_NS, seed=2))
    record.fold()
    add_resources(record, 20_000, 10 * 10**9)
    grown = sizes.used_bytes(record.db)[0] - before
    told = sum(size.bytes for size in sizes.sizes(record.db).values())
    assert 0.5 < told / (grown + before) < 1.5


def test_counting_on_says_what_counting_all_says(record: Tiered) -> None:
    record.write(*spread(1.5, 5 * MINUTE_NS))
    record.fold()
    expected = sizes.sizes(record.db)
    for _ in range(5):
        with one_transaction(record.db):
            more = sketch_sizes.count_on(record.db)
        assert sizes.sizes(record.db) == expected
    assert not more


def test_much_is_counted_in_parts(record: Tiered) -> None:
    record.write(*spread(3, MINUTE_NS))
    record.fold()
    parts = 1
    with one_transaction(record.db):
        while sketch_sizes.count_on(record.db):
            parts += 1
    assert parts == 3
    assert sizes.sizes(record.db)["minute"].rows == 2 * 3 * 1440


def test_much_that_is_not_counted_yet_is_estimated_from_samples(
    record: Tiered, monkeypatch: pytest.MonkeyPatch
) -> None:
    times, matrix = spread(5, MINUTE_NS)
    by_day = times % DAY_NS > DAY_NS // 3  # nothing at night
    record.write(times[by_day], matrix[by_day])
    monkeypatch.setattr(sketch_sizes, "_COUNTED_AT_ONCE", 240)
    read: list[int] = []
    monkeypatch.setattr(sketch_sizes, "sum_between", _counting(sketch_sizes.sum_between, read))
    told = sizes.sizes(record.db)["minute"]
    assert told.rows == pytest.approx(2 * by_day.sum(), rel=0.2)
    assert sum(read) < 2.5 * 1440  # the last day, and the samples
    assert told.bytes == pytest.approx(_bytes_of_minutes(record), rel=0.2)


def _counting(sum_: Callable[..., tuple[int, int]], read: list[int]) -> Callable[..., object]:
    def counted(*args: object) -> tuple[int, int]:
        found = sum_(*args)
        read.append(found[0])
        return found

    return counted


def _bytes_of_minutes(record: Tiered) -> int:
    with one_transaction(record.db):
        while sketch_sizes.count_on(record.db):
            pass
    return sizes.sizes(record.db)["minute"].bytes


def test_growth_fills_the_disk_on_the_day_that_is_told(record: Tiered) -> None:
    add_resources(record, 8640, 20 * 10**9)  # two days
    size = sizes.sizes(record.db)["resource"]
    assert size.rows == 8640
    assert size.bytes_per_day == pytest.approx(size.bytes / 2, rel=0.01)
    found = sizes.forecast(record.db, int(size.bytes_per_day * 30), RecordSection())
    assert found.limited_by == "disk"
    assert found.days == pytest.approx(31, abs=1)


def test_a_tier_that_is_capped_by_time_stops_growing(record: Tiered) -> None:
    add_resources(record, 8640, 20 * 10**9)
    found = sizes.forecast(record.db, 10**12, RecordSection())
    assert found.days is None


def test_a_size_cap_is_told_before_it_is_met(record: Tiered) -> None:
    add_resources(record, 8640, 20 * 10**9)
    per_day = sizes.sizes(record.db)["resource"].bytes_per_day
    cap_mb = max(1, round(per_day * 100 / 1e6))
    found = sizes.forecast(record.db, 10**12, RecordSection(resource_mb=cap_mb))
    assert found.limited_by == "resource"
    assert found.days == pytest.approx(cap_mb * 1e6 / per_day - 2, abs=2)


def test_a_row_is_found_by_its_time(record: Tiered) -> None:
    add_resources(record, 100, 10**9)
    for seconds in np.random.default_rng(1).integers(0, 100, 20).tolist():
        time_ns = START_NS + seconds * 10**9
        assert sizes.id_at(record.db, "resource", "time_ns", time_ns) == seconds + 1
    assert sizes.id_at(record.db, "resource", "time_ns", START_NS + DAY_NS) == 101
