"""Labels: the truth about cases, which comes late, twice, corrected or never.

Every label stays as it came. The one that was known last is in force; of two known at the same
time, the one that came last.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from edgewatch.store.connection import Connection

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Label:
    """The truth about a case, as it is in force.

    ``first_ns`` is when some truth was first known, ``known_ns`` since when this one is;
    ``times`` how often a label of the case has come.
    """

    value: Any
    first_ns: int
    known_ns: int
    times: int = 1


def add_label(db: Connection, model: str, case: str, value: object, known_ns: int) -> int:
    """Add the truth about a case, and give the number of the label. Earlier ones stay."""
    cursor = db.execute(
        "INSERT INTO label (model, case_key, value, known_ns) VALUES (?, ?, ?, ?)",
        (model, case, json.dumps(value, ensure_ascii=False), known_ns),
    )
    return int(cursor.lastrowid or 0)


def last_label_id(db: Connection) -> int:
    """The number of the label that came last, of any model; 0 before the first."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM label").fetchone()[0])


def last_known_ns(db: Connection, model: str) -> int | None:
    """When the last truth about a case of a model became known; None before the first."""
    row = db.execute("SELECT max(known_ns) FROM label WHERE model = ?", (model,)).fetchone()
    return None if row[0] is None else int(row[0])


def labels(db: Connection, model: str) -> dict[str, Any]:
    """The label in force of each labelled case of a model."""
    rows = db.execute(
        "SELECT case_key, value FROM label WHERE model = ? ORDER BY known_ns, id", (model,)
    )
    return {case: json.loads(value) for case, value in rows}


def labels_of(db: Connection, model: str, cases: Iterable[str]) -> dict[str, Any]:
    """The label in force of each of these cases that has one."""
    return {case: label.value for case, label in known_labels(db, model, cases).items()}


def known_labels(db: Connection, model: str, cases: Iterable[str]) -> dict[str, Label]:
    """What is known of each of these cases that has a label."""
    found: dict[str, Label] = {}
    for case, text, known_ns in _rows(db, model, cases):
        before = found.get(case)
        first_ns = known_ns if before is None else before.first_ns
        times = 1 if before is None else before.times + 1
        found[case] = Label(json.loads(text), first_ns, known_ns, times)
    return found


def label_ids(db: Connection, model: str, cases: Iterable[str]) -> list[int]:
    """The numbers of all labels of these cases, corrected ones too."""
    wanted, found = sorted(set(cases)), []
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        query = f"SELECT id FROM label WHERE model = ? AND case_key IN ({marks})"  # noqa: S608
        found += [int(row[0]) for row in db.execute(query, (model, *some))]
    return found


def distinct_values(db: Connection, model: str, limit: int = 1_000) -> list[Any]:
    """Different values among all labels of a model, at most ``limit``."""
    rows = db.execute("SELECT DISTINCT value FROM label WHERE model = ? LIMIT ?", (model, limit))
    return [json.loads(row[0]) for row in rows]


def _rows(db: Connection, model: str, cases: Iterable[str]) -> Iterator[tuple[str, str, int]]:
    """(case, value, known) of all labels of these cases, those of one case by age."""
    wanted = sorted(set(cases))
    for at in range(0, len(wanted), _AT_ONCE):
        some = wanted[at : at + _AT_ONCE]
        marks = ",".join("?" * len(some))
        yield from db.execute(
            f"SELECT case_key, value, known_ns FROM label"  # noqa: S608
            f" WHERE model = ? AND case_key IN ({marks}) ORDER BY known_ns, id",
            (model, *some),
        )
