"""What stands at a time, asked for one time after the other: a sweep, however much there is."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

One = TypeVar("One")


class Standing(Generic[One]):
    """Things that begin and end, to be asked at times that only ascend.

    >>> standing = Standing(["a", "b"], lambda one: {"a": (0, 10), "b": (5, 7)}[one])
    >>> [standing.at(time) for time in (0, 5, 7, 10)]
    [('a',), ('a', 'b'), ('a',), ()]
    """

    def __init__(self, things: Iterable[One], span: Callable[[One], tuple[int, int]]) -> None:
        listed = list(enumerate(things))
        spans = {place: span(one) for place, one in listed}
        self._coming = sorted(listed, key=lambda pair: spans[pair[0]][0], reverse=True)
        self._spans = spans
        self._ends: list[tuple[int, int]] = []
        self._there: dict[int, One] = {}
        self._now: tuple[One, ...] = ()
        self.edges = {time for pair in spans.values() for time in pair}

    def at(self, time_ns: int) -> tuple[One, ...]:
        """What has begun by then and not ended, in the order in which it was given."""
        changed = False
        while self._coming and self._spans[self._coming[-1][0]][0] <= time_ns:
            place, one = self._coming.pop()
            heapq.heappush(self._ends, (self._spans[place][1], place))
            self._there[place] = one
            changed = True
        while self._ends and self._ends[0][0] <= time_ns:
            del self._there[heapq.heappop(self._ends)[1]]
            changed = True
        if changed:
            self._now = tuple(self._there[place] for place in sorted(self._there))
        return self._now
