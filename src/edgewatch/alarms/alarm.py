"""The alarm as a value: what the contract shows, and what its life cycle has to remember."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from edgewatch.alarms.rule import Priority

State = Literal[
    "pending",
    "active-unacknowledged",
    "active-acknowledged",
    "cleared-unacknowledged",
    "shelved",
    "closed",
]
ACTIVE_STATES: frozenset[State] = frozenset({"active-unacknowledged", "active-acknowledged"})

Param = str | float | Sequence[str]


@dataclass(frozen=True, slots=True)
class Member:
    """One feature whose condition is met, inside an alarm that folds features.

    `since_ns` is the event time from which it has been met without a break.
    """

    feature: str
    since_ns: int
    slot: str | None = None
    value: float | None = None
    limit: float | None = None
    method: str | None = None
    window_from_ns: int | None = None
    window_to_ns: int | None = None
    window_n: int | None = None
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A condition with a life cycle (ISA-18.2, IEC 62682). All times: ns since the epoch, UTC.

    Condition (`condition_active`, `condition_since_ns`, `members`) and latch (`state`, who
    acknowledged what) are kept apart: the first is a fact, the second what people made of it.

    Attributes:
        id: sequential, given by the book.
        raised_ns: when it last became active; None while pending for the first time.
        cleared_ns: when it cleared or was closed; None while it stands.
        acknowledged_ns, acknowledged_by: who saw it, for as long as that acknowledgement holds.
        cause_id: the alarm of which this one is a consequence.
        feature, value, limit, method, window_*: of the worst feature, or of the subject.
        params: named values for the sentence.
        members: the features that stand now, worst first; empty where the code does not fold.
        causes: what is behind it, such as ``observed=SN-9902``, or the features so far.
        seen_causes: those of `causes` that stood when it was acknowledged or shelved.
        changed_ns: event time at which `state` last followed the condition. What a person does is
            on that person's clock and is left out, so that a replay can be acknowledged today.
        on_delay_ns, off_delay_ns: delays in force when it was opened.
        shelved_until_ns: when the shelving ends; None unless shelved.
        suppressed_by: what suppresses it by design, such as ``device.missing of analyser``.
        out_of_service: whether a person has taken it out of service.
        withheld: its condition has held for the on-delay, and it was not raised because it is
            suppressed. `raised_ns` then says when it would have been.
        first_raised_ns, occurrences: when it was raised for the first time, and how often.
    """

    id: int
    code: str
    priority: Priority
    state: State
    subject: str
    condition_active: bool
    condition_since_ns: int
    changed_ns: int
    model: str | None = None
    slot: str | None = None
    feature: str | None = None
    raised_ns: int | None = None
    cleared_ns: int | None = None
    acknowledged_ns: int | None = None
    acknowledged_by: str | None = None
    cause_id: int | None = None
    value: float | None = None
    limit: float | None = None
    method: str | None = None
    window_from_ns: int | None = None
    window_to_ns: int | None = None
    window_n: int | None = None
    params: Mapping[str, Param] = field(default_factory=dict)
    members: tuple[Member, ...] = ()
    causes: tuple[str, ...] = ()
    seen_causes: tuple[str, ...] = ()
    on_delay_ns: int = 0
    off_delay_ns: int = 0
    shelved_until_ns: int | None = None
    suppressed_by: str | None = None
    out_of_service: bool = False
    withheld: bool = False
    first_raised_ns: int | None = None
    occurrences: int = 0

    @property
    def is_open(self) -> bool:
        """Whether its life goes on: in any state but closed."""
        return self.state != "closed"

    @property
    def is_suppressed(self) -> bool:
        """Whether it is kept from calling, by design or out of service. Shelving is a state."""
        return self.suppressed_by is not None or self.out_of_service

    @property
    def is_standing(self) -> bool:
        """Whether what it says is the case now: seen, shelved or suppressed, it still is."""
        kept_back = self.state == "shelved" or self.withheld
        return self.state in ACTIVE_STATES or (kept_back and self.condition_active)

    @property
    def standing_causes(self) -> tuple[str, ...]:
        """What a person sees behind it now: not a feature that has come and gone before."""
        return tuple(member.feature for member in self.members) or self.causes
