"""Reference rows to compare single predictions with, and how far rows like them lie."""

from __future__ import annotations

import json

import numpy as np
import pytest

from edgewatch.monitors.background import Background, build_background
from edgewatch.monitors.background_rows import (
    ENOUGH_ROWS,
    MOST_HELD_OUT,
    MOST_NUMBERS,
    MOST_ROWS,
)


def rows_like(n: int, seed: int, d: int = 4) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, 1)) + rng.normal(size=(n, d)) / 2


def built(matrix: np.ndarray, **more) -> Background:
    found = build_background(matrix, [f"x{j}" for j in range(matrix.shape[1])], **more)
    assert found is not None
    return found


def test_p_values_of_rows_like_the_reference_are_even() -> None:
    background = built(rows_like(4000, 0))
    p = background.p_values(rows_like(4000, 1))
    for level in (0.01, 0.1, 0.5):
        assert np.mean(p <= level) == pytest.approx(level, rel=0.35)


def test_a_row_unlike_all_others_has_the_smallest_p() -> None:
    background = built(rows_like(400, 0))
    torn = np.array([[3.0, -3.0, 3.0, -3.0]])  # each reading by itself is not unusual
    assert background.p_values(torn).tolist() == [background.smallest_p]


def test_missing_readings_are_taken_for_the_middle() -> None:
    background = built(rows_like(400, 0))
    assert background.p_values(np.full((1, 4), np.nan))[0] > 0.2


@pytest.mark.parametrize("wild", [np.inf, -np.inf, 1e308, 1e160])
def test_wild_readings_break_neither_the_reference_nor_the_judgement(wild: float) -> None:
    matrix = rows_like(400, 0)
    spoilt = matrix.copy()
    spoilt[7, 2] = wild
    ordinary = rows_like(50, 3)
    shift = built(spoilt).p_values(ordinary) - built(matrix).p_values(ordinary)
    assert np.abs(shift).max() < 0.1
    assert built(matrix).p_values(np.array([[0.0, 0.0, wild, 0.0]]))[0] < 0.01


@pytest.mark.parametrize("row", [3, 150])
def test_one_impossible_reading_of_the_reference_does_not_accept_all_others(row: int) -> None:
    matrix = rows_like(1000, 0)
    matrix[row, 2] = 1e6
    clean, spoilt = built(rows_like(1000, 0)), built(matrix)
    assert spoilt.limit == pytest.approx(clean.limit, rel=0.1)
    assert spoilt.wild <= 1
    assert spoilt.distances(np.array([[3.0, -3.0, 3.0, -3.0]]))[0] > spoilt.limit


def test_one_row_more_or_less_beside_it_changes_nothing() -> None:
    background, rows = built(rows_like(3000, 0)), rows_like(65, 4)
    whole = background.distances(rows)
    parts = [background.distances(rows[i : i + 7]) for i in range(0, 65, 7)]
    assert np.array_equal(np.concatenate(parts), whole)


def test_it_is_the_same_after_its_json() -> None:
    matrix = rows_like(300, 0)
    matrix[::9, 1] = np.nan
    outputs = np.column_stack([matrix[:, 0] > 0, 1 / (1 + np.exp(-matrix[:, 0]))])
    before = built(matrix, outputs=outputs, labels=["M" if x > 0 else "B" for x in matrix[:, 0]])
    after = Background.from_json(json.loads(json.dumps(before.as_json(), allow_nan=False)))
    rows = rows_like(20, 5)
    assert np.array_equal(after.distances(rows), before.distances(rows))
    assert (after.names, after.labels, after.rules) == (before.names, before.labels, before.rules)
    assert after.lasting == before.lasting
    assert np.array_equal(after.answers, before.answers)


def test_neighbours_and_held_out_rows_come_from_different_stretches() -> None:
    background = built(rows_like(1000, 0))
    assert np.diff(background.places).max() > 50
    assert background.rows.shape == (500, 4)
    assert background.calibration.size == 500


def test_of_a_slow_process_the_stretches_are_longer() -> None:
    gaps = [
        np.count_nonzero(np.diff(built(rows_like(1000, 0), tau=tau).places) > 1)
        for tau in (1.0, 50.0, 900.0)
    ]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] == 0


def test_large_references_are_thinned() -> None:
    assert len(built(rows_like(20_000, 0)).rows) == MOST_ROWS
    assert built(rows_like(20_000, 0)).calibration.size == MOST_HELD_OUT
    wide = built(rows_like(2000, 0, d=600))
    assert wide.rows.size <= MOST_NUMBERS


@pytest.mark.parametrize(
    "matrix",
    [
        rows_like(ENOUGH_ROWS - 1, 0),
        np.ones((100, 3)),
        np.full((100, 3), np.nan),
        np.tile([[0.0, 1.0], [1.0, 0.0]], (50, 1)),
    ],
    ids=["few", "constant", "missing", "categories"],
)
def test_where_nothing_has_a_distance_rows_are_kept_and_none_is_judged(matrix) -> None:
    background = built(matrix)
    assert not background.judges
    assert len(background.rows) == min(len(matrix), MOST_ROWS)
    assert background.p_values(matrix[:3]).tolist() == [1.0] * 3


def test_what_the_reference_does_not_allow_is_said() -> None:
    assert built(rows_like(400, 0)).cannot == ()
    assert "needs 20 rows" in built(rows_like(19, 0)).cannot[0]
    walk = np.cumsum(rows_like(60, 0), axis=0)
    assert "too few independent rows" in built(walk, tau=60.0).cannot[0]


def test_more_features_than_rows_are_judged() -> None:
    rng = np.random.default_rng(8)
    shapes = rng.normal(size=(3, 700))
    spectra = rng.normal(size=(80, 3)) @ shapes + rng.normal(size=(80, 700)) / 20
    background = built(spectra)
    like = rng.normal(size=(30, 3)) @ shapes + rng.normal(size=(30, 700)) / 20
    assert np.median(background.p_values(like)) > 0.1
    assert np.median(background.p_values(like + 1.0)) == background.smallest_p


def test_no_rows_are_no_background() -> None:
    assert build_background(np.empty((0, 2)), ["a", "b"]) is None


def test_shapes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="3 names"):
        build_background(np.zeros((5, 2)), ["a", "b", "c"])
