"""From the spool into the record: each record to its keeper, on its own event time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from edgewatch.agent import clocks
from edgewatch.agent.dropped import dropped_conditions
from edgewatch.agent.findings import malformed
from edgewatch.agent.followed import is_possible
from edgewatch.agent.keepers import Keepers
from edgewatch.agent.observations import observation_of
from edgewatch.agent.tail import Arrival
from edgewatch.alarms import Condition
from edgewatch.spool import Kind
from edgewatch.store import journal
from edgewatch.store.connection import Connection
from edgewatch.store.labels import add_label

_JUDGE_NOTHING = (Kind.LABEL, Kind.EVENT)


class Intake:
    """Takes records in. ``event_ns`` is the latest event time taken in so far.

    ``latest_ns`` is that of the batch that each model made last; ``state`` takes conditions that
    belong to the turn after this one.
    """

    def __init__(
        self,
        db: Connection,
        keepers: Keepers,
        state: Callable[..., None],
        *,
        live: bool,
        event_ns: int = 0,
    ) -> None:
        self._db, self._keepers, self._state = db, keepers, state
        self._live = live
        self.event_ns = event_ns
        self.latest_ns: dict[str, int] = {}

    def take(self, arrivals: Iterable[Arrival]) -> Iterator[Condition]:
        """Take records in; the conditions that follow, in order."""
        timed = [arrival for arrival in arrivals if self._has_time(arrival)]
        # Labels and events judge nothing: taken apart, they do not cut batches of predictions.
        for arrival in timed:
            if arrival.record.kind in _JUDGE_NOTHING:
                self.event_ns = max(self.event_ns, arrival.record.wall_ns)
                self._take_one(arrival)
        judged = [a for a in timed if a.record.kind not in _JUDGE_NOTHING]
        for (is_prediction, _), group in groupby(judged, key=self._batch_of):
            members = list(group)
            yield from self.pass_time(min(a.record.wall_ns for a in members))
            self.event_ns = max(self.event_ns, *(a.record.wall_ns for a in members))
            if is_prediction:
                yield from self._take_predictions(members)
            else:
                for arrival in members:
                    yield from self.pass_time(arrival.record.wall_ns)
                    yield from self._take_one(arrival)

    def pass_time(self, at_ns: int) -> list[Condition]:
        """Approvals that lapse and maintenance windows that close up to then."""
        until_ns = min(at_ns, time.time_ns()) if self._live else at_ns
        return self._keepers.actions.pass_time(until_ns)

    def set_aside(self, arrival: Arrival, reason: str, at_ns: int | None = None) -> None:
        """Note a record that was not taken in, at its own time unless that is nonsense."""
        record = arrival.record
        found = malformed(arrival.segment.name, record.kind.name, record.seq, reason[:500])
        at = record.wall_ns if at_ns is None else at_ns
        journal.add_event(self._db, at, found.kind, found.segment, **found.detail)

    def _batch_of(self, arrival: Arrival) -> tuple[bool, bool]:
        """Predictions are taken together, but never across the end of an approval."""
        record = arrival.record
        return record.kind is Kind.PREDICTION, record.wall_ns >= self._keepers.actions.due_ns

    def _take_predictions(self, arrivals: list[Arrival]) -> list[Condition]:
        """The conditions of all models by event time, those of one model in its own order."""
        keepers = self._keepers
        found: list[tuple[int, Condition]] = []
        latest: dict[str, int] = {}
        for batch in keepers.writer.write(arrivals):
            self.latest_ns[batch.model] = int(batch.times_ns.max())
            keepers.quality.observe(batch)
            serving = [*keepers.silence.observe(batch), *keepers.service.observe(batch)]
            found += [(condition.time_ns, condition) for condition in serving]
            for condition in keepers.models.observe(batch):
                at = latest[batch.model] = max(latest.get(batch.model, 0), condition.time_ns)
                found.append((at, condition))
        found += [(one.time_ns, one) for one in keepers.runtimes.observe(arrivals)]
        for one in keepers.models.take_suspicions():
            suspected = keepers.slots.suspect(one.slot, one.differences, one.at_ns)
            found += [(condition.time_ns, condition) for condition in suspected]
        for arrival, reason in keepers.writer.take_malformed():
            self.set_aside(arrival, reason)
        return [condition for _, condition in sorted(found, key=lambda one: one[0])]

    def _take_one(self, arrival: Arrival) -> list[Condition]:
        try:
            return self._to_its_keeper(arrival)
        except (ValueError, KeyError, TypeError) as error:
            self.set_aside(arrival, str(error) or type(error).__name__)
            return []

    def _to_its_keeper(self, arrival: Arrival) -> list[Condition]:
        """Raises ValueError, KeyError or TypeError for a body that is not what it says."""
        record = arrival.record
        body = record.json()
        match record.kind:
            case Kind.LABEL:
                model, case = str(body["model"]), self._keepers.cases.of_label(body)
                add_label(self._db, model, case, body["value"], record.wall_ns)
                self._keepers.quality.note_label(model, case)
            case Kind.EVIDENCE if body.get("kind") == clocks.KIND:
                return self._keepers.clocks.take(body, record.wall_ns)
            case Kind.EVIDENCE:
                slot, seen, source = observation_of(body, record.wall_ns)
                return self._keepers.slots.observe(slot, seen, source)
            case Kind.ACTION:
                return self._keepers.actions.take(body)
            case Kind.EVENT:
                kind, subject = str(body.pop("kind")), str(body.pop("subject", ""))
                detail = self._keepers.cases.of_event(body)
                journal.add_event(self._db, record.wall_ns, kind, subject, **detail)
                self._keepers.actions.note_event(kind, subject, record.wall_ns)
                self._state(*dropped_conditions(kind, body))
        return []

    def _has_time(self, arrival: Arrival) -> bool:
        """Whether the event time can be one; a record without one is set aside."""
        possible = is_possible(arrival.record.wall_ns)
        if not possible:
            self.set_aside(arrival, f"impossible time {arrival.record.wall_ns}", self.event_ns)
        return possible
