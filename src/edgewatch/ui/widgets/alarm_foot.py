"""The foot of the page of alarms: how much they ask of a person, and how their sound is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.models.alarm_load import AlarmLoad
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.audio_pause import AudioPause
from edgewatch.ui.widgets.basics import button, set_text, text_label
from edgewatch.ui.widgets.flow_row import FlowLayout
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import mark, tr

NOT_THE_ALARM_SYSTEM = mark("EdgeWatch is not the alarm system of the equipment.")


class AlarmFoot(QWidget):
    """``health_wanted`` asks for the health of the alarms."""

    health_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm_foot")
        self._flood = SignWidget(18, "medium")
        self.load = text_label("alarm_load", muted=True)
        self.apart = text_label("not_the_alarm_system", tr(NOT_THE_ALARM_SYSTEM), muted=True)
        self.audio = AudioPause()
        self.health_button = button("alarm_health", tr("Alarm h&ealth"))
        self.health_button.setToolTip(tr("How good the alarms are: floods, chatter, what stands"))
        self.health_button.clicked.connect(self.health_wanted)
        layout = FlowLayout(self)
        for widget in (self._flood, self.load, self.health_button, self.audio, self.apart):
            layout.addWidget(widget)

    def show_load(self, load: AlarmLoad, theme: Theme) -> None:
        """Show the figures of now."""
        set_text(self.load, load.text, tr("Load"))
        self._flood.setVisible(load.is_flood)
        self._flood.show_sign("medium", theme)
