"""Sites to look at, and a window that is always closed again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from edgewatch.ui.app import make_application
from edgewatch.ui.models.person_words import ROLE_WORDS
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.shell import MainWindow
from support.populated_site import Told, make_empty_site, populate


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What the offscreen platform says that it cannot do is no fault of a window."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the product makes it: Fusion and the shipped font."""
    return make_application()


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """No test reads or writes the settings of the person who runs it."""
    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(tmp_path / "settings"))
    Preferences().role = next(iter(ROLE_WORDS))  # as the wizard would have asked


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Told]:
    """A populated site, made once; tests that write take ``site`` instead."""
    path = tmp_path_factory.mktemp("story") / "site"
    return path, populate(path)


@pytest.fixture
def site(story: tuple[Path, Told], tmp_path: Path) -> Path:
    """A populated site of this test's own."""
    return Path(shutil.copytree(story[0], tmp_path / "site"))


@pytest.fixture
def told(story: tuple[Path, Told]) -> Told:
    return story[1]


@pytest.fixture
def empty_site(tmp_path: Path) -> Path:
    """A site where an agent has run and nothing has happened yet."""
    make_empty_site(tmp_path / "empty")
    return tmp_path / "empty"


@pytest.fixture
def open_window(qtbot, qapp) -> Iterator[Callable[[Path], MainWindow]]:  # type: ignore[no-untyped-def]
    """Opens the window of a site; it is shut and gone when the test ends."""
    windows: list[MainWindow] = []

    def opened(site: Path) -> MainWindow:
        window = MainWindow(site, Preferences())
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(1280, 720)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.start()
        return window

    yield opened
    for window in windows:
        window.shut()
        window.close()
