"""A change of range until it is painted, over a record of a hundred million predictions.

The record is made as the agent would leave it: a year of minutes folded into hours and days,
states of two slots, alarms, resources, windows of drift, a million events. Then the window is
opened without a screen (Qt's offscreen platform paints the same pixels with the same code), and
for each page that shows a stretch of time every range, a zoom and a move are timed from the wish
until the page has been painted. Last, a list of a million happenings: first paint, and jumps to
anywhere. ``--days 30`` makes a smaller record.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.insert(0, str(ROOT / "benchmarks"))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PAGES = ("history", "drift", "system")
RANGES = ("live", "hour", "shift", "day", "week", "month", "year", "all")
GOAL_MS, LIST_MS, JUMP_MS = 100, 50, 40
EVENTS, JUMPS = 1_000_000, 200
NS = 10**9


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--site", type=Path, help="keep the record here, and use it again")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = given.site or Path(folder) / "site"
        if not site.exists():
            make(site, given.days)
        measure(site)
    return 0


def make(site: Path, days: int) -> None:
    """A site with so many days of minutes that end now."""
    import bench_history as past

    from edgewatch.sdk.paths import config_file, record_file

    site.mkdir(parents=True)
    config_file(site).write_text(SITE_TOML, encoding="utf-8")
    past.START_NS = time.time_ns() // past.DAY_NS * past.DAY_NS - days * past.DAY_NS
    past.ROWS_A_MINUTE = 191  # a hundred million in a year
    past.FEATURES = 10
    started = time.perf_counter()
    past.generate(record_file(site), past.reference(), days)
    beside(record_file(site), past.START_NS, days * past.DAY_NS)
    size = record_file(site).stat().st_size / 1e6
    print(f"{days * 1440 * 191 / 1e6:.0f} million predictions in {size:.0f} MB, made in "
          f"{time.perf_counter() - started:.0f} s\n")  # fmt: skip


SITE_TOML = """\
schema = 1
name = "A year"

[[model]]
name = "scorer"

[[slot]]
name = "analyser"
profile = "astm-e1394"
port = "/dev/ttyUSB0"
models = ["scorer"]
"""


def beside(record: Path, start: int, length: int) -> None:
    """What stands beside the sketches: the last rows, states, alarms, windows, samples, events."""
    from edgewatch.store.connection import one_transaction, open_writer

    rng = np.random.default_rng(3)
    with closing(open_writer(record)) as db:
        db.execute("PRAGMA synchronous = OFF")
        with one_transaction(db):
            _last_rows(db, start + length)
            _states(db, rng, start, length)
            _alarms(db, rng, start, length)
            _windows(db, rng, start, length)
            _samples(db, rng, start + length)
            at = np.sort(rng.integers(start, start + length, EVENTS)).tolist()
            db.executemany("INSERT INTO event (time_ns, kind, subject, detail) VALUES"
                           " (?, 'agent.started', 'agent', '{}')", ((t,) for t in at))  # fmt: skip


def _last_rows(db: Any, end: int) -> None:
    from edgewatch.store import models, predictions, segments
    from edgewatch.store.layouts import Layout, Part

    names = (tuple(f"x{i}" for i in range(10)), ("y0", "y1"))
    layout = Layout((Part("x", "<f8", (10,)),), (Part("y", "<f8", (2,)),), *names)
    (model_id,) = db.execute("SELECT id FROM model").fetchone()
    layout_id = models.remember_layout(db, model_id, layout)
    segment = segments.add_segment(db, "last.ews", {"pid": 1}, end)
    rows = np.random.default_rng(4).normal(size=(20_000, 12))
    predictions.insert(
        db,
        (
            (end - (len(rows) - i) * NS // 3, 0, model_id, layout_id, segment.id, i, 0, None, 0,
             200_000, row[:10].tobytes(), row[10:].tobytes(), None)
            for i, row in enumerate(rows)
        ),
    )  # fmt: skip


def _states(db: Any, rng: np.random.Generator, start: int, length: int) -> None:
    from edgewatch.store import devices

    devices.sync_slots(db, [("analyser", "astm-e1394", "/dev/ttyUSB0", ["scorer"])])
    for at in np.sort(rng.integers(start, start + length, 60)).tolist():
        for verdict, after in (("CHANGED", 0), ("VERIFIED", 3600 * NS)):
            state = devices.begin_state(
                db, "analyser", verdict, at + after, proved_ns=at, unit="SN-1", reason="",
                differences=[], evidence=[],
            )  # fmt: skip
        devices.open_suspect_span(db, "analyser", at - 60 * NS, state)
        devices.close_suspect_span(db, "analyser", at + 3600 * NS)


def _alarms(db: Any, rng: np.random.Generator, start: int, length: int) -> None:
    from edgewatch.store import alarms

    for number, at in enumerate(np.sort(rng.integers(start, start + length, 2000)).tolist(), 1):
        kind = ("device.changed", "high") if number % 9 == 0 else ("input.drift", "medium")
        alarm = {
            "id": number, "code": kind[0], "priority": kind[1], "state": "closed",
            "subject": "scorer", "model": "scorer", "raised_ns": at,
            "condition_since_ns": at, "condition_active": False, "changed_ns": at,
            "cleared_ns": at + 900 * NS, "params": {},
        }  # fmt: skip
        alarms.save_alarm(db, alarm)


def _windows(db: Any, rng: np.random.Generator, start: int, length: int) -> None:
    from edgewatch.store import measures

    (baseline,) = db.execute("SELECT id FROM baseline").fetchone()
    last_week = range(start + max(0, length - 7 * 86_400 * NS), start + length, 60 * NS)
    measures.add_measurements(
        db,
        (
            ("scorer", baseline, at - 60 * NS, at, 200, f"x{i}", "input", method,
             float(rng.random()), 1.0, None, 0)
            for at in last_week for i in range(10) for method in ("psi", "ks", "missing")
        ),
    )  # fmt: skip


def _samples(db: Any, rng: np.random.Generator, end: int) -> None:
    rows = ((end - i * 5 * NS, who, float(rng.random() * 20), 10**8)
            for i in range(30 * 17_280) for who in ("machine", "agent"))  # fmt: skip
    db.executemany(
        "INSERT INTO resource (time_ns, subject, cpu_percent, rss_bytes) VALUES (?, ?, ?, ?)", rows
    )


def measure(site: Path) -> None:
    """Print every figure beside its goal."""
    from PySide6.QtCore import QSettings

    from edgewatch.ui.app import make_application
    from edgewatch.ui.preferences import Preferences
    from edgewatch.ui.shell import MainWindow

    ini, user = QSettings.Format.IniFormat, QSettings.Scope.UserScope
    QSettings.setPath(ini, user, str(site / "settings"))
    app = make_application()
    window = MainWindow(site, Preferences())
    window.resize(1280, 800)
    window.show()
    window.live.look()  # no timer: only what is asked for is measured
    for page in PAGES:
        window.open_page(page)
        _settle(app)
        for key in RANGES:
            _say(f"{page}: {key}", _painted(app, window, lambda k=key: window.times.choose(k)))
        for factor, words in ((0.8, "zoom in"), (1.25, "zoom out")):
            _say(f"{page}: {words}", _each(app, window, lambda f=factor: window.times.zoom(f)))
        _say(f"{page}: move", _each(app, window, lambda: window.times.move(-0.1)))
    _long_list(app, window)
    window.shut()


def _settle(app: Any) -> None:
    for _ in range(40):
        app.processEvents()
        time.sleep(0.005)


def _painted(app: Any, window: Any, wish: Any) -> float:
    """Milliseconds from the wish until the page has been painted; finer parts may follow."""
    started = time.perf_counter()
    wish()
    app.sendPostedEvents()
    window.page.repaint()
    spent = (time.perf_counter() - started) * 1e3
    _settle(app)
    return spent


def _each(app: Any, window: Any, wish: Any) -> float:
    """The median over several spans in a row, from a month."""
    window.times.choose("month")
    _settle(app)
    return statistics.median(_painted(app, window, wish) for _ in range(7))


def _long_list(app: Any, window: Any) -> None:
    from edgewatch.sdk.paths import record_file
    from edgewatch.store.connection import open_reader
    from edgewatch.ui.models.happenings import happenings
    from edgewatch.ui.models.ranges import bounds
    from edgewatch.ui.widgets.event_list import EventList

    context = window.refresher.beat.context
    events = EventList()
    events.resize(1000, 400)
    with closing(open_reader(record_file(window.live.site))) as db:
        own = replace(context, db=db)
        started = time.perf_counter()
        shown = happenings(own, bounds(own))
        events.show_happenings(shown, None, own.now_ns)
        events.show()
        events.grab()
        _say(f"list of {len(shown.paged):,}: first paint", _ms(started), LIST_MS)
        took = []
        for at in np.random.default_rng(5).integers(0, len(shown.paged), JUMPS).tolist():
            started = time.perf_counter()
            events.table.verticalScrollBar().setValue(at)
            events.table.viewport().grab()
            took.append(_ms(started))
        _say("list: jump, median", statistics.median(took), JUMP_MS)
        _say("list: jump, p99", float(np.quantile(took, 0.99)), JUMP_MS)
        events.close()
    app.processEvents()


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1e3


def _say(what: str, value: float, goal: float = GOAL_MS) -> None:
    print(f"{what:<38} {value:>8.1f} ms   goal {goal:g}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
