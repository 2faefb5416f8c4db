"""``edgewatch bundle``: one file that proves what happened."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from edgewatch.cli._options import AsJson, From, Site, To, example
from edgewatch.cli._output import Progress, print_json, rfc3339, say, tell

if TYPE_CHECKING:
    from edgewatch.audit import Verification

app = typer.Typer(no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Export and verify audit bundles."""


@app.command(epilog=example("edgewatch bundle export march.zip --from 2026-03-01T00:00:00Z"))
def export(
    out: Annotated[Path, typer.Argument(metavar="OUT.zip", help="The file to make.")],
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    as_json: AsJson = False,
) -> None:
    """Export the record, its report and its signature into one zip file.

    The record in it is always whole; --from and --to limit the report and the CSV files.
    """
    from edgewatch.audit import export_bundle

    _bring_up_to_date(site, out)
    with Progress("Exporting, per cent", 100) as progress:
        summary = export_bundle(
            site,
            out,
            from_ns=from_ns,
            to_ns=to_ns,
            progress=lambda share, _: progress(round(100 * share)),
        )
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


@app.command(epilog=example("edgewatch bundle verify march.zip"))
def verify(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A bundle.")],
    signer: Annotated[
        str | None,
        typer.Option(metavar="SHA256:…", help="The fingerprint that the signature must have."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check a bundle from its first byte to its last; exits with 1 where it is not as exported."""
    from edgewatch.audit import verify_bundle

    answer = verify_bundle(file, expected_signer=signer)
    if as_json:
        print_json(answer.to_contract())
    else:
        _print(answer)
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


def _bring_up_to_date(site: Path, out: Path) -> None:
    """Take in what waits in the spool, and leave a trace of the export.

    A site where that fails is one whose record is wanted all the same.
    """
    from edgewatch.cli._settle import commit, login_name
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.actions import EXPORT, send_action
    from edgewatch.site.errors import InputError

    if not config_file(site).exists() or out.exists():
        return  # the export itself will say so
    try:
        commit(site, send_action(site, EXPORT, out.name, by=login_name()))
    except InputError as error:
        tell(f"What waits in the spool is not in the bundle: {error}")
