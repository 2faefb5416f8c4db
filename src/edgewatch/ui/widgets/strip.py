"""The strip on top of every page: how many alarms stand, which site, model, agent, time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QToolButton, QWidget

from edgewatch.ui.fonts import POINTS, px
from edgewatch.ui.models.alarms import PRIORITIES
from edgewatch.ui.models.formatting import clock, duration, short_hash
from edgewatch.ui.models.heartbeat import Heartbeat
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import say, set_text, text_label
from edgewatch.ui.widgets.bell_sign import BellSign
from edgewatch.ui.widgets.elided_label import ElidedLabel
from edgewatch.ui.widgets.signs import SignWidget
from edgewatch.ui.words import mark, tr, trn

_LATE_S = 1.5
_COUNTED = {
    "high": mark("# high|# high"),
    "medium": mark("# medium|# medium"),
    "low": mark("# low|# low"),
}
_SPOKEN = {
    "high": mark("# alarm of high priority|# alarms of high priority"),
    "medium": mark("# alarm of medium priority|# alarms of medium priority"),
    "low": mark("# alarm of low priority|# alarms of low priority"),
}


class Strip(QFrame):
    """``model_chosen`` carries the name of another model; ``menu_button`` opens the menu."""

    model_chosen = Signal(str)
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(px(46))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 10, 4)
        layout.setSpacing(6)
        self._signs = {p: SignWidget(20, p) for p in PRIORITIES}
        self.counts = {p: text_label(f"count_{p}", bold=True) for p in PRIORITIES}
        self.no_alarms = text_label("no_alarms", tr("No alarms"), muted=True)
        for priority in PRIORITIES:
            layout.addWidget(self._signs[priority])
            layout.addWidget(self.counts[priority])
            layout.addSpacing(8)
        layout.addWidget(self.no_alarms)
        self._bell = BellSign()
        self.paused = text_label("audio_paused", bold=True)
        for sign in (self._bell, self.paused):
            layout.addWidget(sign)
        self.sealing = ElidedLabel("sealing_late", bold=True)
        self.site = ElidedLabel("site_name", bold=True)
        self.model = ElidedLabel("model_name", muted=True)
        self.models = QComboBox()
        self.models.setObjectName("model_choice")
        self.models.textActivated.connect(self.model_chosen)
        self._agent_sign = SignWidget(18, "off")
        self.agent = text_label("agent_heartbeat")
        self.time = text_label("clock", points=POINTS + 1, bold=True)
        self.menu_button = self._tool("window_menu", tr("View"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.help_button = self._tool("help", tr("Help"))
        self.help_button.clicked.connect(self.help_wanted)
        layout.addStretch(1)
        layout.addWidget(self.sealing)
        for widget in (self.site, self.models, self.model, self._agent_sign, self.agent, self.time):
            layout.addWidget(widget)
            layout.addSpacing(4)
        layout.addWidget(self.menu_button)
        layout.addWidget(self.help_button)
        self.setFocusProxy(self.menu_button)
        # Before the first look there is nothing to say, and no room is asked for it.
        counted: list[QWidget] = [*self._signs.values(), *self.counts.values(), self.no_alarms]
        for later in (*counted, self._bell, self.paused, self.sealing, self.models):
            later.hide()

    def show_counts(self, counts: Mapping[str, int], theme: Theme) -> None:
        """How many alarms stand, by priority; one word in grey while there are none."""
        for priority in PRIORITIES:
            n = counts.get(priority, 0)
            label = self.counts[priority]
            set_text(label, trn(n, _COUNTED[priority]))
            say(label, trn(n, _SPOKEN[priority]))
            label.setVisible(n > 0)
            self._signs[priority].setVisible(n > 0)
            self._signs[priority].show_sign(priority, theme)
        self.no_alarms.setVisible(not any(counts.values()))

    def show_pause(self, left_s: float, theme: Theme) -> None:
        """For how long the sound of alarms rests yet; nothing where it does not."""
        if left_s > 0:
            set_text(self.paused, tr("Sound paused, {left}", left=duration(max(1.0, left_s))))
        self._bell.set_theme(theme)
        self._bell.setVisible(left_s > 0)
        self.paused.setVisible(left_s > 0)

    def show_sealing(self, late_since_ns: int | None, now_ns: int) -> None:
        """Since when nothing has been sealed though an agent runs; nothing where all is well."""
        if late_since_ns is not None:
            since = clock(late_since_ns, now_ns)
            set_text(self.sealing, tr("Not sealed since {time}", time=since))
        self.sealing.setVisible(late_since_ns is not None)

    def show_model(self, names: Sequence[str], name: str, digest: str) -> None:
        """Which model is looked at; a choice where there is more than one."""
        several = len(names) > 1
        if several and [self.models.itemText(i) for i in range(self.models.count())] != list(names):
            self.models.clear()
            self.models.addItems(list(names))
            self.models.setCurrentText(name)
        self.models.setVisible(several)
        say(self.models, tr("Model: {model}", model=name))
        shown = short_hash(digest) if several else f"{name} · {short_hash(digest)}"
        set_text(self.model, shown if name else tr("no model yet"), tr("Model"))

    def show_agent(self, heartbeat: Heartbeat | None, now_ns: int, theme: Theme) -> None:
        """How the agent is, by its heartbeat."""
        alive = heartbeat is not None and heartbeat.alive
        if heartbeat is None:
            text = tr("no agent yet")
        elif not alive:
            text = tr("agent stopped")
        else:
            late = heartbeat.age_s >= _LATE_S
            text = tr("agent alive")
            if late:
                text = tr("agent: {duration} ago", duration=duration(heartbeat.age_s))
        self._agent_sign.show_sign("ok" if alive else "off", theme)
        set_text(self.agent, text, tr("Heartbeat"))
        set_text(self.time, clock(now_ns), tr("Time"))

    def _tool(self, name: str, text: str) -> QToolButton:
        tool = QToolButton()
        tool.setObjectName(name)
        tool.setText(text)
        tool.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(tool, text)
        return tool
