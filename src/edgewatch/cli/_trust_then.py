"""What the glance view would have said of a prediction, by what is known of its time today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import repeat

import numpy as np
from numpy.typing import NDArray

from edgewatch.alarms import Alarm, Judged, OutOfService, from_record
from edgewatch.alarms.settings import rules_for, switched_off
from edgewatch.alarms.trust import trust
from edgewatch.audit.trust_over_time import services
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarms as alarm_store
from edgewatch.store import measures, predictions
from edgewatch.store.connection import Connection
from edgewatch.store.hardware import SlotStates
from edgewatch.store.tiers import kept_from

_NEVER_NS = 2**63 - 1
_Verdicts = tuple[tuple[str, str], ...]


class TrustThen:
    """Trust in the predictions of one model.

    A prediction between the last proof of a unit and a contradiction is not to be relied on,
    although that was not known when it was made.
    """

    def __init__(self, db: Connection, config: SiteConfig, model: str) -> None:
        self._model = model
        slots = {slot.name for slot in config.slot if model in config.models_of(slot)}
        stored = map(from_record, alarm_store.alarms(db))
        self._alarms = [a for a in stored if a.model == model or a.slot in slots]
        times = {a.raised_ns for a in self._alarms} | {a.cleared_ns for a in self._alarms}
        self._services = services(db, {model, *slots})
        times |= {time for served in self._services for time in (served.from_ns, served.until_ns)}
        self._off = switched_off(rules_for(config))
        self._edges = np.array(sorted(time for time in times if time is not None), np.int64)
        self._has_baseline = measures.active_baseline(db, model) is not None
        self._enough_ns = _enough_ns(db, model, config.drift.min_rows)
        self._known: dict[tuple[object, ...], str] = {}

    def of(self, time_ns: NDArray[np.int64], hardware: Sequence[SlotStates]) -> list[str]:
        """The trust in predictions made at these times, given the slots that fed them."""
        affected = np.zeros(len(time_ns), bool)
        for slot in hardware:
            affected |= slot.affected
        moments = np.searchsorted(self._edges, time_ns, side="right").tolist()
        enough = (time_ns >= self._enough_ns).tolist()
        verdicts = [_verdicts(hardware, word) for word in ("before", "after")]
        seen = zip(*verdicts, strict=True) if hardware else repeat(((), ()), len(time_ns))
        return [
            self._at(int(at), *key)
            for at, *key in zip(
                time_ns, moments, enough, affected.tolist(), (a + b for a, b in seen), strict=True
            )
        ]

    def _at(
        self, time_ns: int, moment: int, enough: bool, affected: bool, verdicts: _Verdicts
    ) -> str:
        if affected:
            return "do-not-rely"
        key = (moment, enough, verdicts)
        if key not in self._known:
            self._known[key] = self._answer(time_ns, enough, verdicts)
        return self._known[key]

    def _answer(self, time_ns: int, enough: bool, verdicts: _Verdicts) -> str:
        # A prediction is as good as the worse of the states before and after it.
        named = {f"{slot} {i}": verdict for i, (slot, verdict) in enumerate(verdicts)}
        judged: Judged = "judged" if enough else "too-few-rows"
        return trust(
            watching=True,
            slots=named,
            alarms=[_as_it_stood(a) for a in self._alarms if _stood(a, time_ns)],
            models_judged={self._model: judged if self._has_baseline else "no-baseline"},
            out_of_service=[s for s in self._services if _was_out(s, time_ns)],
            switched_off=self._off,
        ).state


def _was_out(served: OutOfService, time_ns: int) -> bool:
    return served.from_ns <= time_ns and (served.until_ns is None or time_ns < served.until_ns)


def _enough_ns(db: Connection, model: str, min_rows: int) -> int:
    """From when on there were enough predictions to compare with the reference."""
    if kept_from(db, "raw"):
        return 0  # the first ones have been retired: there were enough
    first = predictions.span(db, model, None, None, limit=min_rows)
    return int(first.time_ns[-1]) if len(first) == min_rows else _NEVER_NS


def _verdicts(hardware: Sequence[SlotStates], word: str) -> list[_Verdicts]:
    """(slot, verdict) of every slot, for each prediction."""
    columns = [
        [(slot.slot, verdict or "UNVERIFIED") for verdict in getattr(slot, word).tolist()]
        for slot in hardware
    ]
    return list(zip(*columns, strict=True))


def _stood(alarm: Alarm, time_ns: int) -> bool:
    began = alarm.raised_ns
    return (
        began is not None
        and began <= time_ns
        and (alarm.cleared_ns is None or time_ns < alarm.cleared_ns)
    )


def _as_it_stood(alarm: Alarm) -> Alarm:
    return replace(alarm, state="active-unacknowledged", condition_active=True)
