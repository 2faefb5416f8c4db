"""One ``bash -e`` that a page's commands run in, block after block, as a person would type them."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import select
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, cast

_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
GRACE_S = 5.0


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a block of commands."""

    output: str
    seconds: float
    failure: str | None


class Shell:
    """A shell that stays: variables, folder and background jobs of a block are there for the next.

    ``command`` starts a bash that reads commands from its standard input and ends at the first
    one that fails; ``env`` is its whole environment (None: ours).
    """

    def __init__(self, command: list[str], folder: Path, env: dict[str, str] | None) -> None:
        self._mark = f"--- {secrets.token_hex(8)}"
        self._process = subprocess.Popen(
            command,
            cwd=folder,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        # Both were asked for: they are never None.
        self._stdin = cast("IO[bytes]", self._process.stdin)
        self._stdout = cast("IO[bytes]", self._process.stdout)

    def run(self, script: str, timeout_s: float) -> Ran:
        """Run a file of commands, named as the shell sees it, and wait until it is done."""
        began = time.monotonic()
        line = f". {script} </dev/null; printf '\\n%s\\n' '{self._mark}'\n"
        try:
            self._stdin.write(line.encode())
            self._stdin.flush()
        except BrokenPipeError:
            return Ran("", 0.0, "the shell had ended")
        output, failure = self._read_to_mark(began + timeout_s)
        return Ran(_plain(output), time.monotonic() - began, failure)

    def end(self) -> None:
        """End the shell and what it has left running in its session."""
        for number in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self._process.pid, number)
                self._process.wait(GRACE_S)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
        self._process.wait()
        with contextlib.suppress(BrokenPipeError):
            self._stdin.close()
        self._stdout.close()

    def _read_to_mark(self, deadline: float) -> tuple[str, str | None]:
        """The output up to the mark, and why it did not come."""
        said, mark = b"", f"\n{self._mark}\n".encode()
        while time.monotonic() < deadline:
            ended = self._process.poll()
            ready, _, _ = select.select([self._stdout], [], [], 0.1)
            part = os.read(self._stdout.fileno(), 65536) if ready else b""
            said += part
            if mark in said:
                return said.replace(mark, b"").decode(errors="replace"), None
            if ended is not None and not part:
                return said.decode(errors="replace"), f"a command ended with {ended}"
        return said.decode(errors="replace"), "it took too long"


def _plain(output: str) -> str:
    return _COLOURS.sub("", output).replace("\r\n", "\n")
