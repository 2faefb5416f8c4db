"""The lines of a page's shell blocks: ours run in this process, those of others by bash."""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

from edgewatch.cli.main import run
from support.page_desk import PIN


@dataclass(frozen=True, slots=True)
class Ran:
    """A line that was run, its exit code, and all that it printed."""

    line: str
    code: int
    printed: str


@contextlib.contextmanager
def at_desk(folder: Path) -> Iterator[None]:
    """Work in a folder, as somebody with a home of their own."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    theirs = {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / ".local" / "share"),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "EDGEWATCH_SITE": str(folder / "site"),
        "EDGEWATCH_PIN": PIN,
        "EDGEWATCH_NEW_PIN": PIN,
    }
    with contextlib.chdir(folder), mock.patch.dict(os.environ, theirs):
        yield


def run_line(line: str, folder: str = "") -> Ran:
    """Run one line, that of others in a folder. Where their tool is missing, it counts as run."""
    if setting := re.fullmatch(r"export (\w+)=(\S+)", line):
        os.environ[setting[1]] = setting[2].replace("$PWD", str(Path.cwd()))
        return Ran(line, 0, "")
    command, _, or_else = line.partition(" || ")
    words = shlex.split(command)
    if words[0] == "edgewatch":
        done = _ours(line, words[1:])
        return replace(done, code=0) if or_else == "true" else done
    if shutil.which(words[0]) is None:
        return Ran(line, 0, "")
    where = next(Path.cwd().glob(folder)) if folder else None
    done = subprocess.run(
        ["bash", "-ec", line], cwd=where, capture_output=True, text=True, check=False, timeout=60
    )
    return Ran(line, done.returncode, done.stdout + done.stderr)


def _ours(line: str, words: list[str]) -> Ran:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        code = run(words)
    return Ran(line, code, printed.getvalue())
