"""The window's commands run in this process, so that a test need not wait for another."""

from __future__ import annotations

import contextlib
import io
import json
import os
from pathlib import Path
from typing import Any, ClassVar
from unittest import mock

from PySide6.QtCore import QObject, QTimer, Signal

from edgewatch.cli.main import run


class CommandHere(QObject):
    """What `edgewatch.ui.command.Command` is to a caller. ``answers`` are given without a run."""

    done = Signal(object)
    failed = Signal(str)
    progressed = Signal(float, str)
    cancelled = Signal()

    answers: ClassVar[dict[str, Any]] = {}
    ran: ClassVar[list[tuple[str, ...]]] = []

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._turn = 0
        self.busy = False

    def start(self, *words: str, tidies: bool = False, pin: str = "") -> None:
        self._turn += 1
        self.busy = True
        QTimer.singleShot(0, self, lambda turn=self._turn: self._run(turn, words, pin))

    def cancel(self) -> None:
        self.close()
        self.cancelled.emit()

    def close(self) -> None:
        self._turn += 1
        self.busy = False

    def _run(self, turn: int, words: tuple[str, ...], pin: str) -> None:
        if turn != self._turn:
            return
        self.ran.append(words)
        self.busy = False
        if words[0] in self.answers:
            self.done.emit(self.answers[words[0]])
            return
        printed, complaint = io.StringIO(), io.StringIO()
        with (
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(complaint),
            mock.patch.dict(os.environ, {"EDGEWATCH_PIN": pin} if pin else {}),
        ):
            code = run(["--site", str(self._site), *words, "--json"])
        if code in (0, 1) and printed.getvalue():
            self.done.emit(json.loads(printed.getvalue()))
        else:
            self.failed.emit(complaint.getvalue().strip().removeprefix("edgewatch: "))
