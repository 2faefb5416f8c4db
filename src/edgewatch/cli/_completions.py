"""What a shell offers for an argument: the models and the slots of the site that is meant.

Read with the plain TOML reader: a shell asks at each press of a key, and a faulty file offers
nothing instead of an error.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import typer

from edgewatch.sdk.paths import config_file, resolve_site


def model_names(context: typer.Context, incomplete: str) -> list[str]:
    """The models of the site that begin so."""
    return _names(_site_of(context), "model", incomplete)


def slot_names(context: typer.Context, incomplete: str) -> list[str]:
    """The slots of the site that begin so."""
    return _names(_site_of(context), "slot", incomplete)


def _site_of(context: Any) -> Path:
    """As the command itself finds it: its own option, that before the command, or the default."""
    for one in (context, context.find_root()):
        source = one.get_parameter_source("site")
        if source is not None and source.name == "COMMANDLINE":
            return resolve_site(one.params["site"])
    return resolve_site()


def _names(site: Path, table: str, incomplete: str) -> list[str]:
    try:
        document = tomllib.loads(config_file(site).read_text(encoding="utf-8"))
        found = [str(entry["name"]) for entry in document.get(table, [])]
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return []
    return [name for name in found if name.startswith(incomplete)]
