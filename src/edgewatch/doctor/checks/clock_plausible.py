"""``clock.plausible``: a clock that is not years off, nor behind what is recorded already."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from edgewatch.doctor.check import Check
from edgewatch.doctor.checks.clock_synchronised import FOLLOW
from edgewatch.doctor.examination import CannotLookError, Examination
from edgewatch.doctor.finding import Found, failed, ok
from edgewatch.sdk.page import STALE_NS
from edgewatch.site.own_program import is_frozen
from edgewatch.store import journal

_S = 1_000_000_000
_LAST_YEAR = 2100
BEHIND_NS = max(60 * _S, STALE_NS)


def look(examination: Examination) -> Found:
    return judge(examination.now_ns, _installed_ns(), _newest_ns(examination))


def judge(now_ns: int, installed_ns: int, recorded_ns: int | None) -> Found:
    """A clock cannot be before this program's own files, nor before what it stamped itself.

    >>> judge(5 * 10**17, 10**18, None).state
    'failed'
    """
    now = _shown(now_ns)
    fix = "Set the clock of the machine right, and let it follow a time server."
    if now_ns < installed_ns - 86_400 * _S:
        return failed(f"It shows {now}, before EdgeWatch was installed.", fix, *FOLLOW)
    if now_ns > datetime(_LAST_YEAR, 1, 1, tzinfo=UTC).timestamp() * 1e9:
        return failed(f"It shows {now}.", fix, *FOLLOW)
    if recorded_ns is not None and now_ns < recorded_ns - BEHIND_NS:
        said = f"It shows {now}, and the agent has written events of {_shown(recorded_ns)}."
        return failed(said, fix, *FOLLOW)
    return ok(f"It shows {now}; this workstation's zone is {time.strftime('%Z, UTC%z')}.")


def _installed_ns() -> int:
    """When this program was put here: by a frozen program's own file, else by a module's."""
    own = sys.executable if is_frozen() else __file__
    return Path(own).stat().st_mtime_ns


def _newest_ns(examination: Examination) -> int | None:
    """When an agent last said of itself that it started: always on this machine's clock."""
    if examination.config is None or not examination.has_record:
        return None
    try:
        with examination.reading() as db:
            return journal.last_event_ns(db, "agent.started")
    except CannotLookError:
        return None  # the clock can be judged by less


def _shown(time_ns: int) -> str:
    try:
        return f"{datetime.fromtimestamp(time_ns / 1e9, UTC):%Y-%m-%d %H:%M:%S} UTC"
    except (OverflowError, OSError, ValueError):
        return "a time beyond all calendars"


CHECK = Check(
    "clock.plausible",
    "Clock shows a time that can be",
    "Everything recorded meanwhile carries a wrong time, and seals refuse to go backward.",
    look,
)
