"""Models whose records come late, as in a replay: their alarms keep to the time of the records.

Beside them life goes on by the clock on the wall. Taken for that, a delay of ten minutes would be
over with the first pause between two batches of last year's rows, and alarms would chatter that
did not when it was lived.
"""

from __future__ import annotations

from collections.abc import Mapping

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.conditions import Condition


class LateModels:
    """How far the event time of each such model has come (ns since the epoch, UTC)."""

    def __init__(self) -> None:
        self._at_ns: dict[str, int] = {}

    def begin(self, late: Mapping[str, int]) -> None:
        """These are late now; the others no longer are."""
        self._at_ns = {model: self._at_ns.get(model, 0) for model in late}

    def note(self, condition: Condition) -> None:
        """A condition has become known."""
        if condition.model in self._at_ns:
            self.catch_up({condition.model: condition.time_ns})

    def catch_up(self, late: Mapping[str, int]) -> None:
        """All records up to these times are known."""
        for model, at_ns in late.items():
            self._at_ns[model] = max(self._at_ns[model], at_ns)

    def until_ns(self, alarm: Alarm, now_ns: int) -> int:
        """Up to when the delays of an alarm may end; a shelf is on the clock of a person."""
        if alarm.model is None or alarm.state == "shelved":
            return now_ns
        return min(now_ns, self._at_ns.get(alarm.model, now_ns))
