"""Which name that equipment gives itself counts, where each frame carries one."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto

from edgewatch.devices.decoders import Named

AGREE_UNCERTAIN = 2


class Standing(Enum):
    """What a naming means for the one before it."""

    SAME = auto()
    """The unit that is known named itself again."""
    NEW = auto()
    """A unit that was not known is believed from now on."""
    PART = auto()
    """Fewer fields than are known, and none another: no contradiction, and no proof either."""
    WAITING = auto()
    """Another name than the known one, said too seldom to be believed."""


class NameBook:
    """Believes a name once it was said often enough in a row.

    Frames without a checksum may be garbled, and one wrong digit would be another unit: such a
    name has to be said at least twice. A checksum, or a whole message, vouches for itself.

    >>> book = NameBook(1)
    >>> [book.hear(Named({"serial": "1"}, certain=False)).name for _ in range(3)]
    ['WAITING', 'NEW', 'SAME']
    """

    def __init__(self, agree: int) -> None:
        self._agree = agree
        self._known: Mapping[str, str] | None = None
        self._candidate: Mapping[str, str] | None = None
        self._times = 0

    def hear(self, named: Named) -> Standing:
        """Take one naming into account."""
        if self._known is not None and named.fields == self._known:
            self._candidate = None
            return Standing.SAME
        if self._known is not None and named.fields.items() <= self._known.items():
            self._candidate = None
            return Standing.PART
        if self._candidate is None or named.fields != self._candidate:
            self._candidate, self._times = named.fields, 0
        self._times += 1
        if self._times < self._needed(named):
            return Standing.WAITING
        self._known, self._candidate = self._candidate, None
        return Standing.NEW

    @property
    def first_of_its_name(self) -> bool:
        """The last naming began a new candidate."""
        return self._candidate is not None and self._times == 1

    def forget(self) -> None:
        """Nobody is known any more, as after a silence."""
        self._known = self._candidate = None

    def _needed(self, named: Named) -> int:
        return self._agree if named.certain else max(self._agree, AGREE_UNCERTAIN)
