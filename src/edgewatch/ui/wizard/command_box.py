"""The command lines that do what a step does, to be read and copied."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from edgewatch.ui.widgets.command_lines import CommandLines
from edgewatch.ui.words import tr


class CommandBox(CommandLines):
    """What a step does, as it is typed."""

    def show_commands(self, site: Path, commands: Sequence[tuple[str, ...]]) -> None:
        """Show these words as they are to be typed, each with the site it is about."""
        text = "\n".join(command_line(site, words) for words in commands)
        self.show_text(text, tr("The same on the command line: {command}", command=text))


def command_line(site: Path, words: tuple[str, ...]) -> str:
    """One command as it is typed.

    >>> command_line(Path("/srv/ward 3"), ("alarms", "preset", "quiet"))
    "edgewatch alarms preset quiet --site '/srv/ward 3'"
    """
    named = () if words[0] == "init" else ("--site", str(site))
    whole = ("edgewatch", *words, *named)
    return subprocess.list2cmdline(whole) if sys.platform == "win32" else shlex.join(whole)
