"""System: how the service runs, and what EdgeWatch itself costs."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from typing import Any

import psutil
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from edgewatch.alarms.rule import Rule
from edgewatch.alarms.settings import rules_for
from edgewatch.site.config import SiteConfig
from edgewatch.ui.command import Command
from edgewatch.ui.fonts import px
from edgewatch.ui.models.context import Context
from edgewatch.ui.models.formatting import NOTHING, ago, number, size
from edgewatch.ui.models.quantities import DiskOutlook, Quantity, quantities
from edgewatch.ui.models.resource_course import WINDOW
from edgewatch.ui.models.system import (
    LastDay,
    Process,
    SystemView,
    last_day,
    processes,
    system_view,
)
from edgewatch.ui.pages.page import Page
from edgewatch.ui.theme import Theme
from edgewatch.ui.widgets.basics import GAP
from edgewatch.ui.widgets.course_panel import CoursePanel
from edgewatch.ui.widgets.plugged_table import PluggedTable
from edgewatch.ui.widgets.quantity_tile import QuantityTile
from edgewatch.ui.widgets.rows import Cell, Row
from edgewatch.ui.widgets.scrolled import scrolled
from edgewatch.ui.widgets.table import Table
from edgewatch.ui.words import mark, tr

KEYS = (
    "latency", "throughput", "errors", "watched", "queue",
    "cpu", "memory", "disk", "gpu", "own",
)  # fmt: skip
_COLUMNS = 5
_OLD_NS = 60 * 1_000_000_000
_DAY_EVERY_S, _OUTLOOK_EVERY_S, _SETTLED_S = 60.0, 900.0, 3.0


class SystemPage(Page):
    """Numbers on top, the course of the chosen one below, the processes at its side."""

    key = "system"
    title = mark("System")
    every_ms = 1000
    help_text = mark(
        "Each tile is a number with its last 24 hours as a small line; choose one to see its "
        "course over the span at the top, with the limit of its alarm as a dashed line. A tile "
        "with ! is beyond a limit. Limits are set in [alarms] of site.toml.\n\n"
        "Latency is that of the model's own calls, good to a quarter (it is kept as a histogram of "
        "ten bins a decade). Agent available is the share of the span in which the agent watched; "
        "model available the share in which a program ran the model, of the time in which one "
        "should have: a program that was closed in order is not missed, one that was killed or "
        "crashed is missed until it is back. Waiting is what programs have written down and the "
        "agent has not yet taken over.\n\n"
        "The table shows what EdgeWatch itself costs: the agent, each feed, and this window; "
        "CPU of a process is of one core. The last table shows the equipment on the bus, which is "
        "seen without opening it: a serial number that is a placeholder, or that two units share, "
        "proves nothing."
    )

    def __init__(self) -> None:
        super().__init__()
        self._self = psutil.Process(os.getpid())
        self._rules: Mapping[str, Rule] = {}
        self._config: SiteConfig | None = None
        self._day: tuple[str, int, float, LastDay] | None = None
        self._outlook = DiskOutlook(None)
        self._outlook_s: float | None = None
        self._opened_s = time.monotonic()
        self._command: Command | None = None
        self._shown: dict[str, Quantity] = {}
        self._context: Context | None = None
        self.tiles = {key: QuantityTile(key) for key in KEYS}
        self.course = CoursePanel()
        headers = (tr("Process"), tr("CPU"), tr("Memory"), tr("Budget"))
        self.processes = Table("process_table", tr("Processes"), headers)
        self.processes.set_widths(0, 52, 72, 72)
        self.plugged = PluggedTable()
        self._lay_out()

    def _lay_out(self) -> None:
        self._group = QButtonGroup(self)
        tiles = QGridLayout()
        tiles.setSpacing(GAP - 2)
        for i, tile in enumerate(self.tiles.values()):
            tiles.addWidget(tile, i // _COLUMNS, i % _COLUMNS)
            self._group.addButton(tile, i)
        self.tiles[KEYS[0]].setChecked(True)
        self._group.idClicked.connect(lambda _i: self._show_course())
        self.course.span_wanted.connect(self.span_wanted)
        beside = QHBoxLayout()
        beside.setSpacing(GAP)
        self.course.setMinimumHeight(px(230))
        beside.addWidget(self.course, 60)
        beside.addWidget(self.processes, 40)
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(GAP, GAP, GAP, GAP)
        layout.setSpacing(GAP)
        layout.addLayout(tiles)
        layout.addLayout(beside, 1)
        layout.addWidget(self.plugged)
        outer = QVBoxLayout(self.content)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled("system_scroll", tr("System"), inner))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        parts: tuple[Any, ...] = (*self.tiles.values(), self.course, self.processes, self.plugged)
        for part in parts:
            part.set_theme(theme)
        self._show_course()

    @property
    def chosen(self) -> str:
        """The quantity whose course is shown."""
        return KEYS[max(0, self._group.checkedId())]

    def shut(self) -> None:
        if self._command is not None:
            self._command.close()

    def refresh(self, context: Context) -> None:
        self._context = context
        view = system_view(context, self.site)
        if view.is_empty:
            self.show_empty(
                tr("Nothing has been measured in this stretch of time."),
                tr(
                    "Start the agent and run the model: latency, errors and load are sampled from "
                    "then on. Choose a longer stretch at the top to look back."
                ),
            )
            return
        self.show_content()
        self._ask_for_outlook()
        day = self._last_day(context)
        found = quantities(view, day, self._rules_of(context), self._outlook)
        self._shown = {one.key: one for one in found}
        for one in found:
            self.tiles[one.key].show_quantity(one)
        self._show_course()
        self._show_processes(view, context.now_ns)
        self._show_plugged(context)

    def _show_plugged(self, context: Context) -> None:
        self.plugged.setVisible(not self.read_only)
        if self.read_only:  # what is plugged in here is not of the recorded site
            return
        self.plugged.look(context.config.slot)
        # As high as its rows, up to some: the chart needs the room.
        self.plugged.setFixedHeight(px(40) + min(self.plugged.rows_height(), px(62)))

    def show_key(self, key: str) -> None:
        """Show the course of a quantity."""
        if key in self.tiles:
            self.tiles[key].setChecked(True)
            self._show_course()

    def _show_course(self) -> None:
        shown = self._shown.get(self.chosen)
        if shown is not None and self._context is not None:
            self.course.show_quantity(shown, self._context.span)

    def _rules_of(self, context: Context) -> Mapping[str, Rule]:
        if context.config is not self._config:
            self._config, self._rules = context.config, rules_for(context.config)
        return self._rules

    def _last_day(self, context: Context) -> LastDay:
        """Read once a minute: it is a small line."""
        end_ns, now = context.span.to_ns, time.monotonic()
        known = self._day
        near_ns = _DAY_EVERY_S * 1e9
        if known is None or known[0] != context.model or abs(known[1] - end_ns) > near_ns:
            self._day = known = (context.model, end_ns, now, last_day(context))
        return known[3]

    def _ask_for_outlook(self) -> None:
        """Have a process of its own tell when the disk will be full, now and then."""
        now = time.monotonic()
        if self.read_only:  # the disk of this workstation is not that of the recorded site
            self._outlook = DiskOutlook(None, asked=False)
            return
        if self.site is None or now - self._opened_s < _SETTLED_S:
            return
        if self._outlook_s is not None and now - self._outlook_s < _OUTLOOK_EVERY_S:
            return
        self._outlook_s = now
        if self._command is None:
            self._command = Command(self.site, self)
            self._command.done.connect(self._take_outlook)
            self._command.failed.connect(lambda _why: self._take_outlook(None))
        self._command.start("status")

    def _take_outlook(self, told: Any) -> None:
        record = told.get("record", {}) if isinstance(told, dict) else {}
        if "disk_full_days" not in record:
            self._outlook = DiskOutlook(None, asked=False)
            return
        days = record["disk_full_days"]
        self._outlook = DiskOutlook(None if days is None else float(days), known=True)

    def _show_processes(self, view: SystemView, now_ns: int) -> None:
        rss = float(self._self.memory_info().rss)
        cpu = self._self.cpu_percent(None)
        own = Process(WINDOW, cpu, rss, now_ns)
        told = [*processes(view.resources), own]
        self.processes.set_rows([_process_row(one, now_ns) for one in told])


def _process_row(process: Process, now_ns: int) -> Row:
    over, budget = process.over, process.budget_bytes
    old = now_ns - process.time_ns > _OLD_NS
    said = tr("{process}, {age}", process=process.title, age=ago(process.time_ns, now_ns))
    cells = (
        Cell(said if old else process.title, bold=over),
        Cell(NOTHING if process.cpu_percent is None else f"{number(process.cpu_percent, 2)} %"),
        Cell(size(process.rss_bytes), bold=over, changed=over),
        Cell(tr("{budget}, over", budget=size(budget)) if over else size(budget), changed=over),
    )
    return Row(process.subject, cells)
