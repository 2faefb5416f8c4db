"""Does the interval of a change hold the row where it began, and is a change seen where none is?

Series of 600 rows whose level changes at a random row in their middle half.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from benchmarks.validity.rates import Share
from benchmarks.validity.streams import Stream, autoregressive, heavy_tailed, independent
from benchmarks.validity.table import number, show, span

from edgewatch.statistics.change_point import change_point

ROWS, CERTAIN = 600, 0.01
EFFECTS = (0.0, 0.5, 1.0, 2.0)
NOISES = (
    Stream("independent", 1, independent),
    Stream("AR(1), rho 0.6", 1, lambda rng, rows, d: autoregressive(rng, rows, d, 0.6)),
    Stream("AR(1), rho 0.9", 1, autoregressive),
    Stream("heavy-tailed, t(2)", 1, heavy_tailed),
)


def report(repetitions: int) -> None:
    """Print the table."""
    show(
        f"Change points in {ROWS} rows, intervals of 95 %, {repetitions} repetitions",
        ("noise", "step", "seen (p ≤ 0.01)", "held the row", "95 % interval", "median width"),
        _rows(NOISES, repetitions),
    )


def _rows(noises: Sequence[Stream], repetitions: int) -> Iterator[Sequence[str]]:
    for noise in noises:
        for effect in EFFECTS:
            seen, held, widths = 0, 0, []
            for seed in range(repetitions):
                at = int(np.random.default_rng(seed).integers(ROWS // 4, 3 * ROWS // 4))
                series = noise.rows(seed, ROWS)[:, 0] + effect * (np.arange(ROWS) >= at)
                found = change_point(series)
                if found is None or found.p > CERTAIN:
                    continue
                seen += 1
                held += found.low <= at <= found.high
                widths.append(found.high - found.low)
            share = Share(held, seen)
            holds = effect > 0 and seen > 0
            yield (
                noise.name,
                f"{number(effect)} sd" if effect else "none",
                number(seen / repetitions, 3),
                number(share.value, 3) if holds else "–",
                span(share.interval(), 3) if holds else "–",
                number(float(np.median(widths)), 0) if holds else "–",
            )
