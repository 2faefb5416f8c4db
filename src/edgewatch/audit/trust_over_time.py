"""What the glance view would have said over a period, by what the record knows of it today.

Between the last proof of a unit and a contradiction nothing is to be relied on, although that was
not known then. Where no agent watched, the answer is *not watching*. Before the first start of an
agent there may be recorded data that was replayed: it is judged by its evidence alone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from edgewatch.alarms import Alarm, Judged, OutOfService, from_record
from edgewatch.alarms.settings import rules_for, switched_off
from edgewatch.alarms.trust import TrustState, trust
from edgewatch.audit.standing import Standing
from edgewatch.audit.times import FOREVER_NS, Period
from edgewatch.audit.watched import gaps_in
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarm_service, devices, predictions
from edgewatch.store import alarms as alarm_store
from edgewatch.store.connection import Connection
from edgewatch.store.measures import active_baseline
from edgewatch.store.models import models
from edgewatch.store.tiers import kept_from

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class TrustSpan:
    """A stretch ``from_ns <= time < to_ns`` with one answer."""

    from_ns: int
    to_ns: int
    state: TrustState


def trust_spans(
    db: Connection, period: Period, config: SiteConfig, model: str | None = None
) -> list[TrustSpan]:
    """The answers over a period, oldest first, without gaps; neighbours differ.

    Those of the site; of one ``model`` by what feeds it and is said of it alone, as predictions
    are told.
    """
    course = _Course(db, period, config, model)
    found: list[TrustSpan] = []
    for from_ns, to_ns in course.stretches():
        state = course.at(from_ns)
        if found and found[-1].state == state:
            found[-1] = replace(found[-1], to_ns=to_ns)
        else:
            found.append(TrustSpan(from_ns, to_ns, state))
    return found


def shares(spans: Iterable[TrustSpan]) -> dict[TrustState, int]:
    """How long each answer stood, in ns.

    >>> shares([TrustSpan(0, 5, "as-checked"), TrustSpan(5, 9, "do-not-rely")])
    {'as-checked': 5, 'do-not-rely': 4}
    """
    found: dict[TrustState, int] = {}
    for span in spans:
        found[span.state] = found.get(span.state, 0) + span.to_ns - span.from_ns
    return found


class _Course:
    """All that an answer depends on, to be asked at the beginnings of stretches, in order."""

    def __init__(
        self, db: Connection, period: Period, config: SiteConfig, model: str | None
    ) -> None:
        self._period = period
        self._off = switched_off(rules_for(config))
        slots = [s["name"] for s in devices.slots(db) if model is None or model in s["models"]]
        places = None if model is None else {model, *slots}
        self._states = {slot: _verdicts(db, slot) for slot in slots}
        self._alarms = Standing(
            _alarms(db, places), lambda a: (a.raised_ns or 0, _end(a.cleared_ns))
        )
        self._services = Standing(
            services(db, places), lambda one: (one.from_ns, _end(one.until_ns))
        )
        self._suspect = Standing(_suspect(db, slots), lambda span: span)
        gaps = [(gap.from_ns, gap.to_ns) for gap in gaps_in(db, period)]
        self._gaps = Standing(gaps, lambda span: span)
        self._judged = _judged_from(db, config, model)
        self._known: dict[object, TrustState] = {}

    def stretches(self) -> list[_Span]:
        """The period, cut wherever something begins or ends."""
        swept = (self._alarms, self._services, self._suspect, self._gaps)
        edges = {time for standing in swept for time in standing.edges}
        edges |= {time for times, _ in self._states.values() for time in times}
        edges |= {time for pair in self._judged.values() for time in pair}
        inside = sorted(t for t in edges if self._period.from_ns < t < self._period.to_ns)
        ends = [self._period.from_ns, *inside, self._period.to_ns]
        return [(a, b) for a, b in pairwise(ends) if a < b]

    def at(self, time_ns: int) -> TrustState:
        """The answer at a time, not before the one that was asked for last."""
        gaps, suspect = self._gaps.at(time_ns), self._suspect.at(time_ns)
        standing, out = self._alarms.at(time_ns), self._services.at(time_ns)
        if gaps:
            return "not-watching"
        if suspect:
            return "do-not-rely"
        slots = {name: _at(course, time_ns) for name, course in self._states.items()}
        judged = _judged_at(self._judged, time_ns)
        alarms, served = tuple(a.id for a in standing), tuple((s.code, s.place) for s in out)
        key = (tuple(slots.items()), alarms, served, tuple(judged.items()))
        if key not in self._known:
            self._known[key] = self._answer(slots, standing, out, judged)
        return self._known[key]

    def _answer(
        self,
        slots: Mapping[str, str],
        standing: Sequence[Alarm],
        out: Sequence[OutOfService],
        judged: Mapping[str, Judged],
    ) -> TrustState:
        as_then = [
            replace(alarm, state="active-unacknowledged", condition_active=True)
            for alarm in standing
        ]
        return trust(
            watching=True,
            slots=slots,
            alarms=as_then,
            models_judged=judged,
            out_of_service=out,
            switched_off=self._off,
        ).state


def _alarms(db: Connection, places: Collection[str] | None) -> Iterator[Alarm]:
    """Those that this release can read; one of another release is told by its page alone."""
    for content in alarm_store.alarms(db, limit=-1):
        try:
            alarm = from_record(content)
        except (TypeError, ValueError, KeyError):
            continue
        concerns = places is None or alarm.model in places or alarm.slot in places
        if alarm.raised_ns is not None and concerns:
            yield alarm


def _suspect(db: Connection, slots: Collection[str]) -> list[_Span]:
    """What was seen at the last proof itself is not in doubt."""
    spans = devices.suspect_spans(db)
    return [(s["from_ns"] + 1, _end(s["to_ns"])) for s in spans if s["slot"] in slots]


def _verdicts(db: Connection, slot: str) -> tuple[list[int], list[str]]:
    """When each state of a slot began, and the states."""
    states = devices.state_history(db, slot, 0, FOREVER_NS)
    ordered = sorted(states, key=lambda state: (state["since_ns"], state["id"]))
    return [s["since_ns"] for s in ordered], [s["verdict"] for s in ordered]


def _at(course: tuple[list[int], list[str]], time_ns: int) -> str:
    times, verdicts = course
    place = bisect_right(times, time_ns)
    return verdicts[place - 1] if place else "UNVERIFIED"


def services(db: Connection, places: Collection[str] | None = None) -> list[OutOfService]:
    """What was ever out of service, at one of these places or anywhere, up to when it was so."""
    return [
        OutOfService(
            row["code"],
            row["place"],
            row["from_ns"],
            row["until_ns"] if row["ended_ns"] is None else row["ended_ns"],
            row["by"],
            row["role"],
            row["note"],
        )
        for row in alarm_service.out_of_service(db, in_force=False)
        if places is None or row["place"] is None or row["place"] in places
    ]


def _judged_from(
    db: Connection, config: SiteConfig, only: str | None
) -> dict[str, tuple[int, int]]:
    """Model → since when it has a baseline, and since when rows enough to compare with it.

    A baseline judges what was recorded before it too, as data that are replayed.
    """
    names = [only] if only else list(dict.fromkeys(model.name for model in models(db)))
    return {
        name: (FOREVER_NS if active_baseline(db, name) is None else 0, _enough_ns(db, name, config))
        for name in names
    }


def _enough_ns(db: Connection, model: str, config: SiteConfig) -> int:
    if kept_from(db, "raw"):
        return 0  # the first ones have been retired: there were enough
    rows = config.drift.min_rows
    first = predictions.span(db, model, None, None, limit=rows)
    return int(first.time_ns[-1]) if rows and len(first) == rows else FOREVER_NS


def _judged_at(since: Mapping[str, tuple[int, int]], time_ns: int) -> dict[str, Judged]:
    found: dict[str, Judged] = {}
    for model, (baseline_ns, enough_ns) in since.items():
        if time_ns < baseline_ns:
            found[model] = "no-baseline"
        else:
            found[model] = "judged" if time_ns >= enough_ns else "too-few-rows"
    return found


def _end(time_ns: int | None) -> int:
    return FOREVER_NS if time_ns is None else time_ns
