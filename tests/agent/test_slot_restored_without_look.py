"""A record that keeps a verdict of a slot, but no look at it, stops no agent."""

from __future__ import annotations

from pathlib import Path

from edgewatch.agent.agent import Agent
from edgewatch.sdk.paths import record_file
from edgewatch.site.config import load_site
from edgewatch.store.connection import open_writer
from support.populated_site import populate


def test_a_verified_slot_without_a_kept_look_is_watched_on(tmp_path: Path) -> None:
    populate(tmp_path / "site", seconds=60)
    db = open_writer(record_file(tmp_path / "site"))
    db.execute("DELETE FROM identification")
    agent = Agent(tmp_path / "site", load_site(tmp_path / "site"), db, live=False)
    agent.turn()
    assert agent.trust().state != "as-checked"
    agent.close()
    db.close()
