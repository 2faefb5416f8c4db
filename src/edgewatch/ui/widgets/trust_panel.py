"""The answer that is read from three metres: may this prediction be relied on?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from edgewatch.ui.fonts import font, px
from edgewatch.ui.models.trust import NOT_WATCHING, TrustView
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import button, say, set_text, text_label
from edgewatch.ui.widgets.flow_row import flow
from edgewatch.ui.widgets.signs import SignWidget, sign_colours
from edgewatch.ui.words import tr

_SIGN_SIZE = 104
# The phrase is as large as fits into one line, and never smaller than the last of these.
_POINTS = (30, 27, 24, 21)
_BESIDE = 76


class TrustPanel(QFrame):
    """Sign, phrase, sentence and what to do, framed in the colour of the state."""

    acknowledge = Signal()
    explain = Signal()
    start_agent = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("trust_panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._shown: tuple[TrustView, Theme, bool, bool, bool] | None = None
        self._sign = SignWidget(_SIGN_SIZE)
        self._sign.setObjectName("trust_sign")
        self.phrase = text_label("trust_phrase", points=_POINTS[0], bold=True, wrap=True)
        self.sentence = text_label("trust_sentence", points=13.5, wrap=True)
        self.advice = text_label("trust_advice", points=12.5, bold=True, wrap=True)
        self.acknowledge_button = button("trust_acknowledge", tr("&Acknowledge…  (Ctrl+K)"))
        self.explain_button = button("trust_explain", tr("&Why?  Show the alarms"))
        self.start_button = button("trust_start_agent", tr("&Start watching"))
        self.acknowledge_button.clicked.connect(self.acknowledge)
        self.explain_button.clicked.connect(self.explain)
        self.start_button.clicked.connect(self.start_agent)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(5)
        for label in (self.phrase, self.sentence, self.advice):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            words.addWidget(label)
        buttons = (self.start_button, self.acknowledge_button, self.explain_button)
        words.addWidget(flow("trust_buttons", *buttons))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(20)
        layout.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)

    def show_trust(
        self,
        view: TrustView,
        theme: Theme,
        *,
        to_acknowledge: bool,
        starting: bool,
        can_start: bool = True,
    ) -> None:
        """Show a trust; raises an alert for screen readers when the state has changed."""
        shown = (view, theme, to_acknowledge, starting, can_start)
        if shown == self._shown:
            return
        changed = self._shown is not None and self._shown[0].state != view.state
        self._shown = shown
        self._sign.show_sign(view.sign, theme)
        self._say(view)
        self._offer(view, to_acknowledge=to_acknowledge, starting=starting, can_start=can_start)
        self._colour(view, theme)
        say(self, view.spoken)
        if changed:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _say(self, view: TrustView) -> None:
        set_text(self.phrase, view.phrase, tr("Trust state"))
        self._fit_phrase()
        set_text(self.sentence, " ".join(t for t in (view.sentence, view.more) if t), tr("Why"))
        advice = tr("What to do: {advice}", advice=view.advice) if view.advice else ""
        set_text(self.advice, advice)
        self.advice.setVisible(bool(advice))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_phrase()

    def _fit_phrase(self) -> None:
        """Choose the largest font in which the phrase is one line beside the sign."""
        room = self.width() - px(_SIGN_SIZE) - _BESIDE
        fonts = [font(points, bold=True) for points in _POINTS]
        text = self.phrase.text()
        fitting = (f for f in fonts if QFontMetrics(f).horizontalAdvance(text) <= room)
        self.phrase.setFont(next(fitting, fonts[-1]))

    def _offer(
        self, view: TrustView, *, to_acknowledge: bool, starting: bool, can_start: bool
    ) -> None:
        self.start_button.setVisible(view.state == NOT_WATCHING and can_start)
        self.start_button.setEnabled(not starting)
        words = tr("Starting the agent…") if starting else tr("&Start watching")
        self.start_button.setText(words)
        say(self.start_button, words.replace("&", ""))
        self.acknowledge_button.setVisible(to_acknowledge)
        self.explain_button.setVisible(view.state in ("with-care", "do-not-rely"))

    def _colour(self, view: TrustView, theme: Theme) -> None:
        edge = theme.border if view.state == "as-checked" else sign_colours(view.sign, theme)[0]
        inverse = view.state == NOT_WATCHING
        ground = theme.banner if inverse else theme.panel
        text = theme.on_banner if inverse else theme.text
        dashed = "dashed" if view.state == "cannot-judge" else "solid"
        self.setStyleSheet(
            f"#trust_panel {{ background: {ground}; border: 4px {dashed} {edge};"
            f" border-radius: 8px; }} #trust_panel QLabel {{ color: {text}; }}"
        )
