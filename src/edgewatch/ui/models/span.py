"""A stretch of event time."""

from __future__ import annotations

from dataclasses import dataclass

NS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of event time, ``from_ns <= t < to_ns``."""

    from_ns: int
    to_ns: int

    @property
    def seconds(self) -> float:
        """How long it is."""
        return (self.to_ns - self.from_ns) / NS

    def slices(self, n: int) -> list[Span]:
        """The span cut into ``n`` equal ones."""
        step = max(1, (self.to_ns - self.from_ns) // n)
        starts = range(self.from_ns, self.to_ns, step)
        return [Span(start, min(start + step, self.to_ns)) for start in starts]

    def zoomed(self, factor: float, at_ns: int | None = None) -> Span:
        """As much longer as ``factor`` says, with the moment ``at_ns`` (the middle) kept in place.

        >>> Span(0, 100).zoomed(0.5)
        Span(from_ns=25, to_ns=75)
        """
        at = (self.from_ns + self.to_ns) // 2 if at_ns is None else at_ns
        return Span(
            at - round((at - self.from_ns) * factor), at + round((self.to_ns - at) * factor)
        )

    def moved(self, share: float) -> Span:
        """Later by a share of its own length; earlier where that is negative.

        >>> Span(0, 100).moved(-0.5)
        Span(from_ns=-50, to_ns=50)
        """
        by = round((self.to_ns - self.from_ns) * share)
        return Span(self.from_ns + by, self.to_ns + by)


NOWHERE = Span(0, 0)
"""Before anything has been looked at."""
