"""One line of the Devices page: a slot, or a unit that has none, as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.ui.models.fields import FieldRow
from edgewatch.ui.models.verdicts import SIGNS, verdict_words
from edgewatch.ui.words import tr

__all__ = ["SIGNS", "Enrolment", "SlotRow"]


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An enrolment of the past: when, by whom, which unit, and why."""

    id: int
    time_ns: int
    by: str
    note: str
    unit: str


@dataclass(frozen=True, slots=True)
class SlotRow:
    """One slot with all that is known of the unit in it.

    Attributes:
        lapses_ns: When the approval ends by itself; None for one that holds for good.
        maintenance: The open maintenance window, None where no work was announced.
        rejected: Who rejected the unit that is in the slot now, and why; empty if nobody did.
        earlier: Enrolments that can be put in force again, newest first.
        mapped: Codes of the unit and the model inputs that they become, where the two differ.
        clock: Whether its clock has been learned ("proved") or not yet; None where it has none.
        kind: What differs as a whole, such as "firmware"; other: the slot it is crossed with.
        is_extra: A unit that is plugged in and has no slot.
    """

    slot: str
    label: str
    profile: str
    port: str
    models: tuple[str, ...]
    verdict: str
    unit: str
    reason: str
    since_ns: int | None
    proved_ns: int | None
    enrolled_ns: int | None
    enrolled_by: str
    looked_ns: int | None
    look: str
    fields: tuple[FieldRow, ...]
    affected: int
    affected_from_ns: int | None
    watched: bool
    role: str = ""
    lapses_ns: int | None = None
    maintenance: Mapping[str, Any] | None = None
    rejected: str = ""
    earlier: tuple[Enrolment, ...] = ()
    clock: str | None = None
    mapped: tuple[tuple[str, str], ...] = ()
    kind: str = ""
    other: str = ""
    is_extra: bool = False

    @property
    def sign(self) -> str:
        """The sign of the verdict; a good one counts only while somebody watches."""
        found = SIGNS.get(self.verdict, "unknown")
        return "off" if found == "ok" and not self.watched else found

    @property
    def verdict_words(self) -> str:
        """The verdict in words, and whether it still holds."""
        words = verdict_words(self.verdict)
        return words if self.watched else tr("{verdict} when last watched", verdict=words)

    @property
    def is_enrolled(self) -> bool:
        return self.enrolled_ns is not None

    @property
    def observed(self) -> tuple[FieldRow, ...]:
        return tuple(f for f in self.fields if f.observed)

    @property
    def changed(self) -> tuple[FieldRow, ...]:
        return tuple(f for f in self.fields if f.word in ("changed", "new"))
