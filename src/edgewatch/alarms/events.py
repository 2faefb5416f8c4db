"""What can happen to an alarm: on event time what it says, on a person's clock what people do."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.alarm import State


@dataclass(frozen=True, slots=True)
class ConditionOn:
    """The condition is met at `time_ns`, and has been since `since_ns` where that is given."""

    time_ns: int
    causes: tuple[str, ...] = ()
    since_ns: int | None = None


@dataclass(frozen=True, slots=True)
class ConditionOff:
    """The condition is over."""

    time_ns: int


@dataclass(frozen=True, slots=True)
class Tick:
    """Event time has come to `time_ns`: delays and shelvings that end by then, end."""

    time_ns: int


@dataclass(frozen=True, slots=True)
class Acknowledge:
    """A named person has seen the alarm, as it is now or as it was shown to them.

    Attributes:
        seen: the causes that were shown; None for all that stand now.
        state: the state that was shown; None for the one it is in.
    """

    time_ns: int
    by: str
    note: str = ""
    role: str = ""
    seen: tuple[str, ...] | None = None
    state: State | None = None


@dataclass(frozen=True, slots=True)
class Shelve:
    """A named person silences the alarm until `until_ns`; it comes back by itself."""

    time_ns: int
    by: str
    note: str
    until_ns: int
    role: str = ""


@dataclass(frozen=True, slots=True)
class Unshelve:
    """A named person takes it off the shelf before its time; `event_ns` is the event time."""

    time_ns: int
    by: str
    note: str = ""
    role: str = ""
    event_ns: int = 0


@dataclass(frozen=True, slots=True)
class Suppress:
    """What keeps the alarm from calling is now this; both empty: nothing any more.

    Attributes:
        time_ns: event time.
        suppressed_by: what suppresses it by design.
        out_of_service: whether a person has taken it out of service.
        by, role, note: who did, where a person did.
        act_ns: when, by that person's clock.
    """

    time_ns: int
    suppressed_by: str | None = None
    out_of_service: bool = False
    by: str = ""
    note: str = ""
    role: str = ""
    act_ns: int | None = None


@dataclass(frozen=True, slots=True)
class Close:
    """The matter is settled, by a person (an approval) or with the alarm that caused it."""

    time_ns: int
    by: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A named person says that the alarm was of no use; nothing else changes."""

    time_ns: int
    by: str
    note: str = ""
    role: str = ""


Event = (
    ConditionOn | ConditionOff | Tick | Acknowledge | Shelve | Unshelve | Suppress | Close | Mark
)
