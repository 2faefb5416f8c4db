"""Root cause: which alarm is the consequence of which.

Drift and range alarms that follow an event on a slot, on inputs which that slot feeds, are its
consequences: shown under it and settled with it. An alarm is folded only where the event explains
*all* of its features; one feature from elsewhere, and it stands by itself. Nothing is hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.rule import PRIORITY_RANK

CAUSE_CODES: Final = frozenset({"device.changed", "device.missing", "device.moved"})
EFFECT_CODES: Final = frozenset(
    {
        "input.domain",
        "input.drift",
        "input.missing",
        "output.domain",
        "output.drift",
        "performance.estimated",
        "performance.measured",
        "performance.segment",
    }
)
HORIZON_NS: Final = 24 * 3600 * 1_000_000_000
"""An alarm that begins later than this after an event is not put down to it."""


@dataclass(frozen=True, slots=True)
class Feeds:
    """Which inputs each slot feeds: slot → model → features. No features named means all.

    All inputs together are fed by every slot that feeds one of them.

    >>> feeds = Feeds({"analyser": {"cytology": ["radius"]}, "scale": {"dose": []}})
    >>> feeds.covers("analyser", "cytology", "radius"), feeds.covers("scale", "dose", "weight")
    (True, True)
    >>> feeds.covers("analyser", "cytology", "age")
    False
    """

    inputs: Mapping[str, Mapping[str, Collection[str]]] = field(default_factory=dict)

    def reaches(self, slot: str | None, model: str | None) -> bool:
        """Whether the slot feeds any input of the model."""
        return slot is not None and model is not None and model in self.inputs.get(slot, {})

    def covers(self, slot: str | None, model: str | None, feature: str) -> bool:
        """Whether the slot feeds this input of the model."""
        if slot is None or model is None or not self.reaches(slot, model):
            return False
        named = self.inputs[slot][model]
        return not named or feature in named or feature == TOGETHER


def find_cause(
    alarm: Alarm, candidates: Iterable[Alarm], feeds: Feeds, horizon_ns: int = HORIZON_NS
) -> int | None:
    """The id of the alarm that explains `alarm`, or None.

    A cause once found is kept while it is open and still explains every feature. Else the most
    urgent one that explains it is taken; of equals the latest, as the nearer explanation.
    """
    fitting = [cause for cause in candidates if _feeds_all(cause, alarm, feeds)]
    if any(cause.id == alarm.cause_id for cause in fitting):
        return alarm.cause_id
    timely = [c for c in fitting if c.is_standing and _follows(alarm, c, horizon_ns)]
    if not timely:
        return None
    return min(timely, key=lambda c: (PRIORITY_RANK[c.priority], -reaches_back_to_ns(c), c.id)).id


def began_ns(alarm: Alarm) -> int:
    """When the condition that raised the alarm, or will raise it, was first met."""
    if alarm.raised_ns is None:
        return alarm.condition_since_ns
    return alarm.raised_ns - alarm.on_delay_ns


def reaches_back_to_ns(cause: Alarm) -> int:
    """From when an alarm may have had consequences.

    For a contradiction that is the last proof before it (`last_proof_ns` among the parameters):
    between the two nobody knows which unit was there.
    """
    proof = cause.params.get("last_proof_ns")
    began = began_ns(cause)
    return min(began, int(proof)) if isinstance(proof, int | float) else began


def _feeds_all(cause: Alarm, alarm: Alarm, feeds: Feeds) -> bool:
    slot = cause.slot or cause.subject
    # Outputs, and how right they are, hang on every input.
    of_answers = alarm.code.startswith(("output.", "performance."))
    if of_answers and not any(m.slot for m in alarm.members):
        return feeds.reaches(slot, alarm.model)
    return bool(alarm.members) and all(
        member.slot == slot if member.slot else feeds.covers(slot, alarm.model, member.feature)
        for member in alarm.members
    )


def _follows(alarm: Alarm, cause: Alarm, horizon_ns: int) -> bool:
    start, began = reaches_back_to_ns(cause), began_ns(alarm)
    if start <= began <= start + horizon_ns:
        return True
    # Stamped before the event, but measured over a window that reaches into it. Only the window
    # that raised the alarm counts: every later window of an old alarm would overlap as well.
    begin, end = alarm.window_from_ns, alarm.window_to_ns
    return begin is not None and end is not None and begin <= began <= start <= end
