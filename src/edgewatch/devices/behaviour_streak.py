"""Whether equipment behaves unlike the enrolled unit, look after look: tolerant, and patient."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from edgewatch.devices.behaviour import LATENCY_CLASSES
from edgewatch.devices.evidence import Evidence, Layer
from edgewatch.devices.verdicts import Difference

IN_A_ROW = 5
"""Looks that must differ alike before anything is said: one slow answer is a busy machine."""
PERIOD_TOLERANCE = 0.05
_PERIOD = re.compile(r"(\d+) ms")


@dataclass(frozen=True, slots=True)
class Streak:
    """How often in a row each field was seen with one and the same value unlike the enrolled."""

    counts: Mapping[str, tuple[str, int]] = field(default_factory=dict)

    def note(
        self, enrolled: Iterable[Evidence], seen: Iterable[Evidence]
    ) -> tuple[Streak, tuple[Difference, ...]]:
        """The next streak, and the fields that have now differed `IN_A_ROW` times."""
        accepted = _of_behaviour(enrolled)
        counts = dict(self.counts)
        for name, (value, *_) in _of_behaviour(seen).items():
            if name not in accepted or any(alike(name, value, one) for one in accepted[name]):
                counts.pop(name, None)
            else:
                before, times = counts.get(name, (value, 0))
                counts[name] = value, times + 1 if alike(name, before, value) else 1
        differing = tuple(
            Difference(Layer.BEHAVIOUR, name, " or ".join(accepted[name]), value)
            for name, (value, times) in counts.items()
            if times >= IN_A_ROW and name in accepted
        )
        return replace(self, counts=counts), differing


def alike(name: str, one: str, other: str) -> bool:
    """Whether two values of a field may be the same behaviour.

    Neighbouring classes of latency are, and periods that differ by less than 5 %.

    >>> alike("latency", "below 4 ms", "4 to 16 ms"), alike("latency", "below 4 ms", "16 to 64 ms")
    (True, False)
    """
    if one == other:
        return True
    if name == "latency" and one in LATENCY_CLASSES and other in LATENCY_CLASSES:
        return abs(LATENCY_CLASSES.index(one) - LATENCY_CLASSES.index(other)) <= 1
    if name == "frame_period":
        periods = [float(found[1]) for v in (one, other) if (found := _PERIOD.fullmatch(v))]
        return len(periods) == 2 and max(periods) - min(periods) <= PERIOD_TOLERANCE * max(periods)
    return False


def _of_behaviour(evidence: Iterable[Evidence]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for item in evidence:
        if item.layer == Layer.BEHAVIOUR and item.value not in found.get(item.field, ()):
            found[item.field] = (*found.get(item.field, ()), item.value)
    return found
