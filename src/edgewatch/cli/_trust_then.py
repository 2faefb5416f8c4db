"""What the glance view would have said of a prediction, by what is known of its time today."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from edgewatch.alarms import Alarm, Judged, from_record
from edgewatch.alarms.trust import trust
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarms as alarm_store
from edgewatch.store import measures, predictions
from edgewatch.store.connection import Connection


class TrustThen:
    """Trust in the predictions of one model, asked for in the order of their time.

    A prediction between the last proof of a unit and a contradiction is not to be relied on,
    although that was not known when it was made.
    """

    def __init__(self, db: Connection, config: SiteConfig, model: str, from_ns: int | None) -> None:
        self._model = model
        slots = {slot.name for slot in config.slot if model in config.models_of(slot)}
        stored = map(from_record, alarm_store.alarms(db))
        self._alarms = [a for a in stored if a.model == model or a.slot in slots]
        times = {a.raised_ns for a in self._alarms} | {a.cleared_ns for a in self._alarms}
        self._edges = sorted(time for time in times if time is not None)
        self._has_baseline = measures.active_baseline(db, model) is not None
        self._min_rows = config.drift.min_rows
        self._rows = predictions.count(db, model, 0, from_ns) if from_ns else 0
        self._known: dict[tuple[object, ...], str] = {}

    def at(self, time_ns: int, hardware: Sequence[dict[str, Any]]) -> str:
        """The trust in the next prediction, given the states of the slots that fed it."""
        self._rows += 1
        verdicts = tuple(
            (state["slot"], state[word] or "UNVERIFIED")
            for word in ("state_before", "state_after")
            for state in hardware
        )
        affected = any(state["affected"] for state in hardware)
        key = (bisect_right(self._edges, time_ns), verdicts, affected, self._judged())
        if key not in self._known:
            self._known[key] = "do-not-rely" if affected else self._answer(time_ns, verdicts)
        return self._known[key]

    def _answer(self, time_ns: int, verdicts: Sequence[tuple[str, str]]) -> str:
        # A prediction is as good as the worse of the states before and after it.
        named = {f"{slot} {i}": verdict for i, (slot, verdict) in enumerate(verdicts)}
        return trust(
            watching=True,
            slots=named,
            alarms=[_as_it_stood(a) for a in self._alarms if _stood(a, time_ns)],
            models_judged={self._model: self._judged()},
        ).state

    def _judged(self) -> Judged:
        if not self._has_baseline:
            return "no-baseline"
        return "judged" if self._rows >= self._min_rows else "too-few-rows"


def _stood(alarm: Alarm, time_ns: int) -> bool:
    began = alarm.raised_ns
    return (
        began is not None
        and began <= time_ns
        and (alarm.cleared_ns is None or time_ns < alarm.cleared_ns)
    )


def _as_it_stood(alarm: Alarm) -> Alarm:
    return replace(alarm, state="active-unacknowledged", condition_active=True)
