"""Sign-offs of shifts and reviews of the record, as the Audit page lists and asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from edgewatch.alarms.shifts import Shifts
from edgewatch.site.actions import REVIEW, SHIFT
from edgewatch.store.connection import Connection
from edgewatch.store.sign_offs import sign_off_begins_ns, sign_offs_done
from edgewatch.ui.models.alarms import alarm_rows
from edgewatch.ui.models.audit import period_words, span_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.person_words import person_words
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import mark, tr, trn

_LISTED = 100
_NAMED = 4


@dataclass(frozen=True, slots=True)
class Kind:
    """What is signed off: the action, the command, what it is called, and what signing it says."""

    action: str
    command: str
    title: str
    meaning: str


KINDS = (
    Kind(
        SHIFT,
        "shift",
        mark("Shift"),
        mark("I was on duty in this time. I know which alarms stand, and have passed them on."),
    ),
    Kind(
        REVIEW,
        "review",
        mark("Review of the record"),
        mark("I have looked through the record of this time and have seen to what needed it."),
    ),
)


@dataclass(frozen=True, slots=True)
class SignOffRow:
    """One sign-off of the past, in words."""

    key: str
    when: str
    who: str
    what: str
    covers: str
    meaning: str


def sign_offs(db: Connection, now_ns: int) -> list[SignOffRow]:
    """Those that hold, the newest first."""
    found = [
        (row["time_ns"], kind, row)
        for kind in KINDS
        for row in sign_offs_done(db, kind.action, _LISTED)
    ]
    found.sort(key=lambda one: -int(one[0]))
    return [_row(kind, row, now_ns) for _, kind, row in found[:_LISTED]]


def span_to_sign(context: Context, kind: Kind) -> Span:
    """From the end of the last of its kind until now; the first begins with the present shift, or
    with the record."""
    now_ns = context.now_ns
    shift_ns = Shifts(context.config.alarms.shifts).begins_ns(now_ns)
    return Span(sign_off_begins_ns(context.db, kind.action, shift_ns, now_ns), now_ns)


def standing(db: Connection) -> str:
    """Which alarms stand now, as whoever signs has to know."""
    rows = alarm_rows(db)
    if not rows:
        return tr("No alarm stands.")
    named = "\n".join(f"• {row.sentence}" for row in rows[:_NAMED])
    counted = trn(len(rows), "# alarm stands:|# alarms stand:")
    return f"{counted}\n{named}" + ("\n• …" if len(rows) > _NAMED else "")


def sign_off_words(kind: Kind, span: Span, meaning: str, note: str) -> list[str]:
    """The words of the command, but for the name.

    >>> sign_off_words(KINDS[0], Span(0, 10**9), "On duty.", "")[:3]
    ['sign-off', 'shift', '--from']
    """
    words = ["sign-off", kind.command, *period_words(span), "--meaning", meaning]
    return [*words, "--note", note] if note else words


def _row(kind: Kind, row: Mapping[str, Any], now_ns: int) -> SignOffRow:
    payload = row["payload"]
    begin, end = payload.get("from_ns"), payload.get("to_ns")
    timed = isinstance(begin, int) and isinstance(end, int)
    said = [str(payload.get("meaning") or ""), str(row["note"])]
    return SignOffRow(
        str(row["id"]),
        clock(row["time_ns"], now_ns),
        person_words(str(row["by"]), str(row.get("role") or payload.get("role") or "")),
        tr(kind.title),
        span_words(Span(begin, end), now_ns) if timed else "",
        " ".join(text for text in said if text),
    )
