"""``edgewatch autostart``: what of a site starts with the computer."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, say, tell

if TYPE_CHECKING:
    from edgewatch.site.service_unit import Service

app = typer.Typer(no_args_is_help=True, epilog=example("edgewatch autostart enable"))

OnlyAgent = Annotated[bool, typer.Option("--agent", help="The agent alone.")]
OnlyWindow = Annotated[bool, typer.Option("--window", help="The window alone.")]
Write = Annotated[bool, typer.Option("--write", help="Write the drop-in; for an administrator.")]


@app.callback()
def _group() -> None:
    """Let the agent and the window of a site start by themselves, for this user."""


@app.command(
    epilog=example("edgewatch autostart enable", "edgewatch autostart enable --agent --site ./site")
)
def enable(
    site: Site, agent: OnlyAgent = False, window: OnlyWindow = False, as_json: AsJson = False
) -> None:
    """Start with the computer from now on; both, unless one is named.

    On Linux the agent becomes a systemd unit of this user and the window an autostart entry of
    the desktop; on macOS both are launchd agents, on Windows values of the Run key.
    """
    from edgewatch.site import autostart
    from edgewatch.site.config import load_site

    load_site(site)
    both = agent == window
    autostart.enable(site, agent=agent or both, window=window or both)
    _show(site, as_json)


@app.command(epilog=example("edgewatch autostart disable --window"))
def disable(
    site: Site, agent: OnlyAgent = False, window: OnlyWindow = False, as_json: AsJson = False
) -> None:
    """Start with the computer no more; what runs goes on."""
    from edgewatch.site import autostart

    both = agent == window
    autostart.disable(site, agent=agent or both, window=window or both)
    _show(site, as_json)


@app.command(
    epilog=example(
        "edgewatch autostart service --site /var/lib/edgewatch/ward-3",
        "sudo edgewatch autostart service --write --site /var/lib/edgewatch/ward-3",
    )
)
def service(site: Site, write: Write = False, as_json: AsJson = False) -> None:
    """Say how the agent of a shared site starts with the computer, whoever logs in.

    The site must lie in /var/lib/edgewatch. Beyond the unit that the package brings, a site with
    equipment behind a serial server needs a drop-in, which is printed, or written with --write.
    """
    from edgewatch.site.config import load_site
    from edgewatch.site.service_unit import (
        refuse_elsewhere,
        service_of,
        write_command,
        write_drop_in,
    )

    refuse_elsewhere()
    found = service_of(site, load_site(site))
    if write:
        write_drop_in(found)
    first = (write_command(site),) if found.text and not write else ()
    commands = (*first, *found.commands)
    if as_json:
        shown = {**asdict(found), "drop_in": str(found.drop_in)}
        print_json({**shown, "written": write, "commands": commands})
    else:
        _print_service(found, commands, written=write)


def _print_service(found: Service, commands: tuple[str, ...], *, written: bool) -> None:
    if found.text:
        say(f"{'Written: ' if written else ''}{found.drop_in}\n\n{found.text}")
    else:
        say(f"{found.unit} needs no drop-in for this site.")
    tell("An administrator starts it with:")
    for line in commands:
        tell(f"  {line}")


@app.command(epilog=example("edgewatch autostart status --json"))
def status(site: Site, as_json: AsJson = False) -> None:
    """Say what starts by itself, and where that is written."""
    _show(site, as_json)


def _show(site: Path, as_json: bool) -> None:
    from edgewatch.site import autostart

    found = autostart.status(site)
    if as_json:
        print_json({"site": str(site), **asdict(found), "note": found.note})
        return
    rows = [(part, getattr(found, part), found.places[part]) for part in autostart.PARTS]
    print_table(("starts by itself", "on", "written in"), rows)
    if found.note:
        tell(found.note)
    if not found.agent:
        say("Nothing is watched after a restart until somebody starts the agent.")
