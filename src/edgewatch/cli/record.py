"""``edgewatch record``: how large the record may become, and which version wrote what."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import print_json, print_table, say, tell
from edgewatch.cli._record_versions import versions
from edgewatch.cli._setting import SetBy, was_set, who_sets

app = typer.Typer(no_args_is_help=True, epilog=example("edgewatch record limit 20GB"))


@app.callback()
def _group() -> None:
    """Say how large the record of a site may become, and which version wrote what."""


@app.command(epilog=example("edgewatch record limit", "edgewatch record limit 20GB"))
def limit(
    site: Site,
    size: Annotated[
        str | None,
        typer.Argument(metavar="[SIZE]", help="Such as 500MB, 20GB or 1TB.", show_default=False),
    ] = None,
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Show how large the record may become, or set it.

    The size is shared out among the tiers of the record in the proportions that they have in
    site.toml. What is younger than six months is kept whatever the size.
    """
    if size is not None:
        set_limit(site, size, by)
    found = limit_shown(site)
    if as_json:
        print_json(found)
        return
    print_table(("tier", "days", "MB"), [(t["tier"], t["days"], t["mb"]) for t in found["tiers"]])
    say(f"The record may become {found['limit_mb'] / 1000:g} GB; it has {_mb(found['bytes'])}.")
    if found["limit_mb"] > (found["bytes"] + found["disk_free_bytes"]) // 1_000_000:
        tell(f"The disk has only {_mb(found['disk_free_bytes'])} left.")


app.command(epilog=example("edgewatch record versions"))(versions)


def set_limit(site: Path, size: str, by: str) -> None:
    """Write the caps of the tiers into site.toml.

    Raises:
        InputError: the size cannot be read or is too small, or the file cannot be written.
    """
    from edgewatch.site import quota
    from edgewatch.site.config import load_site
    from edgewatch.site.edit import change_site, set_in_section
    from edgewatch.site.errors import InputError

    try:
        caps = quota.shared_out(quota.parse_mb(size), load_site(site).record)
    except ValueError as error:
        least = f"a size of {quota.LEAST_MB} MB or more, such as 20GB"
        raise InputError(str(error), where="record limit", expected=least) from error
    who = who_sets(site, by)
    change_site(site, lambda document: set_in_section(document, "record", caps))
    was_set(site, "record", f"limit {size}", who)


def limit_shown(site: Path) -> dict[str, Any]:
    """The shape of ``record limit --json``; sizes in MB of 10⁶ bytes.

    Raises:
        InputError: there is no site.
    """
    from edgewatch.sdk.paths import record_file
    from edgewatch.site.config import load_site
    from edgewatch.site.quota import TIERS, limit_mb

    record = load_site(site).record
    file = record_file(site)
    return {
        "limit_mb": limit_mb(record),
        "tiers": [
            {
                "tier": tier,
                "days": getattr(record, f"{tier}_days"),
                "mb": getattr(record, f"{tier}_mb"),
            }
            for tier in TIERS
        ],
        "floor_days": record.floor_days,
        "bytes": file.stat().st_size if file.exists() else 0,
        "disk_free_bytes": shutil.disk_usage(site).free,
    }


def _mb(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"
