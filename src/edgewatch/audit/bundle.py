"""Exporting an audit bundle: one signed zip file that opens and verifies with stock tools."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from edgewatch import __version__
from edgewatch.audit import bag
from edgewatch.audit.container import ContainerWriter
from edgewatch.audit.contents import payload, site_name, site_text
from edgewatch.audit.errors import ExportCancelledError
from edgewatch.audit.keys import SiteKey, site_key
from edgewatch.audit.output import no_room, publish, refuse_existing, staging_folder
from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.readme import readme_text
from edgewatch.audit.record_queries import counts, extent
from edgewatch.audit.report import Subject
from edgewatch.audit.times import Period, rfc3339
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.store.snapshot import RAW_TABLES, snapshot, stop_when, without_raw

MoreFiles = Callable[[Connection, Period, Path], Mapping[str, Path]]
"""Makes further files for a bundle: given a reader on the snapshot, the period, and a folder to
write to; names below ``data/`` and the files that were written."""

_SNAPSHOT_SHARE = 0.4
_ROOM = "a folder with room for twice the size of the record"


@dataclass(frozen=True, slots=True)
class BundleSummary:
    """What was exported.

    Attributes:
        path, bytes, files: the zip file, its size, and how many files it holds.
        period: what report and CSV files cover.
        counts: rows of the record by table; the record is always whole.
        fingerprint: of the site key that signed.
    """

    path: Path
    bytes: int
    files: int
    period: Period
    counts: dict[str, int]
    fingerprint: str


def export_bundle(
    site: Path,
    out: Path,
    *,
    from_ns: int | None = None,
    to_ns: int | None = None,
    more: Sequence[MoreFiles] = (),
    raw: bool = True,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BundleSummary:
    """Write the site's record, report and identities into a new signed file `out`.

    The record is whole; `from_ns` and `to_ns` (ns, UTC, half-open) limit report and CSV files.
    `more` makes further files. Without `raw` the single predictions and labels are left out of
    the record, for readers who may not see them: report, alarms, devices, decisions and all that
    was measured stay. The agent may go on writing. The file appears complete or not at all, and
    the same snapshot gives the same bytes. `progress` and `cancelled` are called in this thread.

    Raises:
        InputError: There is no site or record, `out` exists or cannot be written, the disk is
            full, or the period is empty.
        ExportCancelledError: `cancelled` answered True; nothing is left.
    """
    if from_ns is not None and to_ns is not None and from_ns >= to_ns:
        raise InputError("the period ends before it begins", expected="--from before --to")
    refuse_existing(out)
    export = _Export(site, out, progress or silent, cancelled or (lambda: False))
    with staging_folder(out, _ROOM) as staging:
        summary = export.write(staging, from_ns, to_ns, more, raw=raw)
    export.progress(1.0, "done")
    return summary


class _Export:
    """One export under way."""

    def __init__(
        self, site: Path, out: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> None:
        self._site, self._out = site, out
        self.progress, self._cancelled = progress, cancelled
        self._done = self._total = 0

    def write(
        self,
        staging: Path,
        from_ns: int | None,
        to_ns: int | None,
        more: Sequence[MoreFiles],
        *,
        raw: bool,
    ) -> BundleSummary:
        copy, part = staging / "log.db", staging / "bundle.zip"
        configuration = site_text(self._site)
        self._take_snapshot(copy)
        key = site_key(self._site)
        with closing(open_reader(copy)) as db:
            stop_when(db, self._cancelled)
            name = site_name(self._site, configuration)
            subject = replace(_subject(db, name, key, from_ns, to_ns), raw=raw)
            files, rows = self._read(subject, configuration, key)
            added = self._add(subject, staging, more)
        if not raw:
            self._leave_out_raw(copy)
            rows |= dict.fromkeys(rows.keys() & {*RAW_TABLES}, 0)
        sources: dict[str, bytes | Path] = {**files, **added, bag.RECORD: copy}
        n_files = self._pack(part, sources, subject, key, raw=raw)
        self._look()
        size = part.stat().st_size
        publish(part, self._out)
        return BundleSummary(self._out, size, n_files, subject.period, rows, key.fingerprint)

    def _look(self) -> None:
        """Stop here if a person wants so."""
        if self._cancelled():
            raise ExportCancelledError

    def _take_snapshot(self, copy: Path) -> None:
        self.progress(0.0, "copying the record")
        record = record_file(self._site)
        with closing(open_reader(record)) as db:
            stop_when(db, self._cancelled)
            try:
                snapshot(db, copy)
            except RecordError as error:
                self._look()  # an interrupted copy raises too
                if "full" in str(error):
                    raise no_room(self._out, _ROOM) from error
                raise _unreadable("copied", record, error) from error
        self._look()

    def _read(
        self, subject: Subject, configuration: bytes, key: SiteKey
    ) -> tuple[dict[str, bytes], dict[str, int]]:
        self.progress(_SNAPSHOT_SHARE, "writing the report")
        try:
            return payload(subject, configuration, key), counts(subject.db)
        except (RecordError, ValueError, KeyError, TypeError, AttributeError) as error:
            self._look()
            raise _unreadable("read in full", record_file(self._site), error) from error

    def _add(self, subject: Subject, staging: Path, more: Sequence[MoreFiles]) -> dict[str, Path]:
        """What was asked for beside what every bundle holds."""
        found: dict[str, Path] = {}
        for i, make in enumerate(more):
            self._look()
            self.progress(_SNAPSHOT_SHARE, "writing the tables")
            folder = staging / f"more-{i}"
            folder.mkdir()
            try:
                made = make(subject.db, subject.period, folder)
            except RecordError as error:
                self._look()
                raise _unreadable("read in full", record_file(self._site), error) from error
            found |= {bag.PAYLOAD + name: path for name, path in made.items()}
        return found

    def _leave_out_raw(self, copy: Path) -> None:
        self.progress(_SNAPSHOT_SHARE, "leaving out predictions")
        try:
            without_raw(copy, self._cancelled)
        except RecordError as error:
            self._look()
            if "full" in str(error):
                raise no_room(self._out, _ROOM) from error
            raise _unreadable("copied", copy, error) from error

    def _pack(
        self,
        path: Path,
        sources: dict[str, bytes | Path],
        subject: Subject,
        key: SiteKey,
        *,
        raw: bool,
    ) -> int:
        sizes = {name: _size(source) for name, source in sources.items()}
        self._done, self._total = 0, max(1, sum(sizes.values()))
        with ContainerWriter(path, _folder_name(subject), self._advance) as writer:
            for name in sorted(sources):
                writer.add(name, sources[name])
            tags = {
                bag.BAGIT: bag.DECLARATION,
                bag.BAG_INFO: _info(subject, sizes, raw=raw),
                bag.README: readme_text(subject.site, key.fingerprint),
                bag.MANIFEST: bag.manifest_text(writer.digests),
            }
            for name, text in tags.items():
                writer.add(name, text.encode())
            tag_manifest = bag.manifest_text({n: writer.digests[n] for n in tags}).encode()
            writer.add(bag.TAG_MANIFEST, tag_manifest)
            writer.add(bag.SIGNATURE, key.sign(tag_manifest).encode())
            return len(writer.digests)

    def _advance(self, n: int) -> None:
        self._look()
        self._done += n
        share = min(1.0, self._done / self._total)
        self.progress(_SNAPSHOT_SHARE + (1 - _SNAPSHOT_SHARE) * share, "packing")


def _subject(
    db: Connection, site: str, key: SiteKey, from_ns: int | None, to_ns: int | None
) -> Subject:
    whole = extent(db)
    known = whole or Period(0, 0)
    period = Period(
        known.from_ns if from_ns is None else from_ns, known.to_ns if to_ns is None else to_ns
    )
    chosen = from_ns is not None or to_ns is not None
    return Subject(db, site, period, whole, chosen, key.fingerprint, __version__)


def _folder_name(subject: Subject) -> str:
    """From what is in the bundle, not from the name of the file: the bytes stay the same."""
    plain = re.sub(r"[^A-Za-z0-9]+", "-", subject.site).strip("-")[:40] or "site"
    last = rfc3339(subject.extent.to_ns - 1 if subject.extent else 0) or ""
    return f"edgewatch-{plain}-{re.sub(r'[^0-9T]', '', last[:19])}Z"


def _info(subject: Subject, sizes: dict[str, int], *, raw: bool) -> str:
    left_out = {} if raw else {bag.INFO_LEFT_OUT: bag.RAW}
    return bag.info_text(
        {
            "Source-Organization": subject.site,
            "External-Description": "EdgeWatch audit bundle; README.txt says how to check it",
            "Bag-Software-Agent": f"EdgeWatch {subject.version}",
            "Payload-Oxum": f"{sum(sizes.values())}.{len(sizes)}",
            bag.INFO_FROM: rfc3339(subject.period.from_ns) or "",
            bag.INFO_TO: rfc3339(subject.period.to_ns) or "",
            **left_out,
        }
    )


def _size(source: bytes | Path) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size


def _unreadable(done: str, record: Path, error: BaseException) -> InputError:
    return InputError(
        f"the record cannot be {done} ({type(error).__name__}: {error})",
        where=str(record),
        expected="a record as an agent leaves it",
        remedy="Keep the folder of the site as it is and call support.",
    )
