"""Predictions come in the order of their time, whatever they lie in and whenever they came."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from edgewatch.store import compaction, predictions, reading
from edgewatch.store.compaction import compact_step
from edgewatch.store.connection import Connection
from edgewatch.store.layouts import Layout, Part
from support.recorded_rows import BEGAN_NS, FAILED, LAYOUT, SECOND_NS, add_rows, new_record

OTHER = Layout((Part("z", "<f4", (3,)),), LAYOUT.outputs, ("d", "e", "f"), ("score",))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    db = new_record(tmp_path)
    yield db
    db.close()


def order(db: Connection) -> list[tuple[int, int]]:
    read = predictions.batches(db, "m")
    return [pair for p in read for pair in zip(p.time_ns.tolist(), p.ids.tolist(), strict=True)]


@pytest.mark.parametrize("seed", range(5))
def test_rows_and_chunks_that_overlap_in_time_are_merged(
    db: Connection, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr(compaction, "ROWS", 16)
    monkeypatch.setattr(compaction, "_LOOKED_AT", 32)
    monkeypatch.setattr(reading, "_FIRST_ROWS", 3)
    dice = random.Random(seed)
    for sha256 in ("a", "b", "a", "a"):
        # Late rows, times that several rows have, and chunks made in between.
        begin_ns = BEGAN_NS + dice.randrange(40) * SECOND_NS
        step_ns = dice.choice([0, SECOND_NS, 3 * SECOND_NS])
        add_rows(db, dice.randrange(20, 60), sha256=sha256, begin_ns=begin_ns, step_ns=step_ns)
        compact_step(db, BEGAN_NS + 100 * SECOND_NS)
    expected = sorted(order(db))
    assert order(db) == expected
    assert len(expected) == predictions.count(db, "m")
    for n in (1, 7, 40, 1000):
        recent = predictions.recent(db, "m", n)
        found = list(zip(recent.time_ns.tolist(), recent.ids.tolist(), strict=True))
        assert found == expected[-n:]
    for _ in range(9):
        a, b = sorted(BEGAN_NS + dice.randrange(200) * SECOND_NS for _ in range(2))
        inside = [pair for pair in expected if a <= pair[0] < b]
        assert predictions.count(db, "m", a, b) == len(inside)
        span = predictions.span(db, "m", a, b)
        assert list(zip(span.time_ns.tolist(), span.ids.tolist(), strict=True)) == inside


def test_batches_are_small_whatever_the_span(db: Connection) -> None:
    add_rows(db, 30_000)
    assert max(len(part) for part in predictions.batches(db, "m")) <= 4096


def test_rows_as_large_as_images_are_read_few_at_a_time(
    db: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "_BLOCK_BYTES", 100 * 16)  # an input has 12 bytes, an output 4
    add_rows(db, 2000)
    sizes = [len(part) for part in predictions.batches(db, "m")]
    assert sum(sizes) == 2000
    assert max(sizes) <= 2 * 100


def test_where_the_columns_change_another_batch_begins(db: Connection) -> None:
    add_rows(db, 10)
    add_rows(db, 2, layout=FAILED, status=1, begin_ns=BEGAN_NS + 10 * SECOND_NS)
    add_rows(db, 10, layout=OTHER, sha256="new", begin_ns=BEGAN_NS + 20 * SECOND_NS)
    first, second = predictions.batches(db, "m")
    assert (first.input_names, second.input_names) == (("a", "b", "c"), ("d", "e", "f"))
    assert first.output_names == ("score",)
    assert np.isnan(first.outputs[:, 0]).tolist() == [False] * 10 + [True] * 2
    assert (len(first), len(second)) == (12, 10)
    assert predictions.span(db, "m", None, None).input_names == ("d", "e", "f")


def test_a_batch_left_early_ends_the_transaction(db: Connection) -> None:
    add_rows(db, 9000)
    read = predictions.batches(db, "m")
    next(read)
    assert db.in_transaction
    read.close()
    assert not db.in_transaction


def test_a_model_without_predictions_has_none(db: Connection) -> None:
    assert list(predictions.batches(db, "nobody")) == []
    assert len(predictions.recent(db, "nobody", 9)) == 0
    assert predictions.count(db, "nobody") == 0
    assert predictions.states(db, [17]) == {17: []}
    assert predictions.slot_states(db, "nobody", np.zeros(0, np.int64), np.zeros(0, np.int64)) == []


def test_outputs_can_be_read_without_the_inputs(db: Connection) -> None:
    add_rows(db, 50)
    add_rows(db, 2, layout=FAILED, status=1, begin_ns=BEGAN_NS + 60 * SECOND_NS)
    whole = predictions.span(db, "m", None, None)
    found = predictions.span(db, "m", None, None, inputs=False)
    assert (found.input_names, found.inputs.shape) == ((), (52, 0))
    assert found.ids.tolist() == whole.ids.tolist()
    assert found.outputs.tobytes() == whole.outputs.tobytes()
