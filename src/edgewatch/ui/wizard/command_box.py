"""The command lines that do what a step does, to be read and copied."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import tr

_LINES = 3


class CommandBox(QPlainTextEdit):
    """A few lines high; longer commands scroll, so that they never push the step away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.setFont(fixed)
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + px(14))

    def show_commands(self, site: Path, commands: Sequence[tuple[str, ...]]) -> None:
        """Show these words as they are to be typed, each with the site it is about."""
        text = "\n".join(command_line(site, words) for words in commands)
        if text != self.toPlainText():
            self.setPlainText(text)
        say(self, tr("The same on the command line: {command}", command=text))


def command_line(site: Path, words: tuple[str, ...]) -> str:
    """One command as it is typed.

    >>> command_line(Path("/srv/ward 3"), ("alarms", "preset", "quiet"))
    "edgewatch alarms preset quiet --site '/srv/ward 3'"
    """
    named = () if words[0] == "init" else ("--site", str(site))
    whole = ("edgewatch", *words, *named)
    return subprocess.list2cmdline(whole) if sys.platform == "win32" else shlex.join(whole)
