"""``edgewatch alarms``: list what stands, acknowledge, explain the codes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, By, From, Note, Site, To, example, remember_site
from edgewatch.cli._output import local, print_json, print_table, say

app = typer.Typer(
    epilog=example(
        "edgewatch alarms",
        "edgewatch alarms --all --json --from 2026-03-01T00:00:00Z",
        'edgewatch alarms ack 7 --by "A. Weber" --note "unit exchanged for service"',
    )
)


@app.callback(invoke_without_command=True)
def alarms(
    context: typer.Context,
    site: Site,
    every: Annotated[bool, typer.Option("--all", help="Closed and pending ones too.")] = False,
    from_ns: From = None,
    to_ns: To = None,
    explain: Annotated[
        bool, typer.Option("--explain-codes", help="Print every code: meaning, priority, advice.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List alarms, newest first; acknowledge them.

    Those that are open; with --all every one there was.
    """
    remember_site(site)
    if context.invoked_subcommand is not None:
        return
    if explain:
        _explain(as_json)
        return
    found = _listed(site, every, from_ns, to_ns)
    if as_json:
        print_json([shown for shown, _ in found])
    else:
        _print(found)


@app.command(epilog=example('edgewatch alarms ack 7 --by "A. Weber" --note "unit exchanged"'))
def ack(
    alarm_id: Annotated[int, typer.Argument(metavar="ID", help="The number of the alarm.")],
    by: By,
    site: Site,
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Acknowledge an alarm: somebody has seen it and knows what to do."""
    from edgewatch.cli._settle import commit
    from edgewatch.site.actions import ACKNOWLEDGE, send_action
    from edgewatch.site.config import load_site

    load_site(site)
    commit(site, send_action(site, ACKNOWLEDGE, str(alarm_id), by=by, note=note))
    if as_json:
        every = _listed(site, True, None, None)
        print_json(next(shown for shown, _ in every if shown["id"] == alarm_id))
    else:
        say(f"Alarm {alarm_id} is acknowledged by {by}.")


def _listed(
    site: Path, every: bool, from_ns: int | None, to_ns: int | None
) -> list[tuple[dict[str, Any], int | None]]:
    """(alarm in the shape of the contract, when it was raised), newest first."""
    from edgewatch.alarms import from_record, to_contract
    from edgewatch.cli._record import reading
    from edgewatch.store import alarms as store

    with reading(site) as (_, db):
        stored = store.alarms(
            db,
            open_only=not every,
            from_ns=from_ns or 0,
            to_ns=to_ns if to_ns is not None else 2**63 - 1,
        )
    found = [from_record(values) for values in stored]
    return [
        (to_contract(alarm), alarm.raised_ns)
        for alarm in found
        if every or alarm.state != "pending"
    ]


def _print(found: list[tuple[dict[str, Any], int | None]]) -> None:
    if not found:
        say("No alarms.")
        return
    print_table(
        ("id", "raised", "priority", "state", "code", "what"),
        [
            (a["id"], local(raised), a["priority"], a["state"], a["code"], a["sentence"])
            for a, raised in found
        ],
    )


def _explain(as_json: bool) -> None:
    from edgewatch.alarms import explain_codes

    codes = explain_codes()
    if as_json:
        print_json(codes)
        return
    for code in codes:
        say(f"{code['code']} ({code['priority']})")
        for word in ("meaning", "condition", "advice"):
            say(f"    {word + ':':<11}{code[word]}")
