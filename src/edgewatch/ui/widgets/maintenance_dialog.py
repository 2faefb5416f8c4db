"""Announcing work on a slot: for how long, and what of its unit may differ meanwhile."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from edgewatch.devices.evidence import ADVISORY
from edgewatch.ui.fonts import px
from edgewatch.ui.models import decisions
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.widgets.until_picker import UntilPicker
from edgewatch.ui.words import tr

_USUAL = frozenset({"protocol.firmware", "bus.bcd_device"})
_COLUMNS = 2


class MaintenanceDialog(PersonDialog):
    """Open a maintenance window, or end the one that is open."""

    def __init__(self, slot: SlotRow, person: str, parent: QWidget | None = None) -> None:
        ends = slot.maintenance is not None
        title = tr("Announce maintenance of “{slot}”", slot=slot.label)
        if ends:
            title = tr("End the maintenance of “{slot}”", slot=slot.label)
        verb = tr("&End it") if ends else tr("&Announce")
        super().__init__("maintenance", title, verb, person, parent)
        self.resize(px(760), px(360))
        self._slot = slot
        self._boxes = _boxes(slot)
        self.until = UntilPicker("maintenance_until", decisions.spans())
        self.until.changed.connect(self._check_time)
        self.require_note(required=not ends)
        self._fill()
        self.lay_out()

    def _fill(self) -> None:
        text = text_label("maintenance_text", points=11, wrap=True)
        set_text(text, _words(self._slot))
        self.body.addWidget(text)
        if self._slot.maintenance is None:
            self.body.addWidget(self.until)
            grid = QGridLayout()
            for i, box in enumerate(self._boxes.values()):
                grid.addWidget(box, i // _COLUMNS, i % _COLUMNS)
            self.body.addLayout(grid)
        self.body.addStretch(1)

    def _check_time(self) -> None:
        self.set_obstacle("" if self._slot.maintenance else self.until.obstacle)

    @property
    def allowed(self) -> tuple[str, ...]:
        """What may differ, as ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def wanted(self, who: Person) -> Request:
        """Announce the work, or end it."""
        if self._slot.maintenance is not None:
            return decisions.end_of_maintenance(self._slot, who)
        return decisions.maintenance(self._slot, self.allowed, self.until.until_ns, who)


def _boxes(slot: SlotRow) -> dict[str, QCheckBox]:
    """A box for each thing that the work may change; the usual ones are ticked."""
    if slot.maintenance is not None:
        return {}
    fields = [f for f in slot.fields if f.layer not in ADVISORY]
    titles = {
        f"{f.layer}.{f.field}": tr("{field} ({source})", field=f.title, source=f.source)
        for f in fields
    }
    boxes = {}
    for name, title in titles.items():
        box = QCheckBox(title)
        box.setObjectName(f"maintenance_{name}")
        box.setChecked(name in _USUAL)
        say(box, tr("May change: {title}", title=title))
        boxes[name] = box
    return boxes


def _words(slot: SlotRow) -> str:
    window = slot.maintenance
    if window is not None:
        return tr(
            "Announced by {by} at {begin}, until {end}: {note}. Once it is ended, every "
            "difference from the enrolment alarms again.",
            by=window["by"],
            begin=clock(window["from_ns"]),
            end=clock(window["until_ns"]),
            note=window["note"],
        )
    return tr(
        "While the work goes on, the unit may be switched off or unplugged, and the ticked "
        "differences do not alarm; anything else does. Nobody should rely on predictions "
        "meanwhile. When the time is over, what then differs alarms unless it has been approved."
    )
