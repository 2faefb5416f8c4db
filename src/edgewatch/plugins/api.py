"""What a plug-in offers: one protocol a kind. Version 1.

A plug-in is an ordinary Python distribution with entry points in the groups of `GROUPS`. Each entry
point names a class with ``api = 1`` written out in it, so that a plug-in for another version is
refused and never half understood. It is made with the options that ``site.toml`` or the device
profile gives, and raises :class:`ValueError` where they do not suit it.

Plug-ins run inside EdgeWatch with all its rights. What they raise is caught where they are called,
counted and told; what they return is checked. See ``docs/plugins.md``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, Protocol

import numpy as np
from numpy.typing import NDArray

API: Final = 1
"""The version of everything in this module; it rises when a plug-in would have to change."""

FRAMINGS: Final = "edgewatch.framings"
DECODERS: Final = "edgewatch.decoders"
METRICS: Final = "edgewatch.metrics"
ALARM_SINKS: Final = "edgewatch.alarm_sinks"
GROUPS: Final = (FRAMINGS, DECODERS, METRICS, ALARM_SINKS)

MOST_PENDING: Final = 1 << 20
"""Bytes that a splitter may hold back: no frame of an instrument is as long."""

Options = Mapping[str, Any]
"""Plain values by name: what ``site.toml`` or the profile says, nothing filled in."""
Found = Mapping[str, str | float]
"""What a frame holds, by the equipment's own names; numbers as numbers, all else as text."""


class Splitter(Protocol):
    """Cuts one stream of bytes into payloads, a piece at a time; holds at most `MOST_PENDING` back.

    Attributes:
        discarded: bytes thrown away so far: noise, broken frames, wrong checksums.
        pending: bytes held back because their frame is not complete yet.
    """

    @property
    def discarded(self) -> int: ...

    @property
    def pending(self) -> int: ...

    def feed(self, data: bytes) -> Sequence[bytes]:
        """Take the next bytes; the payloads that they complete, checksums checked and removed."""
        ...


class Framing(Protocol):
    """How payloads travel on one kind of line; entry points of ``edgewatch.framings``.

    A profile names it as ``framing = "NAME"``; ``[profile.frame.plugin]`` reaches ``__init__``.
    A class may say ``checked = True`` where a checksum vouches for each payload: what equipment
    says of itself then counts the first time, and otherwise the second.
    """

    def encode(self, payload: bytes) -> bytes:
        """The bytes on the wire for a request; :class:`ValueError` where no frame can carry it."""
        ...

    def splitter(self) -> Splitter:
        """A fresh splitter for one opening of the port."""
        ...


class Decoder(Protocol):
    """Reads one payload; entry points of ``edgewatch.decoders``.

    A profile names it as ``decoder = "NAME"``; ``[profile.stream.plugin]`` reaches ``__init__``.
    Units, scales, invalid values and limits are EdgeWatch's: the profile's fields say them.
    """

    def __call__(self, payload: bytes) -> Found | None:
        """What the payload holds; None where it is another message of the same equipment.

        Raises:
            ValueError: it ought to hold a reading, and does not; says why.
        """
        ...


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """Answers whose truth is known, in the order of time.

    Attributes:
        task: "binary", "multiclass" or "regression".
        classes: spellings of the k classes, (negative, positive) of two; empty of a regression.
        predicted: (n,) place of the class in `classes`, or the value.
        truth: (n,) the same of what turned out to be true.
        scores: (n,) of the positive class, (n, k) of all classes, or None where there are none.
    """

    task: Literal["binary", "multiclass", "regression"]
    classes: tuple[str, ...]
    predicted: NDArray[np.float64]
    truth: NDArray[np.float64]
    scores: NDArray[np.float64] | None = None

    def __len__(self) -> int:
        return len(self.truth)

    def take(self, rows: Any) -> Rows:
        """These rows alone: places, a mask or a slice."""
        scores = None if self.scores is None else self.scores[rows]
        return Rows(self.task, self.classes, self.predicted[rows], self.truth[rows], scores)


class Metric(Protocol):
    """One number of how good answers are; entry points of ``edgewatch.metrics``.

    EdgeWatch makes its interval (moving-block bootstrap) and shows it beside its own metrics.

    Attributes:
        title: what it is called on screen.
        tasks: the tasks that it can be computed for.
        better: "more" or "less".
    """

    title: str
    tasks: Sequence[str]
    better: Literal["more", "less"]

    def __call__(self, rows: Rows) -> float:
        """The value over n rows without missing answers or truths, in any order of rows.

        Raises:
            ValueError: these rows do not give it, such as truths of one class; says why.
        """
        ...


@dataclass(frozen=True, slots=True)
class AlarmNotice:
    """One step in the life of an alarm, as an alarm sink is told it. Names no person.

    Attributes:
        number: rises by time of writing, and is the same when a notice is given again: what has
            been taken once can be known by it.
        time_ns: event time, nanoseconds since the Unix epoch, UTC.
        kind: what happened: "raised", "cleared", "acknowledged", "shelved", … as in the journal.
        from_state, to_state: states of the alarm before and after.
        alarm: number of the alarm, as `edgewatch alarms` shows it.
        code: such as "device.changed"; see ``docs/alarms.md``.
        priority: "high", "medium", "low" or "info".
        sentence, advice: in English, of the alarm as it stood when this was read.
        site: name of the site.
        value: what was measured when the step was taken.
    """

    number: int
    time_ns: int
    kind: str
    from_state: str
    to_state: str
    alarm: int
    code: str
    priority: str
    subject: str
    sentence: str
    advice: str = ""
    site: str = ""
    model: str | None = None
    slot: str | None = None
    feature: str | None = None
    value: float | None = None


class AlarmSink(Protocol):
    """Takes the steps of alarms elsewhere; entry points of ``edgewatch.alarm_sinks``.

    Runs in a process of its own. What it opens, and where it connects to, is its own doing.
    """

    def deliver(self, notice: AlarmNotice) -> None:
        """Take one notice; return once it is safe there.

        Notices come in order and at least once: after a failure, or a power cut, the same one
        comes again. Whatever is raised counts as not delivered.
        """
        ...

    def close(self) -> None:
        """Nothing more will come; called when EdgeWatch ends in order."""
        ...
