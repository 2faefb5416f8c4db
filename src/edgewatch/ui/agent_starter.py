"""Starting an agent without holding up the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

_CODE = """
import sys
from pathlib import Path
from edgewatch.site.errors import EdgeWatchError
from edgewatch.site.running import start_agent
try:
    start_agent(Path(sys.argv[1]))
except EdgeWatchError as error:
    sys.exit(str(error))
"""


class AgentStarter(QObject):
    """Starts the agent through a helper process; the agent is nobody's child and stays.

    ``finished`` carries an empty text, or the reason why the agent did not come up.
    """

    started = Signal()
    finished = Signal(str)

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._process: QProcess | None = None

    @property
    def busy(self) -> bool:
        """Whether a start is under way."""
        return self._process is not None

    def start(self) -> None:
        """Start an agent unless a start is under way."""
        if self._process is not None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._ended)
        self._process.start(sys.executable, ["-c", _CODE, str(self._site)])
        self.started.emit()

    def close(self) -> None:
        """Stop waiting; an agent that has come up goes on."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._ended)
            process.kill()
            process.waitForFinished(2000)

    def _ended(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        lines = process.readAllStandardError().toStdString().strip().splitlines()
        process.deleteLater()
        said = lines[-1] if lines else "The agent did not start."
        self.finished.emit(said if code else "")
