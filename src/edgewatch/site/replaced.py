"""Seeing that the program was replaced under a running process, and starting the new one.

An upgrade puts new files where the old ones lay. A process that goes on would load the rest of
itself out of files that do not fit it, and an agent would write an old schema for months. So it
looks whether the program that it runs is still the one that is installed, waits until the upgrade
is over, and has the new program answer once. An agent then ends its turn in order and lets the new
one take its place in the same process (execv(2)), which a service manager does not notice; a
window begins anew.

A program with a Python of its own is known by its executable, an installed wheel by the record of
its distribution (``RECORD``; PEP 376, PEP 627). Windows does not let a running program be
replaced: there the installer stops it first.
"""

from __future__ import annotations

import importlib.metadata
import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from edgewatch.site.own_program import PROGRAM, is_frozen, own_command

log = logging.getLogger("edgewatch.upgrade")

LOOK_S: Final = 5.0
SETTLED_S: Final = 15.0
"""So long nothing may have changed before an upgrade counts as over."""
TRIAL_S: Final = 60.0
"""So long a new program may take to say its version, and so long until it is asked again."""
Fingerprint = tuple[object, ...]


class ReplacedProgram:
    """Looks now and then whether a new program lies where this one was started from.

    Args:
        fingerprint: what is installed now; None while it is not whole.
        settled_s: how long that must stay as it is.
        trial: the words that have the new program answer.
    """

    def __init__(
        self,
        fingerprint: Callable[[], Fingerprint | None] | None = None,
        *,
        settled_s: float = SETTLED_S,
        trial: list[str] | None = None,
    ) -> None:
        self._fingerprint = fingerprint or installed_program
        self._settled_s = settled_s
        self._trial_words = trial or [*own_command(), "--version"]
        self._started_from = self._seen = self._fingerprint()
        self._changed_at = self._looked_at = time.monotonic()
        self._trial: subprocess.Popen[bytes] | None = None
        self._ask_at = 0.0

    def has_come(self) -> bool:
        """Whether a new program is there, whole, and answers. Cheap; never waits."""
        now = time.monotonic()
        if self._trial is not None:
            return self._answered(self._trial, now)
        if now - self._looked_at < min(LOOK_S, self._settled_s):
            return False
        self._looked_at = now
        if self._is_settled(now) and now >= self._ask_at:
            self._ask(now)
        return False

    def stop(self) -> None:
        """Give up what is under way."""
        if self._trial is not None:
            self._end_trial(self._trial)

    def _is_settled(self, now: float) -> bool:
        """Whether what is installed is another program, and has been for a while."""
        found = self._fingerprint()
        if found != self._seen:
            self._seen, self._changed_at = found, now
        if found in (None, self._started_from):
            return False
        return now - self._changed_at >= self._settled_s

    def _ask(self, now: float) -> None:
        log.info("another program is installed: asking it for its version")
        self._ask_at = now + TRIAL_S
        try:
            self._trial = subprocess.Popen(
                self._trial_words,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=fresh_environment(),
            )
        except OSError as error:
            log.warning("the new program cannot be started (%s); the old one goes on", error)

    def _answered(self, trial: subprocess.Popen[bytes], now: float) -> bool:
        code = trial.poll()
        if code is None and now < self._ask_at:
            return False
        self._end_trial(trial)
        if code != 0:
            log.warning("the new program does not answer (%s); the old one goes on", code)
        return code == 0

    def _end_trial(self, trial: subprocess.Popen[bytes]) -> None:
        self._trial = None
        if trial.poll() is None:
            trial.kill()
        trial.wait()


def start_in_place(site: Path) -> None:
    """Let the installed program watch the site from here on, in this very process.

    Never returns.

    Raises:
        OSError: the system refuses.
    """
    words = [*own_command(), "agent", "--site", str(site.resolve())]
    log.info("the new program takes over")
    os.execve(words[0], words, fresh_environment())  # noqa: S606 - our own program


def fresh_environment() -> dict[str, str]:
    """This environment, for a program that is another one and no child of this one.

    PyInstaller's loader else takes the new program for a part of the old one.
    """
    environment = dict(os.environ)
    if is_frozen():
        environment["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    return environment


def installed_program() -> Fingerprint | None:
    """What is installed where this program came from; None where that cannot be told now."""
    if sys.platform == "win32":
        return None
    return _frozen_program(Path(sys.executable)) if is_frozen() else _installed_wheel()


def _frozen_program(executable: Path) -> Fingerprint | None:
    """The executable and the folder beside it; None while a package is being unpacked there."""
    try:
        unpacking = any(executable.parent.glob("*.dpkg-*"))
        parts = (executable, executable.parent / "_internal")
        return None if unpacking else tuple(_mark(part) for part in parts if part.exists())
    except OSError:
        return None


def _installed_wheel() -> Fingerprint | None:
    """Version and record of the distribution; an editable one is a tree that changes as it likes.

    None where it is not installed at all, which an upgrade by pip passes through.
    """
    try:
        found = importlib.metadata.distribution(PROGRAM)
        origin = json.loads(found.read_text("direct_url.json") or "{}")
        if origin.get("dir_info", {}).get("editable"):
            return None
        record = found.locate_file(f"{PROGRAM}-{found.version}.dist-info/RECORD")
        return found.version, _mark(Path(str(record)))
    except (importlib.metadata.PackageNotFoundError, OSError, ValueError, KeyError):
        return None


def _mark(path: Path) -> tuple[int, int, int]:
    found = path.stat()
    return found.st_dev, found.st_ino, found.st_mtime_ns
