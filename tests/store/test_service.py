"""Latency, errors, throughput: files of a model add up, percentiles keep their promise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.store import service
from edgewatch.store.connection import Connection
from edgewatch.store.models import remember_model, summary
from support.recorded_rows import new_record

MINUTE = service.MINUTE_NS


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    """Two files of one model: 3 and 2 runs in minute 1, 4 of the first in minute 5, one failed."""
    db = new_record(tmp_path)
    one, two = (remember_model(db, "m", sha256, 0, {}) for sha256 in ("a", "b"))
    for model_id, minute, n, failed in ((one, 1, 3, 0), (two, 1, 2, 1), (one, 5, 4, 0)):
        times = np.full(n, minute * MINUTE + 7, np.int64)
        status = np.arange(n) < failed
        service.fold_service(db, model_id, times, np.full(n, 5000), status.astype(np.int64))
    yield db
    db.close()


def test_a_minute_holds_all_files_of_the_model(db: Connection) -> None:
    minutes = service.service_minutes(db, "m")
    assert [(m["start_ns"] // MINUTE, m["n"], m["errors"]) for m in minutes] == [
        (1, 5, 1),
        (5, 4, 0),
    ]
    assert [int(m["latency_counts"].sum()) for m in minutes] == [5, 4]


def test_throughput_is_of_minutes_that_had_predictions(db: Connection) -> None:
    found = service.throughput(db, "m", MINUTE + 30, 2**62)
    assert found == service.Throughput(MINUTE, 6 * MINUTE, 2, 9, 5)
    assert service.throughput(db, "m", 2 * MINUTE, 5 * MINUTE) is None
    assert service.throughput(db, "other", 0, 2**62) is None


def test_the_summary_tells_the_files_apart(db: Connection) -> None:
    assert [(row["sha256"], row["predictions"], row["errors"]) for row in summary(db)] == [
        ("a", 7, 0),
        ("b", 2, 1),
    ]


@pytest.mark.parametrize("q", [0.01, 0.5, 0.9, 0.95, 0.99, 1.0])
def test_a_percentile_is_never_too_small_and_at_most_26_per_cent_too_large(q: float) -> None:
    for seed in range(20):
        random = np.random.default_rng(seed)
        latency = random.lognormal(random.uniform(8, 20), random.uniform(0.1, 2), 777)
        latency = np.clip(latency, 1_000, 1e11).astype(np.int64)
        true = np.quantile(latency, q, method="inverted_cdf")
        found = service.percentile_ns(service.latency_histogram(latency), q)
        assert found is not None
        assert true <= found <= true * 10**0.1 * (1 + 1e-9)
