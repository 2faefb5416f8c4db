"""``edgewatch predictions``: what was predicted, from what, on which hardware."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import Progress, print_json_list, print_table, say

if TYPE_CHECKING:
    from edgewatch.cli._predictions import Teller
    from edgewatch.store.connection import Connection

SHOWN = 20


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch predictions cytology --affected",
            "edgewatch predictions cytology --from 2026-03-01T00:00:00Z --out march.parquet",
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
        Path | None,
        typer.Option(metavar="FILE", help="Write them into this file, .csv or .parquet."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List or export predictions.

    Each with inputs and outputs by name, hardware before and after, trust, latency and label.
    For a person the last ones are shown; --json and --out give all. A file is written some
    thousand predictions at a time, whatever their number, and appears when it is whole; the
    predictions of each model stand together in it, oldest first. With --affected it is said from
    when and up to when they are affected, and what restored trust.
    """
    from edgewatch.cli._affected import Spans
    from edgewatch.cli._damage import Damage
    from edgewatch.cli._prediction_files import check_name
    from edgewatch.cli._predictions import Teller, Wanted
    from edgewatch.cli._record import reading
    from edgewatch.sdk.cases import case_keys
    from edgewatch.store.predictions import one_view

    if out is not None:
        check_name(out)
    with reading(site) as (config, db), one_view(db), Damage() as damage:
        keys = None if case is None else case_keys(site).lookups(case)
        teller = Teller(config, db, Wanted(name, from_ns, to_ns, keys, affected), damage)
        written = _export(teller, db, out) if out is not None else 0
        if as_json:
            print_json_list(teller.rows())
        elif out is not None:
            say(f"Wrote {written} predictions to {out}.")
        else:
            rows = teller.last_rows(SHOWN)
            _print(rows, teller.count() if len(rows) == SHOWN else len(rows))
            if affected:
                for sentence in Spans(db).shown(teller.names, from_ns, to_ns):
                    say(sentence)


def _export(teller: Teller, db: Connection, out: Path) -> int:
    from edgewatch.cli._prediction_files import write_file
    from edgewatch.cli._prediction_table import PredictionTable

    table = PredictionTable(db, teller.names)
    parts = (told for name in teller.names for told in teller.of(name))
    with Progress("Predictions", teller.count() or 0) as progress:
        return write_file(out, table, parts, progress)


def _print(rows: list[dict[str, Any]], n: int | None) -> None:
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
            for row in rows
        ],
    )
    if n != len(rows):
        of_all = "" if n is None else f" of {n}"
        say(f"The last {len(rows)}{of_all}; all of them with --json or --out.")


def _outputs(row: dict[str, Any]) -> str:
    if row["error"]:
        return str(row["error"])
    return " ".join(
        f"{name}={value:.4g}" if isinstance(value, float) else f"{name}={value}"
        for name, value in row["outputs"].items()
    )
