"""Which alarms sound, when a burst is due, and until when their sound rests.

After IEC 60601-1-8: bursts of high and medium priority are repeated, one of low priority is not.
A pause silences, for ten minutes at most; it changes nothing about the alarms.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.rule import PRIORITY_RANK, Priority
from edgewatch.alarms.shifts import Shifts
from edgewatch.store import alarms as alarm_store
from edgewatch.ui.models.alarm_acts import EVERY_ALARM
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.span import NS

REPEAT_NS: Mapping[Priority, int] = {"high": 10 * NS, "medium": 20 * NS}
"""From the beginning of a burst to that of the next: interburst intervals within 2.5 s to 15 s
(high) and 2.5 s to 30 s (medium), with room for the length of the burst itself."""
_TRUST: Mapping[str, Priority] = {"not-watching": "medium", "cannot-judge": "low"}
"""How EdgeWatch sounds when it does not know: never the silence of all being well."""


@dataclass(frozen=True, slots=True)
class Call:
    """What sounds now: the most urgent priority, and the matters of that priority."""

    priority: Priority
    matters: frozenset[str]


@dataclass(frozen=True, slots=True)
class AskedPause:
    """A pause that was asked for here: it holds at once, until the record knows better.

    ``recorded_ns`` is what the record had when it was asked for.
    """

    until_ns: int = 0
    recorded_ns: int = 0

    def holds_until_ns(self, recorded_ns: int) -> int:
        """Until when the sound rests, where the record has ``recorded_ns`` now.

        >>> AskedPause(600, 0).holds_until_ns(0), AskedPause(600, 0).holds_until_ns(900)
        (600, 900)
        """
        return self.until_ns if recorded_ns == self.recorded_ns else recorded_ns


def call_of(
    alarms: Sequence[Alarm], trust_state: str, paused: Mapping[str, int], now_ns: int
) -> Call | None:
    """What has to sound; None for silence.

    Only what is active and not acknowledged calls, and of each event only its cause. ``paused``:
    the number of an alarm, or "all" → until when.
    """
    quiet = {subject for subject, until in paused.items() if until > now_ns}
    if EVERY_ALARM in quiet:
        return None
    calling: dict[str, Priority] = {
        str(a.id): a.priority for a in alarms if _calls(a) and str(a.id) not in quiet
    }
    if trust_state in _TRUST:
        calling[trust_state] = _TRUST[trust_state]
    heard = {matter: p for matter, p in calling.items() if p != "info"}
    if not heard:
        return None
    worst = min(heard.values(), key=lambda p: PRIORITY_RANK[p])
    return Call(worst, frozenset(matter for matter, p in heard.items() if p == worst))


def is_due(call: Call, before: Call | None, sounded_ns: int, now_ns: int) -> bool:
    """Whether a burst has to begin: for what has come new, or because the last is long ago."""
    if before is None or call.priority != before.priority or call.matters - before.matters:
        return True
    every = REPEAT_NS.get(call.priority)
    return every is not None and now_ns - sounded_ns >= every


def shift_ends_ns(context: Context) -> int:
    """When the present shift ends, by the times in ``site.toml``."""
    return Shifts(context.config.alarms.shifts).ends_ns(context.now_ns)


def paused_until_ns(context: Context) -> int:
    """Until when all sound rests, as the record has it; 0 where it does not."""
    return alarm_store.audio_paused(context.db, context.now_ns).get(EVERY_ALARM, 0)


def _calls(alarm: Alarm) -> bool:
    unseen = alarm.state == "active-unacknowledged"
    return unseen and alarm.cause_id is None and not alarm.is_suppressed
