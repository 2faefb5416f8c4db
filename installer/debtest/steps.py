"""Steps of a test: each is timed and told in one line, and one that fails stops no other."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from chroot import Chroot
from failure import StepError

# What a step may meet in a system that is not as it should be; anything else is our own mistake.
_MET = (StepError, OSError, subprocess.SubprocessError, ValueError, LookupError, RuntimeError)
Step = Callable[[Chroot], "str | None"]


@dataclass(slots=True)
class Steps:
    """Runs steps and counts those that failed."""

    passed: int = 0
    failed: list[str] = field(default_factory=list)

    def run(self, what: str, step: Callable[[], str | None]) -> bool:
        """Run one step and print its line; whether it held."""
        began = time.monotonic()
        try:
            said, word = step(), "ok    "
        except _MET as error:
            said, word = f"{error}", "FAILED"
        took = time.monotonic() - began
        print(f"{word} {what} ({took:.1f} s){_indented(said)}", flush=True)
        if word == "FAILED":
            self.failed.append(what)
        else:
            self.passed += 1
        return word != "FAILED"

    def run_all(self, box: Chroot, steps: tuple[Step, ...]) -> list[bool]:
        """Run steps in order, each named by the first line of its docstring; which ones held."""
        return [
            self.run((step.__doc__ or "").splitlines()[0], partial(step, box)) for step in steps
        ]


def _indented(said: str | None) -> str:
    lines = [line for line in (said or "").strip().splitlines() if line.strip()]
    return "".join(f"\n         {line}" for line in lines)
