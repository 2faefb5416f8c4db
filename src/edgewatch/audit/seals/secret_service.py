"""The Secret Service of a Linux desktop (freedesktop.org), without ever a prompt.

``keyring`` unlocks a locked collection and makes a missing one, and both put a dialog on the
screen and wait for it. Here a service that does not run is not started, a collection that is
locked or missing is left so, and each is an error. Items bear the attributes that ``keyring``
gives them, so that its command line finds them too. Linux only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

import secretstorage
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection
from secretstorage.exceptions import ItemNotFoundException, SecretStorageException

_NAME = "org.freedesktop.secrets"
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus")
_DEFAULT = "/org/freedesktop/secrets/aliases/default"


class WouldAskError(Exception):
    """The service is not there, or is locked; its text says which."""


class SecretService:
    """The default collection, with the methods that backends of ``keyring`` have."""

    def get_password(self, service: str, name: str) -> str | None:
        """The password of this name, or None. Raises WouldAskError."""
        with _default_collection() as collection:
            for item in collection.search_items(_attributes(service, name)):
                if item.is_locked():
                    raise WouldAskError("the keyring is locked")
                return item.get_secret().decode()
        return None

    def set_password(self, service: str, name: str, password: str) -> None:
        """Keep a password, in place of one of the same name. Raises WouldAskError."""
        label = f"{service}: the seals of a site"
        with _default_collection() as collection:
            attributes = _attributes(service, name)
            collection.create_item(label, attributes, password.encode(), replace=True)


@contextmanager
def _default_collection() -> Iterator[secretstorage.Collection]:
    try:
        with closing(secretstorage.dbus_init()) as bus:
            if not _is_running(bus):
                raise WouldAskError("no Secret Service runs in this session")
            collection = secretstorage.Collection(bus, _DEFAULT)
            if collection.is_locked():
                raise WouldAskError("the keyring is locked")
            yield collection
    except ItemNotFoundException:
        raise WouldAskError("the session has no default keyring") from None
    except SecretStorageException as error:
        raise WouldAskError(str(error) or type(error).__name__) from error


def _is_running(bus: DBusConnection) -> bool:
    """Whether the service is on the bus: a call to one that is not would start it."""
    call = new_method_call(_BUS, "NameHasOwner", "s", (_NAME,))
    return bool(bus.send_and_get_reply(call).body[0])


def _attributes(service: str, name: str) -> dict[str, str]:
    return {"service": service, "username": name, "application": service}
