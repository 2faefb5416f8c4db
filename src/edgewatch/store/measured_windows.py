"""Windows that were measured, sought one by one: however many there are, a map reads some hundred.

A model measured every ten seconds has 8,640 windows a day of some two hundred measurements each.
The index by model and end finds the next end after any moment at once, so that what is read
depends on how many windows are shown and not on how many there are.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from edgewatch.store.connection import Connection, one_view

WindowRow = tuple[
    int, int, int, str, str, str, float | None, float | None, float | None, int, int | None
]
"""One measurement of one window: from_ns, to_ns, n, feature, role, method, value, limit, p,
exceeded, model_id. The limit is None where the window had too few rows to be judged."""

_COLUMNS = "from_ns, to_ns, n, feature, role, method, value, lim, p, exceeded, model_id"


def window_ends(db: Connection, model: str, from_ns: int, to_ns: int, most: int) -> list[int]:
    """When windows ended in a span, each once, oldest first; the first ``most`` of them."""
    rows = db.execute(
        """WITH RECURSIVE found (at) AS (
             SELECT min(to_ns) FROM measurement WHERE model = ?1 AND to_ns >= ?2
             UNION ALL
             SELECT (SELECT min(to_ns) FROM measurement WHERE model = ?1 AND to_ns > found.at)
             FROM found WHERE found.at < ?3 LIMIT ?4)
           SELECT at FROM found WHERE at < ?3""",
        (model, from_ns, to_ns, most),
    )
    return [int(row[0]) for row in rows]


def last_ends(db: Connection, model: str, edges: Sequence[int]) -> list[int]:
    """When the last window of each stretch between two edges ended, where there is one."""
    found = []
    with one_view(db):
        for low, high in pairwise(edges):
            row = db.execute(
                "SELECT max(to_ns) FROM measurement WHERE model = ? AND to_ns > ? AND to_ns <= ?",
                (model, low, high),
            ).fetchone()
            found += [] if row[0] is None else [int(row[0])]
    return found


def window_rows(
    db: Connection, model: str, ends: Iterable[int], leave_out: Collection[str] = ()
) -> list[WindowRow]:
    """All measurements of the windows that ended at these moments, but for some methods."""
    marks = ", ".join("?" * len(leave_out))
    query = (
        f"SELECT {_COLUMNS} FROM measurement WHERE model = ? AND to_ns = ?"  # noqa: S608
        f" AND method NOT IN ({marks}) ORDER BY id"
    )
    found: list[WindowRow] = []
    with one_view(db):
        for end in ends:
            found += db.execute(query, (model, end, *leave_out)).fetchall()
    return found


def first_exceeded(
    db: Connection, model: str, feature: str, from_ns: int, to_ns: int, most: int = 2000
) -> int | None:
    """The end of the first window of a span in which the feature was over a limit.

    Of no more than ``most`` windows, which take some 50 ms: None where it is in none of them.
    """
    with one_view(db):
        for end in window_ends(db, model, from_ns, to_ns, most):
            row = db.execute(
                "SELECT 1 FROM measurement WHERE model = ? AND to_ns = ? AND feature = ?"
                " AND exceeded = 1 LIMIT 1",
                (model, end, feature),
            ).fetchone()
            if row is not None:
                return end
    return None
