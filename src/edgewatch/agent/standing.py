"""The conditions of all versions of a model as conditions of the model.

Two files that run under one name are watched apart, but an alarm is of the model: a condition is
met while it is met for one version, so two versions in turn do not make an alarm chatter.
"""

from __future__ import annotations

from collections.abc import Iterable

from edgewatch.alarms import Condition

Key = tuple[str, str, str | None, str | None, str | None]


class StandingConditions:
    """Which version holds which condition."""

    def __init__(self) -> None:
        self._holders: dict[Key, set[int]] = {}

    def take_over(self, version: int, conditions: Iterable[Condition]) -> None:
        """Conditions that an earlier run left active are held by this version too."""
        for one in conditions:
            self._holders.setdefault(one.key, set()).add(version)

    def state(self, version: int, conditions: Iterable[Condition]) -> list[Condition]:
        """What a version states, without the ends of what others still hold."""
        told = []
        for one in conditions:
            holders = self._holders.setdefault(one.key, set())
            if one.active:
                holders.add(version)
            else:
                holders.discard(version)
            if one.active or not holders:
                told.append(one)
        return told

    def leave(self, version: int, at_ns: int) -> list[Condition]:
        """A version runs no more: what only it held is over."""
        held = sorted((k for k, v in self._holders.items() if version in v), key=str)
        ends = [
            Condition(code, subject, False, at_ns, model, feature, slot)
            for code, subject, model, feature, slot in held
        ]
        return self.state(version, ends)
