"""``edgewatch record versions``: which version wrote what."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edgewatch import __version__
from edgewatch.sdk.paths import record_file
from edgewatch.store import journal, migrations
from edgewatch.store.connection import open_writer
from support.command_line import Edgewatch


def test_agents_producers_and_migrations_are_listed(swapped: Path, edgewatch: Edgewatch) -> None:
    with closing(open_writer(record_file(swapped))) as db:
        journal.add_event(db, 10**18, "agent.started", "agent", version="0.2.0", python="3.11.2")
    found = edgewatch("record", "versions", "--site", swapped, "--json").json
    assert found["this"] == __version__
    assert found["agents"] == [
        {
            "from": "2001-09-09T01:46:40.000000Z",
            "until": None,
            "starts": 1,
            "version": "0.2.0",
            "python": "3.11.2",
            "sqlite": "",
            "onnxruntime": "",
        }
    ]
    assert {one["version"] for one in found["producers"]} == {__version__}
    assert tuple(step["name"] for step in found["steps"]) == migrations.names()


def test_a_site_before_its_first_agent_has_nothing_to_tell(
    site: Path, edgewatch: Edgewatch
) -> None:
    said = edgewatch("record", "versions", "--site", site)
    assert said.code == 0
    assert f"This is EdgeWatch {__version__}." in said.out
