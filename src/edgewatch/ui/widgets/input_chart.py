"""One live input, chosen by the person or by how far it is from the reference."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QComboBox

from edgewatch.ui.fonts import POINTS, font
from edgewatch.ui.models.formatting import number
from edgewatch.ui.models.now import Mark
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, row, say, set_text, text_label
from edgewatch.ui.widgets.trend import TrendChart
from edgewatch.ui.words import mark, tr

_AUTOMATIC = mark("Automatic")


class InputChart(Panel):
    """A chart under the name of its input; the name is a choice."""

    def __init__(self, number_: int) -> None:
        name = f"input_{number_}"
        super().__init__(name)
        self.body.setContentsMargins(8, 6, 8, 4)
        self.body.setSpacing(2)
        self._choice = QComboBox()
        self._choice.setObjectName(f"{name}_choice")
        self._choice.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._choice.setMinimumContentsLength(8)
        self._choice.setFont(font(POINTS - 1))
        self._choice.setProperty("compact", True)
        self._value = text_label(f"{name}_value", bold=True, points=POINTS)
        self.chart = TrendChart(f"{name}_chart", tr("Input"), left=48, words=False)
        head = row(self._choice, self._value)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.chart, 1)
        self._names: tuple[str, ...] = ()
        self.shown = ""

    def set_theme(self, theme: Theme) -> None:
        self.chart.set_theme(theme)

    @property
    def chosen(self) -> str | None:
        """The input a person chose; None while the choice is automatic."""
        return self._choice.currentText() if self._choice.currentIndex() > 0 else None

    def set_names(self, names: Sequence[str]) -> None:
        """The inputs to choose from."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        self._choice.clear()
        self._choice.addItems([tr(_AUTOMATIC), *names])

    def show_input(
        self,
        name: str,
        unit: str,
        x: NDArray[np.float64],
        y: NDArray[np.float64],
        accepted: tuple[float, float] | None,
        marks: Sequence[Mark],
        theme: Theme,
    ) -> None:
        """Show one input up to now."""
        self.shown = name
        self._choice.setItemText(0, name if self.chosen is None else tr(_AUTOMATIC))
        self._choice.setToolTip(name)
        self.chart.chart_title = tr("Input {name}", name=name)
        value = float(y[-1]) if len(y) else float("nan")
        text = f"{number(value)} {unit}".strip()
        set_text(self._value, text, name)
        say(self._choice, tr("Input shown: {name}", name=name))
        say(self, f"{name}: {text}")
        self.chart.show_series(x, y, accepted, marks, theme.series, unit)
