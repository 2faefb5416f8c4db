"""Expected metrics: exact where labels are certain, the average of the realised ones elsewhere."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn import metrics

from edgewatch.statistics.estimation import expected_binary, expected_multiclass


def certain_case(rng: np.random.Generator, ties: bool) -> tuple[np.ndarray, np.ndarray]:
    scores = np.clip(rng.random(300), 0.01, 0.99)
    scores = np.round(scores, 1).clip(0.1, 0.9) if ties else scores
    return scores, (rng.random(300) < scores).astype(float)


@pytest.mark.parametrize("ties", [False, True])
def test_certain_labels_give_the_realised_metrics(ties: bool) -> None:
    scores, truth = certain_case(np.random.default_rng(2), ties)
    said = (scores >= 0.5).astype(float)
    found = {n: e.value for n, e in expected_binary(said, truth, truth, scores).items()}
    theirs = {
        "accuracy": metrics.accuracy_score(truth, said),
        "precision": metrics.precision_score(truth, said),
        "sensitivity": metrics.recall_score(truth, said),
        "specificity": metrics.recall_score(1 - truth, 1 - said),
        "f1": metrics.f1_score(truth, said),
        "roc_auc": metrics.roc_auc_score(truth, scores),
        "average_precision": metrics.average_precision_score(truth, scores),
        "brier": metrics.brier_score_loss(truth, scores),
        "log_loss": metrics.log_loss(truth, scores),
    }
    assert found == pytest.approx(theirs, rel=1e-12)


@pytest.mark.parametrize("ties", [False, True])
def test_values_and_variances_are_those_of_drawn_labels(ties: bool) -> None:
    rng = np.random.default_rng(4)
    scores = np.round(rng.random(120), 1 if ties else 9).clip(0.05, 0.95)
    p, said = scores**1.5, (scores > 0.5).astype(float)
    expected = expected_binary(said, p, p, scores)
    drawn = []
    for _ in range(3000):
        y = (rng.random(p.size) < p).astype(float)
        drawn.append({n: e.value for n, e in expected_binary(said, y, y, scores).items()})
    for name, one in expected.items():
        values = np.array([each[name] for each in drawn])
        assert one.value == pytest.approx(values.mean(), abs=0.006), name
        assert one.variance**0.5 == pytest.approx(values.std(), rel=0.12), name


def test_multiclass_values_and_variances_are_those_of_drawn_labels() -> None:
    rng = np.random.default_rng(9)
    p = rng.dirichlet([1.0, 1.0, 2.0], size=150)
    said = p.argmax(axis=1).astype(float)
    expected = expected_multiclass(said, p, p, p)
    drawn = []
    for _ in range(1500):
        y = (rng.random((150, 1)) > p.cumsum(axis=1)).sum(axis=1)
        certain = np.eye(3)[y]
        one = expected_multiclass(said, certain, certain, p)
        drawn.append({n: e.value for n, e in one.items()})
    for name, one in expected.items():
        values = np.array([each[name] for each in drawn])
        assert one.value == pytest.approx(values.mean(), abs=0.012), name
        assert 0.85 < one.variance**0.5 / values.std() < 2.0, name


def test_what_rows_cannot_give_is_absent() -> None:
    never = expected_binary(np.zeros(5), np.full(5, 0.2), np.full(5, 0.2), np.full(5, 0.3))
    assert "precision" not in never
    assert "accuracy" in never
    none = expected_binary(np.zeros(5), np.zeros(5), np.full(5, 0.01), np.linspace(0, 1, 5))
    assert "sensitivity" not in none
    assert "roc_auc" not in none
    assert expected_binary(np.array([]), np.array([]), np.array([]), None) == {}
    assert expected_multiclass(np.array([]), np.zeros((0, 3)), np.zeros((0, 3)), None) == {}


def test_margins_have_no_brier_score_and_no_log_loss() -> None:
    margins = np.linspace(-3, 3, 50)
    found = expected_binary((margins > 0) * 1.0, np.full(50, 0.5), np.full(50, 0.5), margins)
    assert {"brier", "log_loss"}.isdisjoint(found)
    assert "roc_auc" in found
