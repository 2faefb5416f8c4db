"""``edgewatch bundle``: one file that proves what happened."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from edgewatch.cli._options import AsJson, From, Note, Site, To, example, fingerprint
from edgewatch.cli._output import print_json, print_table, rfc3339, say, shown

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch bundle export march.zip",
        "edgewatch bundle verify march.zip",
    ),
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A bundle.")]
Signer = Annotated[
    str | None,
    typer.Option(
        metavar="SHA256:…",
        parser=fingerprint,
        help="The fingerprint that the signature must have.",
    ),
]
FirstKey = Annotated[
    str | None,
    typer.Option(
        "--first-key",
        metavar="SHA256:…",
        parser=fingerprint,
        help="The fingerprint of the key that the seals must begin with.",
    ),
]
Receipts = Annotated[
    list[Path] | None,
    typer.Option(
        "--receipt",
        metavar="FILE",
        help="A receipt kept elsewhere, which the seals must go on from. May be repeated.",
    ),
]
Against = Annotated[
    list[Path] | None,
    typer.Option(
        "--against",
        metavar="OLDER.zip",
        help="An older bundle, whose seals these must go on from. May be repeated.",
    ),
]
WithoutRaw = Annotated[
    bool,
    typer.Option(
        "--without-raw", help="Leave single predictions, labels, explanations out of the record."
    ),
]


@app.callback()
def _group() -> None:
    """Export, verify and open audit bundles."""


@app.command(
    epilog=example(
        "edgewatch bundle export march.zip --from 2026-03-01T00:00:00Z",
        "edgewatch bundle export march.zip --with inputs,labels",
        "edgewatch bundle export march.zip --parquet",
        "edgewatch bundle export for-the-maker.zip --without-raw",
    )
)
def export(
    out: Annotated[Path, typer.Argument(metavar="OUT.zip", help="The file to make.")],
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    contents: Annotated[
        str,
        typer.Option(
            "--with",
            metavar="NAMES",
            help="Add tables: predictions, inputs, labels, measurements, service.",
        ),
    ] = "",
    parquet: Annotated[
        bool,
        typer.Option(
            "--parquet", help="Write predictions as Parquet, and add the sketches of each feature."
        ),
    ] = False,
    without_raw: WithoutRaw = False,
    by: Annotated[
        str, typer.Option("--by", metavar="PERSON", help="Who does this; else the login name.")
    ] = "",
    note: Note = "",
    progress_json: Annotated[
        bool,
        typer.Option(
            "--progress-json",
            help='Tell progress as JSON lines on standard error; stop at a line "cancel".',
        ),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Export the record, its report and its signature into one zip file.

    --from and --to limit the report, the tables, and in the record single predictions, labels and
    explanations; all else in it is of the whole time. A cancelled export leaves nothing behind.
    """
    from edgewatch.cli._bundle_export import Wanted, export_wanted

    wanted = Wanted(out, from_ns, to_ns, contents, not without_raw, parquet, by, note)
    summary = export_wanted(site, wanted, steered=progress_json)
    if as_json:
        print_json(
            {
                "path": str(summary.path),
                "bytes": summary.bytes,
                "files": summary.files,
                "from": rfc3339(summary.period.from_ns),
                "to": rfc3339(summary.period.to_ns),
                "counts": summary.counts,
                "fingerprint": summary.fingerprint,
            }
        )
        return
    say(f"Wrote {summary.path}: {summary.files} files, {summary.bytes / 1e6:.1f} MB.")
    say(f"Signed by {summary.fingerprint}.")
    say(f"Check it with: edgewatch bundle verify {summary.path}")


@app.command(epilog=example("edgewatch bundle preview --from 2026-03-01T00:00:00Z"))
def preview(
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    without_raw: WithoutRaw = False,
    as_json: AsJson = False,
) -> None:
    """Tell what an export made now would hold: counts, size, and personal data. Writes nothing."""
    from edgewatch.audit import preview_bundle
    from edgewatch.cli._bundle_words import PERSONAL

    found = preview_bundle(site, from_ns=from_ns, to_ns=to_ns, raw=not without_raw)
    if as_json:
        print_json(found.to_plain())
        return
    from_at, to_at = rfc3339(found.period.from_ns), rfc3339(found.period.to_ns)
    say(f"Report, tables and single predictions: {shown(from_at)} to {shown(to_at)}.")
    print_table(("In the record", "Rows"), list(found.counts.items()))
    say(f"The record takes {found.record_bytes / 1e6:.1f} MB before it is packed.")
    say(f"Free space needed meanwhile: {found.room_bytes / 1e6:.1f} MB.")
    for one in found.personal:
        least = "at least " if one.at_least else ""
        say(f"Personal data: {least}{one.n} {PERSONAL[one.kind]}")


@app.command(
    epilog=example(
        "edgewatch bundle verify march.zip",
        "edgewatch bundle verify march.zip --receipt shift.txt --against february.zip",
    )
)
def verify(
    file: File,
    signer: Signer = None,
    first_key: FirstKey = None,
    receipt: Receipts = None,
    against: Against = None,
    as_json: AsJson = False,
) -> None:
    """Check a bundle from its first byte to its last; exits with 1 where it is not as exported.

    What you hold from elsewhere decides how much that proves: the fingerprint of the site's key,
    of the first key of its seals, receipts, and older bundles.
    """
    from edgewatch.audit import Known
    from edgewatch.cli._bundle_verify import print_answer, verify_shown

    known = Known(signer, first_key, tuple(receipt or ()), tuple(against or ()))
    answer = verify_shown(file, known)
    if as_json:
        print_json(answer.to_contract())
    else:
        print_answer(answer)
    if not answer.valid:
        raise typer.Exit(1)


@app.command(
    "open",
    epilog=example(
        "edgewatch bundle open march.zip",
        "edgewatch bundle open march.zip --to ./march",
        "edgewatch alarms --all --site ./march",
    ),
)
def open_(
    file: File,
    to: Annotated[
        Path | None,
        typer.Option("--to", metavar="DIR", help="Unpack into this new folder; open no window."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check a bundle, then look at it in a window in which nothing can be changed.

    It is unpacked into a private folder that goes away with the window. With --to it is unpacked
    to stay, and every command that reads a site reads it. Exits with 1 where it is not as
    exported.
    """
    from edgewatch.cli._bundle_open import open_unpacked, show
    from edgewatch.cli._bundle_verify import print_answer

    answer = show(file) if to is None else open_unpacked(file, to)
    if as_json:
        print_json({**answer.to_contract(), "folder": str(to) if to else None})
    else:
        print_answer(answer)
        if to is not None:
            say(f"Unpacked into {to}. Read it with: edgewatch alarms --all --site {to}")
    if not answer.valid:
        raise typer.Exit(1)
