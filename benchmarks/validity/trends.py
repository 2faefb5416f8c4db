"""Does the interval of a slope hold it, and is a slope seen where there is none?

Two weeks of rows ten minutes apart, whose level rises by so much in a fortnight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from benchmarks.validity.rates import Share
from benchmarks.validity.streams import (
    ROWS_A_DAY,
    Stream,
    autoregressive,
    heavy_tailed,
    independent,
    times_ns,
)
from benchmarks.validity.table import number, show, span

from edgewatch.statistics.trend import trend

DAYS = 14
RISES = (0.0, 1.0)
NOISES = (
    Stream("independent", 1, independent),
    Stream("AR(1), rho 0.9", 1, autoregressive),
    Stream("AR(1), rho 0.99", 1, lambda rng, rows, d: autoregressive(rng, rows, d, 0.99)),
    Stream("heavy-tailed, t(2)", 1, heavy_tailed),
)


def report(repetitions: int) -> None:
    """Print the table."""
    show(
        f"Slopes over {DAYS} days, intervals of 95 %, {repetitions} repetitions",
        ("noise", "rise", "held the slope", "95 % interval", "taken for a slope"),
        _rows(NOISES, repetitions),
    )


def _rows(noises: Sequence[Stream], repetitions: int) -> Iterator[Sequence[str]]:
    rows = DAYS * ROWS_A_DAY
    times = times_ns(rows)
    for noise in noises:
        for rise in RISES:
            slope = rise / DAYS
            held = given = certain = 0
            for seed in range(repetitions):
                series = noise.rows(seed, rows)[:, 0] + slope * np.arange(rows) / ROWS_A_DAY
                found = trend(times, series)
                if found is not None:
                    given += 1
                    held += found.low <= slope <= found.high
                    certain += found.certain
            share = Share(held, given)
            yield (
                noise.name,
                f"{number(rise)} sd" if rise else "none",
                number(share.value, 3),
                span(share.interval(), 3),
                number(certain / repetitions, 3),
            )
