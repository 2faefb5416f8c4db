"""Which baseline was in force when, and who reviewed it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from edgewatch.store.baselines import (
    BaselineNames,
    Review,
    add_review,
    content_of,
    entries,
    model_of,
)
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.measures import activate_baseline, active_baseline
from edgewatch.store.migrations import migrate

CONTENT = '{"created_ns":5,"source":"may.csv","label":null,"period":[1,9],"model_sha256":"ab"}'


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    with closing(open_writer(tmp_path / "log.db")) as db:
        migrate(db)
        yield db


def test_the_one_put_in_force_last_is_in_force_whatever_the_clock_said(db: Connection) -> None:
    activate_baseline(db, "a", "m", 10, CONTENT, 500, after_id=0)
    activate_baseline(db, "b", "m", 10, "{}", 400, after_id=0)  # the clock had been set back
    assert active_baseline(db, "m") == "b"
    assert [one.is_in_force for one in entries(db, "m")] == [False, True]


def test_an_entry_tells_what_stands_at_the_head_of_the_content(db: Connection) -> None:
    activate_baseline(db, "a", "m", 10, CONTENT, 500)
    (entry,) = entries(db, "m")
    assert (entry.created_ns, entry.source, entry.label) == (5, "may.csv", None)
    assert (entry.period, entry.model_sha256, entry.in_force) == ((1, 9), "ab", ((500, None),))
    assert (content_of(db, "a"), content_of(db, "z")) == (CONTENT, None)
    assert (model_of(db, "a"), model_of(db, "z")) == ("m", None)
    assert entries(db, "other") == []


def test_the_last_review_counts(db: Connection) -> None:
    activate_baseline(db, "a", "m", 10, CONTENT, 500)
    assert entries(db, "m")[0].review is None
    add_review(db, "a", "A. Ray", "looked through", 600)
    add_review(db, "a", "B. Kim", "again", 700)
    assert entries(db, "m")[0].review == Review("B. Kim", 700, "again")


def test_predictions_are_named_by_the_order_in_which_they_came(db: Connection) -> None:
    activate_baseline(db, "a", "m", 10, CONTENT, 500, after_id=10)
    activate_baseline(db, "b", "m", 10, "{}", 900, after_id=20)
    activate_baseline(db, "a", "m", 10, CONTENT, 950, after_id=30)
    ids = np.array([10, 11, 20, 21, 30, 31])
    named = BaselineNames(db, "m").of(ids, np.zeros(6, np.int64))
    assert named == [None, "a", "a", "b", "b", "a"]
    assert BaselineNames(db, "other").of(ids, ids) == [None] * 6


def test_those_of_an_older_record_are_named_by_their_time(db: Connection) -> None:
    activate_baseline(db, "a", "m", 10, CONTENT, 500)
    activate_baseline(db, "b", "m", 10, "{}", 900)
    activate_baseline(db, "c", "m", 10, "{}", 990, after_id=4)
    times = np.array([499, 500, 899, 900, 300])
    named = BaselineNames(db, "m").of(np.arange(1, 6), times)
    assert named == [None, "a", "a", "b", "c"]
