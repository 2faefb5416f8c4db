"""``record.readable``: a record of today's schema that can be opened."""

from __future__ import annotations

import os
from collections.abc import Sequence

from edgewatch import __version__
from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok, unknown
from edgewatch.sdk.paths import record_file
from edgewatch.site.errors import InputError
from edgewatch.store import migrations
from edgewatch.store.connection import RecordError, open_reader


def look(examination: Examination) -> Found:
    path = record_file(examination.site)
    if not os.access(path, os.R_OK):
        return unknown(f"This user may not read {path}.")
    try:
        db = open_reader(path, of_any_version=True)
    except InputError as error:
        if not os.access(path.parent, os.W_OK):
            return unknown(f"This user may not write beside {path}, as SQLite must to read it.")
        return _unreadable(str(error))
    try:
        return judge(migrations.applied(db), migrations.names())
    except RecordError as error:
        return _unreadable(f"{path}: {error}")
    finally:
        db.close()


def judge(applied: Sequence[str], known: Sequence[str]) -> Found:
    """By the steps that a record has been through, and those that this version knows.

    >>> judge(["m001"], ["m001", "m002"]).state, judge(["m001", "m002"], ["m001"]).state
    ('advice', 'failed')
    >>> judge([], ["m001"]).found
    'The file of the record is empty.'
    """
    if not applied:
        return failed(
            "The file of the record is empty.",
            "If anything was recorded here, bring back the last copy of the site before an agent"
            " starts. Else start the agent.",
        )
    newer = [step for step in applied if step not in known]
    if newer:
        return failed(
            f"The record was written by a newer EdgeWatch ({newer[-1]}) than this one"
            f" ({__version__}).",
            "Install that version again. A record cannot be taken back to an older one; a bundle"
            " or backup from before the upgrade can be opened with this one.",
            "edgewatch --version",
        )
    waiting = len(known) - len(applied)
    if waiting:
        steps = "step" if waiting == 1 else "steps"
        return advice(
            f"The record is of an earlier version, {waiting} {steps} behind this one.",
            "Start the agent once: it brings the record up to date.",
            "edgewatch agent",
        )
    return ok(f"It can be read, and has the schema of this version ({applied[-1]}).")


def _unreadable(why: str) -> Found:
    return failed(
        f"{why}.",
        "Start the agent: it puts a damaged record aside, saves what can be read of it, and says"
        " so. Until then copy the site's folder to another disk.",
        "edgewatch agent",
    )


CHECK = Check(
    "record.readable",
    "Record can be read",
    "Without it there is no history, and what happened cannot be proved.",
    look,
    needs="record",
)
