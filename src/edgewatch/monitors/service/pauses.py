"""The longest pause between predictions that was usual."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

MINUTE_NS = 60_000_000_000
WEEK_NS = 7 * 24 * 60 * MINUTE_NS
LEAST_MINUTES = 100
"""Minutes with predictions below which nothing is known of a rhythm."""


def longest_pause_ns(minutes_ns: NDArray[np.int64], closings_ns: Sequence[int] = ()) -> int | None:
    """The longest pause between minutes in which something was predicted, in ns.

    Args:
        minutes_ns: beginnings of those minutes, in order, shape (n,).
        closings_ns: when the program was closed in order: a pause around one is nobody's.

    Returns:
        None as long as no rhythm is known: before a whole week, with its nights and its weekend,
        and 100 such minutes have been recorded.

    >>> hourly = np.arange(0, WEEK_NS + 1, 60 * MINUTE_NS)
    >>> longest_pause_ns(hourly) // MINUTE_NS
    59
    """
    if len(minutes_ns) < LEAST_MINUTES or minutes_ns[-1] - minutes_ns[0] < WEEK_NS:
        return None
    ends, begins = minutes_ns[:-1] + MINUTE_NS, minutes_ns[1:]
    closed = np.sort(np.asarray(closings_ns, np.int64))
    # A minute may hold both the last prediction and the closing, hence its beginning.
    within = np.searchsorted(closed, begins) > np.searchsorted(closed, minutes_ns[:-1])
    pauses = (begins - ends)[~within]
    return int(pauses.max()) if len(pauses) else None
