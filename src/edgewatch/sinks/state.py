"""How far a sink has come, and what keeps it: a small file that survives every end of a process."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from edgewatch.sdk.paths import run_folder
from edgewatch.spool.permissions import create_file, make_folder


@dataclass(frozen=True, slots=True)
class SinkState:
    """Where a sink stands.

    Attributes:
        delivered: number of the last step of an alarm that was taken.
        failing_since_ns: wall time from which nothing has been taken; None where all goes well.
        failures: tries that failed since then.
        error: what the last of them said.
    """

    delivered: int = 0
    failing_since_ns: int | None = None
    failures: int = 0
    error: str = ""

    def failed(self, error: str, at_ns: int) -> SinkState:
        """After a try that failed."""
        since = at_ns if self.failing_since_ns is None else self.failing_since_ns
        return replace(self, failing_since_ns=since, failures=self.failures + 1, error=error)


def state_file(site: Path, name: str) -> Path:
    """Where the state of a sink is kept."""
    return run_folder(site) / f"sink-{name}.json"


def read_state(site: Path, name: str) -> SinkState | None:
    """The state of a sink; None where there is none yet, or none that can be read."""
    try:
        plain = json.loads(state_file(site, name).read_text(encoding="utf-8"))
        state = SinkState(**plain)
        return state if isinstance(state.delivered, int) else None
    except (OSError, ValueError, TypeError):
        return None


def write_state(site: Path, name: str, state: SinkState) -> None:
    """Keep the state, whole or not at all, and on the disk when this returns.

    Raises:
        OSError: it cannot be written.
    """
    path = state_file(site, name)
    make_folder(path.parent)
    part = path.with_suffix(".part")
    fd = create_file(part, os.O_WRONLY | os.O_TRUNC)
    with os.fdopen(fd, "w", encoding="utf-8") as file:
        json.dump(asdict(state), file)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
