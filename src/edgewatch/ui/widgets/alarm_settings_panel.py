"""The rules of alarms in force, the preset they come from, and a form that changes one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from edgewatch.sdk.paths import config_file
from edgewatch.site.actions import SETTING
from edgewatch.site.errors import InputError
from edgewatch.site.running import agent_is_running
from edgewatch.ui.fonts import px
from edgewatch.ui.models.acting import NOBODY, Acting
from edgewatch.ui.models.alarm_settings import (
    PRESETS,
    AlarmSettings,
    Editor,
    RuleRow,
    read_settings,
)
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, row, say, set_text, text_label
from edgewatch.ui.widgets.beside import BesideOrBelow
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.rule_form import RuleForm
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

_TITLES = {"quiet": mark("Quiet: few, and none that can wait interrupts"),
           "standard": mark("Standard: scarce resources and slow models sooner"),
           "strict": mark("Strict: for a site under test")}  # fmt: skip


class AlarmSettingsPanel(QWidget):
    """The second part of the Settings page."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("alarm_settings")
        say(self, tr("Alarms"))
        self.acting: Acting = NOBODY
        self.read_only = False
        self._site: Path | None = None
        self._editor: Editor | None = None
        self._settings: AlarmSettings | None = None
        self._seen = 0
        self.preset = Picker("alarm_preset", tr("Preset"), [tr(_TITLES[p]) for p in PRESETS])
        self.undo_button = button("alarm_undo", tr("&Undo the last change"))
        self.where = text_label("alarm_where", muted=True, wrap=True)
        self.trouble = text_label("alarm_trouble", wrap=True)
        heads = (tr("Code"), tr("Priority"), tr("Limit"), tr("Raised after"),
                 tr("Cleared after"), tr("Set in"))  # fmt: skip
        self.table = Table("alarm_rules", tr("Rules in force"), heads)
        self.form = RuleForm()
        self._lay_out()
        self.preset.chosen.connect(self._choose_preset)
        self.undo_button.clicked.connect(self._undo)
        self.table.picked.connect(self._pick)
        self.form.changed.connect(self._change)

    def _lay_out(self) -> None:
        self.table.set_widths(188, 76, 0, 98, 104, 112)
        self.trouble.setProperty("error", True)
        self.trouble.hide()
        self.preset.let_shrink()
        rules = Panel("alarm_rules_panel", tr("Rules in force"))
        rules.body.addLayout(
            row(caption(tr("&Preset"), self.preset), self.preset, self.undo_button)
        )
        rules.body.addWidget(self.trouble)
        rules.body.addWidget(self.table, 1)
        rules.body.addWidget(self.where)
        self.table.setMinimumHeight(px(220))
        self._halves = BesideOrBelow(rules, self.form, (70, 30))
        self.setLayout(self._halves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._halves.fit(event)

    def set_site(self, site: Path) -> None:
        """Take over the folder of the site."""
        self._site, self._editor = site, Editor(site)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours of a theme."""
        self.table.set_theme(theme)

    def refresh(self) -> None:
        """Read ``site.toml`` again where somebody has changed it."""
        if self._site is None:
            return
        try:
            changed = config_file(self._site).stat().st_mtime_ns
        except OSError:
            changed = -1
        if changed != self._seen:
            self._seen = changed
            self._read()
        self._check()

    def _read(self) -> None:
        if self._site is None:
            return
        try:
            self._settings = read_settings(self._site)
        except InputError as error:
            self._say_trouble(str(error))
            return
        self._say_trouble("")
        self._show(self._settings)

    def _show(self, settings: AlarmSettings) -> None:
        self._show_preset()
        self.table.set_rows([_row(one) for one in settings.rows])
        self._pick(self.table.selected or "")
        line = settings.preset_line
        path = config_file(self._site) if self._site else ""
        told = (
            tr("{path}, line {line}: preset = {name}.", path=path, line=line, name=settings.preset)
            if line
            else tr("{path} names no preset: quiet holds.", path=path)
        )
        set_text(self.where, f"{told} {self._restart}".strip())

    def _show_preset(self) -> None:
        if self._settings is not None:
            self.preset.choose(PRESETS.index(self._settings.preset))

    @property
    def _restart(self) -> str:
        if self._editor is None or not self._editor.can_undo or self._site is None:
            return ""
        if not agent_is_running(self._site):
            return ""
        return tr("The agent that runs now knows the file as it was: a change holds once that "
                  "agent has been started anew.")  # fmt: skip

    def _pick(self, code: str) -> None:
        settings = self._settings
        self.form.show_row(settings.row(code) if settings and code else None)
        self._check()

    def _check(self) -> None:
        why = self._obstacle()
        self.form.set_obstacle(why)
        self.preset.setEnabled(not why)
        self.preset.setToolTip(why)
        self.undo_button.setEnabled(not why and self._editor is not None and self._editor.can_undo)

    def _obstacle(self) -> str:
        if self.read_only:
            return tr("This is an opened bundle: nothing in it can be changed.")
        if why := self.acting.obstacle(SETTING):
            return why
        return "" if self.acting.name else tr("Fill in your name at the foot of the window first.")

    def _choose_preset(self, at: int) -> None:
        why = self._try(lambda editor: editor.choose_preset(PRESETS[at], self.acting))
        if why:
            self._show_preset()
        self._say_trouble(why)

    def _change(self, code: str, fields: dict[str, object]) -> None:
        self.form.say_trouble(self._try(lambda editor: editor.set_rule(code, fields, self.acting)))

    def _undo(self) -> None:
        self._say_trouble(self._try(lambda editor: editor.undo(self.acting)))

    def _try(self, act: Callable[[Editor], None]) -> str:
        """Change the file, and read it again; why that was not possible, or an empty text.

        What a person filled in stays as it is where it was not taken.
        """
        if self._editor is None:
            return ""
        try:
            act(self._editor)
        except (InputError, OSError) as error:
            return str(error)
        self.refresh()
        return ""

    def _say_trouble(self, why: str) -> None:
        set_text(self.trouble, why)
        self.trouble.setVisible(bool(why))


def _row(one: RuleRow) -> Row:
    off = not one.rule.enabled
    priority = Cell(tr("off"), muted=True) if off else Cell(word(one.rule.priority))
    here = bool(one.set_here)
    return Row(
        one.code,
        (
            Cell(one.code, bold=here),
            priority,
            Cell(one.limit),
            Cell(one.on_delay),
            Cell(one.off_delay),
            Cell(one.origin, bold=here, muted=not here),
        ),
    )
