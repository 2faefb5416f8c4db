"""How far a command has come, in words and as a bar, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.models.audit import doing_words
from edgewatch.ui.models.formatting import percent
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.words import tr

_STEPS = 1000


class ProgressRow(QWidget):
    """Hidden while nothing is under way. ``cancelled`` when a person wants it to stop."""

    cancelled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.words = text_label(f"{name}_words")
        self.bar = QProgressBar()
        self.bar.setObjectName(f"{name}_bar")
        self.bar.setTextVisible(False)
        self.cancel_button = button(f"{name}_cancel", tr("&Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.cancel_button)
        self.stop()

    def follow(self, command: Command) -> None:
        """Show what a command tells of itself, and let a person stop it."""
        command.progressed.connect(lambda share, doing: self.show_share(share, doing_words(doing)))
        self.cancelled.connect(command.cancel)

    def begin(self, words: str) -> None:
        """Something has begun of which nobody knows yet how long it takes."""
        self.bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self._say(words, words)
        self.show()

    def show_share(self, share: float, words: str) -> None:
        """So much of it is done, from 0 to 1."""
        if not self.cancel_button.isEnabled():
            return  # it is being stopped: what it does until then is of no interest
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(share * _STEPS))
        self._say(words, f"{words}: {percent(round(share, 2))}")

    def stop(self) -> None:
        """It is over."""
        self.hide()
        self._say("", tr("Nothing is under way"))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.bar.setRange(0, 0)
        self._say(tr("Stopping …"), tr("Stopping …"))
        self.cancelled.emit()

    def _say(self, words: str, spoken: str) -> None:
        set_text(self.words, words)
        say(self.bar, spoken)
        say(self, spoken)
