"""A connection to the session bus of a Linux desktop that never waits: no thread, no blocking call.

jeepney gives the words of the protocol (D-Bus specification, "Authentication Protocol" and
"Message Protocol"), Qt's event loop the bytes.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jeepney import HeaderFields, Message, MessageType
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.low_level import Parser
from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalSocket

Reply = Callable[[tuple[Any, ...] | None], None]
"""Takes the body of a reply; None where the call failed."""


def session_bus() -> str | None:
    """The address of the user's bus, or None where there is none."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
        address = f"unix:path={usual}" if usual.exists() else ""
    try:
        return next(get_connectable_addresses(address)) if address else None
    except (RuntimeError, ValueError):
        return None


class BusLink(QObject):
    """``ready`` once calls are taken, ``told`` carries each signal, ``lost`` says why it ended."""

    ready = Signal()
    told = Signal(object)
    lost = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._authenticator: Authenticator | None = None
        self._parser = Parser()
        self._serial = 0
        self._waiting: dict[int, Reply] = {}
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._greet)
        self._socket.readyRead.connect(self._read)
        self._socket.errorOccurred.connect(lambda _: self._lose(self._socket.errorString()))

    @property
    def is_ready(self) -> bool:
        """Whether the bus has taken us in."""
        return self._authenticator is not None and self._authenticator.authenticated

    def open(self, address: str) -> None:
        """Connect to a bus; ``ready`` or ``lost`` follows."""
        self._authenticator = None
        self._parser = Parser()
        self._waiting.clear()
        if address.startswith("\0"):
            self._socket.setSocketOptions(QLocalSocket.SocketOption.AbstractNamespaceOption)
        self._socket.connectToServer(address.removeprefix("\0"))

    def close(self) -> None:
        """Let go of the bus, without a word."""
        self._waiting.clear()
        self._socket.blockSignals(True)
        self._socket.abort()
        self._socket.blockSignals(False)
        self._authenticator = None

    def call(self, message: Message, reply: Reply | None = None) -> None:
        """Send a method call; ``reply`` takes what comes back."""
        self._serial += 1
        if reply is not None:
            self._waiting[self._serial] = reply
        self._socket.write(message.serialise(serial=self._serial))

    def _greet(self) -> None:
        self._authenticator = Authenticator()
        self._answer_authentication()

    def _answer_authentication(self) -> None:
        if self._authenticator is not None:
            while line := self._authenticator.data_to_send():
                self._socket.write(line)

    def _read(self) -> None:
        data = bytes(self._socket.readAll().data())
        if self._authenticator is None:
            return
        if self._authenticator.authenticated:
            self._take(data)
            return
        try:
            self._authenticator.feed(data)
        except AuthenticationError as error:
            self._lose(str(error))
            return
        if self._authenticator.authenticated:
            self._socket.write(BEGIN)
            self.call(message_bus.Hello(), self._taken_in)
        else:
            self._answer_authentication()

    def _taken_in(self, body: tuple[Any, ...] | None) -> None:
        self._lose("the bus refused") if body is None else self.ready.emit()

    def _take(self, data: bytes) -> None:
        self._parser.add_data(data)
        while (message := self._parser.get_next_message()) is not None:
            kind = message.header.message_type
            if kind is MessageType.signal:
                self.told.emit(message)
            elif kind in (MessageType.method_return, MessageType.error):
                serial = message.header.fields.get(HeaderFields.reply_serial, 0)
                reply = self._waiting.pop(serial, None)
                if reply is not None:
                    reply(message.body if kind is MessageType.method_return else None)

    def _lose(self, why: str) -> None:
        self.close()
        self.lost.emit(why)
