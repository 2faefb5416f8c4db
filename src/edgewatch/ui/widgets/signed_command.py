"""A command that a person answers for: run under their name, with the PIN where they have one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.command import Command
from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.widgets.pin_dialog import PinDialog


class SignedCommand(Command):
    """``begun`` once it runs: whoever has signed in is asked for the PIN first."""

    begun = Signal()

    def __init__(self, site: Path, window: QWidget) -> None:
        super().__init__(site, window)
        self._window = window
        self.acting: Acting = NOBODY

    def ask(self, what: str, words: Sequence[str], *, tidies: bool = False) -> None:
        """Run a command under the name of who acts; ``what`` is the button of that question."""
        by = ["--by", self.acting.name] if self.acting.name else []
        if not self.acting.enrolled:
            self._run([*words, *by], tidies=tidies)
            return
        dialog = PinDialog(what, self.acting.name, self._window)
        dialog.given.connect(lambda pin: self._run([*words, *by], tidies=tidies, pin=pin))
        dialog.show()

    def run_with(self, words: Sequence[str], pin: str) -> None:
        """Run a command for which the PIN has been asked already."""
        self._run([*words, "--by", self.acting.name], pin=pin)

    def _run(self, words: Sequence[str], *, tidies: bool = False, pin: str = "") -> None:
        self.start(*words, tidies=tidies, pin=pin)
        self.begun.emit()
