"""The keyring of the operating system, used only where it asks nobody anything.

What lies there is one random key for each site, which encrypts ``keys/seal.key``. It is read once
at the agent's start, so that no seal ever waits for a keyring.

Three are known: the Secret Service of Linux desktops, the Keychain of macOS, and the Credential
Locker of Windows. What ``keyring`` would choose by itself may be a plain file, or whatever an
environment variable names.
"""

from __future__ import annotations

import os
import sys
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

SERVICE = "EdgeWatch"
TIMEOUT_S = 2.0
ENV_BACKEND = "PYTHON_KEYRING_BACKEND"
"""Of ``keyring`` itself: its null or fail backend switches the keyring off for EdgeWatch too."""

_T = TypeVar("_T")


class KeyringUnusableError(Exception):
    """The keyring cannot be used now without asking somebody; its text says why."""


class SecretStore(Protocol):
    """What :mod:`key_store` needs of a keyring. Each raises KeyringUnusableError."""

    def get(self, name: str) -> bytes | None: ...

    def set(self, name: str, secret: bytes) -> None: ...


class OsKeyring:
    """The keyring of whoever runs this process."""

    def get(self, name: str) -> bytes | None:
        """The secret of this name, or None where the keyring has none."""
        text = _in_time(lambda: _backend().get_password(SERVICE, name))
        return None if text is None else b64decode(text)

    def set(self, name: str, secret: bytes) -> None:
        """Keep a secret under this name."""
        text = b64encode(secret).decode()
        _in_time(lambda: _backend().set_password(SERVICE, name, text))


def _in_time(call: Callable[[], _T]) -> _T:
    """What a call gives within TIMEOUT_S; a keyring that hangs is left behind in its thread."""
    done: list[_T] = []
    failed: list[str] = []

    def work() -> None:
        try:
            done.append(call())
        except KeyringUnusableError as error:
            failed.append(str(error))
        except Exception as error:  # noqa: BLE001 - backends raise errors of many libraries
            failed.append(str(error) or type(error).__name__)

    thread = threading.Thread(target=work, name="keyring", daemon=True)
    thread.start()
    thread.join(TIMEOUT_S)
    if done:
        return done[0]
    raise KeyringUnusableError(failed[0] if failed else f"no answer within {TIMEOUT_S:g} s")


def _backend() -> Any:
    """The keyring of this system, ready to be used without a question.

    Raises:
        KeyringUnusableError: there is none, or it would ask.
    """
    named = os.environ.get(ENV_BACKEND, "")
    if named.endswith(("null.Keyring", "fail.Keyring")):
        raise KeyringUnusableError(f"{ENV_BACKEND} switches it off")
    if sys.platform == "win32":
        from keyring.backends import Windows

        return Windows.WinVaultKeyring()
    if sys.platform == "darwin":
        return _keychain()
    from edgewatch.audit.seals.secret_service import SecretService

    return SecretService()


def _keychain() -> Any:
    """The Keychain, told to fail where it would otherwise show a dialog."""
    import ctypes
    import ctypes.util

    from keyring.backends import macOS

    security = ctypes.CDLL(ctypes.util.find_library("Security") or "")
    security.SecKeychainSetUserInteractionAllowed(ctypes.c_ubyte(0))
    ring: Any = macOS.Keyring
    return ring()
