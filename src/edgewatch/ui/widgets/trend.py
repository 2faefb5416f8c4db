"""Live lines over time: the output of the model, and single inputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.formatting import interval, number
from edgewatch.ui.models.now import Mark
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart

Floats = NDArray[np.float64]


class TrendChart(Chart):
    """One line with its accepted range and the changes of equipment."""

    def __init__(self, name: str, title: str, *, left: int = 50) -> None:
        super().__init__(name, title, left=left)
        self._range: Any = None
        self._marks: list[Any] = []
        self._marked: tuple[Mark, ...] = ()
        self._accepted: tuple[float, float] | None = None

    def build(self) -> None:
        self._range, self._marks, self._marked, self._accepted = None, [], (), None
        self.grid()

    def show_series(
        self,
        x: Floats,
        y: Floats,
        accepted: tuple[float, float] | None,
        marks: Sequence[Mark],
        colour: str,
        unit: str = "",
    ) -> None:
        """Show a line up to now. The accepted range is shaded as far as it is in sight."""
        self.draw_line("series", x, y, colour)
        ends = [end for end in accepted or () if np.isfinite(end)]
        self.fit_y([*y, *_near(ends, y)])
        if len(x):
            self.fit_x(float(x[0]), float(max(x[-1], x[0] + 1)))
        self.set_unit(unit)
        self._shade(accepted)
        self._mark(tuple(marks))
        last = number(float(y[-1])) if len(y) else "no data yet"
        words = f", accepted {interval(*accepted)}" if accepted else ""
        say(self, f"{self.chart_title}: now {last}{words}")

    def _shade(self, accepted: tuple[float, float] | None) -> None:
        if accepted == self._accepted:
            return
        if self._range is not None:
            self.removeItem(self._range)
            self._range = None
        self._accepted = accepted
        if accepted is not None:
            low, high = (float(np.clip(end, -1e12, 1e12)) for end in accepted)
            self._range = self.area(low, high, upright=False, colour=self.theme.accepted)

    def _mark(self, marks: tuple[Mark, ...]) -> None:
        if marks == self._marked:
            return
        for item in self._marks:
            self.removeItem(item)
        self._marked = marks
        wide = self.width() > 400
        self._marks = [self.mark(m.time_s, m.text if wide else "") for m in marks]


def _near(ends: Sequence[float], y: Floats) -> list[float]:
    """Ends of the range that are near enough to be shown without flattening the line."""
    known = y[np.isfinite(y)]
    if not len(known):
        return list(ends)
    low, high = float(known.min()), float(known.max())
    reach = max(high - low, 1e-12) * 1.5
    return [end for end in ends if low - reach <= end <= high + reach]
