"""``edgewatch drift``: whether a model's inputs and outputs are still as in the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, ModelName, Site, To, example
from edgewatch.cli._output import print_json, print_table, say, tell

if TYPE_CHECKING:
    from edgewatch.cli._drift_settings import Cut
    from edgewatch.statistics.definitions import Definition


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch drift cytology",
            "edgewatch drift cytology --window 1d --from 2026-03-01T00:00:00Z --json",
        )
    )(drift)


def drift(
    name: ModelName,
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    window: Annotated[
        str | None,
        typer.Option(metavar="D|N", help="Measure anew over windows of this length or many rows."),
    ] = None,
    definition: Annotated[
        str,
        typer.Option(
            metavar="TOOL",
            help="Numbers as edgewatch, scipy, evidently, nannyml or frouros defines them.",
        ),
    ] = "edgewatch",
    diagnose: Annotated[
        bool,
        typer.Option(
            "--diagnose", help="Train a classifier to say which inputs give windows away."
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show drift per window and feature, since when, and what came before it.

    Every method's value is shown with its limit. The windows are those that the agent judged,
    unless --window says otherwise. For a person the last one is shown, with --json all of them.
    Windows of time stand on the clock in UTC, hours on the hour and days at midnight; they are read
    from the sketches of the record, so that a year opens at once and needs no rows.
    """
    from edgewatch.cli._attribution import print_attribution, with_attribution
    from edgewatch.cli._drift import drift_of

    cut = cut_of(window) if window else None
    found = drift_of(site, name, from_ns, to_ns, cut, definition_of(definition))
    found = with_attribution(site, found, from_ns, to_ns, diagnose=diagnose)
    if as_json:
        print_json(found)
    else:
        _print(found)
        print_attribution(found)


def cut_of(text: str) -> Cut:
    """A number of rows, or a duration.

    Raises:
        InputError: neither.
    """
    from edgewatch.cli._drift_settings import Cut
    from edgewatch.cli._times import parse_duration
    from edgewatch.site.errors import InputError

    if text.isdigit() and int(text) > 0:
        return Cut(rows=int(text))
    length_ns = parse_duration(text)
    if length_ns <= 0:
        raise InputError(f"--window {text} is empty", expected="such as 200, 1h or 1d")
    return Cut(length_ns=length_ns)


def definition_of(text: str) -> Definition:
    """The name of a tool whose definitions are known.

    Raises:
        InputError: it is none.
    """
    from edgewatch.site.errors import InputError
    from edgewatch.statistics.definitions import DEFINITIONS

    for known in DEFINITIONS:
        if text == known:
            return known
    raise InputError(
        f"--definition {text} is not known", expected=f"one of {', '.join(DEFINITIONS)}"
    )


def _print(found: dict[str, Any]) -> None:
    windows = found["windows"]
    if not windows:
        say("Nothing to show: too few predictions there since the baseline took effect.")
        return
    drifted = sum(window["drifted"] is True for window in windows)
    last = windows[-1]
    if len(found["versions"]) > 1:
        files = ", ".join(sha256[:12] or "no file" for sha256 in found["versions"])
        tell(f"Several files ran as {found['model']}: {files}. Each window is of one of them.")
    count = "1 window" if len(windows) == 1 else f"{len(windows)} windows"
    say(f"{found['model']}: {count}, {drifted} with drift. The last one:")
    file = f", file {last['sha256'][:12]}" if last["sha256"] else ""
    say(f"{last['from']} to {last['to']}, {last['n']} rows{file}")
    shown = {**last["features"], **last["outputs"]}
    methods = ["psi", "ks"]
    if any(one["kind"] == "instrument" for one in shown.values()):
        methods.append("step")
    heads = [head for method in methods for head in (method, "limit")]
    print_table(
        ("feature", *heads, "evidence", "missing", "outside", "verdict"),
        [_row(name, one, methods) for name, one in shown.items()],
    )


def _row(name: str, one: dict[str, Any], methods: list[str]) -> tuple[object, ...]:
    limits = one["limits"]
    return (
        name,
        *(cell for method in methods for cell in (one[method], limits.get(method))),
        one["evidence"],
        one["missing"],
        one["out_of_domain"],
        {True: "drifted", False: "as reference", None: "cannot judge"}[one["drifted"]],
    )
