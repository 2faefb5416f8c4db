"""``edgewatch devices``: slots, ports, identities, enrolment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, By, From, Note, Site, To, example, remember_site
from edgewatch.cli._output import print_json, print_table, say, shown, tell

app = typer.Typer(
    epilog=example(
        "edgewatch devices",
        "edgewatch devices identify analyser",
        'edgewatch devices approve analyser --by "A. Weber" --note "unit exchanged for service"',
    )
)
SlotName = Annotated[str, typer.Argument(metavar="SLOT", help="A slot of site.toml.")]


@app.callback(invoke_without_command=True)
def devices(context: typer.Context, site: Site, as_json: AsJson = False) -> None:
    """List slots and verdicts; identify, approve.

    What is enrolled in each slot, what was seen there, and the verdict.
    """
    remember_site(site)
    if context.invoked_subcommand is not None:
        return
    from edgewatch.cli._slots import slots_shown

    found = slots_shown(site)
    if as_json:
        print_json(found)
        return
    if not found:
        say("No slots are declared. Describe them in site.toml, section [[slot]].")
        return
    print_table(
        ("slot", "profile", "port", "verdict", "since", "reason"),
        [
            (d["slot"], d["profile"], d["port"], d["verdict"], shown(d["since"]), d["reason"])
            for d in found
        ],
    )
    for slot in found:
        _print_differences(slot)


@app.command(epilog=example("edgewatch devices ports"))
def ports(as_json: AsJson = False) -> None:
    """List the serial ports of this workstation."""
    from dataclasses import asdict

    from edgewatch.devices import list_ports

    found = list_ports()
    if as_json:
        print_json([asdict(port) for port in found])
    elif found:
        print_table(
            ("port", "description", "USB id", "serial", "location"),
            [(p.device, p.description, _usb_id(p.vid, p.pid), p.serial, p.location) for p in found],
        )
    else:
        say("No serial ports.")


@app.command(epilog=example("edgewatch devices identify analyser"))
def identify(slot: SlotName, site: Site, as_json: AsJson = False) -> None:
    """Ask the equipment in a slot who it is, once, and print what it says.

    Exits with 1 where it is reached and does not name itself.
    """
    from edgewatch.cli._look import look_at
    from edgewatch.devices import to_json

    seen = look_at(site, slot)
    evidence = to_json(seen.evidence)
    identified = seen.proved_ns is not None
    if as_json:
        answer = {"slot": slot, "port_state": seen.port_state, "identified": identified}
        print_json({**answer, "detail": seen.detail, "evidence": evidence})
    else:
        rows = [(e["layer"], e["field"], e["value"], e["quality"]) for e in evidence]
        print_table(("layer", "field", "value", "quality"), rows)
    if not identified:
        tell(f"The equipment did not name itself: {seen.detail or seen.port_state}.")
        raise typer.Exit(1)


@app.command(epilog=example('edgewatch devices enrol analyser --by "A. Weber" --note "installed"'))
def enrol(slot: SlotName, by: By, site: Site, note: Note = "", as_json: AsJson = False) -> None:
    """Make the unit that is in a slot now the approved one."""
    from edgewatch.site.actions import ENROL

    _approve(site, slot, ENROL, by, note)
    _say_enrolled(site, slot, by, as_json)


@app.command(
    epilog=example('edgewatch devices approve analyser --by "A. Weber" --note "exchanged"')
)
def approve(slot: SlotName, by: By, site: Site, note: Note = "", as_json: AsJson = False) -> None:
    """Approve a change: the unit that is in the slot now becomes the approved one."""
    from edgewatch.site.actions import APPROVE

    _approve(site, slot, APPROVE, by, note)
    _say_enrolled(site, slot, by, as_json)


@app.command(epilog=example("edgewatch devices history analyser --from 2026-03-01T00:00:00Z"))
def history(
    slot: SlotName, site: Site, from_ns: From = None, to_ns: To = None, as_json: AsJson = False
) -> None:
    """Every state a slot was in, and every enrolment, oldest first."""
    from edgewatch.cli._slots import slot_history

    found = slot_history(site, slot, from_ns or 0, 2**63 - 1 if to_ns is None else to_ns)
    if as_json:
        print_json(found)
        return
    print_table(
        ("since", "until", "verdict", "unit", "reason"),
        [
            (shown(s["since"]), shown(s["until"]), s["verdict"], s["unit"], s["reason"])
            for s in found["states"]
        ],
    )
    for enrolment in found["enrolments"]:
        note = f": {enrolment['note']}" if enrolment["note"] else ""
        say(f"{shown(enrolment['at'])}  enrolled by {enrolment['by']}{note}")


def _approve(site: Path, slot: str, kind: str, by: str, note: str) -> None:
    from edgewatch.cli._look import see_before_enrolling
    from edgewatch.cli._settle import commit
    from edgewatch.cli._slots import end_of_replay
    from edgewatch.site.actions import send_action

    looked = see_before_enrolling(site, slot)
    at_ns = None if looked else end_of_replay(site, slot)
    commit(site, send_action(site, kind, slot, by=by, note=note, time_ns=at_ns))


def _say_enrolled(site: Path, name: str, by: str, as_json: bool) -> None:
    from edgewatch.cli._slots import slots_shown

    slot = next(slot for slot in slots_shown(site) if slot["slot"] == name)
    if as_json:
        print_json(slot)
    else:
        say(f"Enrolled in {name} by {by}: {slot['unit']}. Verdict: {slot['verdict']}.")


def _print_differences(slot: dict[str, Any]) -> None:
    for difference in slot["differences"]:
        seen = difference["observed"] or "not seen"
        field = f"{difference['layer']} {difference['field']}"
        say(f"{slot['slot']}: {field}: enrolled {difference['enrolled']}, observed {seen}")


def _usb_id(vid: int | None, pid: int | None) -> str:
    return "" if vid is None or pid is None else f"{vid:04x}:{pid:04x}"
