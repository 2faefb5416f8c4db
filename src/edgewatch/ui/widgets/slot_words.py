"""A slot in words: its line in the table, the sentence over its fields, the facts under it."""

from __future__ import annotations

from edgewatch.devices.extras import is_extra
from edgewatch.ui.fonts import px
from edgewatch.ui.models.formatting import NOTHING, ago, clock
from edgewatch.ui.models.reasons import reason_words
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.words import mark, tr

_WIDTHS = (160, 175, 190, 95, 130, 120)
_CLOCK = {
    "proved": mark("clock learned"),
    "unproved": mark("clock being learned: for a day it proves nothing"),
}


def headers() -> tuple[str, ...]:
    """The headers of the table of slots."""
    return (
        tr("Slot"),
        tr("Verdict"),
        tr("Unit observed"),
        tr("Since"),
        tr("Identified"),
        tr("Feeds"),
    )


def widths(room: int) -> tuple[int, ...]:
    """The widths of the columns, spread over the room there is, in pixels of the normal font."""
    factor = room / px(sum(_WIDTHS))
    return tuple(max(1, int(width * factor)) for width in _WIDTHS)


def slot_line(found: SlotRow, now_ns: int) -> Row:
    """The line of a slot in the table."""
    out = found.sign == "high"
    cells = (
        Cell(found.label, bold=out),
        Cell(found.verdict_words, sign=found.sign, bold=out),
        Cell(found.unit or NOTHING),
        Cell(clock(found.since_ns, now_ns)),
        Cell(ago(found.proved_ns, now_ns)),
        Cell(", ".join(found.models) or NOTHING, muted=True),
    )
    return Row(found.slot, cells)


def heading(found: SlotRow) -> str:
    """Slot, verdict, reason."""
    name = found.unit if found.is_extra else found.label
    return f"{name}: {found.verdict_words}. {reason_words(found)}".strip()


def facts(found: SlotRow) -> str:
    """Profile, port, what people decided, and the last look; of a stranger what to do."""
    if found.is_extra:
        return _stranger(found)
    parts = [
        tr("profile {profile}", profile=found.profile),
        tr("port {port}", port=found.port),
        _inputs(found),
        _enrolled(found),
        _maintained(found),
        tr(_CLOCK[found.clock]) if found.clock in _CLOCK else "",
        found.look,
    ]
    return " · ".join(part for part in parts if part)


def _stranger(found: SlotRow) -> str:
    usb_id = _usb_id(found.slot)
    return tr(
        "Plugged in at port {port} since {time}, in no slot. If it belongs here, declare a slot "
        "for it in site.toml; if it is to be left alone, add ignore = [\"{usb_id}\"] to "
        "[devices] there; else unplug it.",
        port=found.port,
        time=clock(found.since_ns),
        usb_id=usb_id,
    )  # fmt: skip


def _usb_id(name: str) -> str:
    """The vendor and product number in the name of a unit without a slot.

    >>> _usb_id("unknown:0403:6001@1.4")
    '0403:6001'
    """
    return name.partition(":")[2].partition("@")[0] if is_extra(name) else ""


def _inputs(found: SlotRow) -> str:
    if not found.mapped:
        return ""
    return tr("feeds {inputs}", inputs=", ".join(f"{code} → {name}" for code, name in found.mapped))


def _maintained(found: SlotRow) -> str:
    window = found.maintenance
    if window is None:
        return ""
    return tr(
        "maintenance by {by} until {time}; may differ: {fields}",
        by=window["by"],
        time=clock(window["until_ns"]),
        fields=", ".join(window["allowed"]) or tr("nothing"),
    )


def _enrolled(found: SlotRow) -> str:
    if not found.is_enrolled:
        return tr("never enrolled: nothing to compare with")
    who = f"{found.enrolled_by} ({found.role})" if found.role else found.enrolled_by
    when = clock(found.enrolled_ns)
    if found.lapses_ns is None:
        return tr("enrolled {time} by {who}", time=when, who=who)
    ends = clock(found.lapses_ns)
    return tr("enrolled {time} by {who}, lapses {ends}", time=when, who=who, ends=ends)
