"""Announcing work on a slot: for how long, and what of its unit may differ meanwhile."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QVBoxLayout, QWidget

from edgewatch.devices.evidence import ADVISORY
from edgewatch.ui.models import decisions
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.formatting import clock, field_words
from edgewatch.ui.models.slot_row import SlotRow
from edgewatch.ui.widgets.basics import button, row, say, set_text, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.person_form import PersonForm

_USUAL = frozenset({"protocol.firmware", "bus.bcd_device"})
_COLUMNS = 3


class MaintenanceDialog(QDialog):
    """Open a maintenance window, or end the one that is open. ``decided`` carries the request."""

    decided = Signal(object)

    def __init__(self, slot: SlotRow, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("maintenance_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(760, 360)
        self._slot = slot
        verb = "End the maintenance of" if slot.maintenance else "Announce maintenance of"
        self.setWindowTitle(f"{verb} “{slot.label}”")
        say(self, self.windowTitle())
        self._boxes = _boxes(slot)
        spans = [words for words, _ in decisions.SPANS]
        self.spans = Choices("maintenance_spans", "For how long", spans)
        self.form = PersonForm("maintenance_form", decisions.ROLES)
        self.form.person.setText(person)
        self.form.require_note(required=slot.maintenance is None)
        self._hint = text_label("maintenance_hint", muted=True, wrap=True)
        self.decide_button = button(
            "maintenance_accept", "&End it" if slot.maintenance else "&Announce"
        )
        self.cancel_button = button("maintenance_cancel", "&Not now")
        self._lay_out()
        self.form.edited.connect(self._check)
        self.form.submitted.connect(self._decide)
        self.decide_button.clicked.connect(self._decide)
        self.cancel_button.clicked.connect(self.close)
        self._check()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        text = text_label("maintenance_text", points=11, wrap=True)
        set_text(text, _words(self._slot))
        layout.addWidget(text)
        if self._slot.maintenance is None:
            layout.addLayout(row(self.spans, stretch_at=-1))
            grid = QGridLayout()
            for i, box in enumerate(self._boxes.values()):
                grid.addWidget(box, i // _COLUMNS, i % _COLUMNS)
            layout.addLayout(grid)
        layout.addStretch(1)
        layout.addWidget(self.form)
        layout.addWidget(self._hint)
        layout.addLayout(row(self.cancel_button, self.decide_button, stretch_at=1))

    @property
    def allowed(self) -> tuple[str, ...]:
        """What may differ, as ticked."""
        return tuple(name for name, box in self._boxes.items() if box.isChecked())

    def _check(self) -> None:
        set_text(self._hint, self.form.missing)
        self.decide_button.setEnabled(self.form.complete)

    def _decide(self) -> None:
        if not self.decide_button.isEnabled():
            return
        who = Person(self.form.by, self.form.role, self.form.why)
        if self._slot.maintenance is not None:
            self.decided.emit(decisions.end_of_maintenance(self._slot, who))
        else:
            until_ns = time.time_ns() + decisions.SPANS[self.spans.current][1]
            self.decided.emit(decisions.maintenance(self._slot, self.allowed, until_ns, who))
        self.close()


def _boxes(slot: SlotRow) -> dict[str, QCheckBox]:
    """A box for each thing that the work may change; the usual ones are ticked."""
    if slot.maintenance is not None:
        return {}
    fields = [f for f in slot.fields if f.layer not in ADVISORY]
    titles = {f"{f.layer}.{f.field}": f"{field_words(f.field)} ({f.layer})" for f in fields}
    boxes = {}
    for name, title in titles.items():
        box = QCheckBox(title)
        box.setObjectName(f"maintenance_{name}")
        box.setChecked(name in _USUAL)
        say(box, f"May change: {title}")
        boxes[name] = box
    return boxes


def _words(slot: SlotRow) -> str:
    window = slot.maintenance
    if window is not None:
        return (
            f"Announced by {window['by']} at {clock(window['from_ns'])}, until "
            f"{clock(window['until_ns'])}: {window['note']}. Once it is ended, every difference "
            "from the enrolment alarms again."
        )
    return (
        "While the work goes on, the unit may be switched off or unplugged, and the ticked "
        "differences do not alarm; anything else does. Nobody should rely on predictions "
        "meanwhile. When the time is over, what then differs alarms unless it has been approved."
    )
