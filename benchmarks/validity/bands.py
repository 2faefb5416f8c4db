"""Bands of estimated performance: how often they hold what the labels say later.

A reference of 5,000 labelled rows, then windows of 500 without labels: like the reference, with
inputs moved (what is true of a row stays as it was), and with other rules, of which no estimate
without labels can know. That last row is shown because it is the limit of the method.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.validity.rates import Share
from benchmarks.validity.streams import Rng
from benchmarks.validity.table import number, show, span
from numpy.typing import NDArray
from scipy.special import expit

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.estimated import Estimator
from edgewatch.monitors.quality.measured import measured
from edgewatch.monitors.quality.profile import build_quality

FloatArray = NDArray[np.float64]
Rows = tuple[FloatArray, Answers, FloatArray]

REFERENCE, WINDOW, WINDOWS = 5_000, 500, 10
NAMES = ("a", "b", "c")


@dataclass(frozen=True, slots=True)
class World:
    """Where windows come from: how far the first input moves, and what the truth then follows."""

    name: str
    moved: float = 0.0
    rule: float = 1.0


WORLDS = (
    World("as the reference"),
    World("inputs moved by 0.5 sd", moved=0.5),
    World("inputs moved by 1 sd", moved=1.0),
    World("another rule (no estimate can know)", rule=0.3),
)


def binary(rng: Rng, rows: int, world: World) -> Rows:
    """A classifier that knows two of three inputs and is too sure of itself."""
    x = _inputs(rng, rows, world)
    logit = world.rule * (1.5 * x[:, 0] - x[:, 1] + 0.5 * x[:, 2]) - 0.7
    scores = expit(1.4 * (1.5 * x[:, 0] - x[:, 1] - 0.7))
    said = (scores >= 0.5).astype(np.float64)
    truth = (rng.random(rows) < expit(logit)).astype(np.float64)
    return x, Answers("binary", ("no", "yes"), said, scores), truth


def regression(rng: Rng, rows: int, world: World) -> Rows:
    """A regression whose errors grow with the first input."""
    x = _inputs(rng, rows, world)
    said = 2 * x[:, 0] - x[:, 1]
    error = (0.3 + 0.2 * np.abs(x[:, 0])) * rng.standard_normal(rows) / world.rule
    return x, Answers("regression", (), said), said + error


TASKS = (("classification", binary), ("regression", regression))


def report(repetitions: int) -> None:
    """Print the table; a band counts once for each metric of each window."""
    show(
        f"Estimated bands of 95 %, {repetitions} references with {WINDOWS} windows each",
        ("task", "windows", "metric", "held the realised value", "95 % interval", "median width"),
        _rows(repetitions),
    )


def _rows(repetitions: int) -> Iterator[Sequence[str]]:
    for task, draw in TASKS:
        for world in WORLDS:
            held: dict[str, list[bool]] = {}
            widths: dict[str, list[float]] = {}
            for seed in range(repetitions):
                _compare(draw, world, seed, held, widths)
            for name, hits in held.items():
                share = Share(sum(hits), len(hits))
                width = number(float(np.median(widths[name])), 3)
                interval = span(share.interval(), 3)
                yield (task, world.name, name, number(share.value, 3), interval, width)


def _compare(
    draw: Callable[[Rng, int, World], Rows],
    world: World,
    seed: int,
    held: dict[str, list[bool]],
    widths: dict[str, list[float]],
) -> None:
    """Add what the windows after one reference say."""
    rng = np.random.default_rng(seed)
    x, answers, truth = draw(rng, REFERENCE, WORLDS[0])
    profile = build_quality(answers, truth, x, NAMES)
    assert profile is not None
    estimator = Estimator(profile)
    for _ in range(WINDOWS):
        x, answers, truth = draw(rng, WINDOW, world)
        realised = measured(answers, truth)
        for name, band in estimator.estimate(answers, x).items():
            real = realised[name].value if name in realised else None
            if real is None or band.low is None or band.high is None:
                continue
            held.setdefault(name, []).append(band.low <= real <= band.high)
            widths.setdefault(name, []).append(band.high - band.low)


def _inputs(rng: Rng, rows: int, world: World) -> FloatArray:
    return np.asarray(rng.standard_normal((rows, 3)) + np.array([world.moved, 0.0, 0.0]))
