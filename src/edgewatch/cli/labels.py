"""``edgewatch labels``: the truth, which often comes late."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, ModelName, Site, example
from edgewatch.cli._output import print_json, say

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch labels import cytology truth.csv --case id --label diagnosis",
    ),
)
LISTED = 20


@app.callback()
def _group() -> None:
    """Join late truth to predictions."""


@app.command(
    "import",
    epilog=example("edgewatch labels import cytology truth.csv --case id --label diagnosis"),
)
def import_labels(
    name: ModelName,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file.")],
    case: Annotated[str, typer.Option(metavar="COL", help="The column that names the case.")],
    label: Annotated[str, typer.Option(metavar="COL", help="The column with the truth.")],
    site: Site,
    as_json: AsJson = False,
) -> None:
    """Join labels to the predictions of a model by case.

    Unknown cases are listed and kept: their prediction may still come. Rows without a case or
    a label are counted.
    """
    from edgewatch.cli._labels import send_labels

    done = send_labels(site, name, file, case, label)
    if as_json:
        print_json(done)
        return
    say(f"Labels: {done['labels']}, joined to a prediction: {done['joined']}.")
    if done["blank"]:
        say(f"Rows without a case or a label: {done['blank']}.")
    if done["unknown_cases"]:
        say(f"Cases without a prediction (kept): {len(done['unknown_cases'])}")
        for unknown in done["unknown_cases"][:LISTED]:
            say(f"  {unknown}")
