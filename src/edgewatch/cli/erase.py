"""``edgewatch erase``: taking a case out of the record at somebody's request."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, By, Note, Site, example
from edgewatch.cli._output import print_json, say, tell
from edgewatch.site.errors import InputError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=example('edgewatch erase --case A-124 --by "A. Weber" --note "request 7"'))(
        erase
    )


def erase(
    by: By,
    note: Note,
    site: Site,
    case: Annotated[
        str | None, typer.Option(metavar="C", help="What the record holds about this case.")
    ] = None,
    prediction_id: Annotated[
        int | None,
        typer.Option("--id", metavar="N", min=1, max=2**63 - 1, help="This prediction alone."),
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only what this model predicted.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking once more.")] = False,
    as_json: AsJson = False,
) -> None:
    """Erase what the record holds about a case: predictions, labels, explanations.

    Their values are gone for good, from the file too. That they were there, when, and that they
    were erased stays provable; whose they were does not. Say why in the note, without the name.
    """
    from edgewatch.cli._erasing import carry_out, look_up, said

    if (case is None) == (prediction_id is None):
        raise InputError(
            "what is to be erased is not clear", expected="--case or --id, one of them"
        )
    plan = look_up(site, case, prediction_id, model, by, note)
    for line in said(plan):
        tell(line)
    _confirm(yes)
    done = carry_out(site, plan)
    if as_json:
        print_json(done)
        return
    n = done["records"]
    say(f"Erased: {n} {'record' if n == 1 else 'records'}. A check of the record stays clean.")


def _confirm(yes: bool) -> None:
    """Raises InputError where nobody can be asked, and typer.Exit(1) where the answer is no."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise InputError("nobody is here to be asked", expected="--yes, once you have looked at it")
    if not typer.confirm("Erase this for good?", err=True):
        raise typer.Exit(1)
