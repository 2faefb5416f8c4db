"""``edgewatch drift``: whether a model's inputs and outputs are still as in the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, ModelName, Site, To, example
from edgewatch.cli._output import print_json, print_table, say, tell

if TYPE_CHECKING:
    from edgewatch.cli._drift import Cut


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
    as_json: AsJson = False,
) -> None:
    """Show drift per window and feature.

    Every method's value is shown with its limit. The windows are those that the agent judged,
    unless --window says otherwise. For a person the last one is shown, with --json all of them.
    Windows of time stand on the clock in UTC, hours on the hour and days at midnight; they are read
    from the sketches of the record, so that a year opens at once and needs no rows.
    """
    from edgewatch.cli._drift import drift_of

    cut = cut_of(window) if window else None
    found = drift_of(site, name, from_ns, to_ns, cut)
    if as_json:
        print_json(found)
    else:
        _print(found)


def cut_of(text: str) -> Cut:
    """A number of rows, or a duration.

    Raises:
        InputError: neither.
    """
    from edgewatch.cli._drift import Cut
    from edgewatch.cli._times import parse_duration
    from edgewatch.site.errors import InputError

    if text.isdigit() and int(text) > 0:
        return Cut(rows=int(text))
    length_ns = parse_duration(text)
    if length_ns <= 0:
        raise InputError(f"--window {text} is empty", expected="such as 200, 1h or 1d")
    return Cut(length_ns=length_ns)


def _print(found: dict[str, Any]) -> None:
    windows = found["windows"]
    if not windows:
        say("Nothing to show: too few predictions since the baseline took effect.")
        return
    drifted = sum(window["drifted"] is True for window in windows)
    last = windows[-1]
    if len(found["versions"]) > 1:
        files = ", ".join(sha256[:12] or "no file" for sha256 in found["versions"])
        tell(f"Several files ran as {found['model']}: {files}. Each window is of one of them.")
    say(f"{found['model']}: {len(windows)} windows, {drifted} with drift. The last one:")
    file = f", file {last['sha256'][:12]}" if last["sha256"] else ""
    say(f"{last['from']} to {last['to']}, {last['n']} rows{file}")
    shown = {**last["features"], **last["outputs"]}
    methods = ["psi", "ks"]
    if any(one["kind"] == "instrument" for one in shown.values()):
        methods.append("step")
    heads = [head for method in methods for head in (method, "limit")]
    print_table(
        ("feature", *heads, "missing", "outside", "verdict"),
        [_row(name, one, methods) for name, one in shown.items()],
    )


def _row(name: str, one: dict[str, Any], methods: list[str]) -> tuple[object, ...]:
    limits = one["limits"]
    return (
        name,
        *(cell for method in methods for cell in (one[method], limits.get(method))),
        one["missing"],
        one["out_of_domain"],
        {True: "drifted", False: "as reference", None: "cannot judge"}[one["drifted"]],
    )
