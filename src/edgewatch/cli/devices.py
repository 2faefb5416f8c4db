"""``edgewatch devices``: slots, ports, identities, enrolment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli import _devices_permissions, _devices_rules
from edgewatch.cli._devices_changes import SlotName, register
from edgewatch.cli._options import AsJson, From, Site, To, example, remember_site
from edgewatch.cli._output import print_json, print_table, say, shown, tell

_UNNAMED = "n/a"
"""What pyserial says of a port without a description."""

app = typer.Typer(
    epilog=example(
        "edgewatch devices",
        "edgewatch devices identify analyser",
        'edgewatch devices approve analyser --by "A. Weber" --note "unit exchanged for service"',
    )
)


@app.callback(invoke_without_command=True)
def devices(context: typer.Context, site: Site, as_json: AsJson = False) -> None:
    """List slots and verdicts; identify, approve, reject, maintain.

    What is enrolled in each slot, what was seen there, and the verdict. Units that are in no
    slot follow.
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
        [_slot_row(slot) for slot in found],
    )
    for slot in found:
        _print_differences(slot)
        _print_decisions(slot)


@app.command(
    epilog=example(
        "edgewatch devices ports",
        "edgewatch devices ports --all --json",
        "edgewatch devices ports --dump ward3.umockdev",
    )
)
def ports(
    every: Annotated[
        bool, typer.Option("--all", help="Devices that are no serial ports too.")
    ] = False,
    dump: Annotated[
        Path | None,
        typer.Option(
            help="What was attached to another machine: a file of umockdev-record or "
            "`udevadm info --export-db`."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List what is attached to this workstation; nothing is opened."""
    from edgewatch.cli._devices_ports import attached

    found = attached(dump, everything=every)
    if as_json:
        print_json(found)
    elif found:
        print_table(
            ("port", "description", "serial", "quality", "plugged in at", "kind", "for site.toml"),
            [_port_row(port) for port in found],
        )
        for port in found:
            for advice in port["advice"]:
                say(f"{port['device'] or port['addresses'][0]}: {advice}")
    else:
        say("Nothing is attached." if every else "No serial ports.")


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


@app.command(epilog=example("edgewatch devices history analyser --from 2026-03-01T00:00:00Z"))
def history(
    slot: SlotName, site: Site, from_ns: From = None, to_ns: To = None, as_json: AsJson = False
) -> None:
    """Every state a slot was in, and every decision about it, oldest first."""
    from edgewatch.cli._affected import span_words
    from edgewatch.cli._devices_history import decision_lines
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
    for line in [*decision_lines(found), *map(span_words, found["affected"])]:
        say(line)


def _print_differences(slot: dict[str, Any]) -> None:
    for difference in slot["differences"]:
        seen = difference["observed"] or "not seen"
        field = f"{difference['layer']} {difference['field']}"
        say(f"{slot['slot']}: {field}: enrolled {difference['enrolled']}, observed {seen}")


def _slot_row(slot: dict[str, Any]) -> tuple[object, ...]:
    name = slot["slot"] or f"(none) {slot['title']}"
    since = shown(slot["since"])
    return (name, slot["profile"], slot["port"], slot["verdict"], since, slot["reason"])


def _print_decisions(slot: dict[str, Any]) -> None:
    """What else a person should know of a slot: work announced, an end, who was rejected."""
    if slot["maintenance"]:
        window = slot["maintenance"]
        say(
            f"{slot['slot']}: under maintenance until {shown(window['until'])} by "
            f"{window['by']}: {', '.join(window['allowed']) or 'nothing'} may differ"
        )
    if slot["enrolment"] and slot["enrolment"]["until"]:
        until = shown(slot["enrolment"]["until"])
        say(f"{slot['slot']}: approved until {until} by {slot['enrolment']['by']}")
    for rejection in slot["rejected"]:
        say(
            f"{slot['slot']}: {rejection['unit']} was rejected at {shown(rejection['at'])} "
            f"by {rejection['by']}: {rejection['note']}"
        )


def _port_row(port: dict[str, Any]) -> tuple[object, ...]:
    """One port as a person sees it; its address is the one that stays when ports are renumbered."""
    where = port["port_chain"] or port["location"]
    kind = port["chip"] or ", ".join(port["kinds"])
    address = next(iter(port["addresses"]), port["device"])
    description = "" if port["description"] == _UNNAMED else port["description"]
    quality = port["serial_quality"]
    return (port["device"], description, port["serial"], quality, where, kind, address)


register(app)
_devices_permissions.register(app)
_devices_rules.register(app)
