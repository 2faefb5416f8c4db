"""Whether an agent watches a site, and starting one that outlives whoever starts it."""

from __future__ import annotations

import atexit
import subprocess
import time
from pathlib import Path

from filelock import FileLock, Timeout

from edgewatch.sdk.paths import agent_lock, run_folder, state_page
from edgewatch.sdk.trust import StatePageReader, Trust
from edgewatch.site.errors import InputError
from edgewatch.site.own_program import own_command
from edgewatch.spool.permissions import file_mode

# Agents outlive whoever started them; kept here so that one that ends meanwhile can be reaped.
_started: list[subprocess.Popen[bytes]] = []


@atexit.register
def _let_go() -> None:
    """Agents that still run at our end are not ours to wait for."""
    for process in _started:
        if process.poll() is None:
            process.returncode = 0  # else Popen would warn of a child left behind


def agent_is_running(site: Path) -> bool:
    """Whether a live agent holds the site's lock (its heartbeat may still be stale)."""
    path = agent_lock(site)
    if not path.exists():
        return False
    lock = FileLock(path, mode=file_mode(path.parent))
    try:
        with lock.acquire(timeout=0):
            return False
    except Timeout:
        return True


def current_trust(site: Path) -> Trust:
    """What the state page says at this moment."""
    reader = StatePageReader(state_page(site))
    try:
        return reader.read()
    finally:
        reader.close()


def start_agent(site: Path, *, wait_s: float = 20.0) -> int:
    """Start an agent in a process of its own and wait for its first heartbeat; its pid.

    The agent goes on when the program that started it ends. Raises :class:`InputError` with
    the end of the agent's log where it does not come up.
    """
    run_folder(site).mkdir(parents=True, exist_ok=True, mode=0o700)
    log = run_folder(site) / "agent.log"
    command = [*own_command(), "agent", "--site", str(site)]
    with log.open("ab") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    deadline = time.monotonic() + wait_s
    while time.monotonic() < deadline:
        if current_trust(site).pid:
            _started.append(process)
            return process.pid
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise InputError("the agent did not start", where=str(log), remedy=_tail(log))


def _tail(log: Path) -> str:
    lines = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "Its log is empty."
