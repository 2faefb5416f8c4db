"""``edgewatch alarms preset``: how many alarms a site wants."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, say
from edgewatch.cli._setting import SetBy, was_set, who_sets

Preset = Literal["quiet", "standard", "strict"]


def register(app: typer.Typer) -> None:
    """Add the command to ``edgewatch alarms``."""
    app.command(
        epilog=example("edgewatch alarms preset", "edgewatch alarms preset standard --site ./site")
    )(preset)


def preset(
    site: Site,
    name: Annotated[
        Preset | None,
        typer.Argument(help="The preset to put in force.", show_default=False),
    ] = None,
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Show the preset of alarms, or put another one in force.

    quiet: few alarms, each worth a look; standard tells of a scarce resource and a slow or silent
    model sooner; strict is for a site under test. What site.toml says of single codes stays as it
    is. See: edgewatch alarms --explain-codes
    """
    from edgewatch.site.config import load_site
    from edgewatch.site.edit import change_site, set_in_section

    if name is not None:
        who = who_sets(site, by)
        change_site(site, lambda document: set_in_section(document, "alarms", {"preset": name}))
        was_set(site, "alarms", f"preset = {name}", who)
    alarms = load_site(site).alarms
    if as_json:
        print_json({"preset": alarms.preset, "codes": sorted(alarms.code)})
        return
    say(f"The preset of alarms is {alarms.preset}.")
    if alarms.code:
        say(f"Otherwise than in the preset: {', '.join(sorted(alarms.code))}.")
