"""What the catalogue says about one code: meaning, delays, wording, who acts."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Priority = Literal["high", "medium", "low", "info"]
Role = Literal["clinician", "site engineer", "support"]

PRIORITY_RANK: dict[Priority, int] = {"high": 0, "medium": 1, "low": 2, "info": 3}
"""Most urgent first, for sorting."""
INTERRUPTING: frozenset[Priority] = frozenset({"high", "medium"})
"""Priorities whose alarms may interrupt a person, unless the rule says otherwise."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What an alarm says and advises, where that depends on the kind of the matter.

    Attributes:
        sentence: pieces of the sentence on screen, as in `Rule`.
        advice: what the person in front of the screen does now.
    """

    sentence: tuple[str, ...]
    advice: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One code of the catalogue.

    Attributes:
        code: as in the command-line contract, such as ``device.changed``.
        priority: default priority (ISA-18.2 rationalisation: by consequence and by the
            time in which a person has to act).
        meaning: what is the case when the alarm stands, in one sentence.
        condition: when it is raised and when it clears, for those who set it up.
        sentence: pieces of the sentence on screen. The first always appears; each other one only
            where all parameters it names are known (see `edgewatch.alarms.wording`).
        advice: what the person in front of the screen does now.
        role: who has to put it right.
        on_delay_ns: event time for which the condition must hold before the alarm is raised.
        off_delay_ns: event time for which it must be over before the alarm clears.
        folds: one alarm per model carries all features, instead of one alarm a feature.
        cause_params: the parameters that tell one cause from another on the same subject; another
            value raises anew what had been acknowledged. A folded alarm uses its features.
        wordings: other words for the kinds of the matter that have some (parameter `kind`).
        limit: the value from which the condition is met, where it is a matter of one number.
        clear: the value at which it is over again; what lies between is hysteresis.
        unit: of `limit` and `clear`.
        forecast_days: also met when the limit will be reached within so many days.
        enabled: False where a site has switched the code off: nothing of it is raised.
        interrupt: whether it may call a person away from other work; by its priority if None.
    """

    code: str
    priority: Priority
    meaning: str
    condition: str
    sentence: tuple[str, ...]
    advice: str
    role: Role
    on_delay_ns: int = 0
    off_delay_ns: int = 0
    folds: bool = False
    cause_params: tuple[str, ...] = ()
    wordings: Mapping[str, Wording] = field(default_factory=dict)
    limit: float | None = None
    clear: float | None = None
    unit: str = ""
    forecast_days: float | None = None
    enabled: bool = True
    interrupt: bool | None = None

    @property
    def may_interrupt(self) -> bool:
        """Whether a new alarm of this code may call a person away from other work."""
        if self.interrupt is not None:
            return self.enabled and self.interrupt
        return self.enabled and self.priority in INTERRUPTING

    @property
    def levels(self) -> tuple[float, float]:
        """(limit, clear level); without a limit the condition is never met by a number."""
        limit = math.inf if self.limit is None else self.limit
        return limit, limit if self.clear is None else self.clear

    def wording(self, kind: object) -> Wording:
        """The words for a kind of matter; the rule's own where it has none for it."""
        own = Wording(self.sentence, self.advice)
        return self.wordings.get(kind, own) if isinstance(kind, str) else own


def needs_note(priority: Priority) -> bool:
    """Whether to acknowledge an alarm of this priority takes a note.

    >>> needs_note("high"), needs_note("medium")
    (True, False)
    """
    return priority == "high"
