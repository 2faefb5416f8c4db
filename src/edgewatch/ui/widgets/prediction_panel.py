"""The prediction of this moment: its value, what is accepted, when it was made, how it ran."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import POINTS
from edgewatch.ui.models.formatting import ago, clock, interval, number
from edgewatch.ui.models.now import NowView
from edgewatch.ui.widgets.basics import Panel, row, set_text, text_label
from edgewatch.ui.words import tr


class PredictionPanel(Panel):
    """Texts first; the chart under them is added once the texts have been painted."""

    def __init__(self) -> None:
        super().__init__("prediction_panel", tr("Current prediction"))
        self.title.setWordWrap(True)
        self.value = text_label("prediction_value", points=30, bold=True)
        self.output = text_label("prediction_output", points=POINTS + 2, wrap=True)
        self.details = text_label("prediction_details", muted=True, wrap=True)
        self.remark = text_label("prediction_affected", bold=True, wrap=True)
        self.remark.setProperty("error", True)
        head = row(self.value, self.output)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.details)
        self.body.addWidget(self.remark)
        self.body.addStretch(1)

    def add_chart(self, chart: QWidget) -> None:
        """Put the course under the texts; it takes all the room that is left."""
        self.body.takeAt(self.body.count() - 1)
        self.body.addWidget(chart, 1)

    def show_watched(self, *, watched: bool) -> None:
        """Say whether this is the prediction of now, or only the last one that was recorded."""
        title = tr("Current prediction")
        if not watched:
            title = tr("Last prediction recorded, before the watching stopped")
        set_text(self.title, title)

    def show_prediction(self, view: NowView, now_ns: int) -> None:
        """Show the last prediction of a view."""
        value = tr("failed") if view.failed else f"{number(view.value)} {view.unit}".rstrip()
        set_text(self.value, value, tr("Prediction"))
        named = " · ".join(text for text in (view.output, view.label) if text)
        set_text(self.output, named, tr("Output"))
        set_text(self.details, _details(view, now_ns))
        remarks = " ".join(_remarks(view))
        set_text(self.remark, remarks)
        self.remark.setVisible(bool(remarks))


def _details(view: NowView, now_ns: int) -> str:
    when = {"time": clock(view.time_ns, now_ns), "ago": ago(view.time_ns, now_ns)}
    if view.accepted is None:
        return tr("no baseline yet · made at {time} ({ago})", **when)
    accepted = interval(*view.accepted)
    return tr("accepted {accepted} · made at {time} ({ago})", accepted=accepted, **when)


def _remarks(view: NowView) -> list[str]:
    """What speaks against the prediction itself."""
    found = [view.failed] if view.failed else []
    if view.outside and not view.failed:
        found.append(tr("Outside the range accepted from the reference data."))
    if view.affected:
        found.append(tr("Made after an unapproved change of the equipment."))
    return found
