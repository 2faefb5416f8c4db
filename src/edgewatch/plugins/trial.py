"""Loading each plug-in once where it can do no harm: in a process of its own.

Somebody's module, or a library under it, can hang, crash or end the process that imports it. The
process that watches must go on whatever a plug-in does, so it loads only those that have come back
from being loaded in a process of their own.
"""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from edgewatch.plugins.plugin import Failure
from edgewatch.site.own_program import own_command

LIMIT_S: Final = 30.0
"""For all of them, side by side: large libraries on a slow disk take their time."""
CAME_BACK: Final = 42
"""Told apart from a module that ends the process itself, be it with 0."""
_REMEDY = "Ask whoever maintains it, or take it out of [plugins] use."


def failures_on_trial(
    site: Path, names: Sequence[str], *, limit_s: float = LIMIT_S
) -> dict[str, Failure]:
    """Those that hang, or take the process down that loads them, by their names.

    A plug-in that fails in order, as by an exception, is none of them: whoever loads it says so.
    """
    until = time.monotonic() + limit_s
    trials = {name: _begun(site, name) for name in names}
    found = {name: _harm(trial, until, limit_s) for name, trial in trials.items()}
    return {name: Failure(name, why, _REMEDY) for name, why in found.items() if why}


def _begun(site: Path, name: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*own_command("edgewatch.plugins"), str(site), name],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def _harm(trial: subprocess.Popen[bytes], until: float, limit_s: float) -> str:
    """What a plug-in did to the process that loaded it; "" where it came back."""
    try:
        code = trial.wait(max(0.0, until - time.monotonic()))
    except subprocess.TimeoutExpired:
        _kill(trial)
        return f"does not come back from being loaded within {limit_s:g} s"
    if code == CAME_BACK:
        return ""
    how = f"exit code {code}" if code >= 0 else f"signal {-code}"
    return f"ends the process that loads it ({how})"


def _kill(trial: subprocess.Popen[bytes]) -> None:
    """With what it has started itself."""
    if hasattr(os, "killpg"):
        with suppress(OSError):
            os.killpg(trial.pid, signal.SIGKILL)
    trial.kill()
    trial.wait()
