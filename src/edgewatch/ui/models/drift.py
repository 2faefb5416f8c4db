"""Drift as a map of features over time: how far each measure stands against its limit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.drift_measured import Floats, Ints, Measured
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import mark, tr

WORST = "worst"
"""In place of a measure: for each cell the one that stands worst against its limit."""
METHOD_WORDS: Mapping[str, str] = {
    WORST: mark("Worst of all"),
    "evidence": mark("Evidence"),
    "psi": mark("PSI"),
    "ks": mark("KS distance"),
    "chi2": mark("χ²"),
    "t2": mark("T² of all inputs"),
    "q": mark("Q residual of all inputs"),
    "missing": mark("Missing"),
    "range": mark("Out of range"),
    "stuck": mark("Stuck"),
    "duplicated": mark("Duplicated"),
    "step": mark("Step"),
    "slope": mark("Slope"),
}
ROLE_WORDS: Mapping[str, str] = {
    "input": mark("input"),
    "output": mark("output"),
    "joint": mark("all inputs together"),
}


def method_words(method: str) -> str:
    """What a measure is called on screen."""
    return tr(METHOD_WORDS[method]) if method in METHOD_WORDS else method


def role_words(role: str) -> str:
    """Whether it is an input, an output, or all inputs together."""
    return tr(ROLE_WORDS[role]) if role in ROLE_WORDS else role


def method_order(method: str) -> tuple[int, str]:
    """What raises alarms first; what is not known last, by name."""
    known = list(METHOD_WORDS)
    return known.index(method) if method in METHOD_WORDS else len(known), method


def over_limit(row: Mapping[str, Any]) -> float:
    """Value over limit: above 1 is drift. A limit of zero is passed by any value at all."""
    value, limit = row["value"], row["lim"]
    if value is None or limit is None:
        return float("nan")
    if limit == 0:
        return 2.0 if row["exceeded"] else 0.0
    return float(value / limit)


@dataclass(frozen=True, slots=True)
class Cell:
    """What gave a cell its colour; ``ratio`` and ``limit`` None where there were too few rows.

    ``whole``: it was measured over all rows of the stretch, not over the last ones at its end.
    """

    feature: str
    role: str
    from_ns: int
    to_ns: int
    n: int
    method: str
    value: float | None
    limit: float | None
    ratio: float | None
    model_id: int | None
    whole: bool


@dataclass(frozen=True, slots=True, eq=False)
class DriftMap:
    """d features over w stretches of time, the worst feature first.

    Attributes:
        span: what the map is of.
        starts_ns, ends_ns: (w,) the stretches, ascending; between them nothing was measured.
        ratio: (d, w) the greatest value over limit; NaN where nothing could be judged.
        few: (d, w) whether something was measured, of too few rows to be judged.
        whole: whether the stretches were measured as a whole, from their sketches.
    """

    span: Span
    method: str
    features: tuple[str, ...]
    roles: tuple[str, ...]
    starts_ns: Ints
    ends_ns: Ints
    ratio: Floats
    few: NDArray[np.bool_]
    whole: bool
    _measured: Measured
    _which: Ints

    @property
    def latest(self) -> Floats:
        """(d,) the ratio of each feature at the end; NaN where it could not be judged then."""
        latest: Floats = self.ratio[:, -1]
        return latest

    @property
    def judged(self) -> bool:
        """Whether anything could be judged at the end: a new window begins with too few rows."""
        return not bool(np.isnan(self.latest).all())

    @property
    def over(self) -> int:
        """How many features are over their limit at the end."""
        return int(np.sum(self.latest > 1))

    def cell(self, i: int, j: int) -> Cell | None:
        """What was measured of feature i in stretch j, or None."""
        at = int(self._which[i, j])
        if at < 0:
            return None
        told = self._measured
        numbers = (told.value[at], told.limit[at], self.ratio[i, j])
        value, limit, ratio = (None if np.isnan(one) else float(one) for one in numbers)
        return Cell(
            self.features[i],
            self.roles[i],
            int(told.from_ns[at]),
            int(told.to_ns[at]),
            int(told.n[at]),
            told.method[at],
            value,
            limit,
            ratio,
            int(told.model_id[at]) or None,
            bool(told.whole[at]),
        )

    def column_at(self, time_ns: float) -> int:
        """The stretch that holds a moment, or the nearest one."""
        j = int(np.searchsorted(self.ends_ns, time_ns, "left"))
        last = len(self.ends_ns) - 1
        if j > last:
            return last
        before = j > 0 and time_ns < self.starts_ns[j]
        nearer = before and time_ns - self.ends_ns[j - 1] < self.starts_ns[j] - time_ns
        return j - 1 if nearer else j


def build_map(
    measured: Measured, starts_ns: Ints, ends_ns: Ints, span: Span, method: str
) -> DriftMap:
    """Lay measurements out over stretches of time; each cell keeps the one worst to its limit.

    A measurement belongs to the stretch in which it ended.
    """
    names = list(dict.fromkeys(measured.feature))
    roles = dict(zip(measured.feature, measured.role, strict=True))
    index = {name: i for i, name in enumerate(names)}
    shape = (len(names), len(ends_ns))
    rows = np.array([index[name] for name in measured.feature], np.int64)
    columns = np.clip(np.searchsorted(ends_ns, measured.to_ns, "left"), 0, shape[1] - 1)
    ratio, which = _worst(measured.ratio, rows * shape[1] + columns, shape)
    order = sorted(range(len(names)), key=lambda i: _worst_first(ratio[i]))
    return DriftMap(
        span,
        method,
        tuple(names[i] for i in order),
        tuple(roles[names[i]] for i in order),
        starts_ns,
        ends_ns,
        ratio[order],
        np.isnan(ratio[order]) & (which[order] >= 0),
        bool(measured.whole.any()),
        measured,
        which[order],
    )


def _worst(ratios: Floats, cells: Ints, shape: tuple[int, int]) -> tuple[Floats, Ints]:
    """The greatest ratio of each cell, and which measurement gave it; -1 where there is none."""
    ratio, which = np.full(shape[0] * shape[1], np.nan), np.full(shape[0] * shape[1], -1)
    unjudged = np.where(np.isnan(ratios), -np.inf, ratios)
    order = np.argsort(unjudged, kind="stable")  # of many writes to a place the last one stands
    which[cells[order]] = order
    ratio[cells[order]] = ratios[order]
    return ratio.reshape(shape), which.reshape(shape)


def _worst_first(row: Floats) -> float:
    known = row[~np.isnan(row)]
    return -float(known[-1]) if len(known) else float("inf")
