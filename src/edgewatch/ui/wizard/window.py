"""The wizard's window: steps at the left, one of them at the right, its command, Back and Next."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from edgewatch.sdk.paths import config_file
from edgewatch.site import setup
from edgewatch.site.errors import InputError
from edgewatch.ui.fonts import POINTS, font, px
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import Panel, button, row, set_text, text_label
from edgewatch.ui.widgets.progress_row import ProgressRow
from edgewatch.ui.wizard.command_box import CommandBox
from edgewatch.ui.wizard.errands import Errands
from edgewatch.ui.wizard.signing import with_pin
from edgewatch.ui.wizard.step import WizardStep, Words
from edgewatch.ui.wizard.step_list import StepList
from edgewatch.ui.wizard.steps import STEPS
from edgewatch.ui.words import tr

ANEW = 2
"""What the dialog ends with where another language was chosen."""


class Wizard(QDialog):
    """Leads through the steps. It ends with Accepted once the window is to be opened."""

    def __init__(self, site: Path, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("wizard")
        self.setWindowTitle(tr("EdgeWatch: setting up"))
        self.setWindowFlag(Qt.WindowType.WindowMinMaxButtonsHint, True)
        self.site = site
        self.steps: list[WizardStep] = [made(site, preferences, theme) for made in STEPS]
        self._states: dict[str, str] = {}
        self._shown_result = False
        self._ran: tuple[Words, ...] = ()
        self._moved = False
        self.errands = Errands(site, self)
        self._status = Errands(site, self)
        self._build()
        self._connect()
        wanted = QSize(px(1060), px(700))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self._open(0)
        self._resume()

    @property
    def at(self) -> int:
        """The number of the open step, from 0."""
        return self._stack.currentIndex()

    @property
    def step(self) -> WizardStep:
        """The open step."""
        return self.steps[self.at]

    def shut(self) -> None:
        """Stop everything that runs for the wizard."""
        self.step.leave()
        self.errands.close()
        self._status.close()

    def come_forward(self) -> None:
        """Show itself if it is minimised or behind others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back a step, as it does in the window; a dialog would close."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.back_button.isEnabled():
            self._open(self.at - 1)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shut()
        super().closeEvent(event)

    def _build(self) -> None:
        self.list = StepList([(step.key, tr(step.title)) for step in self.steps])
        self.title = text_label("wizard_title", points=POINTS + 5, bold=True)
        self.intro = text_label("wizard_intro", muted=True, wrap=True)
        self._stack = QStackedWidget()
        self._stack.setObjectName("wizard_steps")
        for step in self.steps:
            self._stack.addWidget(_scrolled(step))
        self.hint = text_label("wizard_hint", wrap=True)
        self.progress = ProgressRow("wizard_progress")
        self.back_button = button("wizard_back", tr("&Back"))
        self.skip_button = button("wizard_skip", tr("&Skip this step"))
        self.next_button = button("wizard_next", tr("&Next"))
        self.next_button.setDefault(True)
        self.next_button.setFont(font(bold=True))  # as the style has it: else its text is cut off
        self.later_button = button("wizard_later", tr("&Finish later"))
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.title)
        right.addWidget(self.intro)
        right.addWidget(self._stack, 1)
        right.addWidget(self.hint)
        right.addWidget(self.progress)
        right.addWidget(self._command_panel())
        right.addLayout(
            row(self.later_button, self.back_button, self.skip_button, self.next_button,
                stretch_at=1)
        )  # fmt: skip
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(16)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)

    def _command_panel(self) -> Panel:
        panel = Panel("wizard_command_panel")
        panel.body.addWidget(
            text_label("wizard_command_title", tr("The same on the command line:"), muted=True)
        )
        self.command = CommandBox("wizard_command")
        panel.body.addWidget(self.command)
        return panel

    def _connect(self) -> None:
        for step in self.steps:
            step.changed.connect(self._edited)
            step.anew_wanted.connect(lambda: self.done(ANEW))
        self.list.opened.connect(self._go_to)
        self.back_button.clicked.connect(lambda: self._open(self.at - 1))
        self.skip_button.clicked.connect(self._skip)
        self.next_button.clicked.connect(self._next)
        self.later_button.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.errands.cancel)
        self.errands.finished.connect(self._done)
        self.errands.failed.connect(self._failed)
        self.errands.cancelled.connect(lambda: self._failed(tr("Cancelled; nothing was changed.")))
        self.errands.progressed.connect(self._progressed)
        self._status.finished.connect(self._take_status)
        self._status.failed.connect(self._failed)

    def _resume(self) -> None:
        """Look how far an earlier wizard, or a person on the command line, has come."""
        if config_file(self.site).exists():
            self._status.run([("setup", "status")])

    def _take_status(self, printed: list[Any]) -> None:
        found = printed[0]
        self._states = {step["step"]: step["state"] for step in found["steps"]}
        self.list.show_states(self._states)
        keys = [step.key for step in self.steps]
        if not self._moved and not found["finished"] and found["next"] in keys:
            self._open(keys.index(found["next"]))

    def _go_to(self, at: int) -> None:
        """Steps need a site: before there is one, none but the first can be opened."""
        if not self.errands.busy and (at == 0 or config_file(self.site).exists()):
            self._open(at)
        else:
            self.list.show_step(self.at)

    def _open(self, at: int) -> None:
        self.step.leave()
        self._stack.setCurrentIndex(max(0, min(at, len(self.steps) - 1)))
        self._shown_result, self._ran = False, ()
        set_text(self.title, tr(self.step.title))
        set_text(self.intro, tr(self.step.intro))
        self._say("")
        self.list.show_step(self.at)
        self.step.enter()
        self._refresh()

    def _edited(self) -> None:
        """What was said of the fields as they stood is said no longer."""
        self._shown_result = self._shown_result and self.errands.busy
        self._refresh()

    def _refresh(self) -> None:
        """Buttons and command as the fields of the step stand now."""
        step, busy, last = self.step, self.errands.busy, self.at == len(self.steps) - 1
        missing, commands = step.missing(), step.commands()
        self.next_button.setEnabled(not busy and not missing)
        self.next_button.setToolTip(missing)
        self.next_button.setText(self._verb(last, bool(commands)))
        self.back_button.setEnabled(not busy and self.at > 0)
        there = config_file(self.site).exists()
        self.skip_button.setVisible(bool(step.skip_note and (commands or missing)) and there)
        self.skip_button.setEnabled(not busy)
        self.skip_button.setToolTip(tr(step.skip_note) if step.skip_note else "")
        self.command.show_commands(self.site, commands or self._ran or (step.example,))
        if missing and not busy:
            self._say(missing)
        elif not self._shown_result:
            self._say("")

    def _verb(self, last: bool, to_do: bool) -> str:
        if to_do and self.step.verb:
            return tr(self.step.verb)
        return tr("&Start watching") if last else tr("&Next")

    def _say(self, text: str, *, error: bool = False) -> None:
        self.hint.setProperty("error", error)
        self.hint.style().polish(self.hint)
        set_text(self.hint, text)
        self.hint.setVisible(bool(text))
        if error:
            alert = QAccessibleEvent(self.hint, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)

    def _next(self) -> None:
        if self.step.missing() or self.errands.busy:
            return
        self._moved = True
        commands = self.step.commands()
        if not commands:
            self._pass("done")
            return
        verb = self.next_button.text()
        with_pin(self.site, commands, verb, self, lambda pin: self._run(commands, pin))

    def _run(self, commands: tuple[Words, ...], pin: str = "") -> None:
        try:
            setup.begin(self.site)  # before the first command: whatever ends us, it goes on here
        except InputError as error:
            self._failed(str(error))
            return
        self._shown_result = False
        self._say("")
        self.step.leave()
        self._ran = commands
        self.errands.run(commands, pin)
        self.progress.begin(tr(self.step.doing) if self.step.doing else tr("One moment …"))
        self._refresh()

    def _progressed(self, share: float, _doing: str) -> None:
        self.progress.show_share(share, tr(self.step.doing) if self.step.doing else "")

    def _done(self, results: list[Any]) -> None:
        self.progress.stop()
        if self.step.take(results):
            self._pass("done")
            return
        self._shown_result = True
        self._refresh()

    def _failed(self, complaint: str) -> None:
        self.progress.stop()
        self._shown_result = True
        self._refresh()
        self._say(complaint, error=True)

    def _skip(self) -> None:
        self._moved = True
        self._pass("skipped")

    def _pass(self, how: setup.Passed) -> None:
        """Note how the step was passed, and go on to the next; after the last, open the window."""
        try:
            setup.pass_step(self.site, self.step.key, how)
            if self.at == len(self.steps) - 1:
                setup.finish(self.site)
        except InputError as error:
            self._say(str(error), error=True)
            return
        self._states[self.step.key] = how
        self.list.show_states(self._states)
        if self.at == len(self.steps) - 1:
            self.accept()
        else:
            self._open(self.at + 1)


def _scrolled(step: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(f"{step.objectName()}_scroll")
    area.setWidgetResizable(True)
    area.setWidget(step)
    return area
