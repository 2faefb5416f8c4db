"""One entry of the journal of an alarm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from edgewatch.alarms.alarm import Alarm, State

Kind = Literal[
    "",
    "pending",
    "raised",
    "new-cause",
    "unfolded",
    "acknowledged",
    "acknowledged-in-part",
    "cleared",
    "closed",
    "shelved",
    "unshelved",
    "withheld",
    "suppressed",
    "unsuppressed",
    "out-of-service",
    "returned",
    "marked",
]
"""What happened. Empty in entries of older records."""


@dataclass(frozen=True, slots=True)
class Transition:
    """One entry of the journal. `by` is empty where no person acted.

    Attributes:
        time_ns: event time; of what a person did, that person's clock.
        from_state, to_state: the same where only something beside the state changed.
        value: the number measured then.
        kind: what happened.
        snapshot: what was known then, see `edgewatch.alarms.snapshot`.
    """

    alarm_id: int
    time_ns: int
    from_state: State | Literal["normal"]
    to_state: State
    by: str = ""
    note: str = ""
    value: float | None = None
    role: str = ""
    kind: Kind = ""
    snapshot: Mapping[str, Any] = field(default_factory=dict)


def transition(
    before: Alarm,
    after: Alarm,
    at_ns: int,
    kind: Kind,
    *,
    by: str = "",
    note: str = "",
    role: str = "",
) -> Transition:
    """The entry for a step from one value of an alarm to the next."""
    return Transition(
        before.id, at_ns, before.state, after.state, by, note, after.value, role, kind
    )
