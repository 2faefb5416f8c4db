"""A bus of a test's own with a notification service on it, as a desktop has them."""

from __future__ import annotations

import queue
import shutil
import subprocess
import threading
from dataclasses import dataclass
from typing import Any

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_NAME = "org.freedesktop.Notifications"
_ADDRESS = DBusAddress("/org/freedesktop/Notifications", interface=_NAME)


@dataclass(frozen=True)
class Shown:
    """One call of Notify."""

    number: int
    replaces: int
    summary: str
    body: str
    actions: tuple[str, ...]
    hints: dict[str, Any]


class Bus:
    """A bus daemon with one user."""

    def __init__(self) -> None:
        daemon = shutil.which("dbus-daemon")
        if daemon is None:
            pytest.skip("there is no dbus-daemon to make a bus with")
        self._process = subprocess.Popen(
            [daemon, "--session", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().strip()

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()


class NotificationServer:
    """Keeps what it was asked to show; ``click`` does what a person would."""

    def __init__(self, address: str, capabilities: tuple[str, ...] = ("body", "actions")) -> None:
        self._connection: DBusConnection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(_NAME))
        self._capabilities = list(capabilities)
        self.shown: list[Shown] = []
        self.withdrawn: list[int] = []
        self.activation = ""
        self._to_send: queue.Queue[Message] = queue.Queue()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def click(self, number: int, action: str = "default", activation: str = "") -> None:
        if activation:
            self.activation = activation
            body = (number, activation)
            self._to_send.put(new_signal(_ADDRESS, "ActivationToken", "us", body))
        self._to_send.put(new_signal(_ADDRESS, "ActionInvoked", "us", (number, action)))

    def expire(self, number: int) -> None:
        self._to_send.put(new_signal(_ADDRESS, "NotificationClosed", "uu", (number, 1)))

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            while not self._to_send.empty():
                self._connection.send(self._to_send.get())
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))

    def _answer(self, call: Message) -> Message:
        match call.header.fields.get(HeaderFields.member):
            case "GetCapabilities":
                return new_method_return(call, "as", (self._capabilities,))
            case "Notify":
                _app, replaces, _icon, summary, body, actions, hints, _timeout = call.body
                number = replaces or len(self.shown) + 1
                plain = {name: value for name, (_kind, value) in hints.items()}
                self.shown.append(Shown(number, replaces, summary, body, tuple(actions), plain))
                return new_method_return(call, "u", (number,))
            case "CloseNotification":
                self.withdrawn.append(call.body[0])
                return new_method_return(call)
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")
