"""``edgewatch baseline``: the reference that a model's inputs are compared with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, ModelName, Site, example
from edgewatch.cli._output import print_json, print_table, rfc3339, say
from edgewatch.cli.model import names_in

app = typer.Typer(no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Describe the reference data of a model."""


@app.command(epilog=example("edgewatch baseline build cytology reference.csv --label diagnosis"))
def build(
    name: ModelName,
    reference: Annotated[
        Path, typer.Argument(metavar="REFERENCE.csv", help="Rows that the model was checked with.")
    ],
    site: Site,
    label: Annotated[
        str | None,
        typer.Option(metavar="COL", help="The column with the truth; it is no input."),
    ] = None,
    prediction: Annotated[
        str | None,
        typer.Option(
            metavar="COL", help="The column with the prediction, of a model without ONNX."
        ),
    ] = None,
    score: Annotated[
        str | None,
        typer.Option(metavar="COL", help="The column with the score, of a model without ONNX."),
    ] = None,
    instrument: Annotated[
        str | None,
        typer.Option(
            metavar="COL,…",
            help="Inputs that tell of the equipment (cell temperature, lamp, dark current, "
            "reference standard): watched for a step between units. Kept in site.toml.",
        ),
    ] = None,
    time: Annotated[
        str | None,
        typer.Option(
            metavar="COL",
            help="The column with the time of each row; by it the wander of the instrument "
            "channels is learned.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Describe a reference and put it in force.

    A model with an ONNX file is run over the rows; the outputs of one without are read from
    the file. Where site.toml names no inputs, the numeric columns of the file name them.
    """
    from edgewatch.cli._reference import Named
    from edgewatch.cli._reference import build as build_reference

    named = Named(label, prediction, score, time)
    built = build_reference(site, name, reference, named, names_in(instrument or ""))
    if as_json:
        print_json(built)
        return
    counts = f"{len(built['inputs'])} inputs, {len(built['outputs'])} outputs"
    say(f"Baseline of {name} in force: {built['rows']} rows, {counts}.")
    if built["instruments"]:
        say(f"Instrument channels, watched for a step: {', '.join(built['instruments'])}.")
    say(f"Id: {built['baseline']}")
    for limit in built["cannot"]:
        say(f"  cannot judge {limit}")


@app.command(epilog=example("edgewatch baseline show cytology"))
def show(
    name: ModelName,
    site: Site,
    as_json: AsJson = False,
) -> None:
    """Show the baseline in force: ranges, missing rates, and what it cannot support."""
    found = in_force(site, name)
    if as_json:
        print_json(found)
        return
    say(f"Baseline {found['baseline']}")
    say(f"{found['rows']} rows, built {found['created_at']}")
    print_table(
        ("feature", "role", "kind", "low", "high", "median", "spread", "missing"),
        [
            (
                f["name"],
                f["role"],
                f["kind"],
                *f["accepted"],
                f["median"],
                f["spread"],
                f["missing"],
            )
            for f in found["features"]
        ],
    )


def in_force(site: Path, name: str) -> dict[str, Any]:
    """The baseline in force without its samples.

    Raises:
        InputError: no such model, or it has no baseline.
    """
    import hashlib
    import json

    from edgewatch.cli._record import reading
    from edgewatch.site.errors import InputError
    from edgewatch.store.measures import baseline_content

    with reading(site) as (config, db):
        config.find_model(name)
        content = baseline_content(db, name)
    if content is None:
        raise InputError(
            f'the model "{name}" has no baseline',
            where=str(site),
            remedy=f"Build one with: edgewatch baseline build {name} REFERENCE.csv",
        )
    plain = json.loads(content)
    bulky = ("sample", "edges", "counts", "decile_edges", "wander")
    return {
        "model": name,
        "baseline": hashlib.sha256(content.encode()).hexdigest(),
        "model_sha256": plain["model_sha256"],
        "created_at": rfc3339(plain["created_ns"]),
        "rows": plain["rows"],
        "features": [
            {key: value for key, value in one.items() if key not in bulky}
            for one in plain["features"]
        ],
    }
