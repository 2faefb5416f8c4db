"""Another tool's definition stays near our own where rows are many, and differs where it must."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.estimation import expected_binary
from edgewatch.statistics.estimation.as_nannyml import estimates, sampling_errors


def case(rows: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rng = np.random.default_rng(1)
    scores = rng.random(rows)
    return (scores > 0.5).astype(float), scores, (rng.random(rows) < scores).astype(float)


def test_many_rows_are_estimated_alike() -> None:
    said, scores, _ = case(20_000)
    theirs, ours = estimates(said, scores, scores), expected_binary(said, scores, scores, scores)
    assert {name: ours[name].value for name in theirs} == pytest.approx(theirs, rel=1e-4)


def test_few_rows_are_pairs_with_themselves_there() -> None:
    said, scores, _ = case(20)
    theirs, ours = estimates(said, scores, scores), expected_binary(said, scores, scores, scores)
    assert theirs["roc_auc"] < ours["roc_auc"].value - 0.005


def test_what_is_divided_by_nothing_is_no_number() -> None:
    half = np.full(4, 0.5)
    assert np.isnan(estimates(np.zeros(4), half, half)["precision"])


def test_sampling_errors_fall_with_the_square_root_of_the_rows() -> None:
    said, scores, truth = case(500)
    once, four = (sampling_errors(said, scores, truth, rows) for rows in (100, 400))
    assert {name: one / 2 for name, one in once.items()} == pytest.approx(four)
