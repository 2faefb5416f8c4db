"""``labels.lately``: the truth still comes."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import DAY_NS, Examination
from edgewatch.doctor.finding import Found, advice, ok, together
from edgewatch.doctor.words import many
from edgewatch.store.labels import last_known_ns
from edgewatch.store.models import last_time_ns

DAYS = 30


@dataclass(frozen=True, slots=True)
class Truth:
    """Of a model: days from its last truth to its last prediction; None where none ever came."""

    model: str
    behind_days: int | None


def look(examination: Examination) -> Found:
    with examination.reading() as db:
        known = [
            (one.name, last_time_ns(db, one.name), last_known_ns(db, one.name))
            for one in examination.models
        ]
    return together(
        (
            judge(Truth(name, None if truth is None else (last - truth) // DAY_NS))
            for name, last, truth in known
            if last is not None
        ),
        "No model has predicted yet.",
    )


def judge(truth: Truth) -> Found:
    """By time of the records: a replay of last year's data is not late.

    >>> judge(Truth("m", 45)).state, judge(Truth("m", None)).state, judge(Truth("m", 2)).state
    ('advice', 'ok', 'ok')
    """
    if truth.behind_days is None:
        return ok(f"{truth.model}: no truth ever came, so quality is estimated and not measured.")
    if truth.behind_days > DAYS:
        return advice(
            f"{truth.model}: the last truth is {many(truth.behind_days, 'day')} older than the last"
            " prediction.",
            "See whether what delivers the labels still runs, or import them.",
            f"edgewatch labels import {truth.model} TRUTH.csv --case COLUMN --label COLUMN",
        )
    within = many(max(truth.behind_days, 0) + 1, "day")
    return ok(f"{truth.model}: truth came within {within} of the last prediction.")


CHECK = Check(
    "labels.lately",
    "Labels still come",
    "Measured quality stands still at the last label, while the model may have become worse.",
    look,
    needs="record",
)
