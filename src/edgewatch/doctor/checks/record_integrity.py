"""``record.integrity``: a quick look for damaged pages."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, failed, ok
from edgewatch.store.connection import Connection, RecordError

BUDGET_S = 2.0
_STEPS_BETWEEN = 10_000


@dataclass(frozen=True, slots=True)
class Pages:
    """What SQLite said of them, and whether it came to the end in the time."""

    problems: tuple[str, ...]
    whole: bool


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        return judge(quick_look(db, BUDGET_S))


def judge(pages: Pages) -> Found:
    """Half a look that found nothing says so.

    >>> judge(Pages((), False)).found
    'No damage in the part of it that could be looked at in 2 seconds.'
    """
    if pages.problems:
        return failed(
            f"SQLite finds damage: {'; '.join(pages.problems)}.",
            "Copy the site's folder to another disk at once, then restart the agent, which saves"
            " what can be read into a new record. Look after the disk.",
            "edgewatch verify",
            "sudo smartctl -a /dev/sda",
        )
    if pages.whole:
        return ok("No damage.")
    return ok(f"No damage in the part of it that could be looked at in {BUDGET_S:g} seconds.")


def quick_look(db: Connection, budget_s: float) -> Pages:
    """SQLite's own quick check, ended after a while. Reads alone; the agent writes meanwhile."""
    until = time.monotonic() + budget_s
    db.set_progress_handler(lambda: int(time.monotonic() > until), _STEPS_BETWEEN)
    try:
        rows = [str(row[0]) for row in db.execute("PRAGMA quick_check(5)")]
    except RecordError as error:
        if time.monotonic() > until:
            return Pages((), False)
        return Pages((str(error),), False)
    finally:
        db.set_progress_handler(None, 0)
    return Pages(tuple(row for row in rows if row != "ok"), True)


CHECK = Check(
    "record.integrity",
    "Record is whole",
    "Damaged pages lose what they held; a disk that has damaged one will damage others.",
    look,
    needs="record",
)
