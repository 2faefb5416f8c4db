"""The agent's last heartbeat, by the monotonic clock that agent and window share."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from edgewatch.sdk import page
from edgewatch.sdk.paths import state_page

STALE_S = page.STALE_NS / 1e9


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """When the agent last gave a sign of life (wall clock), and whether it is alive now."""

    at_ns: int
    age_s: float
    alive: bool


def last_heartbeat(site: Path) -> Heartbeat | None:
    """The last heartbeat; None where no agent has ever written one here.

    One from before the machine was last started, or of an agent that ended in order, is not
    alive whatever its age.
    """
    try:
        with state_page(site).open("rb") as file:
            head = file.read(page.HEAD.size)
    except OSError:
        return None
    if len(head) < page.HEAD.size or head[: len(page.MAGIC)] != page.MAGIC:
        return None
    beat_ns, wall_ns = page.HEARTBEAT.unpack_from(head, page.HEARTBEAT_OFFSET)
    now_ns = time.monotonic_ns()
    return Heartbeat(wall_ns, (now_ns - beat_ns) / 1e9, not page.is_stale(beat_ns, now_ns))
