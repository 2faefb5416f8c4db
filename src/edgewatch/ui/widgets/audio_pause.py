"""Pausing the sound of alarms: a button while it sounds, a mark with the time left while not.

Audio paused and alarm off are different things (IEC 60601-1-8): alarms go on, are shown and kept;
only the sound rests, for ten minutes at most.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from edgewatch.ui.models.alarm_acts import LONGEST_PAUSE_MINUTES
from edgewatch.ui.models.formatting import NS, duration
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.widgets.bell_sign import BellSign
from edgewatch.ui.words import tr


class AudioPause(QWidget):
    """``wanted`` carries for how many minutes the sound shall rest; 0 lets it sound again."""

    wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("audio_pause")
        self._sign = BellSign()
        self.state = text_label("audio_state", muted=True)
        self.button = button("audio_pause_button", tr("&Pause sound"))
        self.button.clicked.connect(self._pressed)
        self._paused = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._sign, self.state, self.button):
            layout.addWidget(widget)

    def show_state(self, paused_until_ns: int, now_ns: int, theme: Theme, *, sounds: bool) -> None:
        """How the sound is now; nothing is shown where sounds are off for good."""
        left_s = (paused_until_ns - now_ns) / NS
        self._paused = left_s > 0
        self.setVisible(sounds)
        text = tr("Sound on")
        if self._paused:
            text = tr("SOUND PAUSED, {left} left; alarms go on", left=duration(max(1.0, left_s)))
        set_text(self.state, text)
        self._sign.setVisible(self._paused)
        self._sign.set_theme(theme)
        verb = tr("Sound &again") if self._paused else tr("&Pause sound")
        if self.button.text() != verb:
            self.button.setText(verb)
            say(self.button, verb.replace("&", ""))

    def _pressed(self) -> None:
        self.wanted.emit(0 if self._paused else LONGEST_PAUSE_MINUTES)
