"""The steps of the wizard, each with what has become of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from edgewatch.ui.fonts import px
from edgewatch.ui.widgets.basics import say
from edgewatch.ui.words import mark, tr

_SIGNS = {"done": "✓", "skipped": "–", "todo": "○"}
_SPOKEN = {"done": mark("done"), "skipped": mark("skipped"), "todo": mark("to do")}


class StepList(QListWidget):
    """``opened`` carries the number of the step that a person has chosen, from 0."""

    opened = Signal(int)

    def __init__(self, steps: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("navigation")  # looks as the window's own
        self._steps = tuple(steps)
        self.setFixedWidth(px(210))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        for _ in steps:
            self.addItem(QListWidgetItem())
        self.show_states({})
        self.currentRowChanged.connect(self.opened)

    def show_states(self, states: Mapping[str, str]) -> None:
        """Show which steps are done, and which were passed over."""
        for i, (key, title) in enumerate(self._steps):
            state = states.get(key, "todo")
            item = self.item(i)
            item.setText(f"{_SIGNS[state]}  {i + 1}. {title}")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("Step {number}, {title}: {state}", number=i + 1, title=title,
                   state=tr(_SPOKEN[state])),
            )  # fmt: skip

    def show_step(self, at: int) -> None:
        """Mark the step that is open, without a signal."""
        self.blockSignals(True)
        self.setCurrentRow(at)
        self.blockSignals(False)
        say(self, tr("Step {number} of {n}", number=at + 1, n=len(self._steps)))
