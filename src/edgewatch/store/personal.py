"""Where the record speaks of one case: the rows that an erasure takes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from edgewatch.store.by_id import of_id
from edgewatch.store.cases import of_cases
from edgewatch.store.chunks import ROWS
from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection, one_view
from edgewatch.store.labels import label_ids

NAMING_EVENTS = frozenset({"sample.incomplete"})
"""Kinds of events whose detail names a case."""


@dataclass(frozen=True, slots=True)
class About:
    """What the record holds about a case, or of one prediction.

    Attributes:
        numbers: table → numbers of its rows, ascending; tables without any are left out.
        models: whose predictions they are, by name.
        cases: the case keys that were met, those of the rows of a batch too.
        from_ns, to_ns: times of the first and the last prediction; None without any.
    """

    numbers: dict[str, list[int]]
    models: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    from_ns: int | None = None
    to_ns: int | None = None


def keys_of_case(case: str) -> list[str]:
    """A case, and what each row of a batch recorded under it is called.

    >>> keys_of_case("A-7")[:3]
    ['A-7', 'A-7/1', 'A-7/2']
    """
    return [case, *(f"{case}/{number}" for number in range(1, ROWS + 1))]


def known_models(db: Connection) -> list[str]:
    """The names of all models that predicted, or of which a label came."""
    rows = db.execute("SELECT name FROM model UNION SELECT model FROM label ORDER BY 1")
    return [str(row[0]) for row in rows]


def about_case(
    db: Connection, models: Sequence[str], keys: Sequence[str], *, everywhere: bool
) -> About:
    """What there is under these case keys at these models; of what names no model too, if
    ``everywhere``."""
    with one_view(db):
        found = {model: of_cases(db, model, keys) for model in models}
        labels = [i for model in models for i in label_ids(db, model, keys)]
        events = _events(db, keys) if everywhere else []
        pieces = [piece for some in found.values() for piece in some if len(piece)]
        return _about(
            db, pieces, tuple(m for m, some in found.items() if any(map(len, some))), labels, events
        )


def about_prediction(db: Connection, models: Sequence[str], prediction_id: int) -> About:
    """One prediction of any of these models with what explains it; no label, which is a case's."""
    with one_view(db):
        for model in models:
            found = of_id(db, model, prediction_id)
            if found is not None:
                return _about(db, [found], (model,), [], [])
    return About({})


def _about(
    db: Connection,
    pieces: Sequence[Columns],
    models: tuple[str, ...],
    labels: Iterable[int],
    events: Iterable[int],
) -> About:
    predictions = sorted(int(i) for piece in pieces for i in piece.ids)
    times = [int(t) for piece in pieces for t in (piece.time_ns.min(), piece.time_ns.max())]
    numbers = {
        "prediction": predictions,
        "label": sorted(labels),
        "explanation": _explanations(db, predictions),
        "event": sorted(events),
    }
    cases = {case for piece in pieces for case in piece.cases if case is not None}
    return About(
        {table: ids for table, ids in numbers.items() if ids},
        models,
        tuple(sorted(cases)),
        min(times, default=None),
        max(times, default=None),
    )


def _explanations(db: Connection, predictions: Iterable[int]) -> list[int]:
    query = "SELECT id FROM explanation WHERE prediction_id = ?"
    return sorted(int(row[0]) for i in predictions for row in db.execute(query, (i,)))


def _events(db: Connection, keys: Sequence[str]) -> list[int]:
    kinds = ", ".join("?" * len(NAMING_EVENTS))
    rows = db.execute(
        f"SELECT id, json_extract(detail, '$.case') FROM event WHERE kind IN ({kinds})",  # noqa: S608
        sorted(NAMING_EVENTS),
    )
    wanted = set(keys)
    return [int(number) for number, case in rows if case in wanted]
