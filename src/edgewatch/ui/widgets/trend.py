"""Live lines over time: the output of the model, and single inputs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from edgewatch.ui.models.formatting import interval, number
from edgewatch.ui.models.now_marks import Mark
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.widgets.chart import Chart
from edgewatch.ui.words import tr

Floats = NDArray[np.float64]


class TrendChart(Chart):
    """One line with its accepted range and what changed meanwhile.

    ``words`` puts into words at each dashed line what changed; small charts leave them out.
    """

    def __init__(self, name: str, title: str, *, left: int = 50, words: bool = True) -> None:
        super().__init__(name, title, left=left)
        self._with_words = words
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
        *,
        gap: float | None = None,
    ) -> None:
        """Show a line up to now. The accepted range is shaded as far as it is in sight.

        Points farther apart than ``gap`` seconds are not joined.
        """
        self.draw_line("series", x, y, colour, unit=unit, gap=gap)
        ends = [end for end in accepted or () if np.isfinite(end)]
        self.fit_y([*y, *_near(ends, y)])
        if len(x):
            self.fit_x(float(x[0]), float(max(x[-1], x[0] + 1)))
        self.set_unit(unit)
        self._shade(accepted)
        self._mark(tuple(marks))
        say(self, self._spoken(y, accepted))

    def summary(self) -> str:
        """The course in one or two sentences, with the accepted range."""
        told = super().summary()
        if self._accepted is None:
            return told
        accepted = interval(*self._accepted)
        return tr("{summary} Accepted: {accepted}.", summary=told, accepted=accepted)

    def _spoken(self, y: Floats, accepted: tuple[float, float] | None) -> str:
        title = self.chart_title
        if not len(y):
            return tr("{title}: no data yet", title=title)
        last = number(float(y[-1]))
        if accepted is None:
            return tr("{title}: now {last}", title=title, last=last)
        return tr(
            "{title}: now {last}, accepted {accepted}",
            title=title,
            last=last,
            accepted=interval(*accepted),
        )

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
        self._marks = [self.mark(m.time_s, m.text if self._with_words else "") for m in marks]


def _near(ends: Sequence[float], y: Floats) -> list[float]:
    """Ends of the range that are near enough to be shown without flattening the line."""
    known = y[np.isfinite(y)]
    if not len(known):
        return list(ends)
    low, high = float(known.min()), float(known.max())
    reach = max(high - low, 1e-12) * 1.5
    return [end for end in ends if low - reach <= end <= high + reach]
