"""``edgewatch report``: reports that monitoring duties ask for."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch.cli._options import AsJson, From, ModelName, Note, Site, To, duration, example
from edgewatch.cli._output import print_json, say

if TYPE_CHECKING:
    from edgewatch.audit.reports.incident_check import IncidentCheck

app = typer.Typer(
    no_args_is_help=True,
    epilog=example(
        "edgewatch report period march.pdf --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z",
        "edgewatch report incident a-124.zip --case A-124",
    ),
)

By = Annotated[
    str, typer.Option("--by", metavar="PERSON", help="Who does this; else the login name.")
]


@app.callback()
def _group() -> None:
    """Report a period, a new model file against the old one, or one incident."""


@app.command(
    epilog=example(
        "edgewatch report period march.pdf --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z",
        "edgewatch report period year.csv --step 30d --model cytology",
    )
)
def period(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to make: .pdf, .html, .json or .csv.")
    ],
    site: Site,
    from_ns: From = None,
    to_ns: To = None,
    step: Annotated[
        int | None,
        typer.Option(
            metavar="D", parser=duration, help="Length of a step; hours, days or weeks if absent."
        ),
    ] = None,
    model: Annotated[str | None, typer.Option(metavar="NAME", help="Of this model alone.")] = None,
    by: By = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Report rates over a period, with intervals, limits and tests for a trend.

    Failed runs, predictions affected by replaced equipment or not to be relied on, drifted
    windows, alarms by code, time without an agent, and every metric, measured and estimated: step
    by step. This is what MDR articles 83 to 88 ask a manufacturer to watch. The record notes that
    the report was made.
    """
    from edgewatch.audit.reports.files import suffix_of, write_file
    from edgewatch.cli._acting import who_acts
    from edgewatch.cli._report_period import SUFFIXES, period_at, period_bytes
    from edgewatch.cli._report_trace import bring_up_to_date
    from edgewatch.site.actions import REPORT, send_action

    suffix = suffix_of(out, SUFFIXES)
    who = who_acts(site, by, REPORT)
    bring_up_to_date(site)
    found = period_at(site, from_ns, to_ns, step, model)
    send_action(
        site,
        REPORT,
        out.name,
        by=who.name,
        note=note,
        signer=who.signer,
        of="period",
        from_ns=found.period.from_ns,
        to_ns=found.period.to_ns,
        model=model,
    )
    write_file(out, period_bytes(found, suffix))
    if as_json:
        from edgewatch.audit.reports.period_document import period_json

        print_json(period_json(found))
        return
    say(f"Wrote {out}: {len(found.series)} series of {', '.join(['the site', *found.models])}.")
    for one in found.series:
        if one.beyond or "worse" in one.verdict:
            say(f"{one.model or 'site'}, {one.name}: {one.verdict}")


@app.command(
    epilog=example(
        "edgewatch report compare cytology new.pdf --with new.onnx",
        "edgewatch report compare cytology new.json --with new.onnx --from 2026-03-01T00:00:00Z",
    )
)
def compare(
    name: ModelName,
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to make: .pdf, .html or .json.")
    ],
    site: Site,
    file: Annotated[Path, typer.Option("--with", metavar="NEW.onnx", help="The new model file.")],
    from_ns: From = None,
    to_ns: To = None,
    by: By = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Compare what a new model file says of recorded inputs with what was said.

    The file runs in this process alone; the agent and the model in use are not touched. Agreement
    and shift of every output; with labels, every metric of both and their difference with a
    paired interval. The record notes which files were compared.
    """
    from edgewatch.audit.reports.comparison_document import comparison_json
    from edgewatch.audit.reports.files import suffix_of, write_file
    from edgewatch.cli._acting import who_acts
    from edgewatch.cli._report_compare import SUFFIXES, compare_at, compare_bytes
    from edgewatch.cli._report_trace import bring_up_to_date
    from edgewatch.site.actions import COMPARE, send_action

    suffix = suffix_of(out, SUFFIXES)
    who = who_acts(site, by, COMPARE)
    bring_up_to_date(site)
    found = compare_at(site, name, file, from_ns, to_ns)
    send_action(
        site,
        COMPARE,
        name,
        by=who.name,
        note=note,
        signer=who.signer,
        old=list(found.old),
        new=found.new,
        from_ns=found.period.from_ns,
        to_ns=found.period.to_ns,
        n=found.result.n,
    )
    write_file(out, compare_bytes(found, suffix))
    if as_json:
        print_json(comparison_json(found))
        return
    say(f"Wrote {out}: {found.result.n} predictions, {found.result.labelled} with their truth.")
    if found.result.failed:
        say(f"The new file failed on {found.result.failed} of them.")
    for metric, pair in found.result.metrics.items():
        say(f"{metric}: {pair.finding(metric)}")


@app.command(
    epilog=example(
        "edgewatch report incident a-124.zip --case A-124",
        "edgewatch report incident prediction.pdf --id 4711",
    )
)
def incident(
    out: Annotated[
        Path, typer.Argument(metavar="OUT", help="The file to make: .zip, .json, .html or .pdf.")
    ],
    site: Site,
    case: Annotated[str | None, typer.Option(metavar="C", help="All of this case.")] = None,
    prediction_id: Annotated[
        int | None, typer.Option("--id", metavar="N", help="The prediction with this id alone.")
    ] = None,
    model: Annotated[
        str | None, typer.Option(metavar="NAME", help="The model, if several know the case.")
    ] = None,
    by: By = "",
    note: Note = "",
    as_json: AsJson = False,
) -> None:
    """Extract everything that is known of one case.

    Inputs by name, outputs, explanation, hardware before and after, trust then, alarms, decisions
    and labels, and the proof of each record, which anybody can check without the rest: edgewatch
    report check FILE. No other case is in it. The record notes that it was extracted.
    """
    from edgewatch.audit.reports.files import suffix_of, write_file
    from edgewatch.cli._acting import who_acts
    from edgewatch.cli._report_incident import (
        SUFFIXES,
        Which,
        incident_at,
        incident_bytes,
        subject_of,
    )
    from edgewatch.cli._report_trace import bring_up_to_date
    from edgewatch.site.actions import INCIDENT, send_action
    from edgewatch.site.errors import InputError

    if (case is None) == (prediction_id is None):
        raise InputError("one case or prediction is reported", expected="either --case or --id")
    suffix = suffix_of(out, SUFFIXES)
    who = who_acts(site, by, INCIDENT)
    bring_up_to_date(site)
    found = incident_at(site, Which(case, prediction_id, model))
    content = incident_bytes(found, suffix)
    send_action(
        site, INCIDENT, subject_of(found),
        by=who.name, note=note, signer=who.signer,
        predictions=[row["id"] for row in found["predictions"]],
        sha256=sha256(content).hexdigest(),
    )  # fmt: skip
    write_file(out, content)
    _say_incident(out, found, as_json=as_json)


@app.command(epilog=example("edgewatch report check a-124.zip"))
def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="An incident, .zip or .json.")],
    key: Annotated[
        str,
        typer.Option(
            "--key", metavar="VKEY", help="The site's key, got by another way than this file."
        ),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Check an incident on any machine; exits with 1 where it is not what was sealed."""
    from edgewatch.audit.reports.incident_check import check_incident
    from edgewatch.audit.reports.incident_file import load_incident
    from edgewatch.audit.seals.note import NoteError, VerifierKey

    try:
        given = VerifierKey.from_text(key).text if key else None
    except NoteError as error:
        raise typer.BadParameter(str(error), param_hint="'--key'") from error
    answer = check_incident(load_incident(file), given)
    if as_json:
        print_json(_check_json(answer))
    else:
        _say_check(answer)
    if not answer.valid:
        raise typer.Exit(1)


def _say_incident(out: Path, found: dict[str, Any], *, as_json: bool) -> None:
    proof = found["proof"]
    if as_json:
        print_json(
            {
                "path": str(out),
                "model": found["model"],
                "case": found["case"],
                "predictions": [row["id"] for row in found["predictions"]],
                "proved": len(proof["records"]),
                "unproved": proof["unproved"],
            }
        )
        return
    n = len(found["predictions"])
    say(f"Wrote {out}: {n} {'prediction' if n == 1 else 'predictions'} of {found['model']}.")
    say(f"Records with a proof: {len(proof['records'])}; without: {len(proof['unproved'])}.")
    say("It holds what is personal: give it to nobody but those who have to judge.")


def _check_json(answer: IncidentCheck) -> dict[str, Any]:
    return {
        "valid": answer.valid,
        "findings": [finding.to_contract() for finding in answer.findings],
        "proved": dict(answer.proved),
        "unproved": list(answer.unproved),
        "origin": answer.signer,
    }


def _say_check(answer: IncidentCheck) -> None:
    say("Everything told is what was sealed." if answer.valid else "Not what was sealed:")
    for finding in answer.findings:
        say(f"  {finding.where}: {finding.what}")
    for table, n in sorted(answer.proved.items()):
        say(f"Proved: {n} of {table}")
    for text in answer.unproved:
        say(f"Not proved: {text}")
    if answer.signer:
        say(f"By a receipt of {answer.signer}; compare its key with one that the site tells you.")
