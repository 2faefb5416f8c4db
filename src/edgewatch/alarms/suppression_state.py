"""Which alarms are kept from calling now: suppressed by design, or out of service."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.events import Suppress
from edgewatch.alarms.grouping import Feeds
from edgewatch.alarms.out_of_service import OutOfService
from edgewatch.alarms.suppression import Suppression, suppressed


class SuppressionState:
    """What the site suppresses by design, what people took out of service, and the verdicts."""

    def __init__(
        self,
        feeds: Feeds,
        suppressions: Sequence[Suppression],
        out_of_service: Iterable[OutOfService],
        verdicts: Mapping[str, str],
    ) -> None:
        self._feeds, self._rules = feeds, tuple(suppressions)
        self._taken = {one.key: one for one in out_of_service}
        self.verdicts = dict(verdicts)

    @property
    def out_of_service(self) -> list[OutOfService]:
        """What is out of service now, by name."""
        return sorted(self._taken.values(), key=lambda one: one.name)

    def due_ns(self) -> int | None:
        """When the next of them is in service again by itself."""
        return min(
            (t.until_ns for t in self._taken.values() if t.until_ns is not None), default=None
        )

    def take(self, one: OutOfService) -> None:
        """Out of service from now on, in place of what was under the same key."""
        self._taken[one.key] = one

    def give_back(self, key: tuple[str, str | None]) -> OutOfService | None:
        """What was out of service under that key, and is no more."""
        return self._taken.pop(key, None)

    def give_back_due(self, now_ns: int) -> None:
        """Those whose time is up by now are in service again."""
        over = [
            k for k, t in self._taken.items() if t.until_ns is not None and t.until_ns <= now_ns
        ]
        for key in over:
            del self._taken[key]

    def of(self, alarms: Mapping[int, Alarm], about: Suppress) -> list[tuple[int, Suppress]]:
        """For each alarm for which that has changed, by number: what keeps it from calling.

        `about` says when, and who did it where a person did.
        """
        by_design = suppressed(alarms.values(), self._rules, self.verdicts, self._feeds)
        found = []
        for number, alarm in sorted(alarms.items()):
            design = by_design.get(number)
            taken = any(one.covers(alarm) for one in self._taken.values())
            if (design, taken) != (alarm.suppressed_by, alarm.out_of_service):
                found.append((number, replace(about, suppressed_by=design, out_of_service=taken)))
        return found
