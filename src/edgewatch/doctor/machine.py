"""The machine as checks see it: its small files, its tools, and its system."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

TOOL_LIMIT_S = 3.0
_MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Answer:
    """What a tool of the system said."""

    code: int
    out: str
    err: str = ""

    @property
    def text(self) -> str:
        """What it printed where it ended well; else empty."""
        return self.out.strip() if self.code == 0 else ""


Ask = Callable[[tuple[str, ...]], Answer | None]


def ask_tool(words: tuple[str, ...]) -> Answer | None:
    """Ask a tool of the system that only answers; None where there is none or it takes too long."""
    program = shutil.which(words[0])
    if program is None:
        return None
    try:
        done = subprocess.run(
            [program, *words[1:]],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TOOL_LIMIT_S,
            check=False,
            # Answers are read by a program: no colours, no pager, no other language.
            env={**os.environ, "LC_ALL": "C", "SYSTEMD_PAGER": "", "SYSTEMD_COLORS": "0"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return Answer(done.returncode, done.stdout, done.stderr)


class Machine:
    """Reads files below a root and asks tools; a test gives another root and other answers.

    Args:
        root: of the file system.
        platform: as ``sys.platform`` has it.
        ask: asks a tool, given as words.
        environ: variables of the environment.
    """

    def __init__(
        self,
        root: Path = Path("/"),
        *,
        platform: str = sys.platform,
        ask: Ask = ask_tool,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self.root, self.platform, self.environ = root, platform, environ
        self._ask = ask

    @property
    def is_linux(self) -> bool:
        return self.platform.startswith("linux")

    def ask(self, *words: str) -> Answer | None:
        """What a tool answers; None where it is not there or gave no answer in time."""
        return self._ask(words)

    def path(self, path: str) -> Path:
        """Where an absolute path of the machine lies."""
        return self.root / path.lstrip("/")

    def exists(self, path: str) -> bool:
        return self.path(path).exists()

    def text(self, path: str) -> str | None:
        """The text of a small file, without white space around it; None where it cannot be read."""
        try:
            with self.path(path).open("rb") as file:
                return file.read(_MOST_BYTES).decode("utf-8", "replace").strip()
        except OSError:
            return None

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in a folder, in order; none where it cannot be read."""
        try:
            return tuple(sorted(path.name for path in self.path(folder).iterdir()))
        except OSError:
            return ()

    def runs(self, program: str) -> bool:
        """Whether a process of this name runs, as Linux shows all processes to all users."""
        own = (self.text(f"/proc/{pid}/comm") for pid in self.names("/proc") if pid.isdecimal())
        return any(name == program for name in own)
