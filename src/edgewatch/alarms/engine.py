"""The book of open alarms: conditions in, changes out. Deterministic; replay equals life."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from edgewatch.alarms.acts import checked_acknowledge, checked_close, checked_shelve
from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.catalogue import CATALOGUE, rule_of
from edgewatch.alarms.conditions import Condition
from edgewatch.alarms.folding import Place, causes_of, place_of, with_condition
from edgewatch.alarms.grouping import CAUSE_CODES, EFFECT_CODES, HORIZON_NS, Feeds, find_cause
from edgewatch.alarms.lifecycle import (
    Close,
    ConditionOff,
    ConditionOn,
    Event,
    Tick,
    Transition,
    begin,
    due_ns,
    step,
)
from edgewatch.alarms.rule import PRIORITY_RANK, Rule


@dataclass(frozen=True, slots=True)
class Change:
    """An alarm as it now is. Without a transition only its numbers, words or cause changed."""

    alarm: Alarm
    transition: Transition | None


class AlarmBook:
    """All open alarms, in memory. Whoever owns it writes each `Change` to the record.

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
    """

    def __init__(
        self,
        alarms: Iterable[Alarm] = (),
        *,
        rules: Mapping[str, Rule] = CATALOGUE,
        feeds: Feeds | None = None,
        horizon_ns: int = HORIZON_NS,
        next_id: int = 1,
    ) -> None:
        self._rules = rules
        self._feeds = feeds or Feeds()
        self._horizon_ns = horizon_ns
        self._open: dict[int, Alarm] = {}
        self._by_place: dict[Place, int] = {}
        self._next_id = next_id
        self._clock_ns = 0
        self._changes: list[Change] = []
        for alarm in alarms:
            self._restore(alarm)

    def apply(self, conditions: Iterable[Condition], now_ns: int | None = None) -> list[Change]:
        """State conditions in the order in which they became known, then let time run to now.

        Raises:
            ValueError: a condition with a code that the catalogue does not have.
        """
        for condition in conditions:
            self._advance(condition.time_ns)
            self._state(condition)
            self._advance(self._clock_ns)  # one told late may be due already
        if now_ns is not None:
            self._advance(now_ns)
        return self._taken()

    def tick(self, now_ns: int) -> list[Change]:
        """Let event time run to `now_ns`: delays and shelvings that end by then, end."""
        return self.apply((), now_ns)

    def acknowledge(self, alarm_id: int, by: str, note: str, now_ns: int) -> list[Change]:
        """A named person has seen the alarm as it is now.

        Raises:
            InputError: no such open alarm, no name, no note for a high one, or already seen.
        """
        alarm = self._open.get(alarm_id)
        return self._act(alarm_id, checked_acknowledge(alarm, alarm_id, by, note, now_ns))

    def shelve(self, alarm_id: int, by: str, note: str, now_ns: int, until_ns: int) -> list[Change]:
        """Silence an active alarm for at most twelve hours; it comes back by itself.

        Raises:
            InputError: no such open alarm, not active, no name, no note, or too long.
        """
        alarm = self._open.get(alarm_id)
        return self._act(alarm_id, checked_shelve(alarm, alarm_id, by, note, now_ns, until_ns))

    def close(self, alarm_id: int, by: str, note: str, now_ns: int) -> list[Change]:
        """Settle an alarm and its consequences, as by approving the unit that raised it.

        Raises:
            InputError: no such open alarm, or no name.
        """
        alarm = self._open.get(alarm_id)
        return self._act(alarm_id, checked_close(alarm, alarm_id, by, note, now_ns))

    def active(self) -> list[Alarm]:
        """All open alarms, most urgent first, then oldest first."""
        return sorted(self._open.values(), key=lambda a: (PRIORITY_RANK[a.priority], a.id))

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

    def _place(self, alarm: Alarm) -> Place:
        rule = self._rules.get(alarm.code)  # none for what a newer release has stored
        return place_of(alarm, folds=rule is not None and rule.folds)

    def _state(self, condition: Condition) -> None:
        rule = rule_of(condition.code, self._rules)
        alarm_id = self._by_place.get(place_of(condition, folds=rule.folds))
        if alarm_id is not None:
            self._restate(self._open[alarm_id], condition, rule)
        elif condition.active:
            self._open_alarm(condition, rule)

    def _open_alarm(self, condition: Condition, rule: Rule) -> None:
        alarm = Alarm(
            id=self._next_id,
            code=rule.code,
            priority=rule.priority,
            state="pending",
            subject=condition.subject,
            condition_active=True,
            condition_since_ns=condition.time_ns,
            changed_ns=condition.time_ns,
            model=condition.model,
            slot=condition.slot,
            on_delay_ns=rule.on_delay_ns,
            off_delay_ns=rule.off_delay_ns,
        )
        self._next_id += 1
        self._by_place[place_of(condition, folds=rule.folds)] = alarm.id
        alarm = self._caused(with_condition(alarm, condition, rule))
        self._put(*begin(replace(alarm, causes=causes_of(alarm, condition, rule))))

    def _restate(self, before: Alarm, condition: Condition, rule: Rule) -> None:
        alarm = self._caused(with_condition(before, condition, rule))
        event: Event = ConditionOff(condition.time_ns)
        if alarm.members or (condition.active and not rule.folds):
            since = min((m.since_ns for m in alarm.members), default=None)
            event = ConditionOn(condition.time_ns, causes_of(alarm, condition, rule), since)
        alarm, transition = step(alarm, event)
        if transition or alarm != before:
            self._put(alarm, transition)

    def _act(self, alarm_id: int, act: Event) -> list[Change]:
        # An act carries the clock of a person. It must not move event time: who acknowledges a
        # replay of last year does so today.
        self._put(*step(self._open[alarm_id], act))
        return self._taken()

    def _advance(self, now_ns: int) -> None:
        """Let everything that is due by `now_ns` happen, in order of time, then of id."""
        self._clock_ns = max(self._clock_ns, now_ns)
        while True:
            dues = [(due, a.id) for a in self._open.values() if (due := due_ns(a)) is not None]
            if not dues or min(dues)[0] > now_ns:
                return
            due, alarm_id = min(dues)
            self._put(*step(self._open[alarm_id], Tick(due)))

    def _put(self, alarm: Alarm, transition: Transition | None) -> None:
        self._changes.append(Change(alarm, transition))
        if alarm.is_open:
            self._open[alarm.id] = alarm
        else:
            del self._open[alarm.id]
            del self._by_place[self._place(alarm)]
        if transition and alarm.code in CAUSE_CODES:
            self._follow_cause(alarm, transition)

    def _follow_cause(self, cause: Alarm, transition: Transition) -> None:
        if transition.to_state in ("closed", "cleared-unacknowledged"):
            note = f"settled with its cause, alarm {cause.id}"
            for child in self.consequences(cause.id):
                self._put(*step(child, Close(transition.time_ns, transition.by, note)))
        elif cause.is_standing:
            for alarm in [a for a in self._open.values() if a.code in EFFECT_CODES]:
                if (caused := self._caused(alarm)) != alarm:
                    self._put(caused, None)

    def _caused(self, alarm: Alarm) -> Alarm:
        if alarm.code not in EFFECT_CODES or not alarm.members:
            return alarm
        causes = (a for a in self._open.values() if a.code in CAUSE_CODES)
        cause_id = find_cause(alarm, causes, self._feeds, self._horizon_ns)
        return replace(alarm, cause_id=cause_id)

    def _taken(self) -> list[Change]:
        """The changes so far, without those that a later one of the same alarm says as well."""
        changes, self._changes = self._changes, []
        last = {change.alarm.id: index for index, change in enumerate(changes)}
        return [c for i, c in enumerate(changes) if c.transition or last[c.alarm.id] == i]
