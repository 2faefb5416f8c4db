"""The charts of the page Now, apart: what draws them is loaded after the first picture."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from edgewatch.store.predictions import Columns
from edgewatch.ui.fonts import px
from edgewatch.ui.models.now import Mark, most_deviating
from edgewatch.ui.models.reference import Reference
from edgewatch.ui.theme import LIGHT, Theme
from edgewatch.ui.widgets.basics import GAP, say
from edgewatch.ui.widgets.input_chart import InputChart
from edgewatch.ui.widgets.trend import TrendChart
from edgewatch.ui.words import tr

CHARTS = 4
_CHOOSE_AGAIN_S = 10.0
_LEAST_HEIGHT = 115


def trend_chart() -> TrendChart:
    """The course of the output."""
    chart = TrendChart("prediction_trend", tr("Course of the output"))
    chart.setMinimumSize(px(120), px(60))
    return chart


class InputCharts(QWidget):
    """Four inputs side by side: those a person chose, else the strangest."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("input_charts")
        say(self, tr("Inputs over time"))
        self.setMinimumHeight(px(_LEAST_HEIGHT))
        self.charts = [InputChart(i + 1) for i in range(CHARTS)]
        self._theme = LIGHT
        self._chosen: list[str] = []
        self._chosen_s = -_CHOOSE_AGAIN_S
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for chart in self.charts:
            layout.addWidget(chart, 1)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for chart in self.charts:
            chart.set_theme(theme)

    def show_inputs(
        self,
        rows: Columns,
        reference: Reference | None,
        marks: Sequence[Mark],
        units: dict[str, str],
    ) -> None:
        """Show the inputs a person chose, else those farthest from the reference."""
        names = rows.input_names
        self._choose(rows, reference)
        for i, chart in enumerate(self.charts):
            chart.set_names(names)
            name = chart.chosen or (self._chosen[i] if i < len(self._chosen) else None)
            chart.setVisible(name is not None)
            if name is None:
                continue
            known = reference.find(name) if reference else None
            chart.show_input(
                name,
                units.get(name, ""),
                rows.time_ns / 1e9,
                rows.inputs[:, names.index(name)],
                (known.low, known.high) if known else None,
                marks,
                self._theme,
            )

    def _choose(self, rows: Columns, reference: Reference | None) -> None:
        """Choose again now and then, so that the charts stay long enough to be read."""
        lost = not set(self._chosen) <= set(rows.input_names)
        if lost or time.monotonic() - self._chosen_s > _CHOOSE_AGAIN_S:
            self._chosen_s = time.monotonic()
            self._chosen = most_deviating(rows, reference, CHARTS)
