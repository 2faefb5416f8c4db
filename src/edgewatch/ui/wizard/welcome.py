"""Step 1: the language, who sits here, and what the site is called."""

from __future__ import annotations

from edgewatch.ui.models.person_words import ROLE_WORDS
from edgewatch.ui.translations import NAMES
from edgewatch.ui.widgets.picker import Picker
from edgewatch.ui.wizard.fields import Form, line_edit
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.words import mark, tr


class WelcomeStep(WizardStep):
    """Makes the site's folder, and keeps name, role and language for this user."""

    key = "site"
    title = mark("Site and person")
    example = ("init", "DIR", "--name", "NAME")
    intro = mark(
        "EdgeWatch watches a model and the equipment that feeds it, and says when a prediction "
        "should not be relied on. It is not the alarm system of the equipment. Everything can be "
        "changed later; you can leave at any time and go on from there."
    )
    verb = mark("&Make the site")
    doing = mark("Making the site …")

    def build(self) -> None:
        self._languages = ("system", *NAMES)
        titles = [tr("Language of the system"), *NAMES.values()]
        self.language = Picker("wizard_language", tr("Language"), titles)
        self.language.choose(self._languages.index(self.preferences.language))
        self.language.chosen.connect(self._choose_language)
        self.person = line_edit("wizard_person", tr("Your name"), self._person_edited)
        self.person.setText(self.preferences.person)
        self._roles = ("", *ROLE_WORDS)
        roles = [tr("Not said"), *(tr(word) for word in ROLE_WORDS.values())]
        self.role = Picker("wizard_role", tr("Your role"), roles)
        if self.preferences.role in self._roles:
            self.role.choose(self._roles.index(self.preferences.role))
        self.role.chosen.connect(self._choose_role)
        self.name = line_edit("wizard_site_name", tr("Name of the site"), self.changed.emit)
        form = Form("wizard_site_form")
        form.add(tr("&Language"), self.language)
        form.add(
            tr("&Your name"), self.person, tr("It stands in the record beside what you decide.")
        )
        form.add(tr("Your &role"), self.role)
        form.add(
            tr("Name of the &site"),
            self.name,
            tr("One workstation, such as the name of the ward or the room. Its folder: {folder}",
               folder=self.site),
        )  # fmt: skip
        self.body.addWidget(form)
        self.body.addStretch(1)

    def enter(self) -> None:
        config = self.config
        self.name.setEnabled(config is None)
        if config is not None:
            self.name.setText(config.name)
        field = self.person if not self.person.text() else self.name
        field.setFocus()
        field.deselect()

    def commands(self) -> tuple[Words, ...]:
        name = self.name.text().strip()
        return () if self.config else (("init", str(self.site), "--name", name),)

    def missing(self) -> str:
        if trouble := self.trouble:
            return trouble
        if not self.person.text().strip():
            return tr("Fill in your name.")
        return "" if self.name.text().strip() else tr("Fill in the name of the site.")

    def _person_edited(self) -> None:
        self.preferences.person = self.person.text()
        self.changed.emit()

    def _choose_role(self, at: int) -> None:
        self.preferences.role = self._roles[at]

    def _choose_language(self, at: int) -> None:
        if self._languages[at] != self.preferences.language:
            self.preferences.language = self._languages[at]
            self.anew_wanted.emit()
