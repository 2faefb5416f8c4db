"""A wall clock that is set both ways: order is kept, nothing is lost, and it is told."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from edgewatch.agent.agent import Agent
from edgewatch.agent.clock import ClockWatch
from edgewatch.agent.salvage import open_record
from edgewatch.agent.sole import sole_agent
from edgewatch.cli.demo_site import MODEL
from edgewatch.sdk.producer import Producer
from edgewatch.sdk.tensors import Status, encode_run
from edgewatch.site.config import load_site
from edgewatch.spool import Kind
from edgewatch.store import alarms, journal
from support.small_site import S, new_site

HOUR = 3600 * S
X = np.ones((1, 30), np.float32)


@pytest.fixture
def step(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Sets the wall clock of this process forward or back."""
    real, offset = time.time_ns, 0

    def move(ns: int) -> None:
        nonlocal offset
        offset += ns

    monkeypatch.setattr(time, "time_ns", lambda: real() + offset)
    return move


@pytest.mark.parametrize("agent_watches", [True, False])
def test_a_clock_set_forward_and_back(
    tmp_path: Path, step: Callable[[int], None], agent_watches: bool
) -> None:
    site = new_site(tmp_path / "site")
    host = Producer(site, "model:cytology")
    stream = host.declare({"type": "onnx", "model": MODEL, "inputs": [{"name": "X"}]})
    watch = ClockWatch(None, time.time_ns)
    with sole_agent(site):
        db = open_record(site)
        agent = Agent(site, load_site(site), db, live=True)
        for moved in (0, HOUR, -2 * HOUR):
            step(moved)
            for number in range(10):
                body = encode_run(1000, Status.OK, [X], [], f"{moved // HOUR}-{number}")
                host.append(Kind.PREDICTION, body, wall_ns=time.time_ns(), stream=stream)
            jump = watch.jump()
            if agent_watches and jump is not None:
                agent.note_jump(jump)
            agent.turn()
        for _ in range(2):
            agent.turn()
        rows = db.execute("SELECT case_key, seq, mono_ns FROM prediction ORDER BY id").fetchall()
        assert [row[0] for row in rows] == [f"{m}-{n}" for m in (0, 1, -2) for n in range(10)]
        assert rows == sorted(rows, key=lambda row: row[1:])
        told = [e for e in journal.events(db) if e["kind"] == "clock.jumped"]
        assert sorted(round(e["detail"]["seconds"]) for e in told) == [-7200, 3600]
        (alarm,) = {a["code"]: a for a in alarms.alarms(db) if a["code"] == "clock.jumped"}.values()
        assert not alarm["condition_active"]
        agent.close()
        db.close()
    host.close()
