"""What waits for a person to decide: units that are not as approved, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edgewatch.ui.models.slot_row import SlotRow

_URGENCY = {"CHANGED": 0, "SUSPECT": 1, "MOVED": 2, "UNVERIFIED": 3, "UNKNOWN_EXTRA": 4}
"""Nothing can be decided about a unit that is missing, or while work on it is announced."""


def waiting(rows: Iterable[SlotRow], later: Sequence[str] = ()) -> list[SlotRow]:
    """Slots that a decision would help, those put off (``later``) at the end in that order.

    A unit that was rejected is decided about, and one that has not named itself cannot be.
    """
    open_ones = [row for row in rows if _is_open(row)]
    return sorted(open_ones, key=lambda row: (_put_off(row, later), _rank(row)))


def _is_open(row: SlotRow) -> bool:
    if row.verdict not in _URGENCY or row.rejected:
        return False
    return row.is_extra or bool(row.observed)


def _put_off(row: SlotRow, later: Sequence[str]) -> int:
    return later.index(row.slot) + 1 if row.slot in later else 0


def _rank(row: SlotRow) -> tuple[int, int]:
    return _URGENCY[row.verdict], row.since_ns or 0
