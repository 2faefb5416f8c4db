"""The metric by itself, against numbers that can be worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from edgewatch_metric_kappa import WeightedKappa

from edgewatch.plugins import Rows


def rows(truth: list[float], predicted: list[float], k: int = 3) -> Rows:
    classes = tuple(str(place) for place in range(k))
    return Rows("multiclass", classes, np.array(predicted), np.array(truth))


def test_full_agreement_is_one() -> None:
    assert WeightedKappa({})(rows([0, 1, 2], [0, 1, 2])) == 1.0


def test_two_classes_give_cohens_own_kappa() -> None:
    # 20 and 15 agree, 5 and 10 do not: observed 0.7, by chance 0.5.
    truth = [0] * 25 + [1] * 25
    predicted = [0] * 20 + [1] * 5 + [0] * 10 + [1] * 15
    assert WeightedKappa({})(rows(truth, predicted, 2)) == pytest.approx(0.4)


def test_a_far_miss_costs_more_than_a_near_one() -> None:
    near = WeightedKappa({})(rows([0, 1, 2, 2], [0, 1, 2, 1]))
    far = WeightedKappa({})(rows([0, 1, 2, 2], [0, 1, 2, 0]))
    assert far < near


def test_one_class_gives_no_kappa() -> None:
    with pytest.raises(ValueError, match="one class"):
        WeightedKappa({})(rows([1, 1], [1, 1]))
