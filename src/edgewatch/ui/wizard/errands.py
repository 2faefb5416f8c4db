"""Commands run one after the other, until one fails."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from edgewatch.ui.command import Command


class Errands(QObject):
    """``finished`` carries what each command printed; ``failed`` the first complaint."""

    finished = Signal(list)
    failed = Signal(str)
    progressed = Signal(float, str)
    cancelled = Signal()

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._command = Command(site, self)
        self._command.done.connect(self._next)
        self._command.failed.connect(self._fail)
        self._command.progressed.connect(self.progressed)
        self._command.cancelled.connect(self.cancelled)
        self._waiting: list[tuple[str, ...]] = []
        self._pin = ""
        self._results: list[Any] = []

    @property
    def busy(self) -> bool:
        return self._command.busy

    def run(self, commands: Sequence[tuple[str, ...]], pin: str = "") -> None:
        """Run these; others that are under way are given up.

        ``pin`` is that of the person whom the commands name with ``--by``: the others do without.
        """
        self._waiting, self._pin, self._results = list(commands), pin, []
        self._start_next()

    def cancel(self) -> None:
        """Ask what is under way to stop."""
        self._drop()
        self._command.cancel()

    def close(self) -> None:
        """Give up what is under way, without a signal."""
        self._drop()
        self._command.close()

    def _start_next(self) -> None:
        if not self._waiting:
            self._drop()
            self.finished.emit(self._results)
            return
        words = self._waiting.pop(0)
        self._command.start(*words, tidies=True, pin=self._pin if "--by" in words else "")

    def _next(self, printed: Any) -> None:
        self._results.append(printed)
        self._start_next()

    def _fail(self, complaint: str) -> None:
        self._drop()
        self.failed.emit(complaint)

    def _drop(self) -> None:
        """Nothing more is run, and the PIN is kept no longer than it is needed."""
        self._waiting, self._pin = [], ""
