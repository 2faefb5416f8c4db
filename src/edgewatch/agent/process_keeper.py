"""Keeping processes of EdgeWatch's own running: found again by their pid, started when they die."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import psutil

from edgewatch.sdk.paths import run_folder
from edgewatch.site.kept_process import pid_file, running_pid
from edgewatch.site.own_program import own_command

RESTART_S = (0.5, 1.0, 2.0, 5.0, 10.0)


class ProcessKeeper:
    """Starts processes of one kind, each by a name, and looks after them.

    They outlive a dead agent; the next one finds them by the pid that they left, and takes them
    over.

    Args:
        site: handed to each, with its name.
        kind: names their files in the run folder: ``KIND-NAME.pid`` and ``KIND-NAME.log``.
        module: what each of them runs.
        restart_s: seconds until the next start of one that ended, later and later.
    """

    def __init__(
        self,
        site: Path,
        kind: str,
        module: str,
        names: Sequence[str],
        restart_s: Sequence[float] = RESTART_S,
    ) -> None:
        self._site, self._kind, self._module = site, kind, module
        self._names, self._restart_s = list(names), restart_s
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._starts: dict[str, int] = {}
        self._started: dict[str, float] = {}
        self._next_try: dict[str, float] = {}

    def look_after(self) -> list[str]:
        """Start what does not run; the names of those started."""
        now = time.monotonic()
        started = []
        for name in self._names:
            if self.pid_of(name) is not None:
                continue
            child = self._children.pop(name, None)
            if child is not None:
                child.wait()
            if now >= self._next_try.get(name, 0.0):
                self._start(name, now)
                started.append(name)
        return started

    def pids(self) -> dict[str, int]:
        """``KIND:NAME`` → pid of each that runs."""
        found = {f"{self._kind}:{name}": self.pid_of(name) for name in self._names}
        return {name: pid for name, pid in found.items() if pid is not None}

    def pid_of(self, name: str) -> int | None:
        """The pid of the running process, ours or one that an earlier agent started."""
        child = self._children.get(name)
        if child is not None:
            return child.pid if child.poll() is None else None
        return running_pid(pid_file(self._site, self._kind, name))

    def keeps_ending(self, name: str, starts: int, steady_s: float) -> bool:
        """Whether it was started so often by this agent and has not run for so long since."""
        since = self._started.get(name, 0.0)
        runs = self.pid_of(name) is not None and time.monotonic() - since >= steady_s
        return self._starts.get(name, 0) >= starts and not runs

    def stop(self) -> None:
        """End all of them in order."""
        for name in self._names:
            pid = self.pid_of(name)
            if pid is not None:
                _end(pid)
        for child in self._children.values():
            child.wait()
        self._children.clear()

    def _start(self, name: str, now: float) -> None:
        tries = self._starts.get(name, 0)
        self._starts[name], self._started[name] = tries + 1, now
        self._next_try[name] = now + self._restart_s[min(tries, len(self._restart_s) - 1)]
        log = run_folder(self._site) / f"{self._kind}-{name}.log"
        with log.open("ab") as output:
            self._children[name] = subprocess.Popen(
                [*own_command(self._module), str(self._site), name],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )


def _end(pid: int) -> None:
    try:
        process = psutil.Process(pid)
        process.terminate()
        process.wait(5)
    except psutil.TimeoutExpired:
        process.kill()
    except psutil.NoSuchProcess:
        pass
