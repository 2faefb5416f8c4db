"""Every language, at the largest sizes that a workstation's screen has room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from edgewatch.alarms.language import ENGLISH, LANGUAGES
from edgewatch.ui import words
from edgewatch.ui.fonts import font, set_scale
from edgewatch.ui.models.formatting import clock, number, size
from edgewatch.ui.pages.registry import PAGES
from edgewatch.ui.shell import MainWindow
from edgewatch.ui.translations import speak

Opener = Callable[[Path], MainWindow]
SCREEN = QSize(1280, 720)
LARGE = 1.5


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[Callable[[str, float], None]]:
    """Say everything in a language, in a size; English in the usual one when the test ends."""

    def say(code: str, scale: float = 1.0) -> None:
        set_scale(scale)
        qapp.setFont(font())
        speak(qapp, code)

    yield say
    set_scale(1.0)
    qapp.setFont(font())
    speak(qapp, "en")
    QLocale.setDefault(QLocale("en"))
    words.speak(ENGLISH)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_fits_in_every_language_with_large_text(
    open_window: Opener,
    story: tuple[Path, object],
    spoken: Callable[[str, float], None],
    code: str,
    qtbot,
) -> None:
    spoken(code, LARGE)
    window = open_window(story[0])
    for page in PAGES:
        window.open_page(page.key)
        qtbot.wait(20)  # what wraps its text asks for its height once it knows its width
        least = window.minimumSizeHint().expandedTo(window.page.minimumSizeHint())
        fits = least.boundedTo(SCREEN) == least
        assert fits, f"{page.key} takes {least.width()} x {least.height()}: {_widest(window)}"


def test_another_language_is_spoken_on_screen_and_to_a_screen_reader(
    open_window: Opener, story: tuple[Path, object], spoken: Callable[[str], None]
) -> None:
    spoken("de")
    window = open_window(story[0])
    assert window.navigation.item(2).text().startswith("Geräte")
    window.open_page("alarms")
    heading = window.findChild(QLabel, "alarm_heading")
    assert "wurde" in heading.text()
    assert not any(word in heading.text() for word in ("The ", "was replaced"))


def test_numbers_and_times_follow_the_language(spoken: Callable[[str], None]) -> None:
    spoken("de")
    assert number(1234567.0) == "1.234.567"
    assert size(3.2e12) == "3,2 TB"
    spoken("pl")
    assert number(0.125) == "0,125"
    assert ":" in clock(0)


def _widest(window: MainWindow) -> str:
    """The widgets that ask for the most, to say what has to give way."""
    asking = sorted(
        (
            (widget.minimumSizeHint().width(), widget.objectName())
            for widget in window.page.findChildren(QWidget)
            if widget.isVisible()
        ),
        reverse=True,
    )
    return ", ".join(f"{name} {width}" for width, name in asking[:8])
