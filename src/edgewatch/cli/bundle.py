"""``edgewatch bundle``: one file that proves what happened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli._options import AsJson, From, Note, Site, To, example
from edgewatch.cli._output import Progress, print_json, print_table, rfc3339, say, shown

if TYPE_CHECKING:
    from edgewatch.audit import Verification

app = typer.Typer(no_args_is_help=True)

File = Annotated[Path, typer.Argument(metavar="FILE", help="A bundle.")]
Signer = Annotated[
    str | None,
    typer.Option(metavar="SHA256:…", help="The fingerprint that the signature must have."),
]
WithoutRaw = Annotated[
    bool,
    typer.Option("--without-raw", help="Leave single predictions and labels out of the record."),
]


@app.callback()
def _group() -> None:
    """Export, verify and open audit bundles."""


@app.command(
    epilog=example(
        "edgewatch bundle export march.zip --from 2026-03-01T00:00:00Z",
        "edgewatch bundle export march.zip --with inputs,labels",
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
            help="Add CSV files: predictions, inputs, labels, measurements, service.",
        ),
    ] = "",
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

    --from and --to limit the report and the CSV files; the record in it is always of the whole
    time. A cancelled export leaves nothing behind.
    """
    from edgewatch.cli._bundle_export import Wanted, export_wanted

    wanted = Wanted(out, from_ns, to_ns, contents, raw=not without_raw, by=by, note=note)
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
    say(f"Report and CSV files: {shown(from_at)} to {shown(to_at)}.")
    print_table(("In the record", "Rows"), list(found.counts.items()))
    say(f"The record takes {found.record_bytes / 1e6:.1f} MB before it is packed.")
    say(f"Free space needed meanwhile: {found.room_bytes / 1e6:.1f} MB.")
    for one in found.personal:
        least = "at least " if one.at_least else ""
        say(f"Personal data: {least}{one.n} {PERSONAL[one.kind]}")


@app.command(epilog=example("edgewatch bundle verify march.zip"))
def verify(file: File, signer: Signer = None, as_json: AsJson = False) -> None:
    """Check a bundle from its first byte to its last; exits with 1 where it is not as exported."""
    from edgewatch.audit import verify_bundle

    with Progress("Checking, per cent", 100) as progress:
        answer = verify_bundle(
            file,
            expected_signer=signer,
            progress=lambda share, doing: progress(round(100 * share), doing),
        )
    if as_json:
        print_json(answer.to_contract())
    else:
        _print(answer)
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

    answer = show(file) if to is None else open_unpacked(file, to)
    if as_json:
        print_json({**answer.to_contract(), "folder": str(to) if to else None})
    else:
        _print(answer)
        if to is not None:
            say(f"Unpacked into {to}. Read it with: edgewatch alarms --all --site {to}")
    if not answer.valid:
        raise typer.Exit(1)


def _print(answer: Verification) -> None:
    if answer.valid:
        say(f"Valid: {answer.records} records of {answer.site}, {answer.from_} to {answer.to}.")
        say(f"Signed by {answer.signer}; compare it with the fingerprint that the site tells you.")
    else:
        say("Not valid:")
    for finding in answer.findings:
        say(f"  {finding.where}: {finding.what}")
    for title, lines in (("Proved", answer.covers), ("Not proved", answer.does_not_cover)):
        for line in lines:
            say(f"{title}: {line}")
