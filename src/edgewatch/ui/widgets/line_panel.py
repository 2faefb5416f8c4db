"""Several lines over time under one title, each named beside its colour and its last value."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from edgewatch.ui.fonts import POINTS
from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.system import Line
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, say, text_label
from edgewatch.ui.widgets.chart import Chart


class LinePanel(Panel):
    """A chart with its legend as text."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(f"{name}_panel", title)
        self._name = title
        self.body.setContentsMargins(8, 6, 6, 4)
        self.legend = text_label(f"{name}_legend", points=POINTS - 1, wrap=True)
        self.legend.setTextFormat(self.legend.textFormat().RichText)
        self.chart = Chart(name, title, left=42)
        self.body.addWidget(self.legend)
        self.body.addWidget(self.chart, 1)

    def set_theme(self, theme: Theme) -> None:
        self.chart.set_theme(theme)
        self.chart.grid()

    def show_lines(self, lines: Sequence[Line], *, floor: float | None = None) -> None:
        """Show these lines over their common span."""
        theme = self.chart.theme
        colours = (theme.series, theme.second, theme.third)
        shown = [line for line in lines if len(line.x)][: len(colours)]
        parts, spoken = [], []
        for line, colour in zip(shown, colours, strict=False):
            self.chart.draw_line(line.title, line.x, line.y, colour)
            last = number(float(line.y[-1]), 3)
            title = line.title.replace(" ", "&nbsp;").replace("-", "‑")
            parts.append(f'<span style="color:{colour}">■</span>&nbsp;{title}&nbsp;{last}')
            spoken.append(f"{line.title} {last}")
        self.legend.setText("&ensp; ".join(parts))
        say(self.legend, ", ".join(spoken) or "no data yet")
        say(self.chart, f"{self._name}: {', '.join(spoken) or 'no data yet'}")
        say(self, f"{self._name}: {', '.join(spoken) or 'no data yet'}")
        if shown:
            self.chart.fit_y(np.concatenate([line.y for line in shown]), floor=floor)
            x = np.concatenate([line.x for line in shown])
            self.chart.fit_x(float(x.min()), float(max(x.max(), x.min() + 1)))
