"""Explanations outlive the rows that they are about, and never fill the record."""

from __future__ import annotations

from pathlib import Path

import pytest

from edgewatch.store import explanations
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.explanations import StoredExplanation
from edgewatch.store.migrations import migrate


@pytest.fixture
def db(tmp_path: Path):
    db = open_writer(tmp_path / "log.db")
    migrate(db)
    yield db
    db.close()


def stored(number: int, model: str = "cytology") -> StoredExplanation:
    return StoredExplanation(
        model, 1, number, 1_000 * number, "input.domain", "radius", "ab", {"number": number}
    )


def add(db: Connection, one: StoredExplanation) -> StoredExplanation:
    with db:
        explanations.add_explanation(db, one)
    return one


def test_what_was_kept_is_found_by_its_prediction(db: Connection) -> None:
    one = add(db, stored(7))
    add(db, stored(8))
    assert explanations.of_prediction(db, 7) == [one]
    assert explanations.of_prediction(db, 9) == []


def test_those_of_a_model_come_newest_first_within_a_span(db: Connection) -> None:
    kept = [add(db, stored(number)) for number in (1, 2, 3)]
    add(db, stored(4, "other"))
    assert explanations.explanations(db, "cytology") == kept[::-1]
    assert explanations.explanations(db, "cytology", 2_000, 3_000) == [kept[1]]


def test_only_the_newest_of_each_model_are_kept(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explanations, "MOST", 3)
    add(db, stored(1, "other"))
    for number in range(1, 8):
        add(db, stored(number))
    left = [one.prediction_id for one in explanations.explanations(db, "cytology")]
    assert left == [7, 6, 5]
    assert len(explanations.explanations(db, "other")) == 1
