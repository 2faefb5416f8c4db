"""Who acts where nobody is named: a person, never the account that the service runs under."""

from __future__ import annotations

import getpass

import pytest

from edgewatch.cli._settle import login_name
from edgewatch.site.people import OWN_NAME


def test_it_is_who_is_logged_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "ana")
    monkeypatch.setenv("SUDO_USER", "ben")
    assert login_name() == "ana"


def test_in_the_account_of_the_service_it_is_who_called_sudo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: OWN_NAME)
    monkeypatch.setenv("SUDO_USER", "ben")
    assert login_name() == "ben"
    monkeypatch.delenv("SUDO_USER")
    assert login_name() == f"account {OWN_NAME}"
