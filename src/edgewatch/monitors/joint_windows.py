"""All inputs together over one window of rows: T², Q, reconstruction error, energy distance.

T² and Q of a window are the means over its rows, each row's score held to the largest of the
reference, so that one wild reading is one row of many and no drift. What the mean is held to is
told in `edgewatch.monitors.joint_null`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.monitors.joint import JointProfile
from edgewatch.monitors.joint_null import ScoreNull
from edgewatch.monitors.measurement import TOGETHER, Measurement, Method
from edgewatch.statistics.multivariate.energy_distance import energy_test

FloatArray = NDArray[np.float64]

#: For the energy distance a reading is at most so many spreads away.
FURTHEST = 10.0


@dataclass(frozen=True, slots=True)
class JointWindow:
    """What a window says of all inputs together; None where it cannot be computed or judged.

    Attributes:
        n: rows that could be scored.
        t2, t2_limit, t2_p: mean T², what it is held to, and its probability without change.
        q, q_limit, q_p: the same of Q.
        reconstruction_error: mean Euclidean distance, in robust spreads, of the rows from what
            the components make of them: the mean √Q.
        energy, energy_p: energy distance from the reference, and p of a permutation of blocks.
    """

    n: int
    t2: float | None = None
    t2_limit: float | None = None
    t2_p: float | None = None
    q: float | None = None
    q_limit: float | None = None
    q_p: float | None = None
    reconstruction_error: float | None = None
    energy: float | None = None
    energy_p: float | None = None

    @property
    def drifted(self) -> bool | None:
        """Whether T² or Q is beyond its limit; None where neither is judged."""
        pairs = ((self.t2, self.t2_limit), (self.q, self.q_limit))
        verdicts = [v > limit for v, limit in pairs if v is not None and limit is not None]
        return any(verdicts) if verdicts else None

    def as_json(self) -> dict[str, Any]:
        """Return the window's `multivariate` of ``drift --json``."""
        return {
            "n": self.n,
            "t2": self.t2,
            "t2_limit": self.t2_limit,
            "q": self.q,
            "q_limit": self.q_limit,
            "reconstruction_error": self.reconstruction_error,
            "energy": self.energy,
            "energy_p": self.energy_p,
            "drifted": self.drifted,
        }

    def measurements(self, from_ns: int, to_ns: int) -> list[Measurement]:
        """Return T² and Q as measurements of the window, for the record."""
        found: list[tuple[Method, float | None, float | None, float | None]] = [
            ("t2", self.t2, self.t2_limit, self.t2_p),
            ("q", self.q, self.q_limit, self.q_p),
        ]
        return [
            Measurement(TOGETHER, "joint", method, value, limit, p, self.n, from_ns, to_ns)
            for method, value, limit, p in found
            if value is not None
        ]


def joint_of(
    joint: JointProfile | None,
    matrix: FloatArray,
    features: Sequence[str],
    *,
    alpha: float = 1e-4,
    min_rows: int = 100,
    energy: bool = True,
) -> JointWindow:
    """Measure a window of rows against the reference.

    Args:
        joint: of the baseline; None gives a window that says nothing.
        matrix: (n, d) readings of the window in order of time; features: names of the columns.
        alpha: false alarm probability of T² and Q together.
        min_rows: fewer rows are not judged.
        energy: whether to compute the energy distance too, some 10 ms.

    Raises:
        KeyError: if an input of the profile is not among the features.
    """
    if joint is None or not len(matrix):
        return JointWindow(0)
    rows = matrix[:, joint.columns(features)]
    scores = joint.scores(rows)
    scored = np.isfinite(scores[:, 0])
    n = int(scored.sum())
    if not n:
        return JointWindow(0)
    t2 = _judged(joint.t2_null, scores[scored, 0], alpha / 2, min_rows)
    q: _Judged = (None, None, None)
    error = None
    if joint.has_q:
        q = _judged(joint.q_null, scores[scored, 1], alpha / 2, min_rows)
        error = float(np.sqrt(scores[scored, 1]).mean())
    apart = _energy(joint, rows[scored]) if energy and n >= min_rows else (None, None)
    return JointWindow(n, *t2, *q, error, *apart)


_Judged = tuple[float | None, float | None, float | None]


def _judged(null: ScoreNull, scores: FloatArray, alpha: float, min_rows: int) -> _Judged:
    """Return mean score, its limit and its p; the last two None where it cannot be judged."""
    value = null.mean_of(scores)
    held_to = null.limit_and_p(value, len(scores), alpha) if len(scores) >= min_rows else None
    return (value, None, None) if held_to is None else (value, *held_to)


def _energy(joint: JointProfile, rows: FloatArray) -> tuple[float | None, float | None]:
    firm = np.clip(joint.standardised(rows), -FURTHEST, FURTHEST)
    known = np.clip(joint.sample, -FURTHEST, FURTHEST)
    found = energy_test(known, firm, block=joint.sample_block)
    return (None, None) if found is None else (found.distance, found.p)
