"""Changing the rule of one alarm code: only what is filled in is otherwise than in the preset."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget

from edgewatch.site.durations import FORM, in_words
from edgewatch.ui.models.alarm_settings import RuleRow
from edgewatch.ui.models.formatting import number
from edgewatch.ui.widgets.basics import Panel, button, say, set_text, text_label
from edgewatch.ui.widgets.caption import caption
from edgewatch.ui.widgets.signs import word
from edgewatch.ui.words import tr

_PRIORITIES = ("high", "medium", "low", "info")
_YES_NO = (True, False)


class RuleForm(Panel):
    """``changed`` carries code and fields to set; None as a value means as in the preset."""

    changed = Signal(str, dict)

    def __init__(self) -> None:
        super().__init__("rule_form", tr("Change a rule"))
        self._row: RuleRow | None = None
        self.meaning = text_label("rule_meaning", wrap=True)
        self.condition = text_label("rule_condition", muted=True, wrap=True)
        self.priority = QComboBox()
        self.interrupt = QComboBox()
        self.limit, self.clear = QLineEdit(), QLineEdit()
        self.on_delay, self.off_delay = QLineEdit(), QLineEdit()
        self.enabled = QCheckBox(tr("This alarm is wanted"))
        self.hint = text_label("rule_hint", wrap=True)
        self.hint.setProperty("error", True)
        self.change_button = button("rule_change", tr("&Change"))
        self.usual_button = button("rule_usual", tr("As in the &preset"))
        self._lay_out()
        self.change_button.clicked.connect(self._change)
        self.usual_button.clicked.connect(self._as_usual)
        self._speak()
        self.show_row(None)

    def _lay_out(self) -> None:
        fields: tuple[tuple[str, str, QWidget], ...] = (
            ("priority", tr("Priority"), self.priority),
            ("limit", tr("Limit"), self.limit),
            ("clear", tr("Over at"), self.clear),
            ("on_delay", tr("Raised after"), self.on_delay),
            ("off_delay", tr("Cleared after"), self.off_delay),
            ("interrupt", tr("May call people"), self.interrupt),
        )
        form = QFormLayout()
        for name, title, widget in fields:
            widget.setObjectName(f"rule_{name}")
            say(widget, title)
            form.addRow(caption(title, widget), widget)
        self.enabled.setObjectName("rule_enabled")
        self.enabled.toggled.connect(self._speak)
        for edit in (self.on_delay, self.off_delay):
            edit.setToolTip(tr("A duration {form}", form=FORM))
        self.body.addWidget(self.meaning)
        self.body.addWidget(self.condition)
        self.body.addLayout(form)
        self.body.addWidget(self.enabled)
        self.body.addWidget(self.hint)
        buttons = QHBoxLayout()
        buttons.addWidget(self.usual_button)
        buttons.addWidget(self.change_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addStretch(1)

    def show_row(self, row: RuleRow | None) -> None:
        """Show the rule of a code, with what this site sets of it filled in."""
        self._row = row
        self.say_trouble("")
        set_text(self.title, row.code if row else tr("Choose a rule to change it."))
        set_text(self.meaning, tr(row.rule.meaning) if row else "")
        set_text(self.condition, tr(row.rule.condition) if row else "")
        for widget in self._fields:
            widget.setEnabled(row is not None)
        if row is not None:
            self._fill(row)

    def set_obstacle(self, why: str) -> None:
        """Nobody may change anything here, and why; empty: they may."""
        for one in (self.change_button, self.usual_button):
            one.setEnabled(not why and self._row is not None)
            one.setToolTip(why)

    def say_trouble(self, why: str) -> None:
        """Why the last change was not taken."""
        set_text(self.hint, why)
        self.hint.setVisible(bool(why))

    @property
    def _fields(self) -> tuple[QWidget, ...]:
        return (self.priority, self.interrupt, self.limit, self.clear, self.on_delay,
                self.off_delay, self.enabled, self.change_button, self.usual_button)  # fmt: skip

    def _fill(self, row: RuleRow) -> None:
        rule, here = row.rule, row.set_here
        usual = tr("as in the preset")
        priorities = [usual, *map(word, _PRIORITIES)]
        _offer(self.priority, priorities, _place(_PRIORITIES, here.get("priority")))
        _offer(self.interrupt, [usual, tr("yes"), tr("no")], _place(_YES_NO, here.get("interrupt")))
        for edit, name, now in (
            (self.limit, "limit", number(rule.limit)),
            (self.clear, "clear", number(rule.clear)),
            (self.on_delay, "on_delay", in_words(rule.on_delay_ns)),
            (self.off_delay, "off_delay", in_words(rule.off_delay_ns)),
        ):
            edit.setText(_shown(here.get(name)))
            edit.setPlaceholderText(now)
        for edit in (self.limit, self.clear):
            edit.setEnabled(row.can_limit)
        self.enabled.setChecked(rule.enabled)
        self.enabled.setEnabled(row.can_disable)
        self.enabled.setToolTip(
            "" if row.can_disable else tr("Without it nobody could tell what to rely on.")
        )

    def _speak(self) -> None:
        """Fields hold what they are set to in what is spoken of them."""
        wanted = tr("yes") if self.enabled.isChecked() else tr("no")
        say(self.enabled, f"{self.enabled.text()}: {wanted}")

    def _change(self) -> None:
        row = self._row
        if row is None:
            return
        try:
            fields: dict[str, object] = {
                "limit": _read(self.limit, tr("Limit"), _number),
                "clear": _read(self.clear, tr("Over at"), _number),
                "on_delay": _read(self.on_delay, tr("Raised after"), str),
                "off_delay": _read(self.off_delay, tr("Cleared after"), str),
            }
        except ValueError as error:
            self.say_trouble(str(error))
            return
        at = self.priority.currentIndex()
        fields["priority"] = (None, *_PRIORITIES)[at]
        fields["interrupt"] = (None, *_YES_NO)[self.interrupt.currentIndex()]
        fields["enabled"] = None if self.enabled.isChecked() else False
        self.changed.emit(row.code, fields)

    def _as_usual(self) -> None:
        if self._row is not None:
            self.changed.emit(self._row.code, dict.fromkeys(self._row.set_here))


def _place(choices: tuple[object, ...], value: object) -> int:
    """The place of a value behind "as in the preset", which stands first."""
    return choices.index(value) + 1 if value in choices else 0


def _offer(box: QComboBox, titles: list[str], at: int) -> None:
    box.clear()
    box.addItems(titles)
    box.setCurrentIndex(at)


def _shown(value: object) -> str:
    """A value of ``site.toml``: durations are whole nanoseconds, limits are not."""
    if value is None:
        return ""
    return in_words(value) if isinstance(value, int) else number(float(str(value)))


def _read(edit: QLineEdit, title: str, read: Callable[[str], object]) -> object | None:
    text = edit.text().strip()
    if not text:
        return None
    try:
        return read(text)
    except ValueError:
        raise ValueError(tr("{field}: “{text}” is no number.", field=title, text=text)) from None


def _number(text: str) -> float:
    """A number with the sign for decimals of any of the languages."""
    return float(text.replace(",", "."))
