"""``edgewatch devices``: the commands by which a person changes what is approved."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from edgewatch.cli._completions import slot_names
from edgewatch.cli._devices_until import Until
from edgewatch.cli._options import AsJson, By, Note, Site, duration, example
from edgewatch.cli._output import print_json, say, shown
from edgewatch.site.errors import InputError

SlotName = Annotated[
    str,
    typer.Argument(metavar="SLOT", autocompletion=slot_names, help="A slot of site.toml."),
]
Role = Annotated[str, typer.Option("--role", metavar="R", help="In which role, for the record.")]
Why = Annotated[str, typer.Option("--note", metavar="TEXT", help="Why; must be given.")]
Overrule = Annotated[
    bool, typer.Option("--overrule", help="Approve a unit that was rejected before.")
]


def register(app: typer.Typer) -> None:
    """Add the commands to the group, in the order of a unit's life."""
    for command, line in (
        (enrol, 'enrol analyser --by "A. Weber" --note "installed"'),
        (approve, 'approve analyser --by "A. Weber" --role "site engineer" --note "exchanged"'),
        (reject, 'reject analyser --by "A. Weber" --note "not ours"'),
        (maintain, 'maintain analyser --for 2h --allow firmware --by "A. Weber" --note "update"'),
        (rollback, 'rollback analyser --by "A. Weber" --note "wrong unit approved"'),
    ):
        app.command(epilog=example(f"edgewatch devices {line}"))(command)


def enrol(
    slot: SlotName,
    by: By,
    site: Site,
    note: Note = "",
    role: Role = "",
    overrule: Overrule = False,
    as_json: AsJson = False,
) -> None:
    """Make the unit that is in a slot now the approved one.

    It counts once three identifications in a row agree; until then the slot is UNVERIFIED.
    """
    from edgewatch.cli._devices_deciding import decide_on_unit
    from edgewatch.site.actions import ENROL

    found = decide_on_unit(
        site, slot, ENROL, by=by, note=note, quiet=as_json, role=role, overrule=overrule
    )
    _say_approved(found, f"Enrolled in {slot} by {by}", as_json)


def approve(
    slot: SlotName,
    by: By,
    site: Site,
    note: Note = "",
    role: Role = "",
    until: Until = None,
    also: Annotated[
        bool, typer.Option("--also", help="Accept what is seen beside what was accepted before.")
    ] = False,
    overrule: Overrule = False,
    as_json: AsJson = False,
) -> None:
    """Approve a change: the unit that is in the slot now becomes the approved one.

    What differs and which predictions are affected is shown first. The approval covers the unit
    that is shown and no other.
    """
    from edgewatch.cli._devices_deciding import decide_on_unit
    from edgewatch.site.actions import APPROVE

    found = decide_on_unit(
        site,
        slot,
        APPROVE,
        by=by,
        note=note,
        until=until,
        quiet=as_json,
        role=role,
        also=also,
        overrule=overrule,
    )
    _say_approved(found, f"Approved in {slot} by {by}", as_json)


def reject(
    slot: SlotName, by: By, note: Why, site: Site, role: Role = "", as_json: AsJson = False
) -> None:
    """Reject the unit that is in a slot now: it is remembered, and CHANGED whenever it is seen."""
    from edgewatch.cli._devices_deciding import decide_on_unit
    from edgewatch.site.actions import REJECT

    found = decide_on_unit(site, slot, REJECT, by=by, note=note, quiet=as_json, role=role)
    if as_json:
        print_json(found)
        return
    unit = found["rejected"][-1]["unit"]
    say(f"Rejected in {slot} by {by}: {unit}. Verdict: {found['verdict']}.")


def maintain(
    slot: SlotName,
    by: By,
    site: Site,
    note: Note = "",
    role: Role = "",
    lasts: Annotated[
        int | None,
        typer.Option("--for", metavar="D", parser=duration, help="How long, such as 2h; 7d most."),
    ] = None,
    allow: Annotated[
        str,
        typer.Option(
            metavar="FIELD,…",
            help="What may differ meanwhile: fields, layers or both; nothing if absent.",
        ),
    ] = "",
    end: Annotated[bool, typer.Option("--end", help="The work is done: end it now.")] = False,
    as_json: AsJson = False,
) -> None:
    """Announce work on a slot: what may differ, and for how long.

    Meanwhile the slot is in MAINTENANCE, also while its unit is away, and any other difference is
    CHANGED as ever. What still differs at the end is CHANGED too, unless it has been approved.
    """
    from edgewatch.cli._devices_deciding import decide
    from edgewatch.site.actions import END_MAINTENANCE, MAINTAIN

    if end:
        found = decide(site, slot, END_MAINTENANCE, by=by, note=note, role=role)
    else:
        _require_window(lasts, note)
        found = decide(
            site,
            slot,
            MAINTAIN,
            by=by,
            note=note,
            lasts_ns=lasts or 0,
            role=role,
            allow=[name.strip() for name in allow.split(",") if name.strip()],
        )
    if as_json:
        print_json(found)
    elif found["maintenance"]:
        window = found["maintenance"]
        fields = ", ".join(window["allowed"]) or "nothing"
        say(f"{slot} is under maintenance until {shown(window['until'])}: {fields} may differ.")
    else:
        say(f"The maintenance of {slot} has ended. Verdict: {found['verdict']}.")


def rollback(
    slot: SlotName,
    by: By,
    note: Why,
    site: Site,
    to: Annotated[
        int | None,
        typer.Option(metavar="ID", help="Which enrolment; the last other one if absent."),
    ] = None,
    role: Role = "",
    as_json: AsJson = False,
) -> None:
    """Take an approval back: an earlier enrolment is in force again.

    `devices history` lists the enrolments with their numbers. Predictions made under the approval
    that is taken back become affected, unless the unit approved before is in the slot.
    """
    from edgewatch.cli._devices_deciding import decide
    from edgewatch.site.actions import ROLL_BACK

    found = decide(site, slot, ROLL_BACK, by=by, note=note, role=role, to=to)
    if as_json:
        print_json(found)
        return
    back = found["enrolment"]["of_id"]
    say(f"Enrolment {back} of {slot} is in force again. Verdict: {found['verdict']}.")


def _require_window(lasts: int | None, note: str) -> None:
    if not lasts:
        raise InputError("a maintenance window needs a duration", expected="such as --for 2h")
    if not note.strip():
        raise InputError("a maintenance window must say what is done", expected="--note TEXT")


def _say_approved(found: dict[str, Any], what: str, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    until = found["enrolment"]["until"]
    ends = f" Until {shown(until)}." if until else ""
    why = "" if found["verdict"] != "UNVERIFIED" else f" ({found['reason']})"
    say(f"{what}: {found['unit']}.{ends} Verdict: {found['verdict']}{why}.")
