"""``receipts.kept``: a receipt elsewhere, which a forger of the record cannot reach."""

from __future__ import annotations

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, not_applicable, ok
from edgewatch.doctor.words import many
from edgewatch.site.actions import EXPORT, KEEP_RECEIPT, RECEIPT, REVIEW, SHIFT
from edgewatch.store import journal, seals

DAYS = 31


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        given = [
            int(one["time_ns"])
            for kind in (RECEIPT, KEEP_RECEIPT, SHIFT, REVIEW, EXPORT)
            for one in journal.actions_of(db, kind, 1)
        ]
        first = next(iter(seals.epochs(db)), None)
    ages = [(examination.now_ns - time_ns) // DAY_NS for time_ns in given]
    sealed_days = None if first is None else (examination.now_ns - first.time_ns) // DAY_NS
    return judge(min(ages, default=None), sealed_days)


def judge(age_days: int | None, sealed_days: int | None) -> Found:
    """By when one was last given out, and for how long there have been seals.

    Where it was put nobody here can know.

    >>> judge(None, 400).state, judge(2, 400).state, judge(None, 3).state
    ('advice', 'ok', 'ok')
    """
    if sealed_days is None:
        return not_applicable("Nothing is sealed yet.")
    if age_days is None and sealed_days <= DAYS:
        return ok("None was given out yet; the first seal is younger than a month.")
    if age_days is not None and age_days <= DAYS:
        return ok(f"The last was given out {many(age_days, 'day')} ago.")
    said = (
        "None was ever given out"
        if age_days is None
        else f"The last is {many(age_days, 'day')} old"
    )
    return advice(
        f"{said}.",
        "Give one out once a month and keep it where nobody of this machine can write: on paper,"
        " on a stick, with another department.",
        "edgewatch receipt keep /media/stick/receipts",
        "edgewatch receipt --out sheet.html",
    )


CHECK = Check(
    "receipts.kept",
    "Receipts kept elsewhere",
    "Only a receipt kept elsewhere shows that the end of the record was cut off, or that all of it"
    " was replaced.",
    look,
    needs="record",
)
