"""Who acts in this window, and what they ask for: sent under their name, followed to its end."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from edgewatch.ui.models.acting import Acting
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.outbox import Entry, Outbox, Request
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.sign_in import SignIn
from edgewatch.ui.widgets.status_area import StatusArea


class Actor(QObject):
    """``changed`` carries the :class:`Acting` that holds from now on; ``sent`` the newest entry.

    ``pin_expired``: who has just signed in can do nothing before they have set a new PIN.
    """

    changed = Signal(object)
    sent = Signal(object)
    pin_expired = Signal()

    def __init__(
        self, site: Path, preferences: Preferences, status: StatusArea, window: QWidget
    ) -> None:
        super().__init__(window)
        self._preferences, self._status, self._window = preferences, status, window
        self.outbox = Outbox(site)
        self.signed_in = SignIn(site, self)
        self.signed_in.changed.connect(self._changed)
        status.named.connect(self._named)
        status.sign_in_wanted.connect(self.ask)
        status.sign_out_wanted.connect(self.signed_in.sign_out)

    @property
    def acting(self) -> Acting:
        """The person signed in, or the name at the foot where nobody is enrolled."""
        signed = self.signed_in.acting
        if signed.enrolled:
            return signed
        return Acting(self._preferences.person.strip(), self._preferences.role)

    def look(self, context: Context) -> None:
        """Learn from the record who is enrolled."""
        if not context.read_only:
            self.signed_in.look(context)

    def poll(self, context: Context) -> None:
        """Learn from the record what has become of what was sent."""
        self.outbox.poll(context.db, context.now_ns)

    def ask(self) -> None:
        """Ask for a name and a PIN; not modal, and at most once."""
        from edgewatch.ui.widgets.sign_in_dialog import SignInDialog

        if self._window.findChild(SignInDialog) is not None or not self.signed_in.people:
            return
        now_ns = time.time_ns()
        names = [one.name for one in self.signed_in.people if not one.is_over(now_ns)]
        SignInDialog(names, self._unlock, self._preferences.person, self._window).show()

    def ask_where_needed(self) -> None:
        """Ask who it is, where only those who have signed in may act and nobody has."""
        acting = self.signed_in.acting
        if acting.enrolled and acting.signer is None:
            self.ask()

    def in_or_out(self) -> None:
        """Sign out whoever is signed in, or ask who it is."""
        signed = self.signed_in.acting.signer is not None
        self.signed_in.sign_out() if signed else self.ask()

    def send(self, request: Request) -> None:
        """Send what somebody asks for; where people are enrolled, under no other name."""
        acting = self.signed_in.acting
        if acting.enrolled:
            self.sent.emit(self._send_signed(request, acting))
        else:
            self._remember(request)
            self.sent.emit(self.outbox.send(request))

    def _send_signed(self, request: Request, acting: Acting) -> Entry:
        why = acting.obstacle(request.kind)
        if why:
            return self.outbox.refuse(request, why)
        return self.outbox.send(replace(request, by=acting.name), acting.signer)

    def _remember(self, request: Request) -> None:
        """Who acted, and in which role, is offered the next time."""
        self._preferences.person = request.by
        if role := request.payload.get("role"):
            self._preferences.role = str(role)
        if self._status.person.text() != request.by:
            self._status.person.setText(request.by)

    def _unlock(self, name: str, pin: str) -> None:
        self.signed_in.sign_in(name, pin)
        self._preferences.person = name
        signer = self.signed_in.acting.signer
        if signer is not None and signer.only_pin:
            self.pin_expired.emit()

    def _named(self, name: str) -> None:
        self._preferences.person = name
        self._changed()

    def _changed(self) -> None:
        acting = self.acting
        self._status.show_acting(acting)
        self.changed.emit(acting)
