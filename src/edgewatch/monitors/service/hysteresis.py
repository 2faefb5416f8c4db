"""A limit with a level to come back to: a value close to it does not make an alarm chatter."""

from __future__ import annotations


def is_met(was_met: bool, value: float, limit: float, clear: float) -> bool:
    """Whether a condition holds: from `limit` upwards, then until `value` is below `clear`.

    Between the two it stays as it was. Where both are equal it is over just below the limit.

    >>> [is_met(was, 88.0, 95.0, 85.0) for was in (False, True)]
    [False, True]
    >>> is_met(True, 84.9, 95.0, 85.0)
    False
    """
    return value >= clear if was_met else value >= limit
