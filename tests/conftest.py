"""What holds for every test: no screen, no leaks.

A test that leaves a thread, a process, a Qt timer or a widget behind fails, with a text that
says which: such leftovers make another test fail later, where nobody looks for the cause.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import psutil
import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the program; before numpy comes
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # also where a test imports onnxruntime first
os.environ.pop("EDGEWATCH_SITE", None)
# No test writes into the keyring of whoever runs it.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
TESTS = Path(__file__).parent
sys.path.insert(0, str(TESTS))

# The same examples each time: what fails here fails wherever the suite is run.
settings.register_profile("suite", derandomize=True)
settings.load_profile("suite")

GRACE_S = 3.0
# New objects before a look for garbage: with 700, up to a fifth of a test is spent on looking.
GARBAGE_THRESHOLDS = (200_000, 50, 50)
# Few tests that take long: begun first, so that no worker is left alone with them at the end.
# Those that wait for processes stand between those that compute.
LONGEST = (
    "stories/test_kill.py",
    "ui/test_references.py",
    "agent/test_salvage.py",
    "stories/test_people.py",
    "ui/test_pages.py",
    "sdk/test_backend_nodes.py",
    "agent/test_process.py",
    "stories/test_real_streams.py",
    "docs/test_blocks.py",
    "stories/test_wizard_story.py",
    "agent/test_bus_states.py",
    "audit/test_verify_mutations.py",
    "audit/test_bundle_two_verifiers.py",
    "ui/test_languages.py",
    "devices/test_bus_machine.py",
    "monitors/test_partition_properties.py",
)
# Kept by libraries for the life of the process, started at their first use.
LASTING_THREADS = ("pytest_timeout", "ThreadPoolExecutor-", "asyncio_")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect with the garbage collector off, and let it never look at what was collected.

    Thousands of tests and all that they import live until the end: to go through them at each
    collection of garbage takes longer than most tests do.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.set_threshold(*GARBAGE_THRESHOLDS)
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first; each file stays together and in its order."""
    places = {TESTS / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: places.get(item.path, len(places)))


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """Fail a test that leaves a running thread."""
    before = set(threading.enumerate())
    yield
    left = _settled(lambda: _new_threads(before))
    assert not left, f"threads still running: {left}; join them in the test or the fixture"


@pytest.fixture(autouse=True)
def no_leaked_processes() -> Iterator[None]:
    """Fail a test that leaves a child process, and end it so that the others are not spoilt.

    Those of a whole module's fixture were there before and may stay.
    """
    before = set(_children())
    yield
    left = _settled(lambda: [child for child in _children() if child not in before])
    for child in left:
        child.kill()
        child.wait(5)
    assert not left, f"processes still running: {left}; stop them in the test or the fixture"


@pytest.fixture(autouse=True)
def no_leaked_widgets(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a top-level widget or an active timer.

    Only tests with an application are looked at: collecting garbage after each of the others
    would double the time that all of them take.
    """
    yield
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    # What was deleteLater()ed has not happened before the loop has seen it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    gc.collect()
    shown = [w.objectName() or type(w).__name__ for w in app.topLevelWidgets() if w.isVisible()]
    assert not shown, f"windows still open: {shown}; close them or give them to qtbot.addWidget"
    timers = [t for w in app.topLevelWidgets() for t in w.findChildren(QTimer) if t.isActive()]
    assert not timers, f"timers still active: {timers}; stop them when their widget closes"


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before
        and thread.is_alive()
        and not thread.name.startswith(LASTING_THREADS)
    ]


def _children() -> list[psutil.Process]:
    if _surely_no_child():
        return []
    found = psutil.Process().children(recursive=True)
    return [c for c in found if c.is_running() and c.status() != psutil.STATUS_ZOMBIE]


def _surely_no_child() -> bool:
    """What the kernel says: a hundredth of the cost of a look at all processes."""
    tasks = Path("/proc/self/task")
    try:
        return not any((task / "children").read_bytes() for task in tasks.iterdir())
    except OSError:
        return False


def _settled(look):  # type: ignore[no-untyped-def]
    """What is left once things had a moment to end by themselves."""
    deadline = time.monotonic() + GRACE_S
    left = look()
    while left and time.monotonic() < deadline:
        time.sleep(0.02)
        left = look()
    return left
