"""A window that begins in the tray, as at a login; and one that is open already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from edgewatch.ui import app as starting
from edgewatch.ui.session import Session
from edgewatch.ui.single_instance import SingleInstance, is_open
from edgewatch.ui.tray import Tray


def test_an_open_window_is_seen_and_left_as_it_is(tmp_path: Path, qtbot, qapp) -> None:
    first = SingleInstance(tmp_path)
    with qtbot.assertNotEmitted(first.raised, wait=50):
        assert is_open(tmp_path)
    first.close()
    assert not is_open(tmp_path)


def test_where_there_is_no_tray_the_window_is_minimised(
    site: Path, qtbot, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(starting, "_TRAY_LOOKS", 0)
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: False))
    starting._wait_for_tray()
    with begun_in_tray(qapp, site) as session:
        assert session.window.isMinimized()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged", "This plugin does not support")
def test_in_a_tray_no_window_is_shown_before_it_is_wanted(
    site: Path, qtbot, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))
    with begun_in_tray(qapp, site) as session:
        assert not session.window.isVisible()
        session.bring_forward()
        assert session.window.isVisible()


@contextmanager
def begun_in_tray(qapp: QApplication, site: Path) -> Iterator[Session]:
    quits = qapp.quitOnLastWindowClosed()
    session = starting.open_session(qapp, site, hidden=True)
    try:
        yield session
    finally:
        session.close()
        for one in (session.window, session):
            shiboken6.delete(one)
        qapp.setQuitOnLastWindowClosed(quits)
