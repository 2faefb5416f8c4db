"""The alarm book of the agent, and its pages in the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Final

from edgewatch.agent.alarm_suppression import suppressions_of, taken_out_of_service
from edgewatch.agent.slot_conditions import CODES
from edgewatch.alarms import (
    Alarm,
    AlarmBook,
    Change,
    Condition,
    Feeds,
    Verdict,
    advice_of,
    from_record,
    sentence_of,
    to_record,
)
from edgewatch.alarms.settings import rules_for, switched_off
from edgewatch.site.config import SiteConfig
from edgewatch.store import alarm_service, devices, verdict_steps
from edgewatch.store import alarms as store
from edgewatch.store.connection import Connection

_OF_ANY_MODEL: Final = frozenset({"model.errors", "model.slow"})


class AlarmKeeper:
    """States conditions to the book and writes every change of it, inside the transaction.

    Set ``trust_now`` to a function that says the state of trust: it is kept with every step.
    """

    def __init__(self, db: Connection, config: SiteConfig) -> None:
        self._db, self._contact = db, config.contact
        self._places = {s.name for s in config.slot} | {m.name for m in config.model}
        stored = [from_record(values) for values in store.alarms(db, open_only=True)]
        states = devices.current_states(db)
        self._seen_state = verdict_steps.last_number(db)
        rules = rules_for(config)
        self.switched_off = switched_off(rules)
        self.trust_now: Callable[[], str] | None = None
        self.book = AlarmBook(
            stored,
            rules=rules,
            feeds=feeds_of(config),
            next_id=store.next_id(db),
            suppressions=suppressions_of(config),
            out_of_service=taken_out_of_service(db),
            verdicts={slot: str(state["verdict"]) for slot, state in states.items()},
            retired=lambda alarm: _undeclared(alarm, config),
        )

    def apply(
        self, conditions: Iterable[Condition], now_ns: int, late: Mapping[str, int] | None = None
    ) -> list[Change]:
        """State conditions in order, then let event time run to now.

        For the models that are `late` it runs to the time given there. The verdicts over slots
        are those that the record has got since the last call.
        """
        before = {one.key: one for one in self.book.out_of_service}
        verdicts = self._new_verdicts()
        changes = self.book.apply(conditions, now_ns, verdicts=verdicts, late=late)
        for key in before.keys() - {one.key for one in self.book.out_of_service}:
            until_ns = before[key].until_ns
            note = "its time was up"
            alarm_service.end_out_of_service(self._db, *key, until_ns or now_ns, note=note)
        return self.write(changes)

    def set_back(self, now_ns: int) -> None:
        """The clock has been set back to now, while the agent watched or before it began."""
        self.write(self.book.set_back(now_ns))

    def write(self, changes: Sequence[Change]) -> list[Change]:
        """Bring changes of the book into the record."""
        # An alarm that folds many features changes with each of them: it is kept as it ends up.
        for alarm in {change.alarm.id: change.alarm for change in changes}.values():
            store.save_alarm(self._db, with_words(alarm, self._contact))
        steps = [change.transition for change in changes if change.transition]
        trust = self.trust_now() if steps and self.trust_now else None
        for step in steps:
            kept = asdict(step)
            kept["snapshot"] = dict(step.snapshot) | ({"trust": trust} if trust else {})
            store.add_transition(self._db, kept)
        return list(changes)

    def standing(self) -> list[Alarm]:
        """Alarms whose condition is met now."""
        return [alarm for alarm in self.book.active() if alarm.is_standing]

    def places(self) -> set[str]:
        """Where alarms are: the slots and models of the site, and what stands elsewhere."""
        found = ((one.slot, one.model, one.subject) for one in self.book.active())
        return self._places | {place for names in found for place in names if place}

    def unheard(self, conditions: Iterable[Condition]) -> list[Condition]:
        """Those of the conditions, about slots, that no open alarm tells of."""
        told = {(alarm.code, alarm.slot) for alarm in self.book.active()}
        return [one for one in conditions if (one.code, one.slot) not in told]

    def _new_verdicts(self) -> list[Verdict]:
        rows = verdict_steps.steps_after(self._db, self._seen_state)
        self._seen_state = max((number for number, *_ in rows), default=self._seen_state)
        return [Verdict(since_ns, slot, verdict) for _, since_ns, slot, verdict in rows]


def _undeclared(alarm: Alarm, config: SiteConfig) -> str:
    """Why nobody would ever state that the alarm of a slot or a model is over.

    How a model serves is also watched where `site.toml` does not name it.
    """
    of_slot = alarm.code in CODES.values() and alarm.slot not in {s.name for s in config.slot}
    of_model = alarm.code not in _OF_ANY_MODEL and alarm.model not in {
        None, *(model.name for model in config.model)
    }  # fmt: skip
    what = f"slot {alarm.slot}" if of_slot else f"model {alarm.model}" if of_model else ""
    return what and f"{what} is no longer in site.toml"


def feeds_of(config: SiteConfig) -> Feeds:
    """A slot feeds every input of its models, save those that a feed takes from another slot."""
    only: dict[str, dict[str, list[str]]] = {}
    for feed in config.feed:
        for name in feed.map.values():
            only.setdefault(feed.model, {}).setdefault(name, []).append(feed.slot)
    return Feeds({s.name: dict.fromkeys(config.models_of(s), ()) for s in config.slot}, only)


def with_words(alarm: Alarm, contact: str) -> dict[str, object]:
    """The alarm as it is kept, with what it says in words and whom to tell."""
    advice = with_contact(advice_of(alarm), contact)
    return to_record(alarm) | {"sentence": sentence_of(alarm), "advice": advice}


def with_contact(advice: str, contact: str) -> str:
    """Advice that ends with the site's contact, if it has one.

    >>> with_contact("Tell the site engineer.", "ext. 4410")
    'Tell the site engineer. Contact: ext. 4410.'
    """
    return f"{advice} Contact: {contact}." if advice and contact else advice
