"""The dialogs in which a person acts on an alarm. None is modal, none decides by time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.models import alarm_acts
from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.alarms import AlarmRow
from edgewatch.ui.widgets.alarm_act_dialog import AlarmActDialog
from edgewatch.ui.widgets.out_of_service_dialog import OutOfServiceDialog
from edgewatch.ui.widgets.person_dialog import PersonDialog
from edgewatch.ui.widgets.shelve_dialog import ShelveDialog
from edgewatch.ui.words import tr


class AlarmDialogs(QObject):
    """Opens the dialog of an act; ``decided`` carries the request that came of it."""

    decided = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: PersonDialog | None = None

    def open(self, act: str, found: AlarmRow, who: Acting, shift_ends_ns: int) -> bool:
        """Open the dialog of an act by the name of its button; whether the act has one."""
        made = self._made(act, found, who.name, shift_ends_ns)
        if made is None:
            return False
        self._show(made, who)
        return True

    def return_to_service(self, place: str, who: Acting) -> None:
        """Open the dialog that puts a code, or code@place, into service again."""
        after = tr("It gives alarms again, at once where its condition is met.")
        made = AlarmActDialog(
            "return_to_service",
            tr("Return to service"),
            tr("&Return to service"),
            (place, after),
            lambda by: alarm_acts.return_to_service(place, by),
            who.name,
            self._window,
        )
        self._show(made, who)

    def _show(self, made: PersonDialog, who: Acting) -> None:
        self.close()
        self.dialog = made
        made.decided.connect(self.decided)
        made.finished.connect(partial(self._forget, made))
        made.form.take(who)
        made.show()
        (made.form.note if who.name else made.form.person).setFocus()

    def close(self) -> None:
        """Close the dialog that is open, deciding nothing."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog = None

    def _forget(self, gone: PersonDialog, _result: int = 0) -> None:
        if self.dialog is gone:
            self.dialog = None

    def _made(
        self, act: str, found: AlarmRow, person: str, shift_ends_ns: int
    ) -> PersonDialog | None:
        alarm, sentence = found.alarm, found.sentence
        if act == "shelve":
            return ShelveDialog(alarm, sentence, person, self._window, shift_ends_ns=shift_ends_ns)
        if act == "out_of_service":
            return OutOfServiceDialog(alarm, sentence, person, self._window)
        simple: dict[str, Callable[[AlarmRow, str, QWidget], PersonDialog]] = {
            "unshelve": _unshelve,
            "not_useful": _not_useful,
        }
        return simple[act](found, person, self._window) if act in simple else None


def _unshelve(found: AlarmRow, person: str, parent: QWidget) -> PersonDialog:
    after = tr("It speaks again at once where its condition is still met.")
    return AlarmActDialog(
        "unshelve",
        tr("End the shelving"),
        tr("&End the shelving"),
        (found.sentence, after),
        lambda who: alarm_acts.unshelve(found.alarm, who),
        person,
        parent,
    )


def _not_useful(found: AlarmRow, person: str, parent: QWidget) -> PersonDialog:
    after = tr(
        "This changes nothing about the alarm. The alarm health counts how often each kind "
        "was of no use, and names the setting that would make it quieter."
    )
    return AlarmActDialog(
        "not_useful",
        tr("This alarm was not useful"),
        tr("&Mark as not useful"),
        (found.sentence, after),
        lambda who: alarm_acts.not_useful(found.alarm, who),
        person,
        parent,
    )
