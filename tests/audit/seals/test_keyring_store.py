"""The keyring of the system: used where it asks nothing, left alone everywhere else."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from edgewatch.audit.seals import keyring_store
from edgewatch.audit.seals.key_store import SealKeys
from edgewatch.audit.seals.keyring_store import ENV_BACKEND, KeyringUnusableError, OsKeyring

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the Secret Service")


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    """The address of a session bus with nothing on it."""
    from support.notification_server import Bus

    made = Bus()
    yield made.address
    made.close()


@pytest.fixture
def session(bus: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """That bus as the one of this session, with keyrings allowed."""
    monkeypatch.delenv(ENV_BACKEND)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    return bus


def test_the_null_backend_of_keyring_switches_it_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ENV_BACKEND, "keyring.backends.null.Keyring")

    with pytest.raises(KeyringUnusableError, match="switches it off"):
        OsKeyring().get("x")


def test_a_keyring_that_never_answers_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    released = threading.Event()
    monkeypatch.setattr(keyring_store, "TIMEOUT_S", 0.01)
    monkeypatch.setattr(keyring_store, "_backend", released.wait)
    try:
        with pytest.raises(KeyringUnusableError, match="no answer within"):
            OsKeyring().get("x")
    finally:
        released.set()


@linux
def test_without_a_session_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENV_BACKEND)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")

    with pytest.raises(KeyringUnusableError):
        OsKeyring().set("x", b"y")


@linux
def test_a_service_that_does_not_run_is_not_started(session: str) -> None:
    with pytest.raises(KeyringUnusableError, match="no Secret Service runs in this session"):
        OsKeyring().get("x")


@linux
def test_keys_are_kept_in_a_secret_service_that_never_prompts(session: str, tmp_path: Path) -> None:
    from support.secret_service import SecretServer

    server = SecretServer(session)
    try:
        keys = SealKeys.open(tmp_path, "auto")
        assert keys.where == "keyring"
        name, secret = next(iter(server.secrets))
        assert (name["service"], len(secret)) == ("EdgeWatch", 44)
        assert OsKeyring().get("another") is None

        server.locked = True
        with pytest.raises(KeyringUnusableError, match="the keyring is locked"):
            OsKeyring().get(name["username"])
        assert SealKeys.open(tmp_path / "other", "auto").where == "file"
        assert not {"Unlock", "Prompt", "CreateCollection"} & set(server.asked)
    finally:
        server.close()
