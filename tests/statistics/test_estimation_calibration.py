"""Calibration: isotonic steps, where they help, and how sure they are."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.special import expit
from sklearn.isotonic import IsotonicRegression

from edgewatch.statistics.estimation import blocks_of, cross_fit, isotonic
from edgewatch.statistics.estimation.blocks import jackknife, thinning


def drawn(p: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    return (rng.random(p.size) < p).astype(float)


@pytest.mark.parametrize("decimals", [1, 2, 12])
def test_isotonic_steps_are_those_of_scikit_learn(decimals: int) -> None:
    rng = np.random.default_rng(3)
    scores = np.round(rng.random(400), decimals)
    truth = drawn(scores**2, rng)
    weights = rng.uniform(0.2, 3.0, 400)
    theirs = IsotonicRegression(out_of_bounds="clip").fit(scores, truth, sample_weight=weights)
    ours = isotonic(scores, truth, weights)
    new = np.linspace(-0.2, 1.2, 333)
    np.testing.assert_allclose(ours.at(new), theirs.predict(new), atol=1e-12)


def test_a_missing_score_has_no_probability() -> None:
    assert np.isnan(isotonic([0.1, 0.9], [0, 1]).at([np.nan])[0])


def test_no_rows_cannot_be_calibrated() -> None:
    with pytest.raises(ValueError, match="at least one row"):
        isotonic([], [])
    with pytest.raises(ValueError, match="at least one row"):
        cross_fit(np.array([]), np.array([]), blocks_of(0))


def test_true_probabilities_are_left_as_they_are() -> None:
    rng = np.random.default_rng(5)
    scores = rng.random(3000)
    fitted = cross_fit(scores, drawn(scores, rng), blocks_of(3000))
    assert np.abs(fitted.whole.probability(scores) - scores).max() < 0.03


def test_overconfident_scores_are_calibrated() -> None:
    rng = np.random.default_rng(6)
    logits = rng.normal(size=20_000)
    scores, true = expit(3 * logits), expit(logits)
    fitted = cross_fit(scores, drawn(true, rng), blocks_of(scores.size))
    assert fitted.whole.kind == "isotonic"
    assert np.abs(fitted.whole.probability(scores) - true).mean() < 0.02


def test_margins_that_are_no_probabilities_are_calibrated_too() -> None:
    rng = np.random.default_rng(7)
    margins = rng.normal(size=600) * 4
    fitted = cross_fit(margins, drawn(expit(margins / 2), rng), blocks_of(600))
    assert fitted.whole.kind != "identity"
    p = fitted.whole.probability(margins)
    assert p.min() >= 0
    assert p.max() <= 1


def test_a_calibration_is_never_certain_of_its_variance() -> None:
    scores = np.linspace(0, 1, 200)
    fitted = cross_fit(scores, (scores > 0.5).astype(float), blocks_of(200))
    careful = fitted.whole.careful(scores)
    assert careful.min() > 0
    assert careful.max() < 1


def test_one_class_alone_is_calibrated_without_a_warning() -> None:
    scores = np.linspace(0, 1, 200)
    fitted = cross_fit(scores, np.zeros(200), blocks_of(200))
    assert fitted.whole.probability([0.9])[0] <= 0.9


def test_a_calibration_without_a_block_does_not_know_it() -> None:
    rng = np.random.default_rng(8)
    scores, blocks = rng.random(400) * 2, blocks_of(400)
    truth = drawn(scores**3 / 8, rng)
    turned = np.where(blocks == 2, 1 - truth, truth)
    fitted, again = (cross_fit(scores, one, blocks) for one in (truth, turned))
    assert fitted.whole.kind == again.whole.kind
    known = fitted.left_out[2].probability(scores)
    np.testing.assert_allclose(known, again.left_out[2].probability(scores), atol=1e-12)
    assert (fitted.left_out[1].probability(scores) != again.left_out[1].probability(scores)).any()


def test_cells_of_many_scores_move_a_calibration_by_next_to_nothing() -> None:
    rng = np.random.default_rng(9)
    scores = rng.random(40_000)
    truth, blocks = drawn(scores**2, rng), blocks_of(40_000)
    coarse = cross_fit(scores, truth, blocks).left_out[3].probability(scores)
    exact = isotonic(scores[blocks != 3], truth[blocks != 3]).at(scores)
    assert np.abs(coarse - exact).mean() < 1e-3


@pytest.mark.parametrize("rows", [1, 2, 3, 60, 499, 100_000])
def test_blocks_are_runs_of_neighbours_of_almost_equal_length(rows: int) -> None:
    blocks = blocks_of(rows)
    assert (np.diff(blocks) >= 0).all()
    assert blocks[0] == 0
    lengths = np.bincount(blocks)
    assert lengths.min() >= 1
    assert lengths.max() - lengths.min() <= 1


def test_thinning_keeps_first_and_last() -> None:
    kept = thinning(1001, 11)
    assert kept[0] == 0
    assert kept[-1] == 1000
    assert kept.size == 11


def test_the_jackknife_of_a_mean_is_its_squared_standard_error() -> None:
    values = np.random.default_rng(1).normal(size=500)
    without = np.array([np.delete(values, one).mean() for one in range(500)])
    assert jackknife(without).item() == pytest.approx(values.var(ddof=1) / 500, rel=1e-6)
