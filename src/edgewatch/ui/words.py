"""What the window says, in the language of the person in front of it.

Every text on screen goes through here as a literal, so that a program can collect them for the
translators; a whole sentence or label each, never glued from parts. Nothing here knows Qt:
`edgewatch.ui.translations` hands in the words.
"""

from __future__ import annotations

from edgewatch.alarms.language import ENGLISH, Language

_present = ENGLISH


def speak(language: Language) -> None:
    """Say everything from now on in another language."""
    global _present  # noqa: PLW0603 - one person in front of one window
    _present = language


def language() -> Language:
    """The language that is spoken now."""
    return _present


def tr(text: str, /, **values: object) -> str:
    """A text in the present language; its ``{names}`` filled where values are given.

    >>> tr("Alarm {id}", id=7)
    'Alarm 7'
    """
    said = _present.translate(text)
    return said.format(**values) if values else said


def trn(n: int, forms: str, /, **values: object) -> str:
    """The plural form for a number, with the number for ``#``.

    >>> trn(1, "# prediction of {model}|# predictions of {model}", model="cytology")
    '1 prediction of cytology'
    """
    said = _present.counted(n, _present.translate(forms))
    return said.format(**values) if values else said


def mark(text: str) -> str:
    """The text itself, marked for the translators; `tr` turns it where it is shown."""
    return text
