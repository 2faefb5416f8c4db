"""How large each tier of the record is, how fast it grows, and when that meets a limit.

SQLite as shipped cannot say how many pages a table has, and to look at every row would read the
whole file. So tables of numbered rows are measured by their numbers times the size of the last
rows; sketches are counted (:mod:`edgewatch.store.sketch_sizes`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from edgewatch.site.config import RecordSection
from edgewatch.store import sketch_sizes
from edgewatch.store.connection import Connection
from edgewatch.store.service import count_between
from edgewatch.store.tiers import DAY_NS, MINUTE, TIERS, Tier

#: Tables of numbered rows by tier, each with the column that says when.
ROW_TABLES: dict[str, tuple[tuple[str, str], ...]] = {
    "raw": (("prediction", "time_ns"), ("label", "known_ns")),
    "measurement": (("measurement", "to_ns"),),
    "resource": (("resource", "time_ns"), ("gpu_sample", "time_ns"), ("gpu_process", "time_ns")),
    "event": (
        ("event", "time_ns"),
        ("identification", "time_ns"),
        ("presence", "to_ns"),
        ("clock_window", "end_ns"),
    ),
}
NAMES = ("raw", "minute", "hour", "day", "measurement", "resource", "event")
RECENT_DAYS = 7
HORIZON_DAYS = 3660
_SAMPLE = 100  # last rows of a table that stand for all
_ROW_OVERHEAD = 40  # row number, header, and entries in indexes


@dataclass(frozen=True, slots=True)
class Size:
    """Rows (chunked ones too) and bytes of a tier, and its growth in bytes a day."""

    rows: int
    bytes: int
    bytes_per_day: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """When the record meets a limit if it goes on as in the last week.

    Attributes:
        bytes: of the record now, without pages that are free to be used again.
        bytes_per_day: growth before anything is retired.
        days: until the first limit; None where retention holds the record below all of them
            for ten years, or where too little is known yet.
        limited_by: "disk", or the tier whose size cap is met first; None as for ``days``.
    """

    bytes: int
    bytes_per_day: int
    days: int | None
    limited_by: str | None


def caps(record: RecordSection) -> dict[str, tuple[int, int]]:
    """Tier → (days, bytes) that it may reach."""
    return {
        name: (getattr(record, f"{name}_days"), getattr(record, f"{name}_mb") * 1_000_000)
        for name in NAMES
    }


def sizes(db: Connection) -> dict[str, Size]:
    """The size of each tier, oldest data included, within some per cent. Reads only."""
    now_ns = sketch_sizes.newest_ns(db)
    found = {tier.name: _sketches(db, tier, now_ns) for tier in TIERS}
    found |= {name: _rows(db, name) for name in ROW_TABLES}
    return {name: found[name] for name in NAMES}


def forecast(db: Connection, free_bytes: int, record: RecordSection) -> Forecast:
    """Days until a tier meets its size cap or the record fills the disk."""
    now = sizes(db)
    used, spare = used_bytes(db)
    growth = round(sum(size.bytes_per_day for size in now.values()))
    days = np.arange(HORIZON_DAYS + 1)
    limits = caps(record)
    future = {name: _future(size, limits[name][0], days) for name, size in now.items()}
    met = {name: _first_day(future[name] > limits[name][1]) for name in NAMES}
    more = np.sum([future[name] - now[name].bytes for name in NAMES], axis=0)
    met["disk"] = _first_day(more > free_bytes + spare)
    first = min((at, name) for name, at in met.items())
    if first[0] > HORIZON_DAYS:
        return Forecast(used, growth, None, None)
    return Forecast(used, growth, first[0], first[1])


def used_bytes(db: Connection) -> tuple[int, int]:
    """(bytes in use, bytes free for use again) within the file of the record."""
    pages, free, size = (
        int(db.execute(f"PRAGMA {name}").fetchone()[0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size, free * size


def id_at(db: Connection, table: str, column: str, time_ns: int) -> int:
    """The first row number whose time is not before ``time_ns``, where numbers follow time.

    By bisection: some twenty look-ups, whatever the size. Rows that came late may lie beside it.
    """
    low, high = _id_range(db, table)
    while low < high:
        middle = (low + high) // 2
        row = db.execute(
            f"SELECT id, {column} FROM {table} WHERE id >= ? ORDER BY id LIMIT 1",  # noqa: S608
            (middle,),
        ).fetchone()
        if row is not None and row[1] < time_ns:
            low = int(row[0]) + 1
        else:
            high = middle
    return low


def row_bytes(db: Connection, table: str) -> float:
    """Mean size of the last rows of a table, with what its indexes hold of them."""
    rows = db.execute(f"SELECT * FROM {table} ORDER BY id DESC LIMIT ?", (_SAMPLE,)).fetchall()  # noqa: S608
    if not rows:
        return 0.0
    return _ROW_OVERHEAD + sum(_cell_bytes(cell) for row in rows for cell in row) / len(rows)


def _future(size: Size, days_kept: int, days: NDArray[np.int64]) -> NDArray[np.float64]:
    """Bytes of a tier on each day: it grows until as much is retired a day as is added."""
    steady = max(float(size.bytes), size.bytes_per_day * days_kept)
    return np.asarray(np.minimum(size.bytes + size.bytes_per_day * days, steady))


def _first_day(beyond: NDArray[np.bool_]) -> int:
    """The first day on which a limit is passed; a day past the horizon where none is."""
    return int(beyond.argmax()) if beyond.any() else HORIZON_DAYS + 1


def _rows(db: Connection, name: str) -> Size:
    parts = [_table(db, table, column) for table, column in ROW_TABLES[name]]
    if name == "raw":
        parts[0] = _predictions(db, parts[0])
    return Size(
        sum(part.rows for part in parts),
        sum(part.bytes for part in parts),
        sum(part.bytes_per_day for part in parts),
    )


def _table(db: Connection, table: str, column: str) -> Size:
    low, high = _id_range(db, table)
    each = row_bytes(db, table)
    return Size(
        high - low, round((high - low) * each), each * _rows_per_day(db, table, column, low, high)
    )


def _predictions(db: Connection, rows: Size) -> Size:
    """Rows and chunks together; what is a row today is part of a chunk tomorrow."""
    low, _ = _id_range(db, "prediction")
    n, body, among = db.execute(
        "SELECT coalesce(sum(n), 0), coalesce(sum(length(body)), 0),"
        " coalesce(sum(n) FILTER (WHERE first_id >= ?), 0) FROM chunk",
        (low,),
    ).fetchone()
    each = row_bytes(db, "prediction")
    still = max(rows.rows - int(among), 0)
    newest = sketch_sizes.newest_ns(db)
    lately = count_between(db, max(newest - RECENT_DAYS * DAY_NS, 0), newest + 1)
    per_day = lately / _days(db, newest) * (body / n if n else each)
    return Size(still + int(n), round(still * each) + int(body), per_day)


def _days(db: Connection, newest: int) -> float:
    """How much of the last days there is, at least an hour: an hour's rate tells a day's."""
    first = db.execute("SELECT min(first_ns) FROM model").fetchone()[0]
    return float(min(max((newest - int(first or 0)) / DAY_NS, 1 / 24), RECENT_DAYS))


def _rows_per_day(db: Connection, table: str, column: str, low: int, high: int) -> float:
    if high - low < 2:
        return 0.0
    ends = f"SELECT {column} FROM {table} WHERE id = ?"  # noqa: S608
    last = int(db.execute(ends, (high - 1,)).fetchone()[0])
    recent = id_at(db, table, column, last - RECENT_DAYS * DAY_NS)
    row = db.execute(ends, (recent,)).fetchone()
    passed = last - int(row[0]) if row else 0
    return (high - recent) / max(passed / DAY_NS, 1 / 24)


def _id_range(db: Connection, table: str) -> tuple[int, int]:
    """First row number, and the one after the last; equal where there are none."""
    low, high = db.execute(
        f"SELECT (SELECT min(id) FROM {table}), (SELECT max(id) FROM {table})"  # noqa: S608
    ).fetchone()
    return (0, 0) if low is None else (int(low), int(high) + 1)


def _sketches(db: Connection, tier: Tier, newest: int) -> Size:
    rows, size, counted_to = sketch_sizes.counted(db, tier.name)
    more = sketch_sizes.uncounted(db, tier, counted_to, newest + 1)
    days = min(_days(db, newest), 1.0 if tier is MINUTE else RECENT_DAYS)
    lately = sketch_sizes.sum_between(db, tier, max(newest - round(days * DAY_NS), 0), newest + 1)
    return Size(rows + more[0], size + more[1], lately[1] / days if newest else 0.0)


def _cell_bytes(cell: object) -> int:
    if isinstance(cell, str | bytes):
        return len(cell)
    return 0 if cell is None else 5
