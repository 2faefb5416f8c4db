"""A list of any length of which only the pages in sight are read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from edgewatch.store.connection import RecordError

T = TypeVar("T")

PAGE_ROWS = 256
KEPT_PAGES = 40


class Paged(Generic[T]):
    """``total`` things, read a page at a time when they are asked for; the last pages are kept.

    ``read(first, count)`` gives the things from position ``first`` on; fewer where the list has
    become shorter meanwhile. ``key(thing)`` tells a thing from every other, wherever it stands.

    >>> paged = Paged(1000, lambda first, count: range(first, first + count), key=str)
    >>> len(paged), paged.at(999), paged.at(1000)
    (1000, 999, None)
    """

    def __init__(
        self,
        total: int,
        read: Callable[[int, int], Sequence[T]],
        key: Callable[[T], str],
    ) -> None:
        self._total = max(0, total)
        self._read = read
        self.key = key
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()

    def __len__(self) -> int:
        return self._total

    def at(self, position: int) -> T | None:
        """The thing at a position; None where there is none any more."""
        if not 0 <= position < self._total:
            return None
        page = self._page(position // PAGE_ROWS)
        within = position % PAGE_ROWS
        return page[within] if within < len(page) else None

    def found(self, key: str, *, among: int = PAGE_ROWS) -> int | None:
        """The position of the thing with a key among the first ones; None if it is not there."""
        for position in range(min(among, self._total)):
            thing = self.at(position)
            if thing is not None and self.key(thing) == key:
                return position
        return None

    @property
    def pages_kept(self) -> int:
        """How many pages are held in memory."""
        return len(self._pages)

    def _page(self, number: int) -> Sequence[T]:
        page = self._pages.get(number)
        if page is None:
            first = number * PAGE_ROWS
            try:
                page = self._read(first, min(PAGE_ROWS, self._total - first))
            except RecordError:
                return []  # a view asks while it paints; the window finds and says what is wrong
            self._pages[number] = page
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page


def nothing() -> Paged[str]:
    """The list of no things."""
    return Paged(0, lambda _first, _count: [], key=str)
