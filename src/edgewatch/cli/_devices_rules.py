"""``edgewatch devices rules``: udev's rules for the ports of the site's slots."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, say, tell

if TYPE_CHECKING:
    from edgewatch.devices.port_rules import PortRules

Write = Annotated[
    bool, typer.Option("--write", help="Write the file; for an administrator of the computer.")
]


def register(app: typer.Typer) -> None:
    """Add the command to ``edgewatch devices``."""
    app.command(
        epilog=example("edgewatch devices rules", "sudo edgewatch devices rules --write --site DIR")
    )(rules)


def rules(site: Site, write: Write = False, as_json: AsJson = False) -> None:
    """Print the rules of udev that keep other programs off the ports of this site's slots.

    ModemManager leaves them alone, whoever sits at the screen may open them, and the units are
    not suspended. No other port is touched. Exits with 1 where a port could not be named.
    """
    from edgewatch.devices.port_rules import APPLY

    made = port_rules(site)
    command = f"sudo edgewatch devices rules --write --site {shlex.quote(str(site.resolve()))}"
    todo = (*(() if write else (command,)), *APPLY) if made.covered else ()
    if write and made.covered:
        _write(made)
    if as_json:
        written = write and bool(made.covered)
        print_json({**_as_json(made), "written": written, "commands": todo})
    else:
        _print(made, todo, written=write)
    if made.left_out:
        raise typer.Exit(1)


def port_rules(site: Path) -> PortRules:
    """The rules for a site on this workstation.

    Raises:
        InputError: the site's ``site.toml`` is not as it should be.
    """
    from edgewatch.devices.bus import system_backend
    from edgewatch.devices.port_rules import rules_for
    from edgewatch.site.config import load_site
    from edgewatch.site.service_unit import is_of_the_service

    slots = load_site(site).slot
    seated = not is_of_the_service(site)
    return rules_for(site.resolve(), slots, system_backend().snapshot(), seated=seated)


def _as_json(made: PortRules) -> dict[str, Any]:
    return {
        "file": str(made.path),
        "covered": made.covered,
        "left_out": made.left_out,
        "text": made.text,
    }


def _print(made: PortRules, todo: tuple[str, ...], *, written: bool) -> None:
    if not made.covered:
        say("No slot has a serial port of this workstation that a rule could name.")
    elif written:
        say(f"Written: {made.path}")
    else:
        say(made.text)
    for slot, why in made.left_out.items():
        tell(f"{slot}: {why}")
    if todo:
        tell("An administrator puts them in force with:")
    for line in todo:
        tell(f"  {line}")


def _write(made: PortRules) -> None:
    from edgewatch.site.errors import InputError

    try:
        made.path.write_text(made.text, encoding="utf-8")
    except OSError as error:
        raise InputError(
            f"cannot be written ({error.strerror or error})",
            where=str(made.path),
            expected="an administrator, on a Linux with udev",
            remedy="Run the same command with sudo.",
        ) from error
