"""Confidence sequences: how often the interval ever misses the mean so far, at any of many looks.

The fixed interval beside it is that of the same rows, looked at as often: what continuous looking
does to an interval that was made for one look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.validity.rates import Share
from benchmarks.validity.streams import Rng
from benchmarks.validity.table import number, show, span
from numpy.typing import NDArray

from edgewatch.statistics.proportion import wilson
from edgewatch.statistics.quality.confidence_sequence import ConfidenceSequence

FloatArray = NDArray[np.float64]

ROWS, LOOK = 5_000, 25


@dataclass(frozen=True, slots=True)
class Source:
    """Right answers, 1, and wrong ones, 0: ``mean`` gives the chance of each to be right."""

    name: str
    mean: Callable[[Rng], FloatArray]


SOURCES = (
    Source("accuracy 0.9", lambda _: np.full(ROWS, 0.9)),
    Source("accuracy 0.5", lambda _: np.full(ROWS, 0.5)),
    Source("accuracy 0.99", lambda _: np.full(ROWS, 0.99)),
    Source("accuracy wanders, 0.85 to 0.95", lambda _: 0.9 + 0.05 * np.sin(np.arange(ROWS) / 200)),
)


def report(repetitions: int) -> None:
    """Print the table."""
    show(
        f"Intervals looked at every {LOOK} of {ROWS:,} labels, {repetitions} repetitions",
        ("answers", "sequence ever missed", "95 % interval", "Wilson ever missed", "width at end"),
        _rows(SOURCES, repetitions),
    )


def _rows(sources: Sequence[Source], repetitions: int) -> Iterator[Sequence[str]]:
    for source in sources:
        missed, fixed, widths = 0, 0, []
        for seed in range(repetitions):
            rng = np.random.default_rng(seed)
            means = source.mean(rng)
            right = (rng.random(ROWS) < means).astype(np.float64)
            ever, ever_fixed, width = _looks(right, means)
            missed, fixed = missed + ever, fixed + ever_fixed
            widths.append(width)
        yield (
            source.name,
            number(missed / repetitions, 3),
            span(Share(missed, repetitions).interval(), 3),
            number(fixed / repetitions, 3),
            number(float(np.median(widths)), 3),
        )


def _looks(right: FloatArray, means: FloatArray) -> tuple[bool, bool, float]:
    """Whether the sequence, and whether Wilson's interval, ever missed; the last width."""
    sequence = ConfidenceSequence()
    missed = fixed = False
    low, high = 0.0, 1.0
    so_far = np.cumsum(means) / np.arange(1, ROWS + 1)
    for end in range(LOOK, ROWS + 1, LOOK):
        sequence.observe(right[end - LOOK : end])
        low, high = sequence.interval
        missed |= not low <= so_far[end - 1] <= high
        least, most = wilson(float(right[:end].sum()), end)
        fixed |= not least <= so_far[end - 1] <= most
    return missed, fixed, high - low
