"""``edgewatch sign-off``: a person stands for a shift, or for having reviewed the record."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from edgewatch.cli._options import AsJson, By, From, Note, Site, To, example
from edgewatch.cli._output import print_json, print_table, say, shown

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        'edgewatch sign-off shift --by "M. Rossi"',
        'edgewatch sign-off review --by "A. Weber" --from -7d --note "two alarms"',
    ),
)

Meaning = Annotated[
    str,
    typer.Option("--meaning", metavar="TEXT", help="What the signature says; else the usual text."),
]


@app.callback()
def _group() -> None:
    """Sign off a shift or a review of the record: name, time and meaning, sealed with it.

    A receipt of the record is part of the sign-off, and is shown to be kept elsewhere.
    """


@app.command(epilog=example('edgewatch sign-off shift --by "M. Rossi"'))
def shift(
    by: By,
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    meaning: Meaning = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Sign off a shift: from the last sign-off, or the beginning of the shift, up to now."""
    from edgewatch.site.actions import SHIFT

    _signed_off(site, SHIFT, (from_ns, to_ns), by, meaning, note, as_json)


@app.command(epilog=example('edgewatch sign-off review --by "A. Weber" --from -7d --to now'))
def review(
    by: By,
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    meaning: Meaning = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Sign off a review of the record: from the end of the last one up to now."""
    from edgewatch.site.actions import REVIEW

    _signed_off(site, REVIEW, (from_ns, to_ns), by, meaning, note, as_json)


@app.command("list", epilog=example("edgewatch sign-off list"))
def list_(site: Site, as_json: AsJson = False) -> None:
    """List the sign-offs of the record, newest first."""
    from edgewatch.cli._sign_off import listed

    found = listed(site)
    if as_json:
        print_json(found)
        return
    heads = ("at", "kind", "by", "role", "from", "to", "meaning", "note")
    timed = ("at", "from", "to")
    rows = [[shown(one[h]) if h in timed else one[h] for h in heads] for one in found]
    print_table(heads, rows)


def _signed_off(
    site: Any,
    kind: str,
    span: tuple[int | None, int | None],
    by: str,
    meaning: str,
    note: str,
    as_json: bool,
) -> None:
    from edgewatch.cli._sign_off import sign_off

    found, receipt = sign_off(site, kind, span, by=by, meaning=meaning, note=note)
    if as_json:
        print_json({**found, "receipt": None if receipt is None else receipt.to_contract()})
        return
    who = f"{found['by']} ({found['role']})" if found["role"] else found["by"]
    say(f"Signed off by {who}, {shown(found['from'])} to {shown(found['to'])}:")
    say(f"  {found['meaning']}")
    if receipt is not None:
        from edgewatch.cli._receipts import show

        show(receipt)
