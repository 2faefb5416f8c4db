"""A slot in words: its line in the table, the sentence over its fields, the facts under it."""

from __future__ import annotations

from edgewatch.ui.models.formatting import NOTHING, ago, clock
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.widgets.rows import Cell, Row

HEADERS = ("Slot", "Verdict", "Unit observed", "Since", "Identified", "Port", "Feeds")
_CLOCK = {
    "proved": "clock learned",
    "unproved": "clock being learned: for a day it proves nothing",
}
WIDTHS = (170, 170, 0, 90, 110, 160, 110)


def slot_line(found: SlotRow, now_ns: int) -> Row:
    """The line of a slot in the table."""
    out = found.sign == "high"
    cells = (
        Cell(found.label, bold=out),
        Cell(found.verdict_words, sign=found.sign, bold=out),
        Cell(found.unit or NOTHING),
        Cell(clock(found.since_ns, now_ns)),
        Cell(ago(found.proved_ns, now_ns)),
        Cell(found.port, muted=True),
        Cell(", ".join(found.models) or NOTHING, muted=True),
    )
    return Row(found.slot, cells)


def heading(found: SlotRow) -> str:
    """Slot, verdict, reason; the reason begins as a sentence does."""
    reason = found.reason[:1].upper() + found.reason[1:]
    end = "" if not reason or reason.endswith(".") else "."
    name = found.unit if found.is_extra else found.label
    return f"{name}: {found.verdict_words}. {reason}{end}".strip()


def facts(found: SlotRow) -> str:
    """Profile, port, what people decided, and the last look."""
    if found.is_extra:
        return f"plugged in at port {found.port} since {clock(found.since_ns)}, in no slot"
    parts = [f"profile {found.profile}", f"port {found.port}", _enrolled(found)]
    if found.maintenance is not None:
        until = clock(found.maintenance["until_ns"])
        may = ", ".join(found.maintenance["allowed"])
        parts.append(f"maintenance by {found.maintenance['by']} until {until}; may differ: {may}")
    parts.append(_CLOCK.get(found.clock or "", ""))
    return " · ".join(part for part in (*parts, found.look) if part)


def _enrolled(found: SlotRow) -> str:
    if not found.is_enrolled:
        return "never enrolled: nothing to compare with"
    role = f" ({found.role})" if found.role else ""
    until = f", lapses {clock(found.lapses_ns)}" if found.lapses_ns is not None else ""
    return f"enrolled {clock(found.enrolled_ns)} by {found.enrolled_by}{role}{until}"
