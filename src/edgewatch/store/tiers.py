"""Minutes, hours and days: which of them covers which part of a span.

An hour is folded from its minutes, a day from its hours, once event time has passed its end.
Every minute that is written marks its hour and its day as *due* in the same transaction, so
that a row that comes late has them folded anew. Until that is done readers pass over what is
due and take the finer tier in its place: what they see never depends on how far folding has come.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edgewatch.store.connection import Connection

MINUTE_NS = 60_000_000_000
HOUR_NS = 60 * MINUTE_NS
DAY_NS = 24 * HOUR_NS
BOUND_NS = 2**62  # "ever": past every time, with room to round


@dataclass(frozen=True, slots=True)
class Tier:
    """One resolution: how long its units are and in which tables they stand."""

    name: str
    length_ns: int
    rollup: str
    service: str
    finer: Tier | None = None

    def floor(self, time_ns: int) -> int:
        """Beginning of the unit that holds a time.

        >>> HOUR.floor(2 * HOUR_NS + 5) == 2 * HOUR_NS
        True
        """
        return time_ns // self.length_ns * self.length_ns

    def ceil(self, time_ns: int) -> int:
        """The first beginning of a unit that is not before a time."""
        return -(-time_ns // self.length_ns) * self.length_ns


MINUTE = Tier("minute", MINUTE_NS, "rollup", "service_minute")
HOUR = Tier("hour", HOUR_NS, "rollup_hour", "service_hour", MINUTE)
DAY = Tier("day", DAY_NS, "rollup_day", "service_day", HOUR)
TIERS = (MINUTE, HOUR, DAY)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch ``from_ns <= start < to_ns`` whose units of one tier are to be read."""

    tier: Tier
    from_ns: int
    to_ns: int


def mark_due(db: Connection, model_id: int, minutes: Iterable[int]) -> None:
    """Say, in the transaction that writes these minutes, that their hours and days have changed."""
    due = {(t.name, t.floor(int(at)), model_id) for at in minutes for t in (HOUR, DAY)}
    db.executemany("INSERT OR IGNORE INTO tier_due VALUES (?, ?, ?)", due)


def mark_unfolded(db: Connection) -> None:
    """Mark every hour and day that has finer units and is itself not there."""
    for tier in (HOUR, DAY):
        finer = tier.finer or MINUTE
        db.execute(
            f"""INSERT OR IGNORE INTO tier_due
                SELECT DISTINCT ?, f.start_ns / ? * ?, f.model_id FROM {finer.service} f
                WHERE NOT EXISTS (SELECT 1 FROM {tier.service} t WHERE t.model_id = f.model_id
                  AND t.start_ns = f.start_ns / ? * ?)""",  # noqa: S608
            (tier.name, *(tier.length_ns,) * 4),
        )
    # A day is due as soon as one of its hours is.
    db.execute(
        "INSERT OR IGNORE INTO tier_due SELECT DISTINCT 'day', start_ns / ? * ?, model_id"
        " FROM tier_due WHERE tier = 'hour'",
        (DAY_NS, DAY_NS),
    )


def kept_from(db: Connection, tier: str) -> int:
    """Units of a tier that begin before this have been retired; 0 while none has."""
    row = db.execute("SELECT kept_from_ns FROM tier WHERE name = ?", (tier,)).fetchone()
    return 0 if row is None else int(row[0])


def set_kept_from(db: Connection, tier: str, kept_from_ns: int) -> None:
    """Say, in the transaction that retires them, that older units of a tier are no more."""
    db.execute(
        """INSERT INTO tier (name, kept_from_ns, counted_to_ns, rows, bytes) VALUES (?, ?, 0, 0, 0)
           ON CONFLICT (name) DO UPDATE SET kept_from_ns = max(kept_from_ns, excluded.kept_from_ns)
        """,
        (tier, kept_from_ns),
    )


def pieces(db: Connection, model_id: int, from_ns: int, to_ns: int, top: Tier = DAY) -> list[Piece]:
    """Cover a span by the largest units that are folded, none twice.

    Where minutes below a due hour have been retired, the hour stands for them and the minutes
    that came late are read beside it; so with hours below a day.
    """
    low, high = resolved(db, from_ns, to_ns)
    plan = _Plan(
        {t.name: _due(db, model_id, t, low, high) for t in (HOUR, DAY)},
        {t.name: kept_from(db, t.name) for t in (MINUTE, HOUR)},
    )
    return list(plan.cover(top, low, high))


def resolved(db: Connection, from_ns: int, to_ns: int) -> tuple[int, int]:
    """The span as it can be told apart: outwards to whole minutes, hours or days.

    Minutes as long as they are kept, then hours, then days.
    """
    hours, minutes = kept_from(db, HOUR.name), kept_from(db, MINUTE.name)

    def unit(time_ns: int) -> Tier:
        return DAY if time_ns < hours else HOUR if time_ns < minutes else MINUTE

    from_ns, to_ns = max(from_ns, 0), min(to_ns, BOUND_NS)
    return unit(from_ns).floor(from_ns), unit(to_ns).ceil(to_ns)


@dataclass(frozen=True, slots=True)
class _Plan:
    due: dict[str, list[int]]
    kept: dict[str, int]

    def cover(self, tier: Tier, low: int, high: int) -> Iterator[Piece]:
        finer = tier.finer
        if finer is None:
            if low < high:
                yield Piece(tier, low, high)
            return
        first, last = tier.ceil(low), tier.floor(high)
        if first >= last:
            yield from self.cover(finer, low, high)
            return
        yield from self.cover(finer, low, first)
        at = first
        for unit in (u for u in self.due[tier.name] if first <= u < last):
            if at < unit:
                yield Piece(tier, at, unit)
            at = unit + tier.length_ns
            if unit < self.kept[finer.name]:
                yield Piece(tier, unit, at)
            yield from self.cover(finer, unit, at)
        if at < last:
            yield Piece(tier, at, last)
        yield from self.cover(finer, last, high)


def _due(db: Connection, model_id: int, tier: Tier, from_ns: int, to_ns: int) -> list[int]:
    rows = db.execute(
        "SELECT start_ns FROM tier_due WHERE tier = ? AND start_ns >= ? AND start_ns < ?"
        " AND model_id = ? ORDER BY start_ns",
        (tier.name, from_ns, to_ns, model_id),
    )
    return [int(row[0]) for row in rows]
