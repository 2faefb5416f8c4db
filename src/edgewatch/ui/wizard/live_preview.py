"""What the equipment in a slot says, line by line, from a process of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from edgewatch.ui.own_process import OwnProcess

_PAUSE_MS = 200


class LivePreview(OwnProcess):
    """``told`` carries what came, ``ended`` why it is over; empty where time was up.

    Equipment may send a hundred readings a second, and nobody reads that many: a few times a
    second the last one of each kind is told.
    """

    told = Signal(object)
    ended = Signal(str)

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(site, parent)
        self._half = ""
        self._latest: dict[str, dict[str, Any]] = {}
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._tell)

    def start(self, slot: str, seconds: int) -> None:
        """Listen to a slot for so long."""
        self.close()
        self._half = ""
        self._latest.clear()
        words = ["slot", "preview", slot, "--seconds", str(seconds), "--json"]
        # Unbuffered by the command itself: each reading is to be seen as it comes.
        self._launch(["--site", str(self._site), *words])
        if self._process is not None:
            self._process.readyReadStandardOutput.connect(self._readings_came)

    def part(self, process: QProcess) -> None:
        """Hear no more of it."""
        process.readyReadStandardOutput.disconnect(self._readings_came)
        self._pause.stop()

    def take(self, code: int, printed: str, complaint: str) -> None:
        """Hand on the rest, and why it is over."""
        self._lines(printed)
        self._pause.stop()
        self._tell()
        self.ended.emit(complaint.removeprefix("edgewatch: ") if code else "")

    def _readings_came(self) -> None:
        if self._process is not None:
            self._lines(self._process.readAllStandardOutput().toStdString())

    def _lines(self, text: str) -> None:
        *lines, self._half = (self._half + text).split("\n")
        for line in lines:
            found = _parsed(line)
            if found is not None:
                self._latest[next(iter(found), "")] = found
        if self._latest and not self._pause.isActive():
            self._pause.start()

    def _tell(self) -> None:
        latest, self._latest = self._latest, {}
        for found in latest.values():
            self.told.emit(found)


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None
