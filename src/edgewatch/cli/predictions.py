"""``edgewatch predictions``: what was predicted, from what, on which hardware."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import print_json, print_table, say

SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch predictions cytology --affected",
            "edgewatch predictions cytology --from 2026-03-01T00:00:00Z --out march.csv",
        )
    )(predictions)


def predictions(
    site: Site,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="A model; all of them if absent.")
    ] = None,
    from_ns: From = None,
    to_ns: To = None,
    case: Annotated[str | None, typer.Option(metavar="C", help="Those of this case.")] = None,
    affected: Annotated[
        bool, typer.Option("--affected", help="Those made after the last proof before a swap.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Write them into a file.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List or export predictions.

    Each with inputs and outputs by name, hardware before and after, trust, latency and label.
    For a person the last ones are shown; --json and --out give all.
    """
    from edgewatch.cli._predictions import Wanted, rows_of, write_csv

    rows = rows_of(site, Wanted(name, from_ns, to_ns, case, affected))
    if out is not None:
        write_csv(out, rows)
    if as_json:
        print_json(rows)
    elif out is not None:
        say(f"Wrote {len(rows)} predictions to {out}.")
    else:
        _print(rows)


def _print(rows: list[dict[str, Any]]) -> None:
    if not rows:
        say("No predictions.")
        return
    print_table(
        ("id", "time", "model", "case", "outputs", "hardware", "trust", "latency µs", "label"),
        [
            (
                row["id"],
                row["time"],
                row["model"],
                row["case"],
                _outputs(row),
                ", ".join(f"{h['slot']} {h['after']}" for h in row["hardware"]),
                row["trust"],
                row["latency_us"],
                row["label"],
            )
            for row in rows[-SHOWN:]
        ],
    )
    if len(rows) > SHOWN:
        say(f"The last {SHOWN} of {len(rows)}; all of them with --json or --out.")


def _outputs(row: dict[str, Any]) -> str:
    if row["error"]:
        return str(row["error"])
    return " ".join(
        f"{name}={value:.4g}" if isinstance(value, float) else f"{name}={value}"
        for name, value in row["outputs"].items()
    )
