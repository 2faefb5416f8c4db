"""How this window looks and speaks to this user; every change holds at once."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from edgewatch.site import autostart
from edgewatch.site.errors import InputError
from edgewatch.ui.fonts import SCALES
from edgewatch.ui.models.formatting import percent
from edgewatch.ui.preferences import THEME_CHOICES, Preferences
from edgewatch.ui.translations import NAMES
from edgewatch.ui.widgets.basics import GAP, Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.words import mark, tr

_LANGUAGES = ("system", *NAMES)
_THEMES = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}
_SOUND = mark(
    "EdgeWatch is not the alarm system of the equipment. It watches the model and what feeds it; "
    "it never takes the place of the alarms of a device, which must stay on and in earshot."
)
_LINGER = mark(
    "The agent starts when this user logs in. To have it watch before that, let an administrator "
    "run: loginctl enable-linger USER"
)
_CORNER = mark(
    "The corner view and the full screen are in the menu View; F11 goes to full screen and back."
)
_WAYLAND = mark(
    "This desktop runs Wayland, where no program can keep itself above others. Use the full "
    "screen, a rule of your desktop that keeps the window on top, or a session on X11."
)


class WindowSettingsPanel(QWidget):
    """The first part of the Settings page. ``preferred`` names a preference that is another now."""

    preferred = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window_settings")
        say(self, tr("This window"))
        self._preferences: Preferences | None = None
        self._site: Path | None = None
        languages = [tr("As the system"), *NAMES.values()]
        self.language = Picker("setting_language", tr("Language"), languages)
        themes = [tr(_THEMES[choice]) for choice in THEME_CHOICES]
        self.theme = Picker("setting_theme", tr("Colours"), themes)
        self.scale = Picker("setting_scale", tr("Size of text"), [percent(s) for s in SCALES])
        self.notifications = QCheckBox(tr("The desktop tells of alarms while I work elsewhere"))
        self.sound = QCheckBox(tr("Alarms sound"))
        self.agent = QCheckBox(tr("Watching starts when I log in"))
        self.window_too = QCheckBox(tr("The window opens when I log in"))
        self.start_note = text_label("setting_start_note", muted=True, wrap=True)
        self.reset_button = button("setting_reset", tr("As at the &first start"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for panel in (self._looks(), self._notices(), self._starting()):
            layout.addWidget(panel)
        layout.addLayout(row(self.reset_button, stretch_at=-1))
        layout.addStretch(1)

    def _looks(self) -> Panel:
        panel = Panel("setting_looks", tr("Language and looks"))
        form = QFormLayout()
        for title, widget in (
            (tr("&Language"), self.language),
            (tr("&Colours"), self.theme),
            (tr("&Size of text"), self.scale),
        ):
            form.addRow(caption(title, widget), widget)
        panel.body.addLayout(form)
        panel.body.addWidget(text_label("setting_corner", tr(_CORNER), muted=True, wrap=True))
        if os.environ.get("WAYLAND_DISPLAY"):
            panel.body.addWidget(text_label("setting_wayland", tr(_WAYLAND), wrap=True))
        return panel

    def _notices(self) -> Panel:
        panel = Panel("setting_notices", tr("Notices and sound"))
        for name, box in (("notifications", self.notifications), ("sound", self.sound)):
            box.setObjectName(f"setting_{name}")
            panel.body.addWidget(box)
        warning = tr(_SOUND)
        panel.body.addWidget(text_label("setting_not_the_alarm_system", warning, wrap=True))
        return panel

    def _starting(self) -> Panel:
        panel = Panel("setting_starting", tr("Starting with the computer"))
        for name, box in (("agent", self.agent), ("window", self.window_too)):
            box.setObjectName(f"setting_autostart_{name}")
            panel.body.addWidget(box)
        panel.body.addWidget(self.start_note)
        return panel

    def _connect(self) -> None:
        self.language.chosen.connect(lambda at: self._prefer("language", _LANGUAGES[at]))
        self.theme.chosen.connect(lambda at: self._prefer("theme", THEME_CHOICES[at]))
        self.scale.chosen.connect(lambda at: self._prefer("font_scale", SCALES[at]))
        self.notifications.clicked.connect(lambda on: self._prefer("notifications", on))
        self.sound.clicked.connect(lambda on: self._prefer("sound", on))
        self.agent.clicked.connect(lambda on: self._start_by_itself(on, agent=True))
        self.window_too.clicked.connect(lambda on: self._start_by_itself(on, window=True))
        self.reset_button.clicked.connect(self._reset)

    def take(self, preferences: Preferences, site: Path, *, read_only: bool) -> None:
        """Show what is preferred, and what starts by itself at this site."""
        self._preferences, self._site = preferences, site
        self._show()
        for box in (self.agent, self.window_too):
            box.setEnabled(not read_only)
        if read_only:
            set_text(self.start_note, tr("This is an opened bundle: nothing of it can be started."))
        else:
            self._show_starting()

    def _show(self) -> None:
        preferences = self._preferences
        if preferences is None:
            return
        self.language.choose(_LANGUAGES.index(preferences.language))
        self.theme.choose(THEME_CHOICES.index(preferences.theme))
        nearest = min(SCALES, key=lambda scale: abs(scale - preferences.font_scale))
        self.scale.choose(SCALES.index(nearest))
        self.notifications.setChecked(preferences.notifications)
        self.sound.setChecked(preferences.sound)
        self._speak()

    def _show_starting(self) -> None:
        if self._site is None:
            return
        found = autostart.status(self._site)
        self.agent.setChecked(found.agent)
        self.window_too.setChecked(found.window)
        places = "\n".join(found.places.values())
        set_text(self.start_note, f"{tr(_LINGER)}\n{places}" if found.note else places)
        self._speak()

    def _prefer(self, name: str, value: object) -> None:
        if self._preferences is not None:
            setattr(self._preferences, name, value)
            self._speak()
            self.preferred.emit(name)

    def _start_by_itself(self, on: bool, *, agent: bool = False, window: bool = False) -> None:
        if self._site is None:
            return
        change = autostart.enable if on else autostart.disable
        try:
            change(self._site, agent=agent, window=window)
        except InputError as error:
            self._show_starting()
            set_text(self.start_note, str(error))
        else:
            self._show_starting()

    def _reset(self) -> None:
        if self._preferences is None:
            return
        self._preferences.reset()
        self._show()
        self.preferred.emit("theme")
        self.preferred.emit("language")

    def _speak(self) -> None:
        for box in (self.notifications, self.sound, self.agent, self.window_too):
            say(box, f"{box.text()}: {tr('yes') if box.isChecked() else tr('no')}")
