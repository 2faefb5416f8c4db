"""Keeping the site's feeds running: processes of their own, started again when they die."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import psutil

from edgewatch.sdk.paths import run_folder
from edgewatch.site.config import SiteConfig

RESTART_S = (0.5, 1.0, 2.0, 5.0, 10.0)


class FeedKeeper:
    """Starts each ``[[feed]]`` of the site and looks after it.

    A feed outlives a dead agent, so that predictions go on being made and recorded; the next
    agent finds it by the pid that it left, and takes it over.
    """

    def __init__(self, site: Path, config: SiteConfig) -> None:
        self._site = site
        self._names = [feed.name for feed in config.feed]
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._failures: dict[str, int] = {}
        self._next_try: dict[str, float] = {}

    def look_after(self) -> list[str]:
        """Start what does not run; the names of the feeds started."""
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
        """``feed:NAME`` → pid of each feed that runs."""
        found = {f"feed:{name}": self.pid_of(name) for name in self._names}
        return {name: pid for name, pid in found.items() if pid is not None}

    def pid_of(self, name: str) -> int | None:
        """The pid of the running feed, ours or one that an earlier agent started."""
        child = self._children.get(name)
        if child is not None:
            return child.pid if child.poll() is None else None
        return running_pid(pid_file(self._site, name))

    def stop(self) -> None:
        """End all feeds in order."""
        for name in self._names:
            pid = self.pid_of(name)
            if pid is not None:
                _end(pid)
        for child in self._children.values():
            child.wait()
        self._children.clear()

    def _start(self, name: str, now: float) -> None:
        tries = self._failures.get(name, 0)
        self._failures[name] = tries + 1
        self._next_try[name] = now + RESTART_S[min(tries, len(RESTART_S) - 1)]
        log = run_folder(self._site) / f"feed-{name}.log"
        with log.open("ab") as output:
            self._children[name] = subprocess.Popen(
                [sys.executable, "-m", "edgewatch.feed", str(self._site), name],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )


def pid_file(site: Path, name: str) -> Path:
    """Where a feed leaves its pid and its birth time."""
    return run_folder(site) / f"feed-{name}.pid"


def running_pid(path: Path) -> int | None:
    """The pid in the file, if that very process is still alive."""
    try:
        pid, born = path.read_text(encoding="ascii").split()
        process = psutil.Process(int(pid))
        same = abs(process.create_time() - float(born)) < 1.0
        return int(pid) if same and process.status() != psutil.STATUS_ZOMBIE else None
    except (OSError, ValueError, psutil.Error):
        return None


def _end(pid: int) -> None:
    try:
        process = psutil.Process(pid)
        process.terminate()
        process.wait(5)
    except psutil.TimeoutExpired:
        process.kill()
    except psutil.NoSuchProcess:
        pass
