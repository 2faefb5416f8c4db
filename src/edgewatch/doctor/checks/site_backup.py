"""``site.backup``: a copy of the record that lies somewhere else."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok
from edgewatch.doctor.words import many
from edgewatch.site.actions import EXPORT
from edgewatch.store import journal

DAYS = 31


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        last = journal.actions_of(db, EXPORT, 1)
        began = journal.first_event_ns(db, "agent.started")
    age = [(examination.now_ns - int(one["time_ns"])) // DAY_NS for one in last]
    known_days = (examination.now_ns - began) // DAY_NS if began is not None else 0
    return judge(age[0] if age else None, known_days)


def judge(age_days: int | None, known_days: int) -> Found:
    """By the age of the last bundle; a record of a few days has nothing to lose yet.

    >>> judge(None, 400).state, judge(3, 400).state
    ('advice', 'ok')
    """
    if age_days is not None and age_days <= DAYS:
        return ok(f"A bundle was exported {many(age_days, 'day')} ago.")
    if age_days is None and known_days <= DAYS:
        return ok("The record is younger than a month.")
    found = (
        "No bundle was ever exported"
        if age_days is None
        else f"The last bundle was exported {many(age_days, 'day')} ago"
    )
    return advice(
        f"{found}, and a backup by other means leaves no trace here.",
        "Export a bundle to another machine once a month, or see that the site's folder is part"
        " of a backup.",
        "edgewatch bundle export backup.zip",
    )


CHECK = Check(
    "site.backup",
    "Copy of the record elsewhere",
    "With this disk, all proof of what the model has done is lost.",
    look,
    needs="record",
)
