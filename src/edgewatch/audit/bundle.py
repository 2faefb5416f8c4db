"""Exporting an audit bundle: one signed zip file that opens and verifies with stock tools."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from edgewatch import __version__
from edgewatch.audit import bag
from edgewatch.audit.contents import payload, site_config, site_text
from edgewatch.audit.errors import ODD_VALUES, ExportCancelledError
from edgewatch.audit.keys import SiteKey, site_key
from edgewatch.audit.log_choice import Choice, choose
from edgewatch.audit.log_copy import copy_log
from edgewatch.audit.output import no_room, publish, refuse_existing, staging_folder
from edgewatch.audit.packing import pack
from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.record_queries import chosen_period, counts, extent
from edgewatch.audit.report import Subject
from edgewatch.audit.report.performed import Performed
from edgewatch.audit.times import FOREVER_NS, Period
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store.connection import Connection, RecordError, open_reader
from edgewatch.store.snapshot import snapshot, stop_when

MoreFiles = Callable[[Connection, Period, Path], Mapping[str, Path]]
"""Makes further files for a bundle: given a reader on the snapshot, the period, and a folder to
write to; names below ``data/`` and the files that were written."""

Performance = Callable[[Subject], tuple[Performed, ...]]
"""Works out for the report how good the answers were, from the snapshot."""

_READ, _COPIED, _PACKED = 0.2, 0.4, 0.6
"""Shares of the whole at which the steps of an export begin."""
_ROOM = "a folder with the room that edgewatch bundle preview tells"


@dataclass(frozen=True, slots=True)
class BundleSummary:
    """What was exported.

    Attributes:
        path, bytes, files: the zip file, its size, and how many files it holds.
        period: what report, tables and single predictions cover.
        counts: rows of the record in the bundle, by table.
        fingerprint: of the site key that signed.
        receipt: of the seals in the record, as the bundle holds it; None without any.
    """

    path: Path
    bytes: int
    files: int
    period: Period
    counts: dict[str, int]
    fingerprint: str
    receipt: str | None = None


def export_bundle(
    site: Path,
    out: Path,
    *,
    from_ns: int | None = None,
    to_ns: int | None = None,
    more: Sequence[MoreFiles] = (),
    raw: bool = True,
    performance: Performance | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> BundleSummary:
    """Write the site's record, report and identities into a new signed file `out`.

    `from_ns` and `to_ns` (ns, UTC, half-open) limit report and tables, and in the record the
    single predictions, labels and explanations, to whole sealed batches that touch the period;
    all else in it is whole. Without `raw` it holds none of these, for readers who may not see
    them. `more` makes further files, and `performance` what the report says of it. The agent
    may go on writing. The file appears complete or not at all, and the same snapshot gives the
    same bytes. `progress` and `cancelled` are called in this thread.

    Raises:
        InputError: There is no site or record, `out` exists or cannot be written, the disk is
            full, or the period is empty.
        ExportCancelledError: `cancelled` answered True; nothing is left.
    """
    if from_ns is not None and to_ns is not None and from_ns >= to_ns:
        raise InputError("the period ends before it begins", expected="--from before --to")
    refuse_existing(out)
    export = _Export(site, out, performance, progress or silent, cancelled or (lambda: False))
    with staging_folder(out, _ROOM) as staging:
        summary = export.write(staging, from_ns, to_ns, more, raw=raw)
    export.progress(1.0, "done")
    return summary


class _Export:
    """One export under way."""

    def __init__(
        self,
        site: Path,
        out: Path,
        performance: Performance | None,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._site, self._out, self._performance = site, out, performance
        self.progress, self._cancelled = progress, cancelled

    def write(
        self,
        staging: Path,
        from_ns: int | None,
        to_ns: int | None,
        more: Sequence[MoreFiles],
        *,
        raw: bool,
    ) -> BundleSummary:
        frozen, log, part = staging / "frozen.db", staging / "log.db", staging / "bundle.zip"
        configuration = site_text(self._site)
        self._take_snapshot(frozen)
        key = site_key(self._site)
        with closing(open_reader(frozen)) as db:
            stop_when(db, self._cancelled)
            name, config = site_config(self._site, configuration)
            with self._reading("read in full", record_file(self._site)):
                subject = _subject(db, name, key, from_ns, to_ns)
            subject = replace(subject, raw=raw, config=config)
            files = self._read(subject, configuration, key)
            added = self._add(subject, staging, more)
            choice = self._choose(subject, from_ns, to_ns)
        rows = self._copy(frozen, log, choice)
        frozen.unlink()
        sources: dict[str, bytes | Path] = {**files, **added, bag.RECORD: log}
        n_files = pack(
            part, sources, subject, key, left_out=_left_out(choice), tick=self._tick_packing
        )
        self._look()
        size = part.stat().st_size
        publish(part, self._out)
        receipt = files[bag.CHECKPOINT].decode() if bag.CHECKPOINT in files else None
        return BundleSummary(
            self._out, size, n_files, subject.period, rows, key.fingerprint, receipt
        )

    def _look(self) -> None:
        """Stop here if a person wants so."""
        if self._cancelled():
            raise ExportCancelledError

    @contextmanager
    def _reading(self, done: str, of: Path) -> Iterator[None]:
        """What can go wrong with a record is said in words; an interruption is no error."""
        try:
            yield
        except (RecordError, *ODD_VALUES) as error:
            self._look()  # what was interrupted raises too
            if isinstance(error, RecordError) and "full" in str(error):
                raise no_room(self._out, _ROOM) from error
            raise _unreadable(done, of, error) from error

    def _take_snapshot(self, copy: Path) -> None:
        self.progress(0.0, "copying the record")
        record = record_file(self._site)
        with closing(open_reader(record)) as db, self._reading("copied", record):
            stop_when(db, self._cancelled)
            snapshot(db, copy)
        self._look()

    def _read(self, subject: Subject, configuration: bytes, key: SiteKey) -> dict[str, bytes]:
        self.progress(_READ, "writing the report")
        with self._reading("read in full", record_file(self._site)):
            return payload(self._with_performance(subject), configuration, key)

    def _with_performance(self, subject: Subject) -> Subject:
        """Where an altered value stops it, the report goes without, and a check names the value."""
        if self._performance is None:
            return subject
        with suppress(*ODD_VALUES):
            return replace(subject, performance=self._performance(subject))
        return subject

    def _add(self, subject: Subject, staging: Path, more: Sequence[MoreFiles]) -> dict[str, Path]:
        """What was asked for beside what every bundle holds."""
        found: dict[str, Path] = {}
        for i, make in enumerate(more):
            self._look()
            self.progress(_READ, "writing the tables")
            folder = staging / f"more-{i}"
            folder.mkdir()
            with self._reading("read in full", record_file(self._site)):
                made = make(subject.db, subject.period, folder)
            found |= {bag.PAYLOAD + name: path for name, path in made.items()}
        return found

    def _choose(self, subject: Subject, from_ns: int | None, to_ns: int | None) -> Choice:
        limited = from_ns is not None or to_ns is not None
        period = Period(from_ns or 0, FOREVER_NS if to_ns is None else to_ns)
        with self._reading("read in full", record_file(self._site)):
            return choose(subject.db, period if limited else None, none=not subject.raw)

    def _copy(self, frozen: Path, log: Path, choice: Choice) -> dict[str, int]:
        """Write ``log.db``; its rows by table."""
        doing = "writing the record"

        def tell(done: int, last: int) -> None:
            share = done / last if last > 0 else 1.0
            self.progress(_COPIED + (_PACKED - _COPIED) * share, doing)

        self.progress(_COPIED, doing)
        with self._reading("copied", record_file(self._site)):
            copy_log(frozen, log, choice, tell=tell, stop=self._cancelled)
            with closing(open_reader(log)) as db:
                return counts(db)

    def _tick_packing(self, share: float) -> None:
        self._look()
        self.progress(_PACKED + (1 - _PACKED) * share, "packing")


def _left_out(choice: Choice) -> str | None:
    if choice.none:
        return bag.RAW
    return None if choice.whole else bag.RAW_OUTSIDE


def _subject(
    db: Connection, site: str, key: SiteKey, from_ns: int | None, to_ns: int | None
) -> Subject:
    whole = extent(db)
    period = chosen_period(whole, from_ns, to_ns)
    chosen = from_ns is not None or to_ns is not None
    return Subject(db, site, period, whole, chosen, key.fingerprint, __version__)


def _unreadable(done: str, record: Path, error: BaseException) -> InputError:
    return InputError(
        f"the record cannot be {done} ({type(error).__name__}: {error})",
        where=str(record),
        expected="a record as an agent leaves it",
        remedy="Keep the folder of the site as it is and call support.",
    )
