"""Where the sequential detectors of each model version stood after some row.

Saved now and then; the rows that came since are observed again. The state belongs to a baseline:
that of another one says nothing about these detectors.
"""

from __future__ import annotations

from collections.abc import Iterable

from edgewatch.store.connection import Connection


def save_detectors(
    db: Connection, model_id: int, baseline_id: str, rows: int, state: bytes
) -> None:
    """Write the state of a version after `rows` judged rows, in place of the earlier one."""
    db.execute(
        "INSERT OR REPLACE INTO model_detectors (model_id, baseline_id, rows, state) "
        "VALUES (?, ?, ?, ?)",
        (model_id, baseline_id, rows, state),
    )


def detectors(db: Connection, model_id: int, baseline_id: str) -> bytes | None:
    """The state of a version against a baseline saved last; None if there is none."""
    found = db.execute(
        "SELECT state FROM model_detectors WHERE model_id = ? AND baseline_id = ?",
        (model_id, baseline_id),
    ).fetchone()
    return None if found is None else bytes(found[0])


def drop_detectors(db: Connection, model_ids: Iterable[int]) -> None:
    """These versions are watched no more."""
    db.executemany("DELETE FROM model_detectors WHERE model_id = ?", [(i,) for i in model_ids])
