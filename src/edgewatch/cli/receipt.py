"""``edgewatch receipt``: how the record stands, signed, to be kept somewhere else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, Note, Site, example, remember_site
from edgewatch.cli._output import print_json, say

app = typer.Typer(
    invoke_without_command=True,
    epilog=example(
        "edgewatch receipt",
        "edgewatch receipt --out receipt.txt --qr receipt.png",
        "edgewatch receipt --out sheet.html",
    ),
)

By = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="Who does this; else the login name.")
]


@app.callback()
def receipt(
    context: typer.Context,
    site: Site,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="FILE", help="Write it; as a sheet to print for .html."),
    ] = None,
    code: Annotated[
        Path | None,
        typer.Option("--qr", metavar="FILE", help="Write its QR code as a .png or .svg."),
    ] = None,
    paper: Annotated[
        bool, typer.Option("--print", help="Open a sheet to print, in the browser.")
    ] = False,
    by: By = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Give out a receipt of the record as it stands.

    Kept elsewhere (photographed, printed, on a stick) it shows later whether anything up to now
    was altered or taken away: edgewatch verify --receipt FILE. The record notes that it was given
    out.
    """
    if context.invoked_subcommand is not None:
        remember_site(site)
        _refuse_before_keep(out or code or paper or by or note or as_json)
        return
    from edgewatch.cli._receipts import hand_out, issued, show

    given = issued(site, by, note)
    hand_out(given, out, code, paper=paper)
    if as_json:
        print_json(given.to_contract())
    elif out is None and code is None and not paper:
        show(given)


def _refuse_before_keep(given: object) -> None:
    if given:
        raise typer.BadParameter("options of keep stand behind it; before it only --site may")


@app.command(
    epilog=example(
        "edgewatch receipt keep /media/stick/receipts",
        "edgewatch receipt keep ./receipts --of receipt.txt",
        "edgewatch receipt keep ./receipts --of march.zip",
    )
)
def keep(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="On a stick, a share, …")],
    site: Site,
    of: Annotated[
        Path | None,
        typer.Option(
            "--of", metavar="FILE", help="A receipt or a bundle, instead of the site as it stands."
        ),
    ] = None,
    key: Annotated[
        str,
        typer.Option("--key", metavar="VKEY", help="The site's key, for a receipt by itself."),
    ] = "",
    by: By = "",
    as_json: AsJson = False,
) -> None:
    """Keep the highest receipt of each log in a folder.

    One that is smaller than what is held, of another log, or signed with another key is refused
    with exit code 1, and kept beside it as evidence. With --of no site is needed.
    """
    from edgewatch.cli._receipts import kept

    source, held = kept(site, folder, of, key, by)
    head, before = source.receipt.checkpoint, held.before
    if as_json:
        print_json(
            {
                "kept": held.kept,
                "reason": held.reason,
                "proved": held.proved,
                "origin": head.origin,
                "size": head.size,
                "before": None if before is None else before.checkpoint.size,
                "path": str(held.path),
            }
        )
    elif held.kept:
        say(f"Kept: {head.origin}, {head.size} seals, in {held.path}.")
        if held.reason:
            say(f"Note: {held.reason}.")
    else:
        say(f"Refused: {held.reason}. As evidence it is in {held.path}.")
    if not held.kept:
        raise typer.Exit(1)
