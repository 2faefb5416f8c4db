"""``edgewatch profiles``: how kinds of equipment are recognised and questioned."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, say

app = typer.Typer(no_args_is_help=True)


@app.callback()
def _group() -> None:
    """List and check device profiles."""


@app.command("list", epilog=example("edgewatch profiles list"))
def list_profiles(site: Site, as_json: AsJson = False) -> None:
    """List the profiles that ship with EdgeWatch and those of the site."""
    from edgewatch.devices import load_profiles

    found = [
        {
            "id": profile.id,
            "title": profile.title,
            "mode": profile.mode,
            "risk": profile.risk,
            "provides": list(profile.provides),
            "source": profile.source,
        }
        for _, profile in sorted(load_profiles(site).items())
    ]
    if as_json:
        print_json(found)
    else:
        rows = [(p["id"], p["mode"], p["risk"], p["title"]) for p in found]
        print_table(("profile", "mode", "risk", "equipment"), rows)


@app.command(epilog=example("edgewatch profiles check my-analyser.toml"))
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A profile file.")],
    as_json: AsJson = False,
) -> None:
    """Say all that is wrong with a profile file; exits with 1 where something is."""
    from edgewatch.devices import check_profile_file
    from edgewatch.site.errors import InputError

    if not file.is_file():
        raise InputError("no such file", where=str(file), expected="a profile file in TOML")
    findings = check_profile_file(file)
    if as_json:
        listed = [{**asdict(finding), "where": finding.where} for finding in findings]
        print_json({"valid": not findings, "findings": listed})
    elif findings:
        for finding in findings:
            say(str(finding))
    else:
        say(f"{file}: nothing is wrong.")
    if findings:
        raise typer.Exit(1)
