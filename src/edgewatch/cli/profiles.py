"""``edgewatch profiles``: how kinds of equipment are recognised and questioned."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch profiles list",
    ),
)

PortName = Annotated[
    str,
    typer.Option(
        "--port", metavar="P", help="A port's path, a usb: address, socket:// or rfc2217://."
    ),
]


@app.callback()
def _group() -> None:
    """List, check, try and learn device profiles."""


@app.command("list", epilog=example("edgewatch profiles list"))
def list_profiles(site: Site, as_json: AsJson = False) -> None:
    """List the profiles that ship with EdgeWatch and those of the site."""
    from edgewatch.devices import load_profiles
    from edgewatch.devices.decoders import gives_readings

    found: list[dict[str, Any]] = [
        {
            "id": profile.id,
            "title": profile.title,
            "mode": profile.mode,
            "risk": profile.risk,
            "readings": gives_readings(profile),
            "provides": list(profile.provides),
            "lacks": dict(profile.lacks),
            "source": profile.source,
        }
        for _, profile in sorted(load_profiles(site).items())
    ]
    if as_json:
        print_json(found)
    else:
        rows = [
            (p["id"], p["mode"], p["risk"], "serial" in p["provides"], p["title"]) for p in found
        ]
        print_table(("profile", "mode", "risk", "serial number", "equipment"), rows)


@app.command(epilog=example("edgewatch profiles check my-analyser.toml"))
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A profile file.")],
    as_json: AsJson = False,
) -> None:
    """Say all that is wrong with a profile file; exits with 1 where something is."""
    from edgewatch.cli._profiles_check import check_file

    check_file(file, as_json=as_json)


@app.command(
    "try",
    epilog=example(
        "edgewatch profiles try scpi.idn --port /dev/ttyUSB0",
        "edgewatch profiles try my-analyser.toml --port socket://10.0.0.7:4001 --json",
    ),
)
def try_(
    name: Annotated[str, typer.Argument(metavar="FILE|ID", help="A profile file, or an id.")],
    port: PortName,
    site: Site,
    which: Annotated[
        str | None, typer.Option("--profile", metavar="ID", help="Which one of a file.")
    ] = None,
    address: Annotated[
        int | None,
        typer.Option("--address", metavar="N", min=1, max=247, help="Unit address on the line."),
    ] = None,
    seconds: Annotated[
        float | None,
        typer.Option(
            "--seconds", metavar="N", min=0.05, max=60, help="Wait so long for an answer."
        ),
    ] = None,
    consent: Annotated[
        str, typer.Option("--consent", metavar="NAME", help="Who agrees to a profile of risk high.")
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Try a profile on a port and show every byte both ways; exits with 1 where it fails."""
    from edgewatch.cli._profiles_named import profile_meant
    from edgewatch.cli._profiles_try import try_profile

    profile = profile_meant(name, site, which=which)
    profile = profile.with_changes(address=address, timeout_s=seconds)
    try_profile(profile, port, as_json=as_json, consent=consent)


@app.command(
    epilog=example(
        "edgewatch profiles learn --port /dev/ttyUSB0",
        "edgewatch profiles learn --port /dev/ttyUSB0 --seconds 60 --out my-monitor.toml",
    )
)
def learn(
    port: PortName,
    site: Site,
    seconds: Annotated[
        float, typer.Option("--seconds", metavar="N", min=1, help="Listen so long.")
    ] = 45.0,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Write the draft there.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Listen to what equipment sends, say what it is, and draft a profile; sends nothing."""
    from edgewatch.cli._profiles_learn import learn_port
    from edgewatch.devices import load_profiles

    learn_port(port, seconds, out, load_profiles(site).values(), as_json=as_json)
