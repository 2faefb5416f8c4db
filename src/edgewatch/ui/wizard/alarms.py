"""Step 6: how many alarms are wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QRadioButton

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import text_label
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr

_PRESETS = {
    "quiet": (
        mark("&Quiet (recommended)"),
        mark("Few alarms, each worth a look: another unit, a model that is not the declared one, "
             "drift with evidence. At most one interruption a shift for one cause."),
    ),
    "standard": (
        mark("&Standard"),
        mark("A scarce resource and a slow or silent model are told of sooner, and count more."),
    ),
    "strict": (
        mark("S&trict"),
        mark("For a site under test, where somebody watches all the time. People stop reading "
             "alarms that come often."),
    ),
}  # fmt: skip


class AlarmsStep(WizardStep):
    """Single codes are changed on the page Settings, or in ``site.toml``."""

    key = "alarms"
    title = mark("Alarms")
    example = ("alarms", "preset", "quiet")
    intro = mark(
        "An alarm that is not worth a look costs the trust in the next one. Begin quietly; the "
        "page Alarms shows later which alarms came too often."
    )
    skip_note = mark("The quiet preset is in force then.")
    verb = mark("&Put in force")

    def build(self) -> None:
        self.choices: dict[str, QRadioButton] = {}
        for preset, (title, meaning) in _PRESETS.items():
            choice = QRadioButton(tr(title))
            choice.setObjectName(f"wizard_preset_{preset}")
            choice.setAccessibleName(f"{tr(title).replace('&', '')}: {tr(meaning)}")
            choice.toggled.connect(lambda _on: self.changed.emit())
            self.choices[preset] = choice
            self.body.addWidget(choice)
            said = text_label(f"wizard_preset_{preset}_meaning", tr(meaning), muted=True, wrap=True)
            said.setContentsMargins(px(28), 0, 0, px(8))
            self.body.addWidget(said)
        self.choices["quiet"].setChecked(True)
        self.body.addStretch(1)

    def enter(self) -> None:
        config = self.config
        if config is not None:
            self.choices[config.alarms.preset].setChecked(True)

    @property
    def chosen(self) -> str:
        return next(preset for preset, choice in self.choices.items() if choice.isChecked())

    def commands(self) -> tuple[Words, ...]:
        return (("alarms", "preset", self.chosen, *self.by),)
