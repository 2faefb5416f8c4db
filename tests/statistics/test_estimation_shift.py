"""Density ratios, recalibration under a shift, and the loss of regressions."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.estimation import (
    blocks_of,
    density_ratio,
    fit_losses,
    realised_losses,
    recalibrate,
)
from edgewatch.statistics.estimation.features import Features
from edgewatch.statistics.estimation.logistic import fit_logistic
from edgewatch.statistics.estimation.ridge import cross_ridge


def test_without_a_shift_nothing_is_weighted() -> None:
    rng = np.random.default_rng(1)
    found = [
        density_ratio(rng.normal(size=(1000, 6)), rng.normal(size=(300, 6))) for _ in range(20)
    ]
    assert sum(one.gain > 0 for one in found) <= 2


def test_weights_follow_the_ratio_of_two_normal_densities() -> None:
    rng = np.random.default_rng(2)
    reference = rng.normal(size=(4000, 2))
    window = rng.normal((0.8, 0.0), 1.0, size=(4000, 2))
    found = density_ratio(reference, window)
    true = np.exp(0.8 * reference[:, 0] - 0.32)
    assert found.unsupported < 0.01
    assert np.corrcoef(np.log(found.weights), np.log(true))[0, 1] > 0.98
    assert found.weights.mean() == pytest.approx(1.0)
    assert 1000 < found.effective < 3500


def test_a_window_elsewhere_is_unsupported() -> None:
    rng = np.random.default_rng(3)
    found = density_ratio(rng.normal(size=(1000, 3)), rng.normal(4.5, 0.1, size=(200, 3)))
    assert found.unsupported > 0.95


def test_wild_missing_and_constant_readings_break_no_ratio() -> None:
    rng = np.random.default_rng(4)
    reference, window = rng.normal(size=(500, 4)), rng.normal(size=(200, 4))
    reference[:, 3] = 7.0
    window[:, 3] = 7.0
    reference[::3, 1] = np.nan
    reference[0, 0], window[0, 0], window[1, 0] = np.inf, -np.inf, 1e300
    found = density_ratio(reference, window)
    assert np.isfinite(found.weights).all()
    assert density_ratio(reference, np.full((50, 4), np.nan)).weights.size == 500
    assert density_ratio(reference, np.zeros((0, 4))).gain == 0
    assert density_ratio(reference[:, :0], window[:, :0]).gain == 0


def test_a_column_of_nothing_has_no_features_but_what_is_missing() -> None:
    rows = np.array([[np.nan], [np.nan]])
    found = Features.of(rows)
    assert found.of_rows(rows).tolist() == [[0.0, 0.0, 1.0], [0.0, 0.0, 1.0]]
    assert not found.strange(rows).any()


def test_another_mix_of_categories_is_weighted() -> None:
    rng = np.random.default_rng(10)
    old = rng.choice([1.0, 2.0, 3.0, 7.0], size=(4000, 1))
    new = rng.choice([1.0, 2.0, 3.0, 7.0], p=[0.1, 0.6, 0.2, 0.1], size=(2000, 1))
    found = density_ratio(old, new)
    means = [found.weights[old[:, 0] == one].mean() for one in (1.0, 2.0, 3.0, 7.0)]
    assert means == pytest.approx([0.4, 2.4, 0.8, 0.4], abs=0.15)


@pytest.mark.parametrize("reference", [[1.0, 2.0, 3.0], [5.0]])
def test_a_category_that_the_reference_has_not_is_unsupported(reference: list[float]) -> None:
    rng = np.random.default_rng(11)
    old, new = rng.choice(reference, size=(2000, 1)), rng.choice(reference, size=(400, 1))
    new[:100] = 9.0
    assert density_ratio(old, new).unsupported == pytest.approx(0.25)


def test_missing_readings_where_the_reference_has_none_are_a_shift() -> None:
    rng = np.random.default_rng(12)
    old, new = rng.normal(size=(2000, 3)), rng.normal(size=(400, 3))
    new[::2, 1] = np.nan
    assert density_ratio(old, new).unsupported == pytest.approx(0.5, abs=0.02)


def test_logistic_regression_finds_the_coefficients() -> None:
    rng = np.random.default_rng(5)
    design = np.column_stack((np.ones(20_000), rng.normal(size=(20_000, 2))))
    true = np.array([-0.5, 1.0, -2.0])
    truth = (rng.random(20_000) < 1 / (1 + np.exp(-design @ true))).astype(float)
    np.testing.assert_allclose(fit_logistic(design, truth), true, atol=0.1)


def test_separable_classes_keep_finite_coefficients() -> None:
    design = np.column_stack((np.ones(40), np.linspace(-1, 1, 40)))
    beta = fit_logistic(design, (design[:, 1] > 0).astype(float), ridge=np.array([0.0, 1.0]))
    assert np.isfinite(beta).all()
    assert beta[1] > 1


def test_recalibration_is_none_where_the_calibration_holds() -> None:
    rng = np.random.default_rng(6)
    p = rng.random(5000)
    found = recalibrate(p, (rng.random(5000) < p).astype(float), np.ones(5000))
    assert np.abs(found(p) - p).max() < 0.03


def test_recalibration_finds_what_weights_show() -> None:
    rng = np.random.default_rng(7)
    group = rng.random(20_000) < 0.5
    truth = (rng.random(20_000) < np.where(group, 0.8, 0.4)).astype(float)
    weights = np.where(group, 1.9, 0.1)
    p = np.full(20_000, 0.6)
    assert recalibrate(p, truth, weights)(p)[0] == pytest.approx(0.78, abs=0.02)


def test_the_loss_of_a_regression_follows_what_makes_it_hard() -> None:
    rng = np.random.default_rng(8)

    def rows(n: int, hard: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        x = rng.normal((0.0, hard), 1.0, size=(n, 2))
        return x, x[:, 0], x[:, 0] + rng.normal(size=n) * np.exp(x[:, 1] / 2)

    x, said, true = rows(8000, 0.0)
    fitted = fit_losses(x, said, true, blocks_of(8000))
    for hard in (-0.7, 0.0, 0.7):
        x, said, true = rows(20_000, hard)
        expected, realised = fitted.expected(x, said), realised_losses(said, true)
        for name in ("mse", "rmse", "mae"):
            assert expected[name].value == pytest.approx(realised[name], rel=0.15), (name, hard)
        assert abs(expected["bias"].value - realised["bias"]) < 0.15


def test_a_perfect_regression_has_no_loss_and_no_warning() -> None:
    x = np.linspace(0, 1, 100)[:, None]
    fitted = fit_losses(x, x[:, 0], x[:, 0], blocks_of(100))
    assert fitted.expected(x, x[:, 0])["mse"].value == 0
    assert fitted.expected(x[:0], x[:0, 0]) == {}


def test_ridge_of_noise_predicts_the_mean() -> None:
    rng = np.random.default_rng(9)
    found = cross_ridge(rng.normal(size=(60, 30)), rng.normal(size=60), blocks_of(60))
    assert np.abs(found.whole.slopes).max() < 0.2


def test_losses_need_a_row() -> None:
    with pytest.raises(ValueError, match="at least one row"):
        fit_losses(np.zeros((0, 2)), np.zeros(0), np.zeros(0), blocks_of(0))
