"""``edgewatch plugins``: what others have added to this site, and whether it can be relied on."""

from __future__ import annotations

from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, Site, example

app = typer.Typer(no_args_is_help=True, epilog=example("edgewatch plugins list"))


@app.callback()
def _group() -> None:
    """Show the plug-ins of a site, and put one to the test."""


@app.command(
    "list", epilog=example("edgewatch plugins list", "edgewatch plugins list --json --site ./site")
)
def list_plugins(site: Site, as_json: AsJson = False) -> None:
    """List the plug-ins that site.toml names, with version and digest.

    Nothing else is loaded, however it came to be installed. Exits with 1 where one cannot be.
    """
    from edgewatch.cli._plugins_listed import list_of

    list_of(site, as_json=as_json)


@app.command(
    epilog=example(
        "edgewatch plugins check edgewatch-framing-cobs",
        "edgewatch plugins check edgewatch-sink-syslog --deliver --site ./site",
    )
)
def check(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name of a distribution.")],
    site: Site,
    deliver: Annotated[
        bool, typer.Option("--deliver", help="Let alarm sinks deliver a trial notice.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Put a plug-in to the test before it is used; exits with 1 where it fails.

    Splitters get random bytes, single bytes and floods; decoders any payload; metrics few rows and
    rows in another order. The code of the plug-in is run for that.
    """
    from edgewatch.cli._plugins_checked import check_plugin

    check_plugin(site, name, deliver=deliver, as_json=as_json)
