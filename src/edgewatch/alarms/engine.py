"""The engine of the alarm book: conditions in, changes out. Deterministic; replay equals life."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from edgewatch.alarms.alarm import ACTIVE_STATES, Alarm
from edgewatch.alarms.catalogue import CATALOGUE, rule_of
from edgewatch.alarms.changes import Change, Verdict
from edgewatch.alarms.conditions import Condition
from edgewatch.alarms.events import Suppress
from edgewatch.alarms.folding import Place, causes_of, new_alarm, place_of, with_condition
from edgewatch.alarms.grouping import (
    CAUSE_CODES,
    CLOCK,
    EFFECT_CODES,
    HORIZON_NS,
    Feeds,
    explains_one_more,
    find_cause,
    is_of_values,
)
from edgewatch.alarms.late import LateModels
from edgewatch.alarms.lifecycle import (
    Close,
    ConditionOff,
    ConditionOn,
    Event,
    Tick,
    begin,
    begun_by,
    due_ns,
    step,
    unfolded,
)
from edgewatch.alarms.out_of_service import OutOfService
from edgewatch.alarms.rule import PRIORITY_RANK, Rule
from edgewatch.alarms.snapshot import snapshot_of
from edgewatch.alarms.suppression import Suppression, moves
from edgewatch.alarms.suppression_state import SuppressionState
from edgewatch.alarms.transition import Transition


class Engine:
    """All open alarms, in memory, and what conditions, verdicts and time do to them.

    Conditions are levels, not edges: a monitor states the same condition as often as it likes,
    and one that still holds after its alarm was closed raises a new alarm when it is next stated.
    Delays run on event time, which is the highest time of any condition or `now_ns` so far; for
    the same conditions in the same order it does not matter how they are cut into batches.

    Args:
        alarms: what was stored; closed ones count for the next id alone.
        rules: the catalogue, or a site's own variant of it.
        feeds: which inputs each slot feeds, for the root cause.
        horizon_ns: how long after an event an alarm may still be its consequence.
        next_id: the least id for a new alarm, where `alarms` are not all that ever were.
        suppressions: what the site suppresses by design.
        out_of_service: what people have taken out of service.
        verdicts: slot → verdict over it.
        retired: why a stored alarm is over, such as that its slot is no longer in `site.toml`;
            empty where it goes on.
    """

    def __init__(
        self,
        alarms: Iterable[Alarm] = (),
        *,
        rules: Mapping[str, Rule] = CATALOGUE,
        feeds: Feeds | None = None,
        horizon_ns: int = HORIZON_NS,
        next_id: int = 1,
        suppressions: Sequence[Suppression] = (),
        out_of_service: Iterable[OutOfService] = (),
        verdicts: Mapping[str, str] | None = None,
        retired: Callable[[Alarm], str] = lambda _: "",
    ) -> None:
        self._rules = rules
        self._feeds = feeds or Feeds()
        self._horizon_ns = horizon_ns
        self._open: dict[int, Alarm] = {}
        self._by_place: dict[Place, int] = {}
        self._next_id = next_id
        self._clock_ns = 0
        self._late = LateModels()
        self._changes: list[Change] = []
        self._moved = True  # something that may suppress, or be suppressed, is another since
        self._suppression = SuppressionState(
            self._feeds, suppressions, out_of_service, verdicts or {}
        )
        for alarm in sorted(alarms, key=lambda one: one.id):
            self._restore(alarm)
        self._retired: list[tuple[int, str]] = [
            (number, note)
            for number, alarm in sorted(self._open.items())
            if (note := retired(alarm) or self._switched_off(alarm.code))
        ]

    def apply(
        self,
        conditions: Iterable[Condition],
        now_ns: int | None = None,
        *,
        verdicts: Iterable[Verdict] = (),
        late: Mapping[str, int] | None = None,
    ) -> list[Change]:
        """State conditions in the order in which they became known, then let time run to now.

        Verdicts over slots are taken up before the first condition of the same or a later time.
        For models that are `late`, time runs to the time given there.

        Raises:
            ValueError: a condition with a code that the catalogue does not have.
        """
        self._retire(now_ns)
        self._late.begin(late or {})
        waiting = sorted(verdicts, key=lambda one: one.time_ns)
        for condition in conditions:
            while waiting and waiting[0].time_ns <= condition.time_ns:
                self._observe(waiting.pop(0))
            self._late.note(condition)
            self._advance(condition.time_ns)
            self._state(condition)
            self._advance(self._clock_ns)  # one told late may be due already
        for verdict in waiting:
            self._observe(verdict)
        self._late.catch_up(late or {})
        if now_ns is not None:
            self._advance(now_ns)
        self._reconsider(self._clock_ns)  # after a restart what suppresses may be another
        return self._taken()

    def tick(self, now_ns: int) -> list[Change]:
        """Let event time run to `now_ns`: delays and shelvings that end by then, end."""
        return self.apply((), now_ns)

    def set_back(self, now_ns: int) -> list[Change]:
        """The clock has been set back to now: nothing waits for a time that was too late.

        What was raised keeps the time that it was given; delays count from now on.
        """
        self._clock_ns = min(self._clock_ns, now_ns)
        for alarm in list(self._open.values()):
            if max(alarm.changed_ns, alarm.condition_since_ns) > now_ns:
                self._put(begun_by(alarm, now_ns), None)
        return self._taken()

    def active(self) -> list[Alarm]:
        """All open alarms, most urgent first, then oldest first."""
        return sorted(self._open.values(), key=lambda a: (PRIORITY_RANK[a.priority], a.id))

    @property
    def verdicts(self) -> Mapping[str, str]:
        """Slot → verdict over it, as far as they were told."""
        return self._suppression.verdicts

    def get(self, alarm_id: int) -> Alarm | None:
        """The open alarm of that id."""
        return self._open.get(alarm_id)

    def consequences(self, alarm_id: int) -> list[Alarm]:
        """The open alarms that are put down to this one, oldest first."""
        return [a for _, a in sorted(self._open.items()) if a.cause_id == alarm_id]

    def _restore(self, alarm: Alarm) -> None:
        self._next_id = max(self._next_id, alarm.id + 1)
        self._clock_ns = max(self._clock_ns, alarm.changed_ns, alarm.condition_since_ns)
        if alarm.is_open:
            self._open[alarm.id] = alarm
            self._by_place[self._place(alarm)] = alarm.id

    def _retire(self, now_ns: int | None) -> None:
        """What a site does not watch any more is over, by whatever its condition was."""
        retired, self._retired = self._retired, []
        for number, note in retired:
            if number in self._open:
                at_ns = self._clock_ns if now_ns is None else now_ns
                self._put(*step(self._open[number], Close(at_ns, note=note)))

    def _switched_off(self, code: str) -> str:
        rule = self._rules.get(code)  # none for what a newer release has stored
        return "" if rule is None or rule.enabled else "switched off in site.toml"

    def _place(self, alarm: Alarm) -> Place:
        rule = self._rules.get(alarm.code)
        return place_of(alarm, folds=rule is not None and rule.folds)

    def _state(self, condition: Condition) -> None:
        rule = rule_of(condition.code, self._rules)
        alarm_id = self._by_place.get(place_of(condition, folds=rule.folds))
        if alarm_id is not None:
            self._restate(self._open[alarm_id], condition, rule)
        elif condition.active and rule.enabled:
            self._open_alarm(condition, rule)
        self._reconsider(condition.time_ns)

    def _open_alarm(self, condition: Condition, rule: Rule) -> None:
        alarm = new_alarm(self._next_id, condition, rule)
        self._next_id += 1
        self._by_place[place_of(condition, folds=rule.folds)] = alarm.id
        alarm = self._caused(with_condition(alarm, condition, rule))
        alarm = replace(alarm, causes=causes_of(alarm, condition, rule))
        self._put(*begin(self._as_suppressed(alarm)))

    def _as_suppressed(self, alarm: Alarm) -> Alarm:
        """A new alarm as it begins, where something suppresses it already."""
        about = Suppress(self._clock_ns)
        found = dict(self._suppression.of({**self._open, alarm.id: alarm}, about))
        what = found.get(alarm.id)
        if what is None:
            return alarm
        return replace(alarm, suppressed_by=what.suppressed_by, out_of_service=what.out_of_service)

    def _restate(self, before: Alarm, condition: Condition, rule: Rule) -> None:
        alarm = with_condition(before, condition, rule)
        if not self._keeps_cause(before, condition):
            alarm = self._caused(alarm)
        event: Event = ConditionOff(condition.time_ns)
        if alarm.members or (condition.active and not rule.folds):
            waits = alarm.state not in ACTIVE_STATES  # for a delay that runs from there
            since = min((m.since_ns for m in alarm.members), default=None) if waits else None
            event = ConditionOn(condition.time_ns, causes_of(alarm, condition, rule), since)
        alarm, entry = step(alarm, event)
        if entry is None and before.cause_id is not None and alarm.cause_id is None:
            entry = unfolded(before, alarm, condition.time_ns)
        if entry or alarm != before:
            self._put(alarm, entry)

    def _keeps_cause(self, alarm: Alarm, condition: Condition) -> bool:
        cause = self._open.get(alarm.cause_id) if alarm.cause_id is not None else None
        name = condition.feature or condition.subject
        return cause is not None and explains_one_more(
            cause, alarm, name, condition.slot, self._feeds
        )

    def _observe(self, verdict: Verdict) -> None:
        self._advance(verdict.time_ns)
        self._suppression.verdicts[verdict.slot] = verdict.verdict
        self._moved = True
        self._reconsider(verdict.time_ns)

    def _advance(self, now_ns: int) -> None:
        """Let everything that is due by `now_ns` happen, in order of time, then of id."""
        self._clock_ns = max(self._clock_ns, now_ns)
        while True:
            dues = [
                (due, alarm.id)
                for alarm in self._open.values()
                if (due := due_ns(alarm)) is not None and due <= self._late.until_ns(alarm, now_ns)
            ]
            returns = self._suppression.due_ns()
            if returns is not None and returns <= now_ns:
                dues.append((returns, 0))
            if not dues:
                return
            due, alarm_id = min(dues)
            if alarm_id:
                self._put(*step(self._open[alarm_id], Tick(due)))
            else:
                self._suppression.give_back_due(due)
                self._moved = True
            self._reconsider(due)

    def _reconsider(self, at_ns: int, act: Suppress | None = None) -> None:
        """Suppress what is to be suppressed now, and let the rest call; `act` says who did it.

        Looked at only where something has moved: hundreds of inputs state theirs window by window.
        """
        self._moved = self._moved or act is not None
        while self._moved:
            self._moved = False
            for number, what in self._suppression.of(self._open, act or Suppress(at_ns)):
                if number in self._open:
                    self._put(*step(self._open[number], what))

    def _put(self, alarm: Alarm, entry: Transition | None) -> None:
        if entry is not None:
            entry = replace(entry, snapshot=snapshot_of(alarm, self._suppression.verdicts))
        self._changes.append(Change(alarm, entry))
        self._moved = self._moved or entry is not None or moves(self._open.get(alarm.id), alarm)
        if alarm.is_open:
            self._open[alarm.id] = alarm
        else:
            del self._open[alarm.id]
            del self._by_place[self._place(alarm)]
        if entry and alarm.code in CAUSE_CODES:
            self._follow_cause(alarm, entry)

    def _follow_cause(self, cause: Alarm, entry: Transition) -> None:
        over = entry.to_state in ("closed", "cleared-unacknowledged")
        if over and cause.code == CLOCK:
            if not cause.is_open:  # what was measured across the jump is not over with it
                for child in self.consequences(cause.id):
                    alone = replace(child, cause_id=None)
                    self._put(alone, unfolded(child, alone, entry.time_ns))
        elif over:
            self._settle_with(cause, entry)
        elif cause.is_standing:
            for alarm in [a for a in self._open.values() if a.code in EFFECT_CODES]:
                if (caused := self._caused(alarm)) != alarm:
                    self._put(caused, None)

    def _settle_with(self, cause: Alarm, entry: Transition) -> None:
        note = f"settled with its cause, alarm {cause.id}"
        for child in self.consequences(cause.id):
            if child.state == "shelved":  # bound to the matter: its time runs on, and it returns
                self._put(replace(child, cause_id=None), None)
            else:
                self._put(*step(child, Close(entry.time_ns, entry.by, note)))

    def _caused(self, alarm: Alarm) -> Alarm:
        if alarm.code not in EFFECT_CODES or (is_of_values(alarm.code) and not alarm.members):
            return alarm
        causes = (a for a in self._open.values() if a.code in CAUSE_CODES)
        cause_id = find_cause(alarm, causes, self._feeds, self._horizon_ns)
        return replace(alarm, cause_id=cause_id)

    def _taken(self) -> list[Change]:
        """The changes so far, without those that a later one of the same alarm says as well."""
        changes, self._changes = self._changes, []
        last = {change.alarm.id: index for index, change in enumerate(changes)}
        return [c for i, c in enumerate(changes) if c.transition or last[c.alarm.id] == i]
