"""The sketches of minutes hold every row once, whatever happens between and within turns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.predictions import Batch
from edgewatch.agent.watch import ModelWatch
from edgewatch.monitors.history import sketch_of_span
from edgewatch.monitors.pipeline import MonitorSettings
from edgewatch.store.connection import one_transaction
from edgewatch.store.layouts import Layout, Part
from edgewatch.store.tiers import DAY_NS, MINUTE_NS, mark_due, set_kept_from
from support.tiered import MODEL, START_NS, Tiered, spread

LAYOUT = Layout((Part("x", "<f8", (3,)),), (Part("y", "<f8", (1,)),), ("a", "b", "c"), ("score",))


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Tiered]:
    made = Tiered(tmp_path)
    yield made
    made.db.close()


def batch(record: Tiered, minutes: int) -> Batch:
    """A row in each of the first minutes."""
    times, matrix = spread(minutes / 1440, MINUTE_NS)
    nothing = np.zeros(len(times), np.int64)
    return Batch(
        MODEL, "", record.model_id, LAYOUT, times, nothing, nothing, matrix[:, :3], matrix[:, 3:]
    )


def counted(record: Tiered) -> int:
    return sketch_of_span(record.db, record.baseline, START_NS, START_NS + DAY_NS).n


def test_a_minute_met_twice_in_a_turn_holds_the_rows_of_both(record: Tiered) -> None:
    watch = ModelWatch(record.db, record.baseline, MonitorSettings())
    with one_transaction(record.db):
        watch.observe(batch(record, 40), 0)
        watch.observe(batch(record, 40), 0)
        watch.flush()
    assert counted(record) == 80


def test_late_rows_folded_between_turns_are_not_added_again(record: Tiered) -> None:
    set_kept_from(record.db, "minute", START_NS + DAY_NS)
    watch = ModelWatch(record.db, record.baseline, MonitorSettings())
    for _ in range(3):
        with one_transaction(record.db):
            seen = batch(record, 5)
            mark_due(record.db, record.model_id, seen.times_ns // MINUTE_NS * MINUTE_NS)
            watch.observe(seen, 0)
            watch.flush()
        record.fold()
    assert counted(record) == 15
