"""Root cause: which alarm is the consequence of which.

Drift, range and performance alarms that follow an event on a slot, on inputs which that slot
feeds, are its consequences: shown under it and settled with it. So are those of a model whose
file was changed, and those measured over a window in which the clock was set. An alarm is folded
only where the event explains *all* of its features; one feature from elsewhere, and it stands by
itself. Nothing is hidden.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.conditions import TOGETHER
from edgewatch.alarms.rule import PRIORITY_RANK

_OF_VALUES: Final = frozenset(
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
CLOCK: Final = "clock.jumped"
EXPLAINS: Final[Mapping[str, frozenset[str]]] = {
    "device.changed": _OF_VALUES,
    "device.missing": _OF_VALUES | {"model.silent"},
    "device.moved": _OF_VALUES,
    "device.suspect": _OF_VALUES,
    "model.changed": _OF_VALUES | {"model.slow", "model.errors"},
    CLOCK: _OF_VALUES | {"model.slow"},
}
"""What may be a consequence of what."""
CAUSE_CODES: Final = frozenset(EXPLAINS)
EFFECT_CODES: Final = frozenset().union(*EXPLAINS.values())
HORIZON_NS: Final = 24 * 3600 * 1_000_000_000
"""An alarm that begins later than this after an event is not put down to it."""


@dataclass(frozen=True, slots=True)
class Feeds:
    """Which inputs each slot feeds: slot → model → features. No features named means all.

    An input for which `only` names slots (model → feature → slots) comes from these alone. All
    inputs together are fed by every slot that feeds one of them.

    >>> feeds = Feeds({"analyser": {"cytology": ["radius"]}, "scale": {"dose": []}},
    ...               {"dose": {"height": ["ruler"]}})
    >>> feeds.covers_all("analyser", "cytology", ["radius", "age"])
    False
    >>> [feeds.covers_all("scale", "dose", [name]) for name in ("weight", "height")]
    [True, False]
    """

    inputs: Mapping[str, Mapping[str, Collection[str]]] = field(default_factory=dict)
    only: Mapping[str, Mapping[str, Collection[str]]] = field(default_factory=dict)

    def reaches(self, slot: str | None, model: str | None) -> bool:
        """Whether the slot feeds any input of the model."""
        return slot is not None and model is not None and model in self.inputs.get(slot, {})

    def covers_all(self, slot: str | None, model: str | None, features: Iterable[str]) -> bool:
        """Whether the slot feeds all these inputs of the model."""
        if slot is None or model is None or not self.reaches(slot, model):
            return False
        wanted, named = set(features) - {TOGETHER}, self.inputs[slot][model]
        others = self.only.get(model, {})
        return (not named or wanted <= set(named)) and all(
            slot in others[feature] for feature in wanted & others.keys()
        )


def find_cause(
    alarm: Alarm, candidates: Iterable[Alarm], feeds: Feeds, horizon_ns: int = HORIZON_NS
) -> int | None:
    """The id of the alarm that explains `alarm`, or None.

    A cause once found is kept while it is open and still explains every feature. Else the most
    urgent one that explains it is taken; of equals the latest, as the nearer explanation.
    """
    fitting = [cause for cause in candidates if _fits(cause, alarm, feeds)]
    if any(cause.id == alarm.cause_id for cause in fitting):
        return alarm.cause_id
    timely = [c for c in fitting if _can_begin(c) and _follows(alarm, c, horizon_ns)]
    if not timely:
        return None
    return min(timely, key=lambda c: (PRIORITY_RANK[c.priority], -reaches_back_to_ns(c), c.id)).id


def explains_one_more(
    cause: Alarm, alarm: Alarm, feature: str, slot: str | None, feeds: Feeds
) -> bool:
    """Whether a cause that explains an alarm still does with this input stated (anew) for it.

    So that hundreds of inputs that fold one by one need not each look at all that came before.
    False means that all of them have to be looked at.
    """
    if not alarm.code.startswith("input.") or cause.code == CLOCK:
        return False
    if cause.code == "model.changed":
        return cause.model == alarm.model
    place = cause.slot or cause.subject
    return slot == place if slot else feeds.covers_all(place, alarm.model, (feature,))


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


def is_of_values(code: str) -> bool:
    """Whether alarms of this code fold features, or outputs, or metrics."""
    return code in _OF_VALUES


def _fits(cause: Alarm, alarm: Alarm, feeds: Feeds) -> bool:
    """Whether the event can be behind all that the alarm is about."""
    if alarm.code not in EXPLAINS.get(cause.code, ()):
        return False
    if cause.code == CLOCK:
        return _was_measured_across(alarm, began_ns(cause))
    if cause.code == "model.changed":
        return cause.model is not None and cause.model == alarm.model
    return _feeds_all(cause, alarm, feeds)


def _feeds_all(cause: Alarm, alarm: Alarm, feeds: Feeds) -> bool:
    slot = cause.slot or cause.subject
    named = {member.slot for member in alarm.members if member.slot}
    # Outputs, how right they are, and whether there are any, hang on every input.
    of_answers = not alarm.code.startswith("input.")
    if of_answers and not named:
        return feeds.reaches(slot, alarm.model)
    if not alarm.members or not named <= {slot}:
        return False
    fed = [member.feature for member in alarm.members if not member.slot]
    return not fed or feeds.covers_all(slot, alarm.model, fed)


def _was_measured_across(alarm: Alarm, at_ns: int) -> bool:
    """Whether every window behind the alarm contains the moment."""
    about = alarm.members or (alarm,)
    windows = [(one.window_from_ns, one.window_to_ns) for one in about]
    return all(
        begin is not None and end is not None and begin <= at_ns <= end for begin, end in windows
    )


def _can_begin(cause: Alarm) -> bool:
    """A jump of the clock is over at once: it counts for as long as it is open."""
    return cause.is_standing or (cause.code == CLOCK and cause.state != "pending")


def _follows(alarm: Alarm, cause: Alarm, horizon_ns: int) -> bool:
    if cause.code == CLOCK:
        return True  # its windows say so
    start, began = reaches_back_to_ns(cause), began_ns(alarm)
    if start <= began <= start + horizon_ns:
        return True
    # Stamped before the event, but measured over a window that reaches into it. Only the window
    # that raised the alarm counts: every later window of an old alarm would overlap as well.
    begin, end = alarm.window_from_ns, alarm.window_to_ns
    return begin is not None and end is not None and begin <= began <= start <= end
