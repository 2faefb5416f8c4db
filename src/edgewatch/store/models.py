"""Models as they were met: one row for each name and file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.layouts import Layout
from edgewatch.store.service import totals


@dataclass(frozen=True, slots=True)
class Model:
    """One version of a model, told apart by the SHA-256 of its file ("" if it has none)."""

    id: int
    name: str
    sha256: str
    first_ns: int
    detail: dict[str, Any]


def remember_model(
    db: Connection, name: str, sha256: str, first_ns: int, detail: dict[str, Any]
) -> int:
    """The id of this version of the model, new or known."""
    db.execute(
        "INSERT OR IGNORE INTO model (name, sha256, first_ns, detail) VALUES (?, ?, ?, ?)",
        (name, sha256, first_ns, json.dumps(detail, ensure_ascii=False)),
    )
    row = db.execute("SELECT id FROM model WHERE name = ? AND sha256 = ?", (name, sha256))
    return int(row.fetchone()[0])


def first_sha256(db: Connection, name: str) -> str:
    """The file that was first met under this name; "" where none was."""
    row = db.execute(
        "SELECT sha256 FROM model WHERE name = ? AND sha256 != '' ORDER BY id LIMIT 1", (name,)
    ).fetchone()
    return "" if row is None else str(row[0])


def remember_layout(db: Connection, model_id: int, layout: Layout) -> int:
    """The id of this layout of the model's values, new or known."""
    content = layout.to_json()
    db.execute(
        "INSERT OR IGNORE INTO layout (model_id, content) VALUES (?, ?)", (model_id, content)
    )
    row = db.execute(
        "SELECT id FROM layout WHERE model_id = ? AND content = ?", (model_id, content)
    )
    return int(row.fetchone()[0])


def models(db: Connection, name: str | None = None) -> list[Model]:
    """All versions met, oldest first; of one model if named."""
    where, params = ("WHERE name = ?", (name,)) if name else ("", ())
    rows = rows_as_dicts(db, f"SELECT * FROM model {where} ORDER BY id", params)  # noqa: S608
    return [Model(**{**row, "detail": json.loads(row["detail"])}) for row in rows]


def layouts(db: Connection, model: str | None = None) -> dict[int, Layout]:
    """Every layout by its id, in the order in which they were met; of one model if named."""
    rows = db.execute(
        """SELECT l.id, l.content FROM layout l JOIN model m ON m.id = l.model_id
           WHERE ?1 IS NULL OR m.name = ?1 ORDER BY l.id""",
        (model,),
    )
    return {int(i): Layout.from_json(content) for i, content in rows}


def last_time_ns(db: Connection, name: str) -> int | None:
    """Event time of the last prediction of a model, of whatever version; None before the first."""
    rows = db.execute(
        """SELECT max(
             (SELECT coalesce(max(time_ns), 0) FROM prediction WHERE model_id = m.id),
             (SELECT coalesce(max(to_ns), 0) FROM chunk WHERE model_id = m.id))
           FROM model m WHERE m.name = ?""",
        (name,),
    )
    return max((int(one[0]) for one in rows), default=0) or None


def summary(db: Connection) -> list[dict[str, Any]]:
    """Per model version: name, sha256, predictions, errors, time of the first and last one."""
    rows = rows_as_dicts(
        db,
        """SELECT m.id, m.name, m.sha256, m.first_ns,
             (SELECT max(time_ns) FROM
                (SELECT max(time_ns) AS time_ns FROM prediction WHERE model_id = m.id
                 UNION ALL SELECT max(to_ns) FROM chunk WHERE model_id = m.id)) AS last_ns
           FROM model m ORDER BY m.id""",
    )
    counted = totals(db)
    for row in rows:
        row["predictions"], row["errors"] = counted[row.pop("id")]
    return rows
