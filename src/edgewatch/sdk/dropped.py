"""A spell in which records could not be written: how many, from when to when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class DroppedSpell:
    """Counts what is lost until something can be written again."""

    count: int = 0
    from_ns: int = 0
    to_ns: int = 0
    reason: str = ""
    errno: int | None = None

    def add(self, at_ns: int, error: Exception | None) -> None:
        """One more record was lost; the first error of the spell is kept."""
        self.from_ns = self.from_ns or at_ns
        self.to_ns = at_ns
        self.count += 1
        if error is not None and not self.reason:
            self.reason = f"{type(error).__name__}: {error}"[:500]
            self.errno = error.errno if isinstance(error, OSError) else None

    def as_event(self, producer: str) -> dict[str, Any]:
        """The body of the event ``records.dropped``."""
        return {
            "kind": "records.dropped",
            "subject": producer,
            "dropped": self.count,
            "from_ns": self.from_ns,
            "to_ns": self.to_ns,
            "reason": self.reason,
            "errno": self.errno,
        }
