"""How often the intervals of measured metrics hold the true value.

A classifier whose scores are too sure of themselves and a regression with heavy-tailed errors,
whose true metrics are those of two million rows. Of the dependent rows every score and every error
resembles the one before (AR(1), ρ = 0.8); how far that reaches the program finds out by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.validity.rates import Share
from benchmarks.validity.streams import Rng, autoregressive
from benchmarks.validity.table import number, show, span
from numpy.typing import NDArray
from scipy.special import expit, ndtr

from edgewatch.monitors.quality.answers import Answers
from edgewatch.monitors.quality.measured import measured

FloatArray = NDArray[np.float64]
Answered = tuple[Answers, FloatArray]

POPULATION, RHO = 2_000_000, 0.8


@dataclass(frozen=True, slots=True)
class Case:
    """A source of answers with their truths; ``like`` has the same metrics, of independent rows."""

    name: str
    draw: Callable[[Rng, int], Answered]
    sizes: tuple[int, ...]
    like: Callable[[Rng, int], Answered]


def classifier(rng: Rng, rows: int) -> Answered:
    """Scores and truths, three in ten positive; scores lean to 0 and 1 more than they should."""
    logit = -1.2 + 1.8 * rng.standard_normal(rows)
    return _scored(logit, rng.random(rows))


def dependent_classifier(rng: Rng, rows: int) -> Answered:
    """As `classifier`, with scores and errors that are like those of the row before."""
    wander = autoregressive(rng, rows, 2, RHO)
    return _scored(-1.2 + 1.8 * wander[:, 0], ndtr(wander[:, 1]))


def regression(rng: Rng, rows: int) -> Answered:
    """Predicted and true numbers; errors have five degrees of freedom and grow with the value."""
    truth = rng.standard_normal(rows)
    error = 0.1 + (0.3 + 0.1 * np.abs(truth)) * rng.standard_t(5, rows)
    return Answers("regression", (), truth + error), truth


def _scored(logit: FloatArray, uniform: FloatArray) -> Answered:
    scores = expit(1.3 * logit)
    said = (scores >= 0.5).astype(np.float64)
    return Answers("binary", ("no", "yes"), said, scores), (uniform < expit(logit)).astype(float)


CASES = (
    Case("classifier", classifier, (100, 1_000), classifier),
    Case("classifier, dependent rows", dependent_classifier, (2_000,), classifier),
    Case("regression", regression, (100, 1_000), regression),
)


def report(repetitions: int) -> None:
    """Print the table."""
    show(
        f"Coverage of intervals of 95 %, {repetitions} repetitions",
        ("rows of", "n", "metric", "held the truth", "95 % interval", "not given"),
        _rows(CASES, repetitions),
    )


def _rows(cases: Sequence[Case], repetitions: int) -> Iterator[Sequence[str]]:
    for case in cases:
        true = _true_values(case)
        for n in case.sizes:
            held = dict.fromkeys(true, 0)
            given = dict.fromkeys(true, 0)
            for seed in range(repetitions):
                for name, found in measured(*case.draw(np.random.default_rng(seed), n)).items():
                    if found.low is not None and found.high is not None:
                        given[name] += 1
                        held[name] += found.low <= true[name] <= found.high
            for name in true:
                share = Share(held[name], given[name])
                yield (
                    case.name,
                    str(n),
                    name,
                    number(share.value, 3),
                    span(share.interval(), 3),
                    str(repetitions - given[name]),
                )


def _true_values(case: Case) -> dict[str, float]:
    """The metrics of a population; for dependent rows those of independent ones, which agree."""
    found = measured(*case.like(np.random.default_rng(2**32), POPULATION))
    return {name: metric.value for name, metric in found.items() if metric.value is not None}
