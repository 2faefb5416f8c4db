"""Each page beside a picture of how it was: both themes, two languages.

The pictures are small and are compared with some tolerance; ``UPDATE_REFERENCES=1`` takes them
anew, to be looked at before they are committed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.theme import THEMES
from edgewatch.ui.translations import speak
from support.populated_site import populate, publish_trust

FOLDER = Path(__file__).parent / "references"
END_NS = 1_790_000_000 * 10**9
SIZE = (1280, 720)
KEPT = (640, 360)
LEVELS = 24
DIFFERING = 0.005


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A site whose story ends at a fixed moment, in a fixed time zone, with a living agent."""
    site = tmp_path_factory.mktemp("frozen") / "site"
    before = os.environ.get("TZ")
    os.environ["TZ"] = "UTC"
    time.tzset()
    populate(site, end_ns=END_NS)
    yield site
    os.environ.pop("TZ")
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.parametrize("code", ["en", "de"])
def test_pages_look_as_they_did(
    frozen: Path,
    code: str,
    monkeypatch: pytest.MonkeyPatch,
    open_window: Callable[[Path], MainWindow],
    qapp: QApplication,
    qtbot,
) -> None:
    monkeypatch.setattr(time, "time_ns", lambda: END_NS)
    monkeypatch.setenv("HOME", "/home/engineer")  # some pages show where files go
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    page = publish_trust(frozen)
    speak(qapp, code)
    try:
        window = open_window(frozen)
        window.resize(*SIZE)
        differing = [
            name for theme in THEMES for name in _differing(window, theme, code, qtbot, page.beat)
        ]
    finally:
        speak(qapp, "en")
        page.stop()
    assert not differing, "look at them; UPDATE_REFERENCES=1 takes them anew"


def _differing(
    window: MainWindow, theme: str, code: str, qtbot, beat: Callable[[], None]
) -> Iterator[str]:
    window.set_theme(THEMES[theme])
    for entry in PAGES:
        window.open_page(entry.key)
        qtbot.waitUntil(lambda: not window.page.busy, timeout=30_000)
        beat()
        window.live.look()
        qtbot.wait(1)
        path = FOLDER / f"{entry.key}-{theme}-{code}.png"
        if os.environ.get("UPDATE_REFERENCES"):
            qtbot.wait(300)
            FOLDER.mkdir(exist_ok=True)
            assert _picture(window).save(str(path))
        elif not path.exists() or not _settles(window, QImage(str(path)), qtbot):
            yield path.name


def _settles(window: MainWindow, wanted: QImage, qtbot) -> bool:
    """Whether the page comes to look as it did: charts take a few turns of the loop to come in."""
    for _ in range(20):
        if _share(_picture(window), wanted) <= DIFFERING:
            return True
        qtbot.wait(50)
    return False


def _picture(window: MainWindow) -> QImage:
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return shown.scaled(*KEPT, mode=Qt.TransformationMode.SmoothTransformation)


def _share(one: QImage, other: QImage) -> float:
    """The share of the samples that differ by more than some levels."""
    a, b = (
        _samples(image.convertToFormat(QImage.Format.Format_Grayscale8)) for image in (one, other)
    )
    return float((np.abs(a - b) > LEVELS).mean()) if a.shape == b.shape else 1.0


def _samples(image: QImage) -> NDArray[np.int16]:
    whole = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return whole[:, : image.width()].astype(np.int16)
