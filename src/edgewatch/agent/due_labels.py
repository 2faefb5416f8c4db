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
        self._met: dict[str, None] = {}

    @property
    def due(self) -> bool:
        """Whether there is something to `take`."""
        return bool(self._new or self._met)

    @property
    def waiting(self) -> list[str]:
        """Cases whose label waits for its prediction, the oldest first."""
        return list(self._waiting)

    def note(self, case: str) -> None:
        """A label of a case has been written into the record."""
        self._new[case] = self._new.get(case, 0) + 1

    def meet(self, cases: Iterable[str | None]) -> None:
        """Predictions of these cases have been written into the record."""
        if self._waiting:
            self._met |= {case: None for case in cases if case in self._waiting}

    def take(self, db: Connection) -> tuple[Sequence[Columns], dict[str, Label]]:
        """The predictions that have met their first truth, in pieces, and those truths."""
        known = known_labels(db, self._model, {**self._new, **self._met})
        first = [c for c, n in self._new.items() if c in known and known[c].times == n]
        pieces = of_cases(db, self._model, dict.fromkeys([*self._met, *first]))
        found = {case for piece in pieces for case in piece.cases}
        left = [case for case in dict.fromkeys([*self._waiting, *first]) if case not in found]
        self._waiting = dict.fromkeys(left[-MOST_WAITING:])
        self._new, self._met = {}, {}
        return pieces, known
