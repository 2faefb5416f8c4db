"""Running a model or a plug-in in a process of its own, which may crash, hang or fill memory."""

from __future__ import annotations

import json
import math
import signal
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from edgewatch.site.own_program import own_command

LIMIT_S = 6.0
"""Seconds for all that is tried, within those that all checks may take."""
_MODULE = "edgewatch.doctor.probe"


@dataclass(frozen=True, slots=True)
class Probed:
    """What came of it.

    Attributes:
        answer: what the process printed; None where it printed nothing that can be read.
        problem: why there is no answer, as a sentence.
        undecided: whether that says nothing of what was tried: no process, or no time.
    """

    answer: Mapping[str, Any] | None = None
    problem: str = ""
    undecided: bool = field(default=False, kw_only=True)


class Prober:
    """Asks the process; the answer about the runtime is kept for all who ask.

    Args:
        command: starts the process.
        limit_s: for all questions together.
    """

    def __init__(self, command: list[str] | None = None, *, limit_s: float = LIMIT_S) -> None:
        self._command = own_command(_MODULE) if command is None else command
        self._limit_s = limit_s
        self._until: float | None = None
        self._guard = threading.Lock()
        self._runtime: Probed | None = None

    def runtime(self) -> Probed:
        """Version and providers of the ONNX Runtime here, and what keeps CUDA from loading."""
        with self._guard:
            if self._runtime is None:
                self._runtime = self._ask({})
            return self._runtime

    def model(self, path: Path, inputs: list[float] | None) -> Probed:
        """Load a model file and run it once.

        Args:
            inputs: one row of the model's inputs, NaN where missing; where None, or where it does
                not fit, ones of the shape that the model takes.
        """
        row = None if inputs is None else [None if math.isnan(one) else one for one in inputs]
        return self._ask({"model": str(path.absolute()), "row": row})

    def plugins(self, site: Path) -> Probed:
        """Load the plug-ins that a site names: other people's code, which may do anything."""
        return self._ask({"plugins": str(site.absolute())})

    def _left_s(self) -> float:
        """Seconds that are left of the limit, which begins with the first question."""
        now = time.monotonic()
        self._until = self._until or now + self._limit_s
        return self._until - now

    def _ask(self, request: Mapping[str, Any]) -> Probed:
        left_s = self._left_s()
        if left_s <= 0:
            return Probed(None, "There was no time left to try it.", undecided=True)
        try:
            done = subprocess.run(
                self._command,
                input=json.dumps(request),
                capture_output=True,
                text=True,
                errors="replace",
                timeout=left_s,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Probed(None, f"It took longer than {left_s:.1f} seconds.", undecided=True)
        except OSError as error:
            why = f"No process could be started ({error.strerror or error})."
            return Probed(None, why, undecided=True)
        try:
            return Probed(json.loads(done.stdout.strip().rpartition("\n")[2]))
        except ValueError:
            return Probed(None, _ending(done.returncode, done.stderr))


def _ending(code: int, said: str) -> str:
    """How a process ended that had no answer.

    >>> _ending(-11, "")
    'The process that tried it was ended by SIGSEGV.'
    """
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"The process that tried it was ended by {name}."
    last = said.strip().rpartition("\n")[2]
    return f"The process that tried it ended with {code}" + (f": {last}." if last else ".")
