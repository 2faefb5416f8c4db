"""``system.*``: what the samples of the workstation say against the limits of the site."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from edgewatch.agent.gpu_conditions import GpuConditions
from edgewatch.agent.gpu_driver import Look
from edgewatch.alarms import Alarm, Condition, Rule
from edgewatch.monitors.service import LastMinute, is_met

SUBJECT: Final = "workstation"
RESTATE_NS: Final = 60_000_000_000
"""A condition that stands is stated anew so often, with the numbers of now."""
WORTH_SAYING: Final = 50_000_000
"""Bytes on the disk below which EdgeWatch does not count."""
Params = dict[str, str | float]


@dataclass(frozen=True, slots=True)
class Outlook:
    """Days until the disk is full, if that is in sight, and what EdgeWatch itself has on it."""

    days: float | None
    own_bytes: int


NO_OUTLOOK: Final = Outlook(None, 0)


class ResourceConditions:
    """Judges each sample as it is taken; event time is that of the sample.

    Args:
        rules: the site's catalogue: limits, clear levels, days of forecast.
        left: the alarms that an earlier run left open.
        outlook: what the disk looks like, asked with every judgement of it.
    """

    def __init__(
        self,
        rules: Mapping[str, Rule],
        left: Iterable[Alarm] = (),
        outlook: Callable[[int], Outlook] = lambda _: NO_OUTLOOK,
    ) -> None:
        self._rules, self._outlook = rules, outlook
        self._met = {
            alarm.code
            for alarm in left
            if alarm.condition_active
            and alarm.code.startswith("system.")
            and alarm.model is None  # what a model met is told by others
        }
        self._gpus = GpuConditions(*rules["system.gpu"].levels)
        self._stated_ns: dict[str, int] = {}
        self._means: dict[tuple[str, str], LastMinute] = {}

    def take(self, samples: Sequence[Mapping[str, Any]]) -> list[Condition]:
        """The conditions that follow from the samples of one moment."""
        machine = next((one for one in samples if one["subject"] == "machine"), None)
        if machine is None:
            return []
        at_ns, own = int(machine["time_ns"]), self._own(samples)
        found = [
            self._cpu(at_ns, machine, own),
            self._memory(at_ns, machine, own),
            self._gpu(at_ns, machine),
            self._disk(at_ns, machine),
        ]
        return [condition for condition in found if condition is not None]

    def _cpu(self, at_ns: int, machine: Mapping[str, Any], own: Params) -> Condition | None:
        value = self._mean(at_ns, "machine", "cpu_percent", machine)
        if value is None:
            return None
        return self._level("system.cpu", at_ns, value, {"own_percent": own["own_percent"]})

    def _memory(self, at_ns: int, machine: Mapping[str, Any], own: Params) -> Condition | None:
        value = self._mean(at_ns, "machine", "memory_percent", machine)
        if value is None:
            return None
        return self._level("system.memory", at_ns, value, {"own_mb": own["own_mb"]})

    def _gpu(self, at_ns: int, machine: Mapping[str, Any]) -> Condition | None:
        """The worst of heat, power, memory and load of every device, by its nearness to a limit."""
        look: Look | None = machine.get("gpus")
        limit, _ = self._rules["system.gpu"].levels
        if look is None:
            return None
        if not look.readings:
            # None is there any more, or its driver is gone: nobody else would ever end the alarm.
            return self._state("system.gpu", at_ns, False, 0.0, limit, {})
        worst = self._gpus.judge("system.gpu" in self._met, look.readings)
        if worst is None:
            return None
        params: Params = {"kind": worst.kind}
        if worst.gpu:
            params["gpu"] = worst.gpu
        return self._state("system.gpu", at_ns, worst.met, worst.value, worst.limit, params)

    def _disk(self, at_ns: int, machine: Mapping[str, Any]) -> Condition | None:
        value, free = machine.get("disk_percent"), machine.get("disk_free_bytes")
        if value is None or free is None:
            return None
        rule = self._rules["system.disk"]
        was = "system.disk" in self._met
        outlook = self._outlook(at_ns)
        params: Params = {"free_gb": round(free / 1e9, 1)}
        if outlook.own_bytes >= WORTH_SAYING:
            params["own_gb"] = round(outlook.own_bytes / 1e9, 1)
        limit, clear = rule.levels
        full = is_met(was, float(value), limit, clear)
        horizon = (rule.forecast_days or 0.0) * (2 if was else 1)
        soon = outlook.days is not None and outlook.days <= horizon
        if soon and not full and outlook.days is not None:
            params |= {"kind": "forecast", "days": max(1, round(outlook.days))}
        return self._state("system.disk", at_ns, full or soon, float(value), limit, params)

    def _level(self, code: str, at_ns: int, value: float, params: Params) -> Condition | None:
        limit, clear = self._rules[code].levels
        met = is_met(code in self._met, value, limit, clear)
        return self._state(code, at_ns, met, value, limit, params)

    def _state(
        self, code: str, at_ns: int, met: bool, value: float | None, limit: float, params: Params
    ) -> Condition | None:
        """The condition where it is news, or has not been stated for a minute."""
        changed = met != (code in self._met)
        told_ns = self._stated_ns.get(code, 0)
        if not changed and not (met and not 0 <= at_ns - told_ns < RESTATE_NS):
            return None
        (self._met.add if met else self._met.discard)(code)
        self._stated_ns[code] = at_ns
        rounded = None if value is None else round(value)
        return Condition(code, SUBJECT, met, at_ns, value=rounded, limit=limit, params=params)

    def _mean(self, at_ns: int, subject: str, name: str, sample: Mapping[str, Any]) -> float | None:
        value = sample.get(name)
        if value is None:
            return None
        return self._means.setdefault((subject, name), LastMinute()).add(at_ns, float(value))

    def _own(self, samples: Sequence[Mapping[str, Any]]) -> Params:
        """What EdgeWatch's own processes take: per cent of all cores, and MB of memory."""
        own = [one for one in samples if one["subject"] != "machine"]
        loads = (
            self._mean(int(one["time_ns"]), str(one["subject"]), "cpu_percent", one) for one in own
        )
        cores = os.cpu_count() or 1
        return {
            "own_percent": round(sum(load for load in loads if load is not None) / cores, 1),
            "own_mb": round(sum(one.get("rss_bytes") or 0 for one in own) / 1e6),
        }
