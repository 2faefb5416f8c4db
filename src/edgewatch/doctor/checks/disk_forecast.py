"""``disk.forecast``: when the record meets a limit if it goes on as in the last week."""

from __future__ import annotations

import shutil

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok
from edgewatch.doctor.words import many, size
from edgewatch.store import sizes
from edgewatch.store.sizes import Forecast

SOON_DAYS, NEAR_DAYS = 90, 7


def look(examination: Examination) -> Found:
    free_bytes = shutil.disk_usage(examination.folder).free
    with examination.reading() as db:
        return judge(sizes.forecast(db, free_bytes, examination.settings.record))


def judge(forecast: Forecast) -> Found:
    """A tier that meets its limit retires its oldest rows; a full disk records nothing.

    >>> judge(Forecast(10**9, 10**8, 3, "disk")).state
    'failed'
    """
    said = (
        f"The record has {size(forecast.bytes)} and grows by {size(forecast.bytes_per_day)} a day"
    )
    if forecast.days is None:
        return ok(f"{said}; no limit is met within ten years.")
    days = many(forecast.days, "day")
    if forecast.limited_by != "disk":
        return ok(
            f"{said}; in {days} its {forecast.limited_by} data reach their limit, and the"
            " oldest of them are retired from then on."
        )
    told = f"{said}; the disk is full in {days}."
    if forecast.days > SOON_DAYS:
        return ok(told)
    return (failed if forecast.days <= NEAR_DAYS else advice)(
        told,
        "Let the record keep less, or give the site a larger disk.",
        "edgewatch record limit",
        "edgewatch record limit 5GB",
    )


CHECK = Check(
    "disk.forecast",
    "How long the disk lasts",
    "On a full disk nothing more is recorded; predictions go on unwatched.",
    look,
    needs="record",
)
