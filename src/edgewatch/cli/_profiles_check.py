"""``edgewatch profiles check``: all that is wrong with a profile file, and what could be better."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import typer

from edgewatch.cli._output import print_json, say
from edgewatch.devices.profiles.check import read_profile_file, remarks
from edgewatch.site.errors import InputError


def check_file(file: Path, *, as_json: bool) -> None:
    """Check a file; exit with 1 where something is wrong.

    Raises:
        InputError: There is no such file.
    """
    if not file.is_file():
        raise InputError("no such file", where=str(file), expected="a profile file in TOML")
    profiles, findings = read_profile_file(file)
    advice = [remark for profile in profiles for remark in remarks(profile)]
    if as_json:
        listed = [{**asdict(finding), "where": finding.where} for finding in findings]
        print_json({"valid": not findings, "findings": listed, "remarks": advice})
    else:
        for finding in findings:
            say(str(finding))
        for remark in advice:
            say(f"Remark: {remark}.")
        if not findings:
            say(f"{file}: nothing is wrong.")
    if findings:
        raise typer.Exit(1)
