"""How often the window of a stream is measured: every step of rows, but not in every second."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

#: A window is measured when so much event time has passed,
CALM_NS = 10_000_000_000
#: or a whole window of rows in no less than this,
FAST_NS = 1_000_000_000
#: or so many windows of rows, whatever their times.
MOST_WINDOWS = 10


class Pace:
    """When the window was measured last, in rows and in event time.

    Evidence looks after every row; a window costs a millisecond or two. A stream of a thousand
    rows a second need not be measured fifty times in it, a slow one is at every step. What lies
    between two windows is in the sketches of its minutes.
    """

    def __init__(self, window_rows: int) -> None:
        self._window_rows = window_rows
        self._row: int | None = None
        self._time_ns = 0

    def is_due(self, row: int, time_ns: int) -> bool:
        """Whether the window is to be measured after a row, `row` rows having been seen.

        >>> pace = Pace(200)
        >>> [pace.is_due(rows, rows * 10**8) for rows in (20, 40, 120)]
        [True, False, True]
        """
        rows = self._window_rows * MOST_WINDOWS if self._row is None else row - self._row
        passed = abs(time_ns - self._time_ns)
        due = (
            passed >= CALM_NS
            or (passed >= FAST_NS and rows >= self._window_rows)
            or rows >= self._window_rows * MOST_WINDOWS
        )
        if due:
            self._row, self._time_ns = row, time_ns
        return due

    def restart(self) -> None:
        """The next step is measured."""
        self._row = None

    def state(self) -> dict[str, Any]:
        """Return where it stands as plain values."""
        return {"row": self._row, "time_ns": self._time_ns}

    def resume(self, plain: Mapping[str, Any]) -> None:
        """Go on from where `state` stood.

        Raises:
            KeyError, TypeError, ValueError: if it is not of that form.
        """
        self._row = None if plain["row"] is None else int(plain["row"])
        self._time_ns = int(plain["time_ns"])
