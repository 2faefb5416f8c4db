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
        self._command.failed.connect(self.failed)
        self._command.progressed.connect(self.progressed)
        self._command.cancelled.connect(self.cancelled)
        self._waiting: list[tuple[str, ...]] = []
        self._results: list[Any] = []

    @property
    def busy(self) -> bool:
        return self._command.busy

    def run(self, commands: Sequence[tuple[str, ...]]) -> None:
        """Run these; others that are under way are given up."""
        self._waiting, self._results = list(commands), []
        self._start_next()

    def cancel(self) -> None:
        """Ask what is under way to stop."""
        self._waiting = []
        self._command.cancel()

    def close(self) -> None:
        """Give up what is under way, without a signal."""
        self._waiting = []
        self._command.close()

    def _start_next(self) -> None:
        if not self._waiting:
            self.finished.emit(self._results)
            return
        self._command.start(*self._waiting.pop(0), tidies=True)

    def _next(self, printed: Any) -> None:
        self._results.append(printed)
        self._start_next()
