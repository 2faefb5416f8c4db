"""Who is signed in at this window: opened with a PIN, closed by the person or by idle time."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from edgewatch.site.errors import InputError
from edgewatch.site.people_section import PeopleSection
from edgewatch.store.people import people
from edgewatch.ui.models.acting import NOBODY, Acting

if TYPE_CHECKING:
    from edgewatch.site.people import Person
    from edgewatch.ui.models.context import Context

_INPUT = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)
_PER_MS = 1_000_000


class SignIn(QObject):
    """``changed`` carries the :class:`Acting` that holds from now on.

    Whoever holds an :class:`Acting` takes over the next one: the unlocked key is gone with it.
    """

    changed = Signal(object)

    def __init__(self, site: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._site = site
        self.acting: Acting = NOBODY
        self.people: tuple[Person, ...] = ()
        self._settings = PeopleSection()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(self._settings.sign_out_after // _PER_MS)
        self._idle.timeout.connect(self.sign_out)

    def look(self, context: Context) -> None:
        """Learn from the record who is enrolled; whoever no longer is, is signed out."""
        self._settings = context.config.people
        self._idle_for(self._settings.sign_out_after // _PER_MS)
        self.people = tuple(people(context.db))
        self._hold(self._seen(self.acting, context.now_ns))

    def sign_in(self, name: str, pin: str) -> None:
        """Unlock the key of a person with the PIN.

        Raises :class:`InputError` where the PIN is wrong, or the name locked or unknown by now.
        """
        from edgewatch.site.people import unlock

        person = next((one for one in self.people if one.name == name), None)
        if person is None:
            raise InputError(f"{name} may not act at this site any more")
        signer = unlock(self._site, person, pin, settings=self._settings, where="window")
        self._hold(Acting(signer.name, signer.role, enrolled=True, signer=signer))

    def sign_out(self) -> None:
        """Drop the key; nobody acts from here until somebody signs in again."""
        self._hold(Acting(enrolled=self.acting.enrolled))

    def take(self, acting: Acting) -> None:
        """Go on with the person of a window that was made anew."""
        self._hold(acting)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or movement of the mouse puts signing out off."""
        if event.type() in _INPUT and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)

    def _idle_for(self, milliseconds: int) -> None:
        """Another interval starts a running timer anew; the same one must not."""
        if self._idle.interval() != milliseconds:
            self._idle.setInterval(milliseconds)

    def _seen(self, acting: Acting, now_ns: int) -> Acting:
        """The same, as the record now says."""
        if not self.people:
            return NOBODY if acting.enrolled else acting
        if acting.signer is None:
            return Acting(enrolled=True)
        key = acting.signer.key.public_key().public_bytes_raw()
        found = next((one for one in self.people if one.public_key == key), None)
        if found is None or found.is_over(now_ns) or found.role != acting.role:
            return Acting(enrolled=True)
        return acting

    def _hold(self, acting: Acting) -> None:
        before, self.acting = self.acting, acting
        app = QApplication.instance()
        if app is not None and (before.signer is None) != (acting.signer is None):
            app.removeEventFilter(self)
            if acting.signer is not None:
                app.installEventFilter(self)
                self._idle.start()
            else:
                self._idle.stop()
        if acting != before or acting.signer is not before.signer:
            self.changed.emit(acting)
