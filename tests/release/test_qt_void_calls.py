"""The release gate for PySide6: void calls must not use up references.

PySide6 6.12.0 on Python 3.11 and older drops one reference to None with each void call
(PYSIDE-3474): a live window dies within a minute, and a short test does not see it.
"""

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 200_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_void_calls_keep_every_reference() -> None:
    target = QObject()
    none, true = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        target.setObjectName("a")
        target.blockSignals(True)
    assert abs(sys.getrefcount(None) - none) < 1000
    assert abs(sys.getrefcount(True) - true) < 1000
