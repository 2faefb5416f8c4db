"""Rows until a change of one of five features is found, by its size, beside the peers.

The change begins with the first row after the reference and stays. The delay of a method that
alarms at random looks short too: read this table beside that of false alarms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from benchmarks.validity.peers import adwin_alarms, window_alarms
from benchmarks.validity.rates import median_or_never
from benchmarks.validity.streams import STREAMS, Rng, Stream
from benchmarks.validity.table import number, show
from benchmarks.validity.watched import alarms_of
from numpy.typing import NDArray

from edgewatch.monitors import DriftSettings, MonitorSettings

FloatArray = NDArray[np.float64]

REFERENCE, ROWS, CHANGED = 20_000, 10_000, 1
SETTINGS = MonitorSettings(DriftSettings(step_rows=200))


@dataclass(frozen=True, slots=True)
class Effect:
    """A lasting change of one column; ``apply`` takes the generator and the column."""

    name: str
    apply: Callable[[Rng, FloatArray], FloatArray]


def _contaminated(rng: Rng, column: FloatArray) -> FloatArray:
    return np.where(rng.random(column.size) < 0.05, column + 4.0, column)


EFFECTS = (
    Effect("mean + 0.1 sd", lambda _, x: x + 0.1),
    Effect("mean + 0.3 sd", lambda _, x: x + 0.3),
    Effect("mean + 0.5 sd", lambda _, x: x + 0.5),
    Effect("mean + 1 sd", lambda _, x: x + 1.0),
    Effect("scale × 1.25", lambda _, x: x * 1.25),
    Effect("5 % of rows + 4 sd", _contaminated),
)
SHOWN = tuple(one for one in STREAMS if one.features == 5 and not one.discrete)


def report(repetitions: int) -> None:
    """Print the table: medians over repetitions, in rows."""
    show(
        f"Median rows until found, reference {REFERENCE:,}, {repetitions} repetitions",
        ("stream", "change", "EdgeWatch", "ADWIN", "KS + BH, windows of 500"),
        _rows(SHOWN, repetitions),
    )


def _rows(streams: Sequence[Stream], repetitions: int) -> Iterator[Sequence[str]]:
    for stream in streams:
        for effect in EFFECTS:
            delays: list[list[float]] = [[], [], []]
            for seed in range(1000, 1000 + repetitions):
                for kept, delay in zip(delays, _delays(stream, effect, seed), strict=True):
                    kept.append(delay)
            medians = (number(median_or_never(one), 0) for one in delays)
            yield (stream.name, effect.name, *medians)


def _delays(stream: Stream, effect: Effect, seed: int) -> tuple[float, float, float]:
    matrix = stream.rows(seed, REFERENCE + ROWS)
    reference, after = matrix[:REFERENCE], matrix[REFERENCE:].copy()
    after[:, CHANGED] = effect.apply(np.random.default_rng(seed), after[:, CHANGED])
    ours = [row for row, _, _ in alarms_of(reference, after, SETTINGS, first_only=True)]
    return (
        _first(ours),
        _first(adwin_alarms(reference, after)),
        _first(window_alarms(reference, after)),
    )


def _first(rows: Sequence[int]) -> float:
    return rows[0] + 1 if rows else float("inf")
