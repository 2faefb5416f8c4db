"""Evidence gathers over many rows, through restarts and kills of the agent, and with its budget."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from edgewatch.agent.agent import Agent
from edgewatch.sdk.paths import config_file
from edgewatch.store import alarms, measures
from edgewatch.store.connection import Connection
from edgewatch.store.detectors import detectors
from support.scorer import MODEL, T0, Host, S, activate, make_site, rows
from support.small_site import agent_at, drain

PARTS = 6
#: A shift of 0.35 standard deviations, found after some hundred rows and in no window of 40.
STORY = np.vstack([rows(400), rows(1100, shift=1.75, seed=3)])


def told(db: Connection) -> list[tuple[Any, ...]]:
    return [(a["code"], a["feature"], a["raised_ns"]) for a in alarms.alarms(db)]


def evidence(db: Connection) -> list[tuple[Any, ...]]:
    found = [m for m in measures.measurements(db, MODEL) if m["method"] == "evidence"]
    return sorted((m["to_ns"], m["feature"], m["value"]) for m in found)


def lived(site: Path, lives: int) -> tuple[Any, ...]:
    """What is told of the story when as many agents take turns."""
    make_site(site)
    activate(site, T0 - S)
    host, at = Host(site), T0
    for part in np.array_split(STORY, lives):
        at = host.run(part, at)
        with agent_at(site) as (agent, _):
            drain(agent)
    host.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        return told(db), evidence(db)


def test_a_faint_shift_is_found_through_any_number_of_restarts(tmp_path: Path) -> None:
    once, often = lived(tmp_path / "once", 1), lived(tmp_path / "often", PARTS)
    assert once == often
    raised = {(code, feature): at for code, feature, at in once[0]}
    at = min(at for (code, _), at in raised.items() if code == "input.drift")
    assert T0 + 400 * S < at < T0 + 1400 * S


def test_the_state_is_saved_for_the_baseline_in_force_alone(tmp_path: Path) -> None:
    site = tmp_path / "site"
    make_site(site)
    made = activate(site, T0 - S)
    host = Host(site)
    host.run(rows(30), T0)
    with agent_at(site) as (agent, db):
        drain(agent)
        version = model_id(agent)
        assert detectors(db, version, made.id) is not None
        assert detectors(db, version, "another") is None
        activate(site, seed=5)
        drain(agent)
        assert detectors(db, version, made.id) is None
    host.close()


@pytest.mark.parametrize(("budget", "found"), [("1000.0", True), ("0.000001", False)])
def test_the_budget_of_the_site_decides_how_soon(tmp_path: Path, budget: str, found: bool) -> None:
    site = tmp_path / "site"
    make_site(site)
    file = config_file(site)
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("[drift]", f"[drift]\nalarms_per_year = {budget}"), "utf-8")
    activate(site, T0 - S)
    host = Host(site)
    host.run(rows(260, shift=1.75, seed=3), T0)
    host.close()
    with agent_at(site) as (agent, db):
        drain(agent)
        assert ("input.drift" in {code for code, *_ in told(db)}) is found


def model_id(agent: Agent) -> int:
    (watch,) = agent._keepers.models._watches.values()
    return next(iter(watch._versions))
