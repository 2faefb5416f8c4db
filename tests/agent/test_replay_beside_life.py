"""A replay that a living agent reads bit by bit gives the alarms of the replay read at once."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.agent import Agent
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sole import sole_agent
from edgewatch.site.config import load_site
from edgewatch.store import alarms
from edgewatch.store.connection import Connection
from support.lives import eventful, times_ns
from support.scorer import MODEL, T0, Host, S, activate, make_site
from support.small_site import drain

STREAM, TIMES = eventful()[300:], times_ns()[300:]  # conditions come, go, and come back in time


def steps(db: Connection) -> list[tuple[str, int]]:
    return [(one["kind"], one["time_ns"]) for one in alarms.transitions_between(db, 0, 2**62)]


def replayed(site: Path, *, live: bool, rows_a_turn: int) -> list[tuple[str, int]]:
    """The life of the alarms where the agent takes a turn after every so many rows."""
    make_site(site)
    activate(site, T0 - S)
    with sole_agent(site):
        db = open_record(site)
        agent = Agent(site, load_site(site), db, live=live)
        host = Host(site, name=f"replay:{MODEL}")
        for begin in range(0, len(STREAM), rows_a_turn):
            for row, at in list(zip(STREAM, TIMES, strict=True))[begin : begin + rows_a_turn]:
                host.run(row[None], at)
            drain(agent)
        host.close()
        drain(agent)
        found = steps(db)
        agent.close()
        db.close()
    return found


def test_delays_of_a_replay_run_on_its_own_time(tmp_path: Path) -> None:
    at_once = replayed(tmp_path / "one", live=False, rows_a_turn=len(STREAM))
    assert {kind for kind, _ in at_once} == {"raised", "new-cause"}
    assert replayed(tmp_path / "two", live=True, rows_a_turn=50) == at_once
