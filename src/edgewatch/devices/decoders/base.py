"""What a stream of readings gives, and what every stream offers. Pure: bytes in, items out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

Found = Mapping[str, str | float]
"""What a frame holds, by the equipment's own names, before fields are made of it."""


class UnreadableError(ValueError):
    """A frame that holds no reading as the profile describes it; says why."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What equipment measured at one moment.

    Attributes:
        values: Value by name; None where it was not measured or is known to be invalid.
        time_ns: When, on the equipment's own clock, nanoseconds since the Unix epoch, UTC; None
            where it does not say.
        case: The sample or patient that it belongs to, as the equipment calls it.
    """

    values: Mapping[str, float | None]
    time_ns: int | None = None
    case: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The equipment named itself in the frame that the items after this one come from.

    Attributes:
        fields: Identity fields; empty where the place for a name was left empty.
        certain: A checksum or a whole message vouches for the bytes. What is not certain
            counts once it has been said twice.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Incomplete:
    """A sample whose results may be in part missing: no reading can be made of it."""

    case: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """Bytes of which nothing could be made.

    Attributes:
        what: The kind of loss; nothing of the bytes is in it, so that kinds are few.
        size: How many bytes.
        message_lost: Something the equipment believes delivered was given up.
        detail: More about this one.
    """

    what: str
    size: int
    message_lost: bool = False
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Send:
    """Bytes that have to go out at once."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Unsure:
    """Question and answer may be out of step: the equipment has to be identified again."""

    why: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A whole frame came: one beat of equipment that sends by its own clock."""

    payload: bytes


Item = Reading | Named | Incomplete | Lost | Send | Unsure | Arrived


class ReadingStream(Protocol):
    """Makes items of the bytes of one open port; never raises; holds a bounded number of bytes.

    Times are those of a monotonic clock, in nanoseconds.
    """

    @property
    def idle(self) -> bool:
        """Nothing is on its way: the line may be used for a question."""
        ...

    @property
    def due_ns(self) -> int | None:
        """When `tick` is wanted at the latest; None where a few times a second will do."""
        ...

    @property
    def announces(self) -> bool:
        """Each naming begins a message of its own and is worth a record."""
        ...

    def feed(self, data: bytes, now_ns: int) -> list[Item]:
        """Take the next bytes of the line."""
        ...

    def tick(self, now_ns: int) -> list[Item]:
        """Let time pass; called where the line was looked at and held nothing.

        Time between two calls of `feed` is no silence: the host may have been busy.
        """
        ...

    def restart(self, now_ns: int) -> None:
        """Begin anew after others have used the line."""
        ...
