"""Which version of EdgeWatch wrote what, as the record itself tells.

The agent says with which version it started, every producer with which version it writes, and the
record keeps when it went through each migration. Records from before 0.2.0 do not say it: "".
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection

_SAID = ("version", "python", "sqlite", "onnxruntime")


@dataclass(frozen=True, slots=True)
class AgentSpan:
    """Starts of the agent, one after the other, with the same versions of everything.

    ``until_ns`` is the first start with another version, None for the last span.
    """

    from_ns: int
    until_ns: int | None
    starts: int
    version: str
    python: str
    sqlite: str
    onnxruntime: str


@dataclass(frozen=True, slots=True)
class Producers:
    """Segments by the version that wrote them: hosts, feeds, commands."""

    version: str
    python: str
    segments: int
    first_ns: int
    last_ns: int


@dataclass(frozen=True, slots=True)
class Step:
    """A migration and when the record went through it, as SQLite text in UTC."""

    name: str
    applied_at: str


def agent_spans(db: Connection) -> list[AgentSpan]:
    """Versions of the agent in the order in which they started."""
    runs = [
        (said, [time_ns for time_ns, _ in group])
        for said, group in itertools.groupby(_starts(db), key=lambda start: start[1])
    ]
    ends = [times[0] for _, times in runs[1:]]
    return [
        AgentSpan(times[0], end, len(times), *said)
        for (said, times), end in itertools.zip_longest(runs, ends)
    ]


def producers(db: Connection) -> list[Producers]:
    """Versions of what wrote the segments, in the order in which each was first seen."""
    found: dict[tuple[str, str], list[int]] = {}
    for header, opened_ns in db.execute("SELECT producer, opened_ns FROM segment ORDER BY id"):
        said = _object(header)
        key = (_text(said.get("edgewatch")), _text(said.get("python")))
        found.setdefault(key, []).append(int(opened_ns))
    return [
        Producers(version, python, len(times), min(times), max(times))
        for (version, python), times in found.items()
    ]


def steps(db: Connection) -> list[Step]:
    """The migrations of a record, in order."""
    rows = db.execute(
        """SELECT name, applied_at FROM _sqlite_migrations
           WHERE migration_set = 'edgewatch' ORDER BY rowid"""
    )
    return [Step(str(name), str(applied_at)) for name, applied_at in rows]


def _starts(db: Connection) -> Iterator[tuple[int, tuple[str, ...]]]:
    rows = db.execute("SELECT time_ns, detail FROM event WHERE kind = 'agent.started' ORDER BY id")
    for time_ns, detail in rows:
        said = _object(detail)
        yield int(time_ns), tuple(_text(said.get(name)) for name in _SAID)


def _object(text: object) -> dict[str, Any]:
    try:
        found = json.loads(str(text))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
