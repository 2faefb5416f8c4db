"""What only an audit asks of the record: extents, counts and sums over a whole period."""

from __future__ import annotations

from typing import Any

from edgewatch.audit.times import FOREVER_NS, Period, rfc3339
from edgewatch.site.errors import InputError
from edgewatch.store import counting
from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.hardware import affected_spans

_TIMES = (
    ("identification", "time_ns"),
    ("hardware_state", "since_ns"),
    ("enrolment", "time_ns"),
    ("rejection", "time_ns"),
    ("maintenance_window", "from_ns"),
    ("suspicion", "time_ns"),
    ("alarm_transition", "time_ns"),
    ("out_of_service", "from_ns"),
    ("action", "time_ns"),
    ("event", "time_ns"),
)

RECORDED = (
    "prediction",
    "label",
    "identification",
    "hardware_state",
    "enrolment",
    "rejection",
    "maintenance_window",
    "suspicion",
    "alarm",
    "alarm_transition",
    "out_of_service",
    "action",
    "event",
)
"""The tables whose rows are things that happened, which is what a record is for."""


def extent(db: Connection) -> Period | None:
    """From the first to just after the last thing recorded; None for an empty record."""
    found = [
        db.execute(f"SELECT min({column}), max({column}) FROM {table}").fetchone()  # noqa: S608
        for table, column in _TIMES
    ]
    found.append(counting.extent(db) or (None, None))
    known = [(int(first), int(last)) for first, last in found if first is not None]
    if not known:
        return None
    last = max(last for _, last in known)
    after = (last // 1000 + 1) * 1000  # a whole microsecond, as times are written
    return Period(min(first for first, _ in known), min(after, FOREVER_NS))


def chosen_period(known: Period | None, from_ns: int | None, to_ns: int | None) -> Period:
    """The period with these ends; where one is not given, that of what is `known`.

    Raises :class:`InputError` where it ends before it begins.
    """
    known = known or Period(0, 0)
    period = Period(
        known.from_ns if from_ns is None else from_ns, known.to_ns if to_ns is None else to_ns
    )
    if (from_ns, to_ns) != (None, None) and period.from_ns >= period.to_ns:
        raise InputError(
            "the period ends before it begins "
            f"({rfc3339(period.from_ns)} to {rfc3339(period.to_ns)})",
            expected="--from before --to, or before the end of the record",
        )
    return period


def counts(db: Connection) -> dict[str, int]:
    """Rows of each table of :data:`RECORDED`; of predictions also those in chunks."""
    found = {
        table: int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
        for table in RECORDED
    }
    return found | {"prediction": counting.all_predictions(db)}


def model_counts(db: Connection, period: Period) -> list[dict[str, Any]]:
    """Per version of a model: name, sha256, first_ns, predictions and errors in the period."""
    versions = rows_as_dicts(db, "SELECT id, name, sha256, first_ns FROM model ORDER BY id")
    found = []
    for version in versions:
        tally = counting.tally(db, version.pop("id"), period.from_ns, period.to_ns)
        counted = {"predictions": tally.n, "errors": tally.errors, "last_ns": tally.last_ns}
        found.append(version | counted)
    return found


def affected(db: Connection, period: Period) -> int:
    """Predictions in the period made between a last proof and the end of the matter."""
    names = [str(row[0]) for row in db.execute("SELECT DISTINCT name FROM model")]
    return sum(
        counting.count(db, name, from_ns, to_ns)
        for name in names
        for from_ns, to_ns in affected_spans(db, name, period.from_ns, period.to_ns)
    )


def label_counts(db: Connection, period: Period) -> dict[str, int]:
    """Labels that became known in the period, by model."""
    rows = db.execute(
        "SELECT model, count(*) FROM label WHERE known_ns >= ? AND known_ns < ? GROUP BY model",
        (period.from_ns, period.to_ns),
    )
    return {str(model): int(n) for model, n in rows}


def baselines(db: Connection) -> list[dict[str, Any]]:
    """id, model, rows, content, from_ns of every time that a baseline was put in force."""
    return rows_as_dicts(
        db,
        """SELECT b.id, b.model, b.rows, b.content, p.from_ns FROM baseline b
           JOIN baseline_period p ON p.baseline_id = b.id ORDER BY p.from_ns, p.id""",
    )


def drift_measured(db: Connection, period: Period) -> dict[tuple[str, str, str, str], int]:
    """Windows measured, by (model, feature, role, method)."""
    rows = db.execute(
        """SELECT model, feature, role, method, count(*) FROM measurement
           WHERE to_ns >= ? AND to_ns < ? GROUP BY 1, 2, 3, 4""",
        (period.from_ns, period.to_ns),
    )
    return {(str(a), str(b), str(c), str(d)): int(n) for a, b, c, d, n in rows}


def drift_exceeded(db: Connection, period: Period) -> list[dict[str, Any]]:
    """Per model, feature, role and method over its limit: how often, the first and the last
    such window, and the largest value with the limit and the end of the window it belongs to."""
    # With a single max(), SQLite takes the bare columns from the row that has the maximum.
    return rows_as_dicts(
        db,
        """SELECT s.*, w.worst, w.lim, w.worst_to_ns FROM
             (SELECT model, feature, role, method, count(*) AS windows,
                min(from_ns) AS from_ns, max(to_ns) AS to_ns
              FROM measurement WHERE exceeded = 1 AND to_ns >= ?1 AND to_ns < ?2
              GROUP BY model, feature, role, method) s
           JOIN
             (SELECT model, feature, role, method, max(value) AS worst, lim,
                to_ns AS worst_to_ns
              FROM measurement WHERE exceeded = 1 AND to_ns >= ?1 AND to_ns < ?2
              GROUP BY model, feature, role, method) w USING (model, feature, role, method)
           ORDER BY s.from_ns, model, feature, method""",
        (period.from_ns, period.to_ns),
    )


def drift_windows(db: Connection, period: Period, limit: int) -> list[dict[str, Any]]:
    """The first `limit` measurements over their limit, oldest first."""
    return rows_as_dicts(
        db,
        """SELECT * FROM measurement WHERE exceeded = 1 AND to_ns >= ? AND to_ns < ?
           ORDER BY to_ns, id LIMIT ?""",
        (period.from_ns, period.to_ns, limit),
    )


def last_sign_of_life(db: Connection, before_ns: int) -> int | None:
    """The agent's last sample of itself before a moment."""
    row = db.execute(
        "SELECT max(time_ns) FROM resource WHERE subject = 'agent' AND time_ns < ?", (before_ns,)
    ).fetchone()
    return None if row[0] is None else int(row[0])


def identifications(db: Connection, slot: str, period: Period) -> int:
    """How often a slot was looked at in the period."""
    row = db.execute(
        "SELECT count(*) FROM identification WHERE slot = ? AND time_ns >= ? AND time_ns < ?",
        (slot, period.from_ns, period.to_ns),
    ).fetchone()
    return int(row[0])
