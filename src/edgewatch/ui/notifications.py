"""Notices of the Linux desktop (Desktop Notifications Specification 1.2), each of one alarm.

A notice tells and opens; it decides nothing. That it is clicked away, or runs out, acknowledges
no alarm. Qt's own D-Bus cannot send the unsigned number that ``Notify`` takes, hence
`edgewatch.ui.bus_link`.
"""

from __future__ import annotations

import html
import os
import time
from functools import partial
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from jeepney.bus_messages import message_bus
from PySide6.QtCore import QObject, Signal

from edgewatch.ui.bus_link import BusLink, session_bus
from edgewatch.ui.models.notices import Note
from edgewatch.ui.words import tr

_SERVER = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_URGENCY = {"high": 2, "medium": 1}
_OPEN, _CLICKED = "open", "default"
_BY_SERVER = -1
_AGAIN_S = 10.0


class DesktopNotes(QObject):
    """``opened`` carries the key of the notice that a person clicked.

    ``failed`` carries a :class:`Note` that could not be shown here.
    """

    opened = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._link = BusLink(self)
        self._link.ready.connect(self._begin)
        self._link.told.connect(self._heard)
        self._link.lost.connect(lambda _why: self._fail())
        self._connecting = False
        self._tried_s = -_AGAIN_S
        self._markup = False
        self._waiting: list[Note] = []
        self._numbers: dict[str, int] = {}

    @staticmethod
    def is_there() -> bool:
        """Whether this user has a bus to send notices over."""
        return session_bus() is not None

    def show_note(self, note: Note) -> None:
        """Show a notice; one of the same key takes the place of the former."""
        self._waiting.append(note)
        if self._link.is_ready and not self._connecting:
            self._send()
        elif not self._connecting:
            self._connect()

    def withdraw(self, key: str) -> None:
        """Take a notice away whose matter is settled."""
        self._waiting = [note for note in self._waiting if note.key != key]
        number = self._numbers.pop(key, None)
        if number is not None and self._link.is_ready:
            self._link.call(new_method_call(_SERVER, "CloseNotification", "u", (number,)))

    def close(self) -> None:
        """Let go of the bus; notices that are shown stay."""
        self._waiting.clear()
        self._link.close()

    def _connect(self) -> None:
        address = session_bus()
        if address is None or time.monotonic() - self._tried_s < _AGAIN_S:
            self._fail()
            return
        self._tried_s, self._connecting = time.monotonic(), True
        self._numbers.clear()
        self._link.open(address)

    def _begin(self) -> None:
        rule = MatchRule(type="signal", interface=_SERVER.interface, path=_SERVER.object_path)
        self._link.call(message_bus.AddMatch(rule))
        self._link.call(new_method_call(_SERVER, "GetCapabilities"), self._know_server)

    def _know_server(self, body: tuple[Any, ...] | None) -> None:
        """What the server can do; where there is none, nothing can be shown."""
        if body is None:
            self._link.close()
            self._fail()
            return
        self._connecting = False
        self._markup = "body-markup" in body[0]
        self._send()

    def _send(self) -> None:
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self._link.call(self._notify(note), partial(self._shown, note))

    def _notify(self, note: Note) -> Message:
        body = html.escape(note.body, quote=False) if self._markup else note.body
        hints = {
            "urgency": ("y", _URGENCY.get(note.priority, 0)),
            "category": ("s", "device"),
            "desktop-entry": ("s", "edgewatch"),
            # The sounds of EdgeWatch are its own, and off unless a person asks for them.
            "suppress-sound": ("b", True),
        }
        values = (
            "EdgeWatch",
            self._numbers.get(note.key, 0),
            "edgewatch",
            note.summary,
            body,
            [_CLICKED, tr("Open"), _OPEN, tr("Open")],
            hints,
            _BY_SERVER,
        )
        return new_method_call(_SERVER, "Notify", "susssasa{sv}i", values)

    def _shown(self, note: Note, body: tuple[Any, ...] | None) -> None:
        if body is None:
            self.failed.emit(note)
        else:
            self._numbers[note.key] = int(body[0])

    def _heard(self, message: Message) -> None:
        """A person clicked, or the server says that a notice is gone."""
        member = message.header.fields.get(HeaderFields.member)
        number = message.body[0] if message.body else None
        key = next((k for k, known in self._numbers.items() if known == number), None)
        if key is None:
            return
        if member == "ActivationToken":
            # With it, the compositor of a Wayland session lets the window come forward.
            os.environ["XDG_ACTIVATION_TOKEN"] = str(message.body[1])
        elif member == "ActionInvoked":
            self.opened.emit(key)
        elif member == "NotificationClosed":
            del self._numbers[key]

    def _fail(self) -> None:
        self._connecting = False
        waiting, self._waiting = self._waiting, []
        for note in waiting:
            self.failed.emit(note)
