"""``edgewatch record versions``: which version of EdgeWatch wrote what."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from edgewatch import __version__
from edgewatch.cli._options import AsJson, Site
from edgewatch.cli._output import print_json, print_table, rfc3339, say

if TYPE_CHECKING:
    from edgewatch.store.connection import Connection
    from edgewatch.store.versions import Step

_BEFORE = "before 0.2.0"


def versions(site: Site, as_json: AsJson = False) -> None:
    """Show which version of EdgeWatch wrote what.

    The agent says with which version it starts, and every host program, feed and command with
    which one it writes. Migrations are the changes of the record's form that came with versions.
    """
    found = versions_shown(site)
    if as_json:
        print_json(found)
    else:
        _print(found)


def versions_shown(site: Path) -> dict[str, Any]:
    """The shape of ``record versions --json``.

    Raises:
        InputError: there is no site, or its record cannot be read.
    """
    from edgewatch.cli._record import reading

    with reading(site) as (_, db):
        return {"this": __version__, **_read(db)}


def _print(found: dict[str, Any]) -> None:
    said = ("python", "sqlite", "onnxruntime")
    say(f"This is EdgeWatch {found['this']}.\n")
    print_table(
        ("agent", "from", "until", "starts", "Python", "SQLite", "ONNX Runtime"),
        [
            (_version(one), one["from"], one["until"] or "", one["starts"], *map(one.get, said))
            for one in found["agents"]
        ],
    )
    print_table(
        ("written with", "Python", "segments", "first", "last"),
        [
            (_version(one), one["python"], one["segments"], one["first"], one["last"])
            for one in found["producers"]
        ],
    )
    steps = [(one["name"], one["applied_at"]) for one in found["steps"]]
    print_table(("migration", "applied"), steps)


def _version(one: dict[str, Any]) -> str:
    return str(one["version"] or _BEFORE)


def _read(db: Connection) -> dict[str, list[dict[str, Any]]]:
    from edgewatch.store.versions import agent_spans, producers, steps

    return {
        "agents": [_timed(asdict(span)) for span in agent_spans(db)],
        "producers": [_timed(asdict(one)) for one in producers(db)],
        "steps": [{**asdict(step), "applied_at": _rfc3339(step)} for step in steps(db)],
    }


def _rfc3339(step: Step) -> str:
    return step.applied_at.replace(" ", "T", 1).replace("+00:00", "Z")


def _timed(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields with their times as text, under names without ``_ns``."""
    return {name.removesuffix("_ns"): _as_text(name, value) for name, value in fields.items()}


def _as_text(name: str, value: Any) -> Any:
    return rfc3339(value) if name.endswith("_ns") and value is not None else value
