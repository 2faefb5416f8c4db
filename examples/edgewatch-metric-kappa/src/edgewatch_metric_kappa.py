"""Metric "weighted-kappa": agreement beyond chance where classes have an order, such as grades.

Cohen (1968, Psychological Bulletin 70:213): κ = 1 − Σ w·observed / Σ w·expected, with w = d² or |d|
of the distance d between two classes. An answer one grade off costs less than one three grades off.
"""

from __future__ import annotations

import numpy as np

from edgewatch.plugins import Options, Rows

_POWER = {"quadratic": 2, "linear": 1}


class WeightedKappa:
    """Option `weights`: "quadratic", the default, or "linear"."""

    api = 1
    title = "Weighted kappa"
    tasks = ("binary", "multiclass")
    better = "more"

    def __init__(self, options: Options) -> None:
        weights = options.get("weights", "quadratic")
        if weights not in _POWER:
            raise ValueError(f"weights is {weights!r}; expected one of {', '.join(_POWER)}")
        self._power = _POWER[weights]

    def __call__(self, rows: Rows) -> float:
        """Kappa, from −1 over 0 (chance) to 1.

        Raises:
            ValueError: fewer than two classes occur, so that chance explains everything.
        """
        k = len(rows.classes)
        cells = (rows.truth * k + rows.predicted).astype(np.int64)
        observed = np.bincount(cells, minlength=k * k).reshape(k, k) / max(len(rows), 1)
        expected = np.outer(observed.sum(axis=1), observed.sum(axis=0))
        places = np.arange(k)
        weight = np.abs(places[:, None] - places[None, :]) ** self._power
        chance = float((weight * expected).sum())
        if chance == 0.0:
            raise ValueError("truths and answers are all of one class")
        return 1.0 - float((weight * observed).sum()) / chance
