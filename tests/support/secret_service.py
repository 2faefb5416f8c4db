"""A Secret Service on a bus of a test's own: one collection, secrets as they are."""

from __future__ import annotations

import threading
from typing import Any

from jeepney import HeaderFields, Message, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_NAME = "org.freedesktop.secrets"
_ITEM = "/item/"


class SecretServer:
    """Answers as a keyring daemon does; ``locked`` is what it says of its collection."""

    def __init__(self, address: str) -> None:
        self.locked = False
        self.asked: list[str] = []
        self.secrets: list[tuple[dict[str, str], bytes]] = []
        self._connection: DBusConnection = open_dbus_connection(bus=address)
        self._connection.send_and_get_reply(message_bus.RequestName(_NAME))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._over.set()
        self._thread.join()
        self._connection.close()

    def _serve(self) -> None:
        while not self._over.is_set():
            try:
                message = self._connection.receive(timeout=0.02)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))

    def _answer(self, call: Message) -> Message:
        member, path = (call.header.fields[f] for f in (HeaderFields.member, HeaderFields.path))
        self.asked.append(member)
        given = self._given(member, path, call.body)
        if given is None:
            return new_error(call, "org.freedesktop.DBus.Error.NotSupported")
        return new_method_return(call, *given)

    def _given(self, member: str, path: str, body: tuple[Any, ...]) -> tuple[str, Any] | None:
        """Signature and content of an answer."""
        given: tuple[str, Any] | None = None
        match member, body:
            case "Get", (_, name):
                given = "v", ({"Locked": ("b", self.locked), "Label": ("s", "login")}[name],)
            case "OpenSession", ("plain", _):
                given = "vo", (("s", ""), "/session")
            case "SearchItems", (wanted,):
                given = "ao", (self._found(wanted),)
            case "CreateItem", (properties, secret, _):
                given = "oo", (self._create(properties, secret), "/")
            case "GetSecret", _:
                content = self.secrets[int(path.removeprefix(_ITEM))][1]
                given = "(oayays)", (("/session", b"", content, "text/plain"),)
        return given

    def _found(self, wanted: dict[str, str]) -> list[str]:
        return [f"{_ITEM}{i}" for i, (had, _) in enumerate(self.secrets) if had == wanted]

    def _create(self, properties: dict[str, Any], secret: tuple[str, bytes, bytes, str]) -> str:
        _, attributes = properties["org.freedesktop.Secret.Item.Attributes"]
        self.secrets.append((attributes, bytes(secret[2])))
        return f"{_ITEM}{len(self.secrets) - 1}"
