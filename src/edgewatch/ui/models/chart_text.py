"""A chart as words and as a table: the same numbers for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.decimate import min_max
from edgewatch.ui.models.formatting import NS, clock, number
from edgewatch.ui.words import tr

Floats = NDArray[np.float64]
TableText = tuple[tuple[str, ...], list[tuple[str, ...]]]
"""Headers, and rows of as many texts."""
_BUCKETS = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One line of a chart: x ascending (seconds since the epoch where it is a time) and y."""

    title: str
    unit: str
    x: Floats
    y: Floats

    @property
    def heading(self) -> str:
        """The title with its unit."""
        return (
            f"{self.title} ({self.unit})" if self.unit and self.unit != self.title else self.title
        )


def summary_of(title: str, series: Sequence[Series]) -> str:
    """One sentence for each line: where it lies, and what it is at the end."""
    told = [said for one in series if (said := _sentence(one))]
    if not told:
        return tr("{title}: no data yet", title=title)
    named = told if series[0].title == title else [f"{title}.", *told]
    return " ".join(named)


def _sentence(one: Series) -> str:
    known = one.y[np.isfinite(one.y)]
    if not len(known):
        return ""
    unit = f" {one.unit}" if one.unit and one.unit != one.title else ""
    return tr(
        "{title}: from {low} to {high}{unit}, at the end {last}{unit}.",
        title=one.title,
        low=number(float(known.min())),
        high=number(float(known.max())),
        last=number(float(known[-1])),
        unit=unit,
    )


def table_of(series: Sequence[Series], *, timed: bool = True) -> TableText:
    """All lines side by side over their common x; long ones keep every spike, not every point."""
    thinned = [_thinned(one) for one in series]
    whole = np.unique(np.concatenate([one.x for one in thinned] or [np.empty(0)]))
    headers = (tr("Time") if timed else tr("Value"), *(one.heading for one in thinned))
    columns = [_texts(one, whole) for one in thinned]
    last_ns = int(whole[-1] * NS) if len(whole) else 0
    first = [clock(int(x * NS), _other_day(whole, last_ns)) if timed else number(x) for x in whole]
    return headers, [tuple(row) for row in zip(first, *columns, strict=True)]


def _other_day(x: Floats, last_ns: int) -> int:
    """What makes :func:`clock` say the date: the day before, where there are several days."""
    return last_ns if x[-1] - x[0] < 12 * 3600 else 0


def _thinned(one: Series) -> Series:
    finite = np.isfinite(one.x)
    return Series(one.title, one.unit, *min_max(one.x[finite], one.y[finite], _BUCKETS))


def _texts(one: Series, whole: Floats) -> list[str]:
    texts = [""] * len(whole)
    for at, value in zip(np.searchsorted(whole, one.x).tolist(), one.y.tolist(), strict=True):
        text = number(value)
        texts[at] = text if not texts[at] or texts[at] == text else f"{texts[at]} … {text}"
    return texts
