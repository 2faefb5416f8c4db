"""The agent keeps one explanation for each beginning of an alarm about the domain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.explanations import DomainExplanations
from edgewatch.alarms import Condition
from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.explanations import StoredExplanation, explanations
from edgewatch.store.migrations import migrate

TIMES = np.arange(10, dtype=np.int64) * 1_000
INPUTS = np.random.default_rng(0).normal(size=(10, 2))
OUTPUTS = INPUTS[:, :1]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    yield db
    db.close()


@pytest.fixture(scope="module")
def baseline() -> Baseline:
    rows = np.random.default_rng(1).normal(size=(200, 2))
    inputs = {"a": rows[:, 0], "b": rows[:, 1]}
    return build_baseline(inputs, {"y": rows[:, 0]}, model="m", model_sha256=None, created_ns=1)


def condition(row: int, *, active: bool = True, code: str = "input.domain") -> Condition:
    return Condition(code, "a", active, int(TIMES[row]), model="m", feature="a")


def kept(db: Connection, keeper: DomainExplanations, *found: Condition) -> list[StoredExplanation]:
    with db:
        keeper.take(1, found, TIMES, INPUTS, OUTPUTS)
    return explanations(db, "m")[::-1]


def test_the_prediction_that_began_it_is_explained_once(db: Connection, baseline: Baseline) -> None:
    keeper = DomainExplanations(db, baseline)
    (one,) = kept(db, keeper, condition(3), condition(4), condition(5))
    assert (one.time_ns, one.code, one.feature) == (3_000, "input.domain", "a")
    assert one.baseline_id == baseline.id
    values = {share["name"]: share["value"] for share in one.content["inputs"]}
    assert values == {"a": INPUTS[3, 0], "b": INPUTS[3, 1]}
    assert one.content["method"] == "distance"
    assert one.content["sentences"]


def test_it_is_explained_anew_when_it_begins_again(db: Connection, baseline: Baseline) -> None:
    keeper = DomainExplanations(db, baseline)
    found = kept(db, keeper, condition(1), condition(5, active=False), condition(8))
    assert [one.time_ns for one in found] == [1_000, 8_000]


def test_what_an_earlier_run_left_standing_was_explained(
    db: Connection, baseline: Baseline
) -> None:
    keeper = DomainExplanations(db, baseline, [condition(0)])
    assert kept(db, keeper, condition(2)) == []


def test_other_conditions_are_not_explained(db: Connection, baseline: Baseline) -> None:
    keeper = DomainExplanations(db, baseline)
    assert kept(db, keeper, condition(2, code="input.drift")) == []


def test_an_output_that_left_its_domain_is_the_one_explained(
    db: Connection, baseline: Baseline
) -> None:
    keeper = DomainExplanations(db, baseline)
    left = Condition("output.domain", "y", True, 2_000, model="m", feature="y")
    (one,) = kept(db, keeper, left)
    assert one.content["output"] == "y"
    assert one.content["recorded"] == OUTPUTS[2, 0]
