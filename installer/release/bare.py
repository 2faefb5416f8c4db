"""A bare virtual environment in a temporary folder, outside of the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
_OF_THE_CHECKOUT = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "EDGEWATCH_SITE", "DISPLAY")


class StepError(Exception):
    """A step did not do what it promises."""


@dataclass(frozen=True, slots=True)
class Bare:
    """One environment: where it lies, and what runs in it runs in its folder."""

    folder: Path

    @classmethod
    def made(cls, folder: Path) -> Bare:
        """An environment with pip alone."""
        subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
        return cls(folder)

    @property
    def python(self) -> Path:
        return self.folder / "venv" / "bin" / "python"

    def pip(self, *words: object) -> None:
        """Install by pip, with the versions of constraints.txt."""
        constraints = ("--constraint", TOP / "constraints.txt")
        self.run(self.python, "-m", "pip", "install", "--quiet", *constraints, *words)

    def edgewatch(self, *words: object, timeout_s: float = 120) -> str:
        """What the installed command prints."""
        return self.run(self.folder / "venv" / "bin" / "edgewatch", *words, timeout_s=timeout_s)

    def run(self, *command: object, timeout_s: float = 600) -> str:
        """Standard output of a command that has to succeed.

        Raises:
            StepError: it ends with an error, or not in time.
        """
        words = [str(word) for word in command]
        try:
            done = subprocess.run(
                words,
                cwd=self.folder,
                env=self.environment(),
                capture_output=True,
                text=True,
                timeout=timeout_s,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise StepError(f"{' '.join(words)}: not done in {timeout_s:g} s") from None
        if done.returncode:
            raise StepError(
                f"{' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}"
            )
        return done.stdout

    def environment(self) -> Mapping[str, str]:
        """That of a person who knows nothing of the checkout."""
        kept = {name: value for name, value in os.environ.items() if name not in _OF_THE_CHECKOUT}
        own = {"HOME": str(self.folder), "QT_QPA_PLATFORM": "offscreen", "NO_COLOR": "1"}
        return {**kept, **own, "XDG_RUNTIME_DIR": str(self.folder)}
