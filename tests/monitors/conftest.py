"""A reference of four features and a score, and streams like it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from edgewatch.monitors.baseline import Baseline, build_baseline
from edgewatch.statistics import Range

NAMES = ("glucose", "sodium", "volume", "sex")
Rows = tuple[np.ndarray, np.ndarray, np.ndarray]


def draw(seed: int, n: int) -> Rows:
    """Return event times one second apart, (n, 4) inputs and (n, 1) outputs."""
    rng = np.random.default_rng(seed)
    inputs = np.column_stack(
        [
            rng.normal(100, 10, n),
            rng.normal(140, 3, n),
            rng.lognormal(0, 0.5, n),
            rng.integers(0, 2, n).astype(float),
        ]
    )
    score = 1 / (1 + np.exp(-(inputs[:, 0] - 100) / 10 - rng.normal(0, 0.5, n)))
    times = 1_700_000_000_000_000_000 + np.arange(n, dtype=np.int64) * 1_000_000_000
    return times, inputs, score[:, None]


@pytest.fixture(scope="session")
def rows_like() -> Callable[[int, int], Rows]:
    return draw


@pytest.fixture(scope="session")
def baseline() -> Baseline:
    _, inputs, outputs = draw(0, 1000)
    return build_baseline(
        dict(zip(NAMES, inputs.T, strict=True)),
        {"score": outputs[:, 0]},
        model="toxicity",
        model_sha256="ab" * 32,
        created_ns=1_700_000_000_000_000_000,
        physical={"glucose": Range(0.0, 2000.0), "score": Range(0.0, 1.0)},
    )
