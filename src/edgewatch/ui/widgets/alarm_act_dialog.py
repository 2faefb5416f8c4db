"""One act on an alarm that takes a name and perhaps a note, and nothing more."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from edgewatch.ui.fonts import px
from edgewatch.ui.models.decisions import Person
from edgewatch.ui.models.outbox import Request
from edgewatch.ui.widgets.basics import text_label
from edgewatch.ui.widgets.person_dialog import PersonDialog


class AlarmActDialog(PersonDialog):
    """Says what follows from the act, above who does it and why."""

    def __init__(
        self,
        name: str,
        title: str,
        verb: str,
        texts: tuple[str, str],
        request: Callable[[Person], Request],
        person: str,
        parent: QWidget | None = None,
        *,
        note_required: bool = False,
    ) -> None:
        """``texts``: what it is about, and what follows from the act."""
        super().__init__(name, title, verb, person, parent)
        self._request = request
        about, after = texts
        self.body.addWidget(text_label(f"{name}_about", about, points=12, bold=True, wrap=True))
        consequence = text_label(f"{name}_after", after, wrap=True)
        consequence.setMinimumWidth(px(440))
        self.body.addWidget(consequence)
        self.require_note(required=note_required)
        self.lay_out()

    def wanted(self, who: Person) -> Request | None:
        return self._request(who)
