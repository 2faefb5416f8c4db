"""One JSON object a line; nested names are joined by dots."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from edgewatch.devices.decoders.base import Found, UnreadableError

_MAX_DEPTH = 16


def json_line(line: str) -> Found:
    """The values of the object in a line.

    Raises:
        UnreadableError: The line holds no object, or one that names something twice.

    >>> json_line('{"gas": {"co2": 38.2}, "no": 7, "o2": null}')
    {'gas.co2': 38.2, 'no': 7.0, 'o2': 'null'}
    """
    try:
        value = json.loads(line, object_pairs_hook=_once)
    except UnreadableError:
        raise
    except (ValueError, RecursionError):
        raise UnreadableError("is no JSON") from None
    if not isinstance(value, dict):
        raise UnreadableError("is no JSON object")
    found: dict[str, str | float] = {}
    for name, item in _leaves(value, "", 0):
        if name in found:
            raise UnreadableError(f"{name} comes twice")
        found[name] = item
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise UnreadableError("names a value twice")
    return value


def _leaves(value: dict[str, Any], before: str, depth: int) -> Iterator[tuple[str, str | float]]:
    if depth > _MAX_DEPTH:
        raise UnreadableError("is nested too deeply")
    for name, item in value.items():
        if isinstance(item, dict):
            yield from _leaves(item, f"{before}{name}.", depth + 1)
        elif item is None:
            yield before + name, "null"
        elif isinstance(item, (bool, int, float)):
            yield before + name, _number(item)
        elif isinstance(item, str):
            yield before + name, item


def _number(value: float) -> float:
    try:
        return float(value)
    except OverflowError:
        return float("inf")
