"""Work of the window that is done in a process of its own, one at a time."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from edgewatch.site.own_program import PROGRAM, own_command

_NOT_STARTED = 127
"""The exit code that a shell gives for a program that cannot be started."""


class OwnProcess(QObject):
    """Runs a module of this EdgeWatch, and hands on what it says and how that ended."""

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self._process: QProcess | None = None
        self._complaint = ""
        self._rest = ""

    @property
    def busy(self) -> bool:
        """Whether it is under way."""
        return self._process is not None

    def close(self) -> None:
        """Give up what is under way."""
        process, self._process = self._process, None
        if process is not None:
            for signal, slot in self._heard(process):
                signal.disconnect(slot)
            self.part(process)
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()

    def part(self, process: QProcess) -> None:
        """What has to be done before a process that was given up is killed."""

    def _heard(self, process: QProcess) -> tuple[tuple[Any, Any], ...]:
        return (
            (process.finished, self._ended),
            (process.errorOccurred, self._went_wrong),
            (process.readyReadStandardError, self._listen),
        )

    @abstractmethod
    def take(self, code: int, printed: str, complaint: str) -> None:
        """Take over exit code, what was printed, and the last line of standard error."""

    def hear(self, line: str) -> bool:  # noqa: ARG002
        """Take over a line of standard error as it comes; whether it is no complaint."""
        return False

    def _launch(
        self,
        words: Sequence[str],
        variables: Mapping[str, str] | None = None,
        module: str = PROGRAM,
    ) -> None:
        self._complaint = self._rest = ""
        self._process = process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in (variables or {}).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        for signal, slot in self._heard(process):
            signal.connect(slot)
        program, *first = own_command(module)
        process.start(program, [*first, *words])

    def _listen(self) -> None:
        if self._process is None:
            return
        text = self._rest + self._process.readAllStandardError().toStdString()
        *lines, self._rest = text.replace("\r", "\n").split("\n")
        for line in filter(None, map(str.strip, lines)):
            if not self.hear(line):
                self._complaint = line

    def _went_wrong(self, error: QProcess.ProcessError) -> None:
        """A program that cannot be started never ends; everything else is told by its end."""
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            self._complaint = self._process.errorString()
            self._ended(_NOT_STARTED)

    def _ended(self, code: int, status: QProcess.ExitStatus | None = None) -> None:
        self._listen()
        process, self._process = self._process, None
        if process is None:
            return
        printed = process.readAllStandardOutput().toStdString()
        process.deleteLater()
        crashed = status == QProcess.ExitStatus.CrashExit
        self.take(code or int(crashed), printed, self._rest.strip() or self._complaint)
