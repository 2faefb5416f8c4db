"""The plug-ins of a site as a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from edgewatch.cli._output import print_json, print_table, say, tell
from edgewatch.plugins import Failure, Plugin, api, use_plugins
from edgewatch.sinks.state import read_state
from edgewatch.site.config import load_site

_SHORT = 12


def list_of(site: Path, *, as_json: bool) -> None:
    """Print what is in use and what could not be loaded.

    Raises:
        typer.Exit: with 1 where a plug-in could not be loaded.
    """
    load_site(site)
    loaded = use_plugins(site)
    plugins = [plugin_json(site, one) for one in loaded.plugins]
    failures = [failure_json(one) for one in loaded.failures]
    if as_json:
        print_json({"api": api.API, "plugins": plugins, "failures": failures})
    elif not plugins and not failures:
        say("No plug-in is named under [plugins] use in site.toml.")
    else:
        _print(plugins)
    if failures:
        for one in loaded.failures:
            tell(one.words)
        raise typer.Exit(1)


def plugin_json(site: Path, plugin: Plugin) -> dict[str, Any]:
    """A plug-in in the shape of ``plugins list --json``."""
    return {
        "name": plugin.name,
        "version": plugin.version,
        "summary": plugin.summary,
        "where": plugin.where,
        "sha256": plugin.sha256,
        "files": plugin.files,
        "offers": [
            {
                "kind": offer.group.removeprefix("edgewatch.").removesuffix("s").replace("_", "-"),
                "name": offer.name,
                **_sink_json(site, offer.group, offer.name),
            }
            for offer in plugin.offers
        ],
    }


def failure_json(failure: Failure) -> dict[str, Any]:
    """A plug-in that could not be loaded."""
    return {"name": failure.name, "why": failure.why, "remedy": failure.remedy}


def _sink_json(site: Path, group: str, name: str) -> dict[str, Any]:
    if group != api.ALARM_SINKS:
        return {}
    state = read_state(site, name)
    if state is None:
        return {"state": "not started yet"}
    if state.failing_since_ns is None:
        return {"state": "delivering", "delivered": state.delivered}
    return {"state": "failing", "delivered": state.delivered, "error": state.error}


def _print(plugins: list[dict[str, Any]]) -> None:
    rows = [
        (one["name"], one["version"], offer["kind"], offer["name"], one["sha256"][:_SHORT])
        for one in plugins
        for offer in one["offers"]
    ]
    print_table(("plug-in", "version", "kind", "called", "sha256"), rows)
    for offer in (offer for one in plugins for offer in one["offers"] if offer.get("error")):
        tell(f"{offer['name']}: {offer['error']}")
