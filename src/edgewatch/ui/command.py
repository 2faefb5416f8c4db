"""A command of EdgeWatch run in a process of its own, so that the window never waits.

What takes seconds, or runs a model, is asked for by the same words that a person would type: the
window stays light, and whatever hangs or crashes takes nothing with it.
"""

from __future__ import annotations

import json

from PySide6.QtCore import Signal

from edgewatch.ui.own_process import OwnProcess


class Command(OwnProcess):
    """Runs one command at a time; another one takes the place of that under way.

    ``done`` carries what the command printed with ``--json``, ``failed`` its complaint.
    """

    done = Signal(dict)
    failed = Signal(str)

    def start(self, *words: str) -> None:
        """Run ``edgewatch words … --json`` at this site."""
        self.close()
        self._launch(["-m", "edgewatch", "--site", str(self._site), *words, "--json"])

    def take(self, code: int, printed: str, complaint: str) -> None:
        """Hand on what was printed, or why there is nothing."""
        if code:
            self.failed.emit(complaint.removeprefix("edgewatch: ") or "It failed without a word.")
            return
        try:
            self.done.emit(json.loads(printed))
        except ValueError:
            self.failed.emit("What the command printed cannot be read.")
