"""The times of seals: never backward, unless the clock was set back and the record says so."""

from __future__ import annotations

import json
from collections.abc import Callable

from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.store.sealed_kinds import BY_TABLE
from edgewatch.store.seals import sealed_up_to

HOLD_S = 30.0
"""Seconds for which seals keep the time of the last one while the clock is behind it."""
JUMPED = "clock.jumped"


class SealClock:
    """Gives each seal its time.

    A clock that is a little behind, as one that is being corrected can be, has the time of the
    last seal given again. One that was set back has left an event ``clock.jumped``: the seal that
    covers this event takes the clock's time. Where none came within half a minute (the clock was
    set while no agent ran, say) that event is written here.
    """

    def __init__(self, db: Connection, clock: Callable[[], float]) -> None:
        self._db, self._clock = db, clock
        self._behind_since: float | None = None

    def next_ns(self, now_ns: int, last_ns: int | None) -> int:
        """The time of a seal that is written now, in the transaction that writes it."""
        if last_ns is None or now_ns >= last_ns:
            self._behind_since = None
            return now_ns
        if self._behind_since is None:
            self._behind_since = self._clock()
        if not self._jump_waits() and self._clock() - self._behind_since < HOLD_S:
            return last_ns
        if not self._jump_waits():
            seconds = (now_ns - last_ns) / 1e9
            detail = {"seconds": round(seconds, 3), "seen_by": "seals"}
            journal.add_event(self._db, now_ns, JUMPED, "clock", **detail)
        self._behind_since = None
        return now_ns

    def _jump_waits(self) -> bool:
        """Whether an event of a clock set back is among what the next seal covers."""
        rows = self._db.execute(
            "SELECT detail FROM event WHERE id > ? AND kind = ?",
            (sealed_up_to(self._db, BY_TABLE["event"].code), JUMPED),
        )
        return any(_is_back(text) for (text,) in rows)


def _is_back(text: object) -> bool:
    try:
        detail = json.loads(text) if isinstance(text, str) else {}
    except ValueError:
        return False
    seconds = detail.get("seconds") if isinstance(detail, dict) else None
    return isinstance(seconds, (int, float)) and seconds < 0
