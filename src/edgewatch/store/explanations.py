"""Explanations of predictions that raised an alarm, kept as they were given."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.retirements import Account, Reason, going, unaccounted

#: Kept for each model, the newest ones: an alarm that comes and goes must not fill the record.
MOST = 1_000


@dataclass(frozen=True, slots=True)
class StoredExplanation:
    """One explanation.

    Attributes:
        model, model_id: what predicted; prediction_id: the prediction, None if it is not known.
        time_ns: its event time; code, feature: the condition that it raised.
        baseline_id: what it was compared with; content: the explanation as plain values.
    """

    model: str
    model_id: int
    prediction_id: int | None
    time_ns: int
    code: str
    feature: str
    baseline_id: str
    content: dict[str, Any]


def add_explanation(
    db: Connection, one: StoredExplanation, account: Account = unaccounted, now_ns: int = 0
) -> None:
    """Keep an explanation, and of its model no more than the newest ones.

    ``account`` is told at ``now_ns`` of those that go for it.
    """
    content = json.dumps(one.content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    db.execute(
        """INSERT INTO explanation (model, model_id, prediction_id, time_ns, code, feature,
             baseline_id, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            one.model,
            one.model_id,
            one.prediction_id,
            one.time_ns,
            one.code,
            one.feature,
            one.baseline_id,
            content,
        ),
    )
    _keep_newest(db, one.model, account, now_ns)


def _keep_newest(db: Connection, model: str, account: Account, now_ns: int) -> None:
    surplus = db.execute(
        """SELECT id FROM explanation WHERE model = ?1 AND id <=
             (SELECT id FROM explanation WHERE model = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)""",
        (model, MOST),
    ).fetchall()
    gone = going("explanation", [row[0] for row in surplus])
    if surplus and gone is not None:
        account(db, gone, Reason.NEWEST_ONLY, now_ns)
        db.executemany("DELETE FROM explanation WHERE id = ?", surplus)


def of_prediction(db: Connection, prediction_id: int) -> list[StoredExplanation]:
    """The explanations of one prediction, in the order in which they were given."""
    return _read(db, "prediction_id = ? ORDER BY id", (prediction_id,))


def explanations(
    db: Connection, model: str, from_ns: int = 0, to_ns: int = 2**63 - 1, limit: int = 100
) -> list[StoredExplanation]:
    """The newest explanations of a model's predictions within a span, newest first."""
    where = "model = ? AND time_ns >= ? AND time_ns < ? ORDER BY time_ns DESC, id DESC LIMIT ?"
    return _read(db, where, (model, from_ns, to_ns, limit))


def prediction_at(db: Connection, model_id: int, time_ns: int) -> int | None:
    """The id of the newest prediction of a model version at an event time, among recent rows."""
    row = db.execute(
        "SELECT max(id) FROM prediction WHERE model_id = ? AND time_ns = ?", (model_id, time_ns)
    ).fetchone()
    return None if row[0] is None else int(row[0])


def _read(db: Connection, where: str, params: tuple[Any, ...]) -> list[StoredExplanation]:
    rows = rows_as_dicts(
        db,
        f"""SELECT model, model_id, prediction_id, time_ns, code, feature, baseline_id, content
            FROM explanation WHERE {where}""",  # noqa: S608
        params,
    )
    return [StoredExplanation(**{**row, "content": json.loads(row["content"])}) for row in rows]
