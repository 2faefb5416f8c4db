"""The baselines of a model: when each was in force, who reviewed it, and which predictions are its.

The one in force now and its content are read by :mod:`edgewatch.store.measures`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.store.connection import Connection

# Read without the samples, which are megabytes.
_HEAD = ("created_ns", "source", "label", "period", "model_sha256")


@dataclass(frozen=True, slots=True)
class Review:
    """One person's word on a baseline. ``by`` is a name, ``time_ns`` when it was given."""

    by: str
    time_ns: int
    note: str


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """One baseline of a model, without what it says about features.

    Attributes:
        id: SHA-256 of its content; rows: of the reference.
        created_ns: when it was built; source: where the rows came from, in words.
        label: column of the truth; period: event times of first and last row, if known.
        model_sha256: the file that was described, if there is one.
        in_force: (from_ns, to_ns) of each time it was in force; the last may have no end.
        review: the last one, None while nobody has reviewed it.
    """

    id: str
    model: str
    rows: int
    created_ns: int | None
    source: str
    label: str | None
    period: tuple[int, int] | None
    model_sha256: str | None
    in_force: tuple[tuple[int, int | None], ...]
    review: Review | None

    @property
    def is_in_force(self) -> bool:
        """Whether the model is measured against it now."""
        return bool(self.in_force) and self.in_force[-1][1] is None


def entries(db: Connection, model: str) -> list[BaselineEntry]:
    """All baselines of a model, in the order in which they were first put in force."""
    periods = _periods(db, model)
    heads = ", ".join(f"json_extract(b.content, '$.{name}')" for name in _HEAD)
    rows = db.execute(
        f"""SELECT b.id, b.rows, {heads} FROM baseline b JOIN baseline_period p
            ON p.baseline_id = b.id WHERE b.model = ? GROUP BY b.id ORDER BY min(p.id)""",  # noqa: S608
        (model,),
    ).fetchall()
    return [
        BaselineEntry(
            id=str(row[0]),
            model=model,
            rows=int(row[1]),
            created_ns=row[2],
            source=row[3] or "",
            label=row[4],
            period=_pair(row[5]),
            model_sha256=row[6],
            in_force=tuple(periods[str(row[0])]),
            review=review(db, str(row[0])),
        )
        for row in rows
    ]


def content_of(db: Connection, baseline_id: str) -> str | None:
    """Canonical JSON of a baseline, None if the record has none of that id."""
    row = db.execute("SELECT content FROM baseline WHERE id = ?", (baseline_id,)).fetchone()
    return None if row is None else str(row[0])


def review(db: Connection, baseline_id: str) -> Review | None:
    """The last review of a baseline."""
    row = db.execute(
        "SELECT by, time_ns, note FROM baseline_review WHERE baseline_id = ? ORDER BY id DESC",
        (baseline_id,),
    ).fetchone()
    return None if row is None else Review(str(row[0]), int(row[1]), str(row[2]))


def add_review(db: Connection, baseline_id: str, by: str, note: str, at_ns: int) -> None:
    """A person has looked at a baseline and stands for it."""
    db.execute(
        "INSERT INTO baseline_review (baseline_id, time_ns, by, note) VALUES (?, ?, ?, ?)",
        (baseline_id, at_ns, by, note),
    )


def model_of(db: Connection, baseline_id: str) -> str | None:
    """The model that a baseline of the record describes."""
    row = db.execute("SELECT model FROM baseline WHERE id = ?", (baseline_id,)).fetchone()
    return None if row is None else str(row[0])


class BaselineNames:
    """Tells which baseline each prediction of a model was judged against."""

    def __init__(self, db: Connection, model: str) -> None:
        rows = db.execute(
            "SELECT baseline_id, after_id, from_ns FROM baseline_period WHERE model = ?"
            " ORDER BY id",
            (model,),
        ).fetchall()
        timed = [row for row in rows if row[1] is None]
        counted = [row for row in rows if row[1] is not None]
        self._by_time = _Steps.of([(row[2], row[0]) for row in timed])
        self._by_id = _Steps.of([(row[1], row[0]) for row in counted])

    def of(self, ids: NDArray[np.int64], time_ns: NDArray[np.int64]) -> list[str | None]:
        """The baseline of each of n predictions; None where the model had none yet."""
        # A prediction made at the very time a period begins is its first.
        timed = self._by_time.before(time_ns + 1)
        counted = self._by_id.before(ids)
        return [one or other for one, other in zip(counted, timed, strict=True)]


@dataclass(frozen=True, slots=True)
class _Steps:
    """What is in force behind each of some ascending marks."""

    marks: NDArray[np.int64]
    names: tuple[str | None, ...]

    @classmethod
    def of(cls, found: list[tuple[int, str]]) -> _Steps:
        ordered = sorted(found, key=lambda pair: pair[0])
        marks = np.array([mark for mark, _ in ordered], np.int64)
        return cls(marks, (None, *(name for _, name in ordered)))

    def before(self, values: NDArray[np.int64]) -> list[str | None]:
        """The name of the last mark that is smaller than each value."""
        return [self.names[i] for i in np.searchsorted(self.marks, values, side="left").tolist()]


def _periods(db: Connection, model: str) -> dict[str, list[tuple[int, int | None]]]:
    rows = db.execute(
        "SELECT baseline_id, from_ns FROM baseline_period WHERE model = ? ORDER BY id", (model,)
    ).fetchall()
    ends = [*(int(row[1]) for row in rows[1:]), None][: len(rows)]
    found: dict[str, list[tuple[int, int | None]]] = defaultdict(list)
    for (baseline_id, from_ns), to_ns in zip(rows, ends, strict=True):
        found[str(baseline_id)].append((int(from_ns), to_ns))
    return found


def _pair(text: Any) -> tuple[int, int] | None:
    """A JSON list of two times, as SQLite gives it."""
    if not text:
        return None
    low, high = json.loads(text)
    return int(low), int(high)
