"""A site's own catalogue: the preset it chose, and what `site.toml` changes code by code.

``quiet`` is the catalogue as it is: few alarms, and none that can wait interrupts. ``standard``
tells of a scarce resource and a slow or silent model sooner. ``strict`` is for a site under test,
where somebody watches all the time. What says nothing about a prediction stays low in all of them,
since a medium alarm makes the sign say *use with care*; it may interrupt instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from edgewatch.alarms.catalogue import CATALOGUE
from edgewatch.alarms.rule import Rule
from edgewatch.site.config import AlarmCodeSection, SiteConfig

_MINUTE: Final = 60 * 1_000_000_000

_STANDARD: Final[Mapping[str, Mapping[str, Any]]] = {
    "device.suspect": {"on_delay_ns": _MINUTE // 4},
    "model.silent": {"interrupt": True},
    "model.slow": {"limit": 2.5, "clear": 1.8},
    "performance.estimated": {"priority": "medium"},
    "system.cpu": {"limit": 90.0, "clear": 80.0},
    "system.disk": {"limit": 90.0, "clear": 87.0, "forecast_days": 30.0},
    "system.gpu": {"limit": 95.0, "clear": 85.0},
    "system.memory": {"limit": 90.0, "clear": 85.0},
}
_STRICT: Final[Mapping[str, Mapping[str, Any]]] = {
    "clock.jumped": {"priority": "medium"},
    "device.suspect": {"on_delay_ns": _MINUTE // 12},
    "device.unknown": {"priority": "medium"},
    "device.unverified": {"priority": "medium", "on_delay_ns": _MINUTE // 2},
    "model.errors": {"limit": 1.0, "clear": 0.0},
    "model.silent": {"interrupt": True},
    "model.slow": {"interrupt": True, "limit": 2.0, "clear": 1.5, "on_delay_ns": _MINUTE},
    "performance.estimated": {"priority": "medium"},
    "system.cpu": {"limit": 85.0, "clear": 75.0, "on_delay_ns": 5 * _MINUTE},
    "system.disk": {"interrupt": True, "limit": 85.0, "clear": 82.0, "forecast_days": 60.0},
    "system.gpu": {"limit": 90.0, "clear": 80.0, "on_delay_ns": 5 * _MINUTE},
    "system.memory": {"interrupt": True, "limit": 85.0, "clear": 80.0},
}
PRESETS: Final[Mapping[str, Mapping[str, Mapping[str, Any]]]] = {
    "quiet": {},
    "standard": _STANDARD,
    "strict": _STRICT,
}
"""Preset → code → fields of its rule that are otherwise than in the catalogue."""


def rules_of(preset: str) -> dict[str, Rule]:
    """The catalogue as a preset has it.

    >>> rules_of("quiet") == dict(CATALOGUE), rules_of("strict")["system.cpu"].limit
    (True, 85.0)
    """
    changed = PRESETS[preset]
    return {code: replace(rule, **changed.get(code, {})) for code, rule in CATALOGUE.items()}


def rules_for(config: SiteConfig) -> dict[str, Rule]:
    """The catalogue of a site: its preset, then what its `[alarms.code]` sets."""
    rules = rules_of(config.alarms.preset)
    for code, section in config.alarms.code.items():
        rules[code] = _set(rules[code], section)
    return rules


def switched_off(rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """The codes that a site does not want at all, in order. Nothing of them may count as fine."""
    return tuple(sorted(code for code, rule in rules.items() if not rule.enabled))


def differences(rules: Mapping[str, Rule]) -> dict[str, dict[str, tuple[object, object]]]:
    """Code → field → (value of the catalogue, value here), for what is otherwise.

    >>> differences(rules_of("strict"))["clock.jumped"]
    {'priority': ('low', 'medium')}
    """
    found: dict[str, dict[str, tuple[object, object]]] = {}
    for code, rule in rules.items():
        usual = CATALOGUE[code]
        pairs = {name: (getattr(usual, name), getattr(rule, name)) for name in _SETTABLE}
        other = {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
        if other:
            found[code] = other
    return found


_SETTABLE: Final = (
    "priority",
    "on_delay_ns",
    "off_delay_ns",
    "limit",
    "clear",
    "forecast_days",
    "enabled",
    "interrupt",
)


def _set(rule: Rule, section: AlarmCodeSection) -> Rule:
    wanted: dict[str, Any] = {
        "priority": section.priority,
        "on_delay_ns": section.on_delay,
        "off_delay_ns": section.off_delay,
        "limit": section.limit,
        "clear": section.clear if section.clear is not None else _scaled_clear(rule, section.limit),
        "forecast_days": section.forecast_days,
        "enabled": section.enabled,
        "interrupt": section.interrupt,
    }
    return replace(rule, **{name: value for name, value in wanted.items() if value is not None})


def _scaled_clear(rule: Rule, limit: float | None) -> float | None:
    """The clear level as far below another limit as it was below the rule's own."""
    if limit is None or not rule.limit or rule.clear is None:
        return None
    return float(f"{rule.clear * limit / rule.limit:.3g}")
