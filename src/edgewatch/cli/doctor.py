"""``edgewatch doctor``: everything that can be wrong on this workstation, each with its fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from edgewatch import __version__
from edgewatch.cli._completions import model_names
from edgewatch.cli._options import AsJson, Site, example
from edgewatch.cli._output import Progress, print_json, say, tell

if TYPE_CHECKING:
    from edgewatch.doctor.examination import Examination
    from edgewatch.doctor.finding import Finding

_SIGNS = {"ok": "ok", "advice": "advice", "failed": "FAILED", "unknown": "?",
          "not-applicable": "-"}  # fmt: skip
_WIDTH = 96
_INDENT = " " * 8


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command(
        epilog=example(
            "edgewatch doctor",
            "edgewatch doctor --json --site ./site",
            "edgewatch doctor --archive for-support.zip",
        )
    )(doctor)


def doctor(
    site: Site,
    model: Annotated[
        str | None,
        typer.Option(
            "--model",
            metavar="NAME",
            autocompletion=model_names,
            help="Look at this model alone.",
        ),
    ] = None,
    archive: Annotated[
        Path | None,
        typer.Option(
            "--archive",
            metavar="OUT.zip",
            help="Also write what support needs, without personal data.",
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Look at everything that can be wrong on this workstation, and say how each is mended.

    Machine, serial ports, clock, disk, versions, and, where there is a site, its settings, agent,
    models, record and seals. Nothing is changed, and everything goes on meanwhile. It takes ten
    seconds at most. Exits with 1 where something fails.
    """
    from edgewatch.doctor.checks import CHECKS
    from edgewatch.doctor.examination import Examination
    from edgewatch.doctor.run import examine

    examination = Examination(site, model=model)
    if archive is not None:
        _refuse_to_replace(archive)
    with Progress("Checks", len(CHECKS)) as progress:
        findings = examine(examination, CHECKS, told=progress)
    found = as_contract(examination, findings)
    if archive is not None:
        _archive(archive, examination, found)
    if as_json:
        print_json(found)
    else:
        _print(findings)
    if not found["ok"]:
        raise typer.Exit(1)


def as_contract(examination: Examination, findings: Sequence[Finding]) -> dict[str, Any]:
    """The shape of ``doctor --json``."""
    return {
        "ok": not any(one.state == "failed" for one in findings),
        "version": __version__,
        "site": str(examination.site) if examination.has_site else None,
        "checks": [one.to_json() for one in findings],
    }


def _refuse_to_replace(path: Path) -> None:
    """Before the checks, which take their time."""
    from edgewatch.doctor.archive import refuse_to_replace

    refuse_to_replace(path)


def _archive(path: Path, examination: Examination, found: dict[str, Any]) -> None:
    from edgewatch.doctor.archive import write_archive

    written = write_archive(path, examination, found)
    tell(f"{path}: {written.files} files, {written.bytes / 1e3:.0f} kB. Read MANIFEST.txt in it")
    tell("before it is sent: it says what is inside and what was taken out.")


def _print(findings: Sequence[Finding]) -> None:
    width = max(len(one.id) for one in findings)
    alike = _alike(findings)
    for one in findings:
        if one.state == "not-applicable" or one.found in alike:
            continue
        say("\n".join(_lines(one, width)))
    for found, ids in alike.items():
        say("\n".join(_wrapped(f"{found} Not looked at: {', '.join(ids)}.", "?       ")))
    counts = {state: sum(one.state == state for one in findings) for state in _SIGNS}
    say("")
    say(
        f"{len(findings)} checks: {counts['failed']} failed, {counts['advice']} with advice,"
        f" {counts['unknown']} unknown, {counts['ok']} ok,"
        f" {counts['not-applicable']} not applicable here."
    )


def _alike(findings: Sequence[Finding]) -> dict[str, list[str]]:
    """What several checks could not look at for one and the same reason, by that reason."""
    found: dict[str, list[str]] = {}
    for one in findings:
        if one.state == "unknown" and not one.fix:
            found.setdefault(one.found, []).append(one.id)
    return {why: ids for why, ids in found.items() if len(ids) > 1}


def _lines(one: Finding, width: int) -> Iterator[str]:
    """What was found; for what is not well also what it means and how it is mended."""
    head = f"{_SIGNS[one.state]:<7} {one.id:<{width}}  "
    if one.state == "ok":
        yield from _wrapped(one.found, head, " " * len(head))
        return
    yield head + one.title
    yield from _wrapped(one.found)
    yield from _wrapped(one.means if one.state in ("failed", "advice") else "")
    yield from _wrapped(f"What to do: {one.fix}" if one.fix else "")
    yield from (f"            {command}" for command in one.commands)


def _wrapped(text: str, first: str = _INDENT, rest: str = _INDENT) -> list[str]:
    import textwrap

    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False
    )
