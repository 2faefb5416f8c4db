"""What the model is compared with, in one line."""

from __future__ import annotations

from dataclasses import dataclass, field

from edgewatch.store.baselines import BaselineEntry, entries
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import clock
from edgewatch.ui.models.span import NS
from edgewatch.ui.words import tr, trn

_REST_NS = 10 * NS
"""Baselines are large and change once in a year: they are looked at again after so long."""


@dataclass(slots=True)
class BaselineReader:
    """The baselines of the context's model, read again now and then."""

    _model: str = ""
    _read_ns: int = 0
    _entries: list[BaselineEntry] = field(default_factory=list)

    def read(self, context: Context) -> list[BaselineEntry]:
        """All of them, in the order in which they were first put in force."""
        if self._model != context.model or not 0 <= context.now_ns - self._read_ns < _REST_NS:
            self._entries = entries(context.db, context.model)
            self._model, self._read_ns = context.model, context.now_ns
        return self._entries


def baseline_words(found: list[BaselineEntry], now_ns: int) -> str:
    """Where the baseline in force came from and who reviewed it; empty where there is none."""
    in_force = [one for one in found if one.is_in_force]
    return _words(in_force[-1], now_ns) if in_force else ""


def _words(entry: BaselineEntry, now_ns: int) -> str:
    since = clock(entry.in_force[-1][0], now_ns)
    if entry.source:
        compared = trn(
            entry.rows,
            "Compared with # row of {source}, in force since {since}."
            "|Compared with # rows of {source}, in force since {since}.",
            source=entry.source,
            since=since,
        )
    else:
        compared = trn(
            entry.rows,
            "Compared with # row, in force since {since}."
            "|Compared with # rows, in force since {since}.",
            since=since,
        )
    return f"{compared} {_reviewed(entry)}"


def _reviewed(entry: BaselineEntry) -> str:
    if entry.review is None:
        return tr("Not reviewed by anybody yet (edgewatch baseline approve).")
    return tr("Reviewed by {person}.", person=entry.review.by)
