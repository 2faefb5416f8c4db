"""How much the alarms ask of a person now: the figures at the foot of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edgewatch.store import alarm_journal
from edgewatch.store.connection import Connection
from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.models.formatting import local, number
from edgewatch.ui.models.span import NS
from edgewatch.ui.words import tr, trn

TEN_MINUTES_NS = 600 * NS
FLOOD = 10
"""More raisings than this within ten minutes are a flood (EEMUA 191, ISA-18.2)."""
STANDING_NS = 24 * 3600 * NS
CHATTER, CHATTER_NS = 3, 60 * NS
"""An alarm raised so often within a minute chatters (ISA-18.2)."""


@dataclass(frozen=True, slots=True)
class AlarmLoad:
    """Raisings within ten minutes and since midnight, what stands too long, what chatters."""

    lately: int
    today: int
    standing: int
    chattering: int

    @property
    def is_flood(self) -> bool:
        """Whether more alarms come than a person can deal with."""
        return self.lately > FLOOD

    @property
    def text(self) -> str:
        """The figures on one line."""
        parts = [
            trn(self.lately, "# alarm in 10 min|# alarms in 10 min"),
            tr("{n} today", n=number(self.today, 7)),
            tr("{n} standing longer than 24 h", n=number(self.standing, 7)),
            tr("{n} chattering", n=number(self.chattering, 7)),
        ]
        text = " · ".join(parts)
        return tr("Alarm flood: {figures}", figures=text) if self.is_flood else text


def alarm_load(db: Connection, rows: Sequence[AlarmRow], now_ns: int) -> AlarmLoad:
    """The figures of now; ``rows`` are the open alarms."""
    midnight = local(now_ns).replace(hour=0, minute=0, second=0, microsecond=0)
    midnight_ns = int(midnight.timestamp()) * NS
    first = min(midnight_ns, now_ns - TEN_MINUTES_NS)
    raised = [(one, at) for one, at in alarm_journal.raisings(db, first) if at <= now_ns]
    every = [r.alarm for row in rows for r in (row, *row.children)]
    return AlarmLoad(
        sum(at > now_ns - TEN_MINUTES_NS for _, at in raised),
        sum(at >= midnight_ns for _, at in raised),
        sum(a.is_standing and now_ns - (a.raised_ns or now_ns) > STANDING_NS for a in every),
        chattering(raised, now_ns - TEN_MINUTES_NS),
    )


def chattering(raised: Iterable[tuple[int, int]], since_ns: int) -> int:
    """How many alarms were raised three times within a minute, since then.

    >>> chattering([(1, 0), (1, 20 * NS), (1, 40 * NS), (2, 0), (2, 90 * NS)], 0)
    1
    """
    times: defaultdict[int, list[int]] = defaultdict(list)
    for alarm_id, at in raised:
        if at >= since_ns:
            times[alarm_id].append(at)
    return sum(_chatters(sorted(found)) for found in times.values())


def _chatters(times: Sequence[int]) -> bool:
    ends = times[CHATTER - 1 :]
    return any(last - first <= CHATTER_NS for first, last in zip(times, ends, strict=False))
