"""A command of EdgeWatch run in a process of its own, so that the window never waits.

What takes seconds, or runs a model, is asked for by the same words that a person would type: the
window stays light, and whatever hangs or crashes takes nothing with it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal


class Command(QObject):
    """Runs one command at a time; another one takes the place of that under way.

    ``done`` carries what the command printed with ``--json``, ``failed`` its complaint.
    """

    done = Signal(dict)
    failed = Signal(str)

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._process: QProcess | None = None

    @property
    def busy(self) -> bool:
        """Whether a command is under way."""
        return self._process is not None

    def start(self, *words: str) -> None:
        """Run ``edgewatch words … --json`` at this site."""
        self.close()
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        where = ["--site", str(self._site)]
        self._process.start(sys.executable, ["-m", "edgewatch", *where, *words, "--json"])

    def close(self) -> None:
        """Give up what is under way."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def _ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        printed = process.readAllStandardOutput().toStdString()
        lines = process.readAllStandardError().toStdString().strip().splitlines()
        process.deleteLater()
        if code:
            said = lines[-1].removeprefix("edgewatch: ") if lines else "It failed without a word."
            self.failed.emit(said)
            return
        try:
            self.done.emit(json.loads(printed))
        except ValueError:
            self.failed.emit("What the command printed cannot be read.")
