"""``edgewatch verify``: the live record against its seals."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, Site, example, fingerprint
from edgewatch.cli._output import print_json

Receipts = Annotated[
    list[Path] | None,
    typer.Option(
        "--receipt",
        metavar="FILE",
        help="A receipt that was kept elsewhere: the log must go on from it. May be repeated.",
        show_default=False,
    ),
]
FirstKey = Annotated[
    str | None,
    typer.Option(
        "--first-key",
        metavar="SHA256:…",
        parser=fingerprint,
        help="The fingerprint of the key that the log began with, as it was noted then.",
        show_default=False,
    ),
]


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch verify",
            "edgewatch verify --receipt receipt.txt --first-key SHA256:abc…",
            "edgewatch verify --json --site ./site",
        )
    )(verify)


def verify(
    site: Site,
    receipts: Receipts = None,
    first_key: FirstKey = None,
    as_json: AsJson = False,
) -> None:
    """Check the record against its seals, while it is written; exits with 1 where it differs.

    Alone, the record shows what was edited, deleted or put in after it was sealed. A receipt also
    shows that its end was not cut off, the first key that it was not replaced as a whole. Nothing
    is written.
    """
    from edgewatch.cli._verify import print_check, to_json, verify_site

    verified = verify_site(site, receipts or [], first_key)
    if as_json:
        print_json(to_json(verified))
    else:
        print_check(verified)
    if not verified.check.valid:
        raise typer.Exit(1)
