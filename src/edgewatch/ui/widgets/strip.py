"""The strip on top of every page: how many alarms stand, which site, model, agent, time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton

from edgewatch.ui.fonts import POINTS
from edgewatch.ui.models.alarms import PRIORITIES
from edgewatch.ui.models.formatting import clock, duration, short_hash
from edgewatch.ui.models.heartbeat import Heartbeat
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.signs import WORDS, SignWidget

_LATE_S = 1.5


class Strip(QFrame):
    """``model_chosen`` carries the name of another model; ``theme_toggled`` asks for the next."""

    model_chosen = Signal(str)
    theme_toggled = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(46)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 10, 4)
        layout.setSpacing(6)
        self._signs = {p: SignWidget(20, p) for p in PRIORITIES}
        self.counts = {p: text_label(f"count_{p}") for p in PRIORITIES}
        for priority in PRIORITIES:
            layout.addWidget(self._signs[priority])
            layout.addWidget(self.counts[priority])
            layout.addSpacing(8)
        self.site = text_label("site_name", bold=True)
        self.model = text_label("model_name", muted=True)
        self.models = QComboBox()
        self.models.setObjectName("model_choice")
        self.models.textActivated.connect(self.model_chosen)
        self._agent_sign = SignWidget(18, "off")
        self.agent = text_label("agent_heartbeat")
        self.time = text_label("clock", points=POINTS + 1, bold=True)
        self.theme_button = self._tool("theme_toggle", "Theme")
        self.theme_button.clicked.connect(self.theme_toggled)
        self.help_button = self._tool("help", "Help (F1)")
        self.help_button.clicked.connect(self.help_wanted)
        layout.addStretch(1)
        for widget in (self.site, self.models, self.model, self._agent_sign, self.agent, self.time):
            layout.addWidget(widget)
            layout.addSpacing(4)
        layout.addWidget(self.theme_button)
        layout.addWidget(self.help_button)
        self.setFocusProxy(self.theme_button)

    def show_counts(self, counts: Mapping[str, int], theme: Theme) -> None:
        """How many alarms stand, by priority; grey while there are none."""
        for priority in PRIORITIES:
            n = counts.get(priority, 0)
            label = self.counts[priority]
            set_text(label, f"{n} {WORDS[priority].lower()}")
            say(label, f"{n} alarms of {priority} priority")
            font = label.font()
            font.setBold(n > 0)
            label.setFont(font)
            self._signs[priority].setVisible(n > 0)
            self._signs[priority].show_sign(priority, theme)

    def show_model(self, names: Sequence[str], name: str, digest: str) -> None:
        """Which model is looked at; a choice where there is more than one."""
        several = len(names) > 1
        if several and [self.models.itemText(i) for i in range(self.models.count())] != list(names):
            self.models.clear()
            self.models.addItems(list(names))
            self.models.setCurrentText(name)
        self.models.setVisible(several)
        say(self.models, f"Model: {name}")
        known = f"{'' if several else name + ' · '}{short_hash(digest)}" if name else "no model yet"
        set_text(self.model, known, "Model")

    def show_agent(self, heartbeat: Heartbeat | None, now_ns: int, theme: Theme) -> None:
        """How the agent is, by its heartbeat."""
        alive = heartbeat is not None and heartbeat.alive
        if heartbeat is None:
            text = "no agent yet"
        elif not alive:
            text = "agent stopped"
        else:
            late = heartbeat.age_s >= _LATE_S
            text = f"agent: {duration(heartbeat.age_s)} ago" if late else "agent alive"
        self._agent_sign.show_sign("ok" if alive else "off", theme)
        set_text(self.agent, text, "Heartbeat")
        set_text(self.time, clock(now_ns), "Time")

    def show_theme(self, choice: str) -> None:
        """Which theme is chosen."""
        self.theme_button.setText(f"Theme: {choice}")
        say(self.theme_button, f"Theme: {choice}. Press for the next")

    def _tool(self, name: str, text: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName(name)
        tool.setText(text)
        tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(tool, text)
        return tool
