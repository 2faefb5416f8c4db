"""Opening the wizard, as often as another language wants it made anew."""

from __future__ import annotations

import signal
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog

from edgewatch.ui.app import make_application
from edgewatch.ui.fonts import font, set_scale
from edgewatch.ui.preferences import Preferences
from edgewatch.ui.single_instance import SingleInstance, raise_running
from edgewatch.ui.style import apply_theme, wanted_theme
from edgewatch.ui.translations import speak
from edgewatch.ui.wizard.window import ANEW, Wizard


def run_wizard(site: Path) -> bool:
    """Lead a person through the setting up; whether the window is to be opened now.

    False where the wizard was closed: what was done until then stays, and it goes on from there
    at the next start.
    """
    app, preferences = make_application(), Preferences()
    if raise_running(site):
        return False
    # All that was done is on the disk: Ctrl+C may end it at once, which Qt alone would not.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    instance = SingleInstance(site)
    try:
        while True:
            wizard = open_wizard(app, site, preferences)
            raised = instance.raised.connect(wizard.come_forward)
            code = wizard.exec()
            instance.raised.disconnect(raised)
            wizard.shut()
            wizard.deleteLater()
            if code != ANEW:
                return code == QDialog.DialogCode.Accepted
    finally:
        instance.close()
        signal.signal(signal.SIGINT, before)


def open_wizard(app: QApplication, site: Path, preferences: Preferences) -> Wizard:
    """A wizard in the language, size and colours that are preferred."""
    set_scale(preferences.font_scale)
    app.setFont(font())
    speak(app, preferences.language)
    theme = wanted_theme(preferences.theme)
    apply_theme(app, theme)
    return Wizard(site, preferences, theme)
