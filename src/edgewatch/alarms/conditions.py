"""The value that everything which watches hands to the alarms: a condition, met or over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

#: The feature of a condition of all inputs of a model together.
TOGETHER: Final = "inputs together"


@dataclass(frozen=True, slots=True)
class Condition:
    """One statement on event time that something is, or no longer is, as it should not be.

    A condition is a fact of measurement, not yet an alarm: delays, grouping, priority,
    acknowledgement and clearing belong to the alarms (ISA-18.2 separates them in the same way).
    Two conditions with the same `key` speak of the same thing; the later one supersedes.

    Attributes:
        code: code of the catalogue, such as ``input.drift`` or ``device.changed``.
        subject: what it is about, in words: a feature, a unit, the agent.
        active: True when the condition is met, False when it is over.
        time_ns: event time at which it was met or was over (ns since the epoch, UTC).
        model, feature, slot: where it belongs; None where that does not apply.
        value, limit: the number measured and the limit it is held to, in the same unit.
        method: how `value` was measured: ``psi``, ``ks``, ``missing``, ``range``, …
        window_from_ns, window_to_ns, window_n: the window of event time and its rows.
        params: further named values for the sentence: names, units, counts.

    >>> met = Condition("input.drift", "mean radius", True, 5, model="cytology",
    ...                 feature="mean radius", value=0.41, limit=0.25, method="psi")
    >>> met.key
    ('input.drift', 'mean radius', 'cytology', 'mean radius', None)
    """

    code: str
    subject: str
    active: bool
    time_ns: int
    model: str | None = None
    feature: str | None = None
    slot: str | None = None
    value: float | None = None
    limit: float | None = None
    method: str | None = None
    window_from_ns: int | None = None
    window_to_ns: int | None = None
    window_n: int | None = None
    params: Mapping[str, str | float] = field(default_factory=dict)

    @property
    def key(self) -> tuple[str, str, str | None, str | None, str | None]:
        """What identifies the condition across time, whatever it measured."""
        return (self.code, self.subject, self.model, self.feature, self.slot)
