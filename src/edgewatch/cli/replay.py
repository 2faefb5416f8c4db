"""``edgewatch replay``: recorded rows through the very path of life."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, ModelName, Site, duration, example
from edgewatch.cli._output import print_json, say


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch replay cytology stream.csv --time at --case id --label truth"
            " --label-delay 2d",
            "edgewatch replay cytology stream.csv --unit-column serial --slot analyser",
        )
    )(replay)


def replay(
    name: ModelName,
    stream: Annotated[Path, typer.Argument(metavar="STREAM.csv", help="The recorded rows.")],
    site: Site,
    time: Annotated[
        str | None,
        typer.Option(
            metavar="COL", help="The column with the time; else one row a second, ending now."
        ),
    ] = None,
    label: Annotated[
        str | None, typer.Option(metavar="COL", help="The column with the truth.")
    ] = None,
    label_delay: Annotated[
        int,
        typer.Option(
            metavar="DURATION",
            parser=duration,
            help="How long after its row a truth becomes known, such as 90s, 3h, 2d.",
        ),
    ] = 0,
    case: Annotated[
        str | None, typer.Option(metavar="COL", help="The column that names the case.")
    ] = None,
    unit_column: Annotated[
        str | None, typer.Option(metavar="COL", help="The column with the unit that was seen.")
    ] = None,
    slot: Annotated[
        str | None, typer.Option(metavar="SLOT", help="The slot in which those units were.")
    ] = None,
    segment: Annotated[
        list[str] | None,
        typer.Option(
            metavar="COL,…",
            help="Columns that say which part of the population a row belongs to, recorded with"
            " it; else those that the baseline declares.",
        ),
    ] = None,
    speed: Annotated[
        str, typer.Option(metavar="max|N", help="As fast as can be, or N times life.")
    ] = "max",
    as_json: AsJson = False,
) -> None:
    """Feed recorded rows through the path of life.

    They are recorded on their own time, as if they had just been measured.

    A model with an ONNX file is run over the rows; the outputs of one without are read from
    the file. If the slot has no enrolment, its first unit is enrolled. All alarms and drift
    follow as they would have at the time.
    """
    from edgewatch.cli._replaying import Plan, replay_file
    from edgewatch.cli._settle import commit

    _require_both(unit_column, slot)
    segments = tuple(name for text in segment or () for name in text.split(",") if name)
    plan = Plan(time, label, label_delay, case, unit_column, slot, factor_of(speed), segments)
    done = replay_file(site, name, stream, plan)
    commit(site)
    if as_json:
        print_json(done)
        return
    say(f"Replayed {done['rows']} rows of {name}, {done['from']} to {done['to']}.")
    if done["errors"]:
        say(f"The model failed on {done['errors']} of them.")
    if done["labels"]:
        say(f"Labels: {done['labels']}.")
    if done["units"]:
        say(f"Units in {slot}: {' → '.join(done['units'])}.")
    say("Next: edgewatch alarms --all")


def factor_of(speed: str) -> float | None:
    """How many times faster than life; None for "max".

    Raises:
        InputError: neither "max" nor a number above zero.
    """
    from edgewatch.site.errors import InputError

    if speed == "max":
        return None
    try:
        factor = float(speed)
    except ValueError:
        factor = 0.0
    if not 0 < factor < float("inf"):
        raise InputError(f"--speed {speed} is no speed", expected="max, or a number above zero")
    return factor


def _require_both(unit_column: str | None, slot: str | None) -> None:
    from edgewatch.site.errors import InputError

    if (unit_column is None) != (slot is None):
        raise InputError(
            "--unit-column and --slot go together",
            expected="both or none",
            remedy="The column says which unit was seen, the slot where.",
        )
