"""The words of a language, from the files that Qt Linguist makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from edgewatch.alarms.language import LANGUAGES, Language
from edgewatch.site.errors import InputError
from edgewatch.site.resources import resource_dir
from edgewatch.ui import words

CONTEXT = "EdgeWatch"
_FALLBACK = "en"
NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "pl": "Polski", "es": "Español"}
"""Each language by its own name: who looks for it reads that one."""


def speak(app: QApplication, choice: str) -> Language:
    """Say everything from now on in the chosen language, or in that of the system."""
    code = wanted_language(choice)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    # Qt's own dialogs and number fields follow.
    QLocale.setDefault(QLocale(code))
    known = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if code != _FALLBACK and known.load(f"qtbase_{code}", folder):
        app.installTranslator(known)
    language = spoken(code)
    words.speak(language)
    return language


def wanted_language(choice: str) -> str:
    """The code of a choice; for "system" that of the system, where it is one of ours."""
    code = QLocale.system().name()[:2] if choice == "system" else choice
    return code if code in LANGUAGES else _FALLBACK


def spoken(code: str) -> Language:
    """A language with its words; English needs none, and one without a file stays English."""
    return replace(LANGUAGES[code], translate=_words(code))


@lru_cache
def _words(code: str) -> Callable[[str], str]:
    translator = QTranslator()
    if code != _FALLBACK:
        try:
            folder = resource_dir("resources") / "translations"
        except InputError:
            return str
        if not translator.load(f"edgewatch_{code}.qm", str(folder)):
            return str

    def translate(text: str) -> str:
        return translator.translate(CONTEXT, text) or text

    return translate if code != _FALLBACK else str
