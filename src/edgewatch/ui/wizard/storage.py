"""Step 7: how large the record may become, and what starts with the computer."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QSpinBox

from edgewatch.ui.models.formatting import size
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.wizard.errands import Errands
from edgewatch.ui.wizard.fields import Form, check_box
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr

_MB_A_GB = 1000
_SHARE = 2  # of the free space, at most one part in so many


class StorageStep(WizardStep):
    """What is younger than six months is kept whatever the size."""

    key = "storage"
    title = mark("Storage and start")
    example = ("record", "limit", "24GB")
    intro = mark(
        "Everything is recorded on this workstation. The oldest goes first where the record "
        "reaches its size; what is younger than six months is always kept."
    )
    skip_note = mark("Nothing starts by itself then: somebody has to start the watching.")
    verb = mark("&Put in force")

    def build(self) -> None:
        self._look = Errands(self.site, self)
        self._look.finished.connect(self._seen)
        self._look.failed.connect(self._trouble)
        self.limit = QSpinBox()
        self.limit.setObjectName("wizard_limit")
        self.limit.setRange(1, 100_000)
        self.limit.setValue(24)
        self.limit.setSuffix(" GB")
        self.limit.valueChanged.connect(self._limited)
        self.says = text_label("wizard_storage_says", muted=True, wrap=True)
        self.agent = check_box("wizard_start_agent", tr("Start the &watching with the computer"))
        self.window_box = check_box("wizard_start_window", tr("Open the w&indow at login"))
        for box in (self.agent, self.window_box):
            box.toggled.connect(lambda _on: self.changed.emit())
        self.note = text_label("wizard_start_note", muted=True, wrap=True)
        form = Form("wizard_storage_form")
        form.add(tr("The record may &become"), self.limit)
        for widget in (form, self.says, self.agent, self.window_box, self.note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._limited()

    def enter(self) -> None:
        self._look.run([("record", "limit"), ("autostart", "status")])

    def leave(self) -> None:
        self._look.close()

    def commands(self) -> tuple[Words, ...]:
        parts = (("--agent", self.agent), ("--window", self.window_box))
        on = tuple(option for option, box in parts if box.isChecked())
        off = tuple(option for option, box in parts if not box.isChecked())
        return (
            ("record", "limit", f"{self.limit.value()}GB", *self.by),
            *((("autostart", "enable", *on),) if on else ()),
            *((("autostart", "disable", *off),) if off else ()),
        )

    def _seen(self, printed: list[Any]) -> None:
        record, autostart = printed
        free = record["disk_free_bytes"]
        wanted = round(record["limit_mb"] / _MB_A_GB)
        self.limit.setValue(max(1, min(wanted, free // _SHARE // 10**9 or 1)))
        set_text(self.says, tr("The disk has {free} left.", free=size(free)))
        chosen = autostart["agent"] or autostart["window"]
        self.agent.setChecked(autostart["agent"] or not chosen)
        self.window_box.setChecked(autostart["window"] or not chosen)
        linger = autostart["linger"]
        said = tr("The agent starts when this user logs in. To have it watch before that, let an "
                  "administrator run: {command}", command=linger)  # fmt: skip
        set_text(self.note, said if linger else "")
        self.changed.emit()

    def _trouble(self, complaint: str) -> None:
        set_text(self.says, complaint)

    def _limited(self) -> None:
        say(self.limit, tr("The record may become {gb} GB", gb=self.limit.value()))
        self.changed.emit()
