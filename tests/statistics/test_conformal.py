"""Conformal p-values keep their promise, for every score."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.domain.conformal import conformal_p


@pytest.mark.parametrize("level", [0.01, 0.05, 0.2])
def test_rows_like_the_reference_are_refused_at_the_level_at_most(level: float) -> None:
    rng = np.random.default_rng(1)
    refused = [
        np.mean(conformal_p(np.sort(rng.exponential(size=99)), rng.exponential(size=50)) <= level)
        for _ in range(400)
    ]
    assert np.mean(refused) <= level + 3 * np.std(refused) / np.sqrt(len(refused))
    assert np.mean(refused) >= level - 0.01 - 3 * np.std(refused) / np.sqrt(len(refused))


def test_it_stays_valid_for_scores_that_tie() -> None:
    rng = np.random.default_rng(2)
    refused = [
        np.mean(conformal_p(np.sort(rng.integers(0, 3, 99)), rng.integers(0, 3, 50)) <= 0.1)
        for _ in range(200)
    ]
    assert np.mean(refused) <= 0.1


def test_no_p_is_smaller_than_the_held_out_rows_allow() -> None:
    assert conformal_p(np.arange(9.0), [1e9]).tolist() == [0.1]


def test_what_could_not_be_scored_is_not_strange() -> None:
    assert conformal_p(np.arange(9.0), [np.nan]).tolist() == [1.0]
    assert conformal_p(np.empty(0), [1.0, np.nan]).tolist() == [1.0, 1.0]
