"""What graphics processors say against the limits of the site: the worst of all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from edgewatch.agent.gpu_device import Reading
from edgewatch.monitors.service import LastMinute, is_met
from edgewatch.store.gpu_reasons import HARDWARE, POWER, THERMAL, is_slowed

HOT, COOL = 90.0, 85.0
"""Degrees Celsius at which graphics processors slow themselves down, and well below."""
OFTEN, SELDOM = 0.5, 0.1
"""Share of a minute for which a device is slowed down from outside, and hardly ever."""
_ORDER: Final = ("heat", "power", "memory", "load")


@dataclass(frozen=True, slots=True)
class Worst:
    """The quantity that is nearest to its limit, or beyond it: of which kind and device.

    ``gpu`` is empty where there is but one device. ``value`` is None where heat slows a device
    down that does not tell its temperature.
    """

    met: bool
    kind: str
    value: float | None
    limit: float
    gpu: str = ""


@dataclass(frozen=True, slots=True)
class _Found:
    kind: str
    value: float | None
    limit: float
    ratio: float
    met: bool
    gpu: str


class GpuConditions:
    """Judges means of a minute. Load and memory have the limits of the site's catalogue."""

    def __init__(self, limit: float, clear: float) -> None:
        self._limit, self._clear = limit, clear
        self._means: dict[tuple[str, str], LastMinute] = {}

    def judge(self, was_met: bool, readings: Sequence[Reading]) -> Worst | None:
        """The worst of all devices; None while too little is known of each."""
        found = [one for reading in readings for one in self._of(was_met, reading)]
        if not found:
            return None
        worst = max(found, key=lambda one: (one.met, one.ratio, -_ORDER.index(one.kind)))
        name = worst.gpu if len(readings) > 1 else ""
        return Worst(worst.met, worst.kind, worst.value, worst.limit, name)

    def _of(self, was: bool, reading: Reading) -> Iterator[_Found]:
        sample = reading.sample
        levels = (
            ("heat", sample.celsius, HOT, COOL),
            ("memory", sample.memory_percent, self._limit, self._clear),
            ("load", sample.percent, self._limit, self._clear),
        )
        for kind, value, limit, clear in levels:
            mean = self._mean(reading, kind, value)
            if mean is not None:
                met = is_met(was, mean, limit, clear)
                yield _Found(kind, mean, limit, mean / limit, met, _name(reading))
        yield from self._slowed(was, reading)

    def _slowed(self, was: bool, reading: Reading) -> Iterator[_Found]:
        """The device slows itself down, at whatever temperature its maker has chosen."""
        bits = reading.sample.reasons
        slowed = None if bits is None else float(is_slowed(bits))
        share = self._mean(reading, "slowed", slowed)
        if share is None or not is_met(was, share, OFTEN, SELDOM):
            return
        kind = _kind(bits or 0, reading.sample.celsius)
        value = reading.sample.celsius if kind == "heat" else reading.sample.watts
        yield _Found(kind, value, HOT, 1.0 + share, True, _name(reading))

    def _mean(self, reading: Reading, kind: str, value: float | None) -> float | None:
        if value is None:
            return None
        mean = self._means.setdefault((reading.uuid, kind), LastMinute())
        return mean.add(reading.sample.time_ns, value)


def _kind(bits: int, celsius: float | None) -> str:
    """Heat unless the supply is said to be the cause; a card that says neither is asked how hot."""
    if bits & POWER and not bits & THERMAL:
        return "power"
    if bits & HARDWARE and not bits & THERMAL and celsius is not None and celsius < COOL - 10:
        return "power"
    return "heat"


def _name(reading: Reading) -> str:
    return f"{reading.name} ({reading.place})" if reading.place else reading.name
