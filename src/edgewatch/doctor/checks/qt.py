"""``qt.version``: a Qt binding that does not end the window after some minutes."""

from __future__ import annotations

import sys
from importlib.metadata import PackageNotFoundError, version

from edgewatch.doctor.check import Check
from edgewatch.doctor.examination import Examination
from edgewatch.doctor.finding import Found, advice, failed, ok

PACKAGE = "PySide6-Essentials"
_SPOILT = (6, 12, 0)
_NEW_PYTHON = (3, 12)


def look(_examination: Examination) -> Found:
    try:
        return judge(version(PACKAGE), sys.version_info[:2])
    except PackageNotFoundError:
        return judge("", sys.version_info[:2])


def judge(qt: str, python: tuple[int, int]) -> Found:
    """By both versions; "" where there is no Qt.

    >>> judge("6.12.0", (3, 11)).state, judge("6.12.0", (3, 12)).state, judge("", (3, 11)).state
    ('failed', 'ok', 'advice')
    """
    if not qt:
        return advice(
            "Qt is not installed: agent and commands work, and no window opens.",
            "Install it where a window is wanted.",
            f'python -m pip install "{PACKAGE}!=6.12.0"',
        )
    parts = tuple(int(part) for part in qt.split(".")[:3] if part.isdecimal())
    if parts == _SPOILT and python < _NEW_PYTHON:
        return failed(
            f"PySide6 {qt} with Python {'.'.join(map(str, python))}.",
            "Install another version of PySide6, or run EdgeWatch with Python 3.12 or newer.",
            f'python -m pip install "{PACKAGE}>=6.11,<6.12"',
        )
    return ok(f"PySide6 {qt}.")


CHECK = Check(
    "qt.version",
    "Qt",
    "PySide6 6.12.0 on Python 3.11 and older loses a reference with each call (PYSIDE-3474): the"
    " window ends by itself after some minutes, while the agent goes on.",
    look,
)
