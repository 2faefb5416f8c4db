"""Why a slot's verdict stands, in the language that is spoken where its kind is known."""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.words import mark, tr

_DIFFERS: Mapping[str, str] = {
    "unit": mark("Not as enrolled: {fields}."),
    "firmware": mark("The enrolled unit has other firmware: {fields}."),
    "adapter": mark("The enrolled unit is behind another adapter: {fields}."),
    "place": mark("Plugged in elsewhere: {fields}."),
}


def reason_words(found: SlotRow) -> str:
    """The reason as a sentence; as the record has it, where that is all there is.

    A rejection that still counts is named too: it outlives every look at the unit.
    """
    known = _known(found)
    if not known:
        return _sentence(found.reason)
    return f"{known} {_sentence(found.rejected)}".rstrip()


def _known(found: SlotRow) -> str:
    if found.kind == "crossed" and found.other:
        if found.verdict == "MISSING":
            return tr("Its unit is in slot {slot}.", slot=found.other)
        return tr("This is the unit enrolled for slot {slot}.", slot=found.other)
    fields = ", ".join(dict.fromkeys(f.title for f in found.fields if f.word == "changed"))
    told = _DIFFERS.get(found.kind)
    return tr(told, fields=fields) if told and fields else ""


def _sentence(reason: str) -> str:
    """A reason begins and ends as a sentence does."""
    text = reason[:1].upper() + reason[1:]
    return text if not text or text.endswith(".") else f"{text}."
