"""Running other programs, and where this repository lies."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class BuildError(Exception):
    """The package cannot be built here; the text says why, and what to do."""


def run(*words: str, epoch: int = 0, cwd: Path = ROOT, modules: Path | None = None) -> None:
    """Run a program that says nothing unless it fails.

    Args:
        epoch: seconds since 1970 that it is to take for the present, where it cares.
        modules: where a Python looks for modules first.

    Raises:
        BuildError: it is missing, or has failed; with the last lines of what it said.
    """
    environment = {**os.environ, "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    environment.pop("PYTHONPATH", None)
    if modules is not None:
        environment["PYTHONPATH"] = str(modules)
    if epoch:
        environment["SOURCE_DATE_EPOCH"] = str(epoch)
    try:
        done = subprocess.run(
            words,
            cwd=cwd,
            env=environment,
            check=False,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
    except FileNotFoundError as error:
        raise BuildError(f"{words[0]} is not installed") from error
    if done.returncode:
        said = "\n  ".join(done.stdout.strip().splitlines()[-15:])
        raise BuildError(f"{words[0]} failed:\n  {said}")


def output(*words: str, cwd: Path = ROOT) -> str:
    """What a program prints.

    Raises:
        BuildError: it is missing, or has failed.
    """
    try:
        done = subprocess.run(words, cwd=cwd, check=True, text=True, capture_output=True)
    except FileNotFoundError as error:
        raise BuildError(f"{words[0]} is not installed") from error
    except subprocess.CalledProcessError as error:
        raise BuildError(f"{' '.join(words)} failed: {error.stderr.strip()}") from error
    return done.stdout.strip()
