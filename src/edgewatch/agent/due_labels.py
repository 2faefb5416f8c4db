"""Labels of one model that are to be judged: joined with their predictions, each case once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from edgewatch.store.columns import Columns
from edgewatch.store.connection import Connection
from edgewatch.store.labels import Label, known_labels
from edgewatch.store.predictions import of_cases

#: Cases whose label came before their prediction and that are waited for; the oldest go first.
MOST_WAITING = 10_000


class DueLabels:
    """Which cases of a model have a first truth that has not been judged.

    A label and its prediction may come in either order. A corrected or repeated label is not
    judged again: it counts wherever performance is measured anew.
    """

    def __init__(self, model: str, waiting: Iterable[str] = ()) -> None:
        self._model = model
        self._new: dict[str, int] = {}
        self._waiting = dict.fromkeys(waiting)

    @property
    def new(self) -> bool:
        """Whether labels have come since the last call of `take`."""
        return bool(self._new)

    @property
    def waiting(self) -> list[str]:
        """Cases whose label waits for its prediction, the oldest first."""
        return list(self._waiting)

    def note(self, case: str) -> None:
        """A label of a case has been written into the record."""
        self._new[case] = self._new.get(case, 0) + 1

    def take(self, db: Connection) -> tuple[Sequence[Columns], dict[str, Label]]:
        """The predictions that have met their first truth, in pieces, and those truths."""
        known = known_labels(db, self._model, {**self._new, **self._waiting})
        first = [c for c, n in self._new.items() if c in known and known[c].times == n]
        due = dict.fromkeys([*self._waiting, *first])
        pieces = of_cases(db, self._model, due)
        met = {case for piece in pieces for case in piece.cases}
        left = [case for case in due if case not in met]
        self._waiting = dict.fromkeys(left[-MOST_WAITING:])
        self._new = {}
        return pieces, known
