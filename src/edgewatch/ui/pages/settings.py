"""Settings: this window, the rules of alarms in force, and what this site and program are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.about_panel import AboutPanel
from edgewatch.ui.widgets.alarm_settings_panel import AlarmSettingsPanel
from edgewatch.ui.widgets.basics import GAP, row, say, text_label
from edgewatch.ui.widgets.choices import Choices
from edgewatch.ui.widgets.people_panel import PeoplePanel
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.window_settings_panel import WindowSettingsPanel
from edgewatch.ui.widgets.workstation_dialog import check_workstation
from edgewatch.ui.words import mark, tr

_WINDOW, _ALARMS, _PEOPLE, _ABOUT = range(4)


class SettingsPage(Page):
    """Four parts; what is changed in the first one holds at once."""

    key = "settings"
    title = mark("Settings")
    every_ms = 1000
    uses_range = False
    help_text = mark(
        "This window: language, colours, size of text, notices and sound belong to you, not to "
        "the site, and hold at once. Sound is off until you ask for it. EdgeWatch is not the "
        "alarm system of the equipment.\n\n"
        "Alarms: the rules in force, and where each was set. A preset says how many alarms a site "
        "wants; single rules are changed in the form. A change is written into site.toml, where "
        "comments stay as they are, checked before it holds, and put into the record under your "
        "name. Rules without which nobody could tell what to rely on cannot be switched off.\n\n"
        "People: who may act here, in which role, and with which PIN. Nobody has to be enrolled; "
        "once somebody is, nothing is done without a PIN.\n\n"
        "Site and program: where things are, how long the record is kept, and the versions that "
        "support will ask for. Check this workstation finds what is wrong there, with its remedy, "
        "and saves what support needs.\n\n"
        "The same by command: edgewatch alarms preset, alarms --explain-codes, autostart, people, "
        "record limit, doctor."
    )

    def __init__(self) -> None:
        super().__init__()
        titles = (tr("This window"), tr("Alarms"), tr("People"), tr("Site and program"))
        self.parts = Choices("settings_parts", tr("Show"), titles)
        self.window_part = WindowSettingsPanel()
        self.alarms = AlarmSettingsPanel()
        self.people = PeoplePanel()
        self.about = AboutPanel()
        self._stacked = QStackedWidget()
        self._lay_out()
        self.parts.chosen.connect(self._stacked.setCurrentIndex)
        self.window_part.preferred.connect(self.preferred)
        self.people.decided.connect(self.request)
        self.about.check_wanted.connect(self._check_workstation)

    def _lay_out(self) -> None:
        self._stacked.setObjectName("settings_stack")
        say(self._stacked, tr("Settings"))
        for part in (self.window_part, self.alarms, self.people, self.about):
            self._stacked.addWidget(
                scrolled(f"{part.objectName()}_scroll", part.accessibleName(), part)
            )
        headline = text_label("settings_headline", tr("Settings"), bold=True, points=12)
        layout = QVBoxLayout(self.content)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(row(headline, self.parts, stretch_at=1))
        layout.addWidget(self._stacked, 1)

    def set_site(self, site: Path) -> None:
        super().set_site(site)
        self.alarms.read_only = self.read_only
        self.alarms.set_site(site)
        self.about.check.setVisible(not self.read_only)
        if self.preferences is not None:
            self.window_part.take(self.preferences, site, read_only=self.read_only)

    def set_acting(self, acting: Acting) -> None:
        super().set_acting(acting)
        self.alarms.acting = acting
        self.people.set_acting(acting)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.alarms.set_theme(theme)
        self.people.set_theme(theme)
        self.about.set_theme(theme)

    def show_key(self, key: str) -> None:
        """``alarms`` opens the rules of alarms, ``alarms:CODE`` that rule; ``people`` them."""
        kind, _, code = key.partition(":")
        if kind == "alarms":
            self._show_part(_ALARMS)
            self.alarms.refresh()
            if code:
                self.alarms.table.select(code)
        elif kind == "people":
            self._show_part(_PEOPLE)

    def refresh(self, context: Context) -> None:
        self.show_content()
        if self.site is not None:
            self.alarms.refresh()
            self.people.refresh(context)
            self.about.show_site(self.site, context.config)

    def show_without_record(self, trouble: str) -> None:
        """Settings need no record; the status says what is wrong with it."""
        if self.site is None:
            super().show_without_record(trouble)
        else:
            self.show_content()

    def _check_workstation(self) -> None:
        if self.site is not None:
            check_workstation(self.site, self.theme, self.window())

    def _show_part(self, part: int) -> None:
        self.parts.choose(part)
        self._stacked.setCurrentIndex(part)
