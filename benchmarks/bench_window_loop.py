"""How long the window ever waits: while an agent is busy, during an export, at an alarm, for hours.

Every figure is taken in a fresh process without a screen. Beside the window there are, as in life,
other processes only: an agent that takes in rows as fast as they come, and an export. The floor
is the lateness of the same timer in a process that does nothing else.
"""

from __future__ import annotations

import gc
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TICK_MS, WATCHED_S, FRAMES, ALARMS = 10, 8.0, 12_000, 40


def main() -> None:
    """Run every measurement and print it beside its goal."""
    from support.populated_site import populate, publish_trust

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        populate(site)
        publish_trust(site)
        floor = _child("floor", site)
        quiet = _child("lateness", site)
        with _beside(_replay(site, Path(folder))):
            busy = _child("lateness", site)
        with _beside(_export(site, Path(folder))):
            export = _child("lateness", site)
        alarm = _child("alarm", site)
        soak = _child("soak", site)
    _say("lateness of a timer, p99: nothing else", floor["p99_ms"], "ms", None)
    _say("window, nothing beside it", quiet["p99_ms"], "ms", 5)
    _say("window, a replay at full speed beside it", busy["p99_ms"], "ms", 5)
    _say("window, an export beside it", export["p99_ms"], "ms", 20)
    _say("alarm committed to painted, p99", alarm["p99_ms"], "ms", 100)
    _say(f"memory grown over {FRAMES:,} frames", soak["grown_mb"], "MB", 2)


def _say(what: str, value: float, unit: str, goal: float | None) -> None:
    print(f"{what:<48} {value:>8.1f} {unit:<4} " + (f"goal {goal:g}" if goal else "the floor"))


def _child(what: str, site: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, what, str(site)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _replay(site: Path, folder: Path) -> list[str]:
    """An agent at work in another site of this machine: as many rows as it can take."""
    other = folder / "other"
    shutil.copytree(site, other)
    lines = ["mean radius," + ",".join(f"x{i}" for i in range(29))]
    lines += [",".join(str((i * j) % 97 / 97) for j in range(1, 31)) for i in range(40_000)]
    rows = folder / "rows.csv"
    rows.write_text("\n".join(lines), encoding="utf-8")
    return ["--site", str(other), "replay", "cytology", str(rows)]


def _export(site: Path, folder: Path) -> list[str]:
    return ["--site", str(site), "bundle", "export", str(folder / "out.zip")]


class _beside:  # noqa: N801 - reads as what it is
    """Runs a command again and again beside what is measured."""

    def __init__(self, words: list[str]) -> None:
        again = "while :; do rm -f {out}; {run} >/dev/null 2>&1; done".format(
            out=words[-1] if words[-1].endswith(".zip") else "/dev/null/nothing",
            run=" ".join([sys.executable, "-m", "edgewatch", *words]),
        )
        self._command = ["/bin/sh", "-c", again]

    def __enter__(self) -> None:
        self._process = subprocess.Popen(self._command, start_new_session=True)

    def __exit__(self, *_: object) -> None:
        os.killpg(self._process.pid, 9)
        self._process.wait()


def _window(site: Path) -> Any:
    from PySide6.QtCore import QSettings

    from edgewatch.ui.app import make_application, open_session

    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(site / "settings"))
    return open_session(make_application(), site).window


def floor(_site: Path) -> dict[str, float]:
    """Lateness of a timer in an application without a window."""
    from edgewatch.ui.app import make_application

    make_application()
    return {"p99_ms": _lateness()}


def lateness(site: Path) -> dict[str, float]:
    """Lateness of a timer beside a window that shows the page Now."""
    window = _window(site)
    _spin(1.0)
    late = _lateness()
    window.shut()
    return {"p99_ms": late}


def alarm(site: Path) -> dict[str, float]:
    """From the commit of an alarm until the strip that counts it has been painted."""

    from edgewatch.alarms import AlarmBook, Condition, to_record
    from edgewatch.sdk.paths import record_file
    from edgewatch.store import alarms as store
    from edgewatch.store.connection import one_transaction, open_writer

    window = _window(site)
    _spin(1.0)
    db = open_writer(record_file(site))
    book = AlarmBook(next_id=store.next_id(db))
    waits = []
    for i in range(ALARMS):
        label = window.strip.counts["high"]
        before, at_ns = label.text(), time.time_ns()
        met = Condition("device.changed", f"unit {i}", True, at_ns, slot=f"slot {i}")
        with one_transaction(db):
            for change in book.apply([met]):
                store.save_alarm(db, to_record(change.alarm))
                if change.transition is not None:
                    store.add_transition(db, asdict(change.transition))
        committed = time.monotonic()
        while label.text() == before and time.monotonic() - committed < 2:
            _spin(0.002)
        window.strip.repaint()
        waits.append((time.monotonic() - committed) * 1000)
    window.shut()
    db.close()
    return {"p99_ms": sorted(waits)[int(len(waits) * 0.99)]}


def soak(site: Path) -> dict[str, float]:
    """Memory that very many frames leave behind, after a first thousand."""
    import psutil

    window = _window(site)
    _spin(1.0)
    process, start = psutil.Process(), 0
    for i in range(FRAMES):
        if i == 1000:
            gc.collect()
            start = process.memory_info().rss
        window.live.look()
        window.refresher.refresh(window.page, force=True)
        window.repaint()
    gc.collect()
    grown = (process.memory_info().rss - start) / 1e6
    window.shut()
    return {"grown_mb": grown}


def _lateness() -> float:
    """The 99th percentile of how late a precise timer comes, in milliseconds."""
    from PySide6.QtCore import Qt, QTimer

    late: list[float] = []
    due = [time.monotonic() + TICK_MS / 1000]

    def tick() -> None:
        now = time.monotonic()
        late.append(max(0.0, now - due[0]) * 1000)
        due[0] = now + TICK_MS / 1000

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start(TICK_MS)
    _spin(WATCHED_S)
    timer.stop()
    return sorted(late)[int(len(late) * 0.99)]


def _spin(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        kinds = {"floor": floor, "lateness": lateness, "alarm": alarm, "soak": soak}
        print(json.dumps(kinds[sys.argv[1]](Path(sys.argv[2]))))
    else:
        main()
