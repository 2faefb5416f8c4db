"""``edgewatch explain``: why a model said what it said."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, ModelName, Site, example
from edgewatch.cli._output import print_json, print_table, say, tell

SHOWN = 12


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch explain cytology --case A-124",
            "edgewatch explain cytology --id 4711 --json",
        )
    )(explain)


def explain(
    name: ModelName,
    site: Site,
    case: Annotated[
        str | None, typer.Option(metavar="C", help="The last prediction of this case.")
    ] = None,
    prediction_id: Annotated[
        int | None, typer.Option("--id", metavar="N", help="The prediction with this id.")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="The output to explain; the score or value if absent."),
    ] = None,
    samples: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=2, help="Permutations to draw; 400 if absent, of many inputs fewer."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Explain one prediction; the last one if none is named.

    The model is asked again with inputs replaced by those of reference rows, one after the
    other: each input's share in the output (Shapley value) is what that changes, and the shares
    add up to the difference from the reference. Beside them: readings outside the reference, how
    far all inputs together lie from it, and the nearest reference cases. A model without an
    ONNX file cannot be asked; then the distances alone are shown.
    """
    from edgewatch.cli._explain import Wanted, explain_of
    from edgewatch.site.errors import InputError

    if case is not None and prediction_id is not None:
        raise InputError("--case and --id name two predictions", expected="one of them")
    found = explain_of(site, name, Wanted(case, prediction_id, output, samples))
    if as_json:
        print_json(found)
        return
    _print(found)


def _print(found: dict[str, Any]) -> None:
    case = f", case {found['case']}" if found["case"] else ""
    say(f"{found['model']}, prediction {found['id']}{case}, {found['time']}")
    for sentence in found["sentences"]:
        say(f"  {sentence}")
    inputs = found["inputs"]
    print_table(
        ("input", "value", "unit", "share", "± (2 s.e.)", "reference", "low", "high", "spreads"),
        [_row(one) for one in inputs[:SHOWN]],
    )
    if len(inputs) > SHOWN:
        say(f"The first {SHOWN} of {len(inputs)} inputs; all of them with --json.")
    for remark in found["cannot"]:
        tell(f"Note: {remark}.")


def _row(one: dict[str, Any]) -> tuple[object, ...]:
    error = None if one["error"] is None else 2 * one["error"]
    value = one["word"] or one["value"]
    ends = (one["median"], one["low"], one["high"], one["deviation"])
    return (one["name"], value, one["unit"], one["share"], error, *ends)
