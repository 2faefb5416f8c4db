"""A plug-in put to the test."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import typer

from edgewatch.cli._output import print_json, print_table, say
from edgewatch.plugins import Failure, Offer, api, use_plugins
from edgewatch.plugins.kit import Check, checks_of
from edgewatch.plugins.kit.sinks import deliver_one
from edgewatch.plugins.loading import load
from edgewatch.plugins.registry import opened_folders
from edgewatch.site.errors import InputError


def check_plugin(site: Path, name: str, *, deliver: bool, as_json: bool) -> None:
    """Run the tests of every entry point of a distribution and print them.

    Raises:
        InputError: it cannot be loaded.
        typer.Exit: with 1 where a test fails.
    """
    options = use_plugins(site).options
    with opened_folders(site) as (folders, refused):
        found = load(name, folders)
    if isinstance(found, Failure):
        raise InputError("; ".join([found.why, *refused]), where=name, remedy=found.remedy)
    with redirect_stdout(sys.stderr):  # what it prints must not stand in our JSON
        checks = [pair for o in found.offers for pair in _checked(o, options, deliver=deliver)]
    passed = all(one.is_ok for _, one in checks)
    if as_json:
        _print_json(found.name, found.version, checks, passed=passed)
    else:
        rows = [(called, one.title, "ok" if one.is_ok else one.wrong) for called, one in checks]
        print_table(("entry point", "looked at", "found"), rows)
        say(f"{found.name} {found.version} {'passes' if passed else 'does not pass'}.")
    if not passed:
        raise typer.Exit(1)


def _checked(
    offer: Offer, options: Mapping[str, Mapping[str, Any]], *, deliver: bool
) -> Iterator[tuple[str, Check]]:
    given = options.get(offer.name, {})
    yield from ((offer.name, one) for one in checks_of(offer, given))
    if deliver and offer.group == api.ALARM_SINKS:
        yield offer.name, deliver_one(offer.made_of, given)


def _print_json(name: str, version: str, checks: list[tuple[str, Check]], *, passed: bool) -> None:
    print_json(
        {
            "name": name,
            "version": version,
            "passed": passed,
            "checks": [
                {"called": called, "title": one.title, "ok": one.is_ok, "wrong": one.wrong}
                for called, one in checks
            ],
        }
    )
