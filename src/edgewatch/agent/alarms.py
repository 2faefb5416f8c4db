"""The alarm book of the agent, and its pages in the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

from edgewatch.alarms import (
    Alarm,
    AlarmBook,
    Change,
    Condition,
    Feeds,
    advice_of,
    from_record,
    sentence_of,
    to_record,
)
from edgewatch.site.config import SiteConfig
from edgewatch.site.errors import InputError
from edgewatch.store import alarms as store
from edgewatch.store.connection import Connection


class AlarmKeeper:
    """States conditions to the book and writes every change of it, inside the transaction."""

    def __init__(self, db: Connection, config: SiteConfig) -> None:
        self._db, self._contact = db, config.contact
        stored = [from_record(values) for values in store.alarms(db, open_only=True)]
        self.book = AlarmBook(stored, feeds=feeds_of(config), next_id=store.next_id(db))

    def apply(self, conditions: Iterable[Condition], now_ns: int) -> list[Change]:
        """State conditions in order, then let event time run to now."""
        return self._written(self.book.apply(conditions, now_ns))

    def acknowledge(self, alarm_id: int, by: str, note: str, at_ns: int) -> str:
        """What came of it: "done" or "refused: why"."""
        try:
            self._written(self.book.acknowledge(alarm_id, by, note, at_ns))
        except InputError as error:
            return f"refused: {error}"
        return "done"

    def standing(self) -> list[Alarm]:
        """Alarms whose condition is met now."""
        return [alarm for alarm in self.book.active() if alarm.is_standing]

    def _written(self, changes: Sequence[Change]) -> list[Change]:
        # An alarm that folds many features changes with each of them: it is kept as it ends up.
        for alarm in {change.alarm.id: change.alarm for change in changes}.values():
            store.save_alarm(self._db, with_words(alarm, self._contact))
        for change in changes:
            if change.transition:
                store.add_transition(self._db, asdict(change.transition))
        return list(changes)


def feeds_of(config: SiteConfig) -> Feeds:
    """A slot feeds every input of its models, as far as ``site.toml`` says."""
    return Feeds({s.name: dict.fromkeys(config.models_of(s), ()) for s in config.slot})


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
