"""Whether a window of rows can be told from the reference: energy distance, domain classifier."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.stats import energy_distance as scipy_energy

from edgewatch.statistics.multivariate.domain_classifier import domain_classifier
from edgewatch.statistics.multivariate.energy_distance import energy_distance, energy_test

NAMES = ("a", "b", "c")


def draw(n: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(n, 3))


def autoregressive(n: int, seed: int, phi: float = 0.9) -> np.ndarray:
    steps = draw(n, seed)
    for i in range(1, n):
        steps[i] += phi * steps[i - 1]
    return steps


def test_in_one_dimension_it_is_the_distance_of_scipy() -> None:
    one, other = draw(50, 1)[:, :1], draw(70, 2)[:, :1] + 0.4
    assert energy_distance(one, other) == pytest.approx(
        scipy_energy(one[:, 0], other[:, 0]), rel=1e-9
    )


def test_the_test_has_the_same_distance() -> None:
    one, other = draw(60, 1), draw(60, 2)
    found = energy_test(one, other)
    assert found is not None
    assert found.distance == pytest.approx(energy_distance(one, other))


def test_rows_that_are_alike_are_seldom_told_apart() -> None:
    p_values = [energy_test(draw(100, 2 * i), draw(80, 2 * i + 1)) for i in range(60)]
    assert sum(one is not None and one.p <= 0.05 for one in p_values) <= 8


def test_a_change_of_correlation_alone_is_seen() -> None:
    base = draw(300, 5)
    tied = draw(300, 6)
    tied[:, 1] = 0.9 * tied[:, 0] + np.sqrt(1 - 0.81) * tied[:, 1]
    found = energy_test(base, tied)
    assert found is not None
    assert found.p <= 0.01


def test_blocks_bear_rows_that_depend_on_each_other() -> None:
    pairs = [(autoregressive(400, 2 * i), autoregressive(400, 2 * i + 1)) for i in range(30)]
    single = [energy_test(one, other) for one, other in pairs]
    blocks = [energy_test(one, other, block=40) for one, other in pairs]
    assert sum(one is not None and one.p <= 0.05 for one in single) > 10
    assert sum(one is not None and one.p <= 0.05 for one in blocks) <= 6


def test_too_few_blocks_are_not_judged() -> None:
    assert energy_test(draw(100, 1), draw(40, 2), block=10) is None


def test_nothing_is_at_no_distance() -> None:
    assert np.isnan(energy_distance(draw(0, 1), draw(5, 1)))


def test_a_classifier_cannot_tell_like_from_like() -> None:
    found = [domain_classifier(draw(200, 2 * i), draw(200, 2 * i + 1), NAMES) for i in range(20)]
    areas = [one.auc for one in found if one is not None]
    assert np.mean(areas) == pytest.approx(0.5, abs=0.03)
    assert sum(one is not None and one.told_apart for one in found) <= 3


@pytest.mark.parametrize("change", ["level", "spread"])
def test_a_classifier_names_the_input_that_changed(change: str) -> None:
    window = draw(300, 9)
    window[:, 1] = window[:, 1] + 1 if change == "level" else 2 * window[:, 1]
    found = domain_classifier(draw(300, 8), window, NAMES)
    assert found is not None
    assert found.told_apart
    assert found.features[0][0] == "b"


def test_a_classifier_bears_more_inputs_than_rows() -> None:
    rng = np.random.default_rng(4)
    shape = np.sin(np.arange(200) / 20)
    one, other = (
        rng.normal(size=(60, 1)) * shape + 0.1 * rng.normal(size=(60, 200)) for _ in range(2)
    )
    found = domain_classifier(one, other + 0.3, [f"w{i}" for i in range(200)])
    assert found is not None
    assert found.auc > 0.9


def test_a_classifier_bears_constant_inputs() -> None:
    one, other = draw(50, 1), draw(50, 2)
    one[:, 2] = other[:, 2] = 0.0
    assert domain_classifier(one, other, NAMES) is not None


def test_a_classifier_needs_rows() -> None:
    assert domain_classifier(draw(100, 1), draw(5, 2), NAMES) is None
