"""``edgewatch alarms``: the commands by which a person does something about an alarm."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._devices_until import End, read_end
from edgewatch.cli._options import AsJson, By, Note, Site, duration, example
from edgewatch.cli._output import print_json, print_table, say, shown, tell

Number = Annotated[
    int, typer.Argument(metavar="ID", help="The number of the alarm.", min=1, max=2**63 - 1)
]
NO_ROLE = "not stated"
"""What is kept of the role where none is given: shelving takes one, the command need not."""

Role = Annotated[str, typer.Option("--role", metavar="R", help="In which role; must be given.")]
MaybeRole = Annotated[str, typer.Option("--role", metavar="R", help="In which role.")]
Why = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; must be given.")]
Code = Annotated[
    str, typer.Argument(metavar="CODE[@PLACE]", help="A code, at one slot, model or everywhere.")
]


def register(app: typer.Typer) -> None:
    """Add the commands to the group, in the order in which they are mostly wanted."""
    who = '--by "A. Weber" --role "site engineer"'
    for command, name, line in (
        (ack, "ack", 'ack 7 --by "A. Weber" --note "unit exchanged"'),
        (shelve, "shelve", f'shelve 7 --for 2h {who} --note "sample of today is unusual"'),
        (unshelve, "unshelve", f"unshelve 7 {who}"),
        (
            take,
            "out-of-service",
            f'out-of-service device.missing@analyser --until 8h {who} --note "being repaired"',
        ),
        (give_back, "return-to-service", f"return-to-service device.missing@analyser {who}"),
        (mark, "not-useful", 'not-useful 7 --by "A. Weber" --note "known since May"'),
        (pause, "audio-pause", 'audio-pause --for 5m --by "A. Weber"'),
    ):
        app.command(name, epilog=example(f"edgewatch alarms {line}"))(command)


def ack(
    alarm_id: Number,
    by: By,
    site: Site,
    note: Note = "",
    role: MaybeRole = "",
    seen: Annotated[
        list[str] | None,
        typer.Option("--seen", metavar="CAUSE", help="Only for this cause; may be repeated."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Acknowledge an alarm: somebody has seen it and knows what to do.

    A high alarm takes a note. A cause that comes later alarms anew.
    """
    from edgewatch.site.actions import ACKNOWLEDGE

    payload: dict[str, Any] = {"seen": seen} if seen else {}
    left = _send(site, ACKNOWLEDGE, str(alarm_id), by, note, role=role, **payload)
    said = f"Alarm {alarm_id} is acknowledged by {by}"
    _told(site, alarm_id, f"{said} in part: {left}." if left else f"{said}.", as_json)


def shelve(
    alarm_id: Number,
    by: By,
    site: Site,
    for_ns: Annotated[
        int,
        typer.Option("--for", metavar="D", parser=duration, help="How long: 15m, up to 12h."),
    ],
    role: Annotated[
        str, typer.Option("--role", metavar="R", help="In which role; it is kept with the reason.")
    ] = NO_ROLE,
    note: Why = "",
    as_json: AsJson = False,
) -> None:
    """Put an alarm on the shelf: it calls nobody, and comes back by itself.

    Trust does not improve by it. A cause that nobody has seen yet brings it back at once.
    """
    from edgewatch.site.actions import SHELVE

    until_ns = time.time_ns() + for_ns
    now_ns = until_ns - for_ns
    _send(site, SHELVE, str(alarm_id), by, note, now_ns, role=role, until_ns=until_ns)
    _told(site, alarm_id, f"Alarm {alarm_id} is shelved by {by}.", as_json)


def unshelve(
    alarm_id: Number,
    by: By,
    site: Site,
    role: MaybeRole = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Take an alarm off the shelf before its time."""
    from edgewatch.site.actions import UNSHELVE

    _send(site, UNSHELVE, str(alarm_id), by, note, role=role)
    _told(site, alarm_id, f"Alarm {alarm_id} is off the shelf.", as_json)


def take(
    site: Site,
    code: Annotated[
        str,
        typer.Argument(
            metavar="[CODE[@PLACE]]",
            help="A code, at one slot or model, or everywhere; none lists what is out of service.",
            show_default=False,
        ),
    ] = "",
    by: Annotated[str, typer.Option("--by", metavar="PERSON", help="Who does this.")] = "",
    role: Role = "",
    note: Why = "",
    until: Annotated[
        End | None,
        typer.Option(
            "--until",
            metavar="T",
            parser=read_end,
            help="Up to a moment, or so long (8h); else until it is returned.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Take an alarm out of service, for work that lasts; without a code, list what is.

    It calls nobody and is shown as out of service. Trust counts it as something that cannot be
    told: never as fine, where the alarm is a high one.
    """
    from edgewatch.site.actions import OUT_OF_SERVICE

    if code:
        now_ns = time.time_ns()
        until_ns = until.of(now_ns) if until else None
        _send(site, OUT_OF_SERVICE, code, by, note, now_ns, role=role, until_ns=until_ns)
        tell(f"{code} is out of service.")
    _list_out_of_service(site, as_json)


def give_back(
    code: Code,
    by: By,
    site: Site,
    role: MaybeRole = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Return an alarm to service: what it has to tell, it tells at once."""
    from edgewatch.site.actions import RETURN_TO_SERVICE

    _send(site, RETURN_TO_SERVICE, code, by, note, role=role)
    tell(f"{code} is in service again.")
    _list_out_of_service(site, as_json)


def mark(
    alarm_id: Number,
    by: By,
    site: Site,
    role: MaybeRole = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Say that an alarm was of no use: `edgewatch alarms health` counts it."""
    from edgewatch.site.actions import NOT_USEFUL

    _send(site, NOT_USEFUL, str(alarm_id), by, note, role=role)
    _told(site, alarm_id, f"Alarm {alarm_id} is marked as not useful.", as_json)


def pause(
    by: By,
    site: Site,
    alarm_id: Annotated[
        int | None,
        typer.Argument(metavar="[ID]", help="One alarm; else all.", show_default=False),
    ] = None,
    for_ns: Annotated[
        int,
        typer.Option("--for", metavar="D", parser=duration, help="How long: up to 10m."),
    ] = 120_000_000_000,
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Pause the sound of alarms for a few minutes. The alarms themselves stand as they are."""
    from edgewatch.alarms.shapes import rfc3339
    from edgewatch.site.actions import AUDIO_PAUSE

    now_ns = time.time_ns()
    subject = "all" if alarm_id is None else str(alarm_id)
    _send(site, AUDIO_PAUSE, subject, by, note, now_ns, until_ns=now_ns + for_ns)
    until = rfc3339(now_ns + for_ns)
    if as_json:
        print_json({"subject": subject, "until": until})
    else:
        say(f"The sound is paused until {shown(until)}. No alarm is off.")


def _send(
    site: Path, kind: str, subject: str, by: str, note: str, now_ns: int | None = None, **more: Any
) -> str:
    """Have the agent do it; what was left over, if anything."""
    from edgewatch.cli._acting import signer_for
    from edgewatch.cli._settle import commit
    from edgewatch.site.actions import send_action
    from edgewatch.site.config import load_site

    load_site(site)
    signer = signer_for(site, by, kind)
    payload = {name: value for name, value in more.items() if value not in ("", None)}
    action = send_action(
        site, kind, subject, by=by, note=note, time_ns=now_ns, signer=signer, **payload
    )
    return commit(site, action)


def _told(site: Path, alarm_id: int, words: str, as_json: bool) -> None:
    from edgewatch.cli._alarms_read import one

    if as_json:
        print_json(one(site, alarm_id))
    else:
        say(words)


def _list_out_of_service(site: Path, as_json: bool) -> None:
    from edgewatch.cli._alarms_read import out_of_service

    found = out_of_service(site)
    if as_json:
        print_json(found)
    elif not found:
        say("Every alarm is in service.")
    else:
        heads = ("code", "place", "from", "until", "by", "role", "note")
        rows = [(*(row[h] for h in heads[:2]), shown(row["from"]), shown(row["until"]),
                 *(row[h] for h in heads[4:])) for row in found]  # fmt: skip
        print_table(heads, rows)
