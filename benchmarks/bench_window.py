"""The window's promises: first paint, memory, load while live and idle, commit to screen.

Each figure is taken in a fresh process of its own, without a screen (Qt's offscreen platform
paints the same pixels with the same code). A second process commits predictions meanwhile, as
the agent does: a Python thread in the window's own process would falsify every figure.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
RUNS, LIVE_S, CHARTS, POINTS = 5, 8.0, 8, 100_000


def main() -> None:
    """Run every measurement and print it beside its goal."""
    from support.populated_site import populate, publish_trust

    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        populate(site)
        publish_trust(site)
        paints = [_child("paint", site) for _ in range(RUNS)]
        idle = _child("load", site)
        with _Committer(site):
            live = _child("load", site)
            late = _child("delay", site)
        frame = _child("frame", site)
    first, whole = (statistics.median(p[k] for p in paints) for k in ("paint_ms", "whole_ms"))
    _say("first paint, warm, median", first, "ms", 800)
    _say("the same with every chart", whole, "ms", 1500)
    _say("memory (RSS) with the page Now", live["rss_mb"], "MB", 150)
    _say("load, nothing committed", idle["cpu_percent"], "% of a core", 2)
    _say("load, page Now live at 10 Hz", live["cpu_percent"], "% of a core", 12)
    _say("commit to repaint, p99", late["p99_ms"], "ms", 150)
    _say(f"frame of {CHARTS} charts x {POINTS:,} points", frame["frame_ms"], "ms", 12)


def _say(what: str, value: float, unit: str, goal: float) -> None:
    print(f"{what:<38} {value:>8.1f} {unit:<12} goal {goal:g}")


def _child(what: str, site: Path) -> dict[str, Any]:
    started = str(time.time_ns())
    command = [sys.executable, __file__, what, str(site), started]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


class _Committer:
    """Commits one prediction ten times a second, and leaves its time as case."""

    def __init__(self, site: Path) -> None:
        self._site, self._end = site, threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> _Committer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _run(self) -> None:
        from edgewatch.sdk.paths import record_file
        from edgewatch.store import predictions
        from edgewatch.store.connection import one_transaction, open_writer

        db = open_writer(record_file(self._site))
        last = list(db.execute("SELECT * FROM prediction ORDER BY id DESC LIMIT 1").fetchone()[1:])
        while not self._end.wait(0.1):
            last[0] = time.time_ns()
            with one_transaction(db):
                predictions.insert(db, [tuple(last)])
        db.close()


def _window(site: Path) -> Any:
    from PySide6.QtCore import QSettings

    from edgewatch.ui.app import make_application, open_session

    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(site / "settings"))
    app = make_application()
    return app, open_session(app, site).window


def paint(site: Path, started_ns: int) -> dict[str, float]:
    """Milliseconds from the start of the process to the first picture, and to that with charts.

    The first one holds the answer and the prediction; what draws charts is loaded after it.
    """
    app, window = _window(site)
    window.grab()
    first = (time.time_ns() - started_ns) / 1e6
    app.processEvents()
    window.grab()
    whole = (time.time_ns() - started_ns) / 1e6
    window.shut()
    return {"paint_ms": first, "whole_ms": whole}


def load(site: Path, _started_ns: int) -> dict[str, float]:
    """Share of a core, and memory."""
    import psutil

    _, window = _window(site)
    _spin(1.0)
    process = psutil.Process()
    process.cpu_percent(None)
    _spin(LIVE_S)
    cpu = process.cpu_percent(None)
    rss = process.memory_info().rss / 1e6
    window.shut()
    return {"cpu_percent": cpu, "rss_mb": rss}


def delay(site: Path, _started_ns: int) -> dict[str, float]:
    """How long after its commit a prediction has been painted."""
    from edgewatch.store import predictions

    _, window = _window(site)
    page, refresh = window.page, window.page.refresh
    seen: dict[int, int] = {}

    def timed(context: Any) -> None:
        refresh(context)
        page.repaint()
        last = int(predictions.recent(context.db, context.model, 1).time_ns[-1])
        seen.setdefault(last, time.time_ns())

    _spin(1.0)
    page.refresh = timed
    _spin(LIVE_S)
    window.shut()
    waits = sorted((shown - commit) / 1e6 for commit, shown in list(seen.items())[1:])
    return {"p99_ms": waits[int(len(waits) * 0.99)]}


def frame(_site: Path, _started_ns: int) -> dict[str, float]:
    """CPU milliseconds to show and paint one frame of many points."""
    import numpy as np
    from PySide6.QtWidgets import QGridLayout, QWidget

    from edgewatch.ui.app import make_application
    from edgewatch.ui.theme import LIGHT
    from edgewatch.ui.widgets.chart import Chart

    app = make_application()
    whole = QWidget()
    whole.resize(1400, 860)
    grid = QGridLayout(whole)
    charts = [Chart(f"chart_{i}", "Noise") for i in range(CHARTS)]
    for i, chart in enumerate(charts):
        chart.set_theme(LIGHT)
        grid.addWidget(chart, i // 2, i % 2)
    whole.show()
    x = np.arange(POINTS, dtype=float)
    noise = np.random.default_rng(1).normal(size=(CHARTS, POINTS))
    spent = []
    for _ in range(20):
        before = time.process_time()
        for chart, y in zip(charts, noise, strict=True):
            chart.draw_line("noise", x, y, LIGHT.series)
            chart.setXRange(0, POINTS, padding=0)
            chart.setYRange(-5, 5, padding=0)
        app.processEvents()
        spent.append((time.process_time() - before) * 1000)
    return {"frame_ms": statistics.median(spent)}


def _spin(seconds: float) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()  # the application's own loop would close the window when it ends
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        kind = {"paint": paint, "load": load, "delay": delay, "frame": frame}[sys.argv[1]]
        print(json.dumps(kind(Path(sys.argv[2]), int(sys.argv[3]))))
    else:
        main()
