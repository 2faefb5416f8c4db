"""``edgewatch alarms``: list what is open; the commands about alarms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli import _alarms_acts, _alarms_health, _alarms_preset, _alarms_show
from edgewatch.cli._options import AsJson, From, Site, To, example, remember_site
from edgewatch.cli._output import local, print_json_list, print_table, say, shown

if TYPE_CHECKING:
    from edgewatch.alarms import Alarm

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
    standing: Annotated[
        bool, typer.Option("--standing", help="Only those whose condition is met now.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain-codes", help="Print every code: meaning, priority, advice.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List alarms, newest first; acknowledge them, shelve them, take them out of service.

    Those that are open; with --all every one there was.
    """
    remember_site(site)
    if context.invoked_subcommand is not None:
        return
    if explain:
        from edgewatch.cli import _alarms_codes

        _alarms_codes.explain(site, as_json)
        return
    found = _wanted(site, every, standing, from_ns, to_ns)
    if as_json:
        from edgewatch.alarms import to_contract

        print_json_list(to_contract(alarm) for alarm in found)
    else:
        _print(found)
        _print_out_of_service(site)


def _wanted(
    site: Path, every: bool, standing: bool, from_ns: int | None, to_ns: int | None
) -> list[Alarm]:
    """Without those that only wait for their delay, unless every one is wanted."""
    from edgewatch.cli._alarms_read import FOREVER_NS, listed

    end_ns = FOREVER_NS if to_ns is None else to_ns
    found = listed(site, open_only=not every, from_ns=from_ns or 0, to_ns=end_ns)
    if standing:
        return [alarm for alarm in found if alarm.is_standing]
    return [alarm for alarm in found if every or alarm.is_standing or alarm.state != "pending"]


def _print(found: Sequence[Alarm]) -> None:
    from edgewatch.alarms import sentence_of

    if not found:
        say("No alarms.")
        return
    heads = ("id", "raised", "priority", "state", "code", "what")
    rows = [
        (a.id, local(a.raised_ns), a.priority, _state_of(a), a.code, sentence_of(a)) for a in found
    ]
    print_table(heads, rows)


def _print_out_of_service(site: Path) -> None:
    """What calls nobody is named even where nothing of it stands."""
    from edgewatch.cli._alarms_read import out_of_service

    for one in out_of_service(site):
        name = f"{one['code']}@{one['place']}" if one["place"] else one["code"]
        until = f"until {shown(one['until'])}" if one["until"] else "until it is returned"
        say(f"Out of service {until}: {name} ({one['by']}: {one['note']})")


def _state_of(alarm: Alarm) -> str:
    """The state, and what lies across it."""
    if alarm.out_of_service:
        return "out of service"
    return f"suppressed: {alarm.suppressed_by}" if alarm.suppressed_by else alarm.state


for _part in (_alarms_acts, _alarms_show, _alarms_health, _alarms_preset):
    _part.register(app)
