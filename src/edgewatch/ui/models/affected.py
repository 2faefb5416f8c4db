"""The predictions that were affected by a change of equipment, as a list of any length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from edgewatch.store import devices
from edgewatch.store.chunk_table import END_NS
from edgewatch.store.hardware import affected_spans
from edgewatch.store.prediction_pages import PredictionPages
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.paged import Paged
from edgewatch.ui.models.span import Span
from edgewatch.ui.words import tr


@dataclass(frozen=True, slots=True)
class Listed:
    """One prediction as a line: when, of which model and case, and what came out in words."""

    model: str
    id: int
    time_ns: int
    case: str
    result: str

    @property
    def key(self) -> str:
        """What tells it from every other."""
        return f"{self.model} {self.id}"


def affected_predictions(context: Context, span: Span) -> Paged[Listed]:
    """Those of every suspect span that touches a span, model by model, newest first.

    A suspect span is listed whole, also where it began before.
    """
    models = dict.fromkeys(m for slot in devices.slots(context.db) for m in slot["models"])
    pages = [(model, _pages(context, model, span)) for model in models]
    return _listing(pages)


def affected_since(context: Context, models: Iterable[str], proof_ns: int) -> Paged[Listed]:
    """Those that models made after the last proof of a slot that feeds them, newest first."""
    since = [(proof_ns + 1, END_NS)]
    return _listing([(model, PredictionPages(context.db, model, since)) for model in models])


def result_words(columns: Columns, i: int) -> str:
    """What came out of the model: texts, then numbers by their names."""
    named = zip(columns.output_names, columns.outputs[i], strict=True)
    values = [f"{name} {number(float(v))}" for name, v in named if not np.isnan(v)]
    texts = [str(v) for k, v in columns.texts[i].items() if k != "error"]
    return ", ".join([*texts, *values]) or tr("no result")


def _listing(pages: Sequence[tuple[str, PredictionPages]]) -> Paged[Listed]:
    held = [(model, page) for model, page in pages if len(page)]
    total = sum(len(page) for _, page in held)
    return Paged(total, lambda first, n: _read(held, first, n), key=lambda one: one.key)


def _pages(context: Context, model: str, span: Span) -> PredictionPages:
    spans = affected_spans(context.db, model)
    touched = [(a, b) for a, b in spans if a < span.to_ns and b > span.from_ns]
    return PredictionPages(context.db, model, touched)


def _read(held: Sequence[tuple[str, PredictionPages]], first: int, count: int) -> list[Listed]:
    found: list[Listed] = []
    for model, pages in held:
        if first < len(pages):
            rows = pages.read(first, count - len(found))
            found += [_listed(model, columns, i) for columns, i in rows]
        first = max(0, first - len(pages))
        if len(found) >= count:
            break
    return found


def _listed(model: str, columns: Columns, i: int) -> Listed:
    case, number_ = columns.cases[i] or "–", int(columns.ids[i])
    return Listed(model, number_, int(columns.time_ns[i]), case, result_words(columns, i))
