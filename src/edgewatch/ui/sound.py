"""The sounds of alarms, each played in a process of its own: nothing here ever waits for one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from edgewatch.site.errors import InputError
from edgewatch.site.own_program import own_command
from edgewatch.site.resources import resource_dir

_PLAYERS: dict[str, tuple[tuple[str, ...], ...]] = {
    "linux": (("pw-play",), ("paplay",), ("aplay", "-q")),
    "darwin": (("afplay",),),
}
_LONGEST_WAIT_MS = 1000


def player(
    platform: str = sys.platform, which: Callable[[str], str | None] = shutil.which
) -> tuple[str, ...] | None:
    """The words that play a file on this platform, without the file; None where nothing can.

    >>> player("darwin", lambda name: f"/usr/bin/{name}")
    ('/usr/bin/afplay',)
    """
    if platform == "win32":
        return tuple(own_command("edgewatch.ui.play_sound"))
    for name, *words in _PLAYERS.get(platform, ()):
        found = which(name)
        if found is not None:
            return (found, *words)
    return None


def sound_file(priority: str) -> Path | None:
    """The burst of a priority; None where it is not installed."""
    try:
        found = resource_dir("resources") / "sounds" / f"{priority}.wav"
    except InputError:
        return None
    return found if found.is_file() else None


class Speaker(QObject):
    """Plays one burst at a time; a more urgent one takes the place of that under way."""

    def __init__(self, words: tuple[str, ...] | None, parent: QObject | None = None) -> None:
        """``words``: what :func:`player` found; None for silence."""
        super().__init__(parent)
        self._words = words
        self._process: QProcess | None = None

    @property
    def can_play(self) -> bool:
        """Whether anything on this workstation plays sounds."""
        return self._words is not None

    @property
    def is_playing(self) -> bool:
        """Whether a burst is under way."""
        return self._process is not None

    def play(self, priority: str) -> None:
        """Sound the burst of a priority."""
        file = sound_file(priority)
        if self._words is None or file is None:
            return
        self.stop()
        process = QProcess(self)
        process.finished.connect(self._forget)
        process.errorOccurred.connect(self._forget)
        self._process = process
        program, *arguments = self._words
        process.start(program, [*arguments, str(file)])

    def stop(self) -> None:
        """Fall silent at once."""
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._forget)
            process.errorOccurred.disconnect(self._forget)
            process.kill()
            process.waitForFinished(_LONGEST_WAIT_MS)
            process.deleteLater()

    def _forget(self, *_how: object) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
