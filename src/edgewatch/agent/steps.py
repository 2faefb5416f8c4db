"""Steps of instrument channels as suspicions against the equipment that the readings come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edgewatch.alarms import Alarm, Condition
from edgewatch.devices.evidence import Layer
from edgewatch.devices.verdicts import Difference
from edgewatch.site.config import SiteConfig

_CODE, _METHOD = "input.drift", "step"


@dataclass(frozen=True, slots=True)
class SignalSuspicion:
    """The signal of a slot's unit changed in one reading.

    ``at_ns`` is when that was over for certain: only a unit that names itself later was there
    after the step.
    """

    slot: str
    differences: tuple[Difference, ...]
    at_ns: int


class StepSuspicions:
    """Tells each step once, however often its condition is stated while it stands."""

    def __init__(self, config: SiteConfig, left: Iterable[Alarm] = ()) -> None:
        """``left``: the alarms that an earlier run left; their steps have been told."""
        self._config = config
        self._told_ns = {
            (alarm.model, member.feature): member.window_to_ns or member.since_ns
            for alarm in left
            if alarm.code == _CODE
            for member in alarm.members
            if member.method == _METHOD
        }
        self._untold: list[SignalSuspicion] = []

    def note(self, conditions: Iterable[Condition]) -> None:
        """Take in what the watch of a model stated, in its order."""
        for one in conditions:
            if one.code != _CODE or one.model is None or one.feature is None:
                continue
            key = (one.model, one.feature)
            if not one.active:
                self._told_ns.pop(key, None)
            elif one.method == _METHOD and self._is_news(key, one):
                self._told_ns[key] = one.time_ns
                self._untold += self._against(one)

    def take(self) -> list[SignalSuspicion]:
        """What was not taken yet, oldest first."""
        taken, self._untold = self._untold, []
        return taken

    def _is_news(self, key: tuple[str | None, str], one: Condition) -> bool:
        """A step that stands is stated again with every window; a later one lies after them."""
        told_ns = self._told_ns.get(key)
        return told_ns is None or int(one.params["stepped_ns"]) > told_ns

    def _against(self, one: Condition) -> Iterator[SignalSuspicion]:
        levels = (f"{float(one.params[name]):.6g}" for name in ("before", "after"))
        difference = Difference(Layer.SIGNAL.value, str(one.feature), *levels)
        for slot in self._slots_feeding(str(one.model)):
            yield SignalSuspicion(slot, (difference,), int(one.params["over_ns"]))

    def _slots_feeding(self, model: str) -> list[str]:
        """The slots that are read for the model; where none is, all that are said to feed it."""
        read = [feed.slot for feed in self._config.feed if feed.model == model]
        said = [slot.name for slot in self._config.slot if model in slot.models]
        return list(dict.fromkeys(read or said))
