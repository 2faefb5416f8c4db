"""One look at a site, and what the record may hold for it to find."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.checks import CHECKS
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Finding
from edgewatch.doctor.run import examine
from edgewatch.sdk.paths import record_file
from edgewatch.store import journal
from edgewatch.store.connection import open_writer


def named(check_id: str) -> Check:
    return next(one for one in CHECKS if one.id == check_id)


def looked(site: Path, check_id: str) -> Finding:
    """What one check finds at a site."""
    (found,) = examine(Examination(site), [named(check_id)])
    return found


def note_event(site: Path, time_ns: int, kind: str, subject: str, **detail: object) -> None:
    with closing(open_writer(record_file(site))) as db:
        journal.add_event(db, time_ns, kind, subject, **detail)
