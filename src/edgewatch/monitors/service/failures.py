"""Which share of the last runs of a model failed, and when that is over.

One failure among many is an event in the record; it takes a share of the last 100 runs to be an
alarm. Over it is with twice as many good runs in a row as had failed, at most 20, so that a model
which fails every third time does not chatter, however slowly its runs follow each other.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

WINDOW = 100
LONGEST_ROW = 20
RESTATE_NS = 10_000_000_000


@dataclass(frozen=True, slots=True)
class Failing:
    """The condition as it is from `time_ns` on: `failed` of the last `runs` runs."""

    time_ns: int
    active: bool
    failed: int
    runs: int

    @property
    def percent(self) -> float:
        """Share of the runs that failed, in per cent."""
        return 100.0 * self.failed / self.runs


class FailedRuns:
    """The last 100 runs of a model. `limit` and `clear` are shares in per cent.

    Args:
        standing: whether the condition was met when an earlier watch ended.
        earlier: (runs, failed ones) that this watch has not seen; which of them failed does not
            matter much, and they are taken to be the oldest.
    """

    def __init__(
        self,
        limit: float,
        clear: float,
        *,
        standing: bool = False,
        earlier: tuple[int, int] = (0, 0),
    ) -> None:
        self._limit, self._clear = limit, clear
        runs, failed = earlier
        self._failed = round(failed * min(1.0, WINDOW / runs)) if runs else 0
        good = min(runs, WINDOW) - self._failed
        self._last = deque([True] * self._failed + [False] * good, maxlen=WINDOW)
        self._good_in_a_row = 0
        self._good_since_ns = self._stated_ns = 0
        self._standing = standing

    def observe(self, times_ns: NDArray[np.int64], failed: NDArray[np.bool_]) -> Iterator[Failing]:
        """Take runs in, shape (n,) each, in order; what is thereby met, or over.

        A condition that stands is stated again with a failed run, at most every ten seconds of the
        runs' own time.
        """
        if not (self._standing or self._failed or failed.any()):
            self._last.extend(failed[-WINDOW:].tolist())  # as nearly always
            return
        for time_ns, is_failed in zip(times_ns.tolist(), failed.tolist(), strict=True):
            self._count(is_failed)
            if is_failed:
                yield from self._bad(time_ns)
            elif self._standing:
                yield from self._good(time_ns)

    def _count(self, is_failed: bool) -> None:
        if len(self._last) == WINDOW:
            self._failed -= self._last[0]
        self._last.append(is_failed)
        self._failed += is_failed

    def _bad(self, time_ns: int) -> Iterator[Failing]:
        self._good_in_a_row = 0
        level = self._clear if self._standing else self._limit
        if 100.0 * self._failed < level * len(self._last):
            return
        if not self._standing or time_ns - self._stated_ns >= RESTATE_NS:
            self._standing, self._stated_ns = True, time_ns
            yield self._as_it_is(time_ns)

    def _good(self, time_ns: int) -> Iterator[Failing]:
        if not self._good_in_a_row:
            self._good_since_ns = time_ns
        self._good_in_a_row += 1
        if self._good_in_a_row >= min(LONGEST_ROW, max(2, 2 * self._failed)):
            self._standing, self._good_in_a_row = False, 0
            yield self._as_it_is(self._good_since_ns)

    def _as_it_is(self, time_ns: int) -> Failing:
        return Failing(time_ns, self._standing, self._failed, len(self._last))
