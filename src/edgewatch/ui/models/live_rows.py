"""The last predictions of a model, of which each look reads only the new ones."""

from __future__ import annotations

import time
from dataclasses import dataclass

from edgewatch.store import predictions
from edgewatch.store.predictions import Columns
from edgewatch.ui.models.context import Context

LIVE_ROWS = 600
# Predictions that arrive late, with an event time before the last one, come in with this.
_ANEW_S = 3.0


@dataclass(slots=True)
class LiveRows:
    """A moving window over the newest predictions by event time."""

    _model: str = ""
    _rows: Columns | None = None
    _whole_s: float = 0.0

    def read(self, context: Context) -> Columns:
        """The last :data:`LIVE_ROWS` predictions, oldest first."""
        rows, now = self._rows, time.monotonic()
        anew = context.model != self._model or now - self._whole_s > _ANEW_S
        if anew or rows is None or not len(rows):
            self._whole_s, self._model = now, context.model
            self._rows = predictions.recent(context.db, context.model, LIVE_ROWS)
            return self._rows
        after = int(rows.time_ns[-1]) + 1
        new = predictions.span(context.db, context.model, after, None, LIVE_ROWS)
        if len(new):
            same = (new.input_names, new.output_names) == (rows.input_names, rows.output_names)
            self._rows = rows.followed_by(new).last(LIVE_ROWS) if same else new
        return self._rows or rows
