"""A command of EdgeWatch run in a process of its own, so that the window never waits.

What takes seconds, or runs a model, is asked for by the same words that a person would type: the
window stays light, and whatever hangs or crashes takes nothing with it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from edgewatch.ui.own_process import OwnProcess

_ANSWERS = (0, 1)
"""Exit codes of a command that answers: 1 where the answer is "no"."""
_PATIENCE_MS = 15_000
_CLOSING_MS = 4000


class Command(OwnProcess):
    """Runs one command at a time; another one takes the place of that under way.

    ``done`` carries what the command printed with ``--json``, ``failed`` its complaint.
    ``progressed`` carries the share done, 0 to 1, and in English what is being done; ``cancelled``
    tells that a command which was to stop has ended, leaving nothing behind.
    """

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(float, str)
    cancelled = Signal()

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(site, parent)
        self._cancelling = self._tidies = False
        self._impatience = QTimer(self)
        self._impatience.setSingleShot(True)
        self._impatience.setInterval(_PATIENCE_MS)
        self._impatience.timeout.connect(self._kill)

    def start(self, *words: str, tidies: bool = False, pin: str = "") -> None:
        """Run ``edgewatch words … --json`` at this site.

        ``tidies``: it makes files, and is given time to clear up when the window closes. ``pin``
        opens the key of the person who is named in the words: it goes with the environment, which
        no other user can read, and never with the words, which everybody can.
        """
        self.close()
        self._cancelling, self._tidies = False, tidies
        arguments = ["--site", str(self._site), *words, "--json"]
        secret = {"EDGEWATCH_PIN": pin} if pin else {}
        self._launch(arguments, {"EDGEWATCH_PROGRESS": "json", **secret})

    def cancel(self) -> None:
        """Ask what is under way to stop and to clear up; one that does not is ended."""
        if self._process is None or self._cancelling:
            return
        self._cancelling = True
        _ask_to_stop(self._process)
        self._impatience.start()

    def close(self) -> None:
        """Give up what is under way, without a signal."""
        self._impatience.stop()
        super().close()

    def part(self, process: QProcess) -> None:
        """Let it clear up, where it makes files."""
        if self._tidies:
            _ask_to_stop(process)
            process.waitForFinished(_CLOSING_MS)

    def hear(self, line: str) -> bool:
        """Whether the line tells of progress, which is handed on."""
        told = _progress(line)
        if told is None:
            return False
        self.progressed.emit(*told)
        return True

    def take(self, code: int, printed: str, complaint: str) -> None:
        """Hand on what was printed, or why there is nothing."""
        self._impatience.stop()
        # One that was done before it could be stopped has made what it was asked for.
        if self._cancelling and code:
            self.cancelled.emit()
            return
        found = _parsed(printed) if code in _ANSWERS else None
        if found is not None:
            self.done.emit(found)
        elif code:
            self.failed.emit(complaint.removeprefix("edgewatch: ") or "It failed without a word.")
        else:
            self.failed.emit("What the command printed cannot be read.")

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()


def _ask_to_stop(process: QProcess) -> None:
    """A line instead of a signal: Windows has none that a program could answer."""
    process.write(b"cancel\n")
    process.waitForBytesWritten(100)


def _progress(line: str) -> tuple[float, str] | None:
    if not line.startswith('{"progress"'):
        return None
    found = _parsed(line)
    try:
        return float(found["progress"]), str(found.get("doing", ""))
    except (TypeError, KeyError, ValueError):
        return None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
