"""The wander of an instrument channel as plain values of a baseline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from edgewatch.statistics import Wander


def wander_to_json(wander: Iterable[Wander]) -> list[dict[str, Any]]:
    """Return one object for each block size.

    >>> known = (Wander(11, 6e10, (0.5,), (2.0,), (40.0,)),)
    >>> wander_from_json(wander_to_json(known)) == known
    True
    """
    return [
        {
            "block": one.block,
            "base_ns": one.base_ns,
            "spreads": list(one.spreads),
            "largest": list(one.largest),
            "independent": list(one.independent),
        }
        for one in wander
    ]


def wander_from_json(plain: Iterable[Mapping[str, Any]]) -> tuple[Wander, ...]:
    """Read what `wander_to_json` wrote.

    Raises:
        KeyError, TypeError, ValueError: if it is not of that shape.
    """
    return tuple(
        Wander(
            block=int(one["block"]),
            base_ns=None if one["base_ns"] is None else float(one["base_ns"]),
            spreads=_numbers(one["spreads"]),
            largest=_numbers(one["largest"]),
            independent=_numbers(one["independent"]),
        )
        for one in plain
    )


def _numbers(plain: Iterable[Any]) -> tuple[float, ...]:
    return tuple(float(number) for number in plain)
