"""``edgewatch baseline``: the reference that a model's inputs are compared with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, By, From, ModelName, Note, Site, To, example
from edgewatch.cli._output import print_json, say
from edgewatch.cli._setting import SetBy
from edgewatch.cli.model import names_in

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch baseline build cytology reference.csv --label diagnosis",
    ),
)

BaselineId = Annotated[
    str, typer.Argument(metavar="ID", help="A baseline of the model, by the beginning of its id.")
]


@app.callback()
def _group() -> None:
    """Describe the reference data of a model, and say which description is in force."""


@app.command(
    epilog=example(
        "edgewatch baseline build cytology reference.csv --label diagnosis --time at",
        "edgewatch baseline build cytology --record --from 2026-03-01 --to 2026-03-08",
    )
)
def build(
    name: ModelName,
    site: Site,
    reference: Annotated[
        Path | None,
        typer.Argument(
            metavar="[REFERENCE.csv|.parquet]",
            help="Rows that the model was checked with.",
            show_default=False,
        ),
    ] = None,
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
    categorical: Annotated[
        str | None,
        typer.Option(
            metavar="COL,…", help="Features that are compared category by category. Kept."
        ),
    ] = None,
    measurand: Annotated[
        str | None,
        typer.Option(metavar="COL,…", help="Features that are no categories, few as they look."),
    ] = None,
    segment: Annotated[
        str | None,
        typer.Option(
            metavar="COL,…",
            help="Columns by whose values performance is told apart (ward, sex, age group). Kept.",
        ),
    ] = None,
    time: Annotated[
        str | None,
        typer.Option(
            metavar="COL",
            help="The column with the time of each row; by it the time of day, slow change and the "
            "wander of the instrument channels are learned.",
        ),
    ] = None,
    record: Annotated[
        bool,
        typer.Option("--record", help="Take recorded predictions instead of a file."),
    ] = False,
    from_ns: From = None,
    to_ns: To = None,
    include_affected: Annotated[
        bool,
        typer.Option(
            "--include-affected",
            help="With --record: also predictions whose equipment was not proved to be right.",
        ),
    ] = False,
    by: SetBy = "",
    as_json: AsJson = False,
) -> None:
    """Describe a reference and put it in force.

    A model with an ONNX file is run over the rows; the outputs of one without are read from
    the file. Where site.toml names no inputs, the numeric columns of the file name them. With
    --record the reference are predictions of the record, those made while every slot that feeds
    the model was proved. It is in force at once, and shown as not reviewed until a person has
    approved it.
    """
    from edgewatch.cli._baselines import say_built
    from edgewatch.cli._reference import Kinds, Named, Span, build_from_record
    from edgewatch.cli._reference import build as build_from_file

    columns = (instrument, categorical, measurand, segment)
    kinds = Kinds(*(tuple(names_in(text or "")) for text in columns))
    named, span = Named(label, prediction, score, time), Span(from_ns, to_ns, include_affected)
    path = _require_one_source(reference, record, named, span)
    if path is None:
        built = build_from_record(site, name, span, kinds, by=by)
    else:
        built = build_from_file(site, name, path, named, kinds, by=by)
    if as_json:
        print_json(built)
    else:
        say_built(built)


@app.command(epilog=example("edgewatch baseline show cytology"))
def show(
    name: ModelName,
    site: Site,
    baseline_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Another one than that in force."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the baseline in force.

    Kinds, ranges, missing and stuck rates, how many independent readings it is worth, and what it
    cannot support.
    """
    from edgewatch.cli._baseline_shown import baseline_shown, say_baseline

    found = baseline_shown(site, name, baseline_id)
    if as_json:
        print_json(found)
    else:
        say_baseline(found)


@app.command("list", epilog=example("edgewatch baseline list cytology"))
def list_(name: ModelName, site: Site, as_json: AsJson = False) -> None:
    """List the baselines of a model: when each was in force, and who reviewed it."""
    from edgewatch.cli._baselines import listed, say_list

    found = listed(site, name)
    if as_json:
        print_json(found)
    else:
        say_list(name, found)


@app.command(
    epilog=example('edgewatch baseline use cytology 3f9a --by "A. Ray" --note "the May one again"')
)
def use(
    name: ModelName,
    baseline_id: BaselineId,
    by: By,
    note: Note,
    site: Site,
    as_json: AsJson = False,
) -> None:
    """Put an earlier baseline of a model in force again."""
    from edgewatch.cli._baselines import put_in_force

    found = put_in_force(site, name, baseline_id, by, note)
    if as_json:
        print_json(found)
    else:
        say(f"Baseline of {name} in force: {found['baseline']}")


@app.command(
    epilog=example('edgewatch baseline approve cytology --by "A. Ray" --note "rows looked through"')
)
def approve(
    name: ModelName,
    by: By,
    note: Note,
    site: Site,
    baseline_id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help="Another one than that in force."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Say that a person has reviewed a baseline and stands for it."""
    from edgewatch.cli._baselines import approved

    found = approved(site, name, baseline_id, by, note)
    if as_json:
        print_json(found)
    else:
        say(f"Baseline {found['baseline']} of {name} is reviewed by {found['reviewed']['by']}.")


@app.command(epilog=example("edgewatch baseline compare cytology 3f9a 81c0"))
def compare(
    name: ModelName,
    baseline_id: BaselineId,
    other_id: Annotated[str, typer.Argument(metavar="ID", help="Another one.")],
    site: Site,
    as_json: AsJson = False,
) -> None:
    """Compare two baselines of a model, feature by feature."""
    from edgewatch.cli._baseline_compared import compared, say_compared

    found = compared(site, name, baseline_id, other_id)
    if as_json:
        print_json(found)
    else:
        say_compared(found)


def _require_one_source(
    reference: Path | None, record: bool, named: object, span: object
) -> Path | None:
    """The file, or None for the record.

    Raises:
        InputError: none or both are given, or an option of the other.
    """
    from edgewatch.cli._reference import Named, Span
    from edgewatch.site.errors import InputError

    both = "REFERENCE.csv or .parquet, or --record with --from and --to"
    if record == (reference is not None):
        said = "a file and --record" if record else "neither a file nor --record"
        raise InputError(f"{said} is given", where="baseline build", expected=both)
    if record and named != Named():
        raise InputError(
            "--label, --prediction, --score and --time name columns of a file",
            where="baseline build --record",
            expected="the record's own labels, outputs and times are taken",
        )
    if not record and span != Span():
        raise InputError(
            "--from, --to and --include-affected choose predictions of the record",
            where="baseline build",
            expected=both,
        )
    return reference
