"""How long extremes last, which is not how long readings remember."""

from __future__ import annotations

import numpy as np
import pytest

from edgewatch.statistics.domain.excursions import excursion_rows


def test_independent_extremes_come_singly() -> None:
    assert excursion_rows(np.random.default_rng(0).normal(size=20_000)) < 1.2


@pytest.mark.parametrize("length", [3, 10])
def test_extremes_that_come_in_blocks_last_as_long_as_the_blocks(length: int) -> None:
    blocks = np.repeat(np.random.default_rng(1).exponential(size=4000), length)
    assert excursion_rows(blocks) == pytest.approx(length, rel=0.3)


def test_bursts_of_noise_last_whatever_the_rows_between_them() -> None:
    rng = np.random.default_rng(2)
    noise = rng.normal(size=5000)
    for start in range(0, 5000, 500):
        noise[start : start + 25] += 8.0
    assert excursion_rows(noise) > 10


@pytest.mark.parametrize("values", [[], [1.0], [np.nan] * 50, [2.0] * 100, np.arange(19.0)])
def test_too_few_or_constant_values_have_a_length(values: list[float]) -> None:
    assert excursion_rows(values) >= 1.0
