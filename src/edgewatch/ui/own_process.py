"""Work of the window that is done in a process of its own, one at a time."""

from __future__ import annotations

import sys
from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess


class OwnProcess(QObject):
    """Runs this Python with some arguments, and hands on how that ended."""

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._process: QProcess | None = None

    @property
    def busy(self) -> bool:
        """Whether it is under way."""
        return self._process is not None

    def close(self) -> None:
        """Give up what is under way."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    @abstractmethod
    def take(self, code: int, printed: str, complaint: str) -> None:
        """Take over exit code, what was printed, and the last line of standard error."""

    def _launch(self, arguments: Sequence[str]) -> None:
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.start(sys.executable, list(arguments))

    def _ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        printed = process.readAllStandardOutput().toStdString()
        lines = process.readAllStandardError().toStdString().strip().splitlines()
        process.deleteLater()
        self.take(code, printed, lines[-1] if lines else "")
