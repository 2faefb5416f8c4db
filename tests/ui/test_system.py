"""The System page: the service of the chosen span, its limits, what EdgeWatch itself costs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from edgewatch.alarms.settings import rules_for
from edgewatch.sdk.paths import record_file, spool_folder
from edgewatch.sdk.trust import NOT_WATCHING
from edgewatch.site.config import load_site
from edgewatch.store import (
    dropped,
    gpu_samples,
    journal,
    models,
    presence,
    resource_samples,
    segments,
    service,
)
from edgewatch.store.connection import one_transaction, open_reader, open_writer
from edgewatch.store.gpu_samples import GpuSample
from edgewatch.store.resource_samples import Sample
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.line import Line, tier_step_ns
from edgewatch.ui.models.quantities import DiskOutlook, Quantity, quantities
from edgewatch.ui.models.ranges import bounds
from edgewatch.ui.models.span import NS, Span
from edgewatch.ui.models.system import last_day, processes, system_view
from edgewatch.ui.shell import MainWindow
from support.populated_site import MODEL, Told

Opener = Callable[[Path], MainWindow]
MINUTE, HOUR, DAY = 60 * NS, 3600 * NS, 86_400 * NS


@pytest.fixture
def context(story: tuple[Path, Told]) -> Iterator[Context]:
    with closing(open_reader(record_file(story[0]))) as db:
        seen = Context(db, load_site(story[0]), MODEL, NOT_WATCHING, story[1].end_ns)
        yield replace(seen, span=bounds(seen))


def _told(context: Context, outlook: DiskOutlook | None = None) -> dict[str, Quantity]:
    view, day = system_view(context), last_day(context)
    found = quantities(view, day, rules_for(context.config), outlook or DiskOutlook(None))
    return {one.key: one for one in found}


def test_the_service_is_that_of_the_span(context: Context) -> None:
    whole = system_view(context)
    assert whole.predictions == 1200
    assert whole.lately
    assert all(0.1 < one < 1.0 for one in whole.latency_ms)
    half = replace(context, span=Span(context.span.from_ns, context.span.from_ns + 10 * MINUTE))
    assert system_view(half).predictions < 700


def test_every_quantity_has_a_value_and_limits_come_from_the_alarm_rules(context: Context) -> None:
    told = _told(context)
    assert told["throughput"].value == "60 / min"
    assert told["errors"].value == "100 %"
    assert told["disk"].value == "212 GB free"
    assert [one.value for one in told["cpu"].limits] == [95.0]
    assert "system.cpu" in told["cpu"].limits[0].text
    assert told["errors"].limits, "the share of failed runs from which model.errors is raised"
    assert [one.value for one in told["own"].limits] == [250.0]
    assert not any(one.over for one in told.values())
    assert processes(system_view(context).resources)[0].title == "Agent"


def test_the_disk_says_when_it_will_be_full(context: Context) -> None:
    assert _told(context)["disk"].note == "forecast: one moment"
    assert _told(context, DiskOutlook(None, known=True))["disk"].note == "not filling up"
    soon = _told(context, DiskOutlook(9.2, known=True))["disk"]
    assert soon.note == "full in about 9 days"
    assert soon.over
    assert not _told(context, DiskOutlook(40.0, known=True))["disk"].over


@pytest.fixture
def year(empty_site: Path) -> Iterator[Context]:
    """Four hundred days of service, a minute in each hour, and samples of the machine."""
    start = 29_000 * DAY
    latency, status = np.array([1_000_000], np.int64), np.array([0], np.int64)
    with closing(open_writer(record_file(empty_site))) as db, one_transaction(db):
        model_id = models.remember_model(db, MODEL, "", start, {})
        for day in range(0, 400, 2):
            at = np.array([start + day * DAY], np.int64)
            service.fold_service(db, model_id, at, latency, status)
            for second in range(3):
                sample = {"time_ns": start + day * DAY + second * NS, "subject": "machine"}
                service.add_resource(db, {**sample, "cpu_percent": 96.0 + second})
        service.add_resource(
            db, {"time_ns": start, "subject": "feed:a", "cpu_percent": 1.0, "rss_bytes": 1}
        )
    with closing(open_reader(record_file(empty_site))) as db:
        now = start + 400 * DAY
        seen = Context(db, load_site(empty_site), MODEL, NOT_WATCHING, now)
        yield replace(seen, span=Span(start, now))


def test_a_year_is_read_in_some_hundred_steps_and_breaks_where_nothing_ran(year: Context) -> None:
    view = system_view(year)
    assert view.predictions == 200
    assert len(view.service.steps) <= 120
    assert not view.lately, "the last five minutes cannot be told apart in steps of days"
    short = replace(year, span=Span(year.span.from_ns, year.span.from_ns + 12 * DAY))
    line = system_view(short).service.throughput
    assert np.isnan(line.y).any(), "between two days with a prediction nothing is known"
    told = _told(year)
    assert told["cpu"].over
    assert len(told["cpu"].lines[0].x) <= 3 * 120 + 1


def test_samples_are_a_few_of_each_stretch(year: Context) -> None:
    start = year.span.from_ns
    assert resource_samples.subjects(year.db) == ["feed:a", "machine"]
    found = resource_samples.samples(year.db, "machine", (start, start + DAY, start + 3 * DAY), 2)
    assert [one.cpu_percent for one in found] == [96.0, 97.0, 96.0, 97.0]
    last = resource_samples.last_sample(year.db, "machine", start + DAY)
    assert isinstance(last, Sample)
    assert last.time_ns == start + 2 * NS


def test_steps_are_as_fine_as_some_hundred_stored_units_allow() -> None:
    assert tier_step_ns(Span(0, HOUR), 120) == MINUTE
    assert tier_step_ns(Span(0, DAY), 120) == HOUR
    assert tier_step_ns(Span(0, 366 * DAY), 120) % DAY == 0
    assert np.isnan(Line("", np.empty(0), np.empty(0)).last)


def test_what_waits_and_what_was_dropped_is_told(site: Path, told: Told) -> None:
    spool_folder(site).mkdir(exist_ok=True)
    (spool_folder(site) / "new.ews").write_bytes(b"x" * 500)
    with closing(open_writer(record_file(site))) as db:
        segment = segments.add_segment(db, "new.ews", {"pid": 1}, told.start_ns)
        segments.advance(db, segment.id, 200)
        journal.add_event(db, told.swap_ns, dropped.KIND, "", dropped=7, errno=28)
        seen = Context(db, load_site(site), MODEL, NOT_WATCHING, told.end_ns)
        view = system_view(replace(seen, span=Span(told.start_ns, told.end_ns)), site)
        assert view.queue.waiting_bytes == 300
        assert view.queue.dropped == 7
        before = replace(seen, span=Span(told.start_ns, told.swap_ns))
        assert system_view(before, site).queue.dropped == 0


def test_availability_is_of_the_span_and_planned_ends_are_no_gaps(site: Path, told: Told) -> None:
    now = told.end_ns
    with closing(open_writer(record_file(site))) as db:
        db.execute("DELETE FROM presence")
        for subject, spans in (
            (presence.AGENT, ((-1000, -600, "killed"), (-500, 0, None))),
            (f"host:model:{MODEL}", ((-1000, -900, "killed"), (-800, -300, "in order"))),
        ):
            runs = () if subject == presence.AGENT else (MODEL,)
            for begin, end, ended in spans:
                number = presence.begin(db, subject, now + begin * NS, models=runs)
                presence.extend(db, number, now + end * NS, runs)
                if ended:
                    presence.end(db, number, ended)  # type: ignore[arg-type]
        seen = Context(db, load_site(site), MODEL, NOT_WATCHING, now)
        context = replace(seen, span=Span(now - HOUR, now))
        view, shown = system_view(context), _told(context)["watched"]
    assert view.watched == pytest.approx(0.9)
    assert view.served == pytest.approx(600 / 700)
    assert shown.value == "90 % / 85.71 %"
    assert shown.note == "2 gaps in the span"
    assert shown.lines[0].y.min() == 0.0, "a gap is drawn"


def test_a_tile_opens_its_course_by_key_and_tells_the_forecast(
    open_window: Opener, site: Path, qtbot
) -> None:
    window = open_window(site)
    window.times.choose("all")
    window.open_page("system")
    page = window.page
    assert page.tiles["latency"].accessibleName().startswith("Latency p50 / p95 / p99, ms: 0.")
    page.tiles["disk"].setFocus()
    qtbot.keyClick(page.tiles["disk"], Qt.Key.Key_Space)
    assert page.chosen == "disk"
    assert page.course.heading.text() == "Disk"
    assert "disk used" in page.course.chart.summary()
    page._take_outlook({"record": {"disk_full_days": 5.0}})
    window.refresher.refresh(page, force=True)
    assert page.tiles["disk"].accessibleName().startswith("Over the limit.")
    names = [
        page.processes.rows_model.row_at(page.processes.rows_model.index(i, 0)) for i in range(3)
    ]
    assert [row.key for row in names if row] == ["agent", "feed:analyser", "window"]


def test_graphics_processors_are_drawn_each_with_its_name_where_there_are_several(
    site: Path, told: Told
) -> None:
    start = told.end_ns - HOUR
    with closing(open_writer(record_file(site))) as db:
        machine = {"time_ns": told.end_ns - NS, "subject": "machine"}
        service.add_resource(db, {**machine, "gpu_percent": 40.0, "gpu_celsius": 80.0})
        cards = [
            gpu_samples.remember_gpu(db, f"GPU-{n}", "A2000", f"0{n}:00.0", "570", start)[0]
            for n in (1, 2)
        ]
        for minute in range(60):
            said = GpuSample(start + minute * MINUTE, 30.0 + minute, 3, 12)
            gpu_samples.add_sample(db, cards[0].id, said)
        seen = Context(db, load_site(site), MODEL, NOT_WATCHING, told.end_ns)
        seen = replace(seen, span=Span(start, told.end_ns))
        one = _told(seen)["gpu"]
        assert [line.title for line in one.lines] == ["load", "memory"]
        assert one.lines[0].last == 89.0
        assert not one.over
        slow = GpuSample(told.end_ns - MINUTE, 20.0, 3, 12, reasons=0x40)
        gpu_samples.add_sample(db, cards[1].id, slow)
        both = _told(seen)["gpu"]
    assert [line.title for line in both.lines][::2] == [
        "A2000 01:00.0: load",
        "A2000 02:00.0: load",
    ]
    assert both.over, "heat slows the second one down"
