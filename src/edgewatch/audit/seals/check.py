"""Is this record what was sealed? Everything that the record alone, and what others hold, can show.

A record is checked while it is written: everything up to the seal that was the newest at the
beginning, in short transactions, whatever is retired, packed or erased meanwhile. What was given
in from outside decides how much that proves: the record alone cannot show that its end was cut
off or that all of it was replaced; the noted first key shows the second, a receipt both. Nothing
shows what was altered before it was sealed.
"""

from __future__ import annotations

from collections.abc import Sequence

from edgewatch.audit.progress import Progress, silent
from edgewatch.audit.seals.check_accounts import check_accounts
from edgewatch.audit.seals.check_actions import check_actions
from edgewatch.audit.seals.check_changing import check_changing
from edgewatch.audit.seals.check_chunks import check_chunks
from edgewatch.audit.seals.check_constants import check_constants
from edgewatch.audit.seals.check_erased import check_erased
from edgewatch.audit.seals.check_floor import check_floor
from edgewatch.audit.seals.check_result import CheckCancelledError, EarlierHead, Held, SealCheck
from edgewatch.audit.seals.check_run import Cancelled, CheckRun
from edgewatch.store.connection import Connection

__all__ = ["CheckCancelledError", "EarlierHead", "SealCheck", "check_record"]


def check_record(
    db: Connection,
    *,
    earlier: Sequence[EarlierHead] = (),
    first_key: str | None = None,
    site_public: bytes | None = None,
    left_out: frozenset[str] = frozenset(),
    paced: bool = True,
    every_signature: bool = False,
    progress: Progress = silent,
    cancelled: Cancelled = lambda: False,
    processes: int = 1,
) -> SealCheck:
    """Check a record against its seals. Nothing is written.

    Args:
        db: a reader of the record, live or not, whose schema is that of this release.
        earlier: heads of the log that others hold; each must be of a log that this one goes on
            from.
        first_key: fingerprint of the key with which the log began, as it was noted then.
        site_public: the site's public key (Ed25519, 32 bytes), to check certificates with.
        left_out: tables of which a copy need not hold the sealed rows.
        paced: whether records that wait too long for their seal are a finding.
        every_signature: check those too that lie before an earlier head, which proves more.
        progress: called in this thread.
        cancelled: asked again and again; where it answers True the check ends.
        processes: so many may read a large record at once, each as another process.

    Raises:
        CheckCancelledError: ``cancelled`` said so.
    """
    run = CheckRun(db, left_out, progress, cancelled)
    with run.guarded("sqlite_schema"):
        if not run.check_schema():
            return run.answer()
    with run.guarded("seal"):
        run.follow_log(Held(earlier, first_key, site_public), every_signature=every_signature)
    with run.guarded("seal_batch"):
        run.check_rows(processes)
    for table, check in (
        ("retirement", run.check_missing),
        ("retirement", lambda: check_floor(db, run.book)),
        ("retirement", lambda: check_accounts(db, run.book)),
        ("revision", lambda: check_changing(db, run.book)),
        ("revision", lambda: check_constants(db, run.book)),
        ("erasure", lambda: check_erased(db, run.book)),
        ("chunk", lambda: check_chunks(db, run.book, run.tick)),
        ("action", lambda: check_actions(db, run.book, site_public)),
        ("seal_state", lambda: run.check_state(paced=paced)),
    ):
        with run.guarded(table):
            check()
        run.tick(doing="looking at what is left")
    return run.answer()
