"""Models as they were met: one row for each name and file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection, rows_as_dicts
from edgewatch.store.layouts import Layout


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


def layouts(db: Connection) -> dict[int, Layout]:
    """Every layout by its id."""
    return {
        int(i): Layout.from_json(content)
        for i, content in db.execute("SELECT id, content FROM layout")
    }


def summary(db: Connection) -> list[dict[str, Any]]:
    """Per model version: name, sha256, predictions, errors, time of the last one."""
    return rows_as_dicts(
        db,
        """SELECT m.name, m.sha256, s.predictions, s.errors,
             (SELECT max(p.time_ns) FROM prediction p WHERE p.model_id = m.id) AS last_ns
           FROM model m LEFT JOIN
             (SELECT model_id, sum(n) AS predictions, sum(errors) AS errors
              FROM service_minute GROUP BY model_id) s ON s.model_id = m.id
           ORDER BY m.id""",
    )
