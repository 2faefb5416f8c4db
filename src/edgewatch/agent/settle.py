"""Doing the agent's part once, where no agent runs: what was sent is taken in, then we leave."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from edgewatch.agent.agent import Agent
from edgewatch.agent.maintenance import Maintenance
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sealing import Sealing
from edgewatch.agent.sole import sole_agent
from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.site.config import load_site
from edgewatch.site.errors import InputError
from edgewatch.site.running import agent_is_running
from edgewatch.spool.writer import SUFFIX
from edgewatch.store.connection import open_reader
from edgewatch.store.segments import segments

WAIT_S = 600.0
FOLD_S = 5.0
WIPE_S = 30.0


def settle(site: Path, progress: Callable[[int], None] | None = None) -> None:
    """Return when all that is in the spool now has become part of the record.

    A running agent is waited for; without one, its part is done here. ``progress`` is told
    the number of records taken in so far.
    """
    if not (agent_is_running(site) and _wait_for_agent(site)):
        _take_in(site, progress)


def _take_in(site: Path, progress: Callable[[int], None] | None) -> None:
    config = load_site(site)
    with sole_agent(site):
        db = open_record(site)
        sealing = Sealing(db, site, config.seal)
        agent = Agent(site, config, db, live=False)
        try:
            taken = 0
            while True:
                count = agent.turn()
                taken += count
                if progress is not None:
                    progress(taken)
                if not count:
                    # No agent may run for long: what was replayed is read faster by hours and days.
                    keeper = Maintenance(db, config.record)
                    keeper.fold(FOLD_S)
                    keeper.wipe(WIPE_S)
                    sealing.end(time.time_ns())
                    return
        finally:
            agent.close()
            db.close()


def _wait_for_agent(site: Path) -> bool:
    """Wait until the agent has read every segment as far as it is written now.

    False if the agent ends meanwhile: its part is then ours.
    """
    goal = {path.name: path.stat().st_size for path in spool_folder(site).glob(f"*{SUFFIX}")}
    deadline = time.monotonic() + WAIT_S
    db = open_reader(record_file(site))
    try:
        while time.monotonic() < deadline:
            known = segments(db)
            if all(n in known and known[n].offset >= size for n, size in goal.items()):
                return True
            if not agent_is_running(site):
                return False
            time.sleep(0.05)
    finally:
        db.close()
    raise InputError(
        "the agent did not catch up", where=str(site), remedy="Look at it: edgewatch status"
    )
