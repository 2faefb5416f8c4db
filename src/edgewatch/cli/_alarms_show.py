"""``edgewatch alarms show``: one alarm, its life, what it brought about."""

from __future__ import annotations

from typing import Any

import typer

from edgewatch.cli._alarms_acts import Number
from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, say, shown

_FACTS = (
    "code",
    "priority",
    "state",
    "subject",
    "raised_at",
    "cleared_at",
    "first_raised_at",
    "occurrences",
    "acknowledged_at",
    "acknowledged_by",
    "shelved_until",
    "suppressed_by",
    "out_of_service",
    "value",
    "limit",
    "method",
)


def register(app: typer.Typer) -> None:
    """Add the command to ``edgewatch alarms``."""
    app.command(epilog=example("edgewatch alarms show 7", "edgewatch alarms show 7 --json"))(show)


def show(
    alarm_id: Number,
    site: Site,
    as_json: AsJson = False,
) -> None:
    """Show one alarm: its life with the values known at each step, its cause and consequences."""
    from edgewatch.cli._alarms_read import story

    found = story(site, alarm_id)
    if as_json:
        print_json(found)
        return
    say(found["sentence"])
    say(found["advice"])
    for name in _FACTS:
        if found[name] not in (None, False, ""):
            text = shown(found[name]) if name.endswith(("_at", "_until")) else found[name]
            say(f"    {name.replace('_', ' ') + ':':<17}{text}")
    if found["cause"]:
        say(f"Caused by alarm {found['cause']['id']}: {found['cause']['sentence']}")
    _print_life(found["life"])
    if found["consequences"]:
        rows = [(a["id"], a["state"], a["code"], a["sentence"]) for a in found["consequences"]]
        print_table(("id", "state", "code", "what"), rows, title="Consequences")


def _print_life(life: list[dict[str, Any]]) -> None:
    rows = [
        (
            shown(step["at"]),
            step["kind"],
            step["to"],
            f"{step['by']} ({step['role']})" if step["role"] else step["by"],
            step["note"],
            _values(step["snapshot"]),
        )
        for step in life
    ]
    print_table(("at", "what", "state", "by", "note", "known then"), rows, title="Its life")


def _values(snapshot: dict[str, Any]) -> str:
    """The few values of a snapshot that fit a line."""
    parts = [f"{name} {snapshot[name]:.4g}" for name in ("value", "limit") if name in snapshot]
    parts += [f"{slot} {verdict}" for slot, verdict in snapshot.get("verdicts", {}).items()]
    parts += [f"trust {snapshot['trust']}"] if "trust" in snapshot else []
    return ", ".join(parts)
