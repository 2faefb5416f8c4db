"""Which inputs of the last prediction lie farthest from the reference."""

from __future__ import annotations

from PySide6.QtCore import Signal

from edgewatch.ui.models.now import NowView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, row, set_text, text_label
from edgewatch.ui.widgets.why_bars import WhyBars
from edgewatch.ui.words import tr


class WhyPanel(Panel):
    """At most five bars; ``asked`` wants the model itself to explain the prediction."""

    asked = Signal()

    def __init__(self) -> None:
        title = tr("Farthest from the reference, in robust deviations (σ)")
        super().__init__("why_panel", title)
        self.title.setWordWrap(True)
        self.bars = WhyBars()
        self._hint = text_label("why_empty", muted=True, wrap=True)
        tip = tr("Ask the model itself (Ctrl+Y)")
        self.button = button("why_explain", tr("&Why this result …"), tip)
        self.button.clicked.connect(self.asked)
        self.body.addWidget(self.bars, 1)
        self.body.addWidget(self._hint)
        self.body.addLayout(row(self.button, stretch_at=0))

    def set_theme(self, theme: Theme) -> None:
        self.bars.set_theme(theme)

    def show_why(self, view: NowView | None) -> None:
        """Show what is known of the last prediction of a view; None where there is none."""
        shown = () if view is None else view.why
        self.bars.show_contributions(shown)
        self.bars.setVisible(bool(shown))
        hint = tr(
            "There is no baseline to compare with. Build one from reference data: "
            "edgewatch baseline build MODEL REFERENCE.csv"
        )
        set_text(self._hint, "" if shown else hint)
        self._hint.setVisible(not shown)
