"""Which version wrote what: spans of the agent, producers, migrations."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from edgewatch.store import journal, migrations, segments
from edgewatch.store.connection import Connection, open_writer
from edgewatch.store.versions import AgentSpan, Producers, agent_spans, producers, steps


@pytest.fixture
def db() -> Iterator[Connection]:
    with closing(open_writer(Path(":memory:"))) as record:
        migrations.migrate(record)
        yield record


def start(db: Connection, time_ns: int, **said: object) -> None:
    journal.add_event(db, time_ns, "agent.started", "agent", pid=1, **said)


def test_starts_with_the_same_versions_are_one_span(db: Connection) -> None:
    start(db, 10)
    for time_ns in (20, 30):
        start(db, time_ns, version="0.2.0", python="3.11", sqlite="3.53", onnxruntime="o 1")
    start(db, 40, version="0.2.0", python="3.12", sqlite="3.53", onnxruntime="o 1")
    assert agent_spans(db) == [
        AgentSpan(10, 20, 1, "", "", "", ""),
        AgentSpan(20, 40, 2, "0.2.0", "3.11", "3.53", "o 1"),
        AgentSpan(40, None, 1, "0.2.0", "3.12", "3.53", "o 1"),
    ]


def test_a_record_without_any_start_has_no_span(db: Connection) -> None:
    assert agent_spans(db) == []


@pytest.mark.parametrize("detail", ["[]", '{"version": 3}', '{"version": null}'])
def test_what_is_no_version_is_none(db: Connection, detail: str) -> None:
    start(db, 10)
    db.execute("UPDATE event SET detail = ?", (detail,))
    assert agent_spans(db) == [AgentSpan(10, None, 1, "", "", "", "")]


def test_segments_are_counted_by_the_version_that_wrote_them(db: Connection) -> None:
    for number, header in enumerate(({}, {"edgewatch": "0.2.0", "python": "3.12"}, {})):
        segments.add_segment(db, f"{number}.seg", header, 100 + number)
    assert producers(db) == [
        Producers("", "", 2, 100, 102),
        Producers("0.2.0", "3.12", 1, 101, 101),
    ]


def test_every_migration_has_its_time(db: Connection) -> None:
    found = steps(db)
    assert tuple(step.name for step in found) == migrations.names()
    assert all(step.applied_at for step in found)
