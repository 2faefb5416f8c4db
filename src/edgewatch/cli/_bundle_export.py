"""``bundle export``: what is asked for, brought up to date first, told as it goes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edgewatch.cli._output import Progress, tell
from edgewatch.cli._steered import is_to_stop, steer

if TYPE_CHECKING:
    from edgewatch.audit import BundleSummary, MoreFiles
    from edgewatch.cli._acting import Who
    from edgewatch.site.actions import Action


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to export: the file to make, the period, names for ``--with``, whether with the raw
    rows, whether with Parquet files; who wants it, and why."""

    out: Path
    from_ns: int | None
    to_ns: int | None
    contents: str
    raw: bool
    parquet: bool = False
    by: str = ""
    note: str = ""


def export_wanted(site: Path, wanted: Wanted, *, steered: bool) -> BundleSummary:
    """Export, and leave a trace of it in the record; one that came to nothing leaves that too.

    Raises:
        InputError: as :func:`edgewatch.audit.export_bundle`, or a name stands for nothing.
        KeyboardInterrupt: it was cancelled.
    """
    from edgewatch.audit import ExportCancelledError
    from edgewatch.cli._bundle_files import more_files, parse_contents
    from edgewatch.sdk.paths import config_file
    from edgewatch.site.errors import InputError

    names = parse_contents(wanted.contents)
    if steered:
        steer()
    more = more_files(site, names, parquet=wanted.parquet, raw=wanted.raw)
    who = _who_exports(site, wanted.by)
    traced = config_file(site).exists() and not wanted.out.exists()
    if traced:  # else the export itself says what is wrong
        _bring_up_to_date(site, wanted, who)
    try:
        summary = _export(site, wanted, more)
    except (KeyboardInterrupt, ExportCancelledError):
        _send(site, wanted, who, "cancelled, no file was made", made=False)
        raise KeyboardInterrupt from None
    except InputError:
        if traced:
            with suppress(InputError):
                _send(site, wanted, who, "failed, no file was made", made=False)
        raise
    if summary.receipt is not None:
        _tell_of_receipt(site, wanted, who, summary.receipt)
    return summary


def _export(site: Path, wanted: Wanted, more: list[MoreFiles]) -> BundleSummary:
    from edgewatch.audit import export_bundle
    from edgewatch.cli._report_performance import performances_at

    with Progress("Exporting, per cent", 100) as progress:
        return export_bundle(
            site,
            wanted.out,
            from_ns=wanted.from_ns,
            to_ns=wanted.to_ns,
            more=more,
            raw=wanted.raw,
            performance=performances_at(site),
            progress=lambda share, doing: progress(round(100 * share), doing),
            cancelled=is_to_stop,
        )


def _who_exports(site: Path, by: str) -> Who:
    """A record that cannot be read knows no people, and is wanted all the same."""
    from edgewatch.cli._acting import Who, people_of, who_acts
    from edgewatch.site.actions import EXPORT
    from edgewatch.site.errors import InputError

    try:
        people_of(site)
    except InputError:
        return Who(by)
    return who_acts(site, by, EXPORT)


def _bring_up_to_date(site: Path, wanted: Wanted, who: Who) -> None:
    """Take in what waits in the spool, and leave a trace of the export.

    A site where that fails is one whose record is wanted all the same.
    """
    from edgewatch.cli._settle import commit
    from edgewatch.site.errors import InputError

    try:
        commit(site, _send(site, wanted, who, wanted.note))
    except InputError as error:
        tell(f"What waits in the spool is not in the bundle: {error}")


def _send(site: Path, wanted: Wanted, who: Who, note: str, *, made: bool = True) -> Action:
    from edgewatch.site.actions import EXPORT, send_action

    return send_action(
        site,
        EXPORT,
        wanted.out.name,
        by=who.name,
        note=note,
        signer=who.signer,
        made=made,
        contents=wanted.contents,
        raw=wanted.raw,
        from_ns=wanted.from_ns,
        to_ns=wanted.to_ns,
    )


def _tell_of_receipt(site: Path, wanted: Wanted, who: Who, receipt: str) -> None:
    """So that later bundles hold a proof that their seals go on from this one."""
    from edgewatch.site.actions import RECEIPT, send_action

    send_action(
        site,
        RECEIPT,
        wanted.out.name,
        by=who.name,
        note="in a bundle",
        signer=who.signer,
        receipt=receipt,
    )
