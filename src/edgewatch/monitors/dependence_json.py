"""Autocorrelation and season of a feature as plain values of a baseline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from edgewatch.statistics.dependence import Dependence
from edgewatch.statistics.season import Season


def dependence_to_json(dependence: Dependence) -> dict[str, Any]:
    """Return one object; the season is null where there is none.

    >>> dependence_from_json(dependence_to_json(Dependence(3.5, 900))) == Dependence(3.5, 900)
    True
    """
    season = dependence.season
    return {
        "tau": dependence.tau,
        "rows": dependence.rows,
        "residual_tau": dependence.residual_tau,
        "season": None
        if season is None
        else {
            "periods_ns": list(season.periods_ns),
            "coefficients": list(season.coefficients),
            "explained": season.explained,
        },
    }


def dependence_from_json(plain: Mapping[str, Any]) -> Dependence:
    """Read what `dependence_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: if it is not of that shape.
    """
    found = plain["season"]
    season = None
    if found is not None:
        season = Season(
            tuple(int(period) for period in found["periods_ns"]),
            tuple(float(one) for one in found["coefficients"]),
            float(found["explained"]),
        )
    return Dependence(float(plain["tau"]), int(plain["rows"]), season, float(plain["residual_tau"]))
