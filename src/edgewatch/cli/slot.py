"""``edgewatch slot``: declaring where equipment belongs, and which inputs it feeds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, say, tell
from edgewatch.cli._setting import SetBy, note_setting, who_sets
from edgewatch.cli.model import names_in

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch slot add analyser --profile astm.e1394 --port /dev/ttyUSB0",
        "edgewatch slot preview analyser",
    ),
)

SlotName = Annotated[str, typer.Argument(metavar="SLOT", help="The name of the slot.")]
Take = Literal["last", "mean", "median", "min", "max"]


@app.callback()
def _group() -> None:
    """Declare slots and what they feed; look at what the equipment says."""


@app.command(
    epilog=example(
        "edgewatch slot add analyser --profile astm.e1394 --port usb:0403:6001:A9ABCD12 "
        "--model cytology",
        "edgewatch slot add analyser --profile astm.e1394 --port /dev/ttyUSB1 --replace",
    )
)
def add(
    name: SlotName,
    site: Site,
    profile: Annotated[
        str, typer.Option(metavar="ID", help="The kind of equipment; see profiles list.")
    ],
    port: Annotated[
        str, typer.Option(metavar="P", help="A path, a usb: address, socket:// or rfc2217://.")
    ] = "",
    title: Annotated[str, typer.Option(metavar="T", help="What it is called on screen.")] = "",
    model: Annotated[
        str, typer.Option(metavar="M,…", help="Models whose inputs come from it.")
    ] = "",
    address: Annotated[
        int | None, typer.Option(metavar="N", min=0, max=247, help="Unit address on the line.")
    ] = None,
    consent: Annotated[
        str,
        typer.Option(metavar='"NAME, REASON"', help="Who agrees to a profile of risk high."),
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Change what is declared under this name.")
    ] = False,
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Declare a slot in site.toml; with --replace only what is given changes."""
    from edgewatch.cli._slot_file import add_slot

    fields: dict[str, Any] = {
        "name": name,
        "title": title,
        "profile": profile,
        "port": port,
        "models": names_in(model),
        "address": address,
        "consent": consent,
    }
    who = who_sets(site, by)
    added = add_slot(site, fields, replace=replace)
    note_setting(site, f"slot.{name}", f"declared, {profile}", who)
    _told(added, f"Declared the slot {name} ({profile}).", as_json)


@app.command(
    "map",
    epilog=example(
        "edgewatch slot map analyser cytology",
        'edgewatch slot map analyser cytology "RAD=mean radius" "AREA=mean area"',
    ),
)
def map_(
    slot: SlotName,
    model: Annotated[str, typer.Argument(metavar="MODEL", help="A model of site.toml.")],
    site: Site,
    renames: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CODE=INPUT]…",
            help="The equipment's own code, and the input that it is.",
            show_default=False,
        ),
    ] = None,
    every: Annotated[
        float, typer.Option("--every", metavar="S", min=0, help="One prediction each S seconds.")
    ] = 0.0,
    take: Annotated[Take, typer.Option(help="What of the readings between is taken.")] = "last",
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Let EdgeWatch read a slot and run a model on what it says.

    Codes that are the names of inputs need no mapping. A mapping made earlier for the same slot
    is replaced.
    """
    from edgewatch.cli._slot_file import map_slot

    who = who_sets(site, by)
    fed = map_slot(site, slot, model, renames or (), every_s=every, take=take)
    note_setting(site, f"feed.{slot}", f"read for {model}", who)
    _told(fed, f"EdgeWatch reads {slot} for {model}.", as_json)


@app.command(
    epilog=example(
        "edgewatch slot preview analyser",
        "edgewatch slot preview analyser --seconds 60 --json",
    )
)
def preview(
    slot: SlotName,
    site: Site,
    seconds: Annotated[
        float, typer.Option(metavar="N", min=0.1, max=3600, help="Look so long.")
    ] = 15.0,
    readings: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="End after so many readings.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show what the equipment in a slot says, decoded, as it comes; nothing is recorded.

    With --json one JSON object a line. Exits with 1 where nothing could be read.
    """
    from edgewatch.cli._slot_preview import show_preview

    if not show_preview(site, slot, seconds, readings, as_json=as_json):
        tell("Nothing could be read. Is the equipment on, and is this the right profile?")
        raise typer.Exit(1)


def _told(made: dict[str, Any], sentence: str, as_json: bool) -> None:
    if as_json:
        print_json(made)
        return
    say(sentence)
    say(f"Next: {made['next']}")
