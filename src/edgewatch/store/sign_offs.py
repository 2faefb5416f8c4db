"""Sign-offs of shifts and of reviews of the record: which there were, and where the next begins."""

from __future__ import annotations

from typing import Any

from edgewatch.site.actions import SHIFT
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.store.counting import extent

_LISTED = 10_000
_LEAST_NS = 1_000_000_000


def sign_offs_done(db: Connection, kind: str, limit: int = _LISTED) -> list[dict[str, Any]]:
    """The actions of a kind of sign-off that hold, newest first."""
    found = journal.actions_of(db, kind, limit)
    return [one for one in found if str(one["outcome"]).partition(":")[0] == "done"]


def sign_off_begins_ns(db: Connection, kind: str, shift_ns: int, now_ns: int) -> int:
    """Where the next one of a kind begins: at the end of the last one.

    The first one of a shift begins with the present shift (``shift_ns``), that of a review with
    the record.
    """
    for one in sign_offs_done(db, kind):
        end_ns = one["payload"].get("to_ns")
        if isinstance(end_ns, int) and end_ns < now_ns:
            return end_ns
    if kind == SHIFT:
        return shift_ns
    whole = extent(db)
    return min(whole[0] if whole else now_ns, now_ns - _LEAST_NS)
