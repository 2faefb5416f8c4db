"""Metrics against scikit-learn, and what they do where rows cannot give them."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics as sk

from edgewatch.statistics.quality import (
    average_precision,
    brier_score,
    calibration_error,
    confusion_of,
    log_loss,
    roc_auc,
)
from edgewatch.statistics.quality.brier import brier_multiclass
from edgewatch.statistics.quality.log_loss import log_loss_multiclass
from edgewatch.statistics.quality.metric import Metric
from edgewatch.statistics.quality.multiclass import against_the_rest, confusion_matrix, macro
from edgewatch.statistics.quality.regression import regression_metrics

NAN = float("nan")


@pytest.fixture
def scored() -> tuple[np.ndarray, np.ndarray]:
    """Scores with many ties, and truths that follow them."""
    random = np.random.default_rng(4)
    p = np.round(random.beta(2, 3, 400), 2)
    return p, (random.random(400) < p).astype(float)


def test_metrics_of_two_classes_are_those_of_scikit_learn(
    scored: tuple[np.ndarray, np.ndarray],
) -> None:
    p, y = scored
    said = (p >= 0.5).astype(float)
    counts = confusion_of(said, y)
    for found, expected in (
        (counts.accuracy, sk.accuracy_score(y, said)),
        (counts.precision, sk.precision_score(y, said)),
        (counts.sensitivity, sk.recall_score(y, said)),
        (counts.specificity, sk.recall_score(y, said, pos_label=0)),
        (counts.f1, sk.f1_score(y, said)),
        (roc_auc(p, y), sk.roc_auc_score(y, p)),
        (average_precision(p, y), sk.average_precision_score(y, p)),
        (brier_score(p, y), sk.brier_score_loss(y, p)),
        (log_loss(p, y), sk.log_loss(y, p)),
    ):
        assert found.value == pytest.approx(expected, rel=1e-12)
        assert found.low < found.value < found.high


def test_metrics_of_many_classes_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(5)
    p = random.dirichlet((2, 1, 1), 300)
    y = np.array([random.choice(3, p=row) for row in p])
    said = p.argmax(axis=1)
    matrix = confusion_matrix(said, y, 3)
    assert matrix.tolist() == sk.confusion_matrix(y, said).tolist()
    each = [against_the_rest(matrix, k).f1 for k in range(3)]
    assert macro(each, 300).value == pytest.approx(sk.f1_score(y, said, average="macro"))
    assert log_loss_multiclass(p, y).value == pytest.approx(sk.log_loss(y, p))
    assert brier_multiclass(p, y).value == pytest.approx(((p - np.eye(3)[y]) ** 2).sum(1).mean())


def test_metrics_of_a_regression_are_those_of_scikit_learn() -> None:
    random = np.random.default_rng(6)
    y = random.normal(size=300)
    said = y + random.normal(0.1, 0.5, 300)
    found = regression_metrics(said, y)
    assert found["mse"].value == pytest.approx(sk.mean_squared_error(y, said))
    assert found["rmse"].value == pytest.approx(sk.root_mean_squared_error(y, said))
    assert found["mae"].value == pytest.approx(sk.mean_absolute_error(y, said))
    assert found["r2"].value == pytest.approx(sk.r2_score(y, said))
    assert found["bias"].value == pytest.approx(float((said - y).mean()))
    assert all(one.low < one.value < one.high for one in found.values())


@pytest.mark.parametrize("metric", [roc_auc, average_precision, brier_score, log_loss])
@pytest.mark.parametrize(
    "rows", [([], []), ([0.5], [1.0]), ([0.5, 0.5], [1.0, 1.0]), ([NAN, 0.2], [1.0, NAN])]
)
def test_rows_that_cannot_give_a_metric_give_none_and_no_warning(metric, rows) -> None:
    found = metric(*rows)
    assert found.value is None or np.isfinite(found.value)


def test_classes_parted_without_error_do_not_get_a_certain_area() -> None:
    found = roc_auc([0.1, 0.2, 0.8, 0.9, 0.7], [0, 0, 1, 1, 1])
    assert found.value == 1.0
    assert found.low < 0.6


def test_an_infinite_prediction_is_no_reading_of_an_error() -> None:
    found = regression_metrics([1.0, np.inf, 3.0, 1e200], [1.0, 2.0, 3.5, 0.0])
    assert found["mse"].value == pytest.approx(0.125)
    assert found["mse"].n == 2


@pytest.mark.parametrize("constant", [0.1, 1e6 / 3, -2e-9])
def test_a_truth_that_never_varies_has_no_coefficient_of_determination(constant: float) -> None:
    found = regression_metrics(np.linspace(0.0, 1.0, 299), np.full(299, constant))
    assert found["r2"].value is None
    assert found["mse"].value is not None


def test_errors_that_hang_together_widen_the_interval() -> None:
    alone, together = (
        confusion_of([1, 0] * 50, [1, 1] * 50),
        confusion_of([1, 0] * 50, [1, 1] * 50, tau=4.0),
    )
    assert together.accuracy.low < alone.accuracy.low


def test_perfect_probabilities_are_not_called_miscalibrated() -> None:
    random = np.random.default_rng(7)
    p = random.random(300)
    found = calibration_error(p, (random.random(300) < p).astype(float))
    assert found.value > 0.01
    assert found.low == 0.0


def test_scores_beyond_0_and_1_have_no_calibration() -> None:
    assert calibration_error([-1.0, 2.0], [0, 1]) == Metric(None, None, None, 2)
