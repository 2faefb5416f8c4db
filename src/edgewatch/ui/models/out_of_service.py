"""What gives no alarm now: taken out of service by a person, or switched off for the site."""

from __future__ import annotations

from dataclasses import dataclass

from edgewatch.alarms.alarm import Alarm
from edgewatch.alarms.out_of_service import OutOfService
from edgewatch.alarms.settings import rules_for, switched_off
from edgewatch.store import alarm_service
from edgewatch.store.connection import Connection
from edgewatch.ui.models.alarm_words import code_words
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NOTHING, clock
from edgewatch.ui.models.person_words import person_words
from edgewatch.ui.words import tr


@dataclass(frozen=True, slots=True)
class AsideRow:
    """One line: ``name`` is the code, or code and place; ``returnable`` by a person here."""

    name: str
    title: str
    since: str
    until: str
    by: str
    why: str
    returnable: bool = True


def in_force(db: Connection) -> list[OutOfService]:
    """What is out of service now, as the record has it."""
    names = OutOfService.__slots__
    return [
        OutOfService(**{name: row[name] for name in names})
        for row in alarm_service.out_of_service(db)
    ]


def covering(db: Connection, alarm: Alarm) -> OutOfService | None:
    """What keeps an alarm out of service: at its place, before that of every place."""
    found = [one for one in in_force(db) if one.covers(alarm)]
    return min(found, key=lambda one: one.place is None, default=None)


def aside_rows(context: Context) -> list[AsideRow]:
    """Everything that does not alarm, those of a person first."""
    rows = [_row(one, context.now_ns) for one in in_force(context.db)]
    off = switched_off(rules_for(context.config))
    where = tr("switched off in site.toml")
    until = tr("until the setting is changed")
    return rows + [
        AsideRow(code, code_words(code), NOTHING, until, "", where, returnable=False)
        for code in sorted(off)
    ]


def _row(one: OutOfService, now_ns: int) -> AsideRow:
    until = tr("until a person returns it")
    if one.until_ns is not None:
        until = clock(one.until_ns, now_ns)
    by = person_words(one.by, one.role)
    title = code_words(one.code)
    if one.place is not None:
        title = tr("{title} at {place}", title=title, place=one.place)
    return AsideRow(one.name, title, clock(one.from_ns, now_ns), until, by, one.note)
