"""``edgewatch snapshot``: the record as a database for stock tools."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import print_json, say


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch snapshot record.db",
            "edgewatch snapshot march.db --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z",
        )
    )(snapshot)


def snapshot(
    out: Annotated[Path, typer.Argument(metavar="OUT.db", help="The file to make.")],
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    as_json: AsJson = False,
) -> None:
    """Copy the record into a database that any SQLite tool can read.

    Each model gets a table of its predictions with inputs and outputs by name, hardware before
    and after, trust and label. --from and --to limit the predictions. The agent goes on meanwhile.
    """
    from edgewatch.cli._damage import Damage
    from edgewatch.cli._snapshot import write_snapshot

    with Damage() as damage:
        tables = write_snapshot(site, out, from_ns, to_ns, damage)
    size = out.stat().st_size
    if as_json:
        print_json({"path": str(out), "bytes": size, "tables": tables})
        return
    say(f"Wrote {out}: {sum(tables.values())} predictions, {size / 1e6:.1f} MB.")
    for name, rows in tables.items():
        say(f"  {name}: {rows}")
    say(f"Look into it with: sqlite-utils tables {out} --counts")
