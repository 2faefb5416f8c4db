"""Rows of the reference that single predictions are compared with and explained against.

A few hundred reference rows stand for all: the neighbours. Other rows, held out, tell how far from
them a row like the reference lies (split conformal), so that "unlike anything in the reference"
has a probability and no tuned threshold. The rows are taken in alternate blocks of the reference,
because the neighbour of a held-out row must not be the row measured a second before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.background_rows import (
    ENOUGH_ROWS,
    lasting_rows,
    metric_columns,
    split_rows,
)
from edgewatch.monitors.output_rules import OutputRule, output_rules
from edgewatch.monitors.packed import pack, unpack
from edgewatch.statistics.dependence import autocorrelation_time
from edgewatch.statistics.domain.conformal import conformal_p
from edgewatch.statistics.domain.nearest import Neighbours
from edgewatch.statistics.domain.whitening import Whitening, whitening_of
from edgewatch.statistics.sequential import indicator_bets, rate_bound

FloatArray = NDArray[np.float64]
IntArray = NDArray[np.int64]

#: How many times as far as the next a held-out row is that is no measure of the others.
_WILD = 2.0


@dataclass(frozen=True, eq=False)
class Background:
    """Reference rows of the inputs, and how far rows like them lie from each other.

    Attributes:
        names: the inputs, in the order of the model.
        metric: which of them have distances (measurands that vary; no categories, no instrument
            channels, no constants).
        rows: (b, d) reference rows with NaN for missing readings; `places`: which rows of the
            reference they are, from 0.
        calibration: (m,) ascending distances of held-out reference rows to these; empty where
            distances cannot be judged.
        answers: (b, k) outputs of the model for `rows`; no columns where they are not known.
        labels: the truth of each of `rows` as the reference spells it; empty without labels.
        rules: how the outputs hang together in every row of the reference.
        lasting: rows that an excursion of the inputs, or of the outputs, lasts on average; and
            held-out rows after which their distance is a new one.
    """

    names: tuple[str, ...]
    metric: tuple[bool, ...]
    rows: FloatArray
    places: IntArray
    calibration: FloatArray
    answers: FloatArray
    labels: tuple[str, ...] = ()
    rules: tuple[OutputRule, ...] = ()
    lasting: Mapping[str, float] = field(default_factory=dict)

    @cached_property
    def whitening(self) -> Whitening:
        """The coordinates in which distances are measured, learnt from `rows`."""
        return whitening_of(self.rows, self.metric)

    @cached_property
    def neighbours(self) -> Neighbours:
        """`rows` in those coordinates."""
        return Neighbours(self.whitening(self.rows))

    def distances(self, matrix: FloatArray) -> FloatArray:
        """Return how far each of (n, d) rows lies from the reference, in its own spreads, (n,)."""
        return self.neighbours.distances(self.whitening(matrix))

    def p_values(self, matrix: FloatArray) -> FloatArray:
        """Return the conformal p of each of (n, d) rows: small where it is unlike the reference."""
        return conformal_p(self.calibration, self.distances(matrix))

    def nearest(self, row: FloatArray, n: int) -> tuple[NDArray[np.intp], FloatArray]:
        """Return which of `rows` are the n nearest to a (d,) row, and how far they are."""
        return self.neighbours.nearest(self.whitening(row[None, :])[0], n)

    @property
    def judges(self) -> bool:
        """Whether distances can be judged at all."""
        return self.calibration.size > 0

    @cached_property
    def wild(self) -> int:
        """Held-out rows so far from all others that they are no measure of how far rows may lie.

        At most one in a thousand, at least one, each more than twice as far as the next: one
        impossible reading in the reference must not accept every other one for good.
        """
        most = max(1, self.calibration.size // 1000)
        ends = self.calibration[::-1][: most + 1]
        apart = np.flatnonzero(ends[:-1] > _WILD * ends[1:])
        return int(apart[-1]) + 1 if apart.size else 0

    @property
    def limit(self) -> float:
        """The distance of the farthest held-out row that is not `wild`; infinite without any."""
        return float(self.calibration[-1 - self.wild]) if self.judges else float("inf")

    @property
    def smallest_p(self) -> float:
        """The smallest p that the held-out rows can give."""
        return 1.0 / (self.calibration.size + 1.0)

    @property
    def cannot(self) -> tuple[str, ...]:
        """What the reference does not allow, in words."""
        if not self.judges:
            return (f"all inputs together: needs {ENOUGH_ROWS} rows and a measurand that varies",)
        held_out, apart = self.calibration.size, self.lasting.get("together", 1.0)
        if indicator_bets(rate_bound((self.wild + 1) / apart, (held_out + 1) / apart)) is None:
            return ("all inputs together: too few independent rows for an alarm by distance",)
        return ()

    def as_json(self) -> dict[str, Any]:
        """Return plain values for canonical JSON."""
        return {
            "names": list(self.names),
            "metric": list(self.metric),
            "rows": pack(self.rows),
            "places": self.places.tolist(),
            "calibration": pack(self.calibration),
            "answers": pack(self.answers),
            "labels": list(self.labels),
            "rules": [rule.as_json() for rule in self.rules],
            "lasting": dict(self.lasting),
        }

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> Background:
        """Read what `as_json` wrote.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that shape.
        """
        names = tuple(plain["names"])
        places = np.array(plain["places"], dtype=np.int64)
        return cls(
            names=names,
            metric=tuple(bool(one) for one in plain["metric"]),
            rows=unpack(plain["rows"]).reshape(len(places), len(names)),
            places=places,
            calibration=unpack(plain["calibration"]),
            answers=unpack(plain["answers"]).reshape(len(places), -1),
            labels=tuple(plain["labels"]),
            rules=tuple(OutputRule.from_json(one) for one in plain["rules"]),
            lasting={role: float(rows) for role, rows in plain["lasting"].items()},
        )


def build_background(
    matrix: FloatArray,
    names: Sequence[str],
    metric: Sequence[bool] | None = None,
    *,
    outputs: FloatArray | None = None,
    labels: Sequence[str] | None = None,
    tau: float = 1.0,
) -> Background | None:
    """Choose and calibrate the background of (n, d) reference inputs.

    Args:
        matrix: readings with NaN for missing, in the order of time.
        names: the d inputs.
        metric: which inputs have distances; those that are no few whole numbers if None.
        outputs: (n, k) what the model made of them; labels: (n,) the truth.
        tau: integrated autocorrelation time of the slowest input, in rows.

    Returns:
        None without rows. With too few of them, or without an input that has a distance, rows
        alone: predictions can be explained against them, but no distance is judged.

    Raises:
        ValueError: if the shapes do not fit each other.
    """
    values = np.asarray(matrix, dtype=np.float64)
    answers = np.empty((len(values), 0)) if outputs is None else np.asarray(outputs, np.float64)
    if values.ndim != 2 or values.shape[1] != len(names) or len(answers) != len(values):
        raise ValueError(f"inputs {values.shape} of {len(names)} names, outputs {answers.shape}")
    if len(values) == 0:
        return None
    has_distance = metric_columns(values, metric)
    judges = len(values) >= ENOUGH_ROWS and bool(has_distance.any())
    near, held_out = split_rows(len(values), len(names), tau if judges else None)
    chosen = Background(
        names=tuple(names),
        metric=tuple(has_distance.tolist()),
        rows=values[near],
        places=near,
        calibration=np.empty(0),
        answers=answers[near],
        labels=tuple(str(labels[i]) for i in near.tolist()) if labels is not None else (),
        rules=output_rules(answers),
        lasting={
            "input": lasting_rows(values[:, has_distance]),
            "output": lasting_rows(answers),
            "together": 1.0,
        },
    )
    if not judges:
        return chosen
    distances = chosen.distances(values[held_out])
    together = autocorrelation_time(distances)
    lasting = {**chosen.lasting, "together": together}
    return replace(chosen, calibration=np.sort(distances), lasting=lasting)
